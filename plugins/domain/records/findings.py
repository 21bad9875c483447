"""Problems of a record that was read: at the line of the field they are about."""

from plugins.domain.core.problems import Problem
from plugins.domain.records.models import Record


def error(record: Record, field: str, finding: str, remedy: str, *, check: str) -> Problem:
    """
    Make a problem that stops check and build.

    >>> str(error(Record(path="a.md", lines={"date": 4}), "date", "salah", "ganti", check="nilai"))
    'a.md:4: salah; ganti'
    """
    return Problem(record.path, record.line(field), finding, remedy, check=check)


def advice(record: Record, field: str, finding: str, remedy: str, *, check: str) -> Problem:
    """Make a finding that never stops anything: old data may be right."""
    return Problem(record.path, record.line(field), finding, remedy, advice=True, check=check)
