"""A WordPress site: its REST interface, and where that is closed its feed, sitemap and lists."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import ClassVar
from urllib.parse import urlencode

from scraper.model.posts import Finding, Other, RawPost, Remark, Unread
from scraper.pages import wordpress_page
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched, Refused, Unreachable
from scraper.reading.html_page import HtmlPage, absolute
from scraper.reading.xml_root import root_of
from scraper.sources.common import sitemaps, web
from scraper.sources.common.continuations import with_parts
from scraper.sources.feeds import rss_items
from scraper.sources.feeds.feed_pages import completed
from scraper.sources.html.single_page import SinglePage
from scraper.sources.wordpress import rows as wordpress_rows
from scraper.web.asking import Stopped

AT_ONCE = (100, 20)
_API = "https://api.w.org/"
_LINK = re.compile(r"<([^>]*)>\s*;[^,]*?rel=[\"']?https://api\.w\.org/")
MAX_LISTS = 2000
MAX_START = 8 * 1024 * 1024


class WordPressRest:
    """Posts as REST gives them in a stable order; else those of the feed, then the pages."""

    kind: ClassVar[str] = "wordpress"
    live: ClassVar[bool] = True
    whole: ClassVar[bool] = True
    options: ClassVar[Mapping[str, Option]] = {"site": True}

    def __init__(self, config: SourceConfig) -> None:
        self._config = config
        self._home = config.site.rstrip("/")

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        """Tell whether this is an answer of REST, or a page of such a site."""
        start = page.start(256 * 1024)
        if start.lstrip().startswith((b"[", b"{")):
            return bool(wordpress_rows.rows(page))
        if b"<html" not in start.lower():
            return False
        return wordpress_page.is_wordpress(
            HtmlPage.read(start.decode("utf-8", "replace"), page.base)
        )

    def pages(self, fetch: Fetch, since: dt.date | None = None, /) -> Iterator[Fetched | Unread]:
        """Walk the first of the ways that is open; raises Unreachable when none is."""
        failures: list[Unreachable] = []
        for way in (self._rest, self._feed, self._sitemap, self._lists):
            found_any = False
            try:
                for page in way(fetch, since):
                    if failures and not found_any:
                        yield _closed(failures[0])
                    found_any = True
                    yield page
            except Stopped:
                raise
            except Unreachable as error:
                if found_any:
                    raise
                failures.append(error)
                continue
            if found_any:
                return
        if failures:
            raise failures[0]

    def parse(self, page: Fetched) -> Iterator[RawPost | Other | Unread]:
        """Read an answer of REST, of the feed, a page, or the names of the static pages."""
        site, zone = self._config.site, self._config.zone
        kind = _kind_of(page)
        if kind == "page":
            yield from _static(page)
        elif kind == "posts":
            yield from wordpress_rows.posts(page, site, zone)
        elif root_of(page)[1] in {"rss", "feed", "RDF"}:
            yield from rss_items.read(page, site, zone, of_wordpress=True)
        elif root_of(page)[1] in {"urlset", "sitemapindex"}:
            for name in filter(None, (web.slug(place.url) for place in sitemaps.look(page)[1])):
                yield Other("page", name)
        elif not wordpress_page.is_of_wordpress(page.start(MAX_START)):
            finding = "halaman ini bukan halaman WordPress: situsnya mungkin sedang dirawat"
            yield Unread(page.address, Finding(finding, "coba lagi nanti, atau periksa alamatnya"))
        else:
            known = page.known if isinstance(page, web.Detail) else None
            for found in SinglePage(self._config).parse(page):
                if known is not None and isinstance(found, RawPost):
                    yield completed(known, found)
                else:
                    yield found

    # REST

    def _rest(self, fetch: Fetch, since: dt.date | None) -> Iterator[Fetched | Unread]:
        first: Unreachable | None = None
        for root in self._roots(fetch):
            for size in AT_ONCE:
                try:
                    page = self._first(fetch, root, size, since)
                except Stopped:
                    raise
                except Unreachable as error:
                    first = first or error
                    if isinstance(error, Refused) and error.status < 500:
                        break
                    continue  # too much at once, perhaps
                if wordpress_rows.rows(page) is None:
                    break
                asked_since = since if "modified_after" in page.address else None
                yield page
                yield from self._following(fetch, root, "posts", size, asked_since, page)
                yield from self._of_own_types(fetch, root, size)
                yield from self._static(fetch, root)
                return
        if first is not None:
            raise first

    def _roots(self, fetch: Fetch) -> Iterator[str]:
        """Give where REST may stand: what the site says of itself, else the usual places."""
        seen = set()
        for root in (*self._told(fetch), f"{self._home}/wp-json/", f"{self._home}/?rest_route=/"):
            if web.bare_host(root) == web.bare_host(self._home) and root not in seen:
                seen.add(root)
                yield root

    def _told(self, fetch: Fetch) -> list[str]:
        try:
            page = fetch(f"{self._home}/")
        except Stopped:
            raise
        except Unreachable:
            return []
        found = _LINK.findall(page.headers.get("link", ""))
        html = HtmlPage.read(page.decoded().text, page.base)
        found += [
            node.attributes.get("href") or "" for node in html.tree.css(f'link[rel="{_API}"]')
        ]
        return [root for one in found if (root := absolute(one, page.base))]

    def _first(self, fetch: Fetch, root: str, size: int, since: dt.date | None) -> Fetched:
        if since is not None:
            try:
                return fetch(_route(root, "posts", size, 1, since))
            except Refused as error:
                if error.status != 400:
                    raise
                # Before WordPress 5.7 the question was not known.
        return fetch(_route(root, "posts", size, 1, None))

    def _following(
        self, fetch: Fetch, root: str, what: str, size: int, since: dt.date | None, page: Fetched
    ) -> Iterator[Fetched]:
        number = 1
        while wordpress_rows.rows(page):
            total = page.headers.get("x-wp-totalpages", "").strip()
            if total.isdecimal() and number >= int(total):
                return
            number += 1
            try:
                page = fetch(_route(root, what, size, number, since))
            except Refused as error:
                if _is_end(error):
                    return
                raise
            yield page

    def _of_own_types(self, fetch: Fetch, root: str, size: int) -> Iterator[Fetched | Unread]:
        """Give the entries of the types that ``types`` names, from where the site keeps each."""
        if not self._config.types:
            return
        bases = wordpress_rows.bases(fetch(f"{root.rstrip('/')}/wp/v2/types"))
        for name in self._config.types:
            address = _route(root, bases.get(name, name), size, 1, None)
            try:
                page = fetch(address)
            except Refused as error:
                finding = f"jenis '{name}' tidak diberikan REST situs ini: {error.finding}"
                remedy = "periksa 'types' sumber ini, atau impor dari ekspor situs itu"
                yield Unread(address, Finding(finding, remedy))
                continue
            yield page
            yield from self._following(fetch, root, bases.get(name, name), size, None, page)

    def _static(self, fetch: Fetch, root: str) -> Iterator[Fetched]:
        try:
            yield fetch(_route(root, "pages", AT_ONCE[0], 1, None))
        except Stopped:
            raise
        except Unreachable:
            yield from self._page_sitemaps(fetch)

    # Feed, sitemap, lists

    def _feed(self, fetch: Fetch, _since: dt.date | None) -> Iterator[Fetched | Unread]:
        number, seen = 1, set[str]()
        while True:
            address = f"{self._home}/feed/?paged={number}"
            try:
                page = fetch(address)
            except Refused as error:
                if number > 1 and error.is_gone:
                    break
                raise
            posts = list(
                rss_items.read(page, self._config.site, self._config.zone, of_wordpress=True)
            )
            new = [post for post in posts if post.id not in seen]
            if not new:
                break
            seen.update(post.id for post in new)
            if any("body" in post.lacks for post in new):
                # Teasers: the posts themselves stand on their pages.
                yield from with_parts(
                    fetch, web.details(fetch, [(post.url, post) for post in new if post.url])
                )
            else:
                yield page
            number += 1
        if seen:
            yield from self._page_sitemaps(fetch)

    def _sitemap(self, fetch: Fetch, since: dt.date | None) -> Iterator[Fetched | Unread]:
        starts = [f"{self._home}/wp-sitemap.xml", f"{self._home}/sitemap_index.xml"]
        starts += [f"{self._home}/sitemap.xml"]
        for place in sitemaps.walk(fetch, starts, self._config.site):
            if isinstance(place, Unread):
                yield place
            elif place.is_static or place.is_list or not web.slug(place.url):
                continue
            elif not sitemaps.is_older(place, since):
                yield from with_parts(fetch, web.details(fetch, [(place.url, None)]))
        yield from self._page_sitemaps(fetch)

    def _lists(self, fetch: Fetch, _since: dt.date | None) -> Iterator[Fetched | Unread]:
        address, seen = f"{self._home}/", set[str]()
        for _number in range(MAX_LISTS):
            page = fetch(address)
            html = HtmlPage.read(page.decoded().text, page.base)
            nodes = html.tree.css(".entry-title a[href], .post-title a[href], h2 a[rel=bookmark]")
            links = (absolute(node.attributes.get("href") or "", page.base) for node in nodes)
            new = [link for link in dict.fromkeys(links) if link and link not in seen]
            if not new:
                return
            seen.update(new)
            yield from with_parts(fetch, web.details(fetch, [(link, None) for link in new]))
            node = html.tree.css_first("a.next[href], .nav-previous a[href], link[rel=next][href]")
            address = absolute((node.attributes.get("href") or ""), page.base) if node else ""
            if not address or web.bare_host(address) != web.bare_host(self._home):
                return

    def _page_sitemaps(self, fetch: Fetch) -> Iterator[Fetched]:
        for name in ("wp-sitemap-posts-page-1.xml", "page-sitemap.xml"):
            try:
                yield fetch(f"{self._home}/{name}")
            except Stopped:
                raise
            except Unreachable:
                continue
            return


def _route(root: str, what: str, size: int, page: int, since: dt.date | None) -> str:
    """
    Write the address of one answer.

    >>> _route("https://a.id/?rest_route=/", "pages", 10, 2, None)
    'https://a.id/?rest_route=/wp/v2/pages&per_page=10&page=2&orderby=id&order=asc&_fields=id,title,type,content'
    """
    query = {"per_page": str(size), "page": str(page), "orderby": "id", "order": "asc"}
    if since is not None:
        # A day of grace, because the site counts days in a zone of its own.
        after = dt.datetime.combine(since - dt.timedelta(days=1), dt.time())
        query["modified_after"] = after.isoformat()
    more = (
        "_embed=author,wp:featuredmedia,wp:term"
        if what != "pages"
        else "_fields=id,title,type,content"
    )
    mark = "&" if "?" in root else "?"
    return f"{root.rstrip('/')}/wp/v2/{what}{mark}{urlencode(query, safe=':')}&{more}"


def _closed(error: Unreachable) -> Remark:
    """Say what a site cannot give while its REST interface is closed."""
    finding = (
        f"REST situs ini tertutup ({error.finding}), dibaca lewat jalan lain: gambar utama, "
        "halaman lanjutan, ringkasan, dan label tulisan mungkin tidak ikut"
    )
    return Remark(error.address, Finding(finding, "minta REST dibuka, atau impor dari ekspornya"))


def _is_end(error: Refused) -> bool:
    found = wordpress_rows.values(error.page)
    return (
        error.status == 400
        and isinstance(found, Mapping)
        and found.get("code") == wordpress_rows.END
    )


def _kind_of(page: Fetched) -> str:
    """Tell whether an answer of REST holds posts or static pages."""
    rows = wordpress_rows.rows(page)
    if rows is None:
        return ""
    return "page" if rows and all(row.get("type") == "page" for row in rows) else "posts"


def _static(page: Fetched) -> Iterator[Other]:
    for row in wordpress_rows.rows(page) or ():
        yield Other("page", wordpress_rows.title(row))
