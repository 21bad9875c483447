"""Stories that a site cuts into several pages: their further parts, fetched in their order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from scraper.model.posts import Unread
from scraper.pages import part_pages, wordpress_page
from scraper.reading.fetch import Fetch, Fetched, Unreachable
from scraper.reading.html_page import HtmlPage
from scraper.sources.common.web import Detail, bare_host, unread
from scraper.web.asking import Stopped

MAX_PARTS = 30


def with_parts(fetch: Fetch, pages: Iterable[Detail | Unread]) -> Iterator[Detail | Unread]:
    """
    Give pages of stories with the further parts of each, all of them or none.

    A part that cannot be fetched is told before its story. Raises Unreachable when the site wants
    to be left alone.
    """
    for page in pages:
        if isinstance(page, Unread):
            yield page
            continue
        try:
            further = _further_pages(fetch, page)
        except Stopped:
            raise
        except Unreachable as error:
            yield unread(error)
            further = []
        yield replace(page, parts=tuple(further))


def _further_pages(fetch: Fetch, page: Detail) -> list[Fetched]:
    html = HtmlPage.read(page.decoded().text, page.base)
    if listed := wordpress_page.further_pages(html):
        return [fetch(address) for address in listed]
    found: list[Fetched] = []
    while not wordpress_page.is_wordpress(html) and (address := _following(html)):
        if len(found) == MAX_PARTS or bare_host(address) != bare_host(html.url):
            return []
        found.append(fetch(address))
        html = HtmlPage.read(found[-1].decoded().text, found[-1].base)
    return found


def _following(page: HtmlPage) -> str:
    """Give the address of the part that follows; empty where a page names none, or only counts."""
    found = part_pages.following(page)
    return found if found.startswith(("http://", "https://")) else ""
