"""The events of a programme in the order in which a reader follows them, newest first."""

import datetime as dt
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import NamedTuple

from plugins.domain.records.models import Event
from plugins.domain.values.dates import FuzzyDate

COMING = "Akan datang"
UNDATED = "Tanggal belum diketahui"
_COARSE = ", tanggal belum pasti"


class Group(NamedTuple):
    """Events under one heading."""

    heading: str
    events: tuple[Event, ...]


class _Place(NamedTuple):
    """Where an event stands; greater is nearer to the top."""

    coming: bool
    year: int
    exact: bool
    day: dt.date


_NOWHERE = _Place(coming=False, year=0, exact=False, day=dt.date.min)


def timeline(
    events: Iterable[Event],
    today: dt.date,
    reported: Callable[[Event], FuzzyDate | None],
) -> tuple[Group, ...]:
    """
    Group events by year, those without a sure day under a heading of their own.

    A coarse date never becomes a day, and an event known only from a report stands under the
    coarse dates of the year of that report; ``reported`` gives the day of the report.
    """
    placed = sorted(
        ((_place(event, today, reported(event)), event) for event in events),
        key=lambda pair: (pair[0], pair[1].ref),
        reverse=True,
    )
    return tuple(
        Group(heading, tuple(event for _place_, event in group))
        for heading, group in groupby(placed, key=lambda pair: _heading(pair[0]))
    )


def _place(event: Event, today: dt.date, reported: FuzzyDate | None) -> _Place:
    if event.happened:
        return _at(event.happened, sure=True)
    if event.planned:
        place = _at(event.planned, sure=True)
        return place._replace(coming=True) if event.planned.latest >= today else place
    return _at(reported, sure=False) if reported else _NOWHERE


def _at(date: FuzzyDate, *, sure: bool) -> _Place:
    # A deadline has no beginning, and of a range only the end is sure to include it.
    day = date.latest if date.is_deadline or date.is_range else date.earliest
    exact = (
        sure
        and date.precision == "day"
        and not (date.is_range or date.approximate or date.inferred)
    )
    return _Place(coming=False, year=day.year, exact=exact, day=day)


def _heading(place: _Place) -> str:
    if place.coming:
        return COMING
    if not place.year:
        return UNDATED
    return str(place.year) if place.exact else f"{place.year}{_COARSE}"
