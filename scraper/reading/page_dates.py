"""Dates as pages print them: read where they are sure, found between other words, never guessed."""

import datetime as dt
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from plugins.domain.values.date_spellings import (
    MONTH_NUMBERS,
    WEEKDAY_NUMBERS,
    InvalidDate,
    normalise,
    one_of,
)
from plugins.domain.values.moments import read_indonesian
from scraper.model.posts import Finding

JAKARTA = ZoneInfo("Asia/Jakarta")
When = dt.datetime | dt.date
_FIRST, _LAST = 1945, 2100
_LONGEST = 2000
_MONTH = rf"(?:{one_of(MONTH_NUMBERS)})\b\.?"
_DAY = (
    rf"(?:\d{{1,2}} ?-? ?{_MONTH} ?[-,]? ?\d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)"
)
_CLOCK = (
    r"(?:(?:t| - | ?[,|/@] ?| )(?:(?:pukul|pkl\.?|jam|at)\b:? ?)?"
    r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?!\d)"
    r"(?: ?[ap]\.?m\b\.?)?(?: ?\(?(?:wib|wita|wit|utc|gmt)\b\)?| ?[+-]\d{2}:?\d{2}\b|z\b)?)"
)
_WITHIN = re.compile(
    rf"(?<![\d/.-])(?P<before>(?:{one_of(WEEKDAY_NUMBERS)})\b\.?,? ?)?"
    rf"\(?(?P<day>{_DAY})\)?(?P<clock>{_CLOCK})?"
)


def read(text: str, zone: ZoneInfo = JAKARTA) -> When | None:
    """
    Read a text that is a date and nothing else; a time without a zone is in ``zone``.

    >>> read("2018-05-09T03:41:00Z").isoformat(), read("05 Agustus 2019"), read("kemarin")
    ('2018-05-09T03:41:00+00:00', datetime.date(2019, 8, 5), None)
    """
    text = " ".join(text.split())[:_LONGEST]
    for reader in (_iso, _spelled, _mail):
        found = reader(text, zone)
        if found is not None and _FIRST <= found.year <= _LAST:
            return found
    return None


def find(text: str, zone: ZoneInfo = JAKARTA) -> When | None:
    """
    Find the first date between other words.

    >>> find("Oleh Admin | Selasa, 8 Mei 2018 10:41 WIB | dibaca 12 kali").isoformat()
    '2018-05-08T10:41:00+07:00'
    """
    return next(_found(text, zone), None)


def moment(text: str, zone: dt.tzinfo | None = None) -> dt.datetime | None:
    """
    Read a moment as machines write it; one without an offset is in ``zone``, or refused.

    >>> moment("2018-05-09T03:41:00Z").isoformat(), moment("2018-05-09 03:41:00")
    ('2018-05-09T03:41:00+00:00', None)
    """
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    if found.tzinfo is None and zone is not None:
        found = found.replace(tzinfo=zone)
    # Zero seconds after 1970 is what programs write for no time at all.
    is_known = found.tzinfo is not None and found.timestamp() and _FIRST <= found.year <= _LAST
    return found if is_known else None


def unread_clock(text: str, day: When | None) -> tuple[Finding, ...]:
    """
    Say that what stands beside a day is no time of day.

    >>> [found.finding for found in unread_clock("8 Mei 2018 25:99 WIB", dt.date(2018, 5, 8))]
    ["jam '25:99 WIB' tidak ada, hanya harinya yang dipakai"]
    """
    if day is None or isinstance(day, dt.datetime):
        return ()
    for match in _WITHIN.finditer(normalise(text[:_LONGEST])):
        clock = (match["clock"] or "").strip("t -,|/@")
        if clock and read(match["day"]) == day and read(f"{match['day']} {clock}") is None:
            finding = f"jam '{clock.upper()}' tidak ada, hanya harinya yang dipakai"
            return (Finding(finding, "bandingkan dengan tulisan aslinya"),)
    return ()


def _found(text: str, zone: ZoneInfo) -> Iterator[When]:
    # "5. Oktober" is how some templates write the day.
    plain = re.sub(r"(\d)\.(?= [a-z])", r"\1", normalise(text[:_LONGEST]))
    for match in _WITHIN.finditer(plain):
        before, clock = match["before"] or "", match["clock"] or ""
        for attempt in (match[0], before + match["day"] + clock, match["day"]):
            if (found := read(attempt, zone)) is not None:
                yield found
                break


def _iso(text: str, zone: ZoneInfo) -> When | None:
    if not re.match(r"\d{4}-?\d{2}-?\d{2}", text):
        return None
    try:
        if len(text) <= len("2018-05-09"):
            return dt.date.fromisoformat(text)
        # Blogger and others write "+0700", and fractions of any length.
        found = dt.datetime.fromisoformat(re.sub(r"(\.\d{1,6})\d*", r"\1", text))
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=zone)


def _spelled(text: str, zone: ZoneInfo) -> When | None:
    try:
        found = read_indonesian(text, zone)
    except InvalidDate:
        return None
    return found.moment.at if found.has_time else found.day


def _mail(text: str, zone: ZoneInfo) -> When | None:
    if "-0001" in text:  # so WordPress writes the day of a post that has none
        return None
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=zone)
