"""Words and pictures of a Word document brought to where its reader looks for them."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from scraper.sources.documents.visible import DRAWN, W, remove, unwrap

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_V = "{urn:schemas-microsoft-com:vml}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# What mammoth reads; the words in anything else are brought out of it.
_KNOWN = frozenset(
    f"{W}{name}"
    for name in (
        *("document", "body", "footnotes", "endnotes", "footnote", "endnote"),
        *("p", "r", "t", "pPr", "rPr", "tbl", "tr", "tc", "tblPr", "tblGrid", "trPr", "tcPr"),
        *("hyperlink", "sdt", "sdtPr", "sdtContent", "sectPr", "object", "pict", "drawing"),
        *("smartTag", "customXml", "txbxContent"),
    )
)


def simplify(tree: Element, lost: Counter[str]) -> None:
    """Rewrite what mammoth would pass over into what it reads, and count what has no words."""
    for choice in list(tree.iter(f"{_MC}AlternateContent")):
        _choose(choice)
    for formula in list(tree.iter(f"{_M}oMath")):
        _as_run(formula, "".join(text.text or "" for text in formula.iter(f"{_M}t")))
    for sentence in list(tree.iter(f"{_M}oMathPara")):
        unwrap(sentence)
    for box in list(tree.iter(f"{W}txbxContent")):
        _take_out(box)
    for drawing in list(tree.iter(f"{W}drawing")):
        _flatten(drawing, lost)
    for line in list(tree.iter(f"{W}cr")):
        line.tag = f"{W}br"
    for element in list(tree.iter(f"{{{W[1:-1]}}}*")):
        if element.tag not in _KNOWN and next(element.iter(f"{W}t"), None) is not None:
            unwrap(element)


def name_styles(styles: Element) -> None:
    """Leave of styles what mammoth asks for, their names: the rest costs more than the text."""
    for style in list(styles):
        if style.tag != f"{W}style":
            remove(style)
            continue
        kept = {f"{W}name", f"{W}pPr"} if style.get(f"{W}type") == "numbering" else {f"{W}name"}
        for part in list(style):
            if part.tag not in kept:
                remove(part)


def _choose(choice: Element) -> None:
    """Take the newer form where it holds words or pictures, else the one for older programs."""
    forms = [*choice.iter(f"{_MC}Choice"), *choice.iter(f"{_MC}Fallback")]
    told = (form for form in forms if next(_telling(form), None) is not None)
    chosen = next(told, None)
    if chosen is None:
        chosen = forms[0] if forms else choice
    choice[:] = list(chosen)
    unwrap(choice)


def _telling(form: Element) -> Iterator[Element]:
    return form.iter(f"{W}t", f"{_A}blip", f"{_V}imagedata")


def _as_run(element: Element, text: str) -> None:
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}t").text = text
    if (parent := element.getparent()) is not None:
        parent.replace(element, run)


def _take_out(box: Element) -> None:
    """Set what stands in a box behind the paragraph that holds it."""
    paragraph = next(box.iterancestors(f"{W}p"), None)
    content = list(box)
    remove(box)
    if paragraph is not None:
        for block in reversed(content):
            paragraph.addnext(block)


def _flatten(drawing: Element, lost: Counter[str]) -> None:
    """Set pictures of a group side by side; a chart has no words here, and is counted."""
    blips = list(drawing.iter(f"{_A}blip"))
    direct = drawing.findall(f"*/{_A}graphic/{_A}graphicData/{_PIC}pic/{_PIC}blipFill/{_A}blip")
    if not blips and next(drawing.iter(f"{_A}graphicData"), None) is not None:
        if any("chart" in uri or "diagram" in uri for uri in _uris(drawing)):
            lost[DRAWN] += 1
        return
    if len(direct) == len(blips):
        return
    named = next(drawing.iter(f"{_WP}docPr"), None)
    for blip in reversed(blips):
        shown = etree.Element(f"{W}drawing")
        inline = etree.SubElement(shown, f"{_WP}inline")
        alt = "" if named is None else named.get("descr") or ""
        etree.SubElement(inline, f"{_WP}docPr", {"descr": alt})
        data = etree.SubElement(etree.SubElement(inline, f"{_A}graphic"), f"{_A}graphicData")
        fill = etree.SubElement(etree.SubElement(data, f"{_PIC}pic"), f"{_PIC}blipFill")
        etree.SubElement(fill, f"{_A}blip", {f"{_R}embed": blip.get(f"{_R}embed") or ""})
        drawing.addnext(shown)
    remove(drawing)


def _uris(drawing: Element) -> Iterator[str]:
    return (data.get("uri") or "" for data in drawing.iter(f"{_A}graphicData"))
