"""Stories that a site cuts into several pages: their further parts, fetched in their order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from scraper.model.posts import Unread
from scraper.pages import part_pages, wordpress_page
from scraper.reading.fetch import Fetch, Fetched, Unreachable
from scraper.reading.html_page import HtmlPage
from scraper.sources.common.web import Detail, bare_host
from scraper.web.asking import Stopped

MAX_PARTS = 30


def with_parts(fetch: Fetch, pages: Iterable[Detail | Unread]) -> Iterator[Detail | Unread]:
    """
    Give pages of stories with the further parts of each.

    All parts or none: where one cannot be fetched the page says of itself that it goes on. Raises
    Unreachable when the site wants to be left alone.
    """
    for page in pages:
        yield page if isinstance(page, Unread) else replace(page, parts=_further_pages(fetch, page))


def _further_pages(fetch: Fetch, page: Detail) -> tuple[Fetched, ...]:
    html = HtmlPage.read(page.decoded().text, page.base)
    if wordpress_page.is_wordpress(html):
        return _fetched(fetch, wordpress_page.further_pages(html))
    found: list[Fetched] = []
    while address := next_part(html):
        if len(found) == MAX_PARTS or bare_host(address) != bare_host(html.url):
            return ()
        more = _fetched(fetch, [address])
        if not more:
            return ()
        found += more
        html = HtmlPage.read(more[0].decoded().text, more[0].base)
    return tuple(found)


def next_part(page: HtmlPage) -> str:
    """Give the address of the part that follows; empty where a page names none, or only counts."""
    found = part_pages.following(page)
    return found if found.startswith(("http://", "https://")) else ""


def _fetched(fetch: Fetch, addresses: Iterable[str]) -> tuple[Fetched, ...]:
    found: list[Fetched] = []
    for address in addresses:
        try:
            found.append(fetch(address))
        except Stopped:
            raise
        except Unreachable:
            return ()
    return tuple(found)
