"""What a header should hold where a person wrote a date in words."""

import re
from collections.abc import Callable, Iterator

from plugins.domain.values.date_spellings import (
    MONTH_NUMBERS,
    NAMED_MONTH,
    WEEKDAY_NUMBERS,
    YEAR,
    InvalidDate,
    normalise,
    one_of,
    read_spelling,
)

_MARKS = {"sekitar": "~", "kira-kira": "~", "diperkirakan": "?"}
_COUNTS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}

_TILL = r" ?(?:-|s/d|s\.d\.?|sd|sampai dengan|sampai|hingga) ?"
_A_WEEKDAY = rf"(?:{one_of(WEEKDAY_NUMBERS)})"
_WEEKDAYS = re.compile(rf"{_A_WEEKDAY}(?:{_TILL}| dan ){_A_WEEKDAY},? ?\(?(.+?)\)?")
_MARKED = re.compile(rf"({'|'.join(_MARKS)}) (.+)")
_SINCE = re.compile(r"(?:sejak|mulai) (.+)")
_DEADLINE = re.compile(r"(?:paling lambat|selambat-lambatnya|sampai|hingga) (.+)")
_BETWEEN = re.compile(r"antara (.+) dan (.+)")
_SPAN = re.compile(rf"(?:dari )?(.+?){_TILL}(.+)")

_MONTHS = (
    re.compile(rf"(?:bulan )?{NAMED_MONTH} {YEAR}"),
    re.compile(rf"(?P<month>\d{{1,2}}) ?[-/.] ?{YEAR}"),
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})"),
)
_QUARTER = re.compile(rf"(?:triwulan|tw) ?(?P<count>iv|i{{1,3}}|[1-4]),? {YEAR}")
_SEMESTER = re.compile(rf"(?:semester|smt) ?(?P<count>ii?|[12]),? {YEAR}")


def suggest_date(text: str) -> Iterator[str]:
    """
    Give the forms of a header that a text in words may mean, the likeliest first.

    >>> list(suggest_date("Senin s/d Selasa, 17-18 Juli 2017"))
    ['2017-07-17/2017-07-18']
    """
    plain = normalise(text)
    if match := _WEEKDAYS.fullmatch(plain):
        plain = match[1]
    for read in (_read_point, _read_open, _read_pair):
        if found := read(plain):
            yield found


def suggest_day(text: str) -> str | None:
    """
    Give the day that a text in words surely means.

    A wrong weekday leaves it open which of the two is wrong, and a zone which day it is here.

    >>> suggest_day("Selasa (8/5/2018)")
    '2018-05-08'
    >>> suggest_day("Rabu (8/5/2018)")
    """
    try:
        spelled = read_spelling(text)
    except InvalidDate:
        return None
    sure = spelled.offset is None and not spelled.weekday_mismatch
    return spelled.day.isoformat() if sure else None


def _read_point(plain: str) -> str | None:
    marked = _MARKED.fullmatch(plain)
    mark, rest = (_MARKS[marked[1]], marked[2]) if marked else ("", plain)
    for read in (suggest_day, _read_month, _read_part, _read_year):
        if found := read(rest):
            return found + mark
    return None


def _read_month(plain: str) -> str | None:
    for shape in _MONTHS:
        if match := shape.fullmatch(plain):
            said = match.groupdict()
            month = MONTH_NUMBERS[said["name"]] if "name" in said else int(said["month"])
            return f"{said['year']}-{month:02}"
    return None


def _read_part(plain: str) -> str | None:
    for shape, before_first in ((_QUARTER, 32), (_SEMESTER, 39)):
        if match := shape.fullmatch(plain):
            return f"{match['year']}-{before_first + _COUNTS[match['count']]}"
    return None


def _read_year(plain: str) -> str | None:
    match = re.fullmatch(r"(?:tahun )?(\d{4})", plain)
    return match[1] if match else None


def _read_open(plain: str) -> str | None:
    forms: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
        (_SINCE, "{}/..".format),
        (_DEADLINE, "../{}".format),
    )
    for shape, write in forms:
        if (match := shape.fullmatch(plain)) and (point := _read_point(match[1])):
            return write(point)
    return None


def _read_pair(plain: str) -> str | None:
    """Read two dates, of which the first may leave to the second what they share."""
    between = _BETWEEN.fullmatch(plain)
    match = between or _SPAN.fullmatch(plain)
    if match is None:
        return None
    left, right = match.groups()
    last = _read_point(right)
    words = right.split()
    tails = [" ".join(["", *words[start:]]) for start in range(len(words), 0, -1)]
    first = next((found for tail in tails if (found := _read_point(left + tail))), None)
    if first is None or last is None:
        return None
    return f"[{first}..{last}]" if between else f"{first}/{last}"
