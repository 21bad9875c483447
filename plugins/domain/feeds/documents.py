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
    """A file of a feed by its address, which begins with ``/``."""

    address: str
    content: bytes


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
            item if feed.full else replace(item, html="")
            for item in {item.guid: item for item in feed.items(source)}.values()
        ]
        for whole in cut(items, self._size):
            # Cut first: by their true moments the newest of a day stand first.
            part = replace(whole, items=tuple(_dated(item, source.today) for item in whole.items))
            young = max((min(item.changed, source.today) for item in whole.items), default=None)
            channel = self._channel(feed, form, part, young or beginning(self._rules))
            yield Document(channel.address, render(channel, part.items, entry))

    def list_of(self, feeds: tuple[Feed, ...]) -> Document:
        """Write the list of feeds, by group; a feed in several forms stands there once, in RSS."""
        site = self._identity.url
        groups: dict[str, list[Outline]] = {}
        for feed in feeds:
            title = f"{feed.title} | {self._identity.name}"
            outline = Outline(title, feed.description, site + feed.address, site + feed.page)
            groups.setdefault(feed.group, []).append(outline)
        content = render_opml(
            f"Umpan {self._identity.name}",
            (Group(title, tuple(outlines)) for title, outlines in groups.items()),
        )
        return Document(OPML, content)

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
