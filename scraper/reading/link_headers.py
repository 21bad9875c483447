"""Reads the ``Link`` header, by which a page names others."""

import re
from collections.abc import Iterator

_LINK = re.compile(r'<([^>]*)>((?:[^<",]|"(?:\\.|[^"\\])*")*)')
_PARAMETER = re.compile(r';\s*([\w*-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;,"]*))')


def targets(header: str, relation: str) -> Iterator[str]:
    """
    Give the addresses, as written there, that stand in a relation to the page.

    >>> header = '<https://a.example/?page=1>; rel="prev", <https://a.example/?page=3>; rel=next'
    >>> list(targets(header, "next")), list(targets(header, "https://api.w.org/"))
    (['https://a.example/?page=3'], [])
    """
    for found in _LINK.finditer(header):
        for name, quoted, bare in _PARAMETER.findall(found[2]):
            if name.lower() == "rel":
                if relation.lower() in (quoted or bare).lower().split():
                    yield found[1].strip()
                break  # a second one does not count, says RFC 8288
