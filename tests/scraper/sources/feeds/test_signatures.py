"""The signature of a feed goes wherever it stands; what an author says of an origin stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.sources.feeds.signatures import unsigned

LINKS = "<a href='x'>Judul</a> {} <a href='y'>Situs</a>"
SIGNED = {
    "at the end": "<p>Isi.</p><p>The post " + LINKS.format("appeared first on") + ".</p>",
    "in the middle": "<p>The post " + LINKS.format("appeared first on") + ".</p><p>Isi.</p>",
    "the other order": "<p>Isi.</p><p>The post " + LINKS.format("first appeared on") + ".</p>",
    "without links": "<p>Isi.</p><p>The post Judul appeared first on Situs.</p>",
    "Artikel": "<p>Isi.</p><p>Artikel " + LINKS.format("pertama kali tampil pada") + ".</p>",
    "Pos": "<p>Isi.</p><p>Pos " + LINKS.format("pertama kali muncul di") + ".</p>",
    "twice": 2 * ("<p>The post " + LINKS.format("appeared first on") + ".</p>") + "<p>Isi.</p>",
}


@pytest.mark.parametrize("html", SIGNED.values(), ids=SIGNED)
def test_signatures_go(html: str) -> None:
    assert unsigned(html) == "<p>Isi.</p>"


def test_within_a_paragraph_only_the_signature_goes() -> None:
    assert unsigned("<p>Isi. The post A appeared first on B.</p>") == "<p>Isi."


UNSIGNED = {
    "an author's word": "<p>Artikel ini pertama kali terbit di Kompas.</p>",
    "no start": "<p>Kabar ini appeared first on televisi.</p>",
    "another paragraph": "<p>The post office.</p><p>It appeared first on Monday.</p>",
    "a link later": "<p>Berita <b>itu</b> pertama kali tayang di <a href='x'>TVRI</a>.</p>",
}


@pytest.mark.parametrize("html", UNSIGNED.values(), ids=UNSIGNED)
def test_what_an_author_says_stays(html: str) -> None:
    assert unsigned(html) == html


@given(st.lists(st.sampled_from(["The post ", " appeared first on ", "<p>", "</p>", "kata "])))
def test_nothing_but_signatures_goes(parts: list[str]) -> None:
    html = "".join(parts)
    assert unsigned(html).count("kata") <= html.count("kata")
    assert "appeared" in html or unsigned(html) == html.strip()
