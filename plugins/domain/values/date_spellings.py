"""How people spell days and times: Indonesian, the English of blog templates, and ISO 8601."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.domain.core.refusals import Refusal
from plugins.domain.values.names import DAYS, MARKET_DAYS, MONTHS

_LONGEST = 120

# Spellings met in sources beside the names that pages print; from January on, and from Monday on.
_MONTHS = (
    "january jan",
    "pebruari february feb peb",
    "march mar mrt",
    "apr",
    "may",
    "june jun",
    "july jul",
    "august agt ags agu agst aug",
    "sept sep",
    "october okt oct",
    "nopember nov nop",
    "december des dec",
)
_WEEKDAYS = (
    "monday sen mon",
    "tuesday sel tue tues",
    "wednesday rab wed",
    "thursday kam thu thur thurs",
    "friday jum fri",
    "saturday sab sat",
    "ahad sunday min sun",
)


def _numbers(names: Iterable[str], others: Iterable[str], first: int) -> dict[str, int]:
    spelled = enumerate(zip(names, others, strict=True), first)
    return {
        word: number
        for number, (name, words) in spelled
        for word in (name.casefold(), *words.split())
    }


MONTH_NUMBERS = _numbers(MONTHS, _MONTHS, 1)
WEEKDAY_NUMBERS = _numbers(DAYS, _WEEKDAYS, 0)
_ZONE_HOURS = {"wib": 7, "wita": 8, "wit": 9}

_RELATIVE = r"\b(?:kemarin|besok|lusa|tadi|lalu|nanti|hari ini|sekarang|yesterday|today|ago)\b"


def one_of(words: Iterable[str]) -> str:
    """
    Write a pattern that finds one of some words.

    >>> one_of(["mei", "maret"])
    'maret|mei'
    """
    return "|".join(sorted(words, key=len, reverse=True))


NAMED_MONTH = rf"(?P<name>{one_of(MONTH_NUMBERS)})(?![a-z])\.?"
WEEKDAY = rf"(?:hari )?(?P<weekday>{one_of(WEEKDAY_NUMBERS)})(?![a-z])\.?"
YEAR = r"(?P<year>\d{4})(?!\d)"

_DATES = (
    rf"(?P<day>\d{{1,2}}) ?-? ?{NAMED_MONTH} ?[-,]? ?{YEAR}",
    rf"{NAMED_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {YEAR}",
    # The order of numbers is day, month, year, whatever the language of the page.
    rf"(?P<day>\d{{1,2}}) ?[-/.] ?(?P<month>\d{{1,2}}) ?[-/.] ?{YEAR}",
    r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)",
)
_MARKET = rf"(?: ?[-(]? ?(?:{one_of(MARKET_DAYS).casefold()}|paing)\b\)?)?"
# A part of the day, or a relative word beside a full date, does not say which day it is.
_PART = r"(?:dini hari|pagi|siang|sore|petang|malam)"
_ASIDE = rf"(?:,? (?:{_PART}|kemarin|yang lalu|lalu|tadi|ini))*"
_ZONE = (
    r"(?:(?:utc|gmt|z)? ?(?P<sign>[+-])(?P<zone_hour>\d{1,2})(?::?(?P<zone_minute>\d{2}))?(?!\d)"
    r"|\(?(?P<zone>wib|wita|wit|utc|gmt|z)\b\)?)"
)
_TIME = (
    r"(?P<hour>\d{1,2})[.:](?P<minute>\d{2})(?:[.:](?P<second>\d{2})(?:[.,]\d{1,9})?)?(?!\d)"
    rf"(?: ?(?P<half>[ap])\.?m\b\.?)?(?: ?{_ZONE})?"
)
_BEFORE_TIME = r"(?:t|(?: - | ?[,|/@] ?| )(?:(?:pukul|pkl\.?|jam|at)\b:? ?)?)"
_SHAPES = tuple(
    re.compile(
        rf"(?:{WEEKDAY}{_MARKET}(?: {_PART})?)?,? ?(?:(?:tanggal|tgl\.?) )?"
        rf"\(?{date}\)?{_ASIDE}(?:{_BEFORE_TIME}{_TIME})?{_ASIDE}\)?",
        re.ASCII,
    )
    for date in _DATES
)


class InvalidDate(Refusal, ValueError):
    """A date that is neither ``2024-03-05`` nor another form that its place allows."""


@dataclass(frozen=True, slots=True)
class SpelledDate:
    """What a text says: a day, perhaps a time and its offset, and the weekday it names."""

    day: dt.date
    time: dt.time | None = None
    offset: dt.timedelta | None = None
    weekday: int | None = None

    @property
    def weekday_mismatch(self) -> bool:
        """Whether the text names another weekday than the day has."""
        return self.weekday is not None and self.weekday != self.day.weekday()


def normalise(text: str) -> str:
    """
    Bring a text to small letters, single spaces, plain hyphens, and ``jumat`` for Friday.

    >>> normalise(" Jum’at,  1 – 2 Pebruari\u00a02019. ")
    'jumat, 1 - 2 pebruari 2019'
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = "".join(_plain(sign) for sign in plain if unicodedata.category(sign) != "Cf")
    plain = re.sub(r"[‐‑‒–—−]", "-", " ".join(plain.split()))
    return re.sub(r"\bjum['’‘`´ʼ ]at\b", "jumat", plain).strip(" .,;:")


def _plain(sign: str) -> str:
    """Give the digit 0 to 9 for one of another script."""
    return str(unicodedata.decimal(sign, sign))


def read_spelling(text: str) -> SpelledDate:
    """
    Read one full date, perhaps with a time.

    Raises InvalidDate for relative words, a missing year, a span of days, and what no
    calendar or clock shows.

    >>> read_spelling("Jum'at Kliwon (1/2/2019) pukul 10.41 WIB").time
    datetime.time(10, 41)
    """
    plain = normalise(text)
    match = next((m for shape in _SHAPES if (m := shape.fullmatch(plain))), None)
    if match is None or len(text) > _LONGEST:
        raise _unread(text, plain)
    said = {key: value for key, value in match.groupdict().items() if value is not None}
    try:
        return SpelledDate(_day(said), _time(said), _offset(said), _weekday(said))
    except ValueError:
        raise InvalidDate(
            f"tanggal atau jam '{text}' tidak ada dalam kalender", "periksa tanggalnya pada sumber"
        ) from None


def _day(said: dict[str, str]) -> dt.date:
    month = MONTH_NUMBERS[said["name"]] if "name" in said else int(said["month"])
    return dt.date(int(said["year"]), month, int(said["day"]))


def _time(said: dict[str, str]) -> dt.time | None:
    if "hour" not in said:
        return None
    hour = int(said["hour"])
    if "half" in said:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if said["half"] == "p" else 0)
    return dt.time(hour, int(said["minute"]), int(said.get("second", 0)))


def _offset(said: dict[str, str]) -> dt.timedelta | None:
    if "zone" in said:
        return dt.timedelta(hours=_ZONE_HOURS.get(said["zone"], 0))
    if "sign" not in said:
        return None
    hours, minutes = int(said["zone_hour"]), int(said.get("zone_minute", 0))
    if hours > 14 or minutes > 59:  # no place on earth is further from UTC
        raise ValueError(hours)
    offset = dt.timedelta(hours=hours, minutes=minutes)
    return -offset if said["sign"] == "-" else offset


def _weekday(said: dict[str, str]) -> int | None:
    return WEEKDAY_NUMBERS[said["weekday"]] if "weekday" in said else None


def _unread(text: str, plain: str) -> InvalidDate:
    remedy = "tulis tanggal lengkap, misalnya 5 Maret 2024 atau 2024-03-05"
    if len(text) > _LONGEST:
        return InvalidDate(f"'{text[:40]}…' terlalu panjang untuk sebuah tanggal", remedy)
    if year := re.search(r"\d{5,}", plain):
        return InvalidDate(f"angka '{year[0]}' pada '{text}' bukan tahun", remedy)
    if not re.search(r"\d{4}", plain):
        if word := re.search(_RELATIVE, plain):
            return InvalidDate(f"kata '{word[0]}' pada '{text}' bukan tanggal", remedy)
        if re.search(r"\d", plain):
            return InvalidDate(f"tanggal '{text}' tidak menyebut tahun dengan empat angka", remedy)
    return InvalidDate(f"tanggal '{text}' tidak dikenali", remedy)
