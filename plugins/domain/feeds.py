"""Feeds: a channel and its items in, RSS out. No clock, no network, no Pelican."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from plugins.domain.links import absolute

# Everything XML 1.0 cannot carry: control characters, half surrogates, non-characters.
_UNSPEAKABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A feed as a whole; ``page`` and ``address`` (its own) are root-relative."""

    title: str
    description: str
    page: str
    address: str
    site: str
    updated: dt.datetime
    publisher: str
    rights: str
    language: str = "id"


@dataclass(frozen=True, kw_only=True)
class Item:
    """
    One entry; ``guid`` never changes, whatever happens to title, date, address or domain.

    ``published`` is None where the day is not known: a feed may be silent, not wrong.
    """

    guid: str
    title: str
    address: str
    summary: str
    html: str
    published: dt.datetime | None = None
    author: str | None = None
    categories: tuple[str, ...] = field(default=())


def speakable(text: str) -> str:
    r"""
    Take out what XML cannot carry.

    >>> speakable("a\x0bb\ufffe")
    'ab'
    """
    return _UNSPEAKABLE.sub("", text)


def render_rss(channel: Channel, items: Iterable[Item]) -> bytes:
    """Write RSS 2.0 with summary and full text; the same input gives the same bytes."""
    feed = FeedGenerator()
    feed.load_extension("dc", atom=False, rss=True)
    # feedgen takes the last link given as the channel's own: the page, not the feed.
    feed.link(href=channel.site + channel.address, rel="self", type="application/rss+xml")
    feed.link(href=channel.site + channel.page, rel="alternate")
    feed.title(speakable(channel.title))
    feed.description(speakable(channel.description))
    feed.language(channel.language)
    feed.copyright(speakable(channel.rights))
    feed.generator(speakable(channel.publisher))
    feed.lastBuildDate(channel.updated)
    for item in items:
        feed.add_entry(_entry(channel, item), order="append")
    return bytes(feed.rss_str(pretty=True))


def _entry(channel: Channel, item: Item) -> FeedEntry:
    page = channel.site + item.address
    entry = FeedEntry()
    entry.load_extension("dc", atom=False, rss=True)
    entry.title(speakable(item.title))
    entry.link(href=page)
    entry.guid(speakable(item.guid), permalink=False)
    # RSS readers take a description for HTML, so that plain text has to be escaped for them.
    entry.description(escape(speakable(item.summary), quote=False))
    entry.content(absolute(speakable(item.html), page), type="html")
    for category in item.categories:
        entry.category(term=speakable(category))
    if item.author:
        entry.dc.dc_creator(speakable(item.author))
    if item.published:
        entry.published(item.published)
    return entry
