"""Dates: none that no record of this site can have, and nothing told before it happened."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Any

from plugins.domain.core.problems import Problem
from plugins.domain.records.components import Evidence
from plugins.domain.records.content import Content
from plugins.domain.records.findings import error
from plugins.domain.records.models import Record
from plugins.domain.records.reading import Records
from plugins.domain.records.record_walk import Part
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.moments import Moment
from plugins.domain.values.wording import format_day

Fact = tuple[Record, str, FuzzyDate | None, tuple[Evidence, ...], str]
FIRST_YEAR = 1945
YEARS_AHEAD = 50
# What these tell of has happened, or has been done by somebody.
TOLD = frozenset(
    {
        "happened",
        "signed.date",
        "made",
        "replies.at",
        "requests.sent",
        "requests.extended",
        "requests.answered",
        "met_on",
        "accessed",
        "last_reviewed",
        "processed_from.retrieved",
        "changes.at",
        "corrections.at",
        "withdrawn.at",
    }
)
_INDEX = re.compile(r"\[\d+\]")
_ORDERED = (("start", "end"), ("start_planned", "end_planned"))


def impossible_dates(content: Content) -> Iterator[Problem]:
    """Report dates out of bounds; ``limit`` is the last day that can have been lived to see."""
    limit = content.limit
    for one in content.walked:
        record = one.record
        for leaf in one.leaves:
            bounds = tuple(_bounds(leaf.value))
            if not bounds:
                continue
            text = getattr(leaf.value, "text", str(leaf.value))
            field = _INDEX.sub("", leaf.name).removeprefix("commitments.")
            if not all(_is_plausible(earliest, latest, limit) for earliest, latest in bounds):
                yield error(
                    record,
                    leaf.name,
                    f"'{leaf.name}': tanggal {text} di luar {FIRST_YEAR} sampai "
                    f"{limit.year + YEARS_AHEAD}",
                    "periksa tahunnya pada sumber",
                    check="tanggal-tak-mungkin",
                )
            elif field in TOLD and _first_day(leaf.value, bounds) > limit:
                yield error(
                    record,
                    leaf.name,
                    f"'{leaf.name}': tanggal {text} belum tiba (hari ini {format_day(limit)})",
                    "tulis tanggal yang sudah lewat, atau hapus baris ini",
                    check="tanggal-belum-tiba",
                )


def reversed_terms(content: Content) -> Iterator[Problem]:
    """Report every end that comes before its start."""
    for one in content.walked:
        for part in one.parts:
            yield from _reversed(one.record, part)


def _reversed(record: Record, part: Part) -> Iterator[Problem]:
    for first, last in _ORDERED:
        start, end = getattr(part.value, first, None), getattr(part.value, last, None)
        if start is not None and end is not None and is_before(end, start):
            yield error(
                record,
                part.inside(last),
                f"'{part.inside(last)}' ({end.text}) sebelum '{part.inside(first)}' ({start.text})",
                "periksa kedua tanggal pada sumber; mungkin tertukar",
                check="tanggal-terbalik",
            )


def _bounds(value: Any) -> Iterator[tuple[dt.date, dt.date]]:
    """Give the earliest and the latest day of each side of any kind of date."""
    if isinstance(value, FuzzyDate):
        for point in value.points:
            yield point.earliest, point.latest
    elif isinstance(value, Moment):
        yield value.day, value.day
    elif isinstance(value, dt.date):
        yield value, value


def _first_day(value: Any, bounds: tuple[tuple[dt.date, dt.date], ...]) -> dt.date:
    """Give the first day that a date can mean; one that is about a day means its month."""
    return value.status_bounds()[0] if isinstance(value, FuzzyDate) else bounds[0][0]


def is_before(one: FuzzyDate, other: FuzzyDate) -> bool:
    """Tell whether one date lies wholly before another, whatever they can mean."""
    return one.status_bounds()[1] < other.status_bounds()[0]


def _is_plausible(earliest: dt.date, latest: dt.date, limit: dt.date) -> bool:
    farthest = (limit.year + YEARS_AHEAD, limit.month, limit.day)
    return latest.year >= FIRST_YEAR and (earliest.year, earliest.month, earliest.day) <= farthest


def early_proof(content: Content) -> Iterator[Problem]:
    """Report proof whose day is wholly before the fact (content contract, section 2)."""
    for record, field, date, evidence, place in _facts(content.records):
        if date is None:
            continue
        for index, item in enumerate(evidence):
            day = _day(content.records, item) if item.proves else None
            if day and day.status_bounds()[1] < date.status_bounds()[0]:
                yield error(
                    record,
                    f"{place}[{index}]",
                    f"bukti '{item.source or item.post}' ({day.text}) lebih tua daripada "
                    f"'{field}' ({date.text})",
                    "periksa kedua tanggal, atau ubah 'shows' menjadi plan",
                    check="bukti-mendahului",
                )


def _facts(records: Records) -> Iterable[Fact]:
    for event in records.events.values():
        yield event, "happened", event.happened, event.evidence, "evidence"
        for index, figure in enumerate(event.figures):
            place = f"figures[{index}].evidence"
            yield event, "as_of", figure.as_of, figure.evidence, place
    for agreement in records.agreements.values():
        yield agreement, "signed", agreement.signed_on, agreement.evidence, "evidence"
    for promise in records.commitments.values():
        yield promise, "met_on", promise.met_on, promise.evidence, "evidence"
    for programme in records.programmes.values():
        for number, indicator in enumerate(programme.indicators):
            for index, value in enumerate(indicator.values):
                if value.kind != "target":
                    place = f"indicators[{number}].values[{index}].evidence"
                    yield programme, "as_of", value.as_of, value.evidence, place


def _day(records: Records, item: Evidence) -> FuzzyDate | None:
    if item.post:
        post = records.posts.get(item.post)
        return FuzzyDate.parse(post.date.day.isoformat()) if post else None
    source = records.sources.get(item.source or "")
    return source.date if source else None
