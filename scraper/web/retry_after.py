"""Reads how long a server asks to wait."""

import datetime as dt
from email.utils import parsedate_to_datetime


def seconds(value: str, date: str, now: dt.datetime) -> float:
    """
    Give the seconds that a ``Retry-After`` asks for, 0 when it says nothing readable.

    A moment is counted from the server's own ``Date``: its clock and ours may differ.

    >>> moment = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
    >>> seconds("120", "", moment)
    120.0
    >>> seconds("Tue, 24 Nov 2026 00:01:30 GMT", "Tue, 24 Nov 2026 00:01:00 GMT", moment)
    30.0
    """
    value = value.strip()
    if value.isascii() and value.isdecimal():
        return float(value[:9])
    until = _moment(value)
    return max(0.0, (until - (_moment(date) or now)).total_seconds()) if until else 0.0


def _moment(text: str) -> dt.datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)
