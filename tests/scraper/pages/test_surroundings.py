"""What stands around a text goes by its structure and is counted; what belongs to it stays."""

import pytest

from scraper.pages import body
from scraper.pages.gallery_controls import controls
from scraper.reading.html_page import HtmlPage
from scraper.sources.html.extract import extract

SENTENCES = (
    "Bupati membuka rapat kerja di pendopo kabupaten pada hari Selasa bersama kepala dinas.",
    "Rapat itu membahas rencana jalan desa yang akan dibangun dalam tahun anggaran berikutnya.",
    "Kepala dinas menjelaskan bahwa rencana itu disusun bersama warga dari enam belas kecamatan.",
    "Jembatan di antara dua desa itu sudah lama rusak sehingga warga memutar enam kilometer.",
    "Warga dapat membaca seluruh rencana di kantor kecamatan dan menyampaikan pendapat tertulis.",
)
TEXT = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
LINKS = "".join(
    f'<li><a href="/lain/{n}/">Berita lain yang judulnya nomor {n}</a></li>' for n in "123"
)
TEASERS = "".join(
    f'<div class="k"><a href="/lain/{n}/">Judul tulisan lain nomor {n}</a> Ringkasannya.</div>'
    for n in "123"
)
COMMENTS = "<h3>2 Komentar</h3><ol><li>Budi: Bagus sekali.</li><li>Sari: Terima kasih.</li></ol>"


def page(inside: str) -> str:
    return (
        "<!doctype html><html><head><title>Rapat kerja dibuka</title></head><body>"
        f"<h1>Rapat kerja dibuka</h1><div class='isi'>{inside}</div></body></html>"
    )


def found(inside: str) -> body.Body:
    return body.find(HtmlPage.read(page(inside), "https://situs.example/a/"), "Rapat kerja dibuka")


@pytest.mark.parametrize(
    ("inside", "gone", "kind"),
    [
        pytest.param(
            f"{TEXT}<h3>Berita Terkait</h3><ul>{LINKS}</ul>", "Berita lain", None, id="list"
        ),
        pytest.param(f"{TEXT}<ul>{LINKS}</ul>", "Berita lain", None, id="list without a heading"),
        pytest.param(f"{TEXT}<section>{TEASERS}</section>", "tulisan lain", None, id="teasers"),
        pytest.param(f"{TEXT}{COMMENTS}", "Bagus sekali", "komentar", id="comments"),
        pytest.param(
            f"{TEXT}<div><h4>Tentang Penulis</h4><p>Budi suka menulis.</p></div>",
            "suka menulis",
            "keterangan tentang penulis",
            id="about the author",
        ),
        pytest.param(
            f"{TEXT}<div><p>Dapatkan kabar kami.</p><form><input name=a></form></div>",
            "Dapatkan kabar",
            None,
            id="form with its invitation",
        ),
    ],
)
def test_what_leads_elsewhere_goes_and_is_counted(inside: str, gone: str, kind: str | None) -> None:
    article = found(inside)
    assert gone not in article.html
    assert all(sentence in article.html for sentence in SENTENCES)
    assert sum(article.left_out.values()) > 0
    if kind:
        assert article.left_out[kind] > 0


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        pytest.param(
            f"{TEXT}<ul><li><a href='/a.pdf'>Surat edaran</a>"
            "<li><a href='/b.pdf'>Lampiran surat</a></ul>",
            "Surat edaran",
            id="documents",
        ),
        pytest.param(
            f"<ul><li><a href='#satu'>Bagian satu</a><li><a href='#dua'>Bagian dua</a></ul>"
            f"<h2 id=satu>Bagian satu</h2>{TEXT}<h2 id=dua>Bagian dua</h2>{TEXT}",
            'href="#dua"',
            id="contents",
        ),
        pytest.param(
            f"{TEXT}<p>Tanggapan bupati: rencana itu dibahas lagi pada bulan depan di pendopo.</p>",
            "Tanggapan bupati",
            id="a sentence that begins like a heading",
        ),
        pytest.param(
            f"{TEXT}<table><tr><td>Kecamatan<td>Desa<tr><td>Blora<td>12<tr><td>Cepu<td>11</table>",
            "Kecamatan",
            id="data",
        ),
    ],
)
def test_what_belongs_to_the_text_stays(inside: str, kept: str) -> None:
    article = found(inside)
    assert kept in article.html
    assert all(sentence in article.html for sentence in SENTENCES)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Oleh: Sari Contohwati</p>",
        "<p>8 Mei 2018</p>",
        "<div>Oleh Sari Contohwati | 8 Mei 2018</div>",
        "<ul><li>Penulis: Sari Contohwati</li><li>Dibaca 120 kali</li></ul>",
        "<span>5 menit membaca</span>",
        "<p>By Sari Contohwati, staff writer</p>",
    ],
)
def test_lines_about_the_page_above_the_text_are_no_text(line: str) -> None:
    article = extract(page(line + TEXT).encode(), "https://situs.example/a/")
    assert article.text.startswith("Bupati membuka rapat")


@pytest.mark.parametrize(
    "line",
    [
        "<p>Oleh karena itu rapat kerja ditunda sampai hari Rabu atas permintaan kepala dinas.</p>",
        "<p>BLORA - Pada 8 Mei 2018 rapat kerja kabupaten dibuka oleh bupati di pendopo.</p>",
        "<p>Rapat dipimpin Sari.</p>",
    ],
)
def test_text_above_the_text_stays(line: str) -> None:
    article = extract(page(line + TEXT).encode(), "https://situs.example/a/")
    assert article.text.split()[:2] == line.removeprefix("<p>").split()[:2]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Copyright 2018 Kabar Contoh. All rights reserved.</p>",
        "<p>© 2018 Kabar Contoh</p>",
        "<p>Dilarang menyalin tulisan ini tanpa izin redaksi.</p>",
        "<p>Label: <a href='/l/a'>rapat</a>, <a href='/l/b'>jalan</a></p>",
        "<p>Article continues below</p>",
    ],
)
def test_lines_about_the_page_below_the_text_are_no_text(line: str) -> None:
    article = extract(page(TEXT + line).encode(), "https://situs.example/a/")
    assert article.text.rstrip().endswith(SENTENCES[-1])


@pytest.mark.parametrize(
    ("words", "control"),
    [
        ("Image 1 of 5", True),
        ("Gambar 3 dari 12", True),
        ("2/8", True),
        ("View gallery", True),
        ("Hide caption", True),
        ("Gambar 3 dari 12 lukisan", False),
        ("Foto bersama", False),
        ("", False),
    ],
)
def test_controls_of_galleries(words: str, control: bool) -> None:
    tree = HtmlPage.read(f"<div><p>{words}</p></div>", "").tree
    assert bool(controls(tree)) is control
