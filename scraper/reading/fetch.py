"""The one door to what is outside: ``fetch(address)`` gives what a source offers there."""

import contextlib
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

from plugins.domain.core.refusals import Refusal
from scraper.reading.decode import Decoded, decode

MAX_BYTES = 1024 * 1024 * 1024
MAX_TEXT = 64 * 1024 * 1024

_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([^\s"';,]+)""", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")


class Unreachable(Refusal):
    """Something that a source should offer and that could not be read."""

    def __init__(self, address: str, finding: str, remedy: str) -> None:
        super().__init__(finding, remedy, f"{address}:1: ")
        self.address = address


@dataclass(frozen=True)
class Fetched:
    """
    What stands at one address: in memory, or in a file that may be too big for it.

    ``address`` is what people are shown: a path below the project's folder, or the web address
    that was asked for. From the web come besides: ``url``, where redirects ended, ``status``,
    ``headers`` with names in lower case, and ``unchanged``, when the body is the one that an
    earlier run has seen.
    """

    address: str
    content: bytes = b""
    path: Path | None = None
    url: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    unchanged: bool = False

    @property
    def base(self) -> str:
        """The address against which relative links are read."""
        return self.url or self.address

    @property
    def media_type(self) -> str:
        """
        The media type that the server names, in lower case; empty for a file.

        >>> Fetched("a", headers={"content-type": "Text/HTML; charset=utf-8"}).media_type
        'text/html'
        """
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        """The character set that the server names, empty when it names none."""
        found = _CHARSET.search(self.headers.get("content-type", ""))
        return found[1] if found else ""

    def decoded(self, limit: int = MAX_TEXT) -> Decoded:
        """Decode the whole of it; raises Unreachable when it is larger than ``limit``."""
        return decode(read(self, limit), self.charset)

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


class Refused(Unreachable):
    """An answer of the web that is not what was asked for: ``status`` says why, ``page`` is it."""

    def __init__(self, address: str, finding: str, remedy: str, page: Fetched) -> None:
        super().__init__(address, finding, remedy)
        self.status = page.status
        self.page = page

    @property
    def is_gone(self) -> bool:
        """Whether the source says that nothing stands there, or no longer."""
        return self.status in {404, 410}


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
        except (OSError, ValueError, RuntimeError):  # elsewhere, or a link that leads to itself
            return path.as_posix()


@dataclass(frozen=True)
class Inside(Files):
    """Fetches files below ``root`` and nowhere else, whatever a path or a link on it says."""

    def __call__(self, address: str) -> Fetched:
        """Give the file at a path; raises Unreachable."""
        with contextlib.suppress(OSError, ValueError, RuntimeError):  # told when it is opened
            if not (self.root / address).resolve().is_relative_to(self.root.resolve()):
                finding = "berkas di luar folder proyek tidak dibaca"
                raise Unreachable(address, finding, "salin berkas itu ke dalam folder proyek")
        return super().__call__(address)


def door(address: str, files: Fetch, web: Fetch) -> Fetch:
    """
    Give the door through which an address is fetched, and all that hangs on it; raises Unreachable.

    It is chosen once, so that a link on a web page never opens a file of this machine.
    """
    found = _SCHEME.match(address)
    if not found:
        return files
    if found[1].lower() in {"http", "https"}:
        return web
    finding = f"alamat '{found[1]}:' tidak dibaca"
    raise Unreachable(address, finding, "beri alamat http, https, atau nama berkas")


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
