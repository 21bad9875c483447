"""What was made once and is wanted again; nothing is given that is not proven to be whole."""

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from plugins.files import whole
from plugins.files.seals import seal, unseal

_DAY = 24 * 60 * 60
KEPT_DAYS = 60
# In a kept folder: the mark of all its files.
_PROOF = ".bukti"


class DiskCache:
    """
    A folder of finished files and folders, whoever made them.

    What a kill, a full disk or a hand has damaged is made again, and so is what was made another
    way: ``recipe`` names the way, such as the versions of the libraries that do the work.
    """

    def __init__(self, root: Path, recipe: str = "") -> None:
        self._root = root
        self._recipe = recipe

    def file(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Give the content of a name, made now if nobody has made it before."""
        path = self._root / name
        try:
            kept = unseal(path.read_bytes(), self._recipe)
        except FileNotFoundError:
            kept = None
        if kept is not None:
            _touch(path)
            return kept
        content = make()
        self._root.mkdir(parents=True, exist_ok=True)
        whole.write(path, seal(content, self._recipe))
        return content

    def folder(self, name: str, fill: Callable[[Path], None]) -> tuple[Path, ...]:
        """Give the files of a folder of a name, filled now if nobody has filled it before."""
        place = self.place(name)
        if not self._is_whole(place):
            shutil.rmtree(place, ignore_errors=True)
            self._fill(place, fill)
        _touch(place)
        return _files(place)

    def place(self, name: str) -> Path:
        """Give where the folder of a name lies."""
        return self._root / name

    def forget(self, now: float | None = None) -> None:
        """Remove what no build has asked for in two months."""
        oldest = (time.time() if now is None else now) - KEPT_DAYS * _DAY
        for path in self._root.glob("*"):
            # Another build may finish or forget the same at this moment.
            with suppress(FileNotFoundError):
                if path.stat().st_mtime < oldest:
                    shutil.rmtree(path) if path.is_dir() else path.unlink()

    def _is_whole(self, place: Path) -> bool:
        try:
            proof = (place / _PROOF).read_bytes()
        except OSError:
            return False
        return unseal(proof, self._recipe) == _mark(place)

    def _fill(self, place: Path, fill: Callable[[Path], None]) -> None:
        self._root.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(dir=self._root, prefix=".baru-"))
        try:
            fill(aside)
            (aside / _PROOF).write_bytes(seal(_mark(aside), self._recipe))
            aside.rename(place)
        except OSError:
            # Another build was faster, and made the same.
            if not self._is_whole(place):
                raise
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def _files(folder: Path) -> tuple[Path, ...]:
    return tuple(
        sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / _PROOF)
    )


def _mark(folder: Path) -> bytes:
    found = hashlib.sha256()
    for path in _files(folder):
        content = path.read_bytes()
        found.update(f"{path.relative_to(folder)} {len(content)}\n".encode() + content)
    return found.digest()


def _touch(path: Path) -> None:
    # Another build may forget the same at this moment.
    with suppress(FileNotFoundError):
        os.utime(path)
