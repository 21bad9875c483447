"""JSON Feed 1.1, for programs that would rather not read XML."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from plugins.domain.feeds.forms.channel import Channel, Item
from plugins.domain.feeds.forms.text import clean, markup

MEDIA_TYPE = "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"


def json_entry(item: Item, site: str) -> dict[str, Any]:
    """Make the entry that all JSON feeds with this item hold."""
    page = site + item.address
    entry: dict[str, Any] = {
        "id": clean(item.guid),
        "url": page,
        "title": clean(item.title),
        "summary": clean(item.summary),
        "content_html": markup(item.html, page, site),
    }
    if item.published:
        entry["date_published"] = item.published.isoformat()
    if item.updated:
        entry["date_modified"] = item.updated.isoformat()
    if item.author:
        entry["authors"] = [{"name": clean(item.author)}]
    tags = [tag for tag in map(clean, item.categories) if tag]
    if tags:
        entry["tags"] = tags
    attached = item.attachment
    if attached:
        url = site + attached.address
        if attached.is_picture:
            entry["image"] = url
        file = {"url": url, "mime_type": attached.media_type, "size_in_bytes": attached.length}
        entry["attachments"] = [{**file, "title": clean(attached.alt)} if attached.alt else file]
    return entry


def render_json(
    channel: Channel,
    items: Iterable[Item],
    entry: Callable[[Item, str], dict[str, Any]] = json_entry,
) -> bytes:
    """Write a document of a feed; the same input gives the same bytes."""
    feed: dict[str, Any] = {
        "version": VERSION,
        "title": clean(channel.title),
        "home_page_url": channel.page_url,
        "feed_url": channel.url,
        "description": clean(channel.description),
        "user_comment": clean(channel.rights),
        "language": channel.language,
        "authors": [{"name": clean(channel.publisher), "url": channel.home}],
    }
    if channel.image:
        feed["icon"] = channel.site + channel.image
    if channel.older:
        feed["next_url"] = channel.site + channel.older
    if channel.hub:
        feed["hubs"] = [{"type": "WebSub", "url": channel.hub}]
    feed["items"] = [entry(item, channel.site) for item in items]
    return f"{json.dumps(feed, ensure_ascii=False, indent=1)}\n".encode()
