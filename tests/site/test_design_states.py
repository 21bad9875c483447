"""
The theme at its limits: made-up records with everything and with nothing, and an empty site.

The records are those of the pattern page, built as if they were the content.
"""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.site.builder import ROOT, Built, build
from tests.site.page_kinds import (
    COLOURS,
    EVERYTHING,
    assert_accessible,
    cut_off,
    overflowing,
)
from tests.site.pages import Pages
from tests.site.served import served

pytestmark = [pytest.mark.browser, pytest.mark.site]

SAMPLES = {
    path.relative_to(ROOT / "theme/pola").as_posix(): path.read_bytes()
    for path in sorted((ROOT / "theme/pola").rglob("*"))
    if path.is_file()
}
FULL = (
    "/pola/",
    "/berita/2025/01/lengkap/",
    "/berita/2024/02/singkat/",
    "/berita/2023/03/dicabut/",
    "/program/",
    "/program/contoh/",
    "/program/sendiri/",
    "/program/kosong/",
    "/mou/",
    "/mou/lengkap/",
    "/mou/banyak/",
    "/mou/kosong/",
    "/mou/turunan/",
    "/instansi/contoh/",
    "/instansi/nama-panjang/",
    "/koreksi/",
    "/perhatian/",
    "/janji/",
    "/instansi/urut/janji/",
)
EMPTY = (
    *("/", "/berita/", "/arsip/", "/program/", "/mou/", "/perhatian/", "/koreksi/"),
    *("/janji/", "/janji/status/terpenuhi/", "/instansi/urut/nama/"),
)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    folder = tmp_path_factory.mktemp("keadaan")
    return {
        "penuh": build(folder / "penuh", SAMPLES, TAMPILKAN_KONSEP=True),
        "kosong": build(folder / "kosong", {}),
    }


@pytest.fixture(scope="module")
def hosts(sites: dict[str, Built]) -> Iterator[dict[str, str]]:
    with ExitStack() as stack:
        yield {name: stack.enter_context(served(site)) for name, site in sites.items()}


@pytest.mark.parametrize(
    ("name", "address"),
    [*(("penuh", address) for address in FULL), *(("kosong", address) for address in EMPTY)],
)
def test_a_page_holds_in_every_state(
    hosts: dict[str, str], pages: Pages, name: str, address: str
) -> None:
    page = pages(f"{hosts[name]}{address}", viewport={"width": 320, "height": 640})
    assert overflowing(page) == []
    assert cut_off(page) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    assert overflowing(page) == []
    assert_accessible(page, EVERYTHING)
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, COLOURS)


@pytest.mark.parametrize("address", EMPTY)
def test_an_empty_page_says_that_it_is_and_what_will_be_there(
    sites: dict[str, Built], address: str
) -> None:
    words = sites["kosong"].words(address)
    assert any(word in words for word in ("Kami belum", "Belum ada", "Tidak ada", "tidak ada")), (
        words
    )


def test_the_pattern_page_shows_every_component(sites: dict[str, Built]) -> None:
    source = (ROOT / "theme/templates/pola.html").read_text(encoding="utf-8")
    partials = {path.name for path in (ROOT / "theme/templates/partials").glob("*.html")}
    # Parts of others, of every page, or of one page that shows all their states by itself.
    shown_elsewhere = {
        *("batik.html", "breadcrumb.html", "masthead.html", "provenance.html"),
        *("figure.html", "source.html", "held.html", "history.html", "money.html"),
        *("chart.html", "concern.html", "datafile.html", "feed.html", "share.html"),
        *("promise.html", "report.html", "score.html", "shared_agreement.html"),
    }
    assert {name for name in partials if f"partials/{name}" not in source} <= shown_elsewhere


def test_the_pattern_page_is_no_part_of_a_published_site(sites: dict[str, Built]) -> None:
    assert "pola/index.html" in sites["penuh"].files
    assert "pola/index.html" not in sites["kosong"].files
    assert "/pola/" not in sites["penuh"].text("sitemap.xml")
