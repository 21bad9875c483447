"""Reads the posts on one page of a Blogger blog, with the identities that its feeds give."""

import datetime as dt
import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from selectolax.lexbor import LexborNode

from scraper.model import blogger_identity
from scraper.model.posts import Finding, Other, RawPost, Unread
from scraper.pages.boilerplate import above
from scraper.reading import page_dates
from scraper.reading.html_page import HtmlPage, absolute, classes, inner, text
from scraper.reading.page_dates import When

_BLOG = re.compile(
    r"(?:feeds/|targetBlogID=|blogID=|blog-)(\d{5,25})\b|['\"]blogId['\"]\s*:\s*['\"](\d{5,25})['\"]"
)
_POST = re.compile(r"(?:post-body-|postID=|post-|feeds/)(\d{5,25})\b(?!/posts)")
_BODY = ".post-body, [itemprop~=articleBody]"
_TITLE = ".post-title, .entry-title, [itemprop=headline], [itemprop=name]:is(h1, h2, h3)"
_DATES = (
    "abbr.published[title], time.published[datetime], [itemprop=datePublished][title],"
    " [itemprop=datePublished][content], [itemprop=datePublished][datetime], time[datetime]"
)
_LABELS = ".post-labels, .label-container, .post-footer-line .labels, .post-tags"
_AUTHOR = (
    ".post-author .fn [itemprop=name], .post-author .fn, [itemprop=author] [itemprop=name],"
    " .post-author a, .author .fn"
)


def is_blogger(page: HtmlPage) -> bool:
    """
    Tell whether a page is one of Blogger.

    >>> is_blogger(HtmlPage.read("<meta content='blogger' name='generator'/>", ""))
    True
    """
    if page.meta("generator").lower() == "blogger":
        return True
    return bool(page.tree.css_first('link[rel="service.post"][href*="blogger.com/feeds/"]'))


def posts(page: HtmlPage, site: str, zone: ZoneInfo) -> Iterator[RawPost | Other | Unread]:
    """
    Give the posts of a page, which may be the page of one or a list of whole ones.

    A post without a body or a number that names it is told as Unread, and nothing is guessed.
    """
    own = page.link("canonical") or absolute(page.meta("og:url"), page.url) or page.url
    if re.search(r"^https?://[^/]+/p/", own):
        yield Other("page", _title(page.tree.root, page, single=True))
        return
    places = _places(page)
    if not places:
        finding = "halaman Blogger ini tanpa bagian isi (.post-body)"
        yield Unread(page.url, Finding(finding, "impor tulisan ini dari umpan atau ekspornya"))
    for place in places:
        yield _read(place, page, own, site, zone, single=len(places) == 1)


def _places(page: HtmlPage) -> list[LexborNode]:
    """Give an element for each post: the outermost that holds one body."""
    found: dict[int, LexborNode] = {}
    for body in page.tree.css(_BODY):
        place = body
        for outer in above(body):
            if outer.tag in {"body", "html"} or len(_bodies(outer)) > 1:
                break
            place = outer
        found.setdefault(place.mem_id, place)
    return list(found.values())


def _bodies(place: LexborNode) -> set[int]:
    # An element that fits two of the selectors is given twice.
    return {node.mem_id for node in place.css(_BODY)}


def _read(
    place: LexborNode, page: HtmlPage, own: str, site: str, zone: ZoneInfo, *, single: bool
) -> RawPost | Unread:
    link = own if single else _link(place, page.url)
    address = blogger_identity.address(link, site)
    number = _number(place, page, single=single)
    blog = _blog(page)
    if not number or not blog:
        finding = "nomor tulisan atau blognya tidak ada pada halaman ini"
        return Unread(
            link or page.url,
            Finding(f"{finding}, jadi tidak diimpor", "impor dari umpan atau ekspor blog itu"),
        )
    published = _published(place, page, zone, single=single)
    labels = _labels(place)
    author = _author(place, page, single=single)
    lacks = {
        "time": published is not None and not isinstance(published, dt.datetime),
        "updated": True,
        "labels": labels is None,
        "author": not author,
    }
    return RawPost(
        id=f"tag:blogger.com,1999:blog-{blog}.post-{number}",
        url=address,
        slug=blogger_identity.slug(link),
        title=_title(place, page, single=single),
        published=published,
        labels=labels or (),
        author=author,
        html=body(place),
        findings=() if published else (_NO_DATE,),
        lacks=frozenset(name for name, is_lacking in lacks.items() if is_lacking),
    )


_NO_DATE = Finding("tanggal terbit tidak ada pada halaman", "impor dari umpan atau ekspor blog itu")


def body(place: LexborNode) -> str:
    """Give the HTML of the first body in an element, or of the element if it is one."""
    found = place.css_first(_BODY)
    if found is None:
        return inner(place).strip() if "post-body" in classes(place) else ""
    return inner(found).strip()


def _link(place: LexborNode, base: str) -> str:
    for node in place.css(".post-title a[href], .entry-title a[href], a.timestamp-link[href]"):
        return absolute(node.attributes.get("href") or "", base)
    return ""


def _number(place: LexborNode, page: HtmlPage, *, single: bool) -> str:
    for node in place.css("[id^=post-body-], [itemprop=postId], a[name]"):
        get = node.attributes.get
        for value in (get("id"), get("content"), get("name")):
            if found := re.fullmatch(r"(?:post-body-)?(\d{1,25})", value or ""):
                return found[1]
    if (own := place.attributes.get("id")) and (found := re.fullmatch(r"post-body-(\d+)", own)):
        return found[1]
    if single:
        for link in page.tree.css("link[rel=alternate][href*='/comments/default']"):
            if found := _POST.search(link.attributes.get("href") or ""):
                return found[1]
    for link in place.css("a[href*='postID=']"):
        if found := re.search(r"postID=(\d+)", link.attributes.get("href") or ""):
            return found[1]
    return page.meta("postId") if single else ""


def _blog(page: HtmlPage) -> str:
    for node in page.tree.css('link[href*="blogger.com/feeds/"], link[href*="targetBlogID"]'):
        if found := _BLOG.search(node.attributes.get("href") or ""):
            return found[1]
    if number := page.meta("blogId"):
        return number
    for script in page.tree.css("script"):
        if found := _BLOG.search(script.text()):
            return found[1] or found[2]
    return ""


def _title(place: LexborNode | None, page: HtmlPage, *, single: bool) -> str:
    for node in place.css(_TITLE) if place is not None else ():
        if words := text(node):
            return words
    return (page.told("headline") or page.meta("og:title")) if single else ""


def _published(place: LexborNode, page: HtmlPage, zone: ZoneInfo, *, single: bool) -> When | None:
    for node in place.css(_DATES):
        get = node.attributes.get
        for value in (get("title"), get("datetime"), get("content")):
            if value and (found := page_dates.read(value, zone)):
                return found
    if not single:
        return None
    told = page.told("datePublished") or page.meta("article:published_time", "datePublished")
    if found := page_dates.read(told, zone):
        return found
    return page_dates.find(page.first("h2.date-header, .date-header, .post-timestamp"), zone)


def _labels(place: LexborNode) -> tuple[str, ...] | None:
    """Give the labels, None where the theme shows none for any post."""
    links = place.css(", ".join(f"{part} a" for part in _LABELS.split(", ")))
    links = links or place.css("a[rel~=tag], a[href*='/search/label/'].label")
    if not links and place.css_first(_LABELS) is None:
        return None
    return tuple(dict.fromkeys(words for link in links if (words := text(link))))


def _author(place: LexborNode, page: HtmlPage, *, single: bool) -> str:
    for node in place.css(_AUTHOR):
        if words := text(node) or (node.attributes.get("content") or "").strip():
            return words
    return page.told("author") if single else ""
