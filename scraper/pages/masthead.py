"""The heading of a whole site, which is the title of none of its articles."""

import re

from selectolax.lexbor import LexborNode

from scraper.pages.boilerplate import above
from scraper.reading.html_page import HtmlPage, classes, text

SEPARATOR = re.compile(r"\s+[|–—»«·•:~/-]\s+|\s*[|»«•]\s*|\s+::\s+")
_MASTHEAD = re.compile(
    r"(?:site-?|page-?|top-?|main-?)?(?:header|masthead|banner|topbar|navbar|branding)",
    re.IGNORECASE,
)
_FEW_WORDS = 3


def headings(page: HtmlPage) -> list[str]:
    """Give the headings that stand in the head of the whole site."""
    return [text(node) for node in page.tree.css("h1, h2") if is_in_masthead(node) and text(node)]


def is_in_masthead(node: LexborNode) -> bool:
    """Say whether an element stands in the head of the whole site."""
    for place in (node, *above(node)):
        if place.tag in {"article", "main", "body"}:
            return False
        if any(_MASTHEAD.fullmatch(name) for name in classes(place)):
            return True
    return False


def names_site(words: str, brands: list[str]) -> bool:
    """
    Say whether a title is no more than a heading of the site and a word or two.

    >>> names_site("Situs Resmi Kabupaten A", ["Kabupaten A"])
    True
    """
    return all(
        any(_is_little_more(part, brand) for brand in brands) for part in SEPARATOR.split(words)
    )


def tells_more(named: str, words: str, brands: list[str]) -> bool:
    """Say whether a title has a longer part than a heading of the site, or is the site's name."""
    longest = max(SEPARATOR.split(named), key=len)
    return names_site(named, brands) or len(plain(longest)) > len(plain(words))


def _is_little_more(words: str, brand: str) -> bool:
    before, found, after = f" {plain(words)} ".partition(f" {plain(brand)} ")
    return bool(found) and len(f"{before} {after}".split()) <= _FEW_WORDS


def plain(words: str) -> str:
    """Leave of a heading what makes it the same as another: letters and figures."""
    return re.sub(r"\W+", " ", words).strip().casefold()
