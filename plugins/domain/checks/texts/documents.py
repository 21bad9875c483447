"""Kept documents by their bytes: what they are, and that nothing personal stands in them."""

from collections.abc import Iterator

from plugins.domain.checks.texts.personal_data import Allowed, judged
from plugins.domain.core.problems import Problem
from plugins.domain.documents.kinds import ACTIVE, ENDINGS, MOST_BYTES, kind_of
from plugins.domain.documents.words import UnreadableDocument, hidden_in, words_of
from plugins.domain.records.content import Content


def documents_by_content(content: Content) -> Iterator[Problem]:
    """Report documents that are not what they are called, are active, or hold personal data."""
    allowed = Allowed.by(content)
    for name in sorted(content.assets if content.read else ()):
        if content.read and name.startswith("dokumen/"):
            yield from _judged(f"content/{name}", content.read(name), allowed)


def _judged(path: str, held: bytes, allowed: Allowed) -> Iterator[Problem]:
    kind = kind_of(held)
    if finding := _fault(path, held, kind):
        remedy = "ganti dengan naskah yang utuh, dengan akhiran yang sesuai dengan isinya"
        yield Problem(path, 1, finding, remedy, check="jenis-dokumen")
        return
    try:
        words, hidden = words_of(held, kind), hidden_in(held, kind)
    except UnreadableDocument as error:
        finding = f"dokumen tidak dapat dibaca: {error}"
        yield Problem(path, 1, finding, "simpan ulang tanpa sandi", check="jenis-dokumen")
        return
    yield from judged(path, words, allowed)
    if hidden:
        finding = f"dokumen memuat {', '.join(hidden)}"
        remedy = "hapus lewat pemeriksa dokumen di pengolah kata, lalu simpan ulang"
        yield Problem(path, 1, finding, remedy, advice=True, check="bagian-tersembunyi")


def _fault(path: str, held: bytes, kind: str) -> str | None:
    if not held:
        return "dokumen ini kosong (0 bita)"
    if len(held) > MOST_BYTES:
        return f"dokumen ini {len(held) // 1_000_000} MB, paling banyak {MOST_BYTES // 1_000_000}"
    if kind == "lfs":
        return "berkas ini hanya penunjuk Git LFS, isinya tidak ada"
    if kind in ACTIVE:
        return f"isi dokumen ini berjenis {kind}, yang dapat menjalankan skrip"
    ending = path.rpartition(".")[2].casefold()
    known = {ending for endings in ENDINGS.values() for ending in endings}
    if ending in known and ending not in ENDINGS.get(kind, ()):
        return f"dokumen berakhiran .{ending}, tetapi isinya {kind or 'lain'}"
    return None
