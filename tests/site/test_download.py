"""The zip of the real site opens from a folder, finds, and asks nobody for anything."""

import io
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.keeping.built_site import BuiltSite
from plugins.keeping.download import zipped
from tests.site.builder import Built
from tests.site.pages import Pages

pytestmark = [pytest.mark.browser, pytest.mark.site]

MOST = 5_000_000
OPENED = (
    "index.html",
    "mou/index.html",
    "janji/index.html",
    "berita/index.html",
    "data/index.html",
)


@pytest.fixture(scope="module")
def folder(site: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = zipped(BuiltSite.read(site.root))
    assert len(content) <= MOST
    place = tmp_path_factory.mktemp("stik")
    zipfile.ZipFile(io.BytesIO(content)).extractall(place)
    (inside,) = place.iterdir()
    return inside


def test_every_link_within_the_copy_leads_to_a_file(folder: Path) -> None:
    for page in folder.rglob("*.html"):
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        for node in tree.css("a[href], link[href]:not([rel=canonical]), script[src], img[src]"):
            address = node.attributes.get("href") or node.attributes.get("src") or ""
            parts = urlsplit(address)
            if parts.scheme or not parts.path:
                continue
            assert not address.startswith("/"), (page, address)
            assert (page.parent / unquote(parts.path)).is_file(), (page, address)


@pytest.mark.parametrize("name", OPENED)
def test_a_page_asks_nobody_for_anything(folder: Path, pages: Pages, name: str) -> None:
    tab = pages.tab((folder / name).as_uri())
    assert [url for url in tab.requests if not url.startswith("file:///")] == []
    assert tab.complaints == []
    assert tab.page.locator("main > p.quiet").first.inner_text().startswith("Salinan Blora")


def test_the_search_finds_and_leads_to_the_page(folder: Path, pages: Pages) -> None:
    tab = pages.tab((folder / "index.html").as_uri())
    tab.page.goto((folder / "cari/index.html").as_uri() + "?q=Ngloram")
    results = tab.page.locator("#cari_hasil a")
    assert results.count() > 0
    tab.page.fill("#cari_kata", "tidakadakataitu")
    assert tab.page.locator("#cari_jumlah").inner_text() == "Tidak ada yang cocok."
    tab.page.fill("#cari_kata", "BANDARA ngloram")
    results.first.click()
    assert "ngloram" in tab.page.locator("h1").inner_text().lower()
    assert tab.page.url.startswith("file:///")
    assert [url for url in tab.requests if not url.startswith("file:///")] == []
    assert tab.complaints == []
