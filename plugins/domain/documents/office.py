"""Office files, which are archives of XML: their words, and what is hidden in them."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, cast

from lxml import etree

from plugins.domain.documents.archives import BROKEN, check_list
from plugins.domain.documents.limits import (
    MOST_ELEMENTS,
    MOST_UNPACKED,
    UnreadableDocument,
    broken,
    too_large,
)
from plugins.domain.documents.office_marks import (
    CAMERA_NOTES,
    HEAD,
    NOTES,
    hidden_file,
    is_meant,
    is_photograph,
    is_signed,
    marks_of,
)

_ENDS_A_LINE = frozenset(
    {"p", "h", "br", "tab", "s", "si", "v", "c", "comment", "creator", "lastModifiedBy", "Manager"}
    | {"Company", "initial-creator", "printed-by", "t-row", "table-cell", "cm", "author"}
)
_EXPONENT = re.compile(r"\d\.\d{1,40}E\+?\d{1,2}", re.IGNORECASE)
# Attributes that hold words: addresses of links, names of authors, numbers as they are.
_WORDS = ("Target", "href", "author", "name", "displayName", "userId", "value")


def office_words(content: bytes) -> tuple[str, frozenset[str]]:
    """Give all words of an office file, and what is hidden in it; raises UnreadableDocument."""
    check_list(content)
    reader = _Reader()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise too_large("isinya terlalu besar setelah dibuka")
            for entry in entries:
                _read(archive, entry, reader)
    except BROKEN as error:
        raise broken() from error
    return "".join(reader.pieces), frozenset(reader.hidden)


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, reader: "_Reader") -> None:
    name = entry.filename
    if label := hidden_file(name):
        reader.hidden.add(label)
    if is_photograph(name):
        with archive.open(entry) as held:
            if is_signed(held.read(HEAD)):
                reader.hidden.add(CAMERA_NOTES)
    if not name.endswith((".xml", ".rels")):
        return
    reader.begin(name)
    parser = etree.XMLParser(
        target=cast(Any, reader), resolve_entities=False, no_network=True, huge_tree=False
    )
    try:
        etree.fromstring(archive.read(entry), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument(
            "isinya tidak dapat dibaca", "simpan ulang dari naskah aslinya, tanpa sandi"
        ) from error


class _Reader:
    """Hears the elements of one part after another; keeps none of them."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.hidden: set[str] = set()
        self._heard = 0
        self._text: list[str] = []

    def begin(self, part: str) -> None:
        """Begin a part of that name."""
        self._marks = marks_of(part)
        self._is_list = part.endswith(".rels")
        self.pieces.append("\n")

    def doctype(self, *_names: Any) -> None:
        # No office program writes one; it can make words of nothing, without end.
        raise too_large("memuat DOCTYPE di dalamnya")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._heard += 1
        if self._heard > MOST_ELEMENTS:
            raise too_large(f"memuat lebih dari {MOST_ELEMENTS} unsur")
        self._flush("")
        name = _local(tag)
        if attributes:
            self.pieces += self._said(attributes)
        for mark in self._marks.get(name, ()):
            if not mark.filled and is_meant(
                mark, {_local(key): v for key, v in attributes.items()}
            ):
                self.hidden.add(mark.label)

    def comment(self, text: str) -> None:
        self.pieces.append(f" {text} ")

    def data(self, text: str) -> None:
        self._text.append(text)

    def end(self, tag: str) -> None:
        name = _local(tag)
        text = self._flush(name)
        for mark in self._marks.get(name, ()):
            # The number of a page stands among the notes of each slide.
            if mark.filled and text.strip() and not (mark.label == NOTES and text.isdigit()):
                self.hidden.add(mark.label)
        if name in _ENDS_A_LINE:
            self.pieces.append("\n")

    def close(self) -> None:
        """End a part."""
        self._flush("")

    def _flush(self, name: str) -> str:
        text = "".join(self._text)
        self._text.clear()
        # A sheet may hold a number in powers of ten.
        if name == "v" and _EXPONENT.fullmatch(text):
            text = str(int(float(text)))
        self.pieces.append(text)
        return text

    def _said(self, attributes: dict[str, str]) -> Iterator[str]:
        for key, value in attributes.items():
            local = _local(key)
            if local in _WORDS and (not self._is_list or ":" in value):
                yield f" {value} "


def _local(name: str) -> str:
    return name.rpartition("}")[2]
