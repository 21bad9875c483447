"""Old addresses lead to where their records are now: by a page, or by an element of a page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote, unquote

from plugins.domain.records.models import Commitment
from plugins.domain.site.page_info import Moved

# Old address, new one, answer.
_COLUMNS = 3
_SAFE = "/#%"


class Movable(Protocol):
    """A record with a title, an address, and perhaps older ones."""

    @property
    def title(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def old_addresses(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Redirects:
    """``pages``: old address -> new one; ``moved``: address of a page -> what left it."""

    pages: Mapping[str, str]
    moved: Mapping[str, tuple[Moved, ...]]


def redirects(records: Iterable[Movable]) -> Redirects:
    """
    Collect what the old addresses of all records ask for.

    A fragment is never sent to a server, so that an old address with one becomes an element of
    the page it named; where that page is gone too, a page of its own leads on.
    """
    pages: dict[str, str] = {}
    moved: dict[str, list[Moved]] = defaultdict(list)
    present = set()
    for record in records:
        present.add(record.address.partition("#")[0])
        for old in record.old_addresses:
            page, mark, fragment = old.partition("#")
            if mark:
                moved[page].append(Moved(fragment, record.title, record.address))
            else:
                pages[old] = record.address
    for page, items in moved.items():
        if page not in present:
            pages.setdefault(page, items[0].address)
    return Redirects(pages, {page: tuple(items) for page, items in moved.items()})


def write(pages: Mapping[str, str]) -> str:
    """
    Write where old addresses lead in the form that static hosts read: the file ``/_redirects``.

    >>> print(write({"/lama/": "/baru/"}), end="")
    # Alamat lama, alamat sekarang, dan jawaban penyaji.
    /lama/ /baru/ 301
    """
    lines = (f"{quote(old)} {quote(new, safe=_SAFE)} 301\n" for old, new in sorted(pages.items()))
    return "# Alamat lama, alamat sekarang, dan jawaban penyaji.\n" + "".join(lines)


def read(text: str) -> dict[str, str]:
    """
    Read the file back.

    >>> read("# x\\n/lama/ /baru/#a 301\\n")
    {'/lama/': '/baru/#a'}
    """
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {unquote(row[0]): row[1] for row in rows if len(row) == _COLUMNS}


def places_and_pages(promise: Commitment) -> Iterator[str]:
    """
    Give the places that a promise had, and the page that went with each of them.

    >>> moved = {"id": "b", "plain": "B", "owner": (), "basis": "from_news"}
    >>> list(places_and_pages(Commitment(**moved, old_addresses=("/mou/a/#b",))))
    ['/mou/a/#b', '/janji/a/b/']
    """
    for place in promise.old_addresses:
        page, _, name = place.partition("#")
        yield place
        yield f"/janji/{page.split('/')[2]}/{name}/"
