"""How an agreement is called, and what is said of it in one sentence."""

from plugins.domain.core.codes import AGREEMENT_KINDS
from plugins.domain.records.models import Agreement, Programme
from plugins.domain.site.site import Site
from plugins.domain.values.wording import format_fuzzy


def agreement_kind(agreement: Agreement) -> str:
    """Name the kind of an agreement; one of no usual kind is called what its heading calls it."""
    if agreement.kind != "other":
        return AGREEMENT_KINDS[agreement.kind]
    heading = agreement.heading or "Perjanjian"
    return heading[:1].upper() + heading[1:]


def agreement_name(agreement: Agreement) -> str:
    """Name an agreement by its kind and what it is about."""
    kind = agreement_kind(agreement)
    title = agreement.title
    return f"{kind} {title}" if title.lower().startswith("tentang ") else f"{kind}: {title}"


def agreement_summary(site: Site, agreement: Agreement) -> str:
    """Say in one sentence who agreed, and when as far as it is known."""
    names = [site.organisation(party.org).name for party in agreement.parties]
    between = f" antara {_join(names)}" if names else ""
    date = agreement.signed.date if agreement.signed else None
    signed = (
        f"ditandatangani {format_fuzzy(date)}" if date else "hari tanda tangan belum kami temukan"
    )
    return f"{agreement_kind(agreement)}{between}, {signed}."


def _join(names: list[str]) -> str:
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"


def parent_name(parent: Agreement | Programme) -> str:
    """Name the agreement or programme that holds a commitment."""
    return agreement_name(parent) if isinstance(parent, Agreement) else parent.title
