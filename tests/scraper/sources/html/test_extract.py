"""Any page of any site: what stands on it is found, what is around it is left, nothing raises."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scraper.sources.html.extract import Extracted, extract
from tests.examples import examples

URL = "https://situs.example/berita/7"
FIRST = (
    "Bupati membuka rapat kerja di pendopo kabupaten pada hari Selasa bersama para kepala dinas."
)
SECOND = (
    "Rapat membahas anggaran perbaikan jalan desa yang rusak karena hujan sejak awal tahun ini."
)
THIRD = (
    "Hasil rapat akan diumumkan kepada warga melalui papan pengumuman di setiap kantor kecamatan."
)
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def read(body: str, head: str = "", url: str = URL) -> Extracted:
    page = f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return extract(page.encode(), url)


def data(json: str) -> str:
    return f"<script type='application/ld+json'>{json}</script>"


HEADLINE = '{"@graph": [{"@type": "NewsArticle", "headline": "Rapat kerja dibuka"}]}'
SITE_NAME = "<meta property='og:site_name' content='Dinas A'>"

# Title --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<title>Rapat kerja dibuka - Dinas A</title>", ""),
        (
            "<title>Rapat kerja dibuka | Pemerintah Kabupaten Contoh</title>",
            "<h1>Rapat kerja dibuka</h1>",
        ),
        (
            "<title>Dinas A: Rapat kerja dibuka</title>",
            "<h1>Dinas A</h1><h2>Rapat kerja dibuka</h2>",
        ),
        (f"{SITE_NAME}<meta property='og:title' content='Rapat kerja dibuka - Dinas A'>", ""),
        (f"<title>Berita</title>{data(HEADLINE)}", ""),
        (
            "<title>Dinas A</title><meta property='og:title' content='Rapat kerja dibuka'>",
            "<h1>Dinas A</h1>",
        ),
        ("", "<h1>Rapat kerja dibuka</h1>"),
    ],
    ids=["title", "heading", "site first", "site named", "json-ld", "site as heading", "no head"],
)
def test_title_without_the_site(head: str, body: str) -> None:
    body = body.replace("<h2>", "<article><h2>").replace("</h2>", "</h2></article>")
    assert read(f"{body}<div>{TEXT}</div>", head).title == "Rapat kerja dibuka"


@pytest.mark.parametrize(
    "title",
    ["Kerja sama: tahap 1", "SPBE - Indeks naik 3 - 1 poin", "Pasar | Harga & stok", "A"],
)
def test_titles_with_marks_of_their_own(title: str) -> None:
    shown = title.replace("&", "&amp;")
    head = f"<title>{shown} - Dinas A</title>"
    assert read(f"<h1>{shown}</h1>{TEXT}", head).title == title


# Date ---------------------------------------------------------------------------------------------

MAY = dt.date(2018, 5, 8)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<meta property='article:published_time' content='2018-05-08T10:41:00+07:00'>", ""),
        ("<meta property='article:published_time' content='2018-05-07T18:41:00Z'>", ""),
        (data('{"@type": "NewsArticle", "datePublished": "2018-05-08"}'), ""),
        ("", "<time class='entry-date published' datetime='2018-05-08'>x</time>"),
        ("", "<span itemprop='datePublished' content='2018-05-08'>x</span>"),
        ("", "<div class='post-date'>Selasa, 8 Mei 2018 10:41 WIB</div>"),
        ("", "<div class='meta'>Oleh Admin | 08/05/2018 | 12 kali dibaca</div>"),
        ("", "<small>Diterbitkan pada 8 Mei 2018</small>"),
    ],
    ids=["meta", "utc", "json-ld", "time", "itemprop", "spelled", "numbers", "small"],
)
def test_dates(head: str, body: str) -> None:
    assert read(f"<h1>Judul berita</h1>{body}<article>{TEXT}</article>", head).published == MAY


def test_the_time_is_kept_where_it_is_known() -> None:
    found = read(f"<h1>A</h1><p class='tanggal'>Selasa, 8 Mei 2018 | 10.41 WIB</p>{TEXT}")
    assert found.when == dt.datetime(2018, 5, 8, 3, 41, tzinfo=dt.UTC)


def test_the_address_tells_the_day() -> None:
    assert read(f"<h1>A</h1>{TEXT}", url="https://a.id/2018/05/08/rapat/").published == MAY


@pytest.mark.parametrize(
    "body",
    [
        "<div class='date'>kemarin</div>",
        "<div class='date'>31 Februari 2018</div>",
        "<div class='date'>8 Mei</div>",
        "<aside class='sidebar'><span class='date'>8 Mei 2018</span></aside>",
        "<div class='related-posts'><span class='date'>8 Mei 2018</span></div>",
        "<p>Acara itu berlangsung pada 8 Mei 2018 di alun-alun.</p>",
    ],
    ids=["relative", "impossible", "no year", "elsewhere", "related", "in the text"],
)
def test_no_date_is_guessed(body: str) -> None:
    assert read(f"<h1>Judul berita</h1><article>{TEXT}</article>{body}").published is None


def test_of_two_dates_the_one_below_the_heading_counts() -> None:
    before = "<div class='date'>Kamis, 1 Januari 2026</div>"
    after = "<div class='date'>8 Mei 2018</div>"
    assert read(f"{before}<h1>Judul berita</h1>{after}{TEXT}").published == MAY


# Text ---------------------------------------------------------------------------------------------

ABOVE = "<nav><a href='/'>Beranda</a><a href='/profil'>Profil kabupaten</a></nav>"
BELOW = (
    "<aside><h3>Berita populer</h3><ul><li><a href='/1'>Harga cabai turun</a></li></ul></aside>"
    "<footer>Hak cipta Kabupaten Contoh, Jalan Merdeka 1, telepon 021</footer>"
)


@pytest.mark.parametrize(
    "container",
    [
        "<article>{}</article>",
        "<div class='entry-content'>{}</div>",
        "<div class='isi-berita'>{}</div>",
        "<div class='xyz'><div class='abc'>{}</div></div>",
        "<table><tr><td>{}</td></tr></table>",
        "<table><tr><td><ul><li>Layanan<li>Desa</ul></td><td>{}</td><td>Iklan</td></tr></table>",
    ],
    ids=["article", "wordpress", "regency", "unknown", "table for layout", "columns of a table"],
)
def test_the_text_and_nothing_around_it(container: str) -> None:
    body = ABOVE + "<h1>Judul berita</h1>" + container.format(TEXT) + BELOW
    found = read(body)
    assert [line for line in found.text.split("\n") if line] == [FIRST, SECOND, THIRD]


def test_text_in_several_rows_of_a_table() -> None:
    rows = "".join(f"<tr><td><p>{words}</p></td></tr>" for words in (FIRST, SECOND, THIRD))
    text = read(f"{ABOVE}<h1>Judul berita</h1><table>{rows}</table>{BELOW}").text
    assert [words in text for words in (FIRST, SECOND, THIRD)] == [True, True, True]
    assert "Beranda" not in text


@pytest.mark.parametrize(
    "furniture",
    [
        "<p>Baca juga: <a href='/x'>Berita lain yang menarik perhatian</a></p>",
        "<p><strong>BACA JUGA : <a href='/x'>Berita lain yang menarik</a></strong></p>",
        "<div class='baca-juga'><a href='/x'>Berita lain yang menarik</a></div>",
        "<div class='sharedaddy sd-sharing-enabled'><h3>Bagikan ini:</h3><a>Facebook</a></div>",
        "<div class='share-buttons'><a>WhatsApp</a><a>Telegram</a></div>",
        "<div id='comments'><h4>2 komentar:</h4><p>Mantap sekali, lanjutkan pak Bupati!</p></div>",
        "<p>Tidak ada komentar:</p>",
        "<div class='jp-relatedposts'><h3>Terkait</h3><a>Berita lain</a></div>",
        "<ins class='adsbygoogle'>Iklan</ins><script>var a = 'Iklan'</script>",
        "<p>Dibaca : 154 x</p>",
        "<p>Iklan</p>",
    ],
)
def test_furniture_within_the_text(furniture: str) -> None:
    body = f"<h1>A</h1><div class='entry-content'><p>{FIRST}</p>{furniture}<p>{SECOND}</p></div>"
    assert read(body).text.split("\n") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "sentence",
    [
        "Baca juga peraturan daerah ini sebelum mendaftar, kata Kepala Dinas kepada para warga.",
        "Bagikan sembako, Bupati berkeliling desa sejak pagi bersama para relawan kabupaten.",
        "Iklan layanan masyarakat itu diputar di radio milik pemerintah kabupaten setiap pagi.",
    ],
)
def test_sentences_that_only_begin_like_furniture(sentence: str) -> None:
    body = f"<h1>A</h1><article><p>{FIRST}</p><p>{sentence}</p><p>{SECOND}</p></article>"
    assert sentence in read(body).text


def test_pictures_captions_tables_and_lists_are_kept() -> None:
    body = (
        "<h1>Judul</h1><article><figure><img src='/a.jpg' alt='Rapat'><figcaption>Suasana rapat"
        f"</figcaption></figure><p>{FIRST}</p><ul><li>jalan desa</li><li>jembatan</li></ul>"
        f"<table><tr><th>Desa</th><th>Km</th></tr><tr><td>Ngawen</td><td>3</td></tr></table>"
        f"<p>{SECOND}</p></article>"
    )
    markdown = read(body).markdown
    assert "![Rapat](https://situs.example/a.jpg" in markdown
    assert "Suasana rapat" in markdown
    assert "| Ngawen | 3 |" in markdown
    assert "- jembatan" in markdown


BLOGGER = (
    "<meta content='blogger' name='generator'/><title>Blog: Rapat</title><h1>Blog</h1>"
    "<div class='post'><a name='90001'></a><h3 class='post-title'>Rapat</h3>"
    f"<div class='post-body'>{FIRST}<br><br>{SECOND}</div><div class='post-footer'>"
    "<abbr class='published' title='2018-05-07T18:00:00-07:00'></abbr></div></div>"
    "<link rel='service.post' href='https://www.blogger.com/feeds/70001/posts/default'/>"
    "<div id='comments'><h4>Tidak ada komentar:</h4>Posting Komentar</div>"
)


def test_a_page_of_blogger() -> None:
    found = extract(BLOGGER.encode(), "https://blog.example/2018/05/rapat.html")
    assert (found.title, found.published) == ("Rapat", MAY)
    assert found.text.split("\n") == [FIRST, SECOND]


def test_a_page_of_blogger_whose_theme_is_unknown_is_still_read() -> None:
    page = BLOGGER.replace("post-body", "isi").replace("class='post'", "class='x'")
    found = extract(page.encode(), "https://blog.example/2018/05/rapat.html")
    assert FIRST in found.text.replace("\n", " ")


def test_the_character_set_of_the_server_counts() -> None:
    page = f"<title>A</title><article><p>Ongkosnya \u201csatu juta\u201d. {FIRST}</p></article>"
    assert "“satu juta”" in extract(page.encode("cp1252"), URL, "windows-1252").text


# Any bytes ----------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        b"<div class='entry-content'>",
        b"<article>",
        b"</div>",
        b"<p>",
        b"<h1>",
        b"<title>",
        b"<table><tr><td>",
        b'<script type=\'application/ld+json\'>{"@type": "Article", "author": [',
        b"<meta property='article:published_time' content='",
        b"<time datetime='9999-99-99'>",
        b"<meta content='blogger' name='generator'/><div class='post-body' id='post-body-1'>",
        b"<meta name='generator' content='WordPress 6'><article id='post-1'>",
        b"<!--",
        b"<![CDATA[",
        b"&#0;&#xD800;&#x110000;",
        b"\xff\xfe\x00",
        b"<p class='tanggal'>Selasa, 8 Mei 2018</p>",
        FIRST.encode(),
        b"<a href='http://[::1'>",
        b"<base href='http://[x'>",
        b"<link rel=canonical href='//['>",
    ]
)


@given(st.lists(PIECES | st.binary(max_size=30), max_size=15), st.text(max_size=30))
@settings(max_examples=examples(150), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_raises(pieces: list[bytes], url: str) -> None:
    found = extract(b"".join(pieces), url)
    assert isinstance(found.text, str)
    assert found.published is None or isinstance(found.published, dt.date)


@pytest.mark.parametrize(
    "tag", [b"<div>", b"<b>", b"<ul><li>", b"<table><tr><td>", b"<blockquote>"]
)
def test_a_deep_page_keeps_its_words(tag: bytes) -> None:
    page = b"<title>Rapat</title>" + tag * 30_000 + TEXT.encode()
    found = extract(page, URL)
    assert found.title == "Rapat"
    assert FIRST in found.text
    assert THIRD in found.text


@pytest.mark.slow
def test_a_huge_page_is_read_up_to_its_limit() -> None:
    page = b"<title>Rapat</title><article>" + f"<p>{FIRST}</p>".encode() * 60_000
    found = extract(page, URL)
    assert found.title == "Rapat"
    assert 0 < len(found.text) < 2_000_000
