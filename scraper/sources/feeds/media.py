"""Pictures and files that a feed names beside the text of an entry."""

import re
from collections.abc import Iterator
from html import escape

from lxml import etree

from scraper.reading.html_page import absolute
from scraper.sources.common.enclosures import with_files
from scraper.sources.feeds.feed_item import ITUNES, MEDIA, Item, words

_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp)(?:\?|$)", re.IGNORECASE)


def with_media(item: Item, html: str) -> str:
    """Put the picture of an entry before a text that has none, and its files below."""
    html = with_files(html, _files(item))
    if "<img" in html.lower():
        return html
    for element in _elements(item):
        if (address := _address(element, item.base)) and _is_picture(element, address):
            below = _caption(item, element)
            caption = f"<figcaption>{escape(below)}</figcaption>" if below else ""
            return f'<figure><img src="{escape(address)}" alt="">{caption}</figure>{html}'
    return html


def _elements(item: Item) -> Iterator[etree._Element]:
    """Give what may name a picture or a file, what is meant for readers first."""
    yield from item.all("enclosure")
    for link in item.all("link"):
        if link.get("rel") == "enclosure":
            yield link
    groups = [item.element, *item.all("group", MEDIA)]
    for name in ("content", "thumbnail"):
        for group in groups:
            yield from group.iterfind(f"{{{MEDIA}}}{name}")
    yield from item.all("image", ITUNES)
    yield from item.all("image")


def _address(element: etree._Element, base: str) -> str:
    inner = element.find("url")
    told = element.get("url") or element.get("href") or ("" if inner is None else words(inner))
    return absolute(told, base) if told else ""


def _kind(element: etree._Element) -> str:
    return (element.get("type") or element.get("medium") or "").lower()


def _is_picture(element: etree._Element, address: str) -> bool:
    kind = _kind(element)
    if kind.startswith("image"):
        return True
    is_named = etree.QName(element).localname in {"image", "thumbnail"}
    return is_named or (not kind and bool(_PICTURE.search(address)))


def _files(item: Item) -> Iterator[str]:
    for element in _elements(item):
        kind, name = _kind(element), etree.QName(element).localname
        is_file = name in {"enclosure", "link"} or kind.startswith(("audio", "application/"))
        address = _address(element, item.base) if is_file else ""
        if address.startswith(("http:", "https:")) and not _is_picture(element, address):
            yield address


def _caption(item: Item, element: etree._Element) -> str:
    """Give what a feed says of a picture; its title is often the name of a file or a person."""
    for place in (element, item.element, *item.all("group", MEDIA)):
        found = place.find(f"{{{MEDIA}}}description")
        if found is not None and (said := words(found)):
            return said
    return ""
