"""Proposes how to join what an editor changed with what the source changed, in a file aside."""

import difflib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scraper.store import history

OURS, THEIRS = "<<<<<<< berkas", ">>>>>>> sumber"
MIDDLE = "======="


@dataclass(frozen=True)
class Proposals:
    """The proposals of a project, each below ``root`` where its post stands below ``berita``."""

    root: Path

    def path(self, ref: str) -> Path:
        """Give the file of the proposal for a post."""
        return self.root / f"{ref}.md"

    @cached_property
    def are_there(self) -> bool:
        """Whether there were any when it was first asked: most runs have none to settle."""
        return self.root.is_dir()

    def is_fresh(self, ref: str, record: str, file: Path) -> bool:
        """Tell whether a proposal for this very record is there, younger than the file."""
        path = self.path(ref)
        try:
            younger = path.stat().st_mtime_ns >= file.stat().st_mtime_ns
            return younger and record in path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return False


def propose(ours: str, theirs: str, base: str | None) -> str:
    """
    Join two texts; with their common ``base`` only what both changed is marked.

    What is between the marks is for a person to choose from; nothing of either is left out.
    """
    if base is not None and (merged := _three_way(ours, base, theirs)):
        return merged
    return two_way(ours, theirs)


def _three_way(ours: str, base: str, theirs: str) -> str:
    with tempfile.TemporaryDirectory(prefix="usulan-") as folder:
        paths = [Path(folder) / name for name in ("berkas", "dasar", "sumber")]
        for path, text in zip(paths, (ours, base, theirs), strict=True):
            path.write_bytes(text.encode())
        return history.merge(*paths)


def two_way(ours: str, theirs: str) -> str:
    r"""
    Mark every place where two texts differ.

    >>> two_way("a\nb\n", "a\nc\n")
    'a\n<<<<<<< berkas\nb\n=======\nc\n>>>>>>> sumber\n'
    """
    return "".join(_marked(_lines(ours), _lines(theirs)))


def _lines(text: str) -> list[str]:
    return [f"{line}\n" for line in text.removesuffix("\n").split("\n")]


def _marked(ours: list[str], theirs: list[str]) -> Iterator[str]:
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind == "equal":
            yield from ours[start:end]
        else:
            yield f"{OURS}\n"
            yield from ours[start:end]
            yield f"{MIDDLE}\n"
            yield from theirs[other_start:other_end]
            yield f"{THEIRS}\n"
