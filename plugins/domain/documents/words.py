"""The words of a document, for whoever looks for what may not go out; hidden parts are named."""

import re
from dataclasses import dataclass

from plugins.domain.documents.archives import files_in
from plugins.domain.documents.kinds import ACTIVE, kind_of
from plugins.domain.documents.limits import MOST_DOCUMENTS, UnreadableDocument, too_large
from plugins.domain.documents.office import office_words
from plugins.domain.documents.office_marks import CAMERA_NOTES, HEAD, is_signed
from plugins.domain.documents.pdf import pdf_words

# What old office files hold of text: letters of one byte, and such of two.
_RUN = re.compile(rb"[\t\x20-\x7e]{6,4000}")
_WIDE_RUN = re.compile(rb"(?:[\t\x20-\x7e]\0){6,4000}")
_PICTURES = frozenset({"jpg", "png", "gif"})
_READ_AS_THEY_ARE = frozenset({"", "text", *ACTIVE, *_PICTURES})


@dataclass(frozen=True)
class Said:
    """All words that a document holds, and the names of what its pages do not show."""

    words: str = ""
    hidden: tuple[str, ...] = ()


def said_in(content: bytes, kind: str) -> Said:
    """
    Read a document of a kind that `kinds` tells; raises UnreadableDocument.

    >>> said_in(b"kode;nama", "text")
    Said(words='kode;nama', hidden=())
    """
    match kind:
        case "text":
            return Said(content.decode("utf-8", "replace"))
        case "pdf":
            words, hidden = pdf_words(content)
        case "docx" | "xlsx" | "pptx" | "odf":
            words, hidden = office_words(content)
        case "ole":
            return Said(_runs(content))
        case "zip":
            words, hidden = _packed_words(content)
        case _:
            return Said()
    return Said(words, tuple(sorted(hidden)))


def _packed_words(content: bytes) -> tuple[str, frozenset[str]]:
    """Give the words of all files in an archive, their names too, and what they hide."""
    pieces: list[str] = []
    hidden: set[str] = set()
    documents = 0
    for name, held in files_in(content):
        kind = kind_of(held)
        documents += kind not in _READ_AS_THEY_ARE
        if documents > MOST_DOCUMENTS:
            raise too_large(f"memuat lebih dari {MOST_DOCUMENTS} dokumen")
        if kind == "zip":
            raise UnreadableDocument(
                f"memuat arsip '{name}' di dalam arsip", "taruh isinya sebagai berkas tersendiri"
            )
        if kind in _PICTURES and is_signed(held[:HEAD]):
            hidden.add(CAMERA_NOTES)
        said = said_in(held, "text" if kind in ACTIVE else kind)
        pieces += [name, said.words]
        hidden.update(said.hidden)
    return "\n".join(pieces), frozenset(hidden)


def _runs(content: bytes) -> str:
    """
    Give what reads like text in a file whose form is closed.

    >>> _runs(b"\\1\\2NIK 3341\\0\\0n\\0a\\0m\\0a\\0 \\0A\\0")
    'NIK 3341\\nnama A'
    """
    runs = [run.decode("ascii") for run in _RUN.findall(content)]
    runs += [run[::2].decode("ascii") for run in _WIDE_RUN.findall(content)]
    return "\n".join(runs)
