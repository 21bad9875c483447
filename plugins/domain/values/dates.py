"""Days and fuzzy dates: what is known of a date, and never more than that."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from plugins.domain.values.date_remedies import suggest_date, suggest_day
from plugins.domain.values.date_spellings import InvalidDate

__all__ = ["DatePoint", "FuzzyDate", "InvalidDate", "Precision", "parse_day"]

Precision = Literal["day", "month", "quarter", "semester", "year"]
_ORDER: tuple[Precision, ...] = ("day", "month", "quarter", "semester", "year")

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?([~?]?)")
_SIDE = r"[0-9]{4}(?:-[0-9]{2}){0,2}[~?]?"
_PAIR = re.compile(rf"({_SIDE})/({_SIDE}|\.\.)")
_DEADLINE = re.compile(rf"\.\./({_SIDE})")
_RANGE = re.compile(rf"\[({_SIDE})\.\.({_SIDE})\]")


def parse_day(text: str) -> dt.date:
    """
    Read a full day.

    Raises InvalidDate for everything else.

    >>> parse_day("2018-05-09")
    datetime.date(2018, 5, 9)
    """
    match = _DAY.fullmatch(text)
    if match is None:
        raise _unknown(text, suggest_day(text) or "hari lengkap, misalnya 2024-03-05")
    return _day(text, *(int(part) for part in match.groups()))


@dataclass(frozen=True, slots=True)
class DatePoint:
    """One side of a fuzzy date: a day, month, quarter, semester or year, perhaps marked."""

    text: str
    earliest: dt.date
    latest: dt.date
    precision: Precision
    mark: str  # "~" approximate, "?" inferred, "" neither

    @classmethod
    def parse(cls, text: str) -> "DatePoint":
        """
        Read a single date.

        >>> DatePoint.parse("2018-34").latest
        datetime.date(2018, 6, 30)
        """
        match = _POINT.fullmatch(text)
        if match is None:
            raise _unknown(text, None)
        year, unit, day = (int(part) if part else 0 for part in match.groups()[:3])
        if day:
            only = _day(text, year, unit, day)
            return cls(text, only, only, "day", match[4])
        precision, first, last = _months(text, unit) if match[2] else ("year", 1, 12)
        if not year or match[3]:
            raise _absent(text)
        end = calendar.monthrange(year, last)[1]
        return cls(text, dt.date(year, first, 1), dt.date(year, last, end), precision, match[4])

    @property
    def status_bounds(self) -> tuple[dt.date, dt.date]:
        """
        Give the bounds the status rules read: a marked date counts as the next coarser unit.

        >>> DatePoint.parse("2018-05-08~").status_bounds
        (datetime.date(2018, 5, 1), datetime.date(2018, 5, 31))
        """
        if not self.mark:
            return self.earliest, self.latest
        year, month = self.earliest.year, self.earliest.month
        if self.precision == "day":
            last = calendar.monthrange(year, month)[1]
            return dt.date(year, month, 1), dt.date(year, month, last)
        margin = 1 if self.precision == "year" else 0
        first_year = max(year - margin, dt.MINYEAR)
        last_year = min(year + margin, dt.MAXYEAR)
        return dt.date(first_year, 1, 1), dt.date(last_year, 12, 31)


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """
    A date as exactly as it is known: the project's subset of EDTF. Made by parse() only.

    ``first`` and ``last`` are its sides: a single date stands on both, an open side is None.
    ``is_duration`` holds for ``A/B`` and ``A/..``, ``is_range`` for ``[A..B]``. Both sides are
    None only where ``..`` stands alone: an end that is printed as unlimited.
    """

    text: str
    first: DatePoint | None
    last: DatePoint | None
    is_duration: bool = False
    is_range: bool = False

    @classmethod
    def parse(
        cls,
        text: str,
        *,
        durations: bool = True,
        deadlines: bool = False,
        unlimited: bool = False,
    ) -> "FuzzyDate":
        """
        Read a fuzzy date; a field says whether it may hold a duration, a deadline or ``..`` alone.

        Raises InvalidDate.

        >>> FuzzyDate.parse("2018-05").latest
        datetime.date(2018, 5, 31)
        >>> FuzzyDate.parse("2018-05-08/..").is_ongoing
        True
        >>> FuzzyDate.parse("../2026-12-31", deadlines=True).is_deadline
        True
        >>> FuzzyDate.parse("..", unlimited=True).is_unlimited
        True
        """
        if unlimited and text == "..":
            return cls(text, None, None)
        if _POINT.fullmatch(text):
            point = DatePoint.parse(text)
            return cls(text, point, point)
        if match := _RANGE.fullmatch(text):
            return cls._parse_range(text, *match.groups())
        if match := _PAIR.fullmatch(text):
            return cls._parse_duration(text, *match.groups(), allowed=durations)
        if match := _DEADLINE.fullmatch(text):
            return cls._parse_deadline(text, match[1], allowed=deadlines)
        raise _unknown(text, _suggest(text, durations, deadlines))

    @classmethod
    def _parse_range(cls, text: str, low: str, high: str) -> "FuzzyDate":
        first, last = DatePoint.parse(low), DatePoint.parse(high)
        if first.mark or last.mark:
            raise InvalidDate(
                f"rentang '{text}' memakai tanda ~ atau ?",
                f"tulis tanpa tanda itu: [{low.rstrip('~?')}..{high.rstrip('~?')}]",
            )
        if first.earliest > last.latest:
            raise InvalidDate(f"rentang '{text}' terbalik", f"tulis [{high}..{low}]")
        return cls(text, first, last, is_range=True)

    @classmethod
    def _parse_duration(cls, text: str, left: str, right: str, *, allowed: bool) -> "FuzzyDate":
        first = DatePoint.parse(left)
        last = None if right == ".." else DatePoint.parse(right)
        if not allowed:
            raise InvalidDate(
                f"jangka '{text}' tidak dapat dipakai di sini", f"tulis satu tanggal: {left}"
            )
        if last is not None and first.earliest > last.latest:
            raise InvalidDate(f"jangka '{text}' terbalik", f"tulis {right}/{left}")
        return cls(text, first, last, is_duration=True)

    @classmethod
    def _parse_deadline(cls, text: str, right: str, *, allowed: bool) -> "FuzzyDate":
        last = DatePoint.parse(right)
        if not allowed:
            raise InvalidDate(
                f"tenggat '{text}' tidak dapat dipakai di sini", f"tulis tanggalnya: {right}"
            )
        return cls(text, None, last)

    @property
    def points(self) -> tuple[DatePoint, ...]:
        """The sides that are not open, at most two."""
        return tuple(point for point in (self.first, self.last) if point is not None)

    @property
    def earliest(self) -> dt.date:
        """The earliest day it can mean; date.min for a deadline, date.max where unlimited."""
        if self.is_unlimited:
            return dt.date.max
        return self.first.earliest if self.first else dt.date.min

    @property
    def latest(self) -> dt.date:
        """The latest day it can mean; date.max while still going, and where unlimited."""
        return self.last.latest if self.last else dt.date.max

    @property
    def precision(self) -> Precision:
        """The unit it is known to; of two sides the coarser, and a day where unlimited."""
        return max((point.precision for point in self.points), key=_ORDER.index, default="day")

    @property
    def is_ongoing(self) -> bool:
        """Whether it is a duration that has not ended: ``A/..``."""
        return self.first is not None and self.last is None

    @property
    def is_deadline(self) -> bool:
        """Whether it is a last day only: ``../B``."""
        return self.first is None and self.last is not None

    @property
    def is_unlimited(self) -> bool:
        """Whether it is an end without a day, later than any: ``..`` alone."""
        return not self.points

    @property
    def is_coarse(self) -> bool:
        """Whether it is coarser than a day."""
        return self.earliest != self.latest

    @property
    def is_sure_day(self) -> bool:
        """
        Whether it is one day and stated as such: unmarked, and no "9 or 10".

        >>> [FuzzyDate.parse(text).is_sure_day for text in ("2018-05-08", "2018-05-08~", "2018")]
        [True, False, False]
        """
        point = self.first
        single = point is not None and point == self.last and not self.is_range
        return single and point is not None and point.precision == "day" and not point.mark

    @property
    def approximate(self) -> bool:
        """Whether a side is marked ``~``."""
        return any(point.mark == "~" for point in self.points)

    @property
    def inferred(self) -> bool:
        """Whether a side is marked ``?``."""
        return any(point.mark == "?" for point in self.points)

    @property
    def sort_key(self) -> tuple[dt.date, dt.date, str]:
        """
        Order by the earliest day, then the narrower date; a deadline stands at its own day.

        >>> dates = [FuzzyDate.parse(text) for text in ("2018", "2018-02", "2018-01-01")]
        >>> [date.text for date in sorted(dates, key=lambda date: date.sort_key)]
        ['2018-01-01', '2018', '2018-02']
        """
        earliest = self.points[0].earliest if self.points else self.earliest
        return earliest, self.latest, self.text

    def status_bounds(self) -> tuple[dt.date, dt.date]:
        """
        Give the bounds that the status rules, and only they, read: marked sides are widened.

        >>> FuzzyDate.parse("2018?").status_bounds()
        (datetime.date(2017, 1, 1), datetime.date(2019, 12, 31))
        """
        return (
            self.first.status_bounds[0] if self.first else self.earliest,
            self.last.status_bounds[1] if self.last else dt.date.max,
        )


def _day(text: str, year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise _absent(text) from None


def _absent(text: str) -> InvalidDate:
    return InvalidDate(
        f"tanggal '{text}' tidak ada dalam kalender",
        "periksa tanggalnya pada sumber",
    )


def _months(text: str, unit: int) -> tuple[Precision, int, int]:
    """Give what the two digits after a year mean (EDTF: 33-36 quarters, 40-41 semesters)."""
    if 1 <= unit <= 12:
        return "month", unit, unit
    if 33 <= unit <= 36:
        return "quarter", 3 * (unit - 33) + 1, 3 * (unit - 33) + 3
    if 40 <= unit <= 41:
        return "semester", 6 * (unit - 40) + 1, 6 * (unit - 40) + 6
    raise InvalidDate(
        f"bulan '{unit:02}' pada tanggal '{text}' tidak ada",
        "tulis 01 sampai 12 untuk bulan, 33 sampai 36 untuk triwulan, 40 atau 41 untuk semester",
    )


def _unknown(text: str, suggestion: str | None) -> InvalidDate:
    general = "hari, bulan, atau tahun, misalnya 2024-03-05, 2024-03, atau 2024"
    return InvalidDate(f"tanggal '{text}' tidak dikenali", f"tulis {suggestion or general}")


def _suggest(text: str, durations: bool, deadlines: bool) -> str | None:
    """Give the first form that the text may mean and the field allows."""
    for suggestion in suggest_date(text):
        try:
            return FuzzyDate.parse(suggestion, durations=durations, deadlines=deadlines).text
        except InvalidDate:
            continue
    return None
