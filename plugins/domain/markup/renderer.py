"""The one safe renderer: a Markdown body in, HTML out that can do a page no harm."""

import re
from collections.abc import Callable
from contextvars import ContextVar
from html import unescape

import nh3

from plugins.domain.markup.addresses import safe_image, safe_link
from plugins.domain.markup.elements import BLOCKS, GROUPS, HEADINGS, INLINE, UNREAD
from plugins.domain.markup.html_structure import tidy
from plugins.domain.markup.markdown_dialect import to_html
from plugins.domain.markup.nesting import flatten
from plugins.domain.markup.picture_captions import captioned

# Gives what was made of a key before, or has it made. Who runs the core may bring one that keeps
# it; since the same body always gives the same HTML, nobody can tell but by the clock.
Recall = Callable[[str, Callable[[], str]], str]


def forgetful(_key: str, make: Callable[[], str]) -> str:
    """Remember nothing: have everything made."""
    return make()


memory: ContextVar[Recall] = ContextVar("memory", default=forgetful)

_NUMBER = re.compile(r"[1-9][0-9]{0,3}")
# What is not named here may be any text.
_VALUES = {
    "align": re.compile(r"left|right|center"),
    "colspan": _NUMBER,
    "height": _NUMBER,
    "lang": re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*"),
    "rowspan": _NUMBER,
    "scope": re.compile(r"(col|row)(group)?"),
    "start": re.compile(r"-?[0-9]{1,9}"),
    "width": _NUMBER,
}
_JUDGES = {"href": safe_link, "src": safe_image}


def _attribute(_tag: str, name: str, value: str) -> str | None:
    """Judge the value of an allowed attribute; None takes the attribute out."""
    if name in _JUDGES:
        return _JUDGES[name](value)
    rule = _VALUES.get(name)
    return value if rule is None or rule.fullmatch(value) else None


_CLEANER = nh3.Cleaner(
    tags=set(INLINE | BLOCKS | GROUPS),
    clean_content_tags=set(UNREAD),
    attributes={
        "*": {"lang"},
        "a": {"href", "title"},
        "abbr": {"title"},
        "img": {"src", "alt", "title", "width", "height"},
        "li": {"id"},
        "ol": {"start"},
        "span": {"id"},
        "sup": {"id"},
        "td": {"align", "colspan", "rowspan"},
        "th": {"align", "colspan", "rowspan", "scope"},
        **{heading: {"id"} for heading in HEADINGS},
    },
    attribute_filter=_attribute,
    # Only the marks of the footnotes; the last step turns them into roles.
    allowed_classes={"a": {"footnote-ref", "footnote-backref"}, "div": {"footnote"}},
    # plain_text must know the footnotes of HTML that has been through here before.
    tag_attribute_values={"a": {"role": {"doc-noteref", "doc-backlink"}}},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)

# The cleaner writes ">" inside attributes as an entity.
_LINES = "|".join(sorted((BLOCKS | GROUPS | {"br"}) - {"td", "th"}))
_LINE_END = re.compile(rf"</?(?:{_LINES})(?=[ >])[^>]*>")
_CELL_END = re.compile(r"</t[dh]>")
_TAG = re.compile(r"<[^>]*>")
# The numbers and arrows of footnotes are no words of the text.
_NOTE_LINK = re.compile(r"<a [^<>]*role=\"doc-(?:noteref|backlink)\"[^<>]*>[^<]*</a>")


def render(markdown: str, scope: str = "") -> str:
    """
    Convert a body to safe HTML; raises BodyTooCostly.

    ``scope`` tells the ids of several bodies on one page apart.

    >>> render("# a <b onclick=x>b</b> [c](javascript:d) [e](https://f.id)")
    '<h2>a <b>b</b> c <a href="https://f.id" rel="external noopener">e</a></h2>'
    """
    return memory.get()(f"{scope}\0{markdown}", lambda: _rendered(markdown, scope))


def _rendered(markdown: str, scope: str) -> str:
    return captioned(tidy(_CLEANER.clean(flatten(to_html(markdown))), scope).strip())


def plain_text(html: str) -> str:
    r"""
    Give the words of any HTML, entities decoded, a line a block.

    >>> plain_text("<p>a <b>b</b>\nc &amp; d</p><ul><li>e</li></ul>")
    'a b c & d\ne'
    """
    html = _NOTE_LINK.sub("", _CLEANER.clean(flatten(html)))
    html = _LINE_END.sub("\n", " ".join(html.split()))
    html = unescape(_TAG.sub("", _CELL_END.sub(" ", html)))
    lines = (" ".join(line.split()) for line in html.split("\n"))
    return "\n".join(line for line in lines if line)
