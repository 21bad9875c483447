"""What an element says that Markdown has no way to write, so that it is told and not kept."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

_BACKGROUND = re.compile(
    r"background(?:-image)?\s*:[^;]{0,200}\burl\(\s*['\"]?(?!data:|#)[^)]", re.IGNORECASE
)


def spell_out(root: Element) -> None:
    """Write out what stands in no words: the marks of a quotation, a picture by its sizes alone."""
    for quotation in root.iter("q"):
        quotation.text = f"“{quotation.text or ''}"
        if len(quotation):
            quotation[-1].tail = f"{quotation[-1].tail or ''}”"
        else:
            quotation.text += "”"
    for picture in root.iter("picture"):
        source = picture.find("source")
        if source is not None and picture.find(".//img") is None:
            source.tag = "img"


def kinds(element: Element, tag: str) -> Iterator[str]:
    """Give a word for each thing that goes unwritten."""
    if tag == "ol" and element.get("reversed") is not None:
        yield "urutan nomor yang terbalik"
    if tag in {"abbr", "acronym"} and (element.get("title") or "").strip():
        yield "kepanjangan singkatan"
    style = element.get("style")
    if style and "url(" in style and _BACKGROUND.search(style):
        yield "gambar latar"
