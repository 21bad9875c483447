"""The words of a document, for whoever looks for what may not go out; hidden parts are named."""

import re
from dataclasses import dataclass

from plugins.domain.documents.office import office_words
from plugins.domain.documents.pdf import pdf_words

# What old office files hold of text: letters of one byte, and such of two.
_RUN = re.compile(rb"[\t\x20-\x7e]{6,4000}")
_WIDE_RUN = re.compile(rb"(?:[\t\x20-\x7e]\0){6,4000}")


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
        case _:
            return Said()
    return Said(words, tuple(sorted(hidden)))


def _runs(content: bytes) -> str:
    """
    Give what reads like text in a file whose form is closed.

    >>> _runs(b"\\1\\2NIK 3341\\0\\0n\\0a\\0m\\0a\\0 \\0A\\0")
    'NIK 3341\\nnama A'
    """
    runs = [run.decode("ascii") for run in _RUN.findall(content)]
    runs += [run[::2].decode("ascii") for run in _WIDE_RUN.findall(content)]
    return "\n".join(runs)
