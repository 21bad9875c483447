"""What a page of any site says of its article: title, date, author."""

import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from htmldate import find_date
from selectolax.lexbor import LexborNode

from scraper.model.posts import Finding
from scraper.pages import article_head, surroundings
from scraper.pages.article_head import OF_EVENT, is_date_line
from scraper.pages.boilerplate import above, drop
from scraper.pages.masthead import (
    SEPARATOR,
    headings,
    is_in_masthead,
    names_site,
    plain,
    tells_more,
)
from scraper.reading import page_dates
from scraper.reading.html_page import HtmlPage, classes, text
from scraper.reading.page_dates import JAKARTA, When

_HEADINGS = (
    "article h1, main h1, [itemprop=headline], h1.entry-title, h1.post-title, h1",
    ".entry-title, .post-title, .article-title, .judul, .judul-berita, .title-news",
    "h2[class*=title i], h2[class*=judul i], h3[class*=judul i], article h2, .detail h2",
)
_NO_HEADING = {"site-title", "logo", "brand", "sr-only", "site-name", "navbar-brand"}
_META_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datePublished",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "publishdate",
    "pubdate",
    "publish-date",
    "publication_date",
    "content_PublishedDate",
    "date",
    "sailthru.date",
    "parsely-pub-date",
)
_MARKED_DATES = (
    "time.published[datetime], time.entry-date[datetime], time[itemprop=datePublished][datetime]",
    "abbr.published[title], [itemprop=datePublished][content], [itemprop=datePublished][title]",
    "article time[datetime], main time[datetime], time[pubdate][datetime]",
)
_DATED = "date tanggal tgl waktu posted publish meta info time byline"
_NAMED_DATE = re.compile(_DATED.replace(" ", "|"), re.IGNORECASE)
_VISIBLE = ", ".join(
    (
        *(f'[class*="{word}" i]' for word in _DATED.split()),
        "time, small, h1, [itemprop=datePublished]",
        *(f"{h} + {tag}, {h} + * + {tag}" for h in ("h1", "h2", "h3") for tag in ("p", "div")),
    )
)
_ELSEWHERE = re.compile(
    r"(?:^|[-_])(?:sidebar|side|footer|related|terkait|popular|populer|latest|terbaru|terkini|widget|"
    r"comments?|komentar|menu|nav(?:bar)?|recent|ticker|slider|carousel|agenda|topbar|header-top)"
    r"(?:$|[-_s])",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"updated|modified|diperbarui|diubah|terakhir", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")
_LONGEST, _MOST = 160, 1_500_000
_AUTHORS = (
    "[rel=author], .author .fn, .author.vcard, .post-author .fn, [itemprop=author] [itemprop=name],"
    " .byline .author, .entry-author, .author-name, .penulis, [itemprop=author]"
)
_BEFORE_AUTHOR = re.compile(
    r"(?:(?:di)?(?:tulis|posting|post|publikasikan|unggah)\s+)?(?:oleh|by|penulis|author|reporter)\s*:?\s+",
    re.IGNORECASE,
)


def title(page: HtmlPage) -> str:
    """
    Give the title of the article, without the name of the site.

    >>> head = "<title>Rapat dibuka - Dinas A</title>"
    >>> title(HtmlPage.read(head, "")), title(HtmlPage.read(head + "<h1>Rapat dibuka</h1>", ""))
    ('Rapat dibuka', 'Rapat dibuka')
    """
    named = page.meta("og:title", "twitter:title") or page.told("headline")
    whole = page.first("title")
    site = page.meta("og:site_name")
    brands = headings(page)
    # The name of the site may be a heading, too, and is a part of many titles.
    if matching := [
        words
        for selectors in _HEADINGS
        for node in page.tree.css(selectors)
        if (words := text(node))
        and _same(words, named or whole)
        and not _is_of_site(node, words, site)
        and not (words in brands and tells_more(named or whole, words, brands))
    ]:
        return max(matching, key=len)
    if headline := page.told("headline"):
        return headline
    for candidate in (named, whole):
        if candidate and not (brands and names_site(candidate, brands)):
            return _without_site(candidate, site)
    if brands and (found := _first_of_article(page, site)):
        return found
    return whole or page.first("h1") or page.first("h2")


def _first_of_article(page: HtmlPage, site: str) -> str:
    """Give the first heading of some words that is neither the site's nor beside the article."""
    for node in page.tree.css("h1, h2, h3"):
        words = text(node)
        if len(words.split()) < 2 or is_in_masthead(node) or _is_elsewhere(node):
            continue
        if not _is_of_site(node, words, site):
            return words
    return ""


def _same(heading: str, named: str) -> bool:
    """Tell whether a heading is what the head of the page announces."""
    heading, announced = plain(heading), plain(named)
    if heading in {plain(part) for part in SEPARATOR.split(named)}:
        return bool(heading)
    if len(heading) > 2 and f" {heading} " in f" {announced} ":
        return True
    return len(announced) > 20 and announced in heading


def _is_of_site(node: LexborNode, words: str, site: str) -> bool:
    if site and plain(words) == plain(site):
        return True
    return any(name.lower() in _NO_HEADING for name in classes(node))


def _without_site(words: str, site: str) -> str:
    parts = list(SEPARATOR.finditer(words))
    if not parts:
        return words
    last, first = parts[-1], parts[0]
    if site and plain(words[last.end() :]) in plain(site):
        return words[: last.start()].strip()
    if site and plain(words[: first.start()]) in plain(site):
        return words[first.end() :].strip()
    # Where nothing names the site, the longer part is the title, and a close call is none.
    head, tail = words[: last.start()], words[last.end() :]
    if len(tail) < len(head) and last[0].strip() != ":":
        return head.strip()
    return words


def published(page: HtmlPage, zone: ZoneInfo = JAKARTA) -> When | None:
    """
    Give when the article was published, as far as the page says so; None rather than a guess.

    >>> published(HtmlPage.read("<h1>A</h1><small>Diposting 5 Agustus 2019</small>", ""))
    datetime.date(2019, 8, 5)
    """
    for told in _announced(page):
        if found := page_dates.read(told, zone):
            return found
    page = surroundings.cleared(page)
    for told in _marked(page):
        if found := page_dates.read(told, zone):
            return found
    shown = _above_text(page, zone) or _visible(page, zone)
    named = _in_address(page.url)
    # The day in an address is that of publishing; the page may add the time.
    if named is not None and (shown is None or _day(shown, zone) != named):
        return named
    return shown or _searched(page)


def _day(when: When, zone: ZoneInfo) -> dt.date:
    return when.astimezone(zone).date() if isinstance(when, dt.datetime) else when


def _announced(page: HtmlPage) -> Iterator[str]:
    yield page.told("datePublished")
    yield from (value for name in _META_DATES if (value := page.meta(name)))


def _marked(page: HtmlPage) -> Iterator[str]:
    for selectors in _MARKED_DATES:
        for node in page.tree.css(selectors):
            if not _is_elsewhere(node):
                attributes = node.attributes
                yield (
                    attributes.get("datetime")
                    or attributes.get("content")
                    or attributes.get("title")
                    or ""
                )


def _above_text(page: HtmlPage, zone: ZoneInfo) -> When | None:
    """Read the day in the lines between the heading and the text."""
    order = {node.mem_id: place for place, node in enumerate(page.tree.css("*"))}
    brand = page.meta("og:site_name")
    heads = (node for node in page.tree.css("h1") if not _is_of_site(node, text(node), brand))
    heading = next((order[node.mem_id] for node in heads), 0)
    lines = article_head.lines(page.tree, author(page))
    # Of two days the one below the heading is that of the article.
    for node in sorted(lines, key=lambda line: order[line.mem_id] < heading):
        words = text(node)
        if _UPDATED.search(words) or OF_EVENT.search(words) or _is_elsewhere(node):
            continue
        if found := page_dates.find(node.text(separator=" "), zone):
            return found
    return None


def _visible(page: HtmlPage, zone: ZoneInfo) -> When | None:
    """Read the date beside the heading: the first one below it, else the last one above it."""
    before: When | None = None
    behind = False
    for node in page.tree.css(_VISIBLE):
        words = text(node)
        if node.tag == "h1":
            behind = behind or not _is_of_site(node, words, page.meta("og:site_name"))
            continue
        if len(words) > _LONGEST or _UPDATED.search(words):
            continue
        if OF_EVENT.search(words) or _is_elsewhere(node):
            continue
        # Without a class that says so, only a line of nothing else tells the day of the page.
        if not _is_marked(node) and not is_date_line(words):
            continue
        if found := page_dates.find(words, zone):
            if behind:
                return found
            before = before or found
    return before


def unread_clock(page: HtmlPage, day: When | None) -> tuple[Finding, ...]:
    """Say that beside the day of a page stands a time that is none."""
    told = (words for node in page.tree.css(_VISIBLE) if len(words := text(node)) <= _LONGEST)
    for words in (*_announced(page), *_marked(page), *told):
        if found := page_dates.unread_clock(words, day):
            return found
    return ()


def _is_marked(node: LexborNode) -> bool:
    """Say whether an element says of itself that it holds a date."""
    return (
        node.tag in {"time", "small"}
        or "itemprop" in node.attributes
        or _NAMED_DATE.search(" ".join(classes(node))) is not None
    )


def _searched(page: HtmlPage) -> dt.date | None:
    """Look where less usual marks of dates stand; the words of the text are not searched."""
    if page.tree.root is None:
        return None
    copy = page.tree.root.clone()
    drop([node for node in copy.css("aside, footer, nav, [class], [id]") if _is_elsewhere(node)])
    html = str(copy.html or "")
    if len(html) > _MOST or html.count("<") > _MOST / 30:
        return None
    try:
        found = find_date(html, extensive_search=False, original_date=True, url=page.url or None)
        return dt.date.fromisoformat(found) if found else None
    except Exception:  # it reads hostile pages with parsers that fail in many ways
        return None


def _is_elsewhere(node: LexborNode) -> bool:
    for place in (node, *above(node)):
        if place.tag in {"article", "main", "body"}:
            return False
        if _is_own_footer(place):
            continue
        if place.tag in {"aside", "footer", "nav"} or any(map(_ELSEWHERE.search, classes(place))):
            return True
    return False


def _is_own_footer(place: LexborNode) -> bool:
    """Say whether an element is the foot of an article, where themes put its date and author."""
    if place.tag != "footer" and not _FOOT.intersection(classes(place)):
        return False
    return any(outer.tag == "article" for outer in above(place))


_FOOT = {"entry-footer", "post-footer", "article-footer"}


def _in_address(url: str) -> dt.date | None:
    found = _IN_ADDRESS.search(_path(url))
    if not found:
        return None
    try:
        return dt.date(*map(int, found.groups()))
    except ValueError:
        return None


def _path(url: str) -> str:
    try:
        return unquote(urlsplit(url).path)
    except ValueError:
        return ""


def author(page: HtmlPage) -> str:
    """Give the name of the author, empty where the page names none."""
    told = page.told("author")
    if told and not told.startswith("http"):
        return told
    named = page.meta("author", "article:author")
    if not named or named.startswith("http"):
        named = next((words for node in page.tree.css(_AUTHORS) if (words := text(node))), "")
    return _BEFORE_AUTHOR.sub("", named, count=1)[:100].strip()
