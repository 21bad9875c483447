"""The documents of feeds: every feed in its forms, each entry rendered once and shared."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from plugins.domain.core.publisher import Identity
from plugins.domain.core.rules import Rules
from plugins.domain.feeds.archive import Part, cut
from plugins.domain.feeds.feed_list import ATOM, JSON, RIGHTS, RSS, Feed
from plugins.domain.feeds.forms.atom import atom_entry, render_atom
from plugins.domain.feeds.forms.channel import Channel, Item
from plugins.domain.feeds.forms.json_feed import json_entry, render_json
from plugins.domain.feeds.forms.opml import Group, Outline, render_opml
from plugins.domain.feeds.forms.rss import render_rss, rss_entry
from plugins.domain.feeds.moments import beginning
from plugins.domain.feeds.source import FeedSource

OPML = "/feeds/semua.opml"


class Form(NamedTuple):
    """How an entry is made, and how entries become a document."""

    entry: Callable[[Item, str], Any]
    render: Callable[..., bytes]


FORMS = {
    RSS: Form(rss_entry, render_rss),
    ATOM: Form(atom_entry, render_atom),
    JSON: Form(json_entry, render_json),
}


@dataclass(frozen=True, kw_only=True)
class FeedStyle:
    """Root-relative addresses of what feeds look like: a style sheet, and a PNG of 144 pixels."""

    stylesheet: str | None = None
    image: str | None = None


class Document(NamedTuple):
    """
    A file of a feed by its address, which begins with ``/``.

    ``made_of`` is all that ``make`` makes it of: the same has the same content.
    """

    address: str
    make: Callable[[], bytes]
    made_of: Any

    @property
    def content(self) -> bytes:
        return self.make()


def _dated(item: Item, today: dt.datetime) -> Item:
    """
    Date an entry of the build's own day by its first moment, and what changed by the day alone.

    A site is built at any hour of its day, and knows of the day alone: nothing lies in the future.
    A change that kept its hour would move to it on the next day, and be told twice.
    """
    return replace(
        item,
        placed=_first_moment(item.placed, today),
        published=item.published and min(item.published, today),
        updated=item.updated and _first_moment(item.updated, today),
    )


def _first_moment(moment: dt.datetime, today: dt.datetime) -> dt.datetime:
    local = min(moment, today).astimezone(today.tzinfo)
    return dt.datetime.combine(local.date(), dt.time(), today.tzinfo)


def _last_moment(item: Item) -> dt.datetime:
    """Give the last moment that an entry names: only those after today are moved to it."""
    return max(filter(None, (item.placed, item.published, item.updated)))


class FeedDocuments:
    """Writes feeds; ``size`` is how many entries a document holds, ``hub`` who announces them."""

    def __init__(
        self, identity: Identity, rules: Rules, size: int, style: FeedStyle, hub: str | None = None
    ) -> None:
        self._identity = identity
        self._rules = rules
        self._size = size
        self._style = style
        self._hub = hub
        # The short form of an entry beside the entry itself, by which it is known again.
        self._brief: dict[int, tuple[Item, Item]] = {}

    def of(self, feeds: Iterable[Feed], source: FeedSource) -> Iterator[Document]:
        """Write feeds in all their forms, with their archives."""
        for form in FORMS:
            # Many feeds share an entry, but only those of one form need to be held at a time.
            made: dict[Item, Any] = {}
            for feed in feeds:
                if form in feed.forms:
                    yield from self._in_form(feed, form, source, made)

    def _in_form(
        self, feed: Feed, form: str, source: FeedSource, made: dict[Item, Any]
    ) -> Iterator[Document]:
        make, render = FORMS[form]

        def entry(item: Item, site: str) -> Any:
            if item not in made:
                made[item] = make(item, site)
            return made[item]

        # A record may belong to a feed in two ways; it is told of once.
        items = [
            item if feed.full else self._shortened(item)
            for item in {item.guid: item for item in feed.items(source)}.values()
        ]
        today = source.today
        for whole in cut(items, self._size):
            young = max((min(item.changed, today) for item in whole.items), default=None)
            channel = self._channel(feed, form, whole, young or beginning(self._rules))

            def write(channel: Channel = channel, items: tuple[Item, ...] = whole.items) -> bytes:
                # Cut first: by their true moments the newest of a day stand first.
                return render(channel, [_dated(item, today) for item in items], entry)

            ahead = any(_last_moment(item) > today for item in whole.items)
            made_of = (form, channel, whole.items, today if ahead else None)
            yield Document(channel.address, write, made_of)

    def _shortened(self, item: Item) -> Item:
        known = self._brief.get(id(item))
        if known is None or known[0] is not item:
            known = self._brief[id(item)] = (item, replace(item, html=""))
        return known[1]

    def list_of(self, feeds: tuple[Feed, ...]) -> Document:
        """Write the list of feeds, by group; a feed in several forms stands there once, in RSS."""
        site = self._identity.url
        groups: dict[str, list[Outline]] = {}
        for feed in feeds:
            title = f"{feed.title} | {self._identity.name}"
            outline = Outline(title, feed.description, site + feed.address, site + feed.page)
            groups.setdefault(feed.group, []).append(outline)
        title = f"Umpan {self._identity.name}"
        found = tuple(Group(name, tuple(outlines)) for name, outlines in groups.items())
        return Document(OPML, lambda: render_opml(title, found), (title, found))

    def _channel(self, feed: Feed, form: str, part: Part, updated: dt.datetime) -> Channel:
        """Describe a document; it is as young as what is youngest in it, never as the build."""
        identity = self._identity
        about = [f"{feed.description}, {identity.region}."]
        if not part.items:
            about.append(f"{feed.empty}.")
        if identity.notice:
            about.append(f"{identity.notice}.")

        def archive(number: int | None) -> str | None:
            return feed.address_of(form, number) if number else None

        return Channel(
            guid=f"tag:{self._rules.authority_tag}:/feeds/{feed.name}",
            title=f"{feed.title} | {identity.name}",
            description=" ".join(about),
            page=feed.page,
            address=feed.address_of(form, part.number),
            site=identity.url,
            updated=updated,
            publisher=identity.publisher or identity.name,
            rights=RIGHTS,
            stylesheet=self._style.stylesheet,
            image=self._style.image,
            hub=self._hub,
            older=archive(part.older),
            newer=archive(part.newer),
            current=feed.address_of(form) if part.number else None,
        )
