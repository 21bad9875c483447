"""A page, feed, export or zip that a person hands over, whether it is listed as a source or not."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath
from urllib.parse import urlsplit

from plugins.domain.values.slugs import slugify
from scraper.model.posts import Other, RawPost, Unread
from scraper.reading.config import Config, SourceConfig
from scraper.reading.fetch import Fetched, Unreachable
from scraper.sources.common.source import Source
from scraper.sources.documents import saved_page
from scraper.sources.documents.docx import Docx, Pictures
from scraper.sources.html.html_list import HtmlList
from scraper.sources.html.single_page import SinglePage
from scraper.sources.kinds import KINDS, recognise

_UNLISTED = "berkas"
UNKNOWN_LICENCE = "tidak dinyatakan"


@dataclass(frozen=True)
class Given:
    """
    What was handed over, as which source it is read, and the day of posts that name none.

    ``load`` gives the pictures that came along with it, by their addresses in the text; it raises
    Unreachable. None where pictures stand elsewhere.
    """

    page: Fetched
    config: SourceConfig
    source: Source
    day: dt.date | None = None
    load: Callable[[str], bytes] | None = None

    def entries(self) -> Iterator[RawPost | Other | Unread]:
        """Read what was handed over; raises InvalidXML, Unreachable."""
        for entry in self.source.parse(self.page):
            if not isinstance(entry, RawPost):
                yield entry
                continue
            post = self._dated(entry)
            yield self.load.localised(post) if isinstance(self.load, saved_page.Folder) else post

    def _dated(self, post: RawPost) -> RawPost:
        if self.day is None or post.published is not None:
            return post
        # The first finding of a post without a date is that it has none.
        return replace(
            post, published=self.day, findings=post.findings[1:], lacks=post.lacks | {"time"}
        )


def given(page: Fetched, config: Config, day: dt.date | None = None) -> Given:
    """
    Recognise what was handed over; raises Unreachable where nobody knows its form.

    It is read as the listed source of this very file or of its site, so that what comes later from
    there finds its posts; else as an unlisted one, named after its site or its file.
    """
    kind = recognise(page)
    if kind is None:
        finding = "bentuk berkas tidak dikenal" if page.start(1) else "berkas kosong"
        raise Unreachable(page.address, finding, "beri halaman, umpan, ekspor, atau zip")
    unlisted = _unlisted(page, kind.kind, config, _host(page.url))
    host = _host(page.url) or (_first_host(kind(unlisted), page) if kind.live else "")
    source = _listed(page, kind.kind, config, host) or _unlisted(page, kind.kind, config, host)
    load = Pictures(page) if kind is Docx else saved_page.folder_of(page)
    return Given(page, source, KINDS[source.kind](source), day, load)


def _listed(page: Fetched, kind: str, config: Config, host: str) -> SourceConfig | None:
    for source in config.sources.values():
        if source.options.get("file") == page.address:
            return source
        reads = source.kind == kind or (kind == SinglePage.kind and source.kind == HtmlList.kind)
        if host and reads and _host(source.site) == host:
            return source
    return None


def _unlisted(page: Fetched, kind: str, config: Config, host: str) -> SourceConfig:
    title = host or PurePath(page.address).name
    if kind == Docx.kind:  # whatever its file is called today
        title = Docx.kind
    return SourceConfig(
        name=f"{_UNLISTED}-{slugify(title, empty=_UNLISTED)}",
        title=title,
        kind=kind,
        licence=UNKNOWN_LICENCE,
        category=config.categories[0],
        zone=config.zone,
    )


def _first_host(source: Source, page: Fetched) -> str:
    """Give the site of the first post that says where it stood, as saved pages do."""
    posts = (entry for entry in source.parse(page) if isinstance(entry, RawPost))
    return next(filter(None, (_host(post.url) for post in posts)), "")


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
