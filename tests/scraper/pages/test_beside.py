"""What belongs to an article and stands beside its text comes along; what only stands near not."""

import pytest

from scraper.markdown.conversion import convert
from scraper.pages import body
from scraper.reading.html_page import HtmlPage

URL = "https://situs.example/berita/7"
TEXT = (
    "<p>Bupati membuka rapat kerja di pendopo kabupaten pada hari Selasa bersama kepala dinas.</p>"
    "<p>Rapat membahas anggaran perbaikan jalan desa yang rusak karena hujan sejak awal tahun.</p>"
    "<p>Hasil rapat akan diumumkan kepada warga melalui papan pengumuman di kantor kecamatan.</p>"
)
ANNOUNCED = "<meta property=og:image content=/f/{}>"
TEASERS = "".join(
    f"<div class=kartu><h4><a href=/berita/{n}>Judul {n}</a></h4><img src=/t/{n}.jpg></div>"
    for n in (1, 2, 3)
)
GALLERY = "<a href=/g/1.jpg><img src=/g/1t.jpg></a><a href=/g/2.jpg><img src=/g/2t.jpg></a>"


def written(before: str = "", behind: str = "", head: str = "") -> str:
    page = HtmlPage.read(
        f"<head><title>Rapat kerja dibuka</title>{head}</head><body><div class=single>"
        f"<h1>Rapat kerja dibuka</h1>{before}<div class=entry-content>{TEXT}</div>{behind}</div>",
        URL,
    )
    return convert(body.find(page, "Rapat kerja dibuka").html, URL).text


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (
            "<div class=thumb><img src=/f/a.jpg alt=Rapat><div class=cap>Bupati hadir</div></div>",
            '![Rapat](https://situs.example/f/a.jpg "Bupati hadir")',
        ),
        (
            "<figure><img src=/f/a.jpg><figcaption>Bupati hadir</figcaption></figure>",
            '![](https://situs.example/f/a.jpg "Bupati hadir")',
        ),
        (
            "<img src=/f/a.jpg><p class=wp-caption-text>Bupati hadir</p>",
            '![](https://situs.example/f/a.jpg "Bupati hadir")',
        ),
        ("<a href=/f/besar.jpg><img src=/f/a.jpg></a>", "![](https://situs.example/f/besar.jpg)"),
        (
            "<img data-src=/f/a.jpg src=data:image/gif;base64,R0>",
            "![](https://situs.example/f/a.jpg)",
        ),
        (
            "<div class=owl-carousel><img src=/f/a.jpg><img src=/f/b.jpg></div>",
            "![](https://situs.example/f/a.jpg)\n\n![](https://situs.example/f/b.jpg)",
        ),
    ],
    ids=["caption by class", "figure", "caption below", "larger", "lazy", "slides"],
)
def test_the_picture_above_the_text(before: str, expected: str) -> None:
    assert written(before).startswith(f"{expected}\n\nBupati membuka")


@pytest.mark.parametrize(
    "picture",
    [
        "<img src=/f/logo.png>",
        "<img src=/f/a.jpg width=40 height=40>",
        "<a href=/berita/8><img src=/f/a.jpg></a>",
        "<aside><img src=/f/a.jpg></aside>",
        "<div class=banner-iklan><img src=/iklan/a.jpg></div>",
    ],
    ids=["logo", "small", "leads elsewhere", "aside", "advertisement"],
)
def test_a_picture_of_the_site_is_none_of_the_article(picture: str) -> None:
    assert "![" not in written(picture)


def test_the_announced_picture_where_the_page_shows_none() -> None:
    announced = ANNOUNCED.format("a.jpg")
    assert written(head=announced).startswith("![](https://situs.example/f/a.jpg)")
    shown = written("<img src=/f/b.jpg>", head=announced)
    assert "a.jpg" not in shown
    assert "b.jpg" in shown


def test_a_logo_that_is_announced_is_no_picture_of_the_article() -> None:
    assert "![" not in written(head=ANNOUNCED.format("logo.png"))


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (
            "<div class=lampiran><h4>Lampiran</h4><p><a href=/d/sk.pdf>SK Bupati</a></div>",
            "Lampiran\n\n[SK Bupati](https://situs.example/d/sk.pdf)",
        ),
        (
            "<table><tr><td>Surat edaran</td><td><a href=/d/se.docx>Unduh</a></td></tr></table>",
            "[Surat edaran](https://situs.example/d/se.docx)",
        ),
        (
            "<p><a href=/d/Naskah%20A.pdf>Download</a></p>",
            "[Naskah A.pdf](https://situs.example/d/Naskah%20A.pdf)",
        ),
        (
            "<div class=unduhan><a href=/unduh/12>Rencana kerja</a></div>",
            "[Rencana kerja](https://situs.example/unduh/12)",
        ),
        (
            f"<div class=galeri>{GALLERY}</div>",
            "![](https://situs.example/g/1.jpg)\n\n![](https://situs.example/g/2.jpg)",
        ),
    ],
    ids=["attachments", "named by the row", "named by the file", "without an ending", "gallery"],
)
def test_what_is_attached_below_the_text(behind: str, expected: str) -> None:
    assert written(behind=behind).endswith(f"kantor kecamatan.\n\n{expected}")


@pytest.mark.parametrize(
    "behind", [TEASERS, f"<div class=related>{TEASERS}</div>", "<p><a href=/profil>Profil</a></p>"]
)
def test_other_articles_below_the_text_are_not_attached(behind: str) -> None:
    assert written(behind=behind).endswith("kantor kecamatan.")
