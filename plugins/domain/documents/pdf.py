"""PDF: its words, those of comments and forms included, and what is hidden in it."""

import io
import logging
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf import apply_configuration as within
from pypdf.errors import LimitReachedError

from plugins.domain.documents.limits import (
    MOST_DRAWN,
    MOST_OPERATORS,
    MOST_PAGES,
    MOST_STREAM,
    UnreadableDocument,
    broken,
    too_large,
)

# ISO 32000: annotations by which people speak of a page; links and fields are part of it.
_COMMENTS = frozenset(
    f"/{kind}"
    for kind in (
        *("Text", "FreeText", "Popup", "Highlight", "Underline", "StrikeOut", "Squiggly"),
        *("Ink", "Caret", "Redact"),
    )
)
_FILES = frozenset({"/FileAttachment", "/RichMedia", "/Movie", "/Sound", "/3D"})
# What it says of slips in a file is no finding of ours.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def pdf_words(content: bytes) -> tuple[str, frozenset[str]]:
    """Give all words of a PDF, and what is hidden in it; raises UnreadableDocument."""
    limits: dict[str, Any] = {
        "zlib_maximum_output_length": MOST_STREAM,
        "lzw_maximum_output_length": MOST_STREAM,
        "run_length_maximum_output_length": MOST_STREAM,
        "brotli_maximum_output_length": MOST_STREAM,
        "array_based_stream_maximum_output_length": MOST_STREAM,
        "zlib_maximum_recovery_input_length": MOST_STREAM // 8,
        "stream_decoding_work_maximum_length": 4 * MOST_STREAM,
        "stream_parsing_work_maximum_count": MOST_OPERATORS,
        "page_tree_maximum_entries": 10 * MOST_PAGES,
        "page_tree_maximum_page_entries": 100 * MOST_PAGES,
        "xform_maximum_invocations_per_extraction": 1000,
        "jbig2dec_binary": None,
    }
    try:
        with within(**limits):
            return _read(PdfReader(io.BytesIO(content)))
    except UnreadableDocument:
        raise
    except LimitReachedError as error:
        raise too_large("isinya terlalu besar setelah dibuka") from error
    # What a broken file may raise inside its reader is no closed list.
    except Exception as error:
        raise broken() from error


def _read(reader: PdfReader) -> tuple[str, frozenset[str]]:
    if len(reader.pages) > MOST_PAGES:
        raise too_large(f"lebih dari {MOST_PAGES} halaman")
    words, hidden = [], set[str]()
    budget = _Budget()
    for page in reader.pages:
        budget.open(page.get_contents())
        words.append(page.extract_text(visitor_operand_before=budget.spend))
        for annotation in page.get("/Annots") or ():
            one = annotation.get_object()
            kind = one.get("/Subtype")
            hidden |= {"komentar"} if kind in _COMMENTS else set()
            hidden |= {"berkas tertanam"} if kind in _FILES else set()
            words += [str(one[key]) for key in ("/Contents", "/T", "/V") if key in one]
            words += _target(one)
    for key, value in (reader.metadata or {}).items():
        words.append(str(value))
        if key == "/Author" and str(value).strip():
            hidden.add("nama pembuat")
    hidden |= set(_of_catalogue(reader.root_object))
    return "\n".join(words), frozenset(hidden)


class _Budget:
    """Counts what draws the pages, so that none calls another without end."""

    def __init__(self) -> None:
        self._left = MOST_OPERATORS
        self._drawn = 0

    def open(self, contents: Any) -> None:
        """Weigh what draws a page before it is read."""
        self._drawn += len(contents.get_data()) if contents is not None else 0
        if self._drawn > MOST_DRAWN:
            raise too_large("gambar halamannya terlalu besar setelah dibuka")

    def spend(self, *_called: Any) -> None:
        self._left -= 1
        if self._left < 0:
            raise too_large(f"memuat lebih dari {MOST_OPERATORS} perintah gambar")


def _target(annotation: Any) -> list[str]:
    action = annotation.get("/A")
    target = action.get_object().get("/URI") if action is not None else None
    return [str(target)] if target is not None else []


def _of_catalogue(root: Any) -> Iterator[str]:
    names = _within(root, "/Names")
    if _within(names, "/EmbeddedFiles") or root.get("/AF"):
        yield "berkas tertanam"
    opened = _within(root, "/OpenAction")
    action = opened.get("/S") if hasattr(opened, "get") else None
    if _within(names, "/JavaScript") or action == "/JavaScript":
        yield "skrip"
    if _within(_within(_within(root, "/OCProperties"), "/D"), "/OFF"):
        yield "lapisan tersembunyi"


def _within(holder: Any, key: str) -> Any:
    found = holder.get(key) if hasattr(holder, "get") else None
    return found.get_object() if found is not None else None
