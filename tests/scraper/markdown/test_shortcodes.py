"""Shortcodes go by their form: what they hold stays, what nobody can tell is counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.markdown import convert
from scraper.markdown.shortcodes import resolved

BASE = "https://a.id/2019/05/rapat/"
UNWRAPPED = {
    "WPBakery": '[vc_row][vc_col width="1/2"][vc_col_text]Isi.[/vc_col_text][/vc_col][/vc_row]',
    "Divi": '[et_pb_section fb_built="1"][et_pb_text]<p>Isi.</p>[/et_pb_text][/et_pb_section]',
    "Fusion": '[fusion_row type="flex"][fusion_text]Isi.[/fusion_text][/fusion_row]',
    "Elementor": '[elementor-template id="7"]Isi.[/elementor-template]',
    "of nobody": "[kotak]Isi.[/kotak]",
    "curly marks": "[vc_row el_class=&#8221;a b&#8221;]Isi.[/vc_row]",
    "without an end": "[vc_row]Isi.",
    "without a beginning": "Isi.[/vc_column_text][/vc_row]",
    "one in another of its name": "[vc_row][vc_row]Isi.[/vc_row][/vc_row]",
    "crossed": "[a_a][b_b]Isi.[/a_a][/b_b]",
    "in paragraphs": "<p>[vc_row]</p><p>Isi.</p><p>[/vc_row]</p>",
}


@pytest.mark.parametrize("html", UNWRAPPED.values(), ids=UNWRAPPED)
def test_the_words_of_a_page_builder_stay(html: str) -> None:
    assert convert(html, BASE).text == "Isi."


LINKED = {
    "url": ('[pdf-embedder url="https://a.id/s.pdf"]', "[s.pdf](https://a.id/s.pdf)"),
    "file": ("[gview file='https://a.id/s.docx']", "[s.docx](https://a.id/s.docx)"),
    "title": ('[embeddoc url="https://a.id/s.pdf" title="SE 5"]', "[SE 5](https://a.id/s.pdf)"),
    "packed": (
        '[vc_btn title="Unduh" link="url:https%3A%2F%2Fa.id%2Ff.pdf|target:_blank"]',
        "[Unduh](https://a.id/f.pdf)",
    ),
    "button": (
        '[et_pb_button button_url="https://a.id/k.pdf" button_text="Kupon" /]',
        "[Kupon](https://a.id/k.pdf)",
    ),
    "words of a button": (
        '[fusion_button link="https://a.id/f.pdf" title=""]Unduh <b>berkas</b>[/fusion_button]',
        "[Unduh **berkas**](https://a.id/f.pdf)",
    ),
    "video by a number alone": (
        "[vimeo 123456]",
        "[Video di vimeo.com](https://vimeo.com/123456)",
    ),
    "a name with a number at its head": (
        '[3d-flip-book pdf="https://a.id/b.pdf"]',
        "[b.pdf](https://a.id/b.pdf)",
    ),
    "post": (
        '[instagram url="https://www.instagram.com/p/x/"]',
        "[Unggahan di instagram.com](https://www.instagram.com/p/x/)",
    ),
    "any attribute": ('[kotak_x sasaran="https://a.id/k.zip"]', "[k.zip](https://a.id/k.zip)"),
    "around": (
        '[pdfviewer width="9"]https://a.id/s.pdf[/pdfviewer]',
        "[s.pdf](https://a.id/s.pdf)",
    ),
    "audio": ('[audio mp3="https://a.id/b.mp3"][/audio]', "[b.mp3](https://a.id/b.mp3)"),
    "video": (
        '[su_youtube url="https://youtu.be/bbbbbbbbbbb"]',
        "[Video di youtu.be](https://youtu.be/bbbbbbbbbbb)",
    ),
    "video by number": (
        '[youtube id="bbbbbbbbbbb"]',
        "[Video di youtube.com](https://www.youtube.com/watch?v=bbbbbbbbbbb)",
    ),
    "frame": (
        '[iframe src="https://www.google.com/maps/embed?pb=1" width="100%"]',
        "[Peta di google.com](https://www.google.com/maps/embed?pb=1)",
    ),
    "picture": (
        '[et_pb_image src="https://a.id/p.jpg" alt="Pasar"][/et_pb_image]',
        "![Pasar](https://a.id/p.jpg)",
    ),
    "packed HTML": ("[vc_raw_html]PHA+SXNpLjwvcD4=[/vc_raw_html]", "Isi."),
    "heading": ('[vc_custom_heading text="Syarat"]', "## Syarat"),
    "folded up": ('[vc_toggle title="Syarat"]KTP.[/vc_toggle]', "**Syarat**\n\nKTP."),
}


@pytest.mark.parametrize(("html", "expected"), LINKED.values(), ids=LINKED)
def test_what_a_shortcode_leads_to_stays(html: str, expected: str) -> None:
    found = convert(html, BASE)
    assert (found.text, dict(found.lost)) == (expected, {})


_MISSING = "yang tidak disertakan sumbernya"
UNKNOWN = {
    "by number": ('[wpdm_package id="44"]', "kode singkat wpdm_package", 1),
    "closed itself": ("[table id=3 /]", "kode singkat table", 1),
    "form": ('[contact-form-7 id="9" title="Pengaduan"]', "kode singkat contact-form-7", 1),
    "empty pair": ('[countdown_x to="2020"][/countdown_x]', "kode singkat countdown_x", 1),
    "packed script": ("[vc_raw_html]JTNDaWZyYW1lJTNF[/vc_raw_html]", "kode singkat vc_raw_html", 1),
    "gallery": ("[gallery]", "gambar galeri yang tidak disertakan sumbernya", 1),
    "gallery by numbers": (
        '[gallery ids="1,2"]',
        "gambar galeri yang tidak disertakan sumbernya",
        2,
    ),
    "picture by number": (
        '[vc_single_image image="77"]',
        "gambar yang tidak disertakan sumbernya",
        1,
    ),
}


@pytest.mark.parametrize(("html", "lost", "count"), UNKNOWN.values(), ids=UNKNOWN)
def test_what_is_unknown_goes_and_is_counted(html: str, lost: str, count: int) -> None:
    found = convert(f"<p>Awal. {html} Akhir.</p>", BASE)
    assert (found.text, found.lost[lost]) == ("Awal. Akhir.", count)


WORDS = (
    *("[1]", "[sic]", "[VIDEO] Rapat", "[Foto: Humas]", "[...]", "[a, b]", "[Pasal 1 ayat (2)]"),
    *("[video] dan [embed]", "[x", "y]", "[/]", "[ruang = 3]", "[lihat halaman 2]"),
)


@pytest.mark.parametrize("text", WORDS)
def test_words_in_brackets_stay(text: str) -> None:
    assert resolved(text) == (text, {})


KEPT = {
    "in code": "<pre>[gallery]</pre><code>[x_y a=1]</code>",
    "in an attribute": '<img alt="[x_y a=1]" src="a.jpg">',
    "in a comment": "<!-- [x_y] -->",
}


@pytest.mark.parametrize("html", KEPT.values(), ids=KEPT)
def test_what_is_no_text_is_left_alone(html: str) -> None:
    assert resolved(html) == (html, {})


def test_doubled_brackets_are_shown() -> None:
    assert resolved("Tulis [[gallery ids=1]].")[0] == "Tulis [gallery ids=1]."


@given(st.text(st.sampled_from("[]/ab_=\"' <p>gallery-!1"), max_size=300))
def test_any_text_is_resolved_and_words_stay(text: str) -> None:
    html, _lost = resolved(text)
    assert html.count("!") <= text.count("!")
    assert "[" in text or html == text
