"""The digests of files; one whose every sign on the disk is as it was is not read again."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

# A file system may give two changes within this time the same moment.
_BLURRED = 2_000_000_000


class Untellable(Exception):
    """A tree that leads out of itself: nobody can say whether it has changed."""


class Stamp(NamedTuple):
    """A file on the disk and what it held."""

    size: int
    modified: int
    changed: int
    inode: int
    digest: str

    @classmethod
    def of(cls, status: os.stat_result, digest: str) -> "Stamp":
        """Give the stamp of a file of which one knows what it holds."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, digest)


Stamps = Mapping[str, Stamp]


def stamp_all(root: Path, names: Iterable[str], known: Stamps, taken: int) -> dict[str, Stamp]:
    """
    Give the stamp of every file at or below the named places; raises Untellable.

    ``known`` are the stamps of the moment ``taken``, in nanoseconds. A file changed shortly before
    that moment may have changed once more within the same tick of the clock, and is read again.
    """
    return {
        name: _stamp(root / name, status, known.get(name), taken)
        for place in names
        for name, status in _files(root, place)
    }


def stamp_of(path: Path, known: Stamp | None, taken: int) -> Stamp | None:
    """Give the stamp of one file, as `stamp_all` does; None where there is no plain file."""
    try:
        status = path.stat(follow_symlinks=False)
    except OSError:
        return None
    return _stamp(path, status, known, taken) if stat.S_ISREG(status.st_mode) else None


def digests(stamps: Stamps) -> dict[str, str]:
    """Give what the files hold, whatever else is written of them."""
    return {name: stamp.digest for name, stamp in stamps.items()}


def _files(root: Path, place: str) -> Iterator[tuple[str, os.stat_result]]:
    path = root / place
    if path.is_symlink():
        raise Untellable(place)
    if path.is_file():
        yield place, path.stat()
    elif path.is_dir():
        yield from _below(str(path), f"{place}/")


def _below(folder: str, prefix: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        name = prefix + entry.name
        if entry.is_symlink():
            raise Untellable(name)
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _below(entry.path, f"{name}/")
        else:
            yield name, entry.stat(follow_symlinks=False)


def _stamp(path: Path, status: os.stat_result, known: Stamp | None, taken: int) -> Stamp:
    found = Stamp.of(status, "")
    if known and known[:4] == found[:4] and max(found[1:3]) < taken - _BLURRED:
        return known
    return found._replace(digest=hashlib.sha256(path.read_bytes()).hexdigest())
