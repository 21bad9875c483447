"""Stored texts of WordPress become HTML, with the pictures that they name by number."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.sources.wordpress.library import Attachment, Library
from scraper.sources.wordpress.shortcodes import expand, paragraphs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Satu", "<p>Satu</p>"),
        ("Satu\n\nDua", "<p>Satu</p>\n<p>Dua</p>"),
        ("Satu\r\n\r\nDua", "<p>Satu</p>\n<p>Dua</p>"),
        ("Satu\ndua", "<p>Satu<br>dua</p>"),
        ("<p>Satu</p>\n\n<p>Dua</p>", "<p>Satu</p>\n<p>Dua</p>"),
        ("<h2>A</h2>\nSatu", "<h2>A</h2>\n<p>Satu</p>"),
        ("<pre>a\n\nb</pre>\n\nSatu", "<pre>a\n\nb</pre>\n<p>Satu</p>"),
        ("<!-- wp:paragraph -->\n<p>a\nb</p>", "<!-- wp:paragraph -->\n<p>a\nb</p>"),
        ("Satu <!--more--> dua", "<p>Satu <!--more--> dua</p>"),
    ],
    ids=[
        "empty",
        "one",
        "blank line",
        "windows",
        "line end",
        "has its own",
        "heading",
        "preformatted",
        "block editor",
        "jump break",
    ],
)
def test_paragraphs(text: str, expected: str) -> None:
    assert paragraphs(text) == expected


def test_a_list_keeps_its_items() -> None:
    html = paragraphs("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n\nSatu")
    assert re.sub(r"\s+", "", html) == "<ul><li>a</li><li>b</li></ul><p>Satu</p>"


@given(
    st.lists(
        st.text(
            st.characters(
                codec="utf-8", exclude_characters="<>&[]\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
            ),
            min_size=1,
        ),
        max_size=5,
    )
)
def test_no_word_is_lost(texts: list[str]) -> None:
    html = paragraphs("\n\n".join(texts))
    assert re.sub(r"\s", "", re.sub(r"<[^>]*>", "", html)) == re.sub(r"\s", "", "".join(texts))


def library() -> Library:
    found = Library()
    found.attach(
        "1", Attachment("https://a.id/1.jpg", alt="Rapat", caption="<i>Hari</i> satu"), "9"
    )
    found.attach("2", Attachment("https://a.id/2.jpg"), "")
    found.attach("3", Attachment("https://a.id/3.pdf", title="Surat"), "9")
    found.attach("4", Attachment("https://a.id/4.mp3", media_type="audio/mpeg"), "9")
    return found


ONE = (
    '<figure><img src="https://a.id/1.jpg" alt="Rapat">'
    "<figcaption><i>Hari</i> satu</figcaption></figure>"
)
TWO = '<figure><img src="https://a.id/2.jpg" alt=""></figure>'
FILES = '<p><a href="https://a.id/3.pdf">Surat</a></p><p><a href="https://a.id/4.mp3">4.mp3</a></p>'
NUMBERED = {
    "gallery": ('[gallery ids="2,1"]', TWO + ONE),
    "old gallery": ("[gallery include='2']", TWO),
    "gallery of the post": ("[gallery columns=3]", ONE),
    "gallery of another post": ("[gallery id=5]", "[gallery id=5]"),
    "gallery without one": ('[gallery exclude="1"]', '[gallery exclude="1"]'),
    "gallery with one missing": ('[gallery ids="2,77"]', f'{TWO}[gallery ids="77"]'),
    "playlist": ("[playlist]", FILES),
    "builder's picture": ('[vc_single_image image="2"]', TWO),
    "builder's gallery": ('[vc_gallery images="1,2"]', ONE + TWO),
    "unknown picture": ('[vc_single_image image="77"]', '[vc_single_image image="77"]'),
    "number of something else": ('[wpdm_package id="1"]', '[wpdm_package id="1"]'),
    "words": ("[1] dan [gambar 2]", "[1] dan [gambar 2]"),
    "caption": ("[caption]x[/caption]", "[caption]x[/caption]"),
}


@pytest.mark.parametrize(("text", "expected"), NUMBERED.values(), ids=NUMBERED)
def test_pictures_are_shown_that_a_text_names_by_number(text: str, expected: str) -> None:
    assert expand(text, library(), "9") == expected


@given(st.text(st.sampled_from("[]/ captionembdgalery_=\"'<img src=a>\n1,"), max_size=200))
def test_any_text_is_expanded(text: str) -> None:
    assert isinstance(paragraphs(expand(text, library(), "9")), str)
