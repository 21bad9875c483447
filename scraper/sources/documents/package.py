"""A Word document as the archive that it is: opened within bounds, and refused if it means harm."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from lxml import etree
from lxml.etree import _Element as Element

from scraper.reading.fetch import Fetched, Unreachable, read

MOST_BYTES = 50_000_000
MOST_UNPACKED = 200_000_000
MOST_PARTS = 5_000
# What is read as text, all parts together: some 400 pages.
MOST_XML = 30_000_000
MOST_ELEMENTS = 400_000
MOST_DEPTH = 150

BODY = "word/document.xml"
_OLE = b"\xd0\xcf\x11\xe0"
_BROKEN = (
    *(zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError, EOFError),
    *(zlib.error, struct.error, LookupError),
)
_MACRO = re.compile(r"(?:.*/)?(?:vbaProject\.bin|vbaData\.xml|activeX/.*)", re.IGNORECASE)
# ECMA-376 17.16.5: fields that bring in what another file or program holds.
_FOREIGN_FIELD = re.compile(
    r"^\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|INCLUDE|LINK|DATABASE|MACROBUTTON)\b",
    re.IGNORECASE,
)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The strict form of the standard says the same in other namespaces.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _W[1:-1].encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
)
_AGAIN = "simpan ulang dari Word sebagai .docx biasa, lalu impor lagi"


def is_document(page: Fetched) -> bool:
    """
    Tell by the first bytes whether somebody's office program wrote this.

    >>> is_document(Fetched("a.doc", b"\\xd0\\xcf\\x11\\xe0")), is_document(Fetched("a", b"<p>"))
    (True, False)
    """
    start = page.start(4096)
    if start.startswith((_OLE, b"{\\rtf", b"%PDF-")):
        return True
    if not start.startswith(b"PK\x03\x04"):
        return False
    return _is_of_office(page)


def _is_of_office(page: Fetched) -> bool:
    try:
        with page.open() as stream, zipfile.ZipFile(stream) as archive:
            return "[Content_Types].xml" in archive.NameToInfo or BODY in archive.NameToInfo
    except _BROKEN:
        return False


def parts_of(page: Fetched) -> dict[str, bytes]:
    """Give the parts of a Word document by their names; raises Unreachable."""
    content = read(page, MOST_BYTES)
    if not content.startswith(b"PK"):
        raise _refused(page, _unlike(content))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check_list(page, entries)
            parts = {entry.filename: archive.read(entry) for entry in entries}
    except _BROKEN:
        raise _refused(page, "dokumen rusak, terpotong, atau bersandi") from None
    if BODY not in parts:
        finding = "berkas ini bukan dokumen Word .docx"
        raise _refused(page, finding, "buka di Word, simpan sebagai .docx, lalu impor lagi")
    return parts


def _unlike(content: bytes) -> str:
    if content.startswith(_OLE):
        return "dokumen ini Word lama (.doc) atau bersandi"
    if content.startswith(b"%PDF-"):
        return "berkas ini PDF, bukan dokumen yang dapat disunting"
    return "berkas ini RTF, bukan .docx"


def _check_list(page: Fetched, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_PARTS:
        raise _refused(page, f"dokumen memuat lebih dari {MOST_PARTS} bagian")
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        raise _refused(page, "dokumen memuat dua bagian dengan nama yang sama")
    if any(".." in name.split("/") or name.startswith("/") or "\\" in name for name in names):
        raise _refused(page, "dokumen memuat nama berkas yang menunjuk ke luar")
    if any(map(_MACRO.fullmatch, names)):
        finding = "dokumen memuat makro, yang tidak dibaca demi keamanan"
        raise _refused(page, finding, "simpan sebagai .docx tanpa makro, lalu impor lagi")
    text = sum(entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels")))
    if text > MOST_XML or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _refused(page, "isi dokumen terlalu besar setelah dibuka", "bagi dokumen itu")


def trees_of(page: Fetched, parts: Mapping[str, bytes]) -> dict[str, Element]:
    """Give the parts that are XML; raises Unreachable where one is broken, huge, or foreign."""
    trees: dict[str, Element] = {}
    elements = 0
    for name, content in parts.items():
        if not name.endswith((".xml", ".rels")) or name.startswith("customXml/"):
            continue
        tree = _parsed(page, content)
        elements += sum(1 for _ in tree.iter())
        if elements > MOST_ELEMENTS:
            raise _refused(
                page, f"dokumen memuat lebih dari {MOST_ELEMENTS} unsur", "bagi dokumen itu"
            )
        trees[name] = tree
    for finding in _foreign(trees):
        raise _refused(page, finding, "sematkan isinya ke dalam dokumen, lalu impor lagi")
    return trees


def _parsed(page: Fetched, content: bytes) -> Element:
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True,
        remove_comments=True,
    )  # fmt: skip
    try:
        tree = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise _refused(page, "isi dokumen tidak dapat dibaca") from None
    if getattr(tree.getroottree().docinfo, "doctype", ""):
        raise _refused(page, "dokumen memuat DOCTYPE, yang tidak dibaca demi keamanan")
    if _is_deeper(tree, MOST_DEPTH):
        raise _refused(page, f"isi dokumen bertingkat lebih dari {MOST_DEPTH}")
    return tree


def _is_deeper(tree: Element, most: int) -> bool:
    depth = 0
    for event, _element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > most:
            return True
    return False


def _foreign(trees: Mapping[str, Element]) -> Iterator[str]:
    """Tell what a document asks of another file, server or program."""
    for name, tree in trees.items():
        if name.endswith(".rels"):
            for link in tree.iter("{*}Relationship"):
                kind = (link.get("Type") or "").rpartition("/")[2]
                if (link.get("TargetMode") or "").lower() == "external" and kind != "hyperlink":
                    yield f"dokumen mengambil bagian dari luar ({kind}), yang tidak dibaca"
                if kind in {"aFChunk", "subDocument"}:
                    yield "dokumen menyisipkan berkas lain, yang tidak dibaca"
        elif name == "[Content_Types].xml":
            if any("macroEnabled" in (one.get("ContentType") or "") for one in tree):
                yield "dokumen bermakro, yang tidak dibaca demi keamanan"
        elif found := _foreign_field(tree):
            yield f"dokumen memuat isian {found}, yang mengambil dari luar dan tidak dibaca"


def _foreign_field(tree: Element) -> str:
    fields = [field.get(f"{_W}instr") or "" for field in tree.iter(f"{_W}fldSimple")]
    held = ""
    for element in tree.iter(f"{_W}fldChar", f"{_W}instrText"):
        if element.tag == f"{_W}instrText":
            held += element.text or ""
        else:
            fields.append(held)
            held = ""
    fields.append(held)
    return next(
        (found[1].upper() for field in fields if (found := _FOREIGN_FIELD.match(field))), ""
    )


def packed(parts: Mapping[str, bytes], trees: Mapping[str, Element]) -> bytes:
    """Put a document together again, its text from ``trees``."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, etree.tostring(trees[name]) if name in trees else content)
    return stream.getvalue()


def _refused(page: Fetched, finding: str, remedy: str = _AGAIN) -> Unreachable:
    return Unreachable(page.address, finding, remedy)
