"""A file changed in one step: whoever reads it finds the old content or the new one, whole."""

import tempfile
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """
    Put a content at a place, whatever is there; one that is there keeps its permissions.

    >>> import tempfile
    >>> place = Path(tempfile.mkdtemp()) / "a.txt"
    >>> write(place, b"lama"), write(place, b"baru"), place.read_bytes()
    (None, None, b'baru')
    """
    mode = path.stat().st_mode if path.exists() else 0o644
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".baru-", delete=False) as aside:
        name = Path(aside.name)
        try:
            aside.write(content)
            aside.flush()
            name.chmod(mode)
            name.replace(path)
        except BaseException:
            name.unlink(missing_ok=True)
            raise
