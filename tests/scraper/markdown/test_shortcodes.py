"""Stored texts of WordPress become HTML, and what nobody knows stays the text it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '[caption id="a" align="x" width="300"]<a href="b"><img src="c"></a> Rapat[/caption]',
            '<figure><a href="b"><img src="c"></a><figcaption>Rapat</figcaption></figure>',
        ),
        (
            '[caption caption="Rapat"]<img src="c">[/caption]',
            '<figure><img src="c"><figcaption>Rapat</figcaption></figure>',
        ),
        ("[caption]Tanpa gambar[/caption]", "Tanpa gambar"),
        (
            "[embed width='1']https://video.example/1[/embed]",
            '<p><a href="https://video.example/1">https://video.example/1</a></p>',
        ),
        (
            "[youtube https://youtu.be/abc?t=1&x=2]",
            '<p><a href="https://youtu.be/abc?t=1&amp;x=2">https://youtu.be/abc?t=1&amp;x=2</a></p>',
        ),
        (
            '[youtube id="abc"]',
            '<p><a href="https://www.youtube.com/watch?v=abc">https://www.youtube.com/watch?v=abc</a></p>',
        ),
        (
            '[video mp4="https://a.id/v.mp4"]',
            '<p><a href="https://a.id/v.mp4">https://a.id/v.mp4</a></p>',
        ),
        ("[youtube]", "[youtube]"),
        (
            '[gallery ids="1,2,9"]',
            (
                '<figure><img src="u1" alt=""></figure><figure><img src="u2" alt=""></figure>'
                '<p>[gallery ids="9"]</p>'
            ),
        ),
        ("[gallery]", "[gallery]"),
        ("[post_view] dan [lain a=1]", "[post_view] dan [lain a=1]"),
    ],
    ids=[
        "caption",
        "old caption",
        "caption without a picture",
        "embed",
        "youtube",
        "youtube by number",
        "video",
        "no address",
        "gallery",
        "gallery without numbers",
        "unknown",
    ],
)
def test_expand(text: str, expected: str) -> None:
    assert expand(text, {"1": "u1", "2": "u2"}) == expected


@given(st.text(st.sampled_from("[]/ captionembdgalery=\"'<img src=a>\n1,"), max_size=200))
def test_any_text_is_expanded(text: str) -> None:
    assert isinstance(paragraphs(expand(text, {"1": "u1"})), str)
