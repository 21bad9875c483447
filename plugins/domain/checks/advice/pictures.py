"""What is written beside pictures and links: alts that say nothing, captions said twice, http."""

import re
from collections.abc import Iterator

from plugins.domain.checks.advice.passages import is_own, own_bodies
from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content
from plugins.domain.records.findings import advice
from plugins.domain.records.models import Post

_FILE_NAME = re.compile(
    r".*\.(?:jpe?g|png|gif|webp|heic|tiff?|bmp|svg)"
    r"|(?:img|dsc|dscn|dscf|dcim|pxl|vid|mvimg|screenshot)[ _-]?\d.*|whatsapp image.*"
    r"|\d{8}[ _-]\d{4,6}.*|[0-9a-f-]{16,}|(?:untitled|unnamed|image|img|photo)[ _-]?\d*"
    r"|(?:foto|gambar|dokumentasi) ?[#-]?\d+|tangkapan layar.*\d{4}.*"
    r"|dokumentasi(?: pribadi| humas)?|no ?name|alt(?: text)?|teks pengganti",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"!\[([^\[\]\n]+)\]\(")
_PLAIN_LINK = re.compile(
    r"\]\(\s*<?(http://[^\s)>]+)|<(http://[^\s>]+)>|(?<![\w(<\"'=])(http://[^\s)]+)"
)
_LONG_ENOUGH = 5


def says_nothing(alt: str) -> bool:
    """
    Say whether an alt is the name of a file, or what a program puts there.

    >>> says_nothing("IMG_1234.jpg"), says_nothing("WhatsApp Image 2026"), says_nothing("Rapat 1")
    (True, True, False)
    """
    return bool(_FILE_NAME.fullmatch(alt.strip()))


def advice_on_alts(content: Content) -> Iterator[Problem]:
    """Point at alts that tell nobody what there is to see."""
    remedy = "tulis sebagai alt apa yang terlihat, misalnya 'Warga menyeberangi jembatan'"
    for post in content.records.posts.values():
        for index, photo in enumerate(post.photos):
            if photo.alt and says_nothing(photo.alt) and not post.is_imported:
                finding = f"alt '{photo.alt}' adalah nama berkas atau tidak berkata apa-apa"
                yield advice(post, f"photos[{index}].alt", finding, remedy, check="alt-nama-berkas")
    for body in own_bodies(content):
        for found in _PICTURE.finditer(body.prose):
            if says_nothing(found[1]):
                yield body.problem(
                    found.start(),
                    f"alt '{found[1]}' adalah nama berkas atau tidak berkata apa-apa",
                    remedy,
                    advice=True,
                    check="alt-nama-berkas",
                )


def advice_on_captions(content: Content) -> Iterator[Problem]:
    """Point at captions that stand once more in the text."""
    for body in own_bodies(content):
        if not isinstance(body.record, Post):
            continue
        text = _plain(body.text)
        for index, photo in enumerate(body.record.photos):
            words = _plain(photo.caption or "")
            if len(words.split()) >= _LONG_ENOUGH and f" {words} " in f" {text} ":
                yield advice(
                    body.record,
                    f"photos[{index}].caption",
                    "keterangan gambar terulang dalam isi",
                    "hapus kalimat itu dari isi, atau tulis keterangan yang lain",
                    check="keterangan-terulang",
                )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def advice_on_plain_links(content: Content) -> Iterator[Problem]:
    """Point at links that anybody on the way can read and change."""
    for body in own_bodies(content):
        for found in _PLAIN_LINK.finditer(body.prose):
            address = next(filter(None, found.groups()))
            yield body.problem(
                found.start(),
                f"tautan {address} memakai http tanpa pengaman",
                "coba alamat yang sama dengan https://, dan tulis itu bila terbuka",
                advice=True,
                check="tautan-http",
            )
    for one in content.records.organisations.values():
        if is_own(one) and (one.website or "").startswith("http://"):
            yield advice(
                one,
                "website",
                f"tautan {one.website} memakai http tanpa pengaman",
                "coba alamat yang sama dengan https://, dan tulis itu bila terbuka",
                check="tautan-http",
            )
