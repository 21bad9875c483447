"""The only module that touches what is outside: it reads what a source offers."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

MAX_BYTES = 1024 * 1024 * 1024


class Unreachable(Exception):
    """Something that a source should offer and that could not be read."""

    def __init__(self, address: str, finding: str, remedy: str) -> None:
        super().__init__(f"{address}:1: {finding}; {remedy}")
        self.address = address
        self.finding = finding
        self.remedy = remedy


@dataclass(frozen=True)
class Fetched:
    """
    What stands at one address: in memory, or in a file that may be too big for it.

    ``address`` is what people are shown: a path below the project's folder, or a web address.
    """

    address: str
    content: bytes = b""
    path: Path | None = None

    def open(self) -> BinaryIO:
        """Open it for one reading from the start; raises Unreachable."""
        if self.path is None:
            return io.BytesIO(self.content)
        try:
            return self.path.open("rb")
        except OSError as error:
            raise _unreadable(self.address, error) from None

    def start(self, count: int = 4096) -> bytes:
        """Read the first bytes, enough to recognise a format."""
        with self.open() as stream:
            return stream.read(count)


class Fetch(Protocol):
    """Gives what stands at an address, or raises Unreachable."""

    def __call__(self, address: str) -> Fetched: ...


@dataclass(frozen=True)
class Files:
    """Fetches files; a path that is not absolute starts at ``root``."""

    root: Path
    limit: int = MAX_BYTES

    def __call__(self, address: str) -> Fetched:
        """Give the file at a path; raises Unreachable."""
        path = self.root / address
        shown = self._shown(path)
        try:
            size = path.stat().st_size
        except OSError as error:
            raise _unreadable(shown, error) from None
        except ValueError:  # a name that no file can have
            raise _unreadable(shown, FileNotFoundError()) from None
        if not path.is_file():
            raise Unreachable(shown, "ini bukan berkas", "tunjuk berkas ekspornya, bukan folder")
        if size > self.limit:
            raise Unreachable(
                shown,
                f"berkas terlalu besar ({size} bita, batasnya {self.limit})",
                "bagi ekspor itu menjadi beberapa berkas",
            )
        return Fetched(shown, path=path)

    def _shown(self, path: Path) -> str:
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return path.as_posix()


def read(fetched: Fetched, limit: int) -> bytes:
    """Read the whole of something small; raises Unreachable when it is larger than ``limit``."""
    with fetched.open() as stream:
        content = stream.read(limit + 1)
    if len(content) > limit:
        raise Unreachable(
            fetched.address, f"lebih besar dari batas {limit} bita", "perkecil lebih dahulu"
        )
    return content


def _unreadable(address: str, error: OSError) -> Unreachable:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Unreachable(address, "berkas tidak ada", "periksa nama dan letaknya")
    if isinstance(error, PermissionError):
        return Unreachable(address, "berkas tidak boleh dibaca", "beri izin baca, lalu ulangi")
    return Unreachable(address, f"berkas tidak terbaca ({error.strerror})", "periksa cakramnya")
