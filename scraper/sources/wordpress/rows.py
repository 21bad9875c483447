"""Reads one answer of the REST interface of WordPress into posts."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from typing import Any
from zoneinfo import ZoneInfo

from scraper.model import wordpress_identity
from scraper.model.plain_text import plain
from scraper.model.posts import DRAFT, PUBLISHED, Finding, RawPost
from scraper.reading import json_text, page_dates
from scraper.reading.fetch import Fetched
from scraper.sources.common import excerpts

_STATUSES = {
    "publish": PUBLISHED,
    "future": PUBLISHED,
    "draft": DRAFT,
    "auto-draft": DRAFT,
    "pending": "pending",
    "private": "private",
    "trash": "trashed",
}
# A part of an address, and nothing that leads elsewhere.
_BASE = re.compile(r"[\w-]{1,100}")
END = "rest_post_invalid_page_number"


def values(page: Fetched) -> Any:
    """Give what an answer holds as JSON; None where it holds none."""
    start = page.start(1024).lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith((b"[", b"{")):
        return None
    try:
        return json_text.loads(page.decoded().text)
    except (ValueError, RecursionError):
        return None


def rows(page: Fetched) -> list[Mapping[str, Any]] | None:
    """
    Give the posts in an answer as they stand there; None where it is no answer of REST.

    >>> rows(Fetched("a", b'[{"id": 1, "content": {}, "guid": {}}]'))
    [{'id': 1, 'content': {}, 'guid': {}}]
    >>> rows(Fetched("a", b"<html>")), rows(Fetched("a", b"[]"))
    (None, [])
    """
    found = values(page)
    if isinstance(found, Mapping):
        found = [found]
    if not isinstance(found, list) or not all(isinstance(row, Mapping) for row in found):
        return None
    return found if all("id" in row and "content" in row for row in found) else None


def posts(page: Fetched, site: str, zone: ZoneInfo) -> Iterator[RawPost]:
    """Read the posts of an answer."""
    for row in rows(page) or ():
        yield _post(row, site, zone)


def bases(page: Fetched) -> dict[str, str]:
    """
    Give under which name REST keeps the entries of each type of a site.

    >>> bases(Fetched("a", b'{"agenda": {"rest_base": "agenda-kota"}, "post": {}}'))
    {'agenda': 'agenda-kota'}
    """
    found = values(page)
    return {
        name: base
        for name, told in (found.items() if isinstance(found, Mapping) else ())
        if isinstance(told, Mapping)
        and (base := _text(told.get("rest_base")))
        and _BASE.fullmatch(base)
    }


def title(row: Mapping[str, Any]) -> str:
    """Give the title, which is HTML there."""
    return plain(_rendered(row.get("title")))


def _post(row: Mapping[str, Any], site: str, zone: ZoneInfo) -> RawPost:
    link = _text(row.get("link"))
    content = row.get("content")
    is_protected = isinstance(content, Mapping) and content.get("protected") is True
    said = _text(row.get("status")) or "publish"
    published = _moment(row, "date", zone)
    labels = _labels(row)
    author = _author(row)
    lacks = {"labels": labels is None, "author": author is None}
    findings: tuple[Finding, ...] = ()
    if published is None:
        findings = (Finding("tanggal terbit tidak terbaca", "perbaiki tanggal itu di sumbernya"),)
    lead, number = _lead(row), _text(row.get("featured_media"))
    if not lead[0] and number not in {"", "0"}:
        findings += (wordpress_identity.no_lead(number),)
    html = wordpress_identity.marked(_rendered(content))
    return RawPost(
        id=wordpress_identity.identity(_text(row.get("id")), link, site)
        or unescape(_rendered(row.get("guid"))),
        url=wordpress_identity.address(link, site),
        slug=wordpress_identity.slug(_text(row.get("slug")), link),
        title=title(row),
        published=published,
        updated=_moment(row, "modified", zone),
        status="protected" if is_protected else _STATUSES.get(said, "unknown"),
        labels=labels or (),
        author=author or "",
        summary=excerpts.by_hand(_rendered(row.get("excerpt")), html),
        html=wordpress_identity.with_lead(html, *lead),
        findings=findings,
        lacks=frozenset(name for name, is_lacking in lacks.items() if is_lacking),
    )


def _text(value: Any) -> str:
    return str(value).strip() if isinstance(value, str | int) else ""


def _rendered(value: Any) -> str:
    """Give the text of a member that is an object when rendered and a text when raw."""
    if isinstance(value, Mapping):
        value = value.get("rendered", value.get("raw"))
    return value.strip() if isinstance(value, str) else ""


def _moment(row: Mapping[str, Any], name: str, zone: ZoneInfo) -> dt.datetime | None:
    for member, place in ((f"{name}_gmt", dt.UTC), (name, zone)):
        if found := page_dates.moment(_text(row.get(member)), place):
            return found
    return None


def _embedded(row: Mapping[str, Any], name: str) -> list[Any]:
    found = row.get("_embedded")
    members = found.get(name) if isinstance(found, Mapping) else None
    return members if isinstance(members, list) else []


def _labels(row: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Give categories and tags, None where the answer tells their numbers only."""
    groups = [group for group in _embedded(row, "wp:term") if isinstance(group, list)]
    terms = [term for group in groups for term in group if isinstance(term, Mapping)]
    if not groups:
        return None if row.get("categories") or row.get("tags") else ()
    found = (
        plain(_text(term.get("name")))
        for term in terms
        if term.get("taxonomy") in {"category", "post_tag", None}
        and term.get("slug") != wordpress_identity.NO_CATEGORY
    )
    return tuple(dict.fromkeys(filter(None, found)))


def _author(row: Mapping[str, Any]) -> str | None:
    for author in _embedded(row, "author"):
        if isinstance(author, Mapping) and (name := _text(author.get("name"))):
            return plain(name)
    return None


def _lead(row: Mapping[str, Any]) -> tuple[str, str, str]:
    for media in _embedded(row, "wp:featuredmedia"):
        if isinstance(media, Mapping) and (address := _text(media.get("source_url"))):
            alt = escape(unescape(_text(media.get("alt_text"))))
            caption = _rendered(media.get("caption"))
            return address.replace('"', "%22"), alt, _unwrapped(caption)
    return "", "", ""


def _unwrapped(caption: str) -> str:
    """Take the one paragraph off that WordPress puts around a caption when it shows it."""
    inner = caption.removeprefix("<p>").removesuffix("</p>")
    return inner if len(inner) == len(caption) - 7 and "<p>" not in inner else caption
