"""Reads one page of an unknown site: title, day, text; never raises, whatever the page holds."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from plugins.domain.markup.renderer import plain_text, render
from scraper.markdown.conversion import convert, running
from scraper.markdown.escape import without_pictures
from scraper.model.posts import RawPost
from scraper.pages import blogger_page, facts, wordpress_page
from scraper.pages import body as page_body
from scraper.reading.decode import decode
from scraper.reading.html_page import MAX_CHARACTERS, HtmlPage, absolute
from scraper.reading.page_dates import JAKARTA, When

MAX_TEXT = 900_000


@dataclass(frozen=True)
class Extracted:
    """
    What a page holds.

    ``published`` is the day in WIB, None where the page does not say it; ``when`` adds the time
    where that is known; ``html`` is the body as it stands on the page, ``left_out`` what
    stood within its frame there and is none of it: kind and how often. ``text`` is the running
    text: captions, galleries and attachments stand in ``markdown`` only.
    """

    title: str
    published: dt.date | None
    text: str
    markdown: str
    author: str = ""
    url: str = ""
    when: When | None = None
    html: str = ""
    left_out: Mapping[str, int] = field(default_factory=dict)


def extract(html: bytes, url: str, charset: str = "") -> Extracted:
    """
    Read one page of an unknown site; ``charset`` is what its server says.

    >>> page = b"<title>A - B</title><h1>A</h1><article><p>Isi berita, 5 Mei 2018.</p></article>"
    >>> extract(page, "https://a.id/1").title
    'A'
    """
    page = HtmlPage.read(decode(html[: 4 * MAX_CHARACTERS], charset).text, url)
    return read(page)


def read(page: HtmlPage) -> Extracted:
    """Read a page that has been parsed; those of Blogger and WordPress by their own marks."""
    found = _by_system(page)
    if found is None:
        return of_any(page)
    when = found.published or facts.published(page, JAKARTA)
    return _extracted(page, found.title, when, found.author, found.html)


def of_any(page: HtmlPage) -> Extracted:
    """Read a page by nothing but what it shows."""
    when = facts.published(page, JAKARTA)
    title, author = facts.title(page), facts.author(page)
    body = page_body.find(page, title, author)
    found = _extracted(page, title, when, author, body.html)
    return replace(found, left_out=body.left_out)


def _by_system(page: HtmlPage) -> RawPost | None:
    for is_one, posts in (
        (blogger_page.is_blogger, blogger_page.posts),
        (wordpress_page.is_wordpress, wordpress_page.posts),
    ):
        if is_one(page):
            found = [entry for entry in posts(page, "", JAKARTA) if isinstance(entry, RawPost)]
            return found[0] if len(found) == 1 and found[0].title and found[0].html else None
    return None


def _extracted(page: HtmlPage, title: str, when: When | None, author: str, body: str) -> Extracted:
    converted = convert(body, page.base)
    return Extracted(
        title=title,
        published=when.astimezone(JAKARTA).date() if isinstance(when, dt.datetime) else when,
        text=plain_text(render(_bounded(without_pictures(running(converted))))),
        markdown=converted.text,
        author=author,
        url=page.link("canonical") or absolute(page.meta("og:url"), page.url) or page.url,
        when=when,
        html=body,
    )


def _bounded(markdown: str) -> str:
    """Cut a text that is longer than our renderer takes, where a paragraph ends."""
    if len(markdown) <= MAX_TEXT:
        return markdown
    return markdown[: max(markdown.rfind("\n\n", 0, MAX_TEXT), 0)]
