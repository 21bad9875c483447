"""Writes many files at once: a disk is asked for certainty once a batch, not once a file."""

import os
from pathlib import Path

from scraper.store.write import Files, sync

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
            self.flush()

    def remove(self, path: Path) -> None:
        """Take a file away that may be there; raises OSError."""
        if aside := self._pending.pop(path, None):
            aside.unlink(missing_ok=True)
        self._files.remove(path)

    def flush(self) -> None:
        """Have everything in its place; raises OSError."""
        pending, self._pending = self._pending, {}
        if not pending:
            return
        try:
            # Asked once for all of them, a disk writes its journal once; that it failed with one of
            # them it tells only who asks for that one.
            os.sync()
            for aside in pending.values():
                sync(aside)
            for path, aside in pending.items():
                aside.replace(path)
        finally:
            for aside in pending.values():
                aside.unlink(missing_ok=True)
