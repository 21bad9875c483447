"""What became of one post: what the report folds, one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from plugins.domain.core.problems import Problem


@dataclass(frozen=True, kw_only=True)
class Duplicate:
    """A story that is on disk already, where, how like the two are, and what was done."""

    file: str
    id: str
    url: str
    title: str
    likeness: float
    by_address: bool
    decision: str

    def __str__(self) -> str:
        why = "alamatnya tercantum" if self.by_address else f"kemiripan {self.likeness:.0%}"
        return (
            f"'{self.title}' ({self.url or self.id}) = {self.file}, {why}: "
            f"{_DECISIONS[self.decision]}; bila bukan tulisan yang sama, tulis di berkas itu "
            f'not_duplicate_of: ["{self.id}"]'
        )


_DECISIONS = {
    "joined": "dicatat sebagai terbit juga",
    "known": "sudah tercatat sebagai terbit juga",
    "edited": "berkasnya sudah disunting, belum dicatat",
    "hand_written": "sudah ada tulisan tangan, tidak ditulis",
}


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """
    What became of a post, or of several: the files that it concerns, and what is to be told.

    ``joined`` counts the posts that got another place of publication, ``marked`` those whose mark
    ``gone`` came or went by itself; ``drafts`` are files written so that nothing is published that
    the check refuses; ``suggestions`` are the records that a written file tells of.

    >>> Outcome(written=("a.md",)) + Outcome(unchanged=1, written=("b.md",))
    Outcome(written=('a.md', 'b.md'), unchanged=1)
    """

    written: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: int = 0
    joined: int = 0
    marked: int = 0
    kept: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    gone: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    suggestions: tuple[Mapping[str, Any], ...] = ()
    lost: Mapping[str, int] = field(default_factory=dict)
    notices: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __add__(self, other: "Outcome") -> "Outcome":
        sums: dict[str, Any] = {}
        for one in fields(self):
            mine, theirs = getattr(self, one.name), getattr(other, one.name)
            if isinstance(mine, Mapping):
                names = {*mine, *theirs}
                sums[one.name] = {name: mine.get(name, 0) + theirs.get(name, 0) for name in names}
            else:
                sums[one.name] = mine + theirs
        return Outcome(**sums)

    def __repr__(self) -> str:
        told = (
            f"{one.name}={value!r}" for one in fields(self) if (value := getattr(self, one.name))
        )
        return f"Outcome({', '.join(told)})"
