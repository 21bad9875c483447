"""Problems of a record that was read: at the line of the field they are about."""

from plugins.domain.models import Record
from plugins.domain.problems import Problem


def error(record: Record, field: str, finding: str, remedy: str) -> Problem:
    """
    Make a problem that stops check and build.

    >>> str(error(Record(path="a.md", lines={"date": 4}), "date", "salah", "perbaiki"))
    'a.md:4: salah; perbaiki'
    """
    return Problem(record.path, record.line(field), finding, remedy)


def advice(record: Record, field: str, finding: str, remedy: str) -> Problem:
    """Make a finding that never stops anything: old data may be right."""
    return Problem(record.path, record.line(field), finding, remedy, advice=True)
