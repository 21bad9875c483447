"""The heading of a site is no title of an article."""

import pytest

from scraper.pages.facts import title
from scraper.reading.html_page import HtmlPage


@pytest.mark.parametrize(
    "named", ["Portal Kabupaten A", "Kabupaten A", "Situs Resmi Pemerintah Kabupaten A"]
)
@pytest.mark.parametrize("place", ["<div id=header>{}</div>", "<div class=topbar>{}</div>"])
@pytest.mark.parametrize("level", ["h2", "h3"])
def test_the_heading_of_the_article(named: str, place: str, level: str) -> None:
    head = f"<title>{named}</title>" + place.format("<h1><a href=/>Kabupaten A</a></h1>")
    page = HtmlPage.read(f"{head}<div><{level}>Pasar murah dibuka</{level}><p>Isi.</p></div>", "")
    assert title(page) == "Pasar murah dibuka"


@pytest.mark.parametrize(
    "body",
    [
        "<div class=header><h1>Pasar murah dibuka</h1></div><h2>Harga di tiga pasar</h2>",
        "<div class=header><h1>Kabupaten A</h1></div><h2>Harga di tiga pasar</h2>",
    ],
    ids=["title in the masthead", "heading of a part"],
)
def test_what_the_head_of_the_page_says_counts(body: str) -> None:
    page = HtmlPage.read(f"<title>Pasar murah dibuka - Kabupaten A</title>{body}", "")
    assert title(page) == "Pasar murah dibuka"


def test_a_page_with_nothing_but_its_site_is_named_after_it() -> None:
    page = HtmlPage.read("<title>Kabupaten A</title><div id=header><h1>Kabupaten A</h1></div>", "")
    assert title(page) == "Kabupaten A"
