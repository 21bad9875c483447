"""The list of all files of the output with their hashes, written when everything else is."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from pelican import Pelican, signals

NAME = "manifest-berkas.json"
# The search index is made after the build, and its order is not ours.
LEFT_OUT = (NAME, "pagefind/")


def write(pelican: Pelican) -> None:
    """Pelican's hook after the last page: list what there is."""
    list_files(Path(pelican.output_path))


def list_files(root: Path) -> None:
    """List the files of a site, in the place of an earlier list."""
    text = json.dumps(list(_entries(root)), ensure_ascii=False, indent=1)
    (root / NAME).write_text(f"{text}\n", encoding="utf-8")


def _entries(root: Path) -> Iterator[dict[str, str | int]]:
    found = (path for path in root.rglob("*") if path.is_file())
    for name in sorted(path.relative_to(root).as_posix() for path in found):
        if not name.startswith(LEFT_OUT):
            content = (root / name).read_bytes()
            yield {
                "path": name,
                "sha256": hashlib.sha256(content).hexdigest(),
                "bytes": len(content),
            }


def register() -> None:
    """Pelican's hook."""
    signals.finalized.connect(write)
