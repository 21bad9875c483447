"""Reads one page of an unknown site: title, day, text; never raises, whatever the page holds."""

import datetime as dt
import re
from dataclasses import dataclass

from plugins.domain.html import plain_text, render
from scraper import page_body, page_facts
from scraper.decode import decode
from scraper.html_page import MAX_CHARACTERS, HtmlPage, absolute
from scraper.markdown import Converted, convert
from scraper.page_dates import JAKARTA, When

_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif)(?:[?#]|$)", re.IGNORECASE)


@dataclass(frozen=True)
class Extracted:
    """
    What a page holds.

    ``published`` is the day in WIB, None where the page does not say it; ``when`` adds the time
    where that is known; ``html`` is the body as it stands on the page.
    """

    title: str
    published: dt.date | None
    text: str
    markdown: str
    author: str = ""
    url: str = ""
    when: When | None = None
    html: str = ""


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
    """Read a page that has been parsed."""
    when = page_facts.published(page, JAKARTA)
    body = page_body.find(page)
    converted: Converted = convert(body, page.url)
    title = page_facts.title(page)
    return Extracted(
        title=title,
        published=when.astimezone(JAKARTA).date() if isinstance(when, dt.datetime) else when,
        text=plain_text(render(converted.text)),
        markdown=converted.text,
        author=page_facts.author(page),
        url=page.link("canonical") or absolute(page.meta("og:url"), page.url) or page.url,
        when=when,
        html=body,
    )
