"""News of a record: the days that its evidence and its fields name, and the age of the youngest."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.domain.records.components import Evidence
from plugins.domain.records.evidence import Citing, evidence_of
from plugins.domain.records.models import Agreement, Commitment, Event, Programme
from plugins.domain.status.followup import KEPT
from plugins.domain.status.table import is_coarse
from plugins.domain.values.dates import FuzzyDate

if TYPE_CHECKING:
    from plugins.domain.site.site import Site

_NOT_HELD = frozenset({"cancelled", "postponed"})


@dataclass(frozen=True)
class News:
    """A date as it is written, and the last day that it can mean, at most today."""

    date: FuzzyDate
    day: dt.date


def last_news(site: "Site", record: Citing) -> News | None:
    """
    Give the youngest news of a record; without any, the signing, and without that nothing.

    Evidence counts whatever it shows, a date only once it can have come (content contract, 4).
    """
    found = news(site, record)
    if not found and isinstance(record, Commitment):
        made = site.made(record)
        found = tuple(_come(site, [made] if made else []))
    return max(found, key=lambda one: (one.day, one.date.earliest, one.date.text), default=None)


def news(site: "Site", record: Citing) -> tuple[News, ...]:
    """Give all news of a record up to the day of the site."""
    return tuple(_come(site, _dates(site, record, frozenset())))


def age(one: News | None, today: dt.date) -> int | None:
    """Count the days since news that is known to the month at least."""
    return None if one is None or is_coarse(one.date) else (today - one.day).days


def _come(site: "Site", dates: Iterator[FuzzyDate] | list[FuzzyDate]) -> Iterator[News]:
    for date in dates:
        first, last = date.status_bounds()
        if first <= site.today:
            yield News(date, min(last, site.today))


def _dates(site: "Site", record: Citing, passed: frozenset[str]) -> Iterator[FuzzyDate]:
    for _field, item in evidence_of(record):
        if day := site.evidence_day(item):
            yield day
    match record:
        case Event():
            yield from filter(None, (record.happened, *(one.as_of for one in record.figures)))
        case Commitment():
            yield from filter(None, (record.made, record.met_on))
        case Agreement():
            yield from _of_agreement(site, record, passed)
        case _:
            yield from _of_programme(site, record)


def _of_agreement(site: "Site", record: Agreement, passed: frozenset[str]) -> Iterator[FuzzyDate]:
    """Give what an agreement takes in: its signing, promises, events, and its children's news."""
    if record.signed_on:
        yield record.signed_on
    parts: tuple[Citing, ...] = (*record.commitments, *site.events_about(record))
    for part in parts:
        yield from _dates(site, part, passed)
    passed |= {record.ref}
    for child in site.children(record):
        if child.ref not in passed:
            yield from _dates(site, child, passed)


def _of_programme(site: "Site", programme: Programme) -> Iterator[FuzzyDate]:
    """Give its signs of life, and what was told of its parts, be it only a plan."""
    yield from _signs(site, programme)
    for indicator in programme.indicators:
        yield from (value.as_of for value in indicator.values if value.kind == "baseline")
    yield from filter(None, (promise.made for promise in programme.commitments))
    parts: tuple[Citing, ...] = (*site.events_of(programme), *programme.commitments)
    for part in parts:
        yield from filter(None, (site.evidence_day(item) for _field, item in evidence_of(part)))


def signs_of_life(site: "Site", programme: Programme) -> tuple[FuzzyDate, ...]:
    """Give the dates of what shows that a programme lives (content contract, section 4)."""
    return tuple(_signs(site, programme))


def _signs(site: "Site", programme: Programme) -> Iterator[FuzzyDate]:
    for event in site.events_of(programme):
        if event.recorded not in _NOT_HELD and any(item.proves for item in event.evidence):
            yield from _held(site, event)
    agreements = site.agreements_of(programme)
    yield from (one.signed_on for one in agreements if one.signed_on)
    parents: tuple[Programme | Agreement, ...] = (programme, *agreements)
    for parent in parents:
        for promise in map(site.outcome, parent.commitments):
            if promise.recorded in KEPT:
                yield from _proven(site, promise.met_on, promise.evidence)
    for indicator in programme.indicators:
        yield from (value.as_of for value in indicator.values if value.kind == "actual")


def _held(site: "Site", event: Event) -> Iterator[FuzzyDate]:
    """Give the days of a proven event; of one still going its first and that of its last proof."""
    happened = event.happened
    if happened is None or not happened.is_ongoing:
        yield from _proven(site, happened, event.evidence)
        return
    yield FuzzyDate.parse(happened.points[0].text)
    dated = filter(None, (site.evidence_day(item) for item in event.evidence if item.proves))
    yield from sorted(dated, key=lambda date: date.status_bounds())[-1:]


def _proven(
    site: "Site", day: FuzzyDate | None, evidence: tuple[Evidence, ...]
) -> Iterator[FuzzyDate]:
    """Give a day that is known, else that of the oldest dated proof."""
    yield from filter(None, [day or site.proof_day(evidence)])
