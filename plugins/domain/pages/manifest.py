"""The list of all files of a site with their hashes: ``/manifest-berkas.json``."""

import json
import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

NAME = "manifest-berkas.json"
# The list of the site before, kept where no reader sees it.
FORMER = "manifest-sebelumnya.json"
# The search index is made after the build, and its order is not ours.
LEFT_OUT = (NAME, "pagefind/")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_INDEX = "index.html"


class Unreadable(ValueError):
    """A list that is none of ours; the message says why."""


class Listed(NamedTuple):
    """A file of a site: its path below the root, the SHA-256 of its bytes and how many they are."""

    path: str
    sha256: str
    bytes: int

    @property
    def address(self) -> str:
        """
        The address under which a host sends the file.

        >>> Listed("mou/a b/index.html", "", 0).address, Listed("404.html", "", 0).address
        ('/mou/a%20b/', '/404.html')
        """
        folder, _, name = self.path.rpartition("/")
        path = f"{folder}/" if name == _INDEX and folder else "" if name == _INDEX else self.path
        return "/" + quote(path)


def write(files: Iterable[Listed]) -> bytes:
    """Write the list, in the order of the paths, without what is not ours to promise."""
    listed = [file._asdict() for file in sorted(files) if not file.path.startswith(LEFT_OUT)]
    return f"{json.dumps(listed, ensure_ascii=False, indent=1)}\n".encode()


def read(content: bytes) -> tuple[Listed, ...]:
    """
    Read a list back; what was written elsewhere may be anything, and raises Unreadable.

    >>> read(write([Listed("a.css", "0" * 64, 7)]))[0].bytes
    7
    """
    try:
        rows = json.loads(content)
    except (ValueError, RecursionError):
        raise Unreadable("bukan JSON") from None
    if not isinstance(rows, list):
        raise Unreadable("bukan daftar berkas")
    return tuple(_listed(row) for row in rows)


def _listed(row: object) -> Listed:
    if not isinstance(row, dict) or row.keys() != set(Listed._fields):
        raise Unreadable("baris tanpa path, sha256, dan bytes")
    path, digest, size = row["path"], row["sha256"], row["bytes"]
    parts = path.split("/") if isinstance(path, str) else [""]
    if not {"", ".", ".."}.isdisjoint(parts):
        raise Unreadable(f"path {path!r} bukan berkas situs")
    if not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
        raise Unreadable(f"sha256 dari {path!r} bukan 64 angka heksadesimal")
    if type(size) is not int or size < 0:
        raise Unreadable(f"bytes dari {path!r} bukan bilangan")
    return Listed(path, digest, size)
