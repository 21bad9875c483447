"""Writes the feeds."""

from plugins.domain.feed_list import FEEDS, channel, newest_items
from plugins.domain.feeds import render_rss
from plugins.output import Output
from plugins.site_settings import identity


def write(output: Output) -> None:
    """Write every feed in RSS."""
    site = output.site
    for feed in FEEDS:
        items = newest_items(feed, site, output.settings["BUTIR_PER_UMPAN"])
        about = channel(feed, identity(output.settings), site, items)
        output.file(feed.address.removeprefix("/"), render_rss(about, items))
