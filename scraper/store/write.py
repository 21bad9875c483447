"""Writes posts and pictures: whole or not at all, and never over what an editor changed."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Protocol

from plugins.domain.headers.document import Header, Items, Plain, Value, dump
from scraper.model import hashes

_PREFIX, _SUFFIX = ".impor-", ".tmp"


@dataclass(frozen=True)
class Composed:
    """The text of a file, its header as it will be read, and the fingerprint ``written``."""

    text: str
    header: Header
    written: str


def compose(
    header: Mapping[str, Plain],
    body: str,
    *,
    source: str,
    address: str,
    record: str,
    gone: str = "",
) -> Composed:
    """Compose the file of an imported post; raises InvalidHeader."""
    plain = {key: value for key, value in header.items() if key != hashes.STATE}
    values = {
        "source": source,
        "address": address,
        "record": record,
        "written": hashes.of_file(plain, body),
        "gone": gone,
    }
    state = {key: value for key, value in values.items() if value}
    whole = {**plain, hashes.STATE: state}
    return Composed(dump(whole, body), as_header(whole), values["written"])


def as_header(values: Mapping[str, Plain]) -> Header:
    """
    Give the header that reading a file gives, of which writing and reading change nothing.

    >>> as_header({"tags": ["a"], "source": {"kind": "own"}})["source"]
    {'kind': 'own'}
    """
    return Header({key: _as_value(value) for key, value in values.items()})


def _as_value(value: Plain) -> Value:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return as_header(value)
    return Items([_as_value(entry) for entry in value])


class NotPlaced(OSError):
    """Files that could not be put in their places; what was there before still is."""

    def __init__(self, failures: Mapping[Path, OSError]) -> None:
        path, first = next(iter(failures.items()))
        super().__init__(first.errno, first.strerror, str(path))
        self.failures = failures


class Disk(Protocol):
    """Where posts and pictures are kept, or seem to be."""

    def read(self, path: Path) -> str:
        """Give the text of a file; raises OSError."""
        ...

    def write(self, path: Path, content: bytes) -> None:
        """Put ``content`` at ``path``; raises OSError."""
        ...

    def remove(self, path: Path) -> None:
        """Take a file away that may be there; raises OSError."""
        ...

    def flush(self) -> None:
        """Have everything in its place; raises OSError."""
        ...


def _read(path: Path) -> str:
    # What is not UTF-8 is no file of ours: replaced, it has another fingerprint.
    return path.read_bytes().decode("utf-8", "replace")


class Trial:
    """A disk for a trial: posts are kept in memory only, and pictures not at all."""

    def __init__(self) -> None:
        self._texts: dict[Path, str] = {}

    def read(self, path: Path) -> str:
        """Give what this trial would have written, else what is there; raises OSError."""
        return self._texts[path] if path in self._texts else _read(path)

    def write(self, path: Path, content: bytes) -> None:
        """Keep the text of a post until the trial ends."""
        if path.suffix == ".md":
            self._texts[path] = content.decode()

    def remove(self, path: Path) -> None:
        """Take nothing away."""

    def flush(self) -> None:
        """Do nothing: nothing has a place."""


@dataclass(frozen=True)
class Files:
    """
    Writes files whole: aside first, on disk for certain, then in place in one step.

    ``staging`` is a folder of the importer's own, so that a kill leaves nothing in ``content/``. A
    file that a power cut takes back whole is written again by the next import, so that folders need
    not be on disk for certain.
    """

    staging: Path
    _asides: dict[Path, Path] = field(default_factory=dict, init=False)
    _numbers: Iterator[int] = field(default_factory=count, init=False)

    def clean(self, content: Path) -> None:
        """Remove what a killed import left aside."""
        for folder in (self.staging, content):
            for path in folder.rglob(f"{_PREFIX}*{_SUFFIX}"):
                path.unlink()

    def read(self, path: Path) -> str:
        """Give the text of a file; raises OSError."""
        return _read(path)

    def write(self, path: Path, content: bytes) -> None:
        """Put ``content`` at ``path``; anybody else sees the old file or the new one."""
        aside = self.stage(path, content)
        try:
            sync(aside)
            aside.replace(path)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise

    def stage(self, path: Path, content: bytes) -> Path:
        """Put ``content`` aside, into a file that may take the place of ``path``."""
        folder = self._aside(path.parent)
        name = folder / f"{_PREFIX}{os.getpid()}-{next(self._numbers)}{_SUFFIX}"
        descriptor = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb", buffering=0) as stream:
                rest = memoryview(content)
                while rest:  # a disk that is nearly full takes a part, and says so the next time
                    rest = rest[stream.write(rest) :]
                os.fchmod(descriptor, 0o644)
        except BaseException:
            name.unlink(missing_ok=True)
            raise
        return name

    def remove(self, path: Path) -> None:
        """Take a file away that may be there; raises OSError."""
        path.unlink(missing_ok=True)

    def flush(self) -> None:
        """Do nothing: every file is in its place already."""

    def _aside(self, folder: Path) -> Path:
        """Make a folder, and tell in which one its files are put first; each is asked once."""
        if folder not in self._asides:
            folder.mkdir(parents=True, exist_ok=True)
            self.staging.mkdir(parents=True, exist_ok=True)
            # Only within one file system is the last step a single one.
            self._asides[folder] = self.staging if _same_device(self.staging, folder) else folder
        return self._asides[folder]


def sync(path: Path) -> None:
    """Have a file on disk for certain; raises OSError."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _same_device(one: Path, other: Path) -> bool:
    return one.stat().st_dev == other.stat().st_dev
