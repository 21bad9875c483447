"""A zip archive with exports in it, such as Google Takeout or a packed export of WordPress."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import ClassVar

from scraper.model.posts import Other, RawPost, Unread
from scraper.reading import zipped
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched, Unreachable
from scraper.sources.blogger.backup import BloggerBackup
from scraper.sources.blogger.takeout import BloggerTakeout
from scraper.sources.common.source import Source
from scraper.sources.wordpress.wxr import Wxr

_EXPORTS: tuple[type[Source], ...] = (BloggerTakeout, BloggerBackup, Wxr)


class ExportZip:
    """The exports in an archive, found by what they hold: folder names are translated."""

    kind: ClassVar[str] = "zip"
    live: ClassVar[bool] = False
    whole: ClassVar[bool] = True
    options: ClassVar[Mapping[str, Option]] = {"file": True, "pictures": False}

    def __init__(self, config: SourceConfig) -> None:
        self._config = config

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        """Tell by the first bytes whether this is a zip archive."""
        return zipped.is_zip(page)

    def pages(self, fetch: Fetch, _since: dt.date | None = None, /) -> Iterator[Fetched]:
        yield from _exports(fetch(self._config.options["file"]))

    def parse(self, page: Fetched) -> Iterator[RawPost | Other | Unread]:
        """Read one export of the archive, or all of them when the archive itself is given."""
        for found in _exports(page) if zipped.is_zip(page) else (page,):
            kind = next(kind for kind in _EXPORTS if kind.recognises(found))
            yield from kind(self._config).parse(found)


def _exports(page: Fetched) -> Iterator[Fetched]:
    if not zipped.is_zip(page):
        raise Unreachable(page.address, "berkas ini bukan arsip zip", "periksa isian 'file'")
    found = False
    for member in zipped.members(page):
        if any(kind.recognises(member) for kind in _EXPORTS):
            found = True
            yield member
    if not found:
        finding = "arsip zip ini tidak memuat ekspor Blogger atau WordPress"
        raise Unreachable(page.address, finding, "pilih Blogger saat mengekspor dari Takeout")
