"""Summaries that somebody wrote: told from those that a program cut off the head of a text."""

import re

from scraper.model.plain_text import plain

_CUT = re.compile(
    r"(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.|\b(?:selengkapnya|read more|continue reading)\W*)\s*\Z",
    re.IGNORECASE,
)
_NO_WORD = re.compile(r"<[^<>]*>|[\W_]+")
_LONGEST = 20_000


def by_hand(excerpt: str, html: str) -> str:
    """
    Give a summary that says more than how the text begins, else nothing.

    >>> by_hand("<p>Isi panjang [&hellip;]</p>", "<p>Isi panjang sekali.</p>")
    ''
    >>> by_hand("Pasar dibuka.", "<p>Isi panjang sekali.</p>")
    'Pasar dibuka.'
    """
    if not excerpt.strip() or len(excerpt) > _LONGEST:
        return ""
    told = plain(excerpt).strip()
    if _CUT.search(told) or not _words(told):
        return ""
    return "" if _words(html[:_LONGEST]).startswith(_words(told)) else excerpt


def _words(html: str) -> str:
    return _NO_WORD.sub("", plain(html)).casefold()
