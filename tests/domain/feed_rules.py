"""The W3C feed validator's rules that our feeds could break, errors and warnings alike."""

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import html5lib
from lxml import etree

from plugins.domain.markup.elements import BLOCKS, INLINE

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
MEDIA = "{http://search.yahoo.com/mrss/}"
XML = "{http://www.w3.org/XML/1998/namespace}"
PREFIXES = {
    "atom": ATOM,
    "content": CONTENT,
    "dc": DC,
    "fh": HISTORY,
    "media": MEDIA,
}

# Of a channel and an item: what there may be, and what there must be.
CHANNEL = {"title", "link", "description", "language", "lastBuildDate", f"{ATOM}link"}
CHANNEL_ALSO = {"copyright", "docs", "generator", "image", "ttl", "item", f"{HISTORY}archive"}
ITEM = {"title", "link", "description", "guid"}
ITEM_ALSO = {
    f"{CONTENT}encoded",
    "pubDate",
    "category",
    "enclosure",
    f"{DC}creator",
    f"{MEDIA}content",
}
FEED = {"id", "title", "updated", "author", "link"}
FEED_ALSO = {"generator", "icon", "logo", "rights", "subtitle", "entry"}
ENTRY = {"id", "title", "updated", "link", "content", "summary"}
ENTRY_ALSO = {"author", "category", "published"}
MANY = {"item", "category", "entry", "link", f"{ATOM}link", f"{ATOM}category", f"{ATOM}entry"}
RELATIONS = {"self", "alternate", "hub", "prev-archive", "next-archive", "current", "enclosure"}

# Narrower than what the validator takes, so that what passes here passes there.
ATTRIBUTES = {
    *("alt", "colspan", "height", "href", "id", "lang", "rel"),
    *("rowspan", "scope", "src", "start", "title", "width"),
}
URI = re.compile(r"[a-zA-Z][0-9a-zA-Z+.-]*:(//)?[0-9a-zA-Z;/?:@&=+$._!~*'()%,#-]+")
TAG = re.compile(
    r"tag:([a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:"
    r"[0-9a-zA-Z;/?:@&=+$._!~*'()%,-]*(#[0-9a-zA-Z;/?:@&=+$._!~*'()%,-]*)?"
)
UUID = re.compile(r"urn:uuid:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
RFC822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}"
)
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
MEDIA_TYPE = re.compile(r"[^\s()<>,;:\\\"/\[\]?=]+/[^\s()<>,;:\\\"/\[\]?=]+")
BAD_CHARACTERS = re.compile("[\x80-\x9f\ufffd]")
LATEST = dt.datetime(2026, 11, 25, tzinfo=dt.UTC)
EARLIEST = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)

Complaints = Iterator[str]


def complaints(content: bytes, url: str) -> list[str]:
    """Say everything that the validator would say of a document found at an address."""
    if url.endswith(".json"):
        return list(_json(json.loads(content), url))
    parser = etree.XMLParser(resolve_entities=False)
    root = etree.fromstring(content, parser)
    found = list(_characters(root))
    if root.tag == "rss":
        return [*found, *_rss(root, url)]
    if root.tag == f"{ATOM}feed":
        return [*found, *_atom(root, url)]
    assert root.tag == "opml"
    return [*found, *_opml(root)]


def _characters(root: etree._Element) -> Complaints:
    for element in root.iter(etree.Element):
        for text in (element.text or "", *map(str, element.attrib.values())):
            if BAD_CHARACTERS.search(text):
                yield f"{element.tag}: bad characters"
        for prefix, namespace in element.nsmap.items():
            if prefix and PREFIXES.get(prefix) != f"{{{namespace}}}":
                yield f"{element.tag}: prefix {prefix} for {namespace}"


def _children(
    element: etree._Element, needed: set[str], allowed: set[str], namespace: str = ""
) -> Complaints:
    counts = Counter(str(child.tag) for child in element)
    names = {name if name[0] == "{" else namespace + name for name in needed}
    also = {name if name[0] == "{" else namespace + name for name in allowed}
    for name in sorted(names - set(counts)):
        yield f"{element.tag}: no {name}"
    for name in sorted(set(counts) - names - also):
        yield f"{element.tag}: unknown {name}"
    for name, count in counts.items():
        if count > 1 and name not in MANY:
            yield f"{element.tag}: {count} times {name}"


# --- values ---------------------------------------------------------------------------------------


def _uri(where: str, value: str | None) -> Complaints:
    value = value or ""
    scheme = value.partition(":")[0].lower()
    if not URI.fullmatch(value):
        yield f"{where}: no full address: {value!r}"
    elif scheme == "tag" and not TAG.fullmatch(value):
        yield f"{where}: no tag URI: {value!r}"
    elif value.lower().startswith("urn:uuid:") and not UUID.fullmatch(value):
        yield f"{where}: no UUID: {value!r}"
    elif scheme in {"http", "https"} and not urlsplit(value).netloc:
        yield f"{where}: no host: {value!r}"


def _plain(where: str, value: str | None, *, blank: bool = False) -> Complaints:
    value = value or ""
    if not blank and not value.strip():
        yield f"{where}: blank"
    if re.search(r"&(#?\w+)|<[/a-zA-Z]", value) and (
        re.search(r"</\w+>|<[/a-zA-Z]|&#[x0-9]", value)
        or any(name in _entities() for name in re.findall(r"&(\w+)", value))
    ):
        yield f"{where}: looks like HTML: {value!r}"


def _entities() -> set[str]:
    from html.entities import name2codepoint

    return {*name2codepoint, "apos"}


def _html(where: str, value: str | None) -> Complaints:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    try:
        tree = parser.parseFragment(value or "")
    except html5lib.html5parser.ParseError as error:
        yield f"{where}: {error}"
        return
    for element in tree.iter():
        if callable(element.tag) or element.tag == "DOCUMENT_FRAGMENT":
            continue
        if element.tag not in INLINE | BLOCKS:
            yield f"{where}: element {element.tag}"
        for name, address in element.attrib.items():
            if name not in ATTRIBUTES:
                yield f"{where}: attribute {name}"
            if name in {"href", "src"} and not re.match(r"\w+:", address.strip()):
                yield f"{where}: relative address {address!r}"


def _date(
    where: str, value: str | None, form: re.Pattern[str], read: Callable[[str], dt.datetime]
) -> Complaints:
    value = value or ""
    if not form.fullmatch(value):
        yield f"{where}: no date: {value!r}"
        return
    moment = read(value)
    if not EARLIEST <= moment <= LATEST:
        yield f"{where}: implausible: {value}"
    if form is RFC822 and not value.startswith(moment.strftime("%a")):
        yield f"{where}: wrong day of the week: {value}"


def _rfc822(where: str, value: str | None) -> Complaints:
    return _date(where, value, RFC822, parsedate_to_datetime)


def _rfc3339(where: str, value: str | None) -> Complaints:
    return _date(where, value, RFC3339, dt.datetime.fromisoformat)


def _number(where: str, value: str | None, highest: int | None = None) -> Complaints:
    if not re.fullmatch(r"[1-9][0-9]*", value or "") or (highest and int(value or 0) > highest):
        yield f"{where}: no number in bounds: {value!r}"


def _links(where: str, links: list[etree._Element], url: str, kind: str) -> Complaints:
    seen: Counter[tuple[str | None, ...]] = Counter()
    for link in links:
        rel = link.get("rel", "alternate")
        seen[rel, link.get("type"), link.get("hreflang")] += 1
        yield from _uri(f"{where} link {rel}", link.get("href"))
        if rel not in RELATIONS:
            yield f"{where}: link relation {rel}"
        if link.text or len(link):
            yield f"{where}: link with content"
        if not set(link.attrib) <= {"rel", "href", "type", "length"}:
            yield f"{where}: link attributes {sorted(link.attrib)}"
        if rel == "self" and (link.get("type"), link.get("href")) != (kind, url):
            yield f"{where}: self is {link.get('href')} of {link.get('type')}, not {url}"
    yield from (f"{where}: {count} links like {key}" for key, count in seen.items() if count > 1)


def _picture(item: etree._Element) -> Complaints:
    for content in item.findall(f"{MEDIA}content"):
        yield from _uri("media:content", content.get("url"))
        if not MEDIA_TYPE.fullmatch(content.get("type", "")):
            yield f"media:content: type {content.get('type')}"
        if content.get("medium") != "image":
            yield f"media:content: medium {content.get('medium')}"
        for name in ("fileSize", "width", "height"):
            yield from _number(f"media:content {name}", content.get(name))
        thumbnails = content.findall(f"{MEDIA}thumbnail")
        if len(thumbnails) != 1:
            yield f"media:content: {len(thumbnails)} thumbnails"
        for thumbnail in thumbnails:
            yield from _uri("media:thumbnail", thumbnail.get("url"))
            yield from _number("media:thumbnail width", thumbnail.get("width"))
            yield from _number("media:thumbnail height", thumbnail.get("height"))
        for words in content.findall(f"{MEDIA}description"):
            yield from _plain("media:description", words.text)


# --- RSS ------------------------------------------------------------------------------------------


def _rss(root: etree._Element, url: str) -> Complaints:
    if root.get("version") != "2.0" or len(root) != 1:
        yield "rss: not one channel of version 2.0"
    channel = root[0]
    yield from _children(channel, CHANNEL, CHANNEL_ALSO)
    names = [str(child.tag) for child in channel]
    if "item" in names and names[names.index("item") :] != ["item"] * names.count("item"):
        yield "channel: metadata after items"
    for name in ("title", "description", "copyright", "generator"):
        yield from _plain(f"channel {name}", channel.findtext(name))
    yield from _uri("channel link", channel.findtext("link"))
    yield from _uri("channel docs", channel.findtext("docs"))
    yield from _rfc822("lastBuildDate", channel.findtext("lastBuildDate"))
    yield from _number("ttl", channel.findtext("ttl"))
    if not re.fullmatch(r"[a-z]{2}(-[a-z]+)?", channel.findtext("language") or ""):
        yield "channel: language"
    links = channel.findall(f"{ATOM}link")
    if "self" not in {link.get("rel") for link in links}:
        yield "channel: no link to itself"
    yield from _links("channel", links, url, "application/rss+xml")
    yield from _image(channel)
    items = channel.findall("item")
    yield from _unique("guid", [item.findtext("guid") for item in items])
    for item in items:
        yield from _item(item)


def _image(channel: etree._Element) -> Complaints:
    image = channel.find("image")
    if image is None:
        return
    yield from _children(image, {"url", "title", "link", "width", "height"}, set())
    if image.findtext("title") != channel.findtext("title"):
        yield "image: another title than the channel's"
    if image.findtext("link") != channel.findtext("link"):
        yield "image: another link than the channel's"
    yield from _uri("image url", image.findtext("url"))
    if not re.search(r"\.(jpe?g|gif|png)(\?|$)", image.findtext("url") or ""):
        yield "image: no picture"
    yield from _number("image width", image.findtext("width"), 144)
    yield from _number("image height", image.findtext("height"), 400)


def _item(item: etree._Element) -> Complaints:
    yield from _children(item, ITEM, ITEM_ALSO)
    names = [str(child.tag) for child in item]
    if f"{CONTENT}encoded" in names[: names.index("description")]:
        yield "item: full text before the description"
    yield from _plain("item title", item.findtext("title"))
    yield from _uri("item link", item.findtext("link"))
    yield from _html("item description", item.findtext("description"))
    yield from _html("item content", item.findtext(f"{CONTENT}encoded"))
    if item.find("pubDate") is not None:
        yield from _rfc822("pubDate", item.findtext("pubDate"))
    for category in item.findall("category"):
        yield from _plain("item category", category.text)
    guid = item.find("guid")
    if guid is not None and guid.get("isPermaLink") != "false":
        yield "guid: taken for an address"
    for enclosure in item.findall("enclosure"):
        yield from _uri("enclosure", enclosure.get("url"))
        yield from _number("enclosure length", enclosure.get("length"))
        if not MEDIA_TYPE.fullmatch(enclosure.get("type", "")):
            yield f"enclosure: type {enclosure.get('type')}"
    yield from _picture(item)


def _unique(what: str, values: list[str | None]) -> Complaints:
    for value, count in Counter(values).items():
        if not value or count > 1:
            yield f"{what}: {count} times {value!r}"


# --- Atom -----------------------------------------------------------------------------------------


def _atom(root: etree._Element, url: str) -> Complaints:
    if not root.get(f"{XML}lang"):
        yield "feed: no language"
    yield from _children(root, FEED, {*FEED_ALSO, f"{HISTORY}archive"}, ATOM)
    names = [str(child.tag) for child in root]
    entry = f"{ATOM}entry"
    if entry in names and set(names[names.index(entry) :]) != {entry}:
        yield "feed: metadata after entries"
    for name in ("title", "subtitle", "rights", "generator"):
        yield from _plain(f"feed {name}", root.findtext(ATOM + name))
    for name in ("id", "icon", "logo"):
        if name == "id" or root.find(ATOM + name) is not None:
            yield from _uri(f"feed {name}", root.findtext(ATOM + name))
    yield from _rfc3339("feed updated", root.findtext(f"{ATOM}updated"))
    yield from _plain("feed author", root.findtext(f"{ATOM}author/{ATOM}name"))
    links = root.findall(f"{ATOM}link")
    if "self" not in {link.get("rel") for link in links}:
        yield "feed: no link to itself"
    yield from _links("feed", links, url, "application/atom+xml")
    entries = root.findall(entry)
    yield from _unique("id", [one.findtext(f"{ATOM}id") for one in entries])
    yield from _unique("updated", [one.findtext(f"{ATOM}updated") for one in entries])
    for one in entries:
        yield from _entry(one)


def _entry(entry: etree._Element) -> Complaints:
    yield from _children(entry, ENTRY, {*ENTRY_ALSO, f"{MEDIA}content"}, ATOM)
    yield from _uri("entry id", entry.findtext(f"{ATOM}id"))
    for name in ("title", "summary"):
        yield from _plain(f"entry {name}", entry.findtext(ATOM + name))
    yield from _rfc3339("entry updated", entry.findtext(f"{ATOM}updated"))
    if entry.find(f"{ATOM}published") is not None:
        yield from _rfc3339("entry published", entry.findtext(f"{ATOM}published"))
    content = entry.find(f"{ATOM}content")
    if content is not None:
        if content.get("type") != "html":
            yield f"entry content: type {content.get('type')}"
        yield from _html("entry content", content.text)
    for category in entry.findall(f"{ATOM}category"):
        yield from _plain("entry category", category.get("term"))
    for name in entry.findall(f"{ATOM}author/{ATOM}name"):
        yield from _plain("entry author", name.text)
    links = entry.findall(f"{ATOM}link")
    yield from _links("entry", links, "", "")
    for link in links:
        if link.get("rel") == "enclosure":
            yield from _number("enclosure length", link.get("length"))
            if not MEDIA_TYPE.fullmatch(link.get("type", "")):
                yield f"enclosure: type {link.get('type')}"
    yield from _picture(entry)


# --- OPML and JSON Feed ---------------------------------------------------------------------------


def _opml(root: etree._Element) -> Complaints:
    if root.get("version") != "2.0":
        yield "opml: version"
    if not (root.findtext("head/title") or "").strip():
        yield "opml: no title"
    if not root.findall("body/outline"):
        yield "opml: no outline"
    for outline in root.iter("outline"):
        yield from _plain("outline text", outline.get("text"))
        if outline.get("type") == "rss":
            for name in ("xmlUrl", "htmlUrl"):
                yield from _uri(f"outline {name}", outline.get(name))
            for name in ("title", "description"):
                yield from _plain(f"outline {name}", outline.get(name))
            if outline.get("version") not in {"RSS", "RSS1", "RSS2"}:
                yield "outline: version"
        elif set(outline.attrib) != {"text"}:
            yield f"outline: attributes without a type {sorted(outline.attrib)}"


# Field -> type, by the published specification of version 1.1; those with a star must be there.
JSON_FEED = {
    "version": "*str", "title": "*str", "home_page_url": "url", "feed_url": "url",
    "description": "str", "user_comment": "str", "next_url": "url", "icon": "url",
    "favicon": "url", "authors": "authors", "language": "str", "expired": "bool",
    "hubs": "hubs", "items": "*items",
}  # fmt: skip
JSON_ITEM = {
    "id": "*str", "url": "url", "external_url": "url", "title": "str", "content_html": "str",
    "content_text": "str", "summary": "str", "image": "url", "banner_image": "url",
    "date_published": "date", "date_modified": "date", "authors": "authors", "tags": "strings",
    "language": "str", "attachments": "attachments",
}  # fmt: skip
JSON_AUTHOR = {"name": "str", "url": "url", "avatar": "url"}
JSON_HUB = {"type": "*str", "url": "*url"}
JSON_ATTACHMENT = {
    "url": "*url", "mime_type": "*str", "title": "str", "size_in_bytes": "number",
    "duration_in_seconds": "number",
}  # fmt: skip
_OBJECTS = {
    "items": JSON_ITEM,
    "authors": JSON_AUTHOR,
    "hubs": JSON_HUB,
    "attachments": JSON_ATTACHMENT,
}


def _json(feed: dict[str, Any], url: str) -> Complaints:
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield "version"
    if feed.get("feed_url") != url:
        yield f"feed_url: {feed.get('feed_url')}, not {url}"
    yield from _object("feed", feed, JSON_FEED)
    yield from _unique("id", [item.get("id") for item in feed["items"]])
    for item in feed["items"]:
        if "content_html" not in item and "content_text" not in item:
            yield "item: no content"
        yield from _html("item content_html", item.get("content_html"))


def _object(where: str, found: dict[str, Any], fields: dict[str, str]) -> Complaints:
    yield from (f"{where}: unknown {name}" for name in sorted(set(found) - set(fields)))
    for name, kind in fields.items():
        if kind[0] == "*" and name not in found:
            yield f"{where}: no {name}"
        if name in found:
            yield from _json_value(f"{where} {name}", found[name], kind.removeprefix("*"))


def _json_value(where: str, value: Any, kind: str) -> Complaints:
    if kind in _OBJECTS:
        if not isinstance(value, list) or (kind != "items" and not value):
            yield f"{where}: no list"
        for item in value:
            yield from _object(where, item, _OBJECTS[kind])
    elif kind == "strings":
        if not value or not all(isinstance(item, str) and item for item in value):
            yield f"{where}: no list of words"
    elif kind in _TYPES:
        if type(value) is not _TYPES[kind]:
            yield f"{where}: no {kind}"
    else:
        yield from _JUDGES[kind](where, value)


_TYPES = {"bool": bool, "number": int, "str": str}
_JUDGES = {"url": _uri, "date": _rfc3339}
