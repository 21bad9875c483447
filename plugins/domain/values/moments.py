"""Moments: a day, perhaps with a time, in the zone of the site, as headers and pages write it."""

import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from plugins.domain.values.date_spellings import InvalidDate, SpelledDate, read_spelling

_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[ T]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?) ?(Z|[+-][0-9]{2}:[0-9]{2})?)?"
)

# A zone is named by its place: Jakarta had other offsets before 1964.
_ZONE_NAMES = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Ujung_Pandang": "WITA",
    "Asia/Jayapura": "WIT",
}


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A point in time in the site's zone; without a time it is the day, at midnight."""

    at: dt.datetime
    has_time: bool = True

    @classmethod
    def parse(cls, text: str, zone: ZoneInfo) -> "Moment":
        """
        Read a moment; one with an offset is converted to the zone.

        Raises InvalidDate.

        >>> Moment.parse("2018-05-09 03:41Z", ZoneInfo("Asia/Jakarta")).isoformat()
        '2018-05-09T10:41:00+07:00'
        """
        match = _MOMENT.fullmatch(text)
        if match is None:
            raise InvalidDate(f"tanggal '{text}' tidak dikenali", _remedy(text, zone))
        day, time, offset = match.groups()
        try:
            if time is None:
                return cls(dt.datetime.fromisoformat(day).replace(tzinfo=zone), has_time=False)
            at = dt.datetime.fromisoformat(f"{day}T{time}{offset or ''}")
        except ValueError:
            raise InvalidDate(
                f"tanggal atau jam '{text}' tidak ada dalam kalender",
                "periksa tanggalnya pada sumber",
            ) from None
        return cls(_convert(at, zone) if offset else at.replace(tzinfo=zone))

    @classmethod
    def from_spelling(cls, spelled: SpelledDate, zone: ZoneInfo) -> "Moment":
        """
        Place what a text says in the zone; an offset counts only beside a time.

        >>> spelled = read_spelling("8 Mei 2018 23:30 WITA")
        >>> Moment.from_spelling(spelled, ZoneInfo("Asia/Jakarta")).text
        '2018-05-08 22:30'
        """
        if spelled.time is None:
            return cls(dt.datetime.combine(spelled.day, dt.time(), zone), has_time=False)
        if spelled.offset is None:
            return cls(dt.datetime.combine(spelled.day, spelled.time, zone))
        there = dt.datetime.combine(spelled.day, spelled.time, dt.timezone(spelled.offset))
        return cls(_convert(there, zone))

    @property
    def day(self) -> dt.date:
        """The day in the site's zone."""
        return self.at.date()

    @property
    def text(self) -> str:
        """
        The moment as a header writes it.

        >>> Moment.parse("2018-05-09 10:41", ZoneInfo("Asia/Jakarta")).text
        '2018-05-09 10:41'
        """
        if not self.has_time:
            return self.day.isoformat()
        local = self.at.replace(tzinfo=None)
        return local.isoformat(" ", "seconds" if local.second else "minutes")

    @property
    def zone_name(self) -> str:
        """WIB, WITA or WIT; elsewhere the offset from UTC."""
        return _ZONE_NAMES.get(str(self.at.tzinfo)) or f"UTC{self.isoformat()[19:]}"

    def isoformat(self) -> str:
        """
        Write the moment as RFC 3339, which knows no seconds in an offset.

        >>> Moment.parse("2018-05-09", ZoneInfo("Asia/Jakarta")).isoformat()
        '2018-05-09T00:00:00+07:00'
        """
        offset = self.at.utcoffset() or dt.timedelta()
        minutes = offset // dt.timedelta(minutes=1)
        whole = dt.timezone(dt.timedelta(minutes=minutes))
        return (self.at.replace(tzinfo=whole) - offset % dt.timedelta(minutes=1)).isoformat(
            timespec="seconds"
        )


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


def _convert(at: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    try:
        return at.astimezone(zone)
    except OverflowError:
        raise InvalidDate(
            f"waktu '{at.isoformat()}' di luar kalender", "periksa tanggalnya pada sumber"
        ) from None


def _remedy(text: str, zone: ZoneInfo) -> str:
    general = "tulis seperti 2024-03-05 atau 2024-03-05 10:41"
    try:
        spelled = read_spelling(text)
        moment = Moment.from_spelling(spelled, zone)
    except InvalidDate:
        return general
    # With a wrong weekday it is open which of the two is wrong.
    return general if spelled.weekday_mismatch else f"tulis {moment.text}"
