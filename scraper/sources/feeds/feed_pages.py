"""Puts the text of a post's own page to what a feed has told of it."""

import re
from dataclasses import replace

from scraper.model.posts import PUBLISHED, Finding, RawPost, Unread
from scraper.sources.feeds.rss_items import TEASER

_WORD = re.compile(r"[^\W_]{3,}")
_TAG = re.compile(r"<[^<>]*>")
_OF_TEXT = frozenset({"body", "picture", "pages"})


def completed(known: RawPost, found: RawPost) -> RawPost | Unread:
    """
    Give the post of a feed with the text of its page.

    Sites that are being mended, or that ask for a login, answer with another page instead.
    """
    if not _is_page_of(known, found):
        finding = "halaman tulisan ini menjawab dengan isi lain"
        return Unread(known.url, Finding(finding, "periksa alamatnya, lalu impor lagi"))
    findings = tuple(one for one in known.findings if one != TEASER)
    lacks = (known.lacks - _OF_TEXT) | (found.lacks & _OF_TEXT)
    status = known.status if found.status == PUBLISHED else found.status
    return replace(known, html=found.html, status=status, findings=findings, lacks=lacks)


def _is_page_of(known: RawPost, found: RawPost) -> bool:
    """Tell whether a page is the one of a post: it says so, or shows the words of its title."""
    wanted = _words(known.title)
    if found.id == known.id and found.id != found.url:
        return True
    shown = _words(found.title) | _words(_TAG.sub(" ", found.html))
    return not wanted or len(wanted & shown) * 2 >= len(wanted)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
