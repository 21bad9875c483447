"""
``make shots``: every kind of page at two widths, light and dark, as pictures in ``.cache/layar/``.

The six of them that the README shows are kept in ``docs/gambar/``, with few colours to stay small.
"""

import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from tests.site.builder import ROOT, Built, build_apart
from tests.site.chromium import chromium
from tests.site.page_kinds import KINDS, WIDTHS, address
from tests.site.pages import Pages, pages_of
from tests.site.served import served

FOLDER = ROOT / ".cache" / "layar"
KEPT = ROOT / "docs" / "gambar"
SCHEMES = {"terang": "light", "gelap": "dark"}
# Name in docs/gambar/: kind of page, width, scheme.
SHOWN = {
    "beranda-360": ("index", 360, "terang"),
    "berita-360": ("article", 360, "terang"),
    "mou-360": ("mou", 360, "gelap"),
    "mou-1280": ("mou", 1280, "terang"),
    "linimasa-1280": ("program", 1280, "terang"),
    "daftar-mou-1280": ("mou_daftar", 1280, "gelap"),
}
COLOURS = 64


def shoot(site: Built, host: str, pages: Pages) -> Iterator[tuple[str, int, str, bytes]]:
    """Give kind, width, scheme and picture of every kind of page; the picture shows all of it."""
    for kind in KINDS:
        for width in WIDTHS:
            for scheme, wanted in SCHEMES.items():
                page = pages(
                    f"{host}{address(site, kind)}",
                    viewport={"width": width, "height": 800},
                    color_scheme=wanted,
                )
                yield kind, width, scheme, page.screenshot(full_page=True)


def reduce(picture: bytes) -> bytes:
    """Keep what is seen without scrolling, in few colours."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image = image.crop((0, 0, image.width, 800))
    buffer = io.BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def main() -> None:
    """Build the site of the real content and take all pictures."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    KEPT.mkdir(exist_ok=True)
    shown = {value: name for name, value in SHOWN.items()}
    with tempfile.TemporaryDirectory() as folder:
        site = build_apart(Path(folder) / "situs")
        with served(site) as host, chromium() as browser, pages_of(browser) as pages:
            for kind, width, scheme, picture in shoot(site, host, pages):
                name = kind.replace(", ", "-")
                (FOLDER / f"{name}-{width}-{scheme}.png").write_bytes(picture)
                if kept := shown.get((kind, width, scheme)):
                    (KEPT / f"{kept}.png").write_bytes(reduce(picture))
    sys.stdout.write(f"{len(KINDS) * len(WIDTHS) * len(SCHEMES)} layar di {FOLDER}\n")


if __name__ == "__main__":
    main()
