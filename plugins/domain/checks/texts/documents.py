"""Kept documents by their bytes: what they are, and that nothing personal stands in them."""

import hashlib
import json
from collections.abc import Iterator, Sequence

from plugins.domain.checks.texts.personal_data import Allowed, judged
from plugins.domain.checks.texts.personal_numbers import personal
from plugins.domain.core.problems import Problem
from plugins.domain.documents.kinds import ACTIVE, ENDINGS, MOST_BYTES, kind_of
from plugins.domain.documents.limits import UnreadableDocument
from plugins.domain.documents.words import said_in
from plugins.domain.markup.renderer import memory
from plugins.domain.records.content import Content


def documents_by_content(content: Content) -> Iterator[Problem]:
    """Report documents that are not what they are called, are active, or hold personal data."""
    allowed = Allowed.by(content)
    for name in sorted(content.assets if content.read else ()):
        if content.read and name.startswith("dokumen/"):
            yield from _judged(f"content/{name}", content.read(name), allowed)


def _judged(path: str, held: bytes, allowed: Allowed) -> Iterator[Problem]:
    """Give what is wrong with a document; what is known of its bytes is kept, but none of it."""
    key = f"naskah\0{path.rpartition('.')[2]}\0{hashlib.sha256(held).hexdigest()}"
    kind, finding, remedy, hidden = json.loads(memory.get()(key, lambda: _verdict(path, held)))
    if finding:
        yield Problem(path, 1, finding, remedy, check="jenis-dokumen")
    elif hidden is None:
        said = said_in(held, kind)
        yield from judged(path, said.words, allowed)
        yield from _hidden(path, kind, said.hidden)
    else:
        yield from _hidden(path, kind, hidden)


def _verdict(path: str, held: bytes) -> str:
    """Give kind, fault, remedy and hidden parts of a document; none where it holds a person's."""
    kind = kind_of(held)
    if finding := _fault(path, held, kind):
        remedy = "ganti dengan naskah yang utuh, dengan akhiran yang sesuai dengan isinya"
        return json.dumps((kind, finding, remedy, ()))
    try:
        said = said_in(held, kind)
    except UnreadableDocument as error:
        finding = f"dokumen tidak dapat dibaca: {error.finding}"
        return json.dumps((kind, finding, error.remedy, ()))
    return json.dumps((kind, "", "", None if any(personal(said.words)) else said.hidden))


def _hidden(path: str, kind: str, parts: Sequence[str]) -> Iterator[Problem]:
    if parts:
        finding = f"dokumen memuat {', '.join(parts)}"
        remedy = (
            "buat ulang PDF dari naskah yang bersih"
            if kind == "pdf"
            else "hapus lewat pemeriksa dokumen di pengolah kata, lalu simpan ulang"
        )
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
