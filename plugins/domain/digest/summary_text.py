"""A record in a few lines to paste into a message: what, when, how it stands, and where to read."""

from plugins.domain.core.publisher import Identity
from plugins.domain.records.models import Agreement, Commitment, Post, Programme
from plugins.domain.site.agreement_words import agreement_name, agreement_summary
from plugins.domain.site.headline import headline, outcome_line, term_line
from plugins.domain.site.post_words import post_summary
from plugins.domain.site.site import Site
from plugins.domain.values.wording import format_day

LIMIT = 700
TITLE_LIMIT = 250
Shared = Post | Agreement | Programme | Commitment


def summary_text(site: Site, identity: Identity, record: Shared) -> str:
    """Give the lines; what is told is shortened so that status, notice and address stay whole."""
    title, told, standing = _sentences(site, record)
    source = f"{identity.name}. {identity.notice}." if identity.notice else f"{identity.name}."
    end = [*standing, source, identity.url + record.address]
    head = cut(title, TITLE_LIMIT)
    room = LIMIT - sum(len(line) + 1 for line in (head, *end))
    return "\n".join([head, *([cut(told, room)] if room > 1 else []), *end])


def cut(text: str, limit: int) -> str:
    """
    Shorten a text to a number of signs, between words where there are any.

    >>> cut("satu dua tiga", 9), cut("satu", 4), cut("satuduatiga", 5)
    ('satu dua…', 'satu', 'satu…')
    """
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    start = text[:limit]
    whole, _space, _rest = start.rpartition(" ")
    return (whole or start[:-1]).rstrip(" .,;:") + "…"


def _sentences(site: Site, record: Shared) -> tuple[str, str, list[str]]:
    """Give title, what is told, and the lines about how it stands."""
    if isinstance(record, Post):
        day = format_day(record.date.day, weekday=True)
        return record.title, f"{day}. {post_summary(record)}", []
    today = f"Status per {format_day(site.today)}"
    if isinstance(record, Programme):
        return (
            f"Program: {record.title}",
            record.summary,
            [f"{today}: {site.status(record).label}."],
        )
    if isinstance(record, Commitment):
        owners = ", ".join(site.organisation(ref).name for ref in record.owner)
        return f"{outcome_line(site, record)}.", f"Janji {owners}.", [f"{today}."]
    term = term_line(site, record)
    second = [f"Masa berlaku: {term}."] if term else []
    told = f"{agreement_name(record)}. {agreement_summary(site, record)}"
    return f"{headline(site, record)}.", told, [f"{today}.", *second]
