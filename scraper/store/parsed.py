"""Reads the text of a stored file once, however many steps of an import ask what it says."""

from functools import lru_cache

from plugins.domain.headers.document import Header, parse

# Steps that ask for one file follow each other: its text, and an earlier version of it.
_KEPT = 8


@lru_cache(maxsize=_KEPT)
def parsed(text: str) -> tuple[Header, str]:
    r"""
    Give header and body of a text, both for reading only; raises InvalidHeader.

    >>> text = "---\ntitle: A\n---\nIsi.\n"
    >>> parsed(text)[0]["title"], parsed(text) is parsed(text)
    ('A', True)
    """
    return parse(text)
