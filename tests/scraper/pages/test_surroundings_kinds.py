"""What leads elsewhere or talks back is told from the text by structure, not by names of sites."""

import pytest

from scraper.pages.surroundings import AUTHOR, COMMENTS, FORM, OTHERS, clear
from scraper.reading.html_page import HtmlPage, text

FIRST = "Bupati membuka rapat kerja di pendopo kabupaten pada hari Selasa bersama kepala dinas."
LAST = "Hasil rapat akan diumumkan kepada warga melalui papan pengumuman di kantor kecamatan."
SAID = "Semoga jalan di desa kami segera diperbaiki sebelum musim hujan tahun ini datang lagi."
TEXT = f"<p>{FIRST}</p><p>{LAST}</p><p>{FIRST}</p><p>{LAST}</p>"
TITLES = ("Jembatan desa mulai dibangun", "Pasar murah dibuka pekan depan", "Panen raya di sawah")
LINKED = [f"<a href='/b/{place}'>{title}</a>" for place, title in enumerate(TITLES)]


def left(html: str) -> tuple[str, set[str]]:
    page = HtmlPage.read(f"<body><div>{html}</div></body>", "https://situs.example/a")
    kinds = {kind for kind, _places in clear(page)}
    return text(page.tree.body), kinds


@pytest.mark.parametrize(
    ("around", "kind"),
    [
        ("<ul><li>" + "<li>".join(LINKED) + "</ul>", OTHERS),
        ("<div><div>" + "</div><div>".join(LINKED) + "</div></div>", OTHERS),
        ("".join(f"<div><h4>{each}</h4><p>{SAID}</p></div>" for each in LINKED), OTHERS),
        ("<h3>Berita Terkait</h3><p>" + "</p><p>".join(LINKED[:2]), OTHERS),
        ("<div><h3>More from Portal</h3>" + "<br>".join(LINKED) + "</div>", OTHERS),
        (f"<div><h3>2 Komentar</h3><b>Sari</b><p>{SAID}</p></div>", COMMENTS),
        (f"<h3>Leave a Reply</h3><div><p>{SAID}</p></div><div>{SAID}</div>", COMMENTS),
        (f"<div><h4>Tentang penulis</h4><p>{SAID}</p></div>", AUTHOR),
        ("<div><p>Daftar buletin kami</p><form><input type=email></form></div>", FORM),
        ("<div><a href=/p>Sebelumnya: Panen</a> <a href=/n>Berikutnya: Pasar</a></div>", OTHERS),
    ],
    ids=[
        *("list of links", "boxes of links", "teasers", "heading in the flow", "heading in a box"),
        *("comments", "comments in the flow", "about the author", "newsletter", "neighbours"),
    ],
)
def test_what_stands_below_the_text_goes(around: str, kind: str) -> None:
    assert left(TEXT + around) == (" ".join((FIRST, LAST, FIRST, LAST)), {kind})


@pytest.mark.parametrize(
    "kept",
    [
        "<ul><li>Jalan desa<li>Jembatan<li>Pasar</ul>",
        "<ul><li><a href='#a'>Bagian A</a><li><a href='#b'>Bagian B</a></ul>",
        "<ul><li><a href=/d/a.pdf>Naskah A</a><li><a href=/d/b.pdf>Naskah B</a></ul>",
        f"<ul><li>{LINKED[0]}<li>{LINKED[1]}</ul><p>{LAST}</p>",
        "<p>Sumber: <a href=https://lain.example/1>Satu</a>, <a href=https://c.id/>Dua</a></p>",
        f"<h3>Komentar bupati tentang jalan desa</h3><p>{SAID}</p>",
        "<form><p>Pengaduan dijawab paling lama tiga hari.</p></form>",
    ],
    ids=[
        "items",
        "contents",
        "files",
        "between paragraphs",
        "other hosts",
        "a heading",
        "no fields",
    ],
)
def test_what_belongs_to_the_text_stays(kept: str) -> None:
    whole = text(HtmlPage.read(f"<body>{TEXT}{kept}", "").tree.body)
    assert left(TEXT + kept) == (whole, set())


def test_a_page_without_running_text_loses_nothing() -> None:
    assert left("<h3>Komentar</h3>" + "".join(LINKED))[1] == set()


def test_more_comments_than_text_are_no_text() -> None:
    assert left(f"{TEXT}<div><h3>9 Komentar</h3>{f'<p>{SAID}</p>' * 9}</div>")[1] == {COMMENTS}
