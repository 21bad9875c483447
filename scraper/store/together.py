"""Several files changed as one: all of them, or none where one cannot be."""

from collections.abc import Mapping
from pathlib import Path

from scraper.store.write import Files, sync


def write_together(files: Files, contents: Mapping[Path, bytes]) -> None:
    """
    Put every content in its place, in the given order; on OSError all is as it was.

    What a kill leaves are whole files, of which the first may be new: they name none of the others.
    """
    asides: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for path, content in contents.items():
            asides[path] = files.stage(path, content)
            sync(asides[path])
        for path, aside in asides.items():
            before[path] = path.read_bytes() if path.exists() else None
            aside.replace(path)
    except BaseException:
        for aside in asides.values():
            aside.unlink(missing_ok=True)
        for path, old in before.items():
            _put_back(files, path, old)
        raise


def _put_back(files: Files, path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    elif path.read_bytes() != content:
        files.write(path, content)
