"""The working folder as the forms see it: its files with their marks, and changes put into git."""

import base64
import binascii
import hashlib
import re
import subprocess
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.build.content.written_by_forms import as_kept
from plugins.build.git import run_git
from plugins.files import whole

_PLACES = re.compile(
    r"content/(?:(?:berita|halaman|program|mou)/(?:[a-z0-9-]+/)*[a-z0-9-]+\.md"
    r"|rujukan/[a-z]+\.yaml"
    r"|(?:gambar|dokumen)/(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_][A-Za-z0-9._-]*)"
)


class Refused(Exception):
    """What the forms asked for and do not get: the words for the person in front of them."""

    def __init__(self, reason: str, status: int = 422) -> None:
        super().__init__(reason)
        self.status = status


@dataclass(frozen=True)
class Listed:
    """A file of the working folder: its path, the mark that git gives its content, its size."""

    path: str
    sha: str
    size: int


class WorkingFolder:
    """A clone with a content folder; one change at a time."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._turn = threading.Lock()

    def files(self) -> list[Listed]:
        """Give the files of the content folder as they stand, committed or not."""
        names = run_git(
            self.root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "content"
        ).decode("utf-8", "surrogateescape")
        present = [
            name
            for name in sorted(set(names.split("\0")))
            if _PLACES.fullmatch(name)
            and (self.root / name).is_file()
            and not (self.root / name).is_symlink()
        ]
        marks = (
            run_git(
                self.root,
                "hash-object",
                "--no-filters",
                "--stdin-paths",
                told="\n".join([*present, ""]),
            )
            .decode()
            .split()
        )
        sizes = [(self.root / name).stat().st_size for name in present]
        return [Listed(*one) for one in zip(present, marks, sizes, strict=True)]

    def mark(self) -> str:
        """Give what is another as soon as any file of the content is."""
        told = "".join(f"{one.sha} {one.path}\n" for one in self.files())
        return run_git(self.root, "hash-object", "--stdin", told=told).decode().strip()

    def read(self, path: str) -> bytes:
        """Give the content of a file; raises Refused."""
        try:
            return self._place(path).read_bytes()
        except OSError:
            raise Refused(f"{path} tidak ada", 404) from None

    def commits(self, path: str, most: int) -> list[dict[str, Any]]:
        """Give who changed a file, newest first."""
        self._place(path)
        told = run_git(
            self.root, "log", f"-{most}", "--format=%H%x00%an%x00%ae%x00%aI", "HEAD", "--", path
        ).decode("utf-8", "replace")
        found = []
        for line in told.splitlines():
            sha, name, address, date = line.split("\0")
            author = {"name": name, "email": address, "date": date}
            found.append({"sha": sha, "created": date, "commit": {"author": author}})
        return found

    def change(self, changes: Sequence[Mapping[str, Any]], message: str) -> tuple[str, list[str]]:
        """
        Make changes of the forms and commit them, and nothing else that lies in the folder.

        All or none: what was written is taken back where git refuses. Raises Refused.
        """
        with self._turn:
            wanted = self._wanted(changes)
            before = {path: _content(self.root / path) for path in wanted}
            touched = [path for path in wanted if before[path] != wanted[path]]
            try:
                for path in touched:
                    self._put(path, wanted[path])
                if touched:
                    self._commit(touched, message)
            except (OSError, subprocess.CalledProcessError) as error:
                for path in touched:
                    self._put(path, before[path])
                run_git(self.root, "reset", "--quiet", "--", *touched)
                reason = getattr(error, "stderr", b"") or str(error).encode()
                raise Refused(f"tidak tersimpan: {_first_line(reason)}", 500) from None
            return run_git(self.root, "rev-parse", "HEAD").decode().strip(), touched

    def _wanted(self, changes: Sequence[Mapping[str, Any]]) -> dict[str, bytes | None]:
        """Give what each file shall hold, None for one that goes; raises Refused."""
        wanted: dict[str, bytes | None] = {}
        for change in changes:
            path, former = str(change["path"]), str(change.get("from_path") or "")
            place = self._place(path)
            operation = change["operation"]
            there = _content(self._place(former) if former else place)
            if operation == "create" and there is not None:
                raise Refused(f"{path} sudah ada; ganti judulnya, lalu simpan lagi", 409)
            if operation != "create" and (there is None or change.get("sha") != blob_mark(there)):
                raise Refused(
                    f"{former or path} berubah sejak formulir dibuka; salin tulisan Anda, "
                    "muat ulang halaman, lalu ulangi",
                    409,
                )
            if former and former != path:
                wanted[former] = None
            wanted[path] = None if operation == "delete" else as_kept(path, there, _decoded(change))
        return wanted

    def _place(self, path: str) -> Path:
        place = self.root / path
        if not _PLACES.fullmatch(path) or not place.resolve().is_relative_to(
            (self.root / "content").resolve()
        ):
            raise Refused(
                f"'{path}' bukan tempat bagi isi; pakai huruf kecil, angka, dan tanda hubung"
            )
        return place

    def _put(self, path: str, content: bytes | None) -> None:
        place = self.root / path
        if content is None:
            place.unlink(missing_ok=True)
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            whole.write(place, content)

    def _commit(self, paths: Sequence[str], message: str) -> None:
        known = run_git(self.root, "config", "--default", "", "--get", "user.email").strip()
        author = (
            () if known else ("-c", "user.name=Formulir", "-c", "user.email=formulir@localhost")
        )
        run_git(self.root, "add", "--intent-to-add", "--all", "--", *paths)
        run_git(
            self.root, *author, "commit", "--quiet", "--only", "--message", message, "--", *paths
        )


def _decoded(change: Mapping[str, Any]) -> bytes:
    try:
        return base64.b64decode(str(change.get("content") or ""), validate=True)
    except binascii.Error:
        raise Refused("isi berkas tidak sampai dengan utuh; simpan sekali lagi", 400) from None


def _content(place: Path) -> bytes | None:
    return place.read_bytes() if place.is_file() else None


def blob_mark(content: bytes) -> str:
    """
    Give the mark that git gives a content.

    >>> blob_mark(b"")
    'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'
    """
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def _first_line(told: bytes) -> str:
    return told.decode("utf-8", "replace").strip().partition("\n")[0]
