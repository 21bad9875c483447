"""Finds and reads the sitemaps of a site: which pages there are, and when they may have changed."""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from scraper.model.posts import Finding, Unread
from scraper.reading import page_dates, safe_xml
from scraper.reading.fetch import Fetch, Fetched, Unreachable, read
from scraper.reading.html_page import absolute
from scraper.reading.page_dates import When
from scraper.reading.unpack import Broken, TooLarge, gunzip
from scraper.reading.xml_root import root_of
from scraper.sources.common import web
from scraper.web.asking import Stopped

# The limits of sitemaps.org for one file, and ours for a site.
MAX_FILE, MAX_PLACES = 50 * 1024 * 1024, 50_000
MAX_FILES, MAX_DEPTH = 500, 4
_STATIC = re.compile(r"posts-page-|page-sitemap|sitemap-pages?\b|sitemap-static", re.IGNORECASE)
# Archives by label, author or day: each only shows again what stands elsewhere.
_LISTS = re.compile(
    r"sitemap-(?:taxonomies|users)-|(?:^|[/_-])(?:category|categories|tags?|authors?|post-archive)"
    r"-sitemap\d*\.|sitemap-(?:category|categories|tags?|authors?|archives?)\b",
    re.IGNORECASE,
)
USUAL = ("/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml", "/sitemap-index.xml")


@dataclass(frozen=True)
class Place:
    """One page that a sitemap names; ``modified`` is a hint of what to look at, never a proof."""

    url: str
    modified: When | None = None
    file: str = ""

    @property
    def is_static(self) -> bool:
        """Whether the sitemap itself is one of pages that are no posts, by its usual name."""
        return bool(_STATIC.search(self.file))

    @property
    def is_list(self) -> bool:
        """
        Whether the sitemap itself is one of lists of posts, by its usual name.

        >>> Place("https://a.id/tag/x/", file="https://a.id/post_tag-sitemap.xml").is_list
        True
        """
        return bool(_LISTS.search(self.file.rpartition("/")[2]))


def discover(fetch: Fetch, site: str) -> list[str]:
    """Give the sitemaps that robots.txt names, else the addresses where they usually stand."""
    home = site.rstrip("/")
    try:
        text = fetch(f"{home}/robots.txt").decoded(512 * 1024).text
    except Stopped:
        raise
    except Unreachable:
        text = ""
    named = [
        found
        for line in text.lstrip("\ufeff").splitlines()
        if line.strip().lower().startswith("sitemap:")
        and (found := absolute(line.partition(":")[2].strip(), home))
    ]
    return list(dict.fromkeys(named)) or [f"{home}{path}" for path in USUAL]


def walk(fetch: Fetch, starts: Sequence[str], site: str) -> Iterator[Place | Unread]:
    """
    Give every page of ``site`` that its sitemaps name, each once.

    Raises Unreachable when none of the sitemaps can be read.
    """
    seen: set[str] = set()
    for found in _files(fetch, starts):
        if isinstance(found, Unread):
            yield found
            continue
        for place in found:
            if place.url not in seen and web.bare_host(place.url) == web.bare_host(site):
                seen.add(place.url)
                yield place


def _files(fetch: Fetch, starts: Sequence[str]) -> Iterator[list[Place] | Unread]:
    seen: set[str] = set()
    waiting = [(start, 0) for start in starts]
    failures: list[Unreachable] = []
    too_deep: list[tuple[str, int]] = []
    while waiting and len(seen) < MAX_FILES:
        file, depth = waiting.pop(0)
        if file in seen:
            continue
        seen.add(file)
        try:
            nested, places = look(fetch(file))
        except Stopped:
            raise
        except Unreachable as error:
            failures.append(error)
            if depth:
                yield web.unread(error)
            continue
        except safe_xml.InvalidXML as error:
            yield Unread(error.address, Finding(error.finding, error.remedy))
            continue
        if not depth and file.endswith(USUAL):
            # The other usual addresses only name the same pages again.
            waiting = [entry for entry in waiting if not entry[0].endswith(USUAL)]
        following = waiting if depth < MAX_DEPTH else too_deep
        following[:0] = [(address, depth + 1) for address in nested]
        yield [replace(place, file=file) for place in places]
    if failures and len(failures) == len(seen):
        raise failures[0]
    yield from _beyond({file for file, _depth in (*waiting, *too_deep)} - seen)


def _beyond(files: Collection[str]) -> Iterator[Unread]:
    """Say which sitemaps are not read because there are too many, or too deep in others."""
    if files:
        limits = f"batasnya {MAX_FILES} berkas dan {MAX_DEPTH} tingkat"
        finding = f"{len(files)} peta situs tidak dibaca, {limits}"
        remedy = "isi 'sitemap' dengan peta yang memuat beritanya"
        yield Unread(min(files), Finding(finding, remedy))


def look(page: Fetched) -> tuple[list[str], list[Place]]:
    """Give what one sitemap names: other sitemaps, and pages; raises InvalidXML, Unreachable."""
    page = _unpacked(page)
    root = root_of(page)
    if root[1] not in {"urlset", "sitemapindex"}:
        lines = page.start(256).strip()
        if not lines.startswith(b"http"):
            finding = "berkas ini bukan peta situs"
            raise Unreachable(page.address, finding, "periksa alamat peta situsnya")
        words = page.decoded(MAX_FILE).text.split()
        return [], [Place(word) for word in words[:MAX_PLACES] if absolute(word, "")]
    nested: list[str] = []
    places: list[Place] = []
    for element in safe_xml.children(page, root):
        address = absolute(_child(element, "loc"), page.base)
        if not address:
            continue
        if root[1] == "sitemapindex":
            nested.append(address)
        elif len(places) < MAX_PLACES:
            places.append(Place(address, page_dates.read(_child(element, "lastmod"))))
    return nested, places


def _unpacked(page: Fetched) -> Fetched:
    if not page.start(2).startswith(b"\x1f\x8b"):
        return page
    try:
        content = gunzip(read(page, MAX_FILE), MAX_FILE)
    except TooLarge:
        raise Unreachable(page.address, "peta situs terlalu besar", "lewati sumber ini") from None
    except Broken as error:
        raise Unreachable(page.address, str(error), "coba lagi nanti") from None
    return replace(page, content=content, path=None, headers={})


def _child(element: etree._Element, name: str) -> str:
    """Give the text of a child of the same vocabulary: ``image:loc`` is no page."""
    own = etree.QName(element).namespace
    found = element.find(f"{{{own}}}{name}" if own else name)
    return "" if found is None else (found.text or "").strip()


def is_older(place: Place, since: dt.date | None) -> bool:
    """Tell whether a page has surely not been looked for: it changed last before that day."""
    if since is None or place.modified is None:
        return False
    found = place.modified
    # A day of grace, because nobody knows in which zone the day was counted.
    day = found.date() if isinstance(found, dt.datetime) else found
    return day < since - dt.timedelta(days=1)
