"""Reads the page of one post of a WordPress site, with the identity that REST and exports give."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from selectolax.lexbor import LexborNode

from scraper.model import wordpress_identity
from scraper.model.posts import PROTECTED, PUBLISHED, Finding, Other, RawPost, Unread
from scraper.pages import facts
from scraper.pages.boilerplate import above, take_boilerplate_off
from scraper.reading import page_dates
from scraper.reading.html_page import HtmlPage, absolute, classes, inner, text

# What WordPress calls the page of a label, an author, a day, the newest posts, what was found.
_OF_LISTS = frozenset({"archive", "category", "tag", "author", "date", "blog", "home", "search"})
_BODY = ".entry-content", ".td-post-content", ".post-content", ".single-content", ".entry"
_LABELS = "a[rel~=tag], a[rel~=category], .cat-links a, .tags-links a, .entry-categories a"
_AUTHOR = ".author .fn, .author.vcard, .entry-author, a[rel=author], .byline .author"


def is_wordpress(page: HtmlPage) -> bool:
    """
    Tell whether a page is one of WordPress.

    >>> is_wordpress(HtmlPage.read("<meta name='generator' content='WordPress 6.6'>", ""))
    True
    """
    if any(
        (node.attributes.get("content") or "").startswith("WordPress")
        for node in page.tree.css('meta[name="generator" i]')
    ):
        return True
    return bool(page.tree.css_first('link[rel="https://api.w.org/"]'))


_MARKS = re.compile(rb"wp-(?:content|includes|json|block|image|caption)|WordPress|postid-\d|hentry")


def is_of_wordpress(content: bytes) -> bool:
    """
    Tell whether a page may be one of WordPress, even where a site hides what it runs on.

    >>> is_of_wordpress(b"<img src=/wp-content/a.png>"), is_of_wordpress(b"<p>Sedang dirawat</p>")
    (True, False)
    """
    return _MARKS.search(content) is not None


_PARTS = ".page-links a[href], a.post-page-numbers[href], .pagelink a[href]"
MAX_PARTS = 50


def further_pages(page: HtmlPage) -> list[str]:
    """Give the addresses of the further pages of a text, in their order."""
    own = (page.link("canonical") or page.url).split("?")[0].rstrip("/")
    found = []
    for node in page.tree.css(_PARTS):
        address = absolute(node.attributes.get("href") or "", page.url)
        rest = address.removeprefix(own)
        if rest != address and re.fullmatch(r"/\d{1,3}/?|/?\?page=\d{1,3}", rest):
            found.append(address)
    return list(dict.fromkeys(found))[:MAX_PARTS]


def posts(
    page: HtmlPage, site: str, zone: ZoneInfo, parts: Sequence[HtmlPage] = ()
) -> Iterator[RawPost | Other | Unread]:
    """
    Give the post of a page; what is no page of one post is told, and nothing is guessed.

    ``parts`` are the further pages of its text.
    """
    body_names = classes(page.tree.body) if page.tree.body else []
    if any(name in {"page", "attachment"} or name.startswith("page-id-") for name in body_names):
        yield Other("page", facts.title(page))
        return
    if not _OF_LISTS.isdisjoint(body_names) and "single" not in body_names:
        yield Other("list", facts.title(page))
        return
    number = number_of(page)
    place = _body(page)
    own = page.link("canonical") or page.url
    if not number or place is None:
        finding = "bukan halaman satu tulisan WordPress, atau temanya tidak dikenal"
        yield Unread(page.url, Finding(finding, "pakai jenis sumber html_list untuk situs ini"))
        return
    published = facts.published(page, zone)
    labels = _labels(page)
    author = next((words for node in page.tree.css(_AUTHOR) if (words := text(node))), "")
    url = wordpress_identity.address(own, site)
    bodies = [place, *(body for part in parts if (body := _body(part)) is not None)]
    lead, html = _lead(page), "\n".join(map(_html, bodies))
    is_cut = page.tree.css_first(f"{_PARTS}, .post-page-numbers") is not None
    lacks = {
        "time": published is not None and not isinstance(published, dt.datetime),
        # Themes show labels of other posts in the same way.
        "labels": True,
        "picture": not lead[0],
        "author": not author,
        "summary": True,
        "body": is_cut and len(bodies) == 1,
    }
    findings = []
    if lacks["body"]:
        finding = "tulisan terbagi atas beberapa halaman, hanya yang pertama terbaca"
        findings.append(Finding(finding, "impor situs itu lewat REST atau ekspornya"))
    if published is None:
        findings.insert(0, Finding("tanggal terbit tidak ada pada halaman", "periksa halamannya"))
    modified = page.meta("article:modified_time") or page.told("dateModified")
    updated = page_dates.read(modified, zone)
    lacks["updated"] = updated is None
    yield RawPost(
        id=wordpress_identity.identity(number, own, site),
        url=url,
        slug=wordpress_identity.slug("", url),
        title=facts.title(page),
        published=published,
        updated=updated,
        labels=labels,
        author=author,
        status=PROTECTED if wordpress_identity.is_wall(inner(place)) else PUBLISHED,
        html=wordpress_identity.marked(wordpress_identity.with_lead(html, *lead)),
        findings=tuple(findings),
        lacks=frozenset(name for name, is_lacking in lacks.items() if is_lacking),
    )


def number_of(page: HtmlPage) -> str:
    """Give the number of the one post on a page, empty where it cannot be told."""
    body_names = classes(page.tree.body) if page.tree.body else []
    for node in page.tree.css('link[rel="shortlink"]'):
        if found := re.search(r"[?&]p=(\d+)", node.attributes.get("href") or ""):
            return found[1]
    for name in body_names:
        if found := re.fullmatch(r"postid-(\d+)", name):
            return found[1]
    articles = page.tree.css("article[id^=post-], div.post[id^=post-], .hentry[id^=post-]")
    numbers = {(node.attributes.get("id") or "").removeprefix("post-") for node in articles}
    number = numbers.pop() if len(numbers) == 1 else ""
    return number if number.isdecimal() else ""


def _body(page: HtmlPage) -> LexborNode | None:
    for selector in _BODY:
        found = page.tree.css(selector)
        if len(found) == 1:
            return found[0]
    return None


def _html(place: LexborNode) -> str:
    copy = place.clone()
    take_boilerplate_off(copy)
    return inner(copy).strip()


def _labels(page: HtmlPage) -> tuple[str, ...]:
    found = []
    for node in page.tree.css(_LABELS):
        address = node.attributes.get("href") or ""
        words = text(node)
        if words and not address.rstrip("/").endswith(f"/{wordpress_identity.NO_CATEGORY}"):
            found.append(words)
    return tuple(dict.fromkeys(found))


def _lead(page: HtmlPage) -> tuple[str, str, str]:
    """Give the featured picture that stands beside the text."""
    for node in page.tree.css("img.wp-post-image, .post-thumbnail img, .entry-thumb img"):
        get = node.attributes.get
        source = get("data-src") or get("data-lazy-src") or get("src") or ""
        if found := absolute(source, page.url):
            alt = (get("alt") or "").replace('"', "&quot;")
            return found.replace('"', "%22"), alt, _caption(node)
    return "", "", ""


def _caption(picture: LexborNode) -> str:
    """Give the words below a picture, as HTML."""
    figure = next((place for place in above(picture) if place.tag == "figure"), None)
    below = figure.css_first("figcaption") if figure else None
    return inner(below).strip() if below else ""
