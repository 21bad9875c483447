"""A file changed in one step: whoever reads it finds the old content or the new one, whole."""

import tempfile
import time
from contextlib import suppress
from pathlib import Path

_ASIDE = ".baru-"
# Nothing that is written takes this long: what is older was left by a killed process.
_ABANDONED = 60


def write(path: Path, content: bytes) -> None:
    """
    Put a content at a place, whatever is there; one that is there keeps its permissions.

    >>> import tempfile
    >>> place = Path(tempfile.mkdtemp()) / "a.txt"
    >>> write(place, b"lama"), write(place, b"baru"), place.read_bytes()
    (None, None, b'baru')
    """
    mode = path.stat().st_mode if path.exists() else 0o644
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=_ASIDE, delete=False) as aside:
        name = Path(aside.name)
        try:
            aside.write(content)
            aside.flush()
            name.chmod(mode)
            name.replace(path)
        except BaseException:
            name.unlink(missing_ok=True)
            raise


def sweep(folder: Path, now: float | None = None) -> None:
    """Remove what killed processes left below a folder while they wrote files there."""
    oldest = (time.time() if now is None else now) - _ABANDONED
    for path in folder.rglob(f"{_ASIDE}*"):
        # Another process may finish or remove the same at this moment.
        with suppress(FileNotFoundError):
            if path.is_file() and path.lstat().st_mtime < oldest:
                path.unlink()
