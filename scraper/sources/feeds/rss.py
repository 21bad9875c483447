"""The feed of any site: RSS, RDF or Atom."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import ClassVar

from scraper.model.posts import Other, RawPost, Unread
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched
from scraper.sources.common import web
from scraper.sources.feeds import rss_items
from scraper.sources.feeds.feed_pages import completed
from scraper.sources.html.single_page import SinglePage

MAX_PARTS = 500


class Rss:
    """Posts as a feed gives them, or with ``body = "page"`` as their pages do."""

    kind: ClassVar[str] = "rss"
    live: ClassVar[bool] = True
    whole: ClassVar[bool] = False
    options: ClassVar[Mapping[str, Option]] = {"feed": True, "body": ("feed", "page")}

    def __init__(self, config: SourceConfig) -> None:
        self._config = config

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        """Tell by its root whether this is a feed."""
        return rss_items.is_feed(page)

    def pages(self, fetch: Fetch, _since: dt.date | None = None, /) -> Iterator[Fetched | Unread]:
        address, seen = self._config.options["feed"], set[str]()
        while address and address not in seen and len(seen) < MAX_PARTS:
            seen.add(address)
            page = fetch(address)
            if self._config.options.get("body") == "page":
                posts = [post for post in self._read(page) if isinstance(post, RawPost)]
                yield from web.details(fetch, [(post.url, post) for post in posts if post.url])
            else:
                yield page
            address = rss_items.following(page)

    def parse(self, page: Fetched) -> Iterator[RawPost | Other | Unread]:
        """Read a feed, or the page of one post that a feed has told of."""
        if not isinstance(page, web.Detail) or page.known is None:
            yield from self._read(page)
            return
        for found in SinglePage(self._config).parse(page):
            yield completed(page.known, found) if isinstance(found, RawPost) else found

    def _read(self, page: Fetched) -> Iterator[RawPost]:
        return rss_items.read(page, self._config.site, self._config.zone)
