"""The pages of a build: each is noted once it is described, so that the site map lists them all."""

from typing import Any

from plugins.domain.pages.page_list import PageList
from plugins.domain.records.models import Page, Post
from plugins.domain.site.lists.archives import Neighbours, neighbours
from plugins.domain.site.lists.related import Related
from plugins.domain.site.page_info import PageInfo
from plugins.domain.site.site import Site


class SitePages:
    """What the templates of posts and standing pages get, and which pages were written."""

    def __init__(self, site: Site, words: PageList) -> None:
        self.words = words
        self.written: list[PageInfo] = []
        self._neighbours: dict[str, Neighbours] = neighbours(site.posts)
        self._related = Related(site.posts)

    def note(self, info: PageInfo) -> PageInfo:
        """Take a page into the list of pages; give it back with what has moved away from it."""
        info = self.words.with_moved(info)
        self.written.append(info)
        return info

    def variables(self, record: Post | Page) -> dict[str, Any]:
        """Give the variables of the page that Pelican writes for a record, and note the page."""
        if isinstance(record, Page):
            return {"halaman": self.note(self.words.page(record))}
        beside = self._neighbours[record.ref]
        return {
            "halaman": self.note(self.words.post(record)),
            "sebelumnya": beside.previous,
            "berikutnya": beside.next,
            "terkait": self._related.to(record),
        }
