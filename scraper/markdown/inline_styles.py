"""How the words of a source look, by the name of an element or by its style attribute."""

import re

from lxml.etree import _Element as Element

from scraper.markdown import inline

_BY_NAME = {
    "b": inline.STRONG,
    "strong": inline.STRONG,
    "i": inline.EM,
    "em": inline.EM,
    "cite": inline.EM,
    "dfn": inline.EM,
    "var": inline.EM,
    "s": inline.DEL,
    "strike": inline.DEL,
    "del": inline.DEL,
    "mark": inline.MARK,
    "sup": inline.SUP,
    "sub": inline.SUB,
    "code": inline.CODE,
    "kbd": inline.CODE,
    "samp": inline.CODE,
    "tt": inline.CODE,
    "dt": inline.STRONG,
}
_BOLD = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(r"(?<![\w-])font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_NOT_ITALIC = re.compile(r"(?<![\w-])font-style\s*:\s*normal", re.IGNORECASE)


def inside(element: Element, tag: str, style: int, *, block: bool) -> int:
    """
    Give the style of the words inside an element from that of the words around it.

    The style attribute of a block is left aside: it dresses a whole page more often than it marks
    words.
    """
    style |= _BY_NAME.get(tag, 0)
    written = element.get("style")
    if not written or block or "font-" not in written:
        return style
    if _BOLD.search(written):
        style |= inline.STRONG
    elif _NOT_BOLD.search(written):
        style &= ~inline.STRONG
    if _ITALIC.search(written):
        style |= inline.EM
    elif _NOT_ITALIC.search(written):
        style &= ~inline.EM
    return style
