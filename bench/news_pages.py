"""Invents pages of news in the make of many sites, each with what a reader should find on it."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from plugins.domain.values.wording import format_day
from tests.servers import blogger, portal, wordpress
from tests.servers.server import App, Reply, Request
from tests.servers.stories import WIB, Story, story

HOST = "situs.example"


@dataclass(frozen=True)
class News:
    """What was written: a title, a day, and paragraphs, with an empty line between them."""

    title: str
    day: dt.date
    text: str

    @property
    def paragraphs(self) -> list[str]:
        return [" ".join(one.split()) for one in self.text.strip().split("\n\n")]

    @property
    def html(self) -> str:
        return "".join(f"<p>{escape(one)}</p>" for one in self.paragraphs)


@dataclass(frozen=True)
class NewsPage:
    """One page and what stands on it."""

    name: str
    url: str
    html: bytes
    news: News


NEWS = (
    News(
        "Warga Desa Contoh Gotong Royong Bersihkan Saluran",
        dt.date(2018, 5, 8),
        """
        Sekitar seratus warga Desa Contoh membersihkan saluran air di sepanjang jalan desa
        pada Selasa pagi. Kegiatan itu dimulai pukul tujuh dan selesai menjelang siang.

        Kepala desa mengatakan saluran itu tersumbat sejak musim hujan, sehingga air meluap
        ke halaman rumah. “Kalau dikerjakan bersama, sehari selesai,” katanya.

        Dinas pekerjaan umum meminjamkan dua truk untuk mengangkut lumpur dan sampah.
        Kegiatan serupa direncanakan di tiga dusun lain sebelum akhir bulan.
        """,
    ),
    News(
        "Perpustakaan Keliling Layani Dua Belas Sekolah",
        dt.date(2021, 11, 3),
        """
        Perpustakaan keliling milik kabupaten kini mendatangi dua belas sekolah dasar setiap
        pekan. Sebelumnya hanya lima sekolah yang didatangi.

        Tambahan itu dimungkinkan oleh satu mobil baru dan empat petugas. Mobil membawa
        delapan ratus buku cerita, kamus, dan buku pelajaran.

        Seorang guru di Kecamatan Contoh berkata murid-muridnya menunggu kedatangan mobil
        itu sejak pagi. Banyak di antara mereka belum mempunyai buku sendiri di rumah.

        Jadwal kunjungan ditempel di papan pengumuman sekolah dan dapat ditanyakan kepada
        petugas perpustakaan pada jam kerja.
        """,
    ),
    News(
        "Pasar Hewan Dibuka Kembali",
        dt.date(2022, 8, 17),
        """
        Pasar hewan dibuka kembali setelah ditutup dua bulan karena penyakit mulut dan kuku.

        Setiap sapi diperiksa oleh dokter hewan sebelum masuk. Pedagang wajib membawa surat
        keterangan sehat dari daerah asal.
        """,
    ),
    News(
        "Rencana Perbaikan Empat Jembatan Dibahas",
        dt.date(2024, 2, 29),
        """
        Pemerintah kabupaten dan wakil warga membahas rencana perbaikan empat jembatan dalam
        rapat di pendapa. Rapat dihadiri camat, kepala desa, dan perencana dari dinas.

        Menurut perencana, dua jembatan akan dikerjakan tahun ini. Dua jembatan lain
        menunggu hasil pemeriksaan tanah yang baru selesai pada triwulan ketiga.

        Warga meminta jalan pengganti disiapkan lebih dahulu, karena anak-anak melewati
        jembatan itu setiap hari untuk bersekolah.

        Anggaran yang diusulkan sebesar Rp4,2 miliar. Angka itu masih dapat berubah dalam
        pembahasan bersama dewan.

        Rapat berikutnya dijadwalkan bulan depan di kantor kecamatan dan terbuka bagi siapa
        pun yang ingin mendengarkan.
        """,
    ),
)


def pages() -> Iterator[NewsPage]:
    """Give every page: those of the test servers, and each kind of site written here."""
    for number, news in enumerate(NEWS, 1):
        post = _story(number, news)
        for name, app, path in (
            ("Blogger", blogger.Blog([post]), blogger.path_of(post)),
            ("WordPress", wordpress.WordPress([post]), wordpress.path_of(post)),
            ("portal", portal.Portal([post]), portal.path_of(post)),
        ):
            yield NewsPage(name, f"http://{HOST}{path}", _asked(app, path), news)
        for name, make in _MAKERS.items():
            url = f"https://{HOST}/baca/{number}"
            yield NewsPage(name, url, make(news).encode(), news)


def _story(number: int, news: News) -> Story:
    moment = dt.datetime.combine(news.day, dt.time(9, 30), WIB)
    return story(number, title=news.title, html=news.html, published=moment, updated=moment)


def _asked(app: App, path: str) -> bytes:
    reply = app(Request(path, {"host": HOST}))
    assert isinstance(reply, Reply)
    assert reply.status == 200
    return reply.content


_MENU = "".join(
    f"<li><a href='/{word.lower()}'>{word}</a></li>"
    for word in ("Beranda", "Profil", "Berita", "Layanan", "Pengumuman", "Kontak")
)
_OTHERS = "".join(
    f"<li><a href='/baca/{number}'>{title}</a> <small>{number} Januari 2025</small></li>"
    for number, title in enumerate(
        ("Jadwal Samsat Keliling Pekan Ini", "Lomba Desa Tingkat Provinsi", "Harga Jagung Naik"), 10
    )
)
_FOOT = "<footer><p>Hak cipta 2025 Dinas Contoh. Jalan Contoh Nomor 1, telepon 000.</p></footer>"


def _page(news: News, head: str, body: str, site: str = "Dinas Contoh") -> str:
    return (
        "<!doctype html><html lang='id'><head><meta charset='utf-8'>"
        f"<title>{escape(news.title)} - {site}</title>{head}</head><body>{body}</body></html>"
    )


def _news_site(news: News) -> str:
    """Write as a large news site does: data in the head, links between paragraphs, comments."""
    head = (
        f"<meta property='og:title' content='{escape(news.title)}'>"
        f"<meta property='article:published_time' content='{news.day}T08:15:00+07:00'>"
        "<script type='application/ld+json'>"
        f'{{"@type": "NewsArticle", "headline": "{news.title}", "datePublished":'
        f' "{news.day}T08:15:00+07:00"}}</script>'
    )
    first, *rest = news.paragraphs
    text = f"<p>{escape(first)}</p><p><strong>Baca juga: <a href='/baca/90'>Lomba Desa</a></strong>"
    text += "</p>" + "".join(f"<p>{escape(one)}</p>" for one in rest)
    body = (
        f"<header><nav><ul>{_MENU}</ul></nav></header><main><article><h1>{escape(news.title)}</h1>"
        f"<div class='share'>Bagikan ke Facebook, X, WhatsApp</div><div class='content'>{text}"
        "</div></article><section class='comments'><h3>Komentar</h3><p>Semoga lancar pembangunan"
        " di daerah kita semua, terima kasih atas beritanya.</p></section></main>"
        f"<aside><h2>Terpopuler</h2><ul>{_OTHERS}</ul></aside>{_FOOT}"
    )
    return _page(news, head, body)


def _office(news: News) -> str:
    """Write as an office's own system does: no marks, the day printed under the title."""
    body = (
        f"<div id='menu'><ul>{_MENU}</ul></div><div class='row'><div class='col-md-8'>"
        f"<h2>{escape(news.title)}</h2><small>Diterbitkan {format_day(news.day)}, oleh Admin,"
        f" dibaca 214 kali</small><div>{news.html}</div><div>Bagikan:"
        " <a href='#'>Facebook</a> <a href='#'>WhatsApp</a></div></div>"
        f"<div class='col-md-4'><h4>Berita terbaru</h4><ul>{_OTHERS}</ul></div></div>{_FOOT}"
    )
    return _page(news, "", body)


def _breaks(news: News) -> str:
    """Write as somebody who knows no paragraphs: lines broken twice."""
    text = "<br><br>".join(map(escape, news.paragraphs))
    body = (
        f"<div class='nav'>{_MENU}</div><h1>{escape(news.title)}</h1>"
        f"<span class='date'>{news.day:%d/%m/%Y}</span><div class='isi'>{text}</div>"
        f"<div class='lain'><b>Berita lain</b><ul>{_OTHERS}</ul></div>{_FOOT}"
    )
    return _page(news, "", body)


def _tables(news: News) -> str:
    """Write as in the year 2005: the page is a table, the menu its first column."""
    body = (
        "<table width='100%'><tr><td colspan='3'><h1>Dinas Contoh</h1></td></tr><tr>"
        f"<td width='150'><ul>{_MENU}</ul></td><td><font size='4'><b>{escape(news.title)}</b>"
        f"</font><br><i>{format_day(news.day)}</i>{news.html}</td>"
        f"<td width='150'><b>Berita lain</b><ul>{_OTHERS}</ul></td></tr></table>{_FOOT}"
    )
    return _page(news, "", body)


def _blocks(news: News) -> str:
    """Write as a page builder does: each paragraph in boxes of its own, the time in an element."""
    boxes = "".join(
        f"<div class='block'><div class='block-inner'><p>{escape(one)}</p></div></div>"
        for one in news.paragraphs
    )
    body = (
        f"<header>{_MENU}</header><main><div class='hero'><h1>{escape(news.title)}</h1>"
        f"<time datetime='{news.day}'>{format_day(news.day)}</time></div>{boxes}"
        f"<div class='related'><h3>Terkait</h3><ul>{_OTHERS}</ul></div></main>{_FOOT}"
    )
    return _page(news, "", body)


_MAKERS: dict[str, Callable[[News], str]] = {
    "situs berita": _news_site,
    "kantor": _office,
    "tanpa paragraf": _breaks,
    "tabel": _tables,
    "kotak": _blocks,
}
