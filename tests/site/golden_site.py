"""
The golden site: a small content, the list of all files made of it, and some of its pages.

After a wanted change of the output, ``python -m tests.site.golden_site`` writes what is expected
anew; look at the difference before committing it.
"""

import re
import shutil
import tempfile
from pathlib import Path

from tests.site.builder import REGION, Built, build_apart

FOLDER = Path(__file__).parent / "golden"
FILES = FOLDER / "files.txt"
PAGES = FOLDER / "pages"
# The pages that show most of the theme, each kept in full.
KEPT = (
    "index.html",
    "berita/2021/01/jembatan-dibuka/index.html",
    "berita/2018/05/rapat/index.html",
    "program/jembatan/index.html",
    "mou/index.html",
    "mou/jembatan-2019/index.html",
    "2021/01/jembatan.html",
    "404.html",
    "feeds/berita.rss.xml",
    "feeds/mou.rss.xml",
    "feeds/program.rss.xml",
    "sitemap.xml",
    "robots.txt",
    "_headers",
)
# A change of the style sheet or of how pictures are drawn alone is no change of a page.
_MOTIF = re.compile(r'(?<=<svg class="batik")[^>]*>.*?(?=</svg>)', re.DOTALL)
_MARK = re.compile(
    r"(?<=\?v=)[0-9a-f]{12}|(?<=kartu/)[0-9a-f]{16}(?=\.jpg)|(?<=gambar/ukuran/)[0-9a-f]{16}"
)


def build_golden(folder: Path) -> Built:
    """Build it as ``make site`` would, without the history: no page can hold its own commit."""
    settings = {**REGION, "RIWAYAT_GIT": False}
    return build_apart(folder / "situs", content=FOLDER / "content", settings=settings)


def listing(site: Built) -> str:
    """Give the list of all files as it is kept."""
    return "".join(f"{name}\n" for name in sorted(_MARK.sub("-", name) for name in site.files))


def kept(site: Built, name: str) -> str:
    """Give a file as it is kept."""
    # Each region draws a motif of its own.
    return _MOTIF.sub(">", _MARK.sub("-", site.text(name)))


def expected_path(name: str) -> Path:
    """Give the place where the expected file is kept."""
    return PAGES / name.replace("/index.html", ".html").replace("/", "__")


def main() -> None:
    """Write what is expected from what is built now."""
    with tempfile.TemporaryDirectory() as folder:
        site = build_golden(Path(folder))
        FILES.write_text(listing(site), encoding="utf-8")
        shutil.rmtree(PAGES, ignore_errors=True)
        PAGES.mkdir()
        for name in KEPT:
            expected_path(name).write_text(kept(site, name), encoding="utf-8")


if __name__ == "__main__":
    main()
