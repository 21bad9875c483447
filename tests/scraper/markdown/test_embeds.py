"""A post of another site that a script would show becomes a link to it."""

import pytest

from scraper.markdown.conversion import convert

PERMALINK = "data-instgrm-permalink=https://www.instagram.com/p/a/"


@pytest.mark.parametrize(
    ("html", "link"),
    [
        ("<div class=fb-post data-href=https://www.facebook.com/a/posts/1></div>", "/a/posts/1"),
        ("<div class='x fb-video' data-href=https://www.facebook.com/v/2> </div>", "/v/2"),
        (f"<blockquote class=instagram-media {PERMALINK}><div></div></blockquote>", "/p/a/"),
    ],
)
def test_an_empty_element_of_a_script(html: str, link: str) -> None:
    found = convert(f"<p>Awal.</p>{html}<p>Akhir.</p>", "").text
    assert f"{link})" in found
    assert found.index("Awal.") < found.index(link) < found.index("Akhir.")


@pytest.mark.parametrize(
    "html",
    [
        "<div class=fb-like data-href=https://www.facebook.com/a></div>",
        "<div data-href=https://www.facebook.com/a></div>",
        "<div class=fb-post data-href=javascript:x></div>",
    ],
    ids=["a button", "no mark", "no address"],
)
def test_no_post(html: str) -> None:
    assert "](" not in convert(f"<p>Awal.</p>{html}", "").text


def test_words_of_an_embed_stay() -> None:
    html = f"<blockquote class=instagram-media {PERMALINK}>Foto pasar</blockquote>"
    assert convert(html, "").text == "> Foto pasar"
