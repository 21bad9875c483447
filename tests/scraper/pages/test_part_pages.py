"""An article that goes on on another page is told; the next article of a site is none."""

import pytest

from scraper.pages.part_pages import following
from scraper.reading.html_page import HtmlPage

HERE = "https://a.id/b"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<link rel=next href=/b?page=2>", "https://a.id/b?page=2"),
        ("<link rel=next href=/b/2/>", "https://a.id/b/2/"),
        ("<a href=?halaman=2>2</a><a href=?halaman=3>3</a>", "https://a.id/b?halaman=2"),
        ("<a href=https://www.a.id/b/page/2>Berikutnya</a>", "https://www.a.id/b/page/2"),
        ("<p>Halaman 1 dari 3</p>", "Halaman 1 dari 3"),
        ("<div><span>Page 2 of 3</span></div>", "Page 2 of 3"),
    ],
)
def test_an_article_that_goes_on(page: str, expected: str) -> None:
    assert following(HtmlPage.read(page, HERE)) == expected


@pytest.mark.parametrize(
    "page",
    [
        "<link rel=next href=/c>",
        "<link rel=next href=/b/komentar>",
        "<a href=/2>2</a>",
        "<a href=/c?page=2>2</a>",
        "<p>Halaman 3 dari 3</p>",
        f"<p>Buku itu terbuka pada halaman 1 dari 3 {'kata ' * 60}</p>",
        "<link rel=canonical href=/b/2><a href=/b>1</a>",
        "<a href='http://[x'>a</a>",
    ],
)
def test_an_article_that_ends_here(page: str) -> None:
    assert following(HtmlPage.read(page, HERE)) == ""
