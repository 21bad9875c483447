"""The folder that a build writes into: what stands stays, what has changed is put in its place."""

import hashlib
import os
import shutil
import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from plugins.build.fingerprints.file_stamps import Stamp, stamp_of
from plugins.build.outputs.ledger import Entry, Ledger


class OutputFolder:
    """
    Files below a root, each written once in a build.

    A file is never changed where it lies: the new one is put in its place in one step, so that a
    reader finds the one or the other, and whoever has linked the old one keeps it.
    """

    def __init__(self, root: Path, known: Ledger) -> None:
        self.root = root
        self._known = known
        self._written: dict[str, Entry] = {}
        self._folders: set[Path] = set()

    @property
    def entries(self) -> Mapping[str, Entry]:
        """What this build has written or left standing, by name."""
        return self._written

    def known(self, name: str) -> Entry | None:
        """Give what the last build wrote under a name, if it is still there as it was written."""
        entry = self._known.entries.get(name)
        path = self.root / name
        # What lies behind a link is not in this folder.
        if entry is None or not self._is_plain(path.parent):
            return None
        stamp = stamp_of(path, entry.stamp, self._known.taken)
        if stamp is None or stamp.digest != entry.stamp.digest:
            return None
        return Entry(stamp, entry.made_of, entry.asked)

    def keep(self, name: str, entry: Entry) -> None:
        """Leave a file standing that `known` has given."""
        self._claim(name)
        self._written[name] = entry

    def put(
        self, name: str, content: bytes, made_of: str = "", asked: Collection[str] = ()
    ) -> None:
        """Have a file hold a content; one that this build has written already stops it."""
        self._claim(name)
        digest = hashlib.sha256(content).hexdigest()
        known = self.known(name)
        if known is None or known.stamp.digest != digest:
            stamp = self._write(name, content, digest)
        else:
            stamp = known.stamp
        self._written[name] = Entry(stamp, made_of, frozenset(asked))

    def once(self, name: str, made_of: str, make: Callable[[], bytes]) -> None:
        """Have a file hold what is made of something, made only where it is not there yet."""
        known = self.known(name)
        if known is not None and known.made_of == made_of:
            self.keep(name, known)
        else:
            self.put(name, make(), made_of)

    def remove_others(self, left: Collection[str]) -> None:
        """Remove what this build has not written, but what lies at or below the places left."""
        if self.root.is_dir():
            self._sweep(self.root, "", frozenset(left))

    def _sweep(self, folder: Path, prefix: str, left: frozenset[str]) -> bool:
        """Say whether nothing is left of a folder."""
        empty = True
        with os.scandir(folder) as found:
            entries = list(found)
        for entry in entries:
            name = prefix + entry.name
            if name in left or name in self._written:
                empty = False
            elif entry.is_dir(follow_symlinks=False):
                if self._sweep(Path(entry.path), f"{name}/", left):
                    Path(entry.path).rmdir()
                else:
                    empty = False
            else:
                Path(entry.path).unlink()
        return empty

    def _claim(self, name: str) -> None:
        if name in self._written:
            raise FileExistsError(f"{self.root / name}: written twice")

    def _write(self, name: str, content: bytes, digest: str) -> Stamp:
        path = self.root / name
        self._make_folder(path.parent)
        # Cards are drawn on every processor at once.
        aside = path.with_name(f".baru-{threading.get_ident()}")
        aside.unlink(missing_ok=True)
        with aside.open("xb") as file:
            file.write(content)
        try:
            aside.replace(path)
        except IsADirectoryError:
            shutil.rmtree(path)
            aside.replace(path)
        return Stamp.of(path.stat(follow_symlinks=False), digest)

    def _is_plain(self, folder: Path) -> bool:
        """Say whether a folder lies in this one, and not behind a link; the root may be one."""
        if folder == self.root or folder in self._folders:
            return True
        if not self._is_plain(folder.parent) or folder.is_symlink() or not folder.is_dir():
            return False
        self._folders.add(folder)
        return True

    def _make_folder(self, folder: Path) -> None:
        if folder in self._folders:
            return
        for one in _upwards(folder, self.root):
            # A file of an earlier build, or a link that a hand has put here, is in the way.
            if one.is_symlink() or (one.exists() and not one.is_dir()):
                one.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        self._folders.add(folder)


def _upwards(folder: Path, root: Path) -> Iterator[Path]:
    while folder != root and root in folder.parents:
        yield folder
        folder = folder.parent
