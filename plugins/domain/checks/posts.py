"""Posts: what each must hold, and the folder in which it lies."""

from collections.abc import Iterator

from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content
from plugins.domain.records.declarations.field_types import CONTROL_IN_TEXT
from plugins.domain.records.findings import advice, error

LONGEST_SUMMARY = 300


def posts_of_other_months(content: Content) -> Iterator[Problem]:
    """Point at posts that lie in the folder of another month than their date."""
    for post in content.records.posts.values():
        folder, month = post.ref[:7], f"{post.date.at:%Y/%m}"
        if folder != month and not post.is_imported:
            yield advice(
                post,
                "date",
                f"tanggal berita jatuh pada {month}, tetapi berkasnya di folder {folder}",
                "periksa tanggalnya; bila sudah benar dan berita belum terbit, pindahkan berkasnya",
                check="bulan-folder",
            )


def thin_posts(content: Content) -> Iterator[Problem]:
    """Report posts without a text, and summaries that are too long."""
    for post in content.records.posts.values():
        if not post.body.strip():
            yield error(
                post,
                "",
                "berita tanpa isi",
                "tulis isinya di bawah '---' penutup",
                check="isi-kosong",
            )
        if len(post.summary) > LONGEST_SUMMARY:
            yield error(
                post,
                "summary",
                f"ringkasan {len(post.summary)} aksara, paling banyak {LONGEST_SUMMARY}",
                "persingkat",
                check="ringkasan-panjang",
            )


def control_characters(content: Content) -> Iterator[Problem]:
    """Report control characters in bodies."""
    for body in content.bodies:
        found = CONTROL_IN_TEXT.search(body.text)
        if found:
            yield body.problem(
                found.start(),
                f"isi memuat karakter kendali U+{ord(found[0]):04X}",
                "hapus karakter itu, atau ketik ulang baris ini",
                check="karakter-kendali",
            )
