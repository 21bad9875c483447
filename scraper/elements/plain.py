"""The bare words of a piece of HTML."""

import re

from lxml.etree import _Element as Element
from lxml.etree import iterwalk

_INLINE_NAMES = """
    a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small
    span strike strong sub sup time tt u var wbr
"""
_INLINE = frozenset(_INLINE_NAMES.split())
_UNREAD = frozenset({"script", "style", "template"})
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff]")


def text_of(element: Element) -> str:
    """Give the words of an element on one line, blocks and breaks told apart by a space."""
    parts: list[str] = []
    walk = iterwalk(element, events=("start", "end", "comment"))
    for event, node in walk:
        if event == "start":
            if node.tag in _UNREAD:
                walk.skip_subtree()
                continue
            if node.tag not in _INLINE:
                parts.append(" ")
            parts.append(node.text or "")
        else:
            if event == "end" and node.tag not in _INLINE:
                parts.append(" ")
            if node is not element:
                parts.append(node.tail or "")
    return " ".join(clean("".join(parts)).split())


def clean(text: str) -> str:
    r"""
    Take out control characters; those between 80 and 9F mean what Windows means by them.

    >>> clean("a\x00b \x96 c")
    'ab – c'
    """
    if _CONTROL.search(text):
        return _CONTROL.sub(_windows, text)
    return text


def _windows(found: re.Match[str]) -> str:
    if not "\x80" <= found[0] <= "\x9f":
        return ""
    # As browsers do with numeric references; five places are empty.
    return bytes([ord(found[0])]).decode("cp1252", "ignore")
