"""A page that lists articles is none; an article with a list below it is one."""

import pytest

from scraper.model.posts import RawPost, Unread
from scraper.pages.listing import listed
from scraper.reading.html_page import HtmlPage
from scraper.sources.html.single_page import post

LONG = "Bupati membuka pasar murah di alun-alun dan meminta pedagang menjaga harga tetap. " * 3
ITEM = "<{tag} class=b><h3><a href='/{n}'>Pasar murah ke-{n}</a></h3><p>Ringkasan {n}.</p></{tag}>"


def items(count: int, tag: str = "div") -> str:
    return "".join(ITEM.format(tag=tag, n=n) for n in range(count))


@pytest.mark.parametrize("tag", ["div", "article", "li"])
@pytest.mark.parametrize("count", [4, 9])
def test_a_list(tag: str, count: int) -> None:
    assert listed(HtmlPage.read(f"<h1>Berita</h1><div>{items(count, tag)}</div>", "")) == count


@pytest.mark.parametrize(
    "body",
    [
        items(3),
        f"<h1>Judul</h1><p>{LONG}</p>{items(6)}",
        f"<h1>Judul</h1><div>{LONG}</div>{items(6)}",
        "".join(f"<div><h3>Bagian {n}</h3><p>Isi.</p></div>" for n in range(6)),
        "".join(f"<div><h3><a href='#b{n}'>Bagian</a></h3></div>" for n in range(6)),
        "".join("<div><h3><a href='/satu'>Sama</a></h3></div>" for n in range(6)),
    ],
    ids=["three", "below a text", "below bare words", "no links", "in the page", "one address"],
)
def test_no_list(body: str) -> None:
    assert listed(HtmlPage.read(body, "")) == 0


def test_a_list_is_told_with_its_number() -> None:
    found = post(HtmlPage.read(items(5), "https://a.example/berita"), "https://a.example")
    assert isinstance(found, Unread)
    assert "daftar 5 tulisan" in str(found)


def test_an_article_with_a_list_is_imported() -> None:
    page = HtmlPage.read(f"<article><h1>Pasar dibuka</h1><p>{LONG}</p></article>{items(5)}", "")
    assert isinstance(post(page, ""), RawPost)
