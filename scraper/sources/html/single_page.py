"""One page of any site: Blogger and WordPress by their own marks, every other by what it shows."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar
from urllib.parse import quote

from scraper.model.posts import Finding, Other, RawPost, Unread
from scraper.pages import blogger_page, facts, listing, part_pages, wordpress_page
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched
from scraper.reading.html_page import HtmlPage
from scraper.sources.common import web
from scraper.sources.common.continuations import with_parts
from scraper.sources.html import extract


class SinglePage:
    """The post on one page."""

    kind: ClassVar[str] = "page"
    live: ClassVar[bool] = True
    whole: ClassVar[bool] = False
    options: ClassVar[Mapping[str, Option]] = {"page": True}

    def __init__(self, config: SourceConfig) -> None:
        self._config = config

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        """Tell whether this is a page of HTML at all."""
        start = page.start(4096).replace(b"\0", b"").lower()  # in UTF-16 every other byte is zero
        return page.media_type == "text/html" or any(
            mark in start for mark in (b"<html", b"<!doctype html", b"<body", b"<head", b"<article")
        )

    def pages(self, fetch: Fetch, _since: dt.date | None = None, /) -> Iterator[Fetched | Unread]:
        page = web.detail(fetch(self._config.options["page"]))
        yield from with_parts(fetch, [page])

    def parse(self, page: Fetched) -> Iterator[RawPost | Other | Unread]:
        """Read a page."""
        decoded = page.decoded()
        html = HtmlPage.read(decoded.text, page.base)
        site, zone = self._config.site, self._config.zone
        if blogger_page.is_blogger(html):
            yield from blogger_page.posts(html, site, zone)
            return
        parts = page.parts if isinstance(page, web.Detail) else ()
        further = [HtmlPage.read(part.decoded().text, part.base) for part in parts]
        if wordpress_page.is_wordpress(html):
            found = list(wordpress_page.posts(html, site, zone, further))
            if not any(isinstance(entry, Unread) for entry in found):
                yield from found
                return
        yield post(html, site, decoded.findings, further)


def post(
    page: HtmlPage,
    site: str,
    findings: tuple[Finding, ...] = (),
    parts: Sequence[HtmlPage] = (),
) -> RawPost | Unread:
    """Give the post on a page of an unknown site; ``parts`` are the further pages of its text."""
    if count := listing.listed(page):
        finding = f"halaman ini daftar {count} tulisan, bukan satu tulisan"
        return Unread(page.url, Finding(finding, 'pakai kind = "html_list" untuk mengimpor isinya'))
    found = extract.of_any(page)
    if not found.text:
        finding = "tidak ditemukan isi berita pada halaman ini"
        return Unread(page.url, Finding(finding, 'pakai kind = "html_list" dengan pemilih sendiri'))
    address = web.address(found.url, site) or web.address(page.url, site)
    lacks = {"labels", "updated"}
    if not found.author:
        lacks.add("author")
    if found.when is None:
        undated = Finding("tanggal terbit tidak ada pada halaman", "periksa halamannya")
        findings = (undated, *findings)
    elif not isinstance(found.when, dt.datetime):
        findings = (*findings, *facts.unread_clock(page, found.when))
        lacks.add("time")
    bodies = [extract.of_any(part) for part in parts]
    if further := part_pages.following(parts[-1] if parts else page):
        more = f"tulisan ini bersambung di halaman berikutnya: {further}"
        findings = (*findings, Finding(more, "salin lanjutannya dari halaman itu"))
        lacks.add("pages")
    return RawPost(
        # A saved page that does not say where it stood can be looked at, and is of no site.
        id=address or f"urn:x-berkas:{quote(page.url)}",
        url=address,
        slug=web.slug(address),
        title=found.title,
        published=found.when,
        author=found.author,
        html="\n".join((found.html, *(body.html for body in bodies))),
        left_out=sum((Counter(one.left_out) for one in bodies), Counter(found.left_out)),
        findings=findings,
        lacks=frozenset(lacks),
    )
