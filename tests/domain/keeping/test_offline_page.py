"""A page of a copy leads to files of the copy, or to the site; it asks nobody for anything."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.domain.keeping.offline_page import Copy, offline

FILES = {
    *("index.html", "mou/a/index.html", "mou/a/data.json", "cari/index.html", "theme/gaya.css"),
    *("theme/kabar.js", "berita/hari ini/index.html", "gambar/tanda.svg", "favicon.ico"),
}
COPY = Copy(FILES, "https://a.id", "Salinan A & B per 2026-11-24")
BELOW = Copy(FILES, "https://a.id/blora", "Salinan")
PAGE = "mou/a/index.html"


def made(body: str, page: str = PAGE, copy: Copy = COPY) -> LexborHTMLParser:
    return LexborHTMLParser(offline(f"<!doctype html><body>{body}", page, copy))


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("/", "../../index.html"),
        ("/mou/a/", "index.html"),
        ("/mou/a/#janji", "index.html#janji"),
        ("/mou/a/data.json", "data.json"),
        ("/cari/?q=air", "../../cari/index.html?q=air"),
        ("/berita/hari%20ini/", "../../berita/hari%20ini/index.html"),
        ("https://a.id/mou/a/", "index.html"),
        ("https://a.id", "../../index.html"),
        ("https://a.id/pagefind/x.js", "https://a.id/pagefind/x.js"),
        ("/feeds/mou.rss.xml", "https://a.id/feeds/mou.rss.xml"),
        ("#isi", "#isi"),
        ("//b.id/", "//b.id/"),
        ("https://a.id.b.id/", "https://a.id.b.id/"),
        ("mailto:a@a.id", "mailto:a@a.id"),
    ],
)
def test_a_link_leads_to_a_file_or_to_the_site(address: str, way: str) -> None:
    link = made(f'<a href="{address}">A</a>').css_first("a")
    assert link.attributes["href"] == way


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("/blora/mou/a/", "index.html"),
        ("https://a.id/blora/", "../../index.html"),
        ("/blora/feeds/x.xml", "https://a.id/blora/feeds/x.xml"),
    ],
)
def test_a_site_below_a_path_of_its_host_is_copied_alike(address: str, way: str) -> None:
    link = made(f'<a href="{address}">A</a>', copy=BELOW).css_first("a")
    assert link.attributes["href"] == way


@pytest.mark.parametrize(
    "loaded",
    [
        '<script src="/lain.js"></script>',
        '<script src="https://b.id/x.js"></script>',
        '<script type="module" src="/theme/kabar.js"></script>',
        '<link rel="stylesheet" href="https://b.id/x.css">',
        '<link rel="alternate" href="/feeds/mou.rss.xml">',
        '<link rel="preload" href="/theme/gaya.css">',
        '<img src="https://b.id/x.png" alt="">',
        '<picture><source srcset="/kartu/x.webp"></picture>',
        '<form action="https://b.id/"></form>',
    ],
)
def test_what_is_not_in_the_copy_is_asked_of_nobody(loaded: str) -> None:
    names = "script, link, img, source, form"
    assert made(loaded).css(names) == []


def test_what_is_in_the_copy_is_loaded_from_it() -> None:
    page = made(
        '<link rel="stylesheet" href="/theme/gaya.css?v=1"><script src="/theme/kabar.js"></script>'
        '<form action="/cari/"></form>'
        '<img src="/gambar/tanda.svg" srcset="/gambar/x.webp 2x" sizes="9px" alt="Tanda">'
    )
    assert page.css_first("link").attributes["href"] == "../../theme/gaya.css?v=1"
    assert page.css_first("script").attributes["src"] == "../../theme/kabar.js"
    assert page.css_first("form").attributes["action"] == "../../cari/index.html"
    assert page.css_first("img").attributes == {"src": "../../gambar/tanda.svg", "alt": "Tanda"}


def test_a_picture_becomes_its_description() -> None:
    page = made('<figure><img src="/gambar/foto.webp" alt="Jembatan <b>"></figure>')
    assert page.css_first("figure").text() == "[Gambar: Jembatan <b>]"
    assert page.css("img, b") == []


def test_the_page_says_where_it_is_from() -> None:
    page = made('<link rel="canonical" href="https://a.id/mou/a/"><main><h1>A</h1></main>')
    assert page.css_first("main > p.quiet").text() == COPY.notice
    assert page.css_first("link").attributes["href"] == "https://a.id/mou/a/"


@pytest.mark.parametrize(
    ("content", "way"),
    [
        ("0; url=/mou/a/#b", "0; url=index.html#b"),
        ("0; url=/x/", "0; url=https://a.id/x/"),
        ("0; url=https://b.id/", "0; url=https://b.id/"),
        ("30", "30"),
    ],
)
def test_an_old_address_leads_on(content: str, way: str) -> None:
    page = made(f'<meta http-equiv="refresh" content="{content}">')
    assert page.css_first("meta").attributes["content"] == way


def test_the_search_of_a_copy_has_its_own_scripts_alone() -> None:
    form = '<form id="cari"><fieldset class="search-narrow"></fieldset></form>'
    page = made(f'{form}<script type="module" src="/theme/cari.js"></script>', "cari/index.html")
    sources = [node.attributes["src"] for node in page.css("script")]
    assert sources == ["../cari-indeks.js", "../cari-luring.js"]
    assert page.css(".search-narrow") == []
    assert made(form).css("script") == []
