"""A sentence with gaps, and what it may claim of the record that it is said of."""

import re
from dataclasses import dataclass
from functools import cached_property

# What a sentence claims, and the words for readers of the list.
CLAIMS = {
    "recorded": "isian catatan mengatakannya",
    "proven": "ada bukti pelaksanaan atau hasilnya",
    "reported": "dilaporkan, buktinya belum kami temukan",
    "plan": "rencana atau tenggat yang dicatat",
    "reviewed": "seseorang mencari kabarnya pada hari yang dicatat",
    "counted": "dihitung dari isian yang dicatat dan hari ini",
    "not_found": "kami belum menemukan, bukan: tidak terjadi",
}
_GAP = re.compile(r"\{[a-z ]+\}")


@dataclass(frozen=True)
class Template:
    """
    One sentence: of what kind of record, at which place, what it claims and rests on.

    ``rests_on`` names what must be known for it to be said, ``lacks`` what must not be; a name
    with ``|`` is one of several. Gaps are in braces.

    >>> Template("event", "kalimat", "Ditunda; jadwal barunya {rencana}.", "plan").fits(
    ...     "Ditunda; jadwal barunya 2027.")
    True
    """

    kind: str
    place: str
    words: str
    claim: str
    rests_on: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        fixed = _GAP.split(self.words)
        return re.compile("(?s:.+)".join(map(re.escape, fixed)))

    def fits(self, sentence: str) -> bool:
        """Tell whether a sentence is this one with its gaps filled."""
        return self._pattern.fullmatch(sentence) is not None

    @property
    def fixed(self) -> int:
        """How many letters of it are fixed, by which the closest of two that fit is known."""
        return len(_GAP.sub("", self.words))


def table(kind: str, place: str, *rows: tuple[str, str, str, str]) -> tuple[Template, ...]:
    """Write templates of one kind and place: words, claim, what they rest on, what they lack."""
    return tuple(
        Template(kind, place, words, claim, tuple(rests.split()), tuple(lacks.split()))
        for words, claim, rests, lacks in rows
    )
