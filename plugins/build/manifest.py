"""The list of all files of the output with their hashes, written when everything else is."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pelican import Pelican, signals

from plugins.build.outputs.page_writer import PageWriter

NAME = "manifest-berkas.json"
# The search index is made after the build, and its order is not ours.
LEFT_OUT = (NAME, "pagefind/")


def write(pelican: Pelican) -> None:
    """Pelican's hook after the last page: list what was written, whose hashes are known."""
    writer: PageWriter = pelican.settings["KELUARAN"]
    stamps = {name: entry.stamp for name, entry in writer.folder.entries.items()}
    listed = (_Listed(name, stamp.digest, stamp.size) for name, stamp in stamps.items())
    writer.folder.put(NAME, _text(listed))
    # The list is the last file of a build.
    writer.close()


def list_files(root: Path) -> None:
    """List the files of a site, in the place of an earlier list."""
    (root / NAME).write_bytes(_text(_read(root)))


class _Listed(NamedTuple):
    path: str
    sha256: str
    bytes: int


def _read(root: Path) -> Iterator[_Listed]:
    for path in root.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            name = path.relative_to(root).as_posix()
            yield _Listed(name, hashlib.sha256(content).hexdigest(), len(content))


def _text(files: Iterable[_Listed]) -> bytes:
    listed = [file._asdict() for file in sorted(files) if not file.path.startswith(LEFT_OUT)]
    return f"{json.dumps(listed, ensure_ascii=False, indent=1)}\n".encode()


def register() -> None:
    """Pelican's hook."""
    signals.finalized.connect(write)
