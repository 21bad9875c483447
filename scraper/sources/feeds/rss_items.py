"""Reads a feed of any site into posts: RSS of every version, RDF, Atom."""

import re
from collections.abc import Iterator
from html import escape, unescape
from urllib.parse import quote
from zoneinfo import ZoneInfo

from lxml import etree
from lxml.html import rewrite_links

from scraper.model import blogger_identity, wordpress_identity
from scraper.model.plain_text import plain
from scraper.model.posts import DRAFT, PROTECTED, PUBLISHED, Finding, RawPost
from scraper.reading import page_dates, safe_xml
from scraper.reading.fetch import Fetched, Unreachable
from scraper.reading.html_page import absolute
from scraper.reading.xml_root import mended, root_of
from scraper.sources.common import atom, excerpts, web
from scraper.sources.feeds import media
from scraper.sources.feeds.feed_item import CONTENT, FEEDBURNER, Item, is_own, words
from scraper.sources.feeds.signatures import unsigned

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
_WORDS_OF_A_TEXT = 90
TEASER = Finding("umpan hanya memberi cuplikan tulisan ini", 'tulis body = "page" pada sumber itu')


def is_feed(page: Fetched) -> bool:
    """
    Tell whether a page is a feed of any kind.

    >>> is_feed(Fetched("a", b"<rss version='2.0'/>")), is_feed(Fetched("a", b"<html>"))
    (True, False)
    """
    return root_of(page)[1] in {"rss", "feed", "RDF"}


def read(
    page: Fetched, site: str, zone: ZoneInfo, *, of_wordpress: bool = False
) -> Iterator[RawPost]:
    """
    Read the posts of a feed; raises InvalidXML, Unreachable.

    That a feed is ``of_wordpress`` it says itself, unless its site keeps it from that.
    """
    try:
        safe_xml.check(page, 2)
    except safe_xml.InvalidXML:
        page = mended(page)
    root = root_of(page)
    if root[1] not in {"rss", "feed", "RDF"}:
        raise Unreachable(page.address, "berkas ini bukan umpan RSS atau Atom", "periksa alamatnya")
    level = 2 if root[1] == "rss" else 1
    for element in safe_xml.children(page, root, level):
        if is_own(element) and etree.QName(element).localname in {"item", "entry"}:
            item = Item(element, _base(element, page.base))
            yield _post(item, site, zone, of_wordpress=of_wordpress)
        elif element.tag == "generator" and "wordpress.org" in words(element):
            of_wordpress = True


def _base(element: etree._Element, base: str) -> str:
    """Give the address that relative ones in an element start from, each level seen from above."""
    for place in (*reversed(list(element.iterancestors())), element):
        base = absolute(place.get(_BASE) or "", base) or base
    return base


def following(page: Fetched) -> str:
    """Give the address of the next part of a feed, where it names one (RFC 5005)."""
    root = root_of(page)
    for element in safe_xml.children(page, root, 2 if root[1] == "rss" else 1):
        if element.tag == f"{{{atom.ATOM}}}link" and element.get("rel") == "next":
            return absolute(element.get("href") or "", page.base)
    return ""


def _post(item: Item, site: str, zone: ZoneInfo, *, of_wordpress: bool) -> RawPost:
    link = _link(item)
    said = next((said for name in _DATES if (said := item.text(name))), "")
    published = page_dates.read(said, zone) or page_dates.find(said, zone)
    updated = page_dates.read(item.text("updated") or item.text("modified"), zone)
    html, is_whole = _body(item)
    summary = excerpts.by_hand(unsigned(item.text("description") or item.text("summary")), html)
    findings = [*page_dates.unread_clock(said, published)] if published else [atom.undated(said)]
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
    if of_wordpress or _NUMBER.fullmatch(unescape(item.text("guid"))):
        # The feed of WordPress shows neither the featured picture nor more than the first page.
        lacks |= {"picture", "pages"} if summary else {"picture", "pages", "summary"}
    is_wall = "picture" in lacks and wordpress_identity.is_wall(html)
    return RawPost(
        id=identity,
        url=address,
        slug=slug,
        title=_title(item),
        published=published,
        updated=updated,
        labels=labels,
        author=author,
        summary=summary,
        status=PROTECTED if is_wall else DRAFT if atom.is_draft(item.element) else PUBLISHED,
        html=wordpress_identity.marked(media.with_media(item, html)),
        line=safe_xml.line_of(item.element),
        findings=tuple(findings),
        lacks=frozenset(lacks),
    )


def _names(item: Item, link: str, site: str) -> tuple[str, str, str]:
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


def _link(item: Item) -> str:
    told = next(item.all("origLink", FEEDBURNER), None)
    if told is not None and (found := absolute(words(told), item.base)):
        return found
    for child in item.all("link"):
        relation = child.get("rel") or "alternate"
        found = child.get("href") or words(child)
        if relation == "alternate" and found:
            # Some feeds escape an address twice, or more often.
            while (plain := unescape(found)) != found:
                found = plain
            return absolute(found, item.base)
    guid = next(item.all("guid"), None)
    if guid is not None and guid.get("isPermaLink") != "false":
        return absolute(words(guid), "")
    return ""


def _title(item: Item) -> str:
    found = next(item.all("title"), None)
    if found is None:
        return ""
    said = words(found)
    # RSS does not say whether a title is text or HTML; nearly all write HTML.
    is_text = found.get("type") in {"text", "text/plain", "xhtml"} or (
        found.tag == f"{{{atom.ATOM}}}title" and not found.get("type")
    )
    return said if is_text else plain(said)


def _body(item: Item) -> tuple[str, bool]:
    """Give the HTML of a post, and whether it is more than a teaser."""
    for child in item.all("encoded", CONTENT):
        if html := unsigned(_unescaped(words(child))):
            return html, not _CUT_TEXT.search(html)
    for child in item.all("content"):
        if html := unsigned(_content(child, item.base)):
            return html, not _CUT_TEXT.search(html)
    for name in ("description", "summary"):
        for child in item.all(name):
            if html := unsigned(_unescaped(_content(child, item.base))):
                is_long = len(html.split()) >= _WORDS_OF_A_TEXT
                return html, is_long and not _CUT.search(html)
    return "", False


def _unescaped(html: str) -> str:
    """
    Take back one escape too many: a text that has no marks, and shows whole pairs of them.

    >>> _unescaped("&lt;p&gt;Isi &amp;amp; lampiran&lt;/p&gt;"), _unescaped("a &lt;b&gt; c")
    ('<p>Isi &amp; lampiran</p>', 'a &lt;b&gt; c')
    """
    if "<" in html or "&lt;/" not in html:
        return html
    names = {found[1].lower() for found in _ESCAPED.finditer(html)}
    is_pair = any(f"&lt;/{name}&gt;" in html.lower() for name in names)
    return unescape(html) if is_pair else html


_ESCAPED = re.compile(r"&lt;(p|div|span|a|b|strong|ul|ol|h[1-6])\b", re.IGNORECASE)


def _content(child: etree._Element, base: str) -> str:
    kind = child.get("type") or ""
    if kind == "xhtml" or len(child):
        inner = child.find(f"{{{_XHTML}}}div")
        whole = child if inner is None else inner
        parts = [escape(whole.text or "", quote=False)]
        parts += [etree.tostring(part, encoding="unicode", method="html") for part in whole]
        html = re.sub(r'\s*xmlns(?::\w+)?="[^"]*"', "", "".join(parts)).strip()
        return _seen_from(html, child, base)
    said = words(child)
    is_text = kind in {"text", "text/plain"} and said
    return f"<p>{escape(said, quote=False)}</p>" if is_text else _seen_from(said, child, base)


def _seen_from(html: str, child: etree._Element, base: str) -> str:
    """Write the addresses of a text in full where the feed says what they are seen from."""
    told = child.get(_BASE)
    named = told or any(place.get(_BASE) for place in child.iterancestors())
    if not named or "<" not in html:
        return html
    own = absolute(told or "", base) or base
    return str(rewrite_links(html, lambda link: absolute(link, own) or link))


def _labels(item: Item) -> Iterator[str]:
    for name in ("category", "subject"):
        for child in item.all(name):
            said = (child.get("term") or words(child)).strip()
            if said and said.casefold() != wordpress_identity.NO_CATEGORY:
                yield plain(said)


def _author(item: Item) -> str:
    for name in ("creator", "author"):
        for child in item.all(name):
            named = next(
                (part for part in child if is_own(part) and etree.QName(part).localname == "name"),
                child,
            )
            said = words(named)
            # RSS writes an address and the name in brackets behind it.
            if found := re.fullmatch(r"\S+@\S+\s*\((.+)\)", said):
                return plain(found[1])
            if said and "@" not in said:
                return plain(said)
    return ""
