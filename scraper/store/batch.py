"""Writes many files at once: a disk is asked for certainty once a batch, not once a file."""

import os
from collections.abc import Mapping
from pathlib import Path

from scraper.store.write import Files, NotPlaced, sync

# A batch that is lost with its process costs the next import this many posts of work.
SIZE = 64


class Batch:
    """
    Puts files aside and moves them to their places in the order in which they were written.

    Whoever reads through it sees what was written, in its place or not. A kill leaves whole files
    only, as with Files, and no post in its place before its pictures.
    """

    def __init__(self, files: Files) -> None:
        self._files = files
        self._pending: dict[Path, Path] = {}
        self._failures: dict[Path, OSError] = {}

    def read(self, path: Path) -> str:
        """Give the text of a file; raises OSError."""
        return self._files.read(self._pending.get(path, path))

    def write(self, path: Path, content: bytes) -> None:
        """Put ``content`` at ``path``, soon; raises OSError."""
        aside = self._files.stage(path, content)
        if replaced := self._pending.pop(path, None):
            replaced.unlink(missing_ok=True)
        self._pending[path] = aside
        if len(self._pending) >= SIZE:
            self._failures.update(self._place())

    def remove(self, path: Path) -> None:
        """Take a file away that may be there; raises OSError."""
        if aside := self._pending.pop(path, None):
            aside.unlink(missing_ok=True)
        self._files.remove(path)

    def flush(self) -> None:
        """Have everything in its place; raises NotPlaced, of the batches before it, too."""
        self._failures.update(self._place())
        failures, self._failures = self._failures, {}
        if failures:
            raise NotPlaced(failures)

    def _place(self) -> dict[Path, OSError]:
        """Move everything to its place, and give what could not be."""
        pending, self._pending = self._pending, {}
        failures: dict[Path, OSError] = {}
        if not pending:
            return failures
        # Asked once for all of them, a disk writes its journal once; that it failed with one of
        # them it tells only who asks for that one.
        os.sync()
        for path, aside in pending.items():
            try:
                if missing := _named(aside, path, failures):
                    raise OSError(failures[missing].errno, failures[missing].strerror, str(missing))
                sync(aside)
                aside.replace(path)
            except OSError as error:
                failures[path] = error
                aside.unlink(missing_ok=True)
        return failures


def _named(aside: Path, path: Path, failures: Mapping[Path, OSError]) -> Path | None:
    """Give a picture that a post shows and that could not be kept."""
    pictures = [failed for failed in failures if failed.suffix != ".md"]
    if not pictures or path.suffix != ".md":
        return None
    text = aside.read_text(encoding="utf-8")
    return next((one for one in pictures if f"{one.parent.name}/{one.name}" in text), None)
