"""RSS 2.0 as the RSS Advisory Board's profile and readers want it, in full where it is to be."""

from collections.abc import Callable, Iterable

from feedgen.feed import FeedGenerator

from plugins.domain.feeds.forms.channel import Channel, Item
from plugins.domain.feeds.forms.text import as_html, clean, markup, plain
from plugins.domain.feeds.forms.xml import (
    Entry,
    ExtrasExtension,
    HistoryExtension,
    declare,
    entry_bytes,
    with_entries,
)

MEDIA_TYPE = "application/rss+xml"
# Minutes: the site is built once a day, and again when something urgent comes.
_FRESH_FOR = 60


def rss_entry(item: Item, site: str) -> bytes:
    """Make the entry that all RSS feeds with this item hold."""
    page = site + item.address
    entry = Entry()
    entry.register_extension("extras", ExtrasExtension)
    title = plain(item.title) or plain(item.summary) or page
    entry.title(title)
    entry.link(href=page)
    entry.guid(clean(item.guid), permalink=False)
    # Without a description feedgen would put the full text in its place.
    entry.description(as_html(item.summary) or as_html(title))
    if item.html:
        entry.content(markup(item.html, page, site), type="html")
    for category in filter(None, map(plain, item.categories)):
        entry.category(term=category)
    if item.published:
        entry.published(item.published)
    entry.extras.author = item.author
    attached = item.attachment
    if attached:
        url = site + attached.address
        entry.enclosure(url, str(attached.length), attached.media_type)
        entry.extras.site = site
        entry.extras.picture = attached if attached.is_picture else None
    return entry_bytes(entry.rss_entry())


def render_rss(
    channel: Channel, items: Iterable[Item], entry: Callable[[Item, str], bytes] = rss_entry
) -> bytes:
    """Write a document of a feed; the same input gives the same bytes."""
    feed = FeedGenerator()
    feed.register_extension("history", HistoryExtension, ExtrasExtension)
    feed.history.channel = channel
    # feedgen takes the last link given as the channel's own: the page, not the feed.
    feed.link(href=channel.url, rel="self", type=MEDIA_TYPE)
    feed.link(href=channel.page_url, rel="alternate")
    title = plain(channel.title)
    feed.title(title)
    feed.description(plain(channel.description))
    feed.language(channel.language)
    feed.copyright(plain(channel.rights))
    feed.generator(plain(channel.publisher))
    feed.ttl(_FRESH_FOR)
    feed.lastBuildDate(channel.updated)
    if channel.image:
        feed.image(channel.site + channel.image, title, channel.page_url, "144", "144")
    document = feed.rss_str(pretty=True, xml_declaration=False)
    entries = (entry(item, channel.site) for item in items)
    return declare(with_entries(document, entries, b"  </channel>"), channel)
