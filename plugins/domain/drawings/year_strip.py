"""The years of a programme to scale: what happened, what was planned, and the silence between."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plugins.domain.records.models import Event
from plugins.domain.site.news import signs_of_life
from plugins.domain.site.silences import Silence, longest_silence, silences
from plugins.domain.site.site import Site
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.numbers import format_number
from plugins.domain.values.wording import count_days

# How many years can be written beside each other on a phone.
_LABELS = 6
# Beyond this a year would be written over the edge.
_LAST_LABEL = 90
# What is shorter than this part of the whole is drawn as a stroke.
_STROKE = 1 / 150


class Mark(NamedTuple):
    """An event at its place, in percent of the width; a stroke has no width."""

    x: float
    width: float
    planned: bool
    proven: bool


class Gap(NamedTuple):
    """A silence and its place, in percent of the width."""

    x: float
    width: float
    silence: Silence


class Tick(NamedTuple):
    """Where a year begins; only some are labelled."""

    x: float
    year: int
    labelled: bool


@dataclass(frozen=True)
class YearStrip:
    """What is drawn, from left to right."""

    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    gaps: tuple[Gap, ...]
    today: float
    quiet: int

    @property
    def words(self) -> str:
        """The strip in words, for who cannot see it; only what is proven is said to have been."""
        planned = sum(mark.planned for mark in self.marks)
        proven = sum(mark.proven for mark in self.marks)
        reported = len(self.marks) - planned - proven
        unproven = (
            f"{format_number(reported)} dilaporkan tetapi buktinya belum kami temukan, "
            if reported
            else ""
        )
        return (
            f"Linimasa {self.ticks[0].year} sampai {self.ticks[-1].year}: "
            f"{format_number(proven)} peristiwa terbukti terjadi, {unproven}"
            f"{format_number(planned)} direncanakan, {format_number(len(self.gaps))} masa "
            f"lebih dari {count_days(self.quiet)} yang tanda kegiatannya belum kami temukan. "
            "Rinciannya di daftar di bawah."
        )

    @property
    def longest(self) -> str | None:
        """The longest silence in words."""
        return longest_silence(gap.silence for gap in self.gaps)

    @property
    def has_periods(self) -> bool:
        return any(mark.width for mark in self.marks)

    @property
    def has_plans(self) -> bool:
        return any(mark.planned and not mark.width for mark in self.marks)

    @property
    def has_unproven(self) -> bool:
        return any(not (mark.planned or mark.proven or mark.width) for mark in self.marks)


class _Span(NamedTuple):
    first: dt.date
    last: dt.date


def strip_of(site: Site, events: Iterable[Event]) -> YearStrip | None:
    """Lay the dated events of a programme out; None where fewer than two have a date."""
    dated = [
        (event, _span(date, site.today))
        for event in events
        if (date := event.happened or event.planned)
    ]
    if len(dated) < 2:
        return None
    programme = site.programme(dated[0][0].programme)
    silent = silences(site, programme)
    signs = [_span(sign, site.today) for sign in signs_of_life(site, programme)]
    spans = [*signs, *(span for _event, span in dated)]
    years = [site.today.year, *(day.year for span in spans for day in span)]
    scale = _Scale(min(years), max(years))
    return YearStrip(
        ticks=tuple(scale.ticks()),
        marks=tuple(_mark(site, scale, event, span) for event, span in dated),
        gaps=tuple(Gap(scale.place(one.first), scale.part(one.days), one) for one in silent),
        today=scale.place(site.today),
        quiet=site.rules.quiet,
    )


class _Scale:
    """Days become percent, from the first day of the first year to the last of the last."""

    def __init__(self, first: int, last: int) -> None:
        self._years = range(first, last + 1)
        self._origin = dt.date(first, 1, 1)
        self._days = (dt.date(last, 12, 31) - self._origin).days + 1

    def place(self, day: dt.date) -> float:
        return self.part((day - self._origin).days)

    def part(self, days: int) -> float:
        return round(100 * days / self._days, 2)

    def is_stroke(self, days: int) -> bool:
        return days <= self._days * _STROKE

    def ticks(self) -> Iterator[Tick]:
        step = -(-len(self._years) // _LABELS)
        for number, year in enumerate(self._years):
            x = self.place(dt.date(year, 1, 1))
            yield Tick(x, year, number % step == 0 and x <= _LAST_LABEL)


def _span(date: FuzzyDate, today: dt.date) -> _Span:
    # A deadline has no beginning, and what is still going has no end but today.
    if date.is_deadline:
        return _Span(date.latest, date.latest)
    last = max(today, date.earliest) if date.is_ongoing else date.latest
    return _Span(date.earliest, last)


def _mark(site: Site, scale: _Scale, event: Event, span: _Span) -> Mark:
    days = (span.last - span.first).days
    return Mark(
        x=scale.place(span.first),
        width=0 if scale.is_stroke(days) else scale.part(days + 1),
        planned=event.happened is None,
        proven=site.status(event).code == "done",
    )
