"""Finds the body of the article on a page of an unknown site."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any

import trafilatura
from selectolax.lexbor import LexborHTMLParser, LexborNode

from scraper.pages import article_foot, article_head, beside, picture_boxes, surroundings
from scraper.pages.boilerplate import above, drop, take_boilerplate_off
from scraper.reading.html_page import HtmlPage, absolute, inner, text

# Where widespread systems and themes put the text of a post, the surest first.
_CONTAINERS = (
    "[itemprop=articleBody]",
    ".entry-content",
    ".post-body",
    ".td-post-content",
    ".post-content",
    ".single-content",
    ".article-content",
    ".article-body",
    ".article__content",
    ".detail__body-text",
    ".read__content",
    ".isi-berita, .isi_berita, #isi-berita, .berita-isi, .konten-berita, .isi-artikel, .isi",
    ".news-content, .news-detail, .content-detail, .detail-content, .detail-berita",
    ".item-page",
    ".field-name-body, .field--name-body",
    "article",
)
MAX_PAGE, MAX_TAGS = 1_500_000, 25_000
_LONG = 300_000
_SHORTEST, _TEXT, _SIDE = 25, 200, 0.4
_ENOUGH, _TOO_MUCH = 0.85, 1.35
_LINES = "baris penulis dan hitungan"
_LIKE_HTML = re.compile(r"<(?:p|br|div|h[2-6]|ul|ol|strong|em|a)\b[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True)
class Body:
    """
    The text of an article as HTML, and the element that holds it, where one does.

    ``left_out`` counts by kind what stood in the frame of the article and is left out.
    """

    html: str
    node: LexborNode | None = None
    left_out: Counter[str] = field(default_factory=Counter)


def find(page: HtmlPage, title: str = "", author: str = "") -> Body:
    """
    Give the article, without furniture; its HTML is empty where there is none.

    What belongs to it and stands beside its text is part of it: pictures, attachments.
    """
    found = look(page, title, author)
    if not found.html:
        return found
    html = _from_base(page, beside.completed(page, found.node, found.html))
    return replace(found, html=html)


def _from_base(page: HtmlPage, html: str) -> str:
    """Write out the addresses of a page that says from where they are to be seen."""
    if page.base == page.url:
        return html
    tree = LexborHTMLParser(html)
    for name in ("href", "src", "data-src"):
        for node in tree.css(f"[{name}]"):
            reference = node.attributes.get(name) or ""
            if not reference.startswith("#") and (found := absolute(reference, page.base)):
                node.attrs[name] = found
    return inner(tree.body) if tree.body is not None else html


def look(page: HtmlPage, title: str = "", author: str = "") -> Body:
    """
    Give the text of the article, and the element of the page that holds it.

    What trafilatura takes for the text decides; from the page itself come the pictures, captions
    and tables that it leaves out. A heading that only repeats ``title`` is none of it.
    """
    page, gone, heads = _lessened(page, title, author)
    found = _chosen(page)
    frame = {node.mem_id for node in _frame(found.node, heads)}
    inside = Counter(kind for kind, places in gone if not frame or places & frame)
    return replace(found, left_out=found.left_out + inside)


def _frame(node: LexborNode | None, heads: Collection[int]) -> Iterator[LexborNode]:
    """Give the element with the text, and what is around it up to the one that holds the title."""
    if node is None:
        return
    yield node
    for place in above(node):
        if place.tag == "body":
            return
        yield place
        if place.mem_id in heads or place.tag in {"article", "main"}:
            return


def _chosen(page: HtmlPage) -> Body:
    html = str(page.tree.html or "")
    if len(html) > MAX_PAGE or html.count("<") > MAX_TAGS:
        return _known(page, []) or _all(page)
    lines = _lines(_recalled(html, page.url, "txt"))
    if found := _told(page):
        return Body(found)
    if container := _known(page, lines) or _around(page, lines):
        return container
    recalled = _recalled(html, page.url, "html")
    return Body(recalled) if recalled else _all(page)


def _told(page: HtmlPage) -> str:
    """Give the text that JSON-LD holds of a page that shows its own only with scripts."""
    found = next((words for each in page.stories if (words := _body_of(each))), "")
    if len(found) < _TEXT / 2 or page.tree.body is None:
        return ""
    shown = page.tree.body.clone()
    drop(shown.css("script, style, template"))
    if len(text(shown)) > len(found) / 2:
        return ""
    if _LIKE_HTML.search(found):
        return found
    return "".join(f"<p>{escape(part)}</p>" for part in re.split(r"\s*\n\s*", found) if part)


def _body_of(story: Mapping[str, Any]) -> str:
    value = story.get("articleBody")
    return value.strip() if isinstance(value, str) else ""


def _lessened(
    page: HtmlPage, title: str, author: str
) -> tuple[HtmlPage, list[tuple[str, frozenset[int]]], frozenset[int]]:
    """
    Give the page without what surely stands around the text.

    Beside it what that was, each with the elements that it stood in, and what held the title.
    """
    tree = LexborHTMLParser(str(page.tree.html or ""))
    most = len(text(tree.body)) * _SIDE
    around = [node for node in tree.css("nav, aside, footer") if len(text(node)) < most]
    repeated = [node for node in tree.css("h1, h2, h3") if title and text(node) == title]
    heads = frozenset(up.mem_id for node in repeated for up in above(node))
    without_scripts = [node for node in tree.css("noscript") if node.css_first("img") is None]
    drop([*around, *repeated, *without_scripts])
    drop(article_head.date_lines(tree))
    lines = article_head.lines(tree, author)
    told = [(_LINES, frozenset(up.mem_id for up in above(node))) for node in lines]
    drop(lines)
    _open_accordions(tree)
    picture_boxes.mark(tree)
    article_foot.mark(tree)
    page = replace(page, tree=tree)
    return page, [*told, *surroundings.clear(page)], heads


def _open_accordions(tree: LexborHTMLParser) -> None:
    """Make the buttons of an accordion plain words: they are the headings of what they hide."""
    for button in tree.css("button"):
        words = text(button)
        place = button
        # A heading or a box often holds the button alone.
        while place.parent is not None and text(place.parent) == words:
            place = place.parent
        hidden = place.next
        while hidden is not None and hidden.tag == "-text" and not text(hidden):
            hidden = hidden.next
        if (
            hidden is not None
            and hidden.tag not in {"button", "-text"}
            and len(words.split()) > 2
            and len(text(hidden)) > len(words)
            and hidden.css_first("button") is None
        ):
            button.replace_with(words)


def _recalled(html: str, url: str, form: str) -> str:
    try:
        found = trafilatura.extract(
            html,
            url=url or None,
            output_format=form,
            include_comments=False,
            include_tables=True,
            include_images=form == "html",
            include_links=form == "html",
            include_formatting=form == "html",
        )
    except Exception:  # it reads hostile pages with parsers that fail in many ways
        return ""
    return found or ""


def _lines(found: str) -> list[str]:
    lines = (_squeezed(part) for line in found.split("\n") for part in _columns(line))
    return [line for line in lines if len(line) >= _SHORTEST]


def _columns(line: str) -> list[str]:
    """Split a row of a table that lays out the page: data has no cell of such a length."""
    cells = line.split("|")
    return cells if max(map(len, cells)) > _TEXT else [line]


def _squeezed(words: str) -> str:
    """Leave letters and figures only, so that no white space or sign makes a difference."""
    return re.sub(r"[\W_]+", "", words)


def _known(page: HtmlPage, lines: Sequence[str]) -> Body | None:
    """Give the body out of a container that many sites use."""
    for selector in _CONTAINERS:
        nodes = [node for node in page.tree.css(selector) if len(text(node)) > _SHORTEST]
        if len(nodes) != 1 and not (nodes and selector == _CONTAINERS[0]):
            continue
        node = max(nodes, key=lambda each: len(text(each)))
        if _share(node, lines) < _ENOUGH:
            continue
        copy = node.clone()
        lost = take_boilerplate_off(copy)
        if _fits(copy, lines) or not lines:
            return Body(inner(copy), node, lost)
    return None


def _around(page: HtmlPage, lines: Sequence[str]) -> Body | None:
    """Give the smallest element that holds the text, without what is certainly none of it."""
    node = page.tree.body
    if node is None or not lines:
        return None
    while len(node.text()) < _LONG:
        deeper = next((child for child in node.iter() if _share(child, lines) >= _ENOUGH), None)
        if deeper is None or deeper.tag in {"p", "ul", "ol", "blockquote"}:
            break
        node = deeper
    # A cell that holds the whole text is the column of a page laid out as a table.
    while node.tag in {"table", "tbody", "tr"} and node.parent is not None:
        node = node.parent
    if node.tag in {"html", "p"}:
        return None
    copy = node.clone()
    lost = take_boilerplate_off(copy)
    if not _fits(copy, lines):
        lost["bagian di sekitar isi"] += _prune(copy, lines)
    return Body(inner(copy), node, lost) if _fits(copy, lines) else None


def _all(page: HtmlPage) -> Body:
    """Give everything between head and foot of a page that is long enough to be a text."""
    if page.tree.body is None:
        return Body("")
    copy = page.tree.body.clone()
    lost = take_boilerplate_off(copy)
    lost["bagian di sekitar isi"] += drop(copy.css("header, footer, aside, h1"))
    return Body(inner(copy) if len(text(copy)) > _TEXT else "", None, lost)


def _share(node: LexborNode, lines: Sequence[str]) -> float:
    """Tell how much of the text stands inside an element."""
    whole = sum(map(len, lines))
    if not whole:
        return 1.0
    found = node.text(separator=" ")
    if len(found) < whole * _ENOUGH:
        return 0.0
    words = _squeezed(found)
    return sum(len(line) for line in lines if line in words) / whole


def _fits(node: LexborNode, lines: Sequence[str]) -> bool:
    """Say whether an element holds the text and not much more."""
    words = _squeezed(node.text(separator=" "))
    # The reader of main texts leaves out what is said again; a page may well say it again.
    whole = sum(len(line) * max(words.count(line), 1) for line in set(lines))
    return len(words) <= whole * _TOO_MUCH + 100


def _prune(node: LexborNode, lines: Sequence[str]) -> int:
    """Take out the blocks without a line of the text, but pictures, tables and short headings."""
    text_of_all = "".join(lines)
    gone = []
    for block in node.css("div, section, ul, ol, aside, header, footer, table, p, h1"):
        words = _squeezed(block.text(separator=" "))
        if not words or any(line in words for line in lines) or words in text_of_all:
            continue
        captions = (_squeezed(text(figure)) for figure in block.css("figure"))
        told = len(words) - sum(map(len, captions))
        if block.css_first("img, figure, iframe") and told < 4 * _SHORTEST:
            continue
        gone.append(block)
    return drop(gone)
