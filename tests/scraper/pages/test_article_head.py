"""Lines of a date above the text are none of it; those of an event are."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scraper.pages.article_head import date_lines, is_byline, is_date_line, lines
from scraper.sources.html.extract import extract

FIRST = "Bupati membuka pasar murah di alun-alun dan meminta pedagang menjaga harga beras tetap."
SECOND = (
    "Pasar berlangsung tiga hari, dan setiap keluarga dapat membeli paling banyak lima kilogram."
)
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p>"


@pytest.mark.parametrize(
    "line",
    [
        "Kamis, 09 Mei 2019 01:30",
        "Diposting: 08-05-2018 | Diperbarui: 24-11-2026",
        "Selasa, 08/05/2018 10:41 WIB admin Dibaca: 1.234 kali",
        "Published on 8 May 2019",
    ],
)
def test_a_line_of_a_date(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Diposting oleh admin",
        "Tanggal acara: 1 Juni 2018",
        "Blora, 9 Mei 2019",
        "Rapat dibuka 9 Mei 2019",
        "9 Mei 2019 " * 20,
    ],
)
def test_no_line_of_a_date(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "<div class=x><span>08</span><span>Mei</span><span>2019</span></div>",
        "<p>Diperbarui 9 Mei 2019 pukul 10.00 WIB</p>",
        "<small>9 Mei 2019</small>",
    ],
)
def test_the_text_begins_below_the_date(line: str) -> None:
    page = f"<title>Pasar murah dibuka</title><article>{line}<h1>Pasar murah dibuka</h1>{TEXT}"
    assert extract(page.encode(), "").text.split() == f"{FIRST} {SECOND}".split()


@pytest.mark.parametrize(
    "body",
    [f"{TEXT}<p>9 Mei 2019</p>", f"<div><img src=/a.jpg>9 Mei 2019</div>{TEXT}"],
    ids=["below the text", "with a picture"],
)
def test_what_stays(body: str) -> None:
    assert date_lines(LexborHTMLParser(body)) == []


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("<div class=event-date>Tanggal acara: 1 Juni 2018</div><p>Terbit 8 Mei 2018</p>", "08"),
        ("<p>Selasa, 08/05/2018 &nbsp; admin</p>", "08"),
        ("<p class=date>Batas pendaftaran 1 Juni 2018</p><p class=date>9 Mei 2018</p>", "09"),
    ],
)
def test_the_day_of_publishing(lines: str, day: str) -> None:
    page = f"<h1>Pasar murah dibuka</h1>{lines}{TEXT}"
    assert str(extract(page.encode(), "").published) == f"2018-05-{day}"


@pytest.mark.parametrize("line", ["<p>Pada 1 Juni 2018 pasar murah dibuka di alun-alun.</p>"])
def test_a_sentence_below_the_heading_tells_no_day_of_publishing(line: str) -> None:
    page = f"<h1>Pasar murah dibuka</h1>{line}{TEXT}"
    assert extract(page.encode(), "").published is None


@pytest.mark.parametrize(
    "line",
    [
        "Oleh Sari Contohwati",
        "Penulis: Sari Contohwati",
        "Ditulis oleh: Sari",
        "By Sari Contohwati, Staff Writer",
        "Posted by Admin",
        "Sari Contohwati, Senior Reporter",
    ],
)
def test_a_line_of_who_wrote(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line", ["Oleh karena itu rapat ditunda", "Sari Contohwati", "By the way", "", "Oleh"]
)
def test_no_line_of_who_wrote(line: str) -> None:
    assert not is_byline(line)


def test_the_author_alone_is_a_line_of_who_wrote() -> None:
    assert is_byline("Sari Contohwati", "sari contohwati")


@pytest.mark.parametrize(
    "head",
    [
        "<ul><li>Oleh Sari<li>8 Mei 2018<li>Dibaca 1.234 kali</ul>",
        "<div><a href=/k>Berita</a> | <span>Oleh: Sari</span> | <span>8 Mei 2018</span></div>",
        "<p>By Sari Contohwati</p><p>8 May 2018 | 3 min read</p>",
        f"<p>{SECOND}</p><p>Ditulis oleh: Sari</p><p>8 Mei 2018 | 10:41 WIB</p>",
    ],
    ids=["list", "label", "two lines", "below the announcement"],
)
def test_lines_of_the_page_are_none_of_the_text(head: str) -> None:
    page = f"<title>Pasar murah dibuka</title><div><h1>Pasar murah dibuka</h1>{head}{TEXT}{TEXT}"
    found = extract(page.encode(), "")
    assert "Sari" not in found.text
    assert "2018" not in found.text
    assert str(found.published) == "2018-05-08"


@pytest.mark.parametrize(
    "head",
    [
        "<table><tr><th>Desa<th>Hari</tr><tr><td>Ngawen<td>8 Mei 2018</tr></table>",
        "<ul><li>Beras<li>Gula<li>3</ul>",
        "<p>Pukul 10.00 WIB dimulai</p>",
    ],
    ids=["table", "list", "words"],
)
def test_lines_of_the_text_stay(head: str) -> None:
    assert not lines(LexborHTMLParser(f"<h1>Pasar murah dibuka</h1>{head}{TEXT}"))
