"""Reads XML from outside: bounded, streamed, without entities or network."""

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO
from xml.parsers import expat

from lxml import etree

from plugins.domain.core.refusals import Refusal
from scraper.reading import charsets
from scraper.reading.decode import is_utf8_anyway
from scraper.reading.fetch import Fetched

MAX_DEPTH = 200
MAX_CHILD = 64 * 1024 * 1024
CHUNK = 256 * 1024

# XML 1.0 forbids these, yet pasted text carries them into exports.
_FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_FORBIDDEN_REFERENCE = re.compile(
    rb"&#(?:x0*(?:[0-8bce]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));", re.IGNORECASE
)
_NONCHARACTERS = re.compile("[\ufffe\uffff]")
# A control character that XML allows and that means nothing: who reads a text leaves it out like
# any other, and can say so.
CONTROL = "\x81"
_MARK = CONTROL.encode()
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")


class InvalidXML(Refusal, ValueError):
    """XML that is not read, with the line where it goes wrong."""

    def __init__(self, address: str, line: int, finding: str, remedy: str) -> None:
        super().__init__(finding, remedy, f"{address}:{line}: ")
        self.address = address
        self.line = line


class Cleaned(io.RawIOBase):
    """
    A stream of UTF-8 without what XML forbids.

    CONTROL stands where a control character stood, U+FFFD where the sequence was broken. Other
    encodings pass unchanged.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._plain, self._start = _as_utf8(stream.read(CHUNK))
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = b""
        self._ready = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        """Give at most ``size`` bytes, none only at the end."""
        if size < 0:
            return b"".join(iter(lambda: self.read(CHUNK), b""))
        while not self._ready:
            chunk = self._start or self._stream.read(CHUNK)
            self._start = b""
            if not chunk:
                self._ready = self._clean(b"", final=True)
                break
            self._ready = self._clean(chunk) if self._plain else chunk
        given, self._ready = self._ready[:size], self._ready[size:]
        return given

    def _clean(self, chunk: bytes, *, final: bool = False) -> bytes:
        text = self._decoder.decode(_FORBIDDEN.sub(_MARK, chunk), final)
        kept = self._held + _NONCHARACTERS.sub(CONTROL, text).encode()
        # A reference may be cut by the end of a chunk: its beginning waits for the next one.
        cut = kept.rfind(b"&", len(kept) - 16) if not final else -1
        self._held, kept = (kept[cut:], kept[:cut]) if cut >= 0 else (b"", kept)
        return _FORBIDDEN_REFERENCE.sub(_MARK, kept)


def _as_utf8(start: bytes) -> tuple[bool, bytes]:
    """Tell whether a file is UTF-8, and give its start without saying that it is another set."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in start[:4]:
        return False, start
    declared = _DECLARED.match(start)
    if declared is None or declared[1].lower() in _OF_UTF8:
        return True, start
    name = charsets.canonical(declared[1].decode("ascii"))
    if not is_utf8_anyway(_whole_signs(start), name or charsets.WINDOWS_1252):
        return False, start
    return True, start[: declared.start(1)] + b"UTF-8" + start[declared.end(1) :]


_OF_UTF8 = frozenset({b"utf-8", b"utf8", b"ascii", b"us-ascii"})


def _whole_signs(start: bytes) -> bytes:
    """Leave the last sign away: the end of a chunk may have cut it."""
    return _LAST_SIGN.sub(b"", start) if len(start) == CHUNK else start


_LAST_SIGN = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{0,3}\Z")


def check(page: Fetched, level: int = 1) -> None:
    """
    Prove that a page is whole, bounded XML without declarations of its own; raises InvalidXML.

    ``level`` is the depth below the root at which single entries stand. Prefixes are not looked
    at: hand-edited exports use ``app:`` without declaring it.
    """
    parser = expat.ParserCreate()
    depth = started = 0

    def refuse(finding: str, remedy: str) -> None:
        raise InvalidXML(page.address, parser.CurrentLineNumber, finding, remedy)

    def doctype(_name: str, _system: str | None, _public: str | None, subset: int) -> None:
        if subset:
            refuse(
                "berkas memuat deklarasi DTD sendiri, yang tidak dibaca demi keamanan",
                "ambil ekspor asli langsung dari sumbernya",
            )

    def start(_name: str, _attributes: dict[str, str]) -> None:
        nonlocal depth, started
        depth += 1
        if depth > MAX_DEPTH:
            refuse(f"XML bertingkat lebih dari {MAX_DEPTH}", "ambil ekspor asli dari sumbernya")
        if depth == level + 1:
            started = parser.CurrentByteIndex

    def end(_name: str) -> None:
        nonlocal depth
        if depth == level + 1 and parser.CurrentByteIndex - started > MAX_CHILD:
            refuse("satu entri terlalu besar", "hapus entri itu dari ekspor")
        depth -= 1

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    with page.open() as stream:
        _parse(parser, stream, page)


def _parse(parser: expat.XMLParserType, stream: BinaryIO, page: Fetched) -> None:
    cleaned = Cleaned(stream)
    first = cleaned.read(CHUNK)
    if not first.strip():
        raise InvalidXML(page.address, 1, "berkas kosong", _again(page))
    if not first.lstrip(b"\xef\xbb\xbf\xff\xfe\xfe\xff\0 \t\r\n").startswith(b"<"):
        raise InvalidXML(page.address, 1, _unlike_xml(first), "unduh ulang ekspornya sebagai XML")
    try:
        parser.Parse(first, False)
        while chunk := cleaned.read(CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        finding, remedy = _explain(error, _again(page))
        raise InvalidXML(page.address, error.lineno, finding, remedy) from None
    except (LookupError, ValueError) as error:
        if isinstance(error, InvalidXML):
            raise
        finding = "pengodean XML tidak dikenal"
        raise InvalidXML(page.address, 1, finding, "simpan ulang sebagai UTF-8") from None


def _again(page: Fetched) -> str:
    return "coba lagi nanti" if page.url else "unduh ulang ekspornya"


def _unlike_xml(first: bytes) -> str:
    if first.startswith(b"PK"):
        return "berkas ini arsip zip, bukan XML"
    return "berkas ini bukan XML"


_CUT_OFF = {
    expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS],
    expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN],
    expat.errors.codes[expat.errors.XML_ERROR_PARTIAL_CHAR],
    expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION],
}
_UNDEFINED = expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]
_MISMATCH = expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]


def _explain(error: expat.ExpatError, again: str) -> tuple[str, str]:
    if error.code in _CUT_OFF:
        return "XML terpotong sebelum selesai", again
    if error.code == _UNDEFINED:
        return "XML memakai entitas yang tidak dikenal", "ganti entitas itu dengan aksaranya"
    if error.code == _MISMATCH:
        return "XML tidak sah: penutup elemen tidak cocok dengan pembukanya", again
    return f"XML tidak sah pada kolom {error.offset + 1}", again


def children(page: Fetched, root: tuple[str, str], level: int = 1) -> Iterator[etree._Element]:
    """
    Give the children of the root one by one, each gone before the next; raises InvalidXML.

    ``root`` is namespace and name that the root must have; with ``level`` 2 its grandchildren are
    given, as in RSS, where everything stands in one channel. The page is checked whole before the
    first child is given, so that a file that is broken at its end yields nothing.
    """
    check(page, level)
    yield from walk(page, root, level)


def walk(page: Fetched, root: tuple[str, str], level: int = 1) -> Iterator[etree._Element]:
    """Give the same as children(), of a page that has been checked already."""
    with page.open() as stream:
        # recover: an undeclared prefix is all that check() lets through; huge_tree: it bounds size.
        events = etree.iterparse(
            Cleaned(stream),
            events=("start", "end"),
            recover=True,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=True,
        )
        depth = 0
        for event, element in events:
            depth += 1 if event == "start" else -1
            if event == "start" and depth == 1:
                _check_root(page, element, root)
            if event == "end" and depth == level:
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
        _check_log(page, events)


def line_of(element: etree._Element) -> int:
    """Give the line on which an element starts."""
    line: int | None = element.sourceline  # type: ignore[assignment]  # the stubs leave it open
    return line or 1


def _check_log(page: Fetched, events: etree.iterparse) -> None:
    """Say aloud what the second parser mended although the first had found nothing wrong."""
    for entry in events.error_log:
        if entry.domain != etree.ErrorDomains.NAMESPACE:
            finding = f"XML tidak sah ({entry.type_name})"
            raise InvalidXML(page.address, entry.line, finding, _again(page))


def _check_root(page: Fetched, element: etree._Element, wanted: tuple[str, str]) -> None:
    found = etree.QName(element)
    if (found.namespace or "", found.localname) != wanted:
        raise InvalidXML(
            page.address,
            line_of(element),
            f"isinya '{found.localname}', bukan '{wanted[1]}' seperti pada ekspor",
            "periksa apakah ini berkas ekspor yang dimaksud",
        )
