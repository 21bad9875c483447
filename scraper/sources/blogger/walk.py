"""Walks the pages of a Blogger blog by its sitemaps: /search, where its pager lives, is closed."""

import datetime as dt
from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from scraper.model import blogger_identity
from scraper.model.posts import Unread
from scraper.reading.fetch import Fetch, Fetched, Unreachable
from scraper.sources.common import sitemaps, web
from scraper.web.asking import Stopped


def posts(
    fetch: Fetch, site: str, since: dt.date | None, known: Collection[str] = ()
) -> Iterator[web.Detail | Unread]:
    """
    Give the page of every post that the sitemaps name and that is not among ``known`` addresses.

    Raises Unreachable.
    """
    starts = [f"{site.rstrip('/')}/sitemap.xml"]
    for place in sitemaps.walk(fetch, starts, site):
        if isinstance(place, Unread):
            yield place
            continue
        address = blogger_identity.address(place.url, site)
        path = urlsplit(address).path
        is_post = path.endswith(".html") and not path.startswith(("/p/", "/search"))
        if is_post and address not in known and not sitemaps.is_older(place, since):
            yield from web.details(fetch, [(address, None)])


def pages(fetch: Fetch, site: str) -> Iterator[Fetched]:
    """Give the sitemap of the pages that are no posts, if the blog has one."""
    try:
        yield fetch(f"{site.rstrip('/')}/sitemap-pages.xml")
    except Stopped:
        raise
    except Unreachable:
        return
