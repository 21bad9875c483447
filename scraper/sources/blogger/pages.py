"""The pages of a Blogger blog, for one whose feeds are closed; every post on a page of its own."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import ClassVar

from scraper.model import blogger_identity
from scraper.model.posts import Other, RawPost, Unread
from scraper.pages import blogger_page
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched
from scraper.reading.html_page import HtmlPage
from scraper.reading.xml_root import root_of
from scraper.sources.blogger import walk
from scraper.sources.common import sitemaps


class BloggerPages:
    """Posts as their pages show them, found by the sitemaps of the blog."""

    kind: ClassVar[str] = "blogger_pages"
    live: ClassVar[bool] = True
    whole: ClassVar[bool] = True
    options: ClassVar[Mapping[str, Option]] = {"site": True}

    def __init__(self, config: SourceConfig) -> None:
        self._config = config

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        """Tell whether this is a page of a Blogger blog."""
        start = page.start(256 * 1024).lower()
        if b"<html" not in start:
            return False
        return b"blogger.com/feeds/" in start or (
            b"generator" in start and (b"'blogger'" in start or b'"blogger"' in start)
        )

    def pages(self, fetch: Fetch, since: dt.date | None = None, /) -> Iterator[Fetched | Unread]:
        yield from walk.posts(fetch, self._config.site, since)
        yield from walk.pages(fetch, self._config.site)

    def parse(self, page: Fetched) -> Iterator[RawPost | Other | Unread]:
        """Read the posts on a page, or the names of pages that are no posts from their sitemap."""
        if root_of(page)[1] in {"urlset", "sitemapindex"}:
            for place in sitemaps.look(page)[1]:
                yield Other("page", blogger_identity.slug(place.url))
            return
        html = HtmlPage.read(page.decoded().text, page.base)
        yield from blogger_page.posts(html, self._config.site, self._config.zone)
