"""The list of all files of the output with their hashes, written when everything else is."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from pelican import Pelican, signals

from plugins.build.build import build_of
from plugins.domain.pages.manifest import NAME, Listed
from plugins.domain.pages.manifest import write as text


def write(pelican: Pelican) -> None:
    """Pelican's hook after the last page: list what was written, whose hashes are known."""
    output = build_of(pelican.settings).output
    stamps = {name: entry.stamp for name, entry in output.folder.entries.items()}
    listed = (Listed(name, stamp.digest, stamp.size) for name, stamp in stamps.items())
    output.folder.put(NAME, text(listed))
    # The list is the last file of a build.
    output.close()


def list_files(root: Path) -> None:
    """List the files of a site, in the place of an earlier list."""
    (root / NAME).write_bytes(text(_read(root)))


def _read(root: Path) -> Iterator[Listed]:
    for path in root.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            name = path.relative_to(root).as_posix()
            yield Listed(name, hashlib.sha256(content).hexdigest(), len(content))


def register() -> None:
    """Pelican's hook."""
    signals.finalized.connect(write)
