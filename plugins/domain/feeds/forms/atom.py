"""Atom (RFC 4287) with summary and full text."""

from collections.abc import Callable, Iterable

from feedgen.feed import FeedGenerator

from plugins.domain.feeds.forms.channel import Channel, Item
from plugins.domain.feeds.forms.text import clean, markup, plain
from plugins.domain.feeds.forms.xml import (
    Entry,
    ExtrasExtension,
    HistoryExtension,
    declare,
    entry_bytes,
    fraction,
    history,
    with_entries,
)

MEDIA_TYPE = "application/atom+xml"


def atom_entry(item: Item, site: str) -> bytes:
    """Make the entry that all Atom feeds with this item hold."""
    page = site + item.address
    entry = Entry()
    entry.register_extension("extras", ExtrasExtension)
    entry.id(clean(item.guid))
    entry.title(plain(item.title) or plain(item.summary) or page)
    entry.link(href=page, rel="alternate", type="text/html")
    entry.updated(item.changed.replace(microsecond=fraction(item.guid)))
    if item.published:
        entry.published(item.published)
    entry.summary(plain(item.summary) or plain(item.title) or page)
    entry.content(markup(item.html, page, site), type="html")
    if item.author and plain(item.author):
        entry.author(name=plain(item.author))
    for category in filter(None, map(plain, item.categories)):
        entry.category(term=category)
    attached = item.attachment
    if attached:
        entry.link(
            href=site + attached.address,
            rel="enclosure",
            type=attached.media_type,
            length=str(attached.length),
        )
        entry.extras.site = site
        entry.extras.picture = attached if attached.is_picture else None
    return entry_bytes(entry.atom_entry())


def render_atom(
    channel: Channel, items: Iterable[Item], entry: Callable[[Item, str], bytes] = atom_entry
) -> bytes:
    """Write a document of a feed; the same input gives the same bytes."""
    feed = FeedGenerator()
    feed.register_extension("history", HistoryExtension, ExtrasExtension)
    feed.history.channel = channel
    feed.language(channel.language)
    feed.id(clean(channel.guid))
    feed.title(plain(channel.title))
    feed.subtitle(plain(channel.description))
    feed.author(name=plain(channel.publisher))
    feed.rights(plain(channel.rights))
    feed.generator(plain(channel.publisher))
    feed.updated(channel.updated.replace(microsecond=0))
    feed.link(href=channel.url, rel="self", type=MEDIA_TYPE)
    feed.link(href=channel.page_url, rel="alternate", type="text/html")
    for link in history(channel):
        feed.link(link)
    if channel.image:
        feed.icon(channel.site + channel.image)
        feed.logo(channel.site + channel.image)
    document = feed.atom_str(pretty=True, xml_declaration=False)
    entries = (entry(item, channel.site) for item in items)
    return declare(with_entries(document, entries, b"</feed>"), channel)
