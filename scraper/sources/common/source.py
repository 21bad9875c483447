"""The protocol that every kind of source follows."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import ClassVar, Protocol

from scraper.model.posts import Other, RawPost, Unread
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched


class Source(Protocol):
    """
    One kind of source: which pages there are to read, and what stands on a page.

    ``pages`` fetches, and looks into a page only to find the next one; ``parse`` never fetches.
    ``live`` says whether the source can have something new by itself, ``whole`` whether a walk
    shows all its posts: of one that shows the youngest only, or a single page, what is not shown
    is not gone. ``options`` are what ``sources.toml`` may say of it besides the common fields.
    """

    kind: ClassVar[str]
    live: ClassVar[bool]
    whole: ClassVar[bool]
    options: ClassVar[Mapping[str, Option]]

    def __init__(self, config: SourceConfig) -> None: ...

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        """Tell by the first bytes whether a page is of this kind."""
        ...

    def pages(self, fetch: Fetch, since: dt.date | None = None, /) -> Iterator[Fetched | Unread]:
        """
        Give every page there is to read, one after the other; raises Unreachable.

        A source may ask for less when only what changed ``since`` a day is wanted, and need not:
        the caller filters. A page among many that cannot be read is given as Unread, and the walk
        goes on; Unreachable is raised when the source as a whole cannot be read.
        """
        ...

    def parse(self, page: Fetched) -> Iterator[RawPost | Other | Unread]:
        """Read a page, in its order; raises InvalidXML, or Unreachable for another broken form."""
        ...
