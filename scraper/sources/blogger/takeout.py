"""The newer export of Blogger: ``feed.atom`` of Google Takeout."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import ClassVar

from lxml import etree

from scraper.model import blogger_identity
from scraper.model.posts import DRAFT, PUBLISHED, Finding, Other, RawPost
from scraper.reading import safe_xml
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched
from scraper.sources.common import atom

BLOGGER = "http://schemas.google.com/blogger/2018"
LABEL_SCHEME = "tag:blogger.com,1999:blog-"
_KINDS = {"PAGE": "page", "COMMENT": "comment"}
_STATUSES = {
    "LIVE": PUBLISHED,
    "DRAFT": DRAFT,
    "SOFT_TRASHED": "trashed",
    "HARD_TRASHED": "trashed",
}


class BloggerTakeout:
    """Posts, pages and comments in one file; only live posts are imported."""

    kind: ClassVar[str] = "blogger_takeout"
    live: ClassVar[bool] = False
    whole: ClassVar[bool] = True
    options: ClassVar[Mapping[str, Option]] = {"file": True, "pictures": False}

    def __init__(self, config: SourceConfig) -> None:
        self._config = config

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        """Tell by the first bytes whether this is such an export."""
        return BLOGGER.encode() in page.start(64 * 1024)

    def pages(self, fetch: Fetch, _since: dt.date | None = None, /) -> Iterator[Fetched]:
        yield fetch(self._config.options["file"])

    def parse(self, page: Fetched) -> Iterator[RawPost | Other]:
        """Read the entries; raises InvalidXML before the first one if the file is broken."""
        for entry in safe_xml.children(page, root=(atom.ATOM, "feed")):
            if entry.tag == f"{{{atom.ATOM}}}entry":
                yield self._read(entry)

    def _read(self, entry: etree._Element) -> RawPost | Other:
        line = safe_xml.line_of(entry)
        # Direct children only: authors have a blogger:type of their own.
        kind = atom.text(entry, "type", BLOGGER)
        if kind != "POST":
            return Other(_KINDS.get(kind, "unknown_entry"), atom.text(entry, "title"), line)
        said = atom.text(entry, "status", BLOGGER)
        status = _STATUSES.get(said, "unknown")
        findings: tuple[Finding, ...] = ()
        if status == "unknown":
            findings = (_unknown_status(said),)
        path = atom.text(entry, "filename", BLOGGER) or atom.link(entry, "alternate")
        # blogger:created is when the post was typed; published is the date its author set.
        published = atom.moment(entry, "published")
        if published is None:
            findings += atom.unreadable_date(entry)
        return RawPost(
            id=atom.text(entry, "id"),
            url=blogger_identity.address(path, self._config.site),
            slug=blogger_identity.slug(path),
            title=atom.text(entry, "title"),
            published=published,
            updated=atom.moment(entry, "updated"),
            status=status,
            labels=tuple(
                term for scheme, term in atom.terms(entry) if scheme.startswith(LABEL_SCHEME)
            ),
            author=atom.author(entry),
            html=atom.text(entry, "content"),
            line=line,
            findings=findings,
        )


def _unknown_status(found: str) -> Finding:
    return Finding(
        f"status '{found[:40]}' tidak dikenal, tulisan dianggap belum terbit",
        "terbitkan tulisan itu di Blogger, lalu ekspor ulang",
    )
