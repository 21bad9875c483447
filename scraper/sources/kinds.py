"""Every kind of source by its name, and the recognition of a page of unknown kind."""

from collections.abc import Mapping

from scraper.reading.fetch import Fetched
from scraper.sources.blogger.backup import BloggerBackup
from scraper.sources.blogger.feed import BloggerFeed
from scraper.sources.blogger.pages import BloggerPages
from scraper.sources.blogger.takeout import BloggerTakeout
from scraper.sources.common.source import Source
from scraper.sources.documents.docx import Docx
from scraper.sources.export_zip import ExportZip
from scraper.sources.feeds.rss import Rss
from scraper.sources.html.html_list import HtmlList
from scraper.sources.html.single_page import SinglePage
from scraper.sources.html.sitemap import Sitemap
from scraper.sources.wordpress.rest import WordPressRest
from scraper.sources.wordpress.wxr import Wxr

# The more a kind knows of a page, the earlier it is asked: every export is also a feed.
_ALL: tuple[type[Source], ...] = (
    Docx,
    ExportZip,
    BloggerBackup,
    BloggerTakeout,
    Wxr,
    BloggerFeed,
    Sitemap,
    Rss,
    BloggerPages,
    WordPressRest,
    HtmlList,
    SinglePage,
)
KINDS: Mapping[str, type[Source]] = {source.kind: source for source in _ALL}


def recognise(page: Fetched) -> type[Source] | None:
    """
    Give the kind of source that a page belongs to; None where no kind knows it.

    >>> recognise(Fetched("a", b"<!doctype html><p>Isi")), recognise(Fetched("a", b"Isi"))
    (<class 'scraper.sources.html.single_page.SinglePage'>, None)
    """
    return next((kind for kind in KINDS.values() if kind.recognises(page)), None)
