"""Dates, times and periods in the words of readers: formal Indonesian."""

import datetime as dt

from plugins.domain.values.dates import DatePoint, FuzzyDate
from plugins.domain.values.durations import Duration
from plugins.domain.values.moments import Moment
from plugins.domain.values.names import DAYS, ORDINALS, month_name, precision_word

_MARKS = {"": "", "~": "sekitar ", "?": "diperkirakan "}


def format_day(day: dt.date, weekday: bool = False) -> str:
    """
    Write a day, with its weekday if asked.

    >>> format_day(dt.date(2018, 5, 8), weekday=True)
    'Selasa, 8 Mei 2018'
    """
    prefix = f"{DAYS[day.weekday()]}, " if weekday else ""
    return f"{prefix}{day.day} {format_month(day)}"


def format_month(day: dt.date) -> str:
    """
    Write the month of a day.

    >>> format_month(dt.date(2018, 5, 8))
    'Mei 2018'
    """
    return f"{month_name(day.month)} {_year(day)}"


def format_time(moment: Moment) -> str:
    """
    Write the time of a moment with its zone.

    >>> from zoneinfo import ZoneInfo
    >>> format_time(Moment.parse("2018-05-09 09:30", ZoneInfo("Asia/Jakarta")))
    'pukul 09.30 WIB'
    """
    return f"pukul {moment.at:%H.%M} {moment.zone_name}"


def format_moment(moment: Moment, weekday: bool = True) -> str:
    """
    Write a moment; without a time it is the day alone.

    >>> from zoneinfo import ZoneInfo
    >>> format_moment(Moment.parse("2018-05-09 10:41", ZoneInfo("Asia/Jakarta")))
    'Rabu, 9 Mei 2018 pukul 10.41 WIB'
    """
    day = format_day(moment.day, weekday)
    return f"{day} {format_time(moment)}" if moment.has_time else day


def format_fuzzy(date: FuzzyDate) -> str:
    """
    Write a fuzzy date as exactly as it is known.

    >>> format_fuzzy(FuzzyDate.parse("2018-34?"))
    'diperkirakan triwulan II 2018'
    >>> format_fuzzy(FuzzyDate.parse("2018-05-08/2018-05-10"))
    '8–10 Mei 2018'
    >>> format_fuzzy(FuzzyDate.parse("[2023-11-09..2023-11-10]"))
    'antara 9 dan 10 November 2023'
    """
    if date.is_unlimited:
        return "tanpa batas waktu"
    first, last = date.points[0], date.points[-1]
    if date.is_deadline:
        return f"paling lambat {_marked(last)}"
    if date.is_ongoing:
        return f"sejak {_marked(first)}"
    if first == last:
        return _marked(first)
    if date.is_range:
        return f"antara {_pair(first, last, ' dan ', ' dan ')}"
    return _pair(first, last, "–", " sampai ")


def format_between(earliest: dt.date, latest: dt.date) -> str:
    """
    Write that something falls between two days; on one and the same day, that day.

    >>> format_between(dt.date(2027, 1, 1), dt.date(2027, 1, 31))
    'antara 1 dan 31 Januari 2027'
    """
    if earliest == latest:
        return format_day(earliest)
    return format_fuzzy(FuzzyDate.parse(f"[{earliest.isoformat()}..{latest.isoformat()}]"))


def format_period(start: dt.date, end: dt.date) -> str:
    """
    Write the time between two days, in either order, in years and months; under one, in days.

    >>> format_period(dt.date(2018, 5, 8), dt.date(2026, 11, 24))
    '8 tahun 6 bulan'
    >>> format_period(dt.date(2026, 11, 24), dt.date(2026, 12, 1))
    '7 hari'
    """
    start, end = sorted((start, end))
    months = 12 * (end.year - start.year) + end.month - start.month - (end.day < start.day)
    if months < 1:
        return count_days((end - start).days)
    return _units((months // 12, "tahun"), (months % 12, "bulan"))


def format_duration(duration: Duration) -> str:
    """
    Write a duration.

    >>> format_duration(Duration.parse("P1Y6M"))
    '1 tahun 6 bulan'
    """
    return _units((duration.years, "tahun"), (duration.months, "bulan"), (duration.days, "hari"))


def count_days(days: int) -> str:
    """
    Write a number of days.

    >>> count_days(1234)
    '1.234 hari'
    """
    return f"{days:,} hari".replace(",", ".")


def count_days_left(days: int) -> str:
    """
    Write how many days are left, 0 on the last day.

    >>> count_days_left(37), count_days_left(0)
    ('sisa 37 hari', 'berakhir hari ini')
    """
    return f"sisa {count_days(days)}" if days else "berakhir hari ini"


def _year(day: dt.date) -> str:
    return f"{day.year:04}"


def _units(*parts: tuple[int, str]) -> str:
    return " ".join(f"{number} {unit}" for number, unit in parts if number)


def _stem(point: DatePoint) -> str:
    """Write a date without its year."""
    if point.precision == "day":
        return f"{point.earliest.day} {month_name(point.earliest.month)}"
    if point.precision == "month":
        return month_name(point.earliest.month)
    if point.precision == "quarter":
        return f"triwulan {ORDINALS[point.earliest.month // 3]}"
    return f"semester {ORDINALS[point.earliest.month // 6]}"


def _plain(point: DatePoint) -> str:
    year = _year(point.earliest)
    return year if point.precision == "year" else f"{_stem(point)} {year}"


def _marked(point: DatePoint) -> str:
    return f"{_MARKS[point.mark]}{_plain(point)}"


def _pair(first: DatePoint, last: DatePoint, close: str, apart: str) -> str:
    """Write two dates, naming once what they share: month, year, or the word for the unit."""
    if first.mark or last.mark or first.precision != last.precision:
        return f"{_marked(first)}{apart}{_marked(last)}"
    if first.precision == "year" or first.earliest.year != last.earliest.year:
        return f"{_plain(first)}{close}{_plain(last)}"
    if first.precision == "day" and first.earliest.month == last.earliest.month:
        return f"{first.earliest.day}{close}{_plain(last)}"
    shared = (
        f"{precision_word(first.precision)} " if first.precision in {"quarter", "semester"} else ""
    )
    return f"{_stem(first)}{close}{_plain(last).removeprefix(shared)}"
