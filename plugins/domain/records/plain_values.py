"""Records as plain values: what data files hold of a model, field by field."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from plugins.domain.records.declarations.field_types import is_fuzzy
from plugins.domain.records.declarations.schema import specs
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.durations import Duration
from plugins.domain.values.json_text import Value
from plugins.domain.values.moments import Moment


def plain(value: Any) -> Value:
    """
    Write one value of a field; a model becomes a mapping with a key for each of its fields.

    >>> plain(dt.date(2018, 5, 8)), plain(FuzzyDate.parse("2018-05"))
    ('2018-05-08', '2018-05')
    """
    if value is None or isinstance(value, str | int | Decimal):
        return value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, FuzzyDate | Duration):
        return value.text
    if isinstance(value, Moment):
        return value.isoformat() if value.has_time else value.day.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return dict(plain_fields(value))


def earliest(date: FuzzyDate | None) -> str | None:
    """
    Give the first day that a date can mean; None where it has no beginning.

    >>> earliest(FuzzyDate.parse("2018-05")), earliest(FuzzyDate.parse("../2018", deadlines=True))
    ('2018-05-01', None)
    """
    return date.first.earliest.isoformat() if date and date.first else None


def latest(date: FuzzyDate | None) -> str | None:
    """
    Give the last day that a date can mean; None where it has no end.

    >>> latest(FuzzyDate.parse("2018-05")), latest(FuzzyDate.parse("2018-05/.."))
    ('2018-05-31', None)
    """
    return date.last.latest.isoformat() if date and date.last else None


def plain_fields(model: Any) -> Iterator[tuple[str, Value]]:
    """Give the fields of a model under their header names; a fuzzy date gives three."""
    for attribute, spec in specs(type(model)).items():
        value = getattr(model, attribute)
        yield spec.key, plain(value)
        if is_fuzzy(spec.type) and not spec.many:
            yield f"{spec.key}_earliest", earliest(value)
            yield f"{spec.key}_latest", latest(value)
