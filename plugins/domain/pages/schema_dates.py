"""Fuzzy dates as schema.org can say them, and never more exactly than they are known."""

from plugins.domain.values.dates import DatePoint, FuzzyDate


def schema_date(date: FuzzyDate | None) -> str | None:
    """
    Write a single date as far as schema.org can say it: a day, a month or a year.

    A quarter becomes its year, and so does what lies between two days of one year. What is only
    approximate or inferred is not said.

    >>> [schema_date(FuzzyDate.parse(text)) for text in ("2018-05", "2018-34", "2018-05~")]
    ['2018-05', '2018', None]
    """
    if date is None or date.first is None or date.last is None:
        return None
    return _common(date.first, date.last)


def schema_period(date: FuzzyDate | None) -> tuple[str | None, str | None]:
    """
    Give the start and the end of what lasts; what is not known or not over has no end.

    >>> schema_period(FuzzyDate.parse("2018-05-08/2018-05-10"))
    ('2018-05-08', '2018-05-10')
    >>> schema_period(FuzzyDate.parse("2018-05/.."))
    ('2018-05', None)
    """
    if date is None or date.first is None:
        return None, None
    if not date.is_duration:
        return schema_date(date), None
    return _point(date.first), _point(date.last) if date.last else None


def _common(first: DatePoint, last: DatePoint) -> str | None:
    """Write what two dates share, as coarsely as it takes."""
    start, end = _point(first), _point(last)
    if start is None or end is None:
        return None
    if start == end:
        return start
    if start[:7] == end[:7] and len(start) > 4 and len(end) > 4:
        return start[:7]
    return start[:4] if start[:4] == end[:4] else None


def _point(point: DatePoint) -> str | None:
    if point.mark:
        return None
    return point.text if point.precision in {"day", "month", "year"} else point.text[:4]
