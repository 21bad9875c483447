"""The bodies of records in their files: at which line something stands."""

from dataclasses import dataclass

from plugins.domain.models import Record
from plugins.domain.problems import Problem


@dataclass(frozen=True)
class Body:
    """The Markdown body of a record and the line of its file on which it begins."""

    record: Record
    start: int

    @classmethod
    def within(cls, record: Record, text: str) -> "Body":
        r"""
        Find the body in the text of its file.

        >>> Body.within(Record(body="b\nc"), "---\r\ntitle: a\r\n---\r\nb\r\nc\r\n").start
        4
        """
        return cls(record, text.rstrip("\r\n").count("\n") - record.body.count("\n") + 1)

    @property
    def text(self) -> str:
        return self.record.body

    def problem(self, at: int, finding: str, remedy: str, *, advice: bool = False) -> Problem:
        """Make a problem at a position of the body, its beginning where there is none."""
        line = self.start + self.text.count("\n", 0, max(at, 0))
        return Problem(self.record.path, line, finding, remedy, advice)
