"""Dates as Indonesian pages print them, read strictly: what is not said is not guessed."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from plugins.domain.values.date_spellings import read_spelling
from plugins.domain.values.moments import Moment


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date read from a page, and whether the page contradicts itself about the weekday."""

    moment: Moment
    weekday_mismatch: bool

    @property
    def day(self) -> dt.date:
        """The day in the site's zone."""
        return self.moment.day

    @property
    def has_time(self) -> bool:
        """Whether the page names a time as well."""
        return self.moment.has_time

    @property
    def text(self) -> str:
        """The date as a header writes it."""
        return self.moment.text


def read_indonesian(text: str, zone: ZoneInfo) -> ReadDate:
    """
    Read a full date, perhaps with a time, which without a zone of its own is in ``zone``.

    Numbers are day, month, year. Raises InvalidDate for relative words, a missing or overlong
    year, a span of days, and what no calendar or clock shows.

    >>> read_indonesian("Jum’at, 1 Pebruari 2019 | 10.41 WITA", ZoneInfo("Asia/Jakarta")).text
    '2019-02-01 09:41'
    >>> read_indonesian("Senin (14/12/2021)", ZoneInfo("Asia/Jakarta")).weekday_mismatch
    True
    """
    spelled = read_spelling(text)
    return ReadDate(Moment.from_spelling(spelled, zone), spelled.weekday_mismatch)
