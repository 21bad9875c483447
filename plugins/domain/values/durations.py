"""Durations: how long an agreement runs, and the last day that follows."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from plugins.domain.values.date_spellings import InvalidDate

_DURATION = re.compile(r"P(?=[0-9])(?:([0-9]{1,4})Y)?(?:([0-9]{1,4})M)?(?:([0-9]{1,5})D)?")
_IN_WORDS = re.compile(
    r"(?=[0-9])(?:([0-9]{1,4}) ?tahun)? ?(?:([0-9]{1,4}) ?bulan)? ?(?:([0-9]{1,5}) ?hari)?",
    re.IGNORECASE,
)
_GENERAL = "tulis tahun (Y), bulan (M), atau hari (D), misalnya P5Y, P6M, P30D, atau P1Y6M"


class InvalidDuration(InvalidDate):
    """A duration not written like ``P1Y6M``; an InvalidDate, so that one catch serves a header."""


@dataclass(frozen=True, slots=True)
class Duration:
    """Whole years, months and days (a subset of ISO 8601), together more than nothing."""

    text: str
    years: int
    months: int
    days: int

    @classmethod
    def parse(cls, text: str) -> "Duration":
        """
        Read a duration.

        Raises InvalidDuration.

        >>> Duration.parse("P1Y6M").months
        6
        """
        match = _DURATION.fullmatch(text)
        if match is None:
            raise InvalidDuration(
                f"jangka waktu '{text}' tidak dikenali", _from_words(text) or _GENERAL
            )
        years, months, days = (int(part or 0) for part in match.groups())
        if not years + months + days:
            raise InvalidDuration(f"jangka waktu '{text}' kosong", _GENERAL)
        return cls(text, years, months, days)

    def end(self, start: dt.date) -> dt.date:
        """
        Give the last day of what runs from ``start``; date.max when the calendar has no such day.

        It is the day before start + duration; a day that the target month lacks is the first
        of the next month, before that day is taken off.

        >>> Duration.parse("P10Y").end(dt.date(2018, 5, 8))
        datetime.date(2028, 5, 7)
        >>> Duration.parse("P5Y").end(dt.date(2024, 2, 29))
        datetime.date(2029, 2, 28)
        """
        years, month = divmod(start.month - 1 + self.months, 12)
        year, month = start.year + self.years + years, month + 1
        if year > dt.MAXYEAR:
            return dt.date.max
        length = calendar.monthrange(year, month)[1]
        eve = dt.date(year, month, 1).toordinal() + min(start.day - 1, length) + self.days - 1
        return dt.date.fromordinal(min(eve, dt.date.max.toordinal()))


def _from_words(text: str) -> str | None:
    match = _IN_WORDS.fullmatch(text)
    if match is None:
        return None
    return "tulis P" + "".join(
        f"{count}{unit}" for count, unit in zip(match.groups(), "YMD", strict=True) if count
    )
