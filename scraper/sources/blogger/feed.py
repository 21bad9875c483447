"""The public feeds of a Blogger blog, as Atom or JSON."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar
from urllib.parse import quote, urlencode

from scraper.model.posts import Finding, Other, RawPost, Unread
from scraper.pages import blogger_page
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched, Refused, Unreachable
from scraper.reading.html_page import HtmlPage
from scraper.sources.blogger import entries as blogger_entries
from scraper.sources.blogger import walk
from scraper.sources.blogger.backup import BloggerBackup
from scraper.sources.blogger.pages import BloggerPages
from scraper.sources.blogger.takeout import BloggerTakeout
from scraper.sources.common import web
from scraper.web.asking import Stopped

AT_ONCE = 100
_BAD_REQUEST = 400


@dataclass(frozen=True)
class Walked(web.Detail):
    """An answer of a feed whose entries without text are followed by their pages."""


class BloggerFeed:
    """Posts as the feed gives them; what it leaves out is read from the pages of the blog."""

    kind: ClassVar[str] = "blogger_feed"
    live: ClassVar[bool] = True
    whole: ClassVar[bool] = True
    options: ClassVar[Mapping[str, Option]] = {
        "site": True,
        "format": ("atom", "json"),
        "label": False,
    }

    def __init__(self, config: SourceConfig) -> None:
        self._config = config
        self._pages = BloggerPages(config)

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        """Tell whether this is an answer of such a feed."""
        if blogger_entries.is_json(page):
            return True
        start = page.start(64 * 1024)
        return (
            b"tag:blogger.com,1999:blog-" in start
            and b"http://www.w3.org/2005/Atom" in start
            and b"<feed" in start
            and not BloggerBackup.recognises(page)
            and not BloggerTakeout.recognises(page)
        )

    def pages(self, fetch: Fetch, since: dt.date | None = None, /) -> Iterator[Fetched | Unread]:
        seen: dict[str, str] = {}
        for answer in self._answers(fetch, since):
            entries = blogger_entries.read(answer, self._config.site)
            posts = [found for found in entries.found if isinstance(found, RawPost)]
            new = [post for post in posts if post.id not in seen]
            if entries.found and not new:
                return  # the feed gives the same again, wherever it is asked to start
            seen.update((post.id, post.url) for post in posts)
            yield Walked(**vars(web.detail(answer)))
            short = [(post.url, post) for post in new if not post.html and post.url]
            yield from web.details(fetch, short)
        yield from self._rest(fetch, since, set(seen.values()))

    def _answers(self, fetch: Fetch, since: dt.date | None) -> Iterator[Fetched]:
        start: int | None = 1
        while start is not None:
            try:
                answer = fetch(self._address(start, since))
            except Refused as error:
                if since is None or error.status != _BAD_REQUEST:
                    raise self._closed(error) from None
                since = None  # it does not know the question: then everything
                continue
            yield answer
            entries = blogger_entries.read(answer, self._config.site)
            start = blogger_entries.following(entries, start)

    def _closed(self, error: Refused) -> Refused:
        remedy = 'bila umpan blog itu memang ditutup, pakai kind = "blogger_pages"'
        return Refused(error.address, error.finding, remedy, error.page)

    def _address(self, start: int, since: dt.date | None, what: str = "posts") -> str:
        label = self._config.options.get("label", "") if what == "posts" else ""
        query = {
            "alt": self._config.options.get("format", "atom"),
            "redirect": "false",
            "start-index": str(start),
            "max-results": str(AT_ONCE),
        }
        if since is not None:
            midnight = dt.datetime.combine(since, dt.time(), self._config.zone)
            # Without this order Blogger does not look at the bound.
            query |= {"orderby": "updated", "updated-min": midnight.isoformat()}
        path = f"/feeds/{what}/default" + (f"/-/{quote(label, safe='')}" if label else "")
        return f"{self._config.site.rstrip('/')}{path}?{urlencode(query)}"

    def _rest(
        self, fetch: Fetch, since: dt.date | None, known: set[str]
    ) -> Iterator[Fetched | Unread]:
        """Give what no feed of posts holds: posts hidden from it, and the static pages."""
        if not self._config.options.get("label"):
            try:
                yield from walk.posts(fetch, self._config.site, since, known)
            except Refused as error:
                if not error.is_gone:
                    yield web.unread(error)
        try:
            yield Walked(**vars(web.detail(fetch(self._address(1, None, "pages")))))
        except Stopped:
            raise
        except Unreachable:
            yield from walk.pages(fetch, self._config.site)

    def parse(self, page: Fetched) -> Iterator[RawPost | Other | Unread]:
        """Read an answer of a feed, or a page that stands in for what the feed leaves out."""
        if self.recognises(page):
            entries = blogger_entries.read(page, self._config.site)
            if isinstance(page, Walked):
                yield from blogger_entries.walked(entries)
            else:
                yield from map(_told_short, entries.found)
        elif isinstance(page, web.Detail) and page.known is not None:
            yield self._completed(page, page.known)
        else:
            yield from self._pages.parse(page)

    def _completed(self, page: Fetched, known: RawPost) -> RawPost | Unread:
        """Give a post of the feed with the text from its page."""
        html = HtmlPage.read(page.decoded().text, page.base)
        for found in blogger_page.posts(html, self._config.site, self._config.zone):
            if isinstance(found, RawPost) and found.id == known.id:
                return replace(known, html=found.html, lacks=known.lacks - {"body"})
        finding = "umpan memberi tulisan ini tanpa isi, dan isinya tidak ada pada halamannya"
        return Unread(page.address, Finding(finding, "impor tulisan ini dari ekspor blog itu"))


def _told_short(found: RawPost | Other) -> RawPost | Other:
    if isinstance(found, Other) or found.html:
        return found
    return replace(found, findings=(*found.findings, blogger_entries.SHORT))
