"""A site of any making, read by selectors: from its list to each story, and on to the next list."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import ClassVar
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from scraper.model import wordpress_identity
from scraper.model.posts import Finding, Other, RawPost, Unread
from scraper.pages import body as page_body
from scraper.pages import facts, wordpress_page
from scraper.pages.boilerplate import above, drop, take_boilerplate_off
from scraper.reading import page_dates
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched, Refused, Unreachable
from scraper.reading.html_page import HtmlPage, absolute, inner, text
from scraper.reading.page_dates import When
from scraper.sources.common import web
from scraper.sources.html.profiles import PROFILES, Profile

MAX_LISTS = 5000
_SELECTORS = ("item", "next", "title", "date", "body", "author", "label", "image", "remove")
_ROW = 2000


class HtmlList:
    """Posts of a site that offers nothing but pages."""

    kind: ClassVar[str] = "html_list"
    live: ClassVar[bool] = True
    whole: ClassVar[bool] = True
    options: ClassVar[Mapping[str, Option]] = {
        "site": True,
        "profile": tuple(PROFILES),
        "list": False,
        **dict.fromkeys(_SELECTORS, False),
        "identity": False,
    }

    def __init__(self, config: SourceConfig) -> None:
        self._config = config
        profile = PROFILES.get(config.options.get("profile", ""), Profile())
        self._where = profile.changed(config.options)

    @classmethod
    def recognises(cls, _page: Fetched) -> bool:
        """Tell no page: which selectors fit is known only of a site that is listed."""
        return False

    def pages(self, fetch: Fetch, since: dt.date | None = None, /) -> Iterator[Fetched | Unread]:
        self._check()
        address, seen_lists, seen = self._start(), set[str](), set[str]()
        while address and address not in seen_lists and len(seen_lists) < MAX_LISTS:
            try:
                page = fetch(address)
            except Refused as error:
                if seen_lists and error.is_gone:
                    return
                raise
            seen_lists.add(address)
            html = HtmlPage.read(page.decoded().text, page.base)
            rows = [row for row in self._rows(html) if row.url not in seen]
            if not rows:
                if not seen:
                    raise self._without_items(address)
                return
            seen.update(row.url for row in rows)
            yield from web.details(fetch, [(row.url, row) for row in rows])
            if since is not None and all(_is_before(row, since) for row in rows):
                return
            address = self._next(html, address)

    def _start(self) -> str:
        return urljoin(f"{self._config.site.rstrip('/')}/", self._where.list)

    def _check(self) -> None:
        """Raise Unreachable for a description with which no page can be read."""
        empty = LexborHTMLParser("")
        for name in _SELECTORS:
            try:
                if selector := getattr(self._where, name):
                    empty.css(selector)
            except SelectolaxError:
                finding = f"pemilih '{name}' milik sumber '{self._config.name}' tidak sah"
                raise Unreachable(_TOML, finding, "tulis seperti pemilih CSS") from None
        try:
            re.compile(self._where.identity)
        except re.error:
            finding = f"'identity' milik sumber '{self._config.name}' tidak sah"
            raise Unreachable(_TOML, finding, "tulis sebagai ekspresi reguler") from None
        if not self._where.item:
            finding = f"sumber '{self._config.name}' tanpa 'profile' dan tanpa 'item'"
            raise Unreachable(_TOML, finding, "isi salah satunya")

    def _without_items(self, address: str) -> Unreachable:
        finding = f"tidak ada tautan berita yang cocok dengan item = '{self._where.item}'"
        return Unreachable(address, finding, "periksa pemilihnya dengan halaman itu")

    # The list

    def _rows(self, page: HtmlPage) -> list[RawPost]:
        """Give what the list tells of each story, each once, in its order."""
        rows: dict[str, RawPost] = {}
        for link in page.tree.css(self._where.item):
            address = absolute(link.attributes.get("href") or "", page.url)
            if web.bare_host(address) != web.bare_host(page.url):
                continue
            url = web.address(address, "")
            if url == web.address(page.url, ""):  # a button, or a link without an address
                continue
            words = text(link)
            known = rows.get(self._identity(url))
            # A picture and a title may both lead to a story; the longer words are its title.
            if known is None or len(words) > len(known.title):
                when = page_dates.find(_around(link, self._where.item), self._config.zone)
                rows[self._identity(url)] = RawPost(
                    id=self._identity(url), url=url, title=words, published=when
                )
        return list(rows.values())

    def _next(self, page: HtmlPage, address: str) -> str:
        links = page.tree.css(self._where.next) if self._where.next else []
        for link in links:
            found = absolute(link.attributes.get("href") or "", page.url)
            if found and found != address and web.bare_host(found) == web.bare_host(address):
                return found
        return _next_offset(page, address)

    # The story

    def parse(self, page: Fetched) -> Iterator[RawPost | Other | Unread]:
        """Read the page of one story."""
        decoded = page.decoded()
        html = HtmlPage.read(decoded.text, page.base)
        known = page.known if isinstance(page, web.Detail) else None
        yield self._story(html, known, decoded.findings)

    def _story(
        self, page: HtmlPage, known: RawPost | None, findings: Sequence[Finding]
    ) -> RawPost | Unread:
        body = self._body(page)
        if not body:
            finding = "tidak ditemukan isi berita pada halaman ini"
            return Unread(page.url, Finding(finding, "perbaiki 'body' sumber ini"))
        when = self._when(page) or (known.published if known else None)
        found = list(findings)
        if when is None:
            found.insert(0, _UNDATED)
        found += facts.unread_clock(page, when)
        author = self._first(page, self._where.author)
        labels = self._labels(page)
        lacks = {
            "updated": True,
            "time": not isinstance(when, dt.datetime),
            "labels": not labels,
            "author": not author,
        }
        address = web.address(known.url if known else page.url, self._config.site)
        return RawPost(
            id=self._identity_on(page, address),
            url=address,
            slug=web.slug(address),
            title=self._first(page, self._where.title) or facts.title(page),
            published=when,
            labels=labels,
            author=author,
            html=wordpress_identity.with_lead(body, *self._lead(page)),
            findings=tuple(found),
            lacks=frozenset(name for name, is_lacking in lacks.items() if is_lacking),
        )

    def _identity(self, address: str) -> str:
        """Give the part of an address that stays."""
        address = web.address(address, self._config.site)
        found = re.search(self._where.identity, address) if self._where.identity else None
        return address[: found.end()] if found else address

    def _identity_on(self, page: HtmlPage, address: str) -> str:
        if wordpress_page.is_wordpress(page) and (number := wordpress_page.number_of(page)):
            return wordpress_identity.identity(number, address, self._config.site)
        return self._identity(address)

    def _first(self, page: HtmlPage, selectors: str) -> str:
        # In the order in which they are written, not that of the page.
        found = (page.first(one) for one in _choices(selectors))
        return next(filter(None, found), "")

    def _when(self, page: HtmlPage) -> When | None:
        for selector in _choices(self._where.date):
            for node in page.tree.css(selector):
                marked = node.attributes.get("datetime") or node.attributes.get("content") or ""
                found = page_dates.read(marked, self._config.zone)
                found = found or page_dates.find(text(node), self._config.zone)
                if found is not None:
                    return found
        return facts.published(page, self._config.zone)

    def _body(self, page: HtmlPage) -> str:
        for selector in _choices(self._where.body):
            nodes = [node for node in page.tree.css(selector) if text(node) or node.css("img")]
            if nodes:
                copy = max(nodes, key=lambda node: len(text(node))).clone()
                if self._where.remove:
                    drop(copy.css(self._where.remove))
                take_boilerplate_off(copy)
                return inner(copy).strip()
        return page_body.find(page).html

    def _labels(self, page: HtmlPage) -> tuple[str, ...]:
        for selector in _choices(self._where.label):
            if found := [words for node in page.tree.css(selector) if (words := text(node))]:
                return tuple(dict.fromkeys(found))
        return ()

    def _lead(self, page: HtmlPage) -> tuple[str, str, str]:
        for selector in _choices(self._where.image):
            for node in page.tree.css(selector):
                get = node.attributes.get
                if found := absolute(get("data-src") or get("src") or "", page.url):
                    return escape(found), escape(get("alt") or ""), ""
        return "", "", ""


_UNDATED = Finding("tanggal terbit tidak ada pada halaman", "isi 'date' sumber ini")
_TOML = "scraper/sources.toml"
_OFFSET = re.compile(r"(?P<before>.*?[/=])(?P<number>\d{1,7})/?\Z")


def _choices(selectors: str) -> list[str]:
    """Part a list of selectors, but not inside brackets."""
    found = re.findall(r"(?:[^,(\[]|\([^)]*\)|\[[^\]]*\])+", selectors)
    return [part for one in found if (part := one.strip())]


def _around(link: LexborNode, item: str) -> str:
    """Give the words of the row that a link stands in: as far as no other story begins."""
    words = text(link)
    target = link.attributes.get("href")
    for place in above(link):
        others = {node.attributes.get("href") for node in place.css(item)} - {target}
        if others or place.tag == "body":
            return words
        words = text(place)[:_ROW]
    return words


def _next_offset(page: HtmlPage, address: str) -> str:
    """Give the next list where a pager counts stories or pages at the end of its addresses."""
    here = _OFFSET.match(address)
    before = here["before"] if here else address.rstrip("/") + "/"
    current = int(here["number"]) if here else 0
    following: dict[int, str] = {}
    for link in page.tree.css("a[href]"):
        found = absolute(link.attributes.get("href") or "", page.url)
        match = _OFFSET.match(found)
        if match and match["before"] == before and int(match["number"]) > current:
            following.setdefault(int(match["number"]), found)
    return following[min(following)] if following else ""


def _is_before(row: RawPost, since: dt.date) -> bool:
    when = row.published
    day = when.date() if isinstance(when, dt.datetime) else when
    return day is not None and day < since
