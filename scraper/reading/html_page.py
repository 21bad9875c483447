"""One page of HTML as a tree that no page can make too deep, and what its head says of it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.domain.markup.nesting import flatten
from scraper.reading import json_text

MAX_CHARACTERS = 2_000_000
MAX_DATA = 200_000
# Lexbor needs time that grows with the square of the depth; pages of people stay far below this.
_DEEP, _SHALLOW = 400, 150
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_TAG = re.compile(
    r"<(/?)(?!(?:p|li|td|th|tr|dt|dd|option|tbody|thead|br|img|hr|input|meta|link)\b)[a-z]",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"\A.{0,300000}?(?=<body\b)|\A.{0,300000}?</(?:head|title)\s*>", re.IGNORECASE | re.DOTALL
)
_DATA = re.compile(r"<script\b[^<>]{0,300}application/ld\+json[^<>]{0,300}>", re.IGNORECASE)
_DATA_END = re.compile(r"</script", re.IGNORECASE)
_FRAME = re.compile(
    r"\A\s*(?:<!--|/[*/]\s*<!\[CDATA\[[*/\s]{0,9})|(?:-->|[*/\s]{0,9}\]\]>[*/\s]{0,9})\s*\Z"
)
MAX_SCRIPTS = 30
_STORIES = {"article", "newsarticle", "blogposting", "reportagenewsarticle", "posting", "report"}


@dataclass(frozen=True)
class HtmlPage:
    """A page: its ``tree``, where it was read from, and what JSON-LD tells of its articles."""

    tree: LexborHTMLParser
    url: str
    stories: tuple[Mapping[str, Any], ...]

    @classmethod
    def read(cls, html: str, url: str) -> "HtmlPage":
        """
        Read a page of any kind; what stands behind MAX_CHARACTERS is not looked at.

        >>> HtmlPage.read("<meta property='og:title' content='A &amp; B'>", "").meta("og:title")
        'A & B'
        """
        html = _CONTROL.sub("", html[:MAX_CHARACTERS])
        return cls(LexborHTMLParser(shallow(html)), url, tuple(_stories(html)))

    @property
    def base(self) -> str:
        """
        Give the address from which the page's own addresses are seen.

        >>> HtmlPage.read("<base href='/b/'><base href='/c/'>", "https://a.id/d").base
        'https://a.id/b/'
        """
        for node in self.tree.css("base[href]"):
            return absolute(node.attributes.get("href") or "", self.url) or self.url
        return self.url

    def meta(self, *names: str) -> str:
        """Give the first value that one of the named ``meta`` elements has."""
        for name in names:
            for attribute in ("property", "name", "itemprop"):
                for node in self.tree.css(f'meta[{attribute}="{name}" i]'):
                    if value := " ".join((node.attributes.get("content") or "").split()):
                        return value
        return ""

    def link(self, relation: str) -> str:
        """Give the whole address of the first ``link`` of that relation."""
        for node in self.tree.css(f'link[rel~="{relation}" i][href]'):
            if found := absolute(node.attributes.get("href") or "", self.url):
                return found
        return ""

    def first(self, selector: str) -> str:
        """Give the words of the first element that has any."""
        return next((words for node in self.tree.css(selector) if (words := text(node))), "")

    def told(self, name: str) -> str:
        """
        Give a text that the JSON-LD of the article tells.

        >>> data = '{"@type": "Article", "headline": "A"}'
        >>> page = f'<script type="application/ld+json">{data}</script>'
        >>> HtmlPage.read(page, "").told("headline")
        'A'
        """
        for story in self.stories:
            value = story.get(name)
            if isinstance(value, list) and value:
                value = value[0]
            if isinstance(value, Mapping):
                value = value.get("name") or value.get("@id")
            if isinstance(value, str) and value.strip():
                return " ".join(value.split())
        return ""


def text(node: LexborNode | None) -> str:
    """Give the words of an element on one line."""
    return "" if node is None else " ".join(node.text(separator=" ").split())


def inner(node: LexborNode) -> str:
    """Give the HTML inside an element."""
    return str(node.inner_html or "")


def classes(node: LexborNode) -> list[str]:
    """Give the names of an element's classes, and its ``id``."""
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}".split()


def absolute(address: str, base: str) -> str:
    """
    Write an address of a page in full; empty for one that leads to no page of the web.

    >>> absolute("../b?c=1", "https://a.id/x/y"), absolute("javascript:f()", "https://a.id/")
    ('https://a.id/b?c=1', '')
    """
    try:
        found = urljoin(base, "".join(address.split()))
    except ValueError:
        return ""
    return found if re.match(r"https?://[^/]", found, re.IGNORECASE) else ""


def shallow(html: str) -> str:
    """
    Take the depth out of a page that is deeper than any person's; every word stays.

    >>> shallow("<p>a</p>"), shallow("<div>" * 1000 + "a").count("<div>")
    ('<p>a</p>', 150)
    """
    deepest = depth = 0
    for tag in _TAG.finditer(html):
        depth += -1 if tag[1] else 1
        deepest = max(deepest, depth)
    if deepest <= _DEEP:
        return html
    # flatten() reads for words only, and would drop what the head says.
    head = _HEAD.match(html)
    start = head.end() if head else 0
    return html[:start] + flatten(html[start:], _SHALLOW)


def _stories(html: str) -> Iterator[Mapping[str, Any]]:
    for found in islice(_DATA.finditer(html), MAX_SCRIPTS):
        end = _DATA_END.search(html, found.end(), found.end() + MAX_DATA)
        if end is None:
            continue
        try:
            values = json_text.loads(_FRAME.sub("", html[found.end() : end.start()]))
        except (ValueError, RecursionError):
            continue
        yield from _of_kind(values)


def _of_kind(values: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if isinstance(values, list):
        for value in values[:100]:
            yield from _of_kind(value, depth)
    elif isinstance(values, Mapping) and depth < 3:
        kinds = values.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and kind.lower() in _STORIES for kind in kinds):
            yield values
        yield from _of_kind(values.get("@graph"), depth + 1)
        yield from _of_kind(values.get("mainEntity"), depth + 1)
