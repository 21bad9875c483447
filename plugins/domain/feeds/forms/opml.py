"""A list of feeds as OPML 2.0, which feed readers take in at once."""

from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from plugins.domain.feeds.forms.text import plain


class Outline(NamedTuple):
    """One feed of the list, with full addresses."""

    title: str
    description: str
    feed: str
    page: str


class Group(NamedTuple):
    """Feeds of one kind, under a heading."""

    title: str
    outlines: tuple[Outline, ...]


def render_opml(title: str, groups: Iterable[Group], language: str = "id") -> bytes:
    """Write the list, without a date: nobody would know what it is the date of."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = plain(title)
    body = etree.SubElement(root, "body")
    for group in groups:
        place = etree.SubElement(body, "outline", text=plain(group.title))
        for outline in group.outlines:
            name = plain(outline.title)
            etree.SubElement(
                place,
                "outline",
                {
                    "type": "rss",
                    "text": name,
                    "title": name,
                    "description": plain(outline.description),
                    "xmlUrl": outline.feed,
                    "htmlUrl": outline.page,
                    "language": language,
                    "version": "RSS2",
                },
            )
    return bytes(etree.tostring(root, pretty_print=True, encoding="UTF-8", xml_declaration=True))
