"""Whether what a sentence rests on is known of a record."""

from collections.abc import Iterator

from plugins.domain.records.evidence import all_evidence_of
from plugins.domain.records.models import Agreement, Commitment, Event, Programme
from plugins.domain.site.news import last_news, signs_of_life
from plugins.domain.site.site import Site
from plugins.domain.status.table import proven

Judged = Agreement | Commitment | Event | Programme


def is_known(site: Site, record: Judged, names: str) -> bool:
    """Tell whether one of the names, parted by ``|``, is known of a record."""
    return any(_is_known(site, record, name) for name in names.split("|"))


def shown(site: Site, record: Judged) -> Judged:
    """Give the record whose status is shown: a promise told twice, or what is amended, counts."""
    if isinstance(record, Commitment):
        return site.outcome(record)
    if isinstance(record, Agreement) and record.amends and site.standing(record).is_signed:
        return shown(site, site.agreement(record.amends))
    return record


def _is_known(site: Site, record: Judged, name: str) -> bool:
    if name == "proof":
        return proven(record.evidence)
    if name == "news":
        return last_news(site, record) is not None
    if name == "given" and isinstance(record, Commitment):
        return site.made(record) is not None
    if isinstance(record, Programme) and name == "sign":
        return any(date.status_bounds()[0] <= site.today for date in signs_of_life(site, record))
    if isinstance(record, Agreement) and name in _OF_AGREEMENTS:
        return _of_agreement(site, record, name)
    return bool(getattr(record, name))


_OF_AGREEMENTS = frozenset(
    {"signing", "start", "end", "renewal", "successor", "kept", "children", "activity"}
)


def _of_agreement(site: Site, agreement: Agreement, name: str) -> bool:
    if name in ("kept", "children", "activity"):
        found = site.follow_up(agreement)
        return bool({"kept": found.kept, "children": found.children}.get(name, found.events))
    standing = site.standing(agreement)
    if name == "signing":
        return agreement.signed is not None
    return getattr(standing, name) is not None


def basis(site: Site, record: Judged, names: tuple[str, ...]) -> Iterator[str]:
    """Write what a sentence rests on: fields as they are written, and what proves them."""
    for name in (one for group in names for one in group.split("|")):
        value = getattr(record, name, None)
        if name != "evidence" and value:
            yield f"{name}: {getattr(value, 'text', value)}"
        elif name not in ("proof", "evidence") and _is_known(site, record, name):
            yield name
    for field, item in all_evidence_of(record):
        place = f" ({field})" if field else ""
        yield f"{item.shows}: {item.source or item.post}{place}"
