"""What no page of an office file shows: who wrote it, what was hidden, what was changed."""

import re
from collections.abc import Mapping
from typing import NamedTuple

COMMENT, CHANGES = "komentar", "perubahan terlacak"
AUTHOR, EDITOR = "nama pembuat", "nama penyunting"
TEXT, NOTES = "teks tersembunyi", "catatan pembicara"
SHEET, ROW, COLUMN, SLIDE = (
    "lembar tersembunyi",
    "baris tersembunyi",
    "kolom tersembunyi",
    "salindia tersembunyi",
)


class Mark(NamedTuple):
    """An element of certain parts that means something hidden, by an attribute if one is named."""

    part: re.Pattern[str]
    element: str
    label: str
    attribute: str = ""
    values: frozenset[str] = frozenset()
    # Only where it holds a word.
    filled: bool = False


def _marked(
    part: str,
    elements: str,
    label: str,
    attribute: str = "",
    values: str = "",
    filled: bool = False,
) -> list[Mark]:
    form, meant = re.compile(part), frozenset(values.split())
    return [Mark(form, element, label, attribute, meant, filled) for element in elements.split()]


_TRUE = "1 true on"
_WORD_TEXT = r"word/(?:document|header|footer|footnotes|endnotes)"
_ODF_TEXT = r"(?:Object \d+/)?(?:content|styles)\.xml"
# ECMA-376 (Word, Excel, PowerPoint) and ISO 26300 (OpenDocument).
_ALL = (
    *_marked(r"(?:word|xl)/(?:comments|threadedComments)", "comment threadedComment", COMMENT),
    *_marked(r"ppt/comments/", "cm", COMMENT),
    *_marked(
        _WORD_TEXT,
        "ins del moveFrom moveTo rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange"
        " cellIns cellDel",
        CHANGES,
    ),
    *_marked(_WORD_TEXT, "vanish", TEXT),
    *_marked(r"word/people", "person", EDITOR),
    *_marked(r"xl/persons/", "person", EDITOR),
    *_marked(r"ppt/(?:commentAuthors|authors)", "cmAuthor author", EDITOR),
    *_marked(r"xl/revisions/", "revisions headers header", CHANGES),
    *_marked(r"xl/workbook\.xml", "sheet", SHEET, "state", "hidden veryHidden"),
    *_marked(r"xl/worksheets/", "row", ROW, "hidden", _TRUE),
    *_marked(r"xl/worksheets/", "col", COLUMN, "hidden", _TRUE),
    *_marked(r"ppt/slides/", "sld", SLIDE, "show", "0 false"),
    *_marked(r"ppt/slides/", "cNvPr", "bentuk tersembunyi", "hidden", _TRUE),
    *_marked(r"ppt/notesSlides/", "t", NOTES, filled=True),
    *_marked(r"docProps/core|meta\.xml", "creator initial-creator", AUTHOR, filled=True),
    *_marked(r"docProps/core", "lastModifiedBy", EDITOR, filled=True),
    *_marked(r"meta\.xml", "printed-by", EDITOR, filled=True),
    *_marked(r"docProps/app", "Manager Company", "nama pimpinan atau lembaga", filled=True),
    *_marked(_ODF_TEXT, "annotation", COMMENT),
    *_marked(_ODF_TEXT, "changed-region", CHANGES),
    *_marked(_ODF_TEXT, "hidden-text hidden-paragraph", TEXT),
    *_marked(_ODF_TEXT, "text-properties", TEXT, "display", "none"),
    *_marked(_ODF_TEXT, "table-properties", SHEET, "display", "false"),
    *_marked(_ODF_TEXT, "table-row", ROW, "visibility", "collapse filter"),
    *_marked(_ODF_TEXT, "table-column", COLUMN, "visibility", "collapse filter"),
    *_marked(_ODF_TEXT, "drawing-page-properties", SLIDE, "visibility", "hidden"),
)
# Files that are hidden parts by being there.
_FILES = (
    (re.compile(r"(?:word|xl|ppt)/embeddings/"), "berkas tertanam"),
    (re.compile(r".*/vbaProject\.bin|Basic/.+/.+\.xml"), "makro"),
    (re.compile(r"VersionList\.xml|Versions/"), "versi lama"),
)
_CAMERA = re.compile(rb"Exif\0\0")
_PICTURE = re.compile(r".*\.(?:jpe?g|tiff?)", re.IGNORECASE)
_NO = frozenset({"0", "false", "off"})


def marks_of(part: str) -> Mapping[str, tuple[Mark, ...]]:
    """Give the elements that mean something hidden in a part, by their local names."""
    found: dict[str, tuple[Mark, ...]] = {}
    for mark in _ALL:
        if mark.part.match(part):
            found[mark.element] = (*found.get(mark.element, ()), mark)
    return found


def is_meant(mark: Mark, attributes: Mapping[str, str]) -> bool:
    """
    Say whether an element with these attributes, by their local names, is what a mark means.

    >>> (mark,) = marks_of("xl/workbook.xml")["sheet"]
    >>> is_meant(mark, {"state": "hidden"}), is_meant(mark, {"name": "Data"})
    (True, False)
    """
    if mark.attribute:
        return attributes.get(mark.attribute, "") in mark.values
    return attributes.get("val", "1") not in _NO


def hidden_file(name: str) -> str:
    """
    Name what a file inside a document is that no page shows; empty for all others.

    >>> hidden_file("word/embeddings/a.xlsx"), hidden_file("word/document.xml")
    ('berkas tertanam', '')
    """
    return next((label for form, label in _FILES if form.match(name)), "")


def is_photograph(name: str) -> bool:
    """Say whether a file inside a document is a picture that a camera may have signed."""
    return bool(_PICTURE.fullmatch(name))


CAMERA_NOTES = "keterangan kamera pada gambar"
# Where in a picture a camera's notes stand.
HEAD = 65_536


def is_signed(picture: bytes) -> bool:
    """Say whether the first bytes of a picture hold what a camera notes."""
    return bool(_CAMERA.search(picture))
