"""What stands around the text of an article, told by structure: where links lead, what repeats."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scraper.pages.boilerplate import above, drop
from scraper.reading.html_page import HtmlPage, absolute, text

OTHERS, COMMENTS, FORM = "tautan ke tulisan lain", "komentar", "formulir"
AUTHOR = "keterangan tentang penulis"
_HEADINGS = "h1, h2, h3, h4, h5, h6, strong, b, p, div, span, a"
_COMMENTS = re.compile(
    r"\W*(?:\(?\d+\)?\s+)?(?:komentar|comments?|tanggapan|responses?|replies|discussion)"
    r"(?:\s+\(?\d+\)?)?\W*|"
    r"\W*(?:tinggalkan|tulis|beri(?:kan)?|kirim)\s+(?:balasan|komentar|tanggapan)\b.{0,40}|"
    r"\W*(?:leave|post|add|write)\s+(?:a|your)\s+(?:reply|comment|response)\b.{0,40}|"
    r"\W*(?:no|\d+)\s+(?:comments?|responses?|thoughts?)(?: on\b.{0,160})?\W*",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\W*(?:(?:berita|artikel|tulisan|pos|post|bacaan|kabar|info(?:rmasi)?)\s+)?(?:lain(?:nya)?|terkait|"
    r"terbaru|terkini|terpopuler|populer|pilihan|serupa|rekomendasi(?: untuk anda)?)\W*|"
    r"\W*(?:baca|simak|lihat)(?: juga| lainnya| selengkapnya)\W*|"
    r"\W*(?:anda )?(?:mungkin|juga)\b.{0,12}\b(?:suka|menarik|tertarik)\b.{0,20}|"
    r"\W*(?:related|more|recent|latest|popular|recommended|other|similar|trending)"
    r"(?: (?:posts?|articles?|news|stories|reading|content|coverage|topics|from .{1,60}|"
    r"(?:on|in|about) .{1,60}))\W*|\W*(?:most|editor'?s?) (?:popular|read|viewed|picks?)\W*|"
    r"\W*(?:read|up|see) (?:next|more|also)\W*|\W*you (?:may|might)(?: also)? (?:like|enjoy)\W*|"
    r"\W*(?:tags?|label|topik|topics?|kata kunci|keywords?|filed under)\W*",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\W*(?:tentang (?:si )?penulis|profil penulis|about (?:the )?author)\b.{0,40}", re.IGNORECASE
)
_FILE = re.compile(
    r"[^?#]*\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip|rar|7z|jpe?g|png|webp|gif|mp[34])"
    r"(?:[?#].*)?$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…:;\"”’)]\s*$")
# No page of an article has more elements, and so many neighbours tell enough.
_MOST, _NEAR, _PARTS = 8000, 40, 60
_RUNNING, _LINKED, _ITEM, _HEAD, _SIGNUP = 80, 0.65, 700, 90, 400


def find(page: HtmlPage) -> list[tuple[LexborNode, str]]:
    """Give what surely leads elsewhere or talks back, each with a word for what it is."""
    body = page.tree.body
    if body is None or len(body.css("*")) > _MOST:
        return []
    running = [node for node in body.css("p, div, td, li, blockquote") if is_running(node)]
    if not running:
        return []
    around = _Around(page, body, running)
    return [*around.sections(), *around.lists(), *around.teasers(), *around.forms()]


def cleared(page: HtmlPage) -> HtmlPage:
    """Give a page without what leads elsewhere or talks back."""
    tree = LexborHTMLParser(str(page.tree.html or ""))
    page = replace(page, tree=tree)
    clear(page)
    return page


def clear(page: HtmlPage) -> list[tuple[str, frozenset[int]]]:
    """Take what leads elsewhere out of a page, and tell of each piece what it was and stood in."""
    kinds = {node.mem_id: kind for node, kind in find(page)}
    nodes = [node for node in page.tree.css("*") if node.mem_id in kinds]
    told = [(kinds[node.mem_id], [up.mem_id for up in above(node)]) for node in nodes]
    drop(nodes)
    return [
        (kind, frozenset(places))
        for kind, places in told
        if not any(place in kinds for place in places)
    ]


def is_running(node: LexborNode) -> bool:
    """Say whether an element has a sentence or more of its own that is no link."""
    if node.tag == "p":
        words = text(node)
    elif node.tag in {"li", "blockquote"}:
        words = text(node) if node.css_first("p, ul, ol, div") is None else ""
    else:
        words = " ".join(node.text(deep=False, separator=" ").split())
    if len(words) < _RUNNING or not _SENTENCE.search(words):
        return False
    return linked(node) < len(words) / 2


def linked(node: LexborNode) -> int:
    """Give how many letters of an element stand in links."""
    return sum(len(text(link)) for link in node.css("a[href]"))


class _Around:
    def __init__(self, page: HtmlPage, body: LexborNode, running: list[LexborNode]) -> None:
        self.page = page
        self.body = body
        self.whole = max(len(text(body)), 1)
        self.first = running[0]
        self.holders: dict[int, int] = {}
        for node in running:
            words = len(text(node))
            for place in (node, *above(node)):
                self.holders[place.mem_id] = self.holders.get(place.mem_id, 0) + words
        self.total = sum(len(text(node)) for node in running)
        self.order = {node.mem_id: place for place, node in enumerate(body.traverse())}
        self.flanks = {node.mem_id for node in running}

    def _is_behind(self, node: LexborNode) -> bool:
        """Say whether running text stands before an element."""
        return self.order.get(node.mem_id, 0) > self.order.get(self.first.mem_id, 0)

    def _is_within(self, node: LexborNode) -> bool:
        """Say whether an element stands between paragraphs of the same box."""
        return all(
            any(
                each.mem_id in self.flanks for each in islice(_siblings(node, behind=behind), _NEAR)
            )
            for behind in (False, True)
        )

    def sections(self) -> Iterator[tuple[LexborNode, str]]:
        """Give the parts of a page whose heading says what they are."""
        left = _PARTS
        for heading in self.body.css(_HEADINGS):
            words = text(heading)
            if len(words) > _HEAD or not words or not left:
                continue
            left -= _COMMENTS.fullmatch(words) is not None or _OTHERS.fullmatch(words) is not None
            if _COMMENTS.fullmatch(words):
                if self._is_behind(heading):
                    yield from ((node, COMMENTS) for node in self._section(heading, to_end=True))
            elif _ABOUT.fullmatch(words) and self._is_behind(heading):
                yield from ((node, AUTHOR) for node in self._section(heading, to_end=False))
            elif _OTHERS.fullmatch(words):
                found = list(self._section(heading, to_end=False))
                links = [link for node in found for link in node.css("a[href]")]
                if len(links) > 1 and not any(map(_leads_to_file, links)):
                    yield from ((node, OTHERS) for node in found)

    def _section(self, heading: LexborNode, *, to_end: bool) -> Iterator[LexborNode]:
        """Give a heading with what it stands above, or the box that holds both."""
        place = heading
        while (
            place.parent is not None
            and place.parent.tag not in {"body", "article", "main", "html", "td"}
            and text(place.parent).startswith(text(heading))
        ):
            place = place.parent
        if place.mem_id != heading.mem_id and len(text(place)) > len(text(heading)) + 10:
            if self.holders.get(place.mem_id, 0) < self.total * (0.85 if to_end else 0.5):
                yield place
            return
        found = [place]
        for below in _siblings(place, behind=True):
            if not to_end and (below.tag == place.tag or (below.mem_id in self.flanks)):
                break
            found.append(below)
        share = sum(self.holders.get(node.mem_id, 0) for node in found)
        if share < self.total * (0.85 if to_end else 0.4):
            yield from found

    def lists(self) -> Iterator[tuple[LexborNode, str]]:
        """Give the elements that hold links and hardly another word."""
        for node in self.body.css("ul, ol, div, section, table, p, dl"):
            words = len(text(node))
            links = node.css("a[href]")
            if len(links) < 2 or not words or words > self.whole / 2:
                continue
            if linked(node) < words * _LINKED or node.mem_id in self.holders:
                continue
            if any(map(_leads_to_file, links)) or self._leads_within(links):
                continue
            if self._is_within(node) or (node.tag == "p" and self._leads_away(links)):
                continue
            yield node, OTHERS

    def _leads_within(self, links: list[LexborNode]) -> bool:
        """Say whether links lead to places of the page, such as those of a table of contents."""
        places = [(link.attributes.get("href") or "").partition("#")[2] for link in links]
        return sum(map(bool, places)) * 2 > len(links)

    def _leads_away(self, links: list[LexborNode]) -> bool:
        host = _host(self.page.url)
        away = [link for link in links if _host(self._address(link)) not in {"", host}]
        return len(away) * 2 > len(links)

    def _address(self, link: LexborNode) -> str:
        return absolute(link.attributes.get("href") or "", self.page.base)

    def teasers(self) -> Iterator[tuple[LexborNode, str]]:
        """Give the elements that stand in a row, and each announce another page."""
        rows: dict[tuple[int, str | None, str], list[LexborNode]] = {}
        for node in self.body.css("div, li, article, section, td, tr"):
            if node.parent is not None and self._announces(node):
                key = node.parent.mem_id, node.tag, node.attributes.get("class") or ""
                rows.setdefault(key, []).append(node)
        for row in rows.values():
            addresses = {self._address(link) for node in row for link in node.css("a[href]")[:1]}
            held = sum(self.holders.get(node.mem_id, 0) for node in row)
            if len(addresses) < 3 or held > self.total * 0.6:
                continue
            links = [link for node in row for link in node.css("a[href]")[:1]]
            if self._leads_away(links):
                continue
            if row[0].tag == "li" and row[0].parent is not None and self._is_within(row[0].parent):
                continue
            yield from ((node, OTHERS) for node in row)
            heading = next(_siblings(row[0], behind=False), None)
            if heading is not None and _is_short_heading(heading):
                yield heading, OTHERS

    def _announces(self, node: LexborNode) -> bool:
        links = node.css("a[href]")
        if not 0 < len(links) <= 4 or any(map(_leads_to_file, links)):
            return False
        words, first = text(node), next((each for each in links if text(each)), None)
        if first is None or len(words) > _ITEM or len(text(first)) < 15:
            return False
        if (first.attributes.get("href") or "").startswith("#"):
            return False
        return words.find(text(first)) <= 40

    def forms(self) -> Iterator[tuple[LexborNode, str]]:
        """Give the forms with the few words that invite to fill them."""
        for form in self.body.css("form"):
            place = form
            if len(text(form)) > _SIGNUP or form.css_first("input, textarea, select") is None:
                continue
            while place.parent is not None and len(text(place.parent)) <= _SIGNUP:
                if place.parent.mem_id in self.holders:
                    break
                place = place.parent
            if place.tag not in {"body", "html", "article", "main"} and self._is_behind(place):
                yield place, FORM


def _siblings(node: LexborNode, *, behind: bool) -> Iterator[LexborNode]:
    place = node.next if behind else node.prev
    while place is not None:
        if place.tag not in {"-text", "-comment"}:
            yield place
        place = place.next if behind else place.prev


def _is_short_heading(node: LexborNode) -> bool:
    return node.tag in {"h2", "h3", "h4", "h5"} and len(text(node)) <= _HEAD


def _leads_to_file(link: LexborNode) -> bool:
    return _FILE.match(link.attributes.get("href") or "") is not None


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
