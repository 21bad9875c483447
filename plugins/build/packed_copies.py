"""Packed copies of text beside the files, which a host sends instead of packing at each request."""

import gzip
import shutil
from pathlib import Path

from plugins.domain.pages.manifest import NAME

# Pictures are packed by nature, and so are the parts of the search index.
TEXT = {
    *(".css", ".csv", ".html", ".ics", ".js", ".json"),
    *(".jsonld", ".opml", ".svg", ".txt", ".xml"),
}
# Less than this fits into one packet anyway.
LEAST = 1024


def write(root: Path) -> None:
    """Write ``NAME.gz`` beside each text of the site; one that is there already is an OSError."""
    for path in sorted(root.rglob("*")):
        # The list of all files names the copies, so it is written after them and has none.
        if path.suffix in TEXT and path.is_file() and path != root / NAME:
            _write_copy(path)


def _write_copy(path: Path) -> None:
    content = path.read_bytes()
    if len(content) < LEAST:
        return
    # Without a time stamp, so that the same site has the same copies.
    packed = gzip.compress(content, compresslevel=9, mtime=0)
    if len(packed) >= len(content):
        return
    copy = path.with_name(f"{path.name}.gz")
    with copy.open("xb") as file:
        file.write(packed)
    # nginx dates an answer by the file that it sends; both forms are of one date.
    shutil.copystat(path, copy)
