"""What every page of the site says of itself: address, title, description, way back, feeds."""

import posixpath
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote


class Crumb(NamedTuple):
    """A page above this one."""

    label: str
    address: str


class FeedLink(NamedTuple):
    """A feed that a page offers, the most specific first."""

    title: str
    address: str


class Moved(NamedTuple):
    """An element that once stood on this page under ``id``, and where it is now."""

    id: str
    title: str
    address: str


@dataclass(frozen=True, kw_only=True)
class PageInfo:
    """
    One page; ``kind`` names its template, ``updated`` is an ISO day or moment.

    >>> PageInfo(kind="mou", address="/mou/a/", title="A", description="B").file
    'mou/a/index.html'
    """

    kind: str
    address: str
    title: str
    description: str
    breadcrumb: tuple[Crumb, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    updated: str | None = None
    moved: tuple[Moved, ...] = ()
    listed: bool = True  # in the site map

    @property
    def file(self) -> str:
        """The file in the output that answers for the address; a host adds a missing slash."""
        folder, _slash, name = unquote(self.address).removeprefix("/").rpartition("/")
        file = name if "." in name else posixpath.join(name, "index.html")
        return posixpath.join(folder, file)
