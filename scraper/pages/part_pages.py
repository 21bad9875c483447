"""Articles that a site cuts into several pages: where the next part is."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, unquote, urlsplit

from scraper.reading.html_page import HtmlPage, absolute, text

_COUNTED = re.compile(
    r"\b(?:halaman|hal\.?|page|bagian)\s*:?\s*(\d{1,2})\s*(?:dari|of|/)\s*(\d{1,2})\b",
    re.IGNORECASE,
)
_PARAMETERS = frozenset({"page", "halaman", "hal", "p", "pg", "part", "bagian"})
_NUMBER = re.compile(r"/(?:(?:page|halaman|hal|p)[/-]?)?(\d{1,2})/?$", re.IGNORECASE)
_LONGEST = 200


def following(page: HtmlPage) -> str:
    """
    Give the address of the next part of an article, or in words which part this is; else "".

    A next article is no next part: the address must be the page's own with another number.

    >>> head = "<link rel=canonical href=https://a.id/b><link rel=next href=https://a.id/{}>"
    >>> following(HtmlPage.read(head.format("b?page=2"), ""))
    'https://a.id/b?page=2'
    >>> following(HtmlPage.read(head.format("c"), ""))
    ''
    """
    here = page.link("canonical") or page.url
    path, number = _parted(here)
    numbers = {}
    for address in _links(page):
        found, part = _parted(address)
        if found == path and part > number:
            numbers[part] = address
    if number + 1 in numbers:
        return numbers[number + 1]
    for node in page.tree.css("p, div, span, li, small"):
        words = text(node)
        if len(words) > _LONGEST or not (counted := _COUNTED.search(words)):
            continue
        if int(counted[1]) < int(counted[2]):
            return counted[0]
    return ""


def _links(page: HtmlPage) -> Iterator[str]:
    if found := page.link("next"):
        yield found
    for node in page.tree.css("a[href]"):
        if found := absolute(node.attributes.get("href") or "", page.link("canonical") or page.url):
            yield found


def _parted(address: str) -> tuple[str, int]:
    """
    Part an address from the number of its part, 1 where it names none.

    >>> _parted("https://a.id/b/2/"), _parted("https://a.id/b?halaman=3"), _parted("https://a.id/b")
    (('a.id/b', 2), ('a.id/b', 3), ('a.id/b', 1))
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return address, 1
    number = 1
    kept = []
    for key, value in parse_qsl(parts.query):
        if key.lower() in _PARAMETERS and value.isascii() and value.isdigit() and len(value) < 3:
            number = int(value)
        else:
            kept.append(f"{key}={value}")
    path = unquote(parts.path).rstrip("/")
    if number == 1 and (found := _NUMBER.search(path)):
        path, number = path[: found.start()], int(found[1])
    query = "?" + "&".join(sorted(kept)) if kept else ""
    return f"{(parts.hostname or '').removeprefix('www.')}{path}{query}", number
