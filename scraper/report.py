"""What an import did: for people in Indonesian, for machines as JSON."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from plugins.domain.problems import Problem
from scraper.posts import OTHER_KINDS, STATUSES


@dataclass
class SourceReport:
    """
    What became of the entries of one source.

    ``skipped`` and ``lost`` count by kind; ``notices`` are worth reading and stop nothing,
    ``problems`` need a person.
    """

    source: str
    written: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: int = 0
    kept: list[str] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    notices: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def changes(self) -> int:
        """The number of posts written or updated."""
        return len(self.written) + len(self.updated)

    def as_dict(self) -> dict[str, Any]:
        """Give everything to a machine."""
        return {
            "source": self.source,
            "changes": self.changes,
            "written": self.written,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "kept": self.kept,
            "skipped": dict(sorted(self.skipped.items())),
            "lost": dict(sorted(self.lost.items())),
            "notices": [problem.as_dict() for problem in self.notices],
            "problems": [problem.as_dict() for problem in self.problems],
        }

    def lines(self, *, dry_run: bool) -> Iterator[str]:
        """Say it to people."""
        verb = "akan " if dry_run else ""
        yield (
            f"{self.source}: {self.changes} perubahan "
            f"({verb}ditulis {len(self.written)}, {verb}diperbarui {len(self.updated)}, "
            f"tetap {self.unchanged}, dibiarkan {len(self.kept)})"
        )
        yield from (f"  {verb}ditulis: {path}" for path in self.written)
        yield from (f"  {verb}diperbarui: {path}" for path in self.updated)
        yield from (f"  dibiarkan: {path}" for path in self.kept)
        if self.skipped:
            yield f"  dilewati: {_counted(self.skipped, _SKIPPED)}"
        if self.lost:
            yield f"  tidak terbawa: {_counted(self.lost, {})}"
        yield from (f"  catatan: {problem}" for problem in self.notices)


_SKIPPED = {**OTHER_KINDS, **STATUSES, "older": "tulisan sebelum batas --since"}


def _counted(counts: Counter[str], names: dict[str, str]) -> str:
    return ", ".join(f"{count} {names.get(what, what)}" for what, count in sorted(counts.items()))


@dataclass
class Report:
    """What one run did with all its sources."""

    dry_run: bool = False
    sources: list[SourceReport] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def changes(self) -> int:
        """The number of posts written or updated, over all sources."""
        return sum(source.changes for source in self.sources)

    @property
    def all_problems(self) -> Sequence[Problem]:
        """Everything that needs a person."""
        return [*self.problems, *(p for source in self.sources for p in source.problems)]

    def as_dict(self) -> dict[str, Any]:
        """Give everything to a machine."""
        return {
            "dry_run": self.dry_run,
            "changes": self.changes,
            "sources": [source.as_dict() for source in self.sources],
            "problems": [problem.as_dict() for problem in self.problems],
        }

    def lines(self) -> Iterator[str]:
        """Say it to people, without the problems: those are printed by themselves."""
        for source in self.sources:
            yield from source.lines(dry_run=self.dry_run)
        if self.dry_run:
            yield "Uji coba: tidak ada berkas yang ditulis."
