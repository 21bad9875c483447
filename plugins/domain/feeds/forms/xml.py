"""What RSS and Atom share, and what feedgen leaves out of them."""

import hashlib
from collections.abc import Iterable
from typing import Any

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

from plugins.domain.feeds.forms.channel import Attachment, Channel
from plugins.domain.feeds.forms.text import plain

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"
HISTORY = "http://purl.org/syndication/history/1.0"
MEDIA = "http://search.yahoo.com/mrss/"

NAMESPACES = {"fh": HISTORY, "media": MEDIA, "dc": DC, "atom": ATOM, "content": CONTENT}
# What an element that is written alone declares, and within a document need not.
_DECLARED = etree.tostring(etree.Element("x", nsmap=NAMESPACES))[2:-2]

Link = dict[str, str]


def history(channel: Channel) -> list[Link]:
    """Give the links to the archives beside a document and to the hub that announces it."""
    site = channel.site
    places = {
        "prev-archive": channel.older and site + channel.older,
        "next-archive": channel.newer and site + channel.newer,
        "current": channel.current and site + channel.current,
        "hub": channel.hub,
    }
    return [{"rel": rel, "href": place} for rel, place in places.items() if place]


def declare(document: bytes, channel: Channel) -> bytes:
    """Put the XML declaration and the style sheet before a document."""
    head = b'<?xml version="1.0" encoding="UTF-8"?>\n'
    if channel.stylesheet:
        head += f'<?xml-stylesheet type="text/css" href="{channel.stylesheet}"?>\n'.encode()
    return head + document


class Entry(FeedEntry):  # type: ignore[misc]
    """An entry whose links stay whole: feedgen 1.0.0 forgets everything but their addresses."""

    def atom_entry(self, extensions: bool = True) -> Any:
        entry = super().atom_entry(extensions)
        for link in entry.findall("link"):
            entry.remove(link)
        for attributes in self.link():
            etree.SubElement(entry, "link", attributes)
        return entry


def entry_bytes(entry: Any) -> bytes:
    """Write an entry as it stands within a document, where the namespaces are declared."""
    parent = etree.Element("x", nsmap=NAMESPACES)
    parent.append(entry)
    text = bytes(etree.tostring(entry, pretty_print=True, encoding="UTF-8", xml_declaration=False))
    return text.replace(_DECLARED, b"", 1)


def with_entries(document: bytes, entries: Iterable[bytes], end: bytes) -> bytes:
    """Put entries into a document that has none, before its ``end``."""
    head, found, tail = document.rpartition(end)
    return b"".join((head, *entries, found, tail))


class HistoryExtension(BaseExtension):  # type: ignore[misc]
    """The links of a channel that feedgen keeps for Atom only, and the mark of an archive."""

    channel: Channel

    def extend_ns(self) -> dict[str, str]:
        return {"fh": HISTORY, "media": MEDIA, "dc": DC}

    def extend_rss(self, feed: Any) -> Any:
        for attributes in history(self.channel):
            etree.SubElement(feed[0], f"{{{ATOM}}}link", attributes)
        self._mark(feed[0])
        return feed

    def extend_atom(self, feed: Any) -> Any:
        self._mark(feed)
        return feed

    def _mark(self, parent: Any) -> None:
        if self.channel.current:
            etree.SubElement(parent, f"{{{HISTORY}}}archive")


class ExtrasExtension(BaseEntryExtension):  # type: ignore[misc]
    """
    Who wrote an entry, and its picture.

    feedgen's own extension puts a lone picture into a group, of which validators say that there
    is nothing to choose from.
    """

    def __init__(self) -> None:
        self.author: str | None = None
        self.picture: Attachment | None = None
        self.site = ""

    def extend_rss(self, entry: Any) -> Any:
        if self.author:
            etree.SubElement(entry, f"{{{DC}}}creator").text = plain(self.author)
        return self.extend_atom(entry)

    def extend_atom(self, entry: Any) -> Any:
        picture = self.picture
        if picture:
            url = self.site + picture.address
            size = {"width": str(picture.width), "height": str(picture.height)}
            content = etree.SubElement(
                entry,
                f"{{{MEDIA}}}content",
                {
                    "url": url,
                    "medium": "image",
                    "type": picture.media_type,
                    "fileSize": str(picture.length),
                    **size,
                },
            )
            if picture.alt:
                words = etree.SubElement(content, f"{{{MEDIA}}}description", {"type": "plain"})
                words.text = plain(picture.alt)
            etree.SubElement(content, f"{{{MEDIA}}}thumbnail", {"url": url, **size})
        return entry


def fraction(guid: str) -> int:
    """
    Give the microseconds that tell an entry from others of its moment, always the same ones.

    Posts of which only the day is known share its midnight, and validators take one moment on
    several entries for a mistake. Below the second the moment says nothing, so nothing is made up.

    >>> fraction("urn:x:1") == fraction("urn:x:1") != fraction("urn:x:2")
    True
    """
    digest = hashlib.sha256(guid.encode("utf-8", "replace")).digest()
    return 1 + int.from_bytes(digest[:8], "big") % 999_999
