"""Every kind of source by its name, and the recognition of a page of unknown kind."""

from collections.abc import Mapping

from scraper.fetch import Fetched
from scraper.sources.blogger_backup import BloggerBackup
from scraper.sources.blogger_takeout import BloggerTakeout
from scraper.sources.source import Source
from scraper.sources.wxr import Wxr

KINDS: Mapping[str, type[Source]] = {
    source.kind: source for source in (BloggerBackup, BloggerTakeout, Wxr)
}


def recognise(page: Fetched) -> type[Source] | None:
    """Give the kind of source that a page belongs to; None where no kind knows it."""
    return next((kind for kind in KINDS.values() if kind.recognises(page)), None)
