"""Feeds: what a channel and its items are, whatever form they are written in."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file that comes with an item; width, height and words are those of a picture."""

    address: str
    media_type: str
    length: int
    width: int = 0
    height: int = 0
    alt: str = ""

    @property
    def is_picture(self) -> bool:
        return self.width > 0


@dataclass(frozen=True, kw_only=True)
class Item:
    """
    One entry; ``guid`` never changes, whatever happens to title, date, address or domain.

    ``published`` is None where the day is not known: a feed may be silent, not wrong. ``placed``
    is where the entry stands among the others, at the earliest moment that it can be of, and
    ``updated`` the moment of its last major change, if there was one. ``html`` is empty where the
    summary has to do.
    """

    guid: str
    title: str
    address: str
    summary: str
    html: str
    placed: dt.datetime
    published: dt.datetime | None = None
    updated: dt.datetime | None = None
    author: str | None = None
    categories: tuple[str, ...] = field(default=())
    attachment: Attachment | None = None

    @property
    def changed(self) -> dt.datetime:
        """The moment since which the entry stands as it does."""
        return max(self.placed, self.updated or self.placed)


@dataclass(frozen=True, kw_only=True)
class Channel:
    """
    One document of a feed; ``page`` and ``address`` (its own) are root-relative.

    ``older`` and ``newer`` are the archives beside it (RFC 5005); ``current`` is the feed itself,
    in its archives only.
    """

    guid: str
    title: str
    description: str
    page: str
    address: str
    site: str
    updated: dt.datetime
    publisher: str
    rights: str
    language: str = "id"
    stylesheet: str | None = None
    image: str | None = None
    hub: str | None = None
    older: str | None = None
    newer: str | None = None
    current: str | None = None

    @property
    def home(self) -> str:
        return f"{self.site}/"

    @property
    def url(self) -> str:
        return self.site + self.address

    @property
    def page_url(self) -> str:
        return self.site + self.page
