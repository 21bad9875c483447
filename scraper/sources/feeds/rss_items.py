"""Reads a feed of any site into posts: RSS of every version, RDF, Atom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape, unescape
from urllib.parse import quote
from zoneinfo import ZoneInfo

from lxml import etree

from scraper.model import blogger_identity, wordpress_identity
from scraper.model.posts import Finding, RawPost
from scraper.reading import page_dates, safe_xml
from scraper.reading.fetch import Fetched, Unreachable
from scraper.reading.html_page import absolute
from scraper.reading.xml_root import mended, root_of
from scraper.sources.common import atom, web

CONTENT = "http://purl.org/rss/1.0/modules/content/"
_XHTML = "http://www.w3.org/1999/xhtml"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_URI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"]+", re.IGNORECASE)
_NUMBER = re.compile(r"https?://[^?#]*\?(?:post_type=post&)?p=(\d{1,12})")
_BLOGGER = re.compile(r"tag:blogger\.com,1999:blog-\d+\.post-\d+")
_DATES = ("published", "pubDate", "date", "issued", "created", "updated", "modified")
_MORE = r"(?:(?:baca )?selengkapnya|read more|continue reading)\W*(?:→|»)?"
_END = r"\s*(?:</[a-z]+>\s*)*\Z"
_CUT_TEXT = re.compile(rf"(?:\[\s*(?:…|\.\.\.|&hellip;|&#8230;)\s*\]|{_MORE}){_END}", re.IGNORECASE)
_CUT = re.compile(rf"(?:…|\.\.\.|&hellip;|&#8230;|{_MORE})\]?{_END}", re.IGNORECASE)
# WordPress and its plugins sign every entry of a feed.
_SIGNED = re.compile(
    r"\s*<p>\s*The post\b(?:(?!</p>).){0,1000}?appeared first on\b(?:(?!</p>).){0,1000}</p>\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_WORDS_OF_A_TEXT = 90
TEASER = Finding("umpan hanya memberi cuplikan tulisan ini", 'tulis body = "page" pada sumber itu')


@dataclass(frozen=True)
class _Item:
    """An entry, its children by their bare names in the order of the feed."""

    element: etree._Element
    base: str

    def all(self, name: str) -> Iterator[etree._Element]:
        for child in self.element:
            if isinstance(child.tag, str) and etree.QName(child).localname == name:
                yield child

    def text(self, name: str) -> str:
        return next((words for child in self.all(name) if (words := _words(child))), "")


def _words(element: etree._Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def is_feed(page: Fetched) -> bool:
    """
    Tell whether a page is a feed of any kind.

    >>> is_feed(Fetched("a", b"<rss version='2.0'/>")), is_feed(Fetched("a", b"<html>"))
    (True, False)
    """
    return root_of(page)[1] in {"rss", "feed", "RDF"}


def read(page: Fetched, site: str, zone: ZoneInfo) -> Iterator[RawPost]:
    """Read the posts of a feed; raises InvalidXML, Unreachable."""
    try:
        safe_xml.check(page, 2)
    except safe_xml.InvalidXML:
        page = mended(page)
    root = root_of(page)
    if root[1] not in {"rss", "feed", "RDF"}:
        raise Unreachable(page.address, "berkas ini bukan umpan RSS atau Atom", "periksa alamatnya")
    level = 2 if root[1] == "rss" else 1
    for element in safe_xml.children(page, root, level):
        if isinstance(element.tag, str) and etree.QName(element).localname in {"item", "entry"}:
            yield _post(_Item(element, _base(element, page.base)), site, zone)


def _base(element: etree._Element, base: str) -> str:
    """Give the address that relative ones in an element start from, each level seen from above."""
    for place in (*reversed(list(element.iterancestors())), element):
        base = absolute(place.get(_BASE) or "", base) or base
    return base


def completed(known: RawPost, found: RawPost) -> RawPost:
    """Put the text of a post's page to what a feed has told of it already."""
    findings = tuple(one for one in known.findings if one != TEASER)
    lacks = known.lacks - {"body"} | (found.lacks & {"body"})
    return replace(known, html=found.html, findings=findings, lacks=lacks)


def following(page: Fetched) -> str:
    """Give the address of the next part of a feed, where it names one (RFC 5005)."""
    root = root_of(page)
    for element in safe_xml.children(page, root, 2 if root[1] == "rss" else 1):
        if element.tag == f"{{{atom.ATOM}}}link" and element.get("rel") == "next":
            return absolute(element.get("href") or "", page.base)
    return ""


def _post(item: _Item, site: str, zone: ZoneInfo) -> RawPost:
    link = _link(item)
    said = next((words for name in _DATES if (words := item.text(name))), "")
    published = page_dates.read(said, zone) or page_dates.find(said, zone)
    updated = page_dates.read(item.text("updated") or item.text("modified"), zone)
    html, is_whole = _body(item)
    findings = [] if published else [atom.undated(said)]
    lacks = set() if updated else {"updated"}
    if not is_whole:
        findings.append(TEASER)
        lacks.add("body")
    identity, address, slug = _names(item, link, site)
    labels = tuple(dict.fromkeys(_labels(item)))
    author = _author(item)
    if not labels:
        lacks.add("labels")
    if not author:
        lacks.add("author")
    return RawPost(
        id=identity,
        url=address,
        slug=slug,
        title=_title(item),
        published=published,
        updated=updated,
        labels=labels,
        author=author,
        html=wordpress_identity.marked(_with_picture(item, html)),
        line=safe_xml.line_of(item.element),
        findings=tuple(findings),
        lacks=frozenset(lacks),
    )


def _names(item: _Item, link: str, site: str) -> tuple[str, str, str]:
    """Give identity, address and slug; those of Blogger and WordPress are as in their exports."""
    guid = item.text("guid") or item.text("id") or (item.element.get(f"{{{_RDF}}}about") or "")
    if _BLOGGER.fullmatch(guid):
        return guid, blogger_identity.address(link, site), blogger_identity.slug(link)
    if number := _NUMBER.fullmatch(unescape(guid)):
        identity = wordpress_identity.identity(number[1], link or guid, site)
        return identity, wordpress_identity.address(link, site), wordpress_identity.slug("", link)
    address = web.address(link, site)
    if guid.startswith(("http:", "https:")):
        identity = web.address(guid, site)
    elif _URI.fullmatch(guid):
        identity = guid
    elif guid:
        # A number or word of the site's own: it is one only together with the site.
        identity = f"{_origin(link, site, item.base)}/#{quote(guid, safe='')}"
    else:
        identity = address
    return identity, address, web.slug(link)


_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def _origin(link: str, site: str, base: str) -> str:
    for candidate in (site, link, base):
        if host := web.bare_host(candidate):
            return f"https://{host}"
    return "urn:x-umpan:"


def _link(item: _Item) -> str:
    for child in item.all("link"):
        relation = child.get("rel") or "alternate"
        found = child.get("href") or _words(child)
        if relation == "alternate" and found:
            # Some feeds escape an address twice, or more often.
            while (plain := unescape(found)) != found:
                found = plain
            return absolute(found, item.base)
    guid = next(item.all("guid"), None)
    if guid is not None and guid.get("isPermaLink") != "false":
        return absolute(_words(guid), "")
    return ""


def _title(item: _Item) -> str:
    found = next(item.all("title"), None)
    if found is None:
        return ""
    words = _words(found)
    if found.get("type") == "xhtml":
        return words
    # RSS does not say whether a title is text or HTML; entities and marks in it tell.
    if found.get("type") in {"html", "text/html"} or re.search(
        r"&(?:#\d+|#x[\da-f]+|[a-z]+);", words, re.IGNORECASE
    ):
        return unescape(re.sub(r"</?[a-z][^>]*>", "", words))
    return words


def _body(item: _Item) -> tuple[str, bool]:
    """Give the HTML of a post, and whether it is more than a teaser."""
    for child in item.all("encoded"):
        if child.tag == f"{{{CONTENT}}}encoded" and (html := _words(child)):
            return _unsigned(html), not _CUT_TEXT.search(_unsigned(html))
    for child in item.all("content"):
        if html := _content(child):
            return _unsigned(html), not _CUT_TEXT.search(_unsigned(html))
    for name in ("description", "summary"):
        for child in item.all(name):
            if html := _unsigned(_content(child)):
                is_long = len(html.split()) >= _WORDS_OF_A_TEXT
                return html, is_long and not _CUT.search(html)
    return "", False


def _unsigned(html: str) -> str:
    return _SIGNED.sub("", html)


def _content(child: etree._Element) -> str:
    kind = child.get("type") or ""
    if kind == "xhtml" or len(child):
        inner = child.find(f"{{{_XHTML}}}div")
        whole = child if inner is None else inner
        parts = [escape(whole.text or "", quote=False)]
        parts += [etree.tostring(part, encoding="unicode", method="html") for part in whole]
        return re.sub(r'\s*xmlns(?::\w+)?="[^"]*"', "", "".join(parts)).strip()
    words = _words(child)
    return (
        f"<p>{escape(words, quote=False)}</p>"
        if kind in {"text", "text/plain"} and words
        else words
    )


def _labels(item: _Item) -> Iterator[str]:
    for name in ("category", "subject"):
        for child in item.all(name):
            words = (child.get("term") or _words(child)).strip()
            if words and words.casefold() != wordpress_identity.NO_CATEGORY:
                yield unescape(words)


def _author(item: _Item) -> str:
    for name in ("creator", "author"):
        for child in item.all(name):
            named = next(
                (part for part in child if isinstance(part.tag, str) and part.tag.endswith("name")),
                child,
            )
            words = _words(named)
            # RSS writes an address and the name in brackets behind it.
            if found := re.fullmatch(r"\S+@\S+\s*\((.+)\)", words):
                return found[1]
            if words and "@" not in words:
                return words
    return ""


def _with_picture(item: _Item, html: str) -> str:
    if "<img" in html.lower():
        return html
    for name in ("enclosure", "content", "image", "thumbnail"):
        for child in item.all(name):
            url = child.get("url") or ""
            kind = child.get("type") or child.get("medium") or ""
            is_picture = kind.startswith("image") or re.search(r"\.(?:jpe?g|png|gif|webp)$", url)
            if is_picture and (found := absolute(url, item.base)):
                return f'<figure><img src="{escape(found)}" alt=""></figure>{html}'
    return html
