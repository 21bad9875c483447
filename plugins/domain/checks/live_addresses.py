"""The addresses that the site has: those of its records, and those of its own pages."""

import re
from urllib.parse import unquote

from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.layout import (
    RESERVED_AGREEMENTS,
    RESERVED_PAGES,
    RESERVED_PARENTS,
)
from plugins.domain.records.reading import Loaded

ADDRESSED = tuple(kind.name for kind in KINDS.values() if kind.address)
# Below these stand records; everything else below the names that no page may have is ours.
RECORD_FOLDERS = frozenset({"berita", "mou", "program", "instansi", "janji"})
_OWN_FOLDERS = RESERVED_PAGES - RECORD_FOLDERS
_OWN = re.compile(
    r"/|/(?:mou|program|instansi|janji)/|/berita/(?:halaman/.*)?|/instansi/urut/.*"
    rf"|/janji/(?:{'|'.join(sorted(RESERVED_PARENTS))})/.*"
    rf"|/mou/(?:{'|'.join(sorted(RESERVED_AGREEMENTS))})/.*|/mou/[^/]+/data\.json"
    r"|/(?:404\.html|robots\.txt|sitemap\.xml|favicon\.ico|_headers|manifest-berkas\.json)"
)


def is_own(path: str) -> bool:
    """
    Say whether an address without fragment belongs to the site itself and not to a record.

    >>> is_own("/mou/status/berlaku/"), is_own("/mou/smart-city/"), is_own("/arsip/2018/")
    (True, False, True)
    """
    return path.split("/")[1] in _OWN_FOLDERS or bool(_OWN.fullmatch(path))


def live_addresses(loaded: Loaded) -> frozenset[str]:
    """
    Give the addresses that records have now, unreadable ones too.

    A commitment has two: its page, and its place on the page of its parent.
    """
    addresses = {KINDS[kind].address_of(ref) for kind in ADDRESSED for ref in loaded.known[kind]}
    return frozenset(addresses | {one.place for one in loaded.records.commitments.values()})


def same_place(address: str) -> str:
    """
    Bring the ways to write an address of one file to one form.

    >>> same_place("/a/b"), same_place("/a/b/index.html"), same_place("/%61/b/")
    ('/a/b/', '/a/b/', '/a/b/')
    """
    path, mark, fragment = unquote(address).partition("#")
    path = path.removesuffix("index.html")
    return f"{path.rstrip('/')}/{mark}{fragment}"
