"""The older export of Blogger, "Back up content": one Atom file ``blog-MM-DD-YYYY.xml``."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import ClassVar

from lxml import etree

from scraper.model import blogger_identity
from scraper.model.posts import DRAFT, PUBLISHED, Other, RawPost
from scraper.reading import safe_xml
from scraper.reading.config import Option, SourceConfig
from scraper.reading.fetch import Fetch, Fetched
from scraper.sources.common import atom

KIND_SCHEME = "http://schemas.google.com/g/2005#kind"
LABEL_SCHEME = "http://www.blogger.com/atom/ns#"
_KINDS = {"post", "page", "comment", "settings", "template"}


class BloggerBackup:
    """Posts, pages, comments, settings and the theme in one file; only posts are read."""

    kind: ClassVar[str] = "blogger_backup"
    live: ClassVar[bool] = False
    whole: ClassVar[bool] = True
    options: ClassVar[Mapping[str, Option]] = {"file": True, "pictures": False}

    def __init__(self, config: SourceConfig) -> None:
        self._config = config

    @classmethod
    def recognises(cls, page: Fetched) -> bool:
        """Tell by the first bytes whether this is such an export."""
        return KIND_SCHEME.encode() in page.start(64 * 1024)

    def pages(self, fetch: Fetch, _since: dt.date | None = None, /) -> Iterator[Fetched]:
        yield fetch(self._config.options["file"])

    def parse(self, page: Fetched) -> Iterator[RawPost | Other]:
        """Read the entries; raises InvalidXML before the first one if the file is broken."""
        for entry in safe_xml.children(page, root=(atom.ATOM, "feed")):
            if entry.tag == f"{{{atom.ATOM}}}entry":
                yield self._read(entry)

    def _read(self, entry: etree._Element) -> RawPost | Other:
        line = safe_xml.line_of(entry)
        kind = _kind(entry)
        if kind != "post":
            return Other(kind, atom.text(entry, "title"), line)
        found = atom.link(entry, "alternate")
        published = atom.moment(entry, "published")
        return RawPost(
            id=atom.text(entry, "id"),
            url=blogger_identity.address(found, self._config.site),
            slug=blogger_identity.slug(found),
            title=atom.text(entry, "title"),
            published=published,
            updated=atom.moment(entry, "updated"),
            status=DRAFT if atom.is_draft(entry) else PUBLISHED,
            labels=tuple(term for scheme, term in atom.terms(entry) if scheme == LABEL_SCHEME),
            author=atom.author(entry),
            html=atom.text(entry, "content"),
            line=line,
            findings=() if published else atom.unreadable_date(entry),
        )


def _kind(entry: etree._Element) -> str:
    """Tell what an entry is; ids do not tell, comments have those of posts."""
    for scheme, term in atom.terms(entry):
        if scheme == KIND_SCHEME:
            name = term.rpartition("#")[2]
            return name if name in _KINDS else "unknown_entry"
    return "unknown_entry"
