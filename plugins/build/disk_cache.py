"""What was made once and is wanted again: files by a name that says what they were made of."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_DAY = 24 * 60 * 60
KEPT_DAYS = 60


class DiskCache:
    """A folder of finished files and folders; what is there is whole, whoever made it."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def file(self, name: str, make: Callable[[], bytes]) -> Path:
        """Give the file of a name, made now if nobody has made it before."""

        def fill(folder: Path) -> None:
            (folder / name).write_bytes(make())

        return self._used(self._root / name) or self._made(name, fill, within=name)

    def folder(self, name: str, fill: Callable[[Path], None]) -> Path:
        """Give the folder of a name, filled now if nobody has filled it before."""
        return self._used(self._root / name) or self._made(name, fill)

    def forget(self, now: float | None = None) -> None:
        """Remove what no build has asked for in two months."""
        oldest = (time.time() if now is None else now) - KEPT_DAYS * _DAY
        for path in self._root.glob("*"):
            # Another build may finish or forget the same at this moment.
            with suppress(FileNotFoundError):
                if path.stat().st_mtime < oldest:
                    shutil.rmtree(path) if path.is_dir() else path.unlink()

    def _used(self, path: Path) -> Path | None:
        try:
            os.utime(path)
        except FileNotFoundError:
            return None
        return path

    def _made(self, name: str, fill: Callable[[Path], None], within: str = "") -> Path:
        self._root.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(dir=self._root, prefix=".baru-"))
        place = self._root / name
        try:
            fill(aside)
            (aside / within).rename(place)
        except OSError:
            # Another build was faster, and made the same.
            if not place.exists():
                raise
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        return place
