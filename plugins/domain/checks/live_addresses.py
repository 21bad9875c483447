"""The addresses that the site has: those of its records, and those of its own pages."""

import re
from urllib.parse import unquote

from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.layout import RESERVED_AGREEMENTS, RESERVED_PAGES

ADDRESSED = tuple(kind.name for kind in KINDS.values() if kind.address)
# Below these stand records; everything else below the names that no page may have is ours.
RECORD_FOLDERS = frozenset({"berita", "mou", "program", "instansi"})
_OWN_FOLDERS = RESERVED_PAGES - RECORD_FOLDERS
_OWN = re.compile(
    r"/|/(?:mou|program|instansi)/|/berita/(?:halaman/.*)?"
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


def same_place(address: str) -> str:
    """
    Bring the ways to write an address of one file to one form.

    >>> same_place("/a/b"), same_place("/a/b/index.html"), same_place("/%61/b/")
    ('/a/b/', '/a/b/', '/a/b/')
    """
    path, mark, fragment = unquote(address).partition("#")
    path = path.removesuffix("index.html")
    return f"{path.rstrip('/')}/{mark}{fragment}"
