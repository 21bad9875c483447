"""What Markdown cannot say is counted by kind; what it can say in other words is written."""

import pytest

from scraper.markdown.conversion import convert

BASE = "https://a.id/b"


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<ol reversed><li>Satu<li>Dua</ol>", "urutan nomor yang terbalik"),
        ("<p><abbr title='Anggaran Daerah'>APBD</abbr> naik.</p>", "kepanjangan singkatan"),
        ("<div style=\"background-image:url('/g/3.jpg')\"><p>Isi.</p></div>", "gambar latar"),
        ("<p style='color:red; background: #fff url(/g/3.jpg)'>Isi.</p>", "gambar latar"),
    ],
    ids=["reversed", "abbreviation", "background picture", "background"],
)
def test_what_goes_unwritten_is_counted(html: str, kind: str) -> None:
    assert convert(html, BASE).lost == {kind: 1}


@pytest.mark.parametrize(
    "html",
    [
        "<ol><li>Satu</ol>",
        "<p><abbr>APBD</abbr> dan <abbr title=' '>DPRD</abbr>.</p>",
        "<p style='background:red'>Isi.</p>",
        "<p style='background:url(data:image/gif;base64,R0)'>Isi.</p>",
        "<p style='list-style:url(/a.png)'>Isi.</p>",
    ],
)
def test_what_loses_nothing_is_not_counted(html: str) -> None:
    assert not convert(html, BASE).lost


def test_a_short_quotation_keeps_its_marks() -> None:
    assert convert("<p>Ia berkata <q>ya</q>.</p>", BASE).text == "Ia berkata “ya”."


def test_a_picture_that_only_lists_its_sizes() -> None:
    found = convert("<picture><source srcset='/besar.jpg 2x, /kecil.jpg'></picture>", BASE)
    assert found.text == "![](https://a.id/besar.jpg)"


def test_a_picture_with_sizes_and_itself_stands_once() -> None:
    html = "<picture><source srcset='/b.webp'><img src=/b.jpg alt=B></picture>"
    assert convert(html, BASE).text == "![B](https://a.id/b.jpg)"
