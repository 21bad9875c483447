"""The step after the build: makes the search index of a built site, with Pagefind."""

import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

from plugins.build.outputs import ledger
from plugins.build.outputs.output_folder import OutputFolder
from plugins.build.outputs.search_list import FOLDER, RECORDS
from plugins.commands.console import run
from plugins.commands.pelican_run import ROOT
from plugins.files.disk_cache import DiskCache
from plugins.files.seals import code_mark

# What the search page asks for (theme/static/cari.js); Pagefind brings more along.
_USED = ("pagefind.js", "pagefind-entry.json", "wasm.id.pagefind", "*.pf_*")

# What is made differently is made anew.
RECIPE = f"{version('pagefind')} {code_mark(Path(__file__))}"


class NotIndexed(RuntimeError):
    """Pagefind could not make the index; what it said is the message."""


def make_index(site: Path, cache: DiskCache) -> None:
    """
    Put the index of the built site into it, made of the entries that the build has listed.

    The same entries have the same index, so that it is made once, and left where it stands.
    """
    listed = (site / RECORDS).read_bytes()
    name = hashlib.sha256(listed).hexdigest()
    made_of = f"{name} {RECIPE}"
    place = ledger.place_of(cache.place("catatan"), site)
    known = ledger.load(place)
    folder = OutputFolder(site / FOLDER, known)
    standing = {one: folder.known(one) for one in known.entries}
    if standing and all(entry and entry.made_of == made_of for entry in standing.values()):
        for one, entry in standing.items():
            folder.keep(one, cast(ledger.Entry, entry))
    else:
        for path in cache.folder(name, lambda made: _make(json.loads(listed), made)):
            relative = path.relative_to(cache.place(name)).as_posix()
            folder.put(relative, path.read_bytes(), made_of)
    # The list of entries goes, and so does what was left of another index.
    folder.remove_others([])
    ledger.save(place, folder.entries, {})


def _make(records: Sequence[Mapping[str, Any]], folder: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="cari-") as aside:
        for record in records:
            # Pagefind makes the address of the file's path; cari.js takes the slash off an id.
            file = Path(aside, record["address"].strip("/"), "index.html")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(entry_page(record), encoding="utf-8")
        _run_pagefind(Path(aside), folder)
    used = {path for pattern in _USED for path in folder.rglob(pattern)}
    for path in folder.rglob("*"):
        if path.is_file() and path not in used:
            path.unlink()


def entry_page(record: Mapping[str, Any]) -> str:
    """
    Write an entry as the HTML that Pagefind reads.

    >>> entry_page({"text": "a < b", "meta": {"title": "b"}, "filters": {"jenis": ["berita"]}})
    '<html lang="id"><head><meta data-pagefind-meta="title[content]" content="b">\
<meta data-pagefind-filter="jenis[content]" content="berita"></head><body>a &lt; b</body></html>'
    """
    return (
        f'<html lang="id"><head>{"".join(_marked_texts(record))}</head>'
        f"<body>{escape(record['text'])}</body></html>"
    )


def _marked_texts(record: Mapping[str, Any]) -> Iterator[str]:
    for name, value in record["meta"].items():
        yield f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">'
    for name, values in record["filters"].items():
        for value in values:
            yield f'<meta data-pagefind-filter="{name}[content]" content="{escape(value)}">'


def _run_pagefind(source: Path, target: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(source)]
    command += ["--output-path", str(target), "--force-language", "id", "--quiet"]
    # Our own Python with a library of the lock.
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise NotIndexed(done.stderr or done.stdout)


def main() -> int:
    """Make the index of the site in the folder that is named."""
    try:
        cache = DiskCache(ROOT / ".cache" / "cari", RECIPE)
        cache.forget()
        make_index(Path(sys.argv[1]), cache)
    except NotIndexed as error:
        sys.stderr.write(f"Indeks pencarian tidak dapat dibuat: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    run(main)
