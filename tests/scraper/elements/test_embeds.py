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
    link = "[Unggahan di instagram.com](https://www.instagram.com/p/a/)"
    assert convert(html, "").text == f"> {link}\n>\n> Foto pasar"


def test_an_embed_that_links_to_itself_is_told_once() -> None:
    html = (
        "<blockquote class=tiktok-embed cite=https://www.tiktok.com/@d/video/7>"
        "<a href='https://www.tiktok.com/@d/video/7?refer=embed'>Pasar</a></blockquote>"
    )
    assert convert(html, "").text == "> [Pasar](https://www.tiktok.com/@d/video/7?refer=embed)"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<blockquote class=tiktok-embed cite=https://www.tiktok.com/@d/video/7></blockquote>",
            "[Video di tiktok.com](https://www.tiktok.com/@d/video/7)",
        ),
        (
            "<iframe src='https://docs.google.com/gview?url=https%3A%2F%2Fa.id%2Fb.pdf'></iframe>",
            "[Dokumen di a.id](https://a.id/b.pdf)",
        ),
        (
            "<iframe src='//view.officeapps.live.com/op/embed.aspx?src=http://a.id/b.docx'></iframe>",
            "[Dokumen di a.id](http://a.id/b.docx)",
        ),
        (
            "<iframe src='https://drive.google.com/file/d/1A_b/preview'></iframe>",
            "[Dokumen di drive.google.com](https://drive.google.com/file/d/1A_b/view)",
        ),
        (
            "<iframe src='https://docs.google.com/forms/d/e/x/viewform?embedded=true'></iframe>",
            "[Formulir di docs.google.com](https://docs.google.com/forms/d/e/x/viewform)",
        ),
        (
            "<iframe src='//facebook.com/plugins/video.php?href=https://www.facebook.com/d/videos/4/'>",
            "[Video di facebook.com](https://www.facebook.com/d/videos/4/)",
        ),
        (
            "<iframe src='https://player.vimeo.com/video/12?h=a'></iframe>",
            "[Video di vimeo.com](https://vimeo.com/12)",
        ),
        (
            "<object><param name=movie value='//youtube.googleapis.com/v/d-1&s=u'></object>",
            "[Video di youtube.com](https://www.youtube.com/watch?v=d-1)",
        ),
        (
            "<amp-instagram data-shortcode=a1></amp-instagram>",
            "[Unggahan di instagram.com](https://www.instagram.com/p/a1/)",
        ),
        (
            "<amp-twitter data-tweetid=12></amp-twitter>",
            "[Unggahan di twitter.com](https://twitter.com/i/status/12)",
        ),
        (
            "<amp-youtube data-videoid=a_b></amp-youtube>",
            "[Video di youtube.com](https://www.youtube.com/watch?v=a_b)",
        ),
        (
            "<amp-facebook data-href=https://www.facebook.com/d/posts/1></amp-facebook>",
            "[Unggahan di facebook.com](https://www.facebook.com/d/posts/1)",
        ),
    ],
    ids=lambda value: value[1:24] if value.startswith("[") else "",
)
def test_an_embed_is_a_link_to_the_thing_itself(html: str, expected: str) -> None:
    found = convert(f"<p>Awal.</p>{html}", "https://b.id/")
    assert found.text == f"Awal.\n\n{expected}"
    assert found.asides == {expected}


def test_a_viewer_of_something_unsafe_stays_a_viewer() -> None:
    frame = "<iframe src='https://docs.google.com/gview?url=javascript:x'></iframe>"
    assert "](https://docs.google.com/gview?url=javascript:x)" in convert(frame, "").text
