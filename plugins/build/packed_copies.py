"""Packed copies of text beside the files, which a host sends instead of packing at each request."""

import gzip
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import brotli

from plugins.domain.pages.manifest import NAME

# Pictures are packed by nature, and so are the parts of the search index.
TEXT = {
    *(".css", ".csv", ".html", ".ics", ".js", ".json"),
    *(".jsonld", ".opml", ".svg", ".txt", ".xml"),
}
# Less than this fits into one packet anyway.
LEAST = 1024
# By the ending of the copy. Neither holds a time stamp, so that the same site has the same copies.
# The best form of Brotli takes ten times as long as this one, for three in a hundred bytes.
FORMS: Mapping[str, Callable[[bytes], bytes]] = {
    ".gz": lambda content: gzip.compress(content, compresslevel=9, mtime=0),
    ".br": lambda content: brotli.compress(content, mode=brotli.MODE_TEXT, quality=9),
}


def write(root: Path) -> None:
    """Write the copies of each text of the site; one that is there already is an OSError."""
    for path in sorted(root.rglob("*")):
        # The list of all files names the copies, so it is written after them and has none.
        if path.suffix in TEXT and path.is_file() and path != root / NAME:
            _write_copies(path)


def _write_copies(path: Path) -> None:
    content = path.read_bytes()
    if len(content) < LEAST:
        return
    for ending, pack in FORMS.items():
        packed = pack(content)
        if len(packed) >= len(content):
            continue
        copy = path.with_name(f"{path.name}{ending}")
        with copy.open("xb") as file:
            file.write(packed)
        # nginx dates an answer by the file that it sends; all forms are of one date.
        shutil.copystat(path, copy)
