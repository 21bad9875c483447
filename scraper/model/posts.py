"""What a source gives: posts as they are read there, and entries that are no posts."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.domain.headers.document import Plain
from plugins.domain.records.declarations.schema import keys
from plugins.domain.records.models import Post
from plugins.domain.values.slugs import Slug

PUBLISHED = "published"
DRAFT = "draft"
PROTECTED = "protected"


@dataclass(frozen=True)
class Finding:
    """What is wrong with one post, and what a person can do about it."""

    finding: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.finding}; {self.remedy}" if self.remedy else self.finding


@dataclass(frozen=True, kw_only=True)
class RawPost:
    """
    One post as its source gives it, whatever the format; nothing is interpreted yet.

    ``id`` is the identity at the source, the same in every form in which the source offers the
    post; ``slug`` is its name in the address there; ``published`` is None when it cannot be read,
    and a day where no time is known. ``summary`` is HTML, and empty where no person wrote one.
    Only a post whose ``status`` is ``published`` is imported; a scheduled one is such a post, with
    a date to come.

    ``lacks`` names what the form in which it was read does not hold, though the post may have it:
    some of LACKING. What is empty and not named here is empty at the source. ``left_out`` tells
    what stood within the frame of the text and is no part of ``html``: kind and how often. ``own``
    says that nobody else has published it: it was written for this site.
    """

    id: str
    url: str = ""
    slug: str = ""
    title: str = ""
    published: dt.datetime | dt.date | None = None
    updated: dt.datetime | dt.date | None = None
    status: str = PUBLISHED
    labels: tuple[str, ...] = ()
    author: str = ""
    summary: str = ""
    html: str = ""
    line: int = 1
    findings: tuple[Finding, ...] = ()
    lacks: frozenset[str] = frozenset()
    left_out: Mapping[str, int] = field(default_factory=dict)
    own: bool = False


# The time of day, the moment of the last change, labels, the author, a summary by hand, the
# featured picture; further pages of a text; all of it but a teaser.
LACKING = frozenset({"time", "updated", "labels", "author", "summary", "picture", "pages", "body"})


@dataclass(frozen=True, kw_only=True)
class Picture:
    """
    A picture of a post, by its address at the source.

    ``shown`` is the address of the size that the page shows, where ``url`` is a better one.
    """

    url: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    shown: str = ""


@dataclass(frozen=True, kw_only=True)
class Record:
    """
    One post in the words of our contract, pictures still by their addresses at the source.

    ``header`` lacks only ``photos`` and ``import``; ``day`` is the day of publication in the zone
    of the site, ``published`` the moment (RFC 3339). ``hash`` changes exactly when the source
    says something else.
    """

    id: str
    url: str
    day: dt.date
    published: str
    slug: Slug
    header: Mapping[str, Plain]
    body: str
    pictures: tuple[Picture, ...]
    lost: Mapping[str, int]
    findings: tuple[Finding, ...]
    hash: str


@dataclass(frozen=True)
class Other:
    """
    An entry of a source that is no post: a comment, a page, a setting; it is only counted.

    ``type`` is what a site itself calls a type of entry that it made up.
    """

    kind: str
    title: str = ""
    line: int = 1
    type: str = ""


@dataclass(frozen=True)
class Unread:
    """
    A page of a source that could not be read, so that what stands on it is unknown in this run.

    ``gone`` says that the source itself answers that nothing stands there any longer.
    """

    address: str
    finding: Finding
    gone: bool = False


def ordered(header: Mapping[str, Plain]) -> dict[str, Plain]:
    """
    Put the fields of a post in the order in which every writer puts them.

    >>> ordered({"title": "A", "id": "urn:x:1"})
    {'id': 'urn:x:1', 'title': 'A'}
    """
    return {key: header[key] for key in keys(Post) if key in header}


@dataclass(frozen=True)
class Remark(Unread):
    """What a source says of the way in which it is read: worth knowing, and nothing is unread."""


OTHER_KINDS = {
    "comment": "komentar",
    "page": "halaman",
    "list": "halaman daftar",
    "settings": "setelan",
    "template": "templat",
    "attachment": "lampiran",
    "menu": "butir menu",
    "revision": "revisi",
    "custom": "entri jenis sendiri",
    "unknown_entry": "entri tak dikenal",
}
STATUSES = {
    PUBLISHED: "terbit",
    DRAFT: "konsep",
    "trashed": "terhapus",
    "pending": "menunggu tinjauan",
    "private": "pribadi",
    PROTECTED: "berkata sandi",
    "unknown": "status tak dikenal",
}
