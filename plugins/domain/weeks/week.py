"""A week from Monday to Sunday by ISO 8601, its address and its words."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.wording import format_fuzzy

ADDRESS = "/pekan/"
_DAYS = 7


@dataclass(frozen=True, order=True)
class Week:
    """A week by its Monday."""

    monday: dt.date

    @property
    def sunday(self) -> dt.date:
        return self.monday + dt.timedelta(days=_DAYS - 1)

    @property
    def name(self) -> str:
        """
        The name of the week in addresses: the year of its Thursday and its number.

        >>> week_of(dt.date(2021, 1, 3)).name
        '2020-53'
        """
        year, number, _day = self.monday.isocalendar()
        return f"{year:04}-{number:02}"

    @property
    def address(self) -> str:
        return f"{ADDRESS}{self.name}/"

    @property
    def words(self) -> str:
        """
        The days of the week in words.

        >>> week_of(dt.date(2026, 11, 24)).words
        '23–29 November 2026'
        """
        days = f"{self.monday.isoformat()}/{self.sunday.isoformat()}"
        return format_fuzzy(FuzzyDate.parse(days))

    def until(self, today: dt.date) -> dt.date:
        """Give the last day of the week that has come."""
        return min(self.sunday, today)

    def is_over(self, today: dt.date) -> bool:
        """Say whether nothing more can happen in the week."""
        return self.sunday < today

    def holds(self, day: dt.date) -> bool:
        """Say whether a day lies in the week."""
        return self.monday <= day <= self.sunday


def week_of(day: dt.date) -> Week:
    """Give the week of a day."""
    return Week(day - dt.timedelta(days=day.weekday()))


def weeks_between(first: Week, last: Week) -> Iterator[Week]:
    """Give all weeks from one to another, the newest first."""
    week = last
    while week >= first:
        yield week
        week = Week(week.monday - dt.timedelta(days=_DAYS))
