"""Looks into zip archives without unpacking them to disk, and refuses those that mean harm."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, BinaryIO, cast

from scraper.reading.fetch import MAX_BYTES, Fetched, Unreachable

MAX_MEMBERS = 20_000
MAX_RATIO = 200
# A small file may be packed as tightly as it likes.
_SUSPICIOUS = 32 * 1024 * 1024
_FROM_SOURCE = "unduh ulang arsipnya dari layanan asalnya"


@dataclass(frozen=True)
class Member(Fetched):
    """One file in a zip archive, read where it lies."""

    archive: Fetched | None = None
    name: str = ""

    def open(self) -> BinaryIO:
        """Open it for one reading from the start; raises Unreachable."""
        assert self.archive is not None  # noqa: S101 - members() makes no other
        stream = self.archive.open()
        try:
            return cast(BinaryIO, _Whole(zipfile.ZipFile(stream).open(self.name), stream))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, KeyError, OSError):
            stream.close()
            raise _broken(self.address) from None


class _Whole:
    """A member as a stream; a broken one is told in our words, and the archive closes with it."""

    def __init__(self, member: IO[bytes], archive: BinaryIO) -> None:
        self._member = member
        self._archive = archive

    def read(self, size: int = -1) -> bytes:
        try:
            return self._member.read(size)
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, zlib.error):
            raise _broken(_printable(self._member.name)) from None

    def __enter__(self) -> "_Whole":
        return self

    def __exit__(self, *_: object) -> None:
        self._member.close()
        self._archive.close()


def is_zip(page: Fetched) -> bool:
    """
    Tell a zip archive by its first bytes.

    >>> is_zip(Fetched("a", b"PK\\x03\\x04...")), is_zip(Fetched("a", b"<rss/>"))
    (True, False)
    """
    return page.start(4) in {b"PK\x03\x04", b"PK\x05\x06"}


def members(page: Fetched) -> Iterator[Member]:
    """
    Give the files of an archive in the order of their names; raises Unreachable.

    An archive is refused whole when a name leads out of it, when a file is locked, or when it
    would become far larger than it is.
    """
    with page.open() as stream:
        try:
            entries = zipfile.ZipFile(stream).infolist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
            raise _broken(page.address) from None
    if len(entries) > MAX_MEMBERS:
        finding = f"arsip zip berisi lebih dari {MAX_MEMBERS} berkas"
        raise Unreachable(page.address, finding, _FROM_SOURCE)
    for entry in entries:
        _check(page.address, entry)
    if sum(entry.file_size for entry in entries) > 4 * MAX_BYTES:
        raise Unreachable(page.address, "arsip zip terlalu besar", "bagi ekspornya")
    for entry in sorted(entries, key=lambda entry: entry.filename):
        if not entry.is_dir() and not _is_of_a_mac(entry.filename):
            address = f"{page.address}/{_printable(entry.filename)}"
            yield Member(address, archive=page, name=entry.filename)


def _check(address: str, entry: zipfile.ZipInfo) -> None:
    name = entry.filename.replace("\\", "/")
    shown = _printable(name[:60])
    if name.startswith("/") or ".." in name.split("/") or ":" in name.split("/")[0]:
        finding = f"arsip zip memuat nama berkas yang menunjuk ke luar ('{shown}')"
        raise Unreachable(address, finding, _FROM_SOURCE)
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise Unreachable(address, f"arsip zip memuat tautan ('{shown}')", _FROM_SOURCE)
    if entry.flag_bits & 1:
        finding = f"arsip zip terkunci kata sandi ('{shown}')"
        raise Unreachable(address, finding, "buka kuncinya lebih dahulu")
    is_bomb = entry.file_size > max(_SUSPICIOUS, MAX_RATIO * max(entry.compress_size, 1))
    if is_bomb or entry.file_size > MAX_BYTES:
        raise Unreachable(address, f"berkas '{shown}' dalam arsip terlalu besar", _FROM_SOURCE)


def _printable(name: str) -> str:
    r"""
    Write a name so that a terminal shows it and does nothing else.

    >>> _printable("a\x1b[2J\n/feed.atom")
    'a?[2J?/feed.atom'
    """
    return "".join(sign if sign.isprintable() else "?" for sign in name)


def _is_of_a_mac(name: str) -> bool:
    parts = name.split("/")
    return "__MACOSX" in parts or parts[-1].startswith("._") or parts[-1] == ".DS_Store"


def _broken(address: str) -> Unreachable:
    return Unreachable(address, "arsip zip rusak atau terpotong", _FROM_SOURCE)
