"""The whole site in one zip that opens from a stick without a server, its search included."""

import argparse
import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from plugins.commands.console import run
from plugins.commands.pelican_run import ROOT
from plugins.domain.keeping.offline_page import INDEX_SCRIPT, SEARCH_SCRIPT, Copy, offline
from plugins.domain.keeping.offline_search import entry_of, script
from plugins.files import whole
from plugins.files.command_line import Parser
from plugins.keeping.built_site import BuiltSite, NotBuilt

FOLDER = "unduh"
# Photographs and cards, which are large; feeds, which tell what is new; what only hosts read.
_LEFT_OUT = (
    "admin/",
    "gambar/",
    "kartu/",
    "pagefind/",
    "feeds/",
    f"{FOLDER}/",
    "_headers",
    "_redirects",
)
_FOR_HOSTS = ("404.html", "manifest-berkas.json", "robots.txt", "sitemap.xml")
_PACKED = (".gz", ".br")
_READ_ME = """{name}, salinan per {day}

Buka index.html dengan peramban. Tidak perlu jaringan, server, atau pemasangan apa pun.
Pencarian ada di cari/index.html. Foto, kartu pratinjau, dan umpan
tidak disertakan.
Yang terbaru: {url}
"""


def zipped(site: BuiltSite) -> bytes:
    """Make the zip; the same site gives the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(_contents(site)):
            year, month, day = map(int, site.day.split("-"))
            info = zipfile.ZipInfo(f"{site.dated_name}/{name}", (year, month, day, 0, 0, 0))
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
            info.external_attr = 0o100644 << 16
            archive.writestr(info, content)
    return stream.getvalue()


def _contents(site: BuiltSite) -> Iterator[tuple[str, bytes]]:
    names = frozenset(name for name in site.files() if _belongs(name))
    notice = f"Salinan {site.name} per {site.day}. Yang terbaru: {site.url}"
    copy, entries = Copy(names, site.url, notice), []
    for name in sorted(names):
        content = (site.root / name).read_bytes()
        if name.endswith(".html"):
            html = content.decode()
            if entry := entry_of(html, name):
                entries.append(entry)
            content = offline(html, name, copy).encode()
        yield name, content
    told = _READ_ME.format(name=site.name, day=site.day, url=site.url)
    yield "BACA-DAHULU.txt", told.encode()
    yield INDEX_SCRIPT, script(entries)
    yield SEARCH_SCRIPT, Path(__file__).with_name(SEARCH_SCRIPT).read_bytes()


def _belongs(name: str) -> bool:
    return not name.startswith(_LEFT_OUT) and name not in _FOR_HOSTS and not name.endswith(_PACKED)


def main(arguments: list[str] | None = None) -> int:
    """Make the zip of the site in ``output/``, beside and not in it."""
    parser = Parser(prog="python -m plugins.keeping.download")
    parser.add_argument("--site", type=Path, default=ROOT / "output", help=argparse.SUPPRESS)
    parser.add_argument("--into", type=Path, default=ROOT / ".cache" / FOLDER, help="folder tujuan")
    options = parser.parse_args(arguments)
    try:
        site = BuiltSite.read(options.site)
    except NotBuilt as error:
        sys.stderr.write(f"{error}\n")
        return 1
    options.into.mkdir(parents=True, exist_ok=True)
    place = options.into / f"{site.dated_name}.zip"
    whole.write(place, zipped(site))
    sys.stdout.write(f"{place}: {place.stat().st_size / 1e6:.1f} MB\n")
    return 0


if __name__ == "__main__":
    run(main)
