"""Any site with a sitemap: its pages are found there and read like pages of an unknown site."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from scraper.model.posts import Finding, Other, RawPost, Unread
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched, Unreachable
from scraper.reading.xml_root import root_of
from scraper.sources.common import sitemaps, web
from scraper.sources.common.continuations import with_parts
from scraper.sources.html.single_page import SinglePage

# Lists and files, which a sitemap may name beside the stories.
_NO_STORY = re.compile(
    r"/(?:category|kategori|tag|tags|topik|label|author|penulis|page|halaman|search|cari|feed)(?:/|$)"
    r"|\.(?:jpe?g|png|gif|webp|pdf|docx?|xlsx?|zip|mp4)$",
    re.IGNORECASE,
)


class Sitemap:
    """Posts on the pages that the sitemaps of a site name."""

    kind: ClassVar[str] = "sitemap"
    live: ClassVar[bool] = True
    whole: ClassVar[bool] = True
    options: ClassVar[Mapping[str, Option]] = {"site": True, "sitemap": False, "match": False}

    def __init__(self, config: SourceConfig) -> None:
        self._config = config

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        """Tell whether this is a sitemap."""
        return page.start(2) == b"\x1f\x8b" or root_of(page)[1] in {"urlset", "sitemapindex"}

    def pages(self, fetch: Fetch, since: dt.date | None = None, /) -> Iterator[Fetched | Unread]:
        site = self._config.site
        named = self._config.options.get("sitemap", "")
        starts = [named] if named else sitemaps.discover(fetch, site)
        static = set[str]()
        for place in sitemaps.walk(fetch, starts, site):
            if isinstance(place, Unread):
                yield place
            elif place.is_static:
                if place.file not in static:
                    static.add(place.file)
                    yield from web.details(fetch, [(place.file, None)])
            elif place.is_list:
                continue
            elif self._is_story(place.url) and not sitemaps.is_older(place, since):
                yield from with_parts(fetch, web.details(fetch, [(place.url, None)]))

    def _is_story(self, url: str) -> bool:
        path = url.partition("://")[2].partition("/")[2]
        wanted = self._config.options.get("match", "")
        if wanted:
            return wanted in f"/{path}"
        return bool(path.strip("/")) and not _NO_STORY.search(f"/{path}")

    def parse(self, page: Fetched) -> Iterator[RawPost | Other | Unread]:
        """Read the page of one post; of a sitemap itself only its size can be told."""
        if not self.recognises(page):
            yield from SinglePage(self._config).parse(page)
            return
        try:
            nested, places = sitemaps.look(page)
        except Unreachable as error:
            yield web.unread(error)
            return
        if isinstance(page, web.Detail):  # one of pages that are no posts
            for place in places:
                yield Other("page", web.slug(place.url))
            return
        count = f"{len(places)} halaman" if places else f"{len(nested)} peta situs lain"
        finding = f"ini peta situs yang menyebut {count}, bukan tulisan"
        yield Unread(page.address, Finding(finding, "pratinjau salah satu halamannya"))
