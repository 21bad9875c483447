"""Invents exports of any size: reports of the length and the parts that a regency's blog has."""

import datetime as dt
import random
from collections.abc import Iterator
from html import escape
from pathlib import Path

_TEXT = """
bupati wakil kepala dinas kecamatan desa warga masyarakat kegiatan program pembangunan jembatan
jalan pelayanan publik kesehatan pendidikan anggaran kerja sama nota kesepahaman penandatanganan
sosialisasi rapat koordinasi kunjungan peninjauan sekolah pasar petani jagung padi sapi hutan jati
sungai waduk pemuda perempuan koperasi usaha kecil digital aplikasi jaringan internet data laporan
evaluasi target capaian tahun bulan minggu pagi siang sore diharapkan dilaksanakan disampaikan
dihadiri diikuti membahas meningkatkan mendukung mempercepat bersama seluruh semua dengan untuk
dari pada yang dan di ke oleh dalam sebagai karena agar serta
"""
_WORDS = _TEXT.split()
_START = dt.datetime(2010, 1, 1, 1, 0, tzinfo=dt.UTC)


def sentence(chance: random.Random) -> str:
    """Invent one sentence."""
    words = [chance.choice(_WORDS) for _ in range(chance.randint(8, 18))]
    return " ".join(words).capitalize() + "."


def paragraph(chance: random.Random) -> str:
    """Invent three or four sentences."""
    return " ".join(sentence(chance) for _ in range(chance.randint(3, 4)))


def body(chance: random.Random, number: int) -> str:
    """Invent the HTML of one report, about 230 words of it."""
    link = f'<a href="https://blog.example/{number}">{chance.choice(_WORDS)}</a>'
    parts = [
        f'<div class="separator"><img src="https://blog.example/{number}.jpg" alt="Foto"></div>',
        f"<p>BLORA. {paragraph(chance)}</p>",
        f"<p>{sentence(chance)} <b>{sentence(chance)}</b> {link} {sentence(chance)}</p>",
        f'<p class="MsoNormal"><span style="font-size: 12pt">{paragraph(chance)}</span></p>',
        f"<ul><li>{sentence(chance)}</li><li>{sentence(chance)}</li></ul>",
        f"<p>{paragraph(chance)}<br><br>{paragraph(chance)}</p>",
    ]
    if number % 5 == 0:
        parts.append(
            "<table><tr><th>Nama</th><th>Jumlah</th></tr>"
            f"<tr><td>{chance.choice(_WORDS)}</td><td>{number}</td></tr></table>"
        )
    return "".join(parts)


def write_wxr(path: Path, count: int) -> None:
    """Write an export of WordPress with so many posts."""
    with path.open("w", encoding="utf-8") as stream:
        stream.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"'
            ' xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"'
            ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
            ' xmlns:wp="http://wordpress.org/export/1.2/">\n<channel><title>Blog</title>'
            "<link>https://blog.example</link><wp:wxr_version>1.2</wp:wxr_version>\n"
        )
        stream.writelines(_items(count))
        stream.write("</channel></rss>\n")


def _items(count: int) -> Iterator[str]:
    chance = random.Random(7)  # noqa: S311 - the same export every time
    for number in range(1, count + 1):
        day = _START + dt.timedelta(hours=6 * number)
        yield (
            f"<item><title>Laporan nomor {number}</title>"
            f"<link>https://blog.example/{day:%Y/%m}/laporan-{number}/</link>"
            f"<pubDate>{day:%a, %d %b %Y %H:%M:%S} +0000</pubDate><dc:creator>humas</dc:creator>"
            f'<guid isPermaLink="false">https://blog.example/?p={number}</guid><description/>'
            f"<content:encoded><![CDATA[{body(chance, number)}]]></content:encoded>"
            f"<excerpt:encoded/><wp:post_id>{number}</wp:post_id>"
            f"<wp:post_date>{day:%Y-%m-%d %H:%M:%S}</wp:post_date>"
            f"<wp:post_date_gmt>{day:%Y-%m-%d %H:%M:%S}</wp:post_date_gmt>"
            f"<wp:post_name>laporan-{number}</wp:post_name><wp:status>publish</wp:status>"
            "<wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type>"
            '<category domain="category" nicename="berita">Berita</category></item>\n'
        )


def write_backup(path: Path, count: int) -> None:
    """Write a backup of Blogger with so many posts."""
    chance = random.Random(7)  # noqa: S311 - the same export every time
    with path.open("w", encoding="utf-8") as stream:
        stream.write(
            "<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns='http://www.w3.org/2005/Atom'>"
            "<id>tag:blogger.com,1999:blog-0.archive</id><title>Blog</title>\n"
        )
        for number in range(1, count + 1):
            day = _START + dt.timedelta(hours=6 * number)
            stamp = day.isoformat()
            stream.write(
                f"<entry><id>tag:blogger.com,1999:blog-0.post-{number}</id>"
                f"<published>{stamp}</published><updated>{stamp}</updated>"
                "<category scheme='http://schemas.google.com/g/2005#kind'"
                " term='http://schemas.google.com/blogger/2008/kind#post'/>"
                "<category scheme='http://www.blogger.com/atom/ns#' term='Berita'/>"
                f"<title type='text'>Laporan nomor {number}</title>"
                f"<content type='html'>{escape(body(chance, number))}</content>"
                "<link rel='alternate'"
                f" href='https://blog.example/{day:%Y/%m}/laporan-{number}.html'/>"
                "<author><name>Humas</name></author></entry>\n"
            )
        stream.write("</feed>\n")
