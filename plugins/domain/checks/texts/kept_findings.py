"""Findings that depend on one file alone: kept by what the file holds, where there is a memory."""

import dataclasses
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from plugins.domain.core.problems import Problem
from plugins.domain.markup.renderer import memory
from plugins.domain.records.content import Content
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.models import MODELS, Record
from plugins.domain.records.reading import Loaded, Records


class Check(Protocol):
    """Takes the whole content and gives what is wrong with it."""

    __name__: str

    def __call__(self, content: Content, /) -> Iterator[Problem]: ...


_KEPT = ("line", "finding", "remedy", "advice", "check")


def kept_findings(content: Content, checks: Sequence[Check]) -> Iterator[Problem]:
    """Give what checks find in each file, of which they may ask for nothing else."""
    shelves = _by_file(content.records)
    names = " ".join(check.__name__ for check in checks)
    for path, text in content.texts.items():
        held = shelves.get(path, {})
        refs = " ".join(f"{kind}:{ref}" for kind, refs in held.items() for ref in refs)
        alone = _Alone(content, path, held, checks)
        # A setting may let a record be read that was not before: what was read is part of the key.
        key = "\0".join(("temuan", names, path, refs, text))
        for kept in json.loads(memory.get()(key, alone.found)):
            yield Problem(path, **dict(zip(_KEPT, kept, strict=True)))


@dataclasses.dataclass(frozen=True)
class _Alone:
    """One file as if there were no other."""

    content: Content
    path: str
    held: Mapping[str, Mapping[str, Record]]
    checks: Sequence[Check]

    def found(self) -> str:
        """Give the findings in a form that can be kept."""
        shelves = {KINDS[kind].shelf: records for kind, records in self.held.items()}
        # Each shelf holds the records of its kind.
        records = Records(**shelves)  # type: ignore[arg-type]
        alone = dataclasses.replace(
            self.content,
            texts={self.path: self.content.texts[self.path]},
            loaded=Loaded(records, (), self.content.loaded.known),
        )
        problems = sorted({problem for check in self.checks for problem in check(alone)})
        return json.dumps([[getattr(one, name) for name in _KEPT] for one in problems])


def _by_file(records: Records) -> Mapping[str, Mapping[str, Mapping[str, Record]]]:
    found: dict[str, dict[str, dict[str, Record]]] = defaultdict(lambda: defaultdict(dict))
    for kind in MODELS:
        for ref, record in records.of_kind(kind).items():
            found[record.path][kind][ref] = record
    return found
