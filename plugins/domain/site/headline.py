"""What is said first of an agreement and of a promise: what came of it, since when, on what."""

from collections.abc import Iterable

from plugins.domain.records.components import Evidence
from plugins.domain.records.models import Agreement, Commitment, Event
from plugins.domain.site.agreement_words import agreement_name
from plugins.domain.site.news import last_news
from plugins.domain.site.site import Site
from plugins.domain.status.followup import KEPT
from plugins.domain.status.table import Status, is_coarse
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.numbers import format_number
from plugins.domain.values.wording import format_fuzzy, format_period

# Until it is signed, that is the first thing to know of an agreement.
_UNSIGNED = frozenset({"draft", "unknown:not_signed"})
_NO_TERM = "unknown:no_term"
# Their sentences say no more than their labels.
_SAID = frozenset({"met", "unknown", "planned"})


def headline(site: Site, agreement: Agreement) -> str:
    """
    Say first what came of an agreement (content contract, section 4).

    The strongest of a promise kept, an agreement made on its basis and an activity; else for how
    long nothing was found; of one that may not be signed, its status.
    """
    status = site.status(agreement)
    if status.full_code in _UNSIGNED:
        return status.label
    found = site.follow_up(agreement)
    if found.kept:
        return outcome_line(site, max(found.kept, key=lambda one: _strength(site, one)))
    if found.children:
        child = max(found.children, key=lambda one: _day(one.signed_on))
        day = f" {format_fuzzy(child.signed_on)}" if child.signed_on else ""
        return _line(agreement_name(child), f"Ditandatangani{day}", child.evidence)
    if found.events:
        return _event_line(site, max(found.events, key=lambda one: _day(_held(site, one))))
    return _nothing_found(site, agreement)


def outcome_line(site: Site, promise: Commitment) -> str:
    """
    Say what came of a promise: what was promised, its status with the day, and how many sources.

    A promise that is the same outcome as another says what came of that one.
    """
    return f"{promise.title}: {outcome_words(site, promise)}"


def outcome_words(site: Site, promise: Commitment) -> str:
    """Say what came of a promise without the promise: its status, the day, how many sources."""
    other = site.outcome(promise)
    return f"{outcome_label(site, promise)}{_sources(other.evidence)}"


def outcome_label(site: Site, promise: Commitment) -> str:
    """Say the status of a promise with the day on which it was kept, as far as it is known."""
    other = site.outcome(promise)
    status = site.status(other)
    day = (other.met_on or site.proof_day(other.evidence)) if status.code in KEPT else None
    return _label(status, day, reported=other.met_on is None)


def outcome_note(site: Site, promise: Commitment) -> str | None:
    """Give what a sentence adds to the outcome: what is left open, by when, why; else nothing."""
    status = site.status(promise)
    return None if status.code in _SAID else status.sentence


def term_line(site: Site, agreement: Agreement) -> str | None:
    """Give the status of the term, which comes second; None while the term is not known."""
    status = site.status(agreement)
    return None if status.full_code in {_NO_TERM, *_UNSIGNED} else status.label


def _event_line(site: Site, event: Event) -> str:
    label = _label(site.status(event), _held(site, event), reported=event.happened is None)
    return _line(event.title, label, event.evidence)


def _label(status: Status, day: FuzzyDate | None, *, reported: bool) -> str:
    """
    Write a status and its day; of a label that ends in a span, the day stands apart.

    >>> met = Status("met", None, "Terpenuhi", "Terpenuhi.", "terpenuhi")
    >>> _label(met, FuzzyDate.parse("2021-06-03"), reported=True)
    'Terpenuhi, dilaporkan 3 Juni 2021'
    """
    if day is None:
        return status.label
    told = f"dilaporkan {format_fuzzy(day)}" if reported else format_fuzzy(day)
    return f"{status.label}{', ' if reported or status.reason else ' '}{told}"


def _held(site: Site, event: Event) -> FuzzyDate | None:
    return event.happened or site.proof_day(event.evidence)


def _nothing_found(site: Site, agreement: Agreement) -> str:
    news = last_news(site, agreement)
    if news is None:
        return "Kami belum menemukan tindak lanjut"
    since = f"Kami belum menemukan tindak lanjut; kabar terakhir {format_fuzzy(news.date)}"
    if is_coarse(news.date):
        return since
    return f"{since}, {format_period(news.day, site.today)} lalu"


def _line(what: str, label: str, evidence: Iterable[Evidence]) -> str:
    return f"{what.removesuffix('.')}: {label}{_sources(evidence)}"


def _sources(evidence: Iterable[Evidence]) -> str:
    cited = {item.source or item.post for item in evidence}
    return f"; {format_number(len(cited))} sumber" if cited else ""


def _strength(site: Site, promise: Commitment) -> tuple[bool, str]:
    other = site.outcome(promise)
    return site.status(other).code == "met", _day(other.met_on or site.proof_day(other.evidence))


def _day(date: FuzzyDate | None) -> str:
    return date.status_bounds()[1].isoformat() if date else ""
