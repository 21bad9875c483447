"""What an import did: for people in Indonesian, for machines as JSON."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from plugins.domain.core.problems import Problem
from scraper.model.posts import OTHER_KINDS, STATUSES
from scraper.telling import offers
from scraper.telling.outcome import Duplicate, Outcome


@dataclass
class SourceReport:
    """
    What became of the entries of one source.

    ``skipped`` and ``lost`` count by kind, ``pages`` are titles of its static pages,
    ``types`` those of entries of its own types; ``notices``
    are worth reading and stop nothing, ``problems`` need a person. ``joined`` counts the posts that
    got another place of publication, ``marked`` those whose mark ``gone`` came or went by itself;
    ``drafts`` are files that are held back until a person has looked at them. Where the source was
    read last ``by_another`` importer, what changes may be a change of that, and none of the source.
    """

    source: str
    by_another: bool = False
    written: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: int = 0
    joined: int = 0
    marked: int = 0
    kept: list[str] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)
    proposals: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    types: dict[str, list[str]] = field(default_factory=dict)
    skipped: Counter[str] = field(default_factory=Counter)
    suggestions: list[Mapping[str, Any]] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)
    notices: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def fold(self, outcome: Outcome) -> None:
        """Take note of what became of a post."""
        for one in fields(outcome):
            value, mine = getattr(outcome, one.name), getattr(self, one.name)
            if isinstance(mine, Counter):
                mine.update(value)
            elif isinstance(mine, list):
                mine.extend(value)
            else:
                setattr(self, one.name, mine + value)

    def withdraw(self, path: str) -> None:
        """Take back that a file was written: it could not be put in its place."""
        for told in (self.written, self.updated, self.drafts, self.proposals):
            while path in told:
                told.remove(path)
        for told in (self.gone, self.returned):
            if path in told:
                told.remove(path)
                self.marked = max(0, self.marked - 1)

    @property
    def changes(self) -> int:
        """The number of times a post was written or changed."""
        return len(self.written) + len(self.updated) + self.joined + self.marked

    @property
    def is_of_importer(self) -> bool:
        """Whether files of an earlier import changed, perhaps because the importer did."""
        return self.by_another and bool(self.updated or self.proposals)

    def as_dict(self) -> dict[str, Any]:
        """Give everything to a machine."""
        return {
            "source": self.source,
            "changes": self.changes,
            "written": self.written,
            "updated": self.updated,
            "by_another_importer": self.is_of_importer,
            "unchanged": self.unchanged,
            "kept": self.kept,
            "drafts": self.drafts,
            "duplicates": [asdict(duplicate) for duplicate in self.duplicates],
            "gone": self.gone,
            "returned": self.returned,
            "proposals": self.proposals,
            "suggestions": [dict(one) for one in self.suggestions],
            "pages": self.pages,
            "types": {name: list(titles) for name, titles in sorted(self.types.items())},
            "skipped": dict(sorted(self.skipped.items())),
            "lost": dict(sorted(self.lost.items())),
            "notices": [problem.as_dict() for problem in self.notices],
            "problems": [problem.as_dict() for problem in self.problems],
        }

    def summary(self, *, dry_run: bool) -> str:
        """Say it to people in one line."""
        verb = "akan " if dry_run else ""
        parts = [
            f"{verb}ditulis {len(self.written)}",
            f"{verb}diperbarui {len(self.updated)}",
            f"tetap {self.unchanged}",
            f"dibiarkan {len(self.kept)}",
        ]
        more = {
            "konsep": len(self.drafts),
            "sama dengan yang sudah ada": len(self.duplicates),
            "hilang di sumber": len(self.gone),
            "muncul lagi di sumber": len(self.returned),
        }
        parts += [f"{name} {count}" for name, count in more.items() if count]
        return f"{self.source}: {self.changes} perubahan ({', '.join(parts)})"

    def lines(self, *, dry_run: bool) -> Iterator[str]:
        """Say it to people."""
        verb = "akan " if dry_run else ""
        yield self.summary(dry_run=dry_run)
        yield from (f"  {verb}ditulis: {path}" for path in self.written)
        yield from (f"  {verb}diperbarui: {path}" for path in self.updated)
        if self.is_of_importer:
            yield (
                "  pengimpor berubah sejak impor terakhir sumber ini: berkas di atas dapat berubah "
                "walau sumbernya tetap; suntingan dibiarkan"
            )
        yield from (f"  dibiarkan: {path}" for path in self.kept)
        yield from (f"  konsep, belum terbit: {path}" for path in self.drafts)
        yield from (f"  sama: {found}" for found in self.duplicates if found.decision != "known")
        known = sum(found.decision == "known" for found in self.duplicates)
        if known:
            yield f"  sama dan sudah tercatat: {known} tulisan"
        yield from (f"  hilang di sumber, berkas disimpan: {path}" for path in self.gone)
        yield from (f"  muncul lagi di sumber: {path}" for path in self.returned)
        yield from (f"  usulan penggabungan: {path}" for path in self.proposals)
        for one in self.suggestions:
            yield from offers.lines(one)
        if self.skipped:
            yield f"  dilewati: {_counted(self.skipped, _SKIPPED)}"
        yield from (f"  halaman, tidak diimpor: {title}" for title in self.pages)
        yield from (f"  {told}" for told in told_types(self.types))
        if self.lost:
            yield f"  tidak terbawa: {_counted(self.lost, {})}"
        yield from (f"  catatan: {problem}" for problem in self.notices)


def told_types(types: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """
    Say which types of its own a site has, how many entries of each, and how to import them.

    >>> print(*told_types({"agenda": ["Rapat", "Lomba"]}))
    jenis 'agenda', tidak diimpor: 2 (Rapat; Lomba); untuk mengimpornya tulis types = ["agenda"]
    """
    for name, titles in sorted(types.items()):
        shown = "; ".join(titles[:_MOST_TITLES])
        more = f"; dan {len(titles) - _MOST_TITLES} lagi" if len(titles) > _MOST_TITLES else ""
        yield (
            f"jenis '{name}', tidak diimpor: {len(titles)} ({shown}{more}); "
            f'untuk mengimpornya tulis types = ["{name}"]'
        )


_MOST_TITLES = 20
_SKIPPED = {**OTHER_KINDS, **STATUSES, "older": "tulisan sebelum batas --since"}


def _counted(counts: Counter[str], names: dict[str, str]) -> str:
    return ", ".join(f"{count} {names.get(what, what)}" for what, count in sorted(counts.items()))


@dataclass
class Report:
    """What one run did with all its sources."""

    dry_run: bool = False
    sources: list[SourceReport] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def hear(self, told: Iterable[Problem]) -> None:
        """Take note of what the way to the web told besides."""
        for problem in told:
            (self.notices if problem.advice else self.problems).append(problem)

    @property
    def changes(self) -> int:
        """The number of times a post was written or changed, over all sources."""
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
            "notices": [problem.as_dict() for problem in self.notices],
            "problems": [problem.as_dict() for problem in self.problems],
        }

    def lines(self) -> Iterator[str]:
        """Say it to people, without the problems: those are printed by themselves."""
        for source in self.sources:
            yield from source.lines(dry_run=self.dry_run)
        yield from self.last_lines()

    def last_lines(self) -> Iterator[str]:
        """Say what belongs to no single source."""
        yield from (f"catatan: {problem}" for problem in self.notices)
        if self.dry_run:
            yield "Uji coba: tidak ada berkas yang ditulis."
