"""Walks a source through the real fetcher, as an import does, and sorts what it gives."""

import datetime as dt
from dataclasses import dataclass, field

from scraper.model.posts import Other, RawPost, Remark, Unread
from scraper.reading.config import SourceConfig
from scraper.reading.fetch import Fetched
from scraper.sources.kinds import KINDS
from tests.scraper.webs import web

Entry = RawPost | Other | Unread


@dataclass
class Walk:
    """What a walk gave, in its order."""

    posts: list[RawPost] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def take(self, entry: Entry) -> None:
        by_type: dict[type, list[Entry]] = {
            RawPost: self.posts,  # type: ignore[dict-item]
            Other: self.others,  # type: ignore[dict-item]
            Unread: self.unread,  # type: ignore[dict-item]
            Remark: self.remarks,  # type: ignore[dict-item]
        }
        by_type[type(entry)].append(entry)

    @property
    def ids(self) -> list[str]:
        return [post.id for post in self.posts]

    @property
    def slugs(self) -> list[str]:
        return [post.slug for post in self.posts]


def config(kind: str, site: str = "", **options: str) -> SourceConfig:
    """List a source of a kind."""
    given = {"site": site, **options} if site else options
    return SourceConfig(
        name="uji",
        title="Situs uji",
        kind=kind,
        site=site,
        category="pemerintahan",
        options=given,
    )


def walk(kind: str, site: str = "", since: dt.date | None = None, **options: str) -> Walk:
    """Read a source from its first page to its last."""
    source, found = KINDS[kind](config(kind, site, **options)), Walk()
    with web() as fetch:
        for page in source.pages(fetch, since):
            if isinstance(page, Unread):
                found.take(page)
                continue
            for entry in source.parse(page):
                found.take(entry)
    return found


def parse(kind: str, content: str | bytes, site: str = "", url: str = "", **options: str) -> Walk:
    """Read one page of a source that lies in memory."""
    found = Walk()
    body = content.encode() if isinstance(content, str) else content
    page = Fetched(url or "berkas", body, url=url)
    for entry in KINDS[kind](config(kind, site, **options)).parse(page):
        found.take(entry)
    return found
