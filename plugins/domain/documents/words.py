"""The words of a document, for whoever looks for what may not go out; hidden parts are named."""

import io
import logging
import re
import zipfile
from collections.abc import Iterator

from lxml import etree
from pypdf import PdfReader
from pypdf.errors import PyPdfError

# What an archive may unpack to, so that no bomb is read to its end.
MOST_UNPACKED = 100_000_000
MOST_PAGES = 2000
_ENDS_A_LINE = frozenset({"p", "si", "v", "t-row", "c", "comment", "creator", "lastModifiedBy"})
_EXPONENT = re.compile(r"\d\.\d+E\+?\d+", re.IGNORECASE)
_HIDDEN = (
    (re.compile(r"(?:word|xl|ppt)/(?:threaded)?comments?"), "komentar"),
    (re.compile(r"word/people\.xml"), "nama penyunting"),
)
_TRACKED = re.compile(rb"<w:(?:ins|del)\b")


_BROKEN = (RecursionError, ValueError, LookupError, TypeError, AttributeError)
# What it says of slips in a file is no finding of ours.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


class UnreadableDocument(Exception):
    """A document that its reader cannot open, or that is larger than it may be."""


def words_of(content: bytes, kind: str) -> str:
    """
    Give all words that a document holds; raises UnreadableDocument.

    >>> words_of(b"kode;nama", "text")
    'kode;nama'
    """
    if kind == "text":
        return content.decode("utf-8", "replace")
    if kind == "pdf":
        return _pages(content)
    if kind in {"docx", "xlsx", "pptx", "odf"}:
        return "\n".join(_words(part) for _name, part in _parts(content))
    return ""


def hidden_in(content: bytes, kind: str) -> tuple[str, ...]:
    """Name what a document holds that its page does not show; raises UnreadableDocument."""
    if kind not in {"docx", "xlsx", "pptx"}:
        return ()
    found = set()
    for name, part in _parts(content):
        found |= {word for form, word in _HIDDEN if form.match(name)}
        if name == "word/document.xml" and _TRACKED.search(part):
            found.add("perubahan terlacak")
        if name == "docProps/core.xml" and re.search(rb"<dc:creator>[^<]", part):
            found.add("nama pembuat")
    return tuple(sorted(found))


def _parts(content: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if entry.filename.endswith(".xml")]
            if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise UnreadableDocument("isinya terlalu besar setelah dibuka")
            for entry in entries:
                yield entry.filename, archive.read(entry)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError) as error:
        raise UnreadableDocument("berkasnya rusak atau bersandi") from error


def _pages(content: bytes) -> str:
    try:
        reader = PdfReader(io.BytesIO(content))
        if len(reader.pages) > MOST_PAGES:
            raise UnreadableDocument(f"lebih dari {MOST_PAGES} halaman")
        return "\n".join(page.extract_text() for page in reader.pages)
    except UnreadableDocument:
        raise
    # What a broken file may raise inside its reader is no closed list.
    except (*_BROKEN, PyPdfError) as error:
        raise UnreadableDocument("berkasnya rusak atau bersandi") from error


def _words(part: bytes) -> str:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument("isinya tidak dapat dibaca") from error
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if event == "start":
            pieces.append(_in_full(element.text or "") if name else "")
        elif name in _ENDS_A_LINE:
            pieces.append("\n")
    return "".join(pieces)


def _in_full(text: str) -> str:
    """Write a number that a sheet holds in powers of ten with all its digits."""
    return str(int(float(text))) if _EXPONENT.fullmatch(text) else text
