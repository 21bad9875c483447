"""The words of the site's own people, wherever they stand: in bodies and in values of headers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.core.problems import Problem
from plugins.domain.markup.work_budget import BodyTooCostly, weigh
from plugins.domain.records.bodies import Body
from plugins.domain.records.content import Content
from plugins.domain.records.findings import advice
from plugins.domain.records.models import Post, Record

# What a person wrote for readers; "heading", "text", "quote" and names are kept as printed.
_WORDS = re.compile(
    r"(?:.*\.)?(?:title|summary|plain|purpose|object|caption|alt|note|reason|place|shows_as)"
)
# An address, a tag and a quotation are no words of ours, and no word is as long as 80 letters.
_ADDRESS = re.compile(
    r"(?<!\S)\S{81,}|\]\([^()\n]{0,2000}\)|<[^<>\n]{0,2000}>"
    r"|(?<![^\s(\[])[^\s()\[\]]+?(?:://|@)\S+|^\[[^\]\n]{0,200}\]:.*$",
    re.MULTILINE,
)
_QUOTED = re.compile(r"[“\"][^“”\"\n]*[”\"]|^ {0,3}>.*$", re.MULTILINE)


@dataclass(frozen=True)
class Passage:
    """A text and where it stands; ``body`` is None for a value of a header."""

    text: str
    record: Record
    name: str = ""
    body: Body | None = None

    @property
    def unquoted(self) -> str:
        """Give the text with what others said blanked out."""
        return _QUOTED.sub(blank, self.text)

    def problem(self, at: int, finding: str, remedy: str, *, check: str) -> Problem:
        """Give advice on a place of the text."""
        if self.body is not None:
            return self.body.problem(at, finding, remedy, advice=True, check=check)
        return advice(self.record, self.name, finding, remedy, check=check)


def is_own(record: Record) -> bool:
    """Say whether a record is in our words: what others wrote is left in theirs."""
    return not (isinstance(record, Post) and record.is_imported)


def own_bodies(content: Content) -> Iterator[Body]:
    """Give the bodies in our words."""
    return (body for body in content.bodies if is_own(body.record) and _is_read(body))


def _is_read(body: Body) -> bool:
    """Say whether a body costs no more than its length; of any other just that is told."""
    try:
        weigh(body.prose)
    except BodyTooCostly:
        return False
    return True


def passages(content: Content, *, imported: bool = False) -> Iterator[Passage]:
    """Give every text in our words, addresses and code blanked out; on demand all others, too."""
    for body in content.bodies:
        if (imported or is_own(body.record)) and _is_read(body):
            yield Passage(readable(body.prose), body.record, body=body)
    for walked in content.walked:
        if not is_own(walked.record):
            continue
        for leaf in walked.leaves:
            if isinstance(leaf.value, str) and _WORDS.fullmatch(leaf.name):
                yield Passage(readable(leaf.value), walked.record, leaf.name)


def readable(text: str) -> str:
    """Give a text with its addresses blanked out."""
    return _ADDRESS.sub(blank, text)


def blank(found: re.Match[str]) -> str:
    """Give as many blanks as a match has characters, its line ends kept."""
    return re.sub(r"[^\n]", " ", found[0])
