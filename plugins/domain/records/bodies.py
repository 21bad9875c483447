"""The bodies of records in their files: at which line something stands."""

import re
from dataclasses import dataclass

from plugins.domain.core.problems import Problem
from plugins.domain.records.models import Record

_CODE = re.compile(
    r"^(```|~~~).*?(?:^\1[^\n]*$|\Z)|`[^`\n]+`|^(?: {4}|\t)[^\n]*$", re.DOTALL | re.MULTILINE
)


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

    @property
    def prose(self) -> str:
        r"""
        Give the text with its code blanked out, so that every place in it stays where it was.

        >>> Body(Record(body="a `<b>`\n```\n<c>\n```\nd"), 1).prose
        'a      \n   \n   \n   \nd'
        """
        return _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), self.text)

    def problem(
        self, at: int, finding: str, remedy: str, *, check: str, advice: bool = False
    ) -> Problem:
        """Make a problem at a position of the body, its beginning where there is none."""
        line = self.start + self.text.count("\n", 0, max(at, 0))
        return Problem(self.record.path, line, finding, remedy, advice, check)
