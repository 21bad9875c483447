"""The texts of a project's content as they stand, and the names of its pictures and documents."""

from collections.abc import Iterator
from pathlib import Path

_ASSETS = ("gambar", "dokumen")


def read_texts(content: Path) -> dict[str, str]:
    """Give the files that hold records, by their paths from ``content/``; raises OSError."""
    texts = {}
    for path in _below(content):
        name = path.relative_to(content)
        if name.parts[0] not in _ASSETS and path.suffix in {".md", ".yaml"}:
            texts[f"content/{name.as_posix()}"] = path.read_bytes().decode("utf-8", "replace")
    return texts


def asset_names(content: Path) -> set[str]:
    """Give the pictures and documents, by their names below ``content/``."""
    return {
        path.relative_to(content).as_posix()
        for folder in _ASSETS
        for path in _below(content / folder)
    }


def _below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith((".", "~")):
            yield path
