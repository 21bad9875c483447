"""Reads one answer of a Blogger feed, as Atom or as JSON, into posts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from lxml import etree

from scraper.model import blogger_identity
from scraper.model.posts import DRAFT, PUBLISHED, Finding, Other, RawPost
from scraper.reading import json_text, page_dates, safe_xml
from scraper.reading.fetch import Fetched, Unreachable
from scraper.sources.blogger.backup import LABEL_SCHEME
from scraper.sources.common import atom

THREAD = "http://purl.org/syndication/thread/1.0"
_SEARCH = re.compile(r"\{http://a9\.com/-/spec/opensearch[^}]*\}totalResults")
_ID = re.compile(r"tag:blogger\.com,1999:blog-\d+\.(?P<kind>post|page)-\d+")
_CALLBACK = re.compile(
    r"\A\s*(?:/[*/][^\n]*\n?)?\s*[\w.$]+\s*\((?P<json>.*)\)\s*;?\s*\Z", re.DOTALL
)


@dataclass(frozen=True)
class Entries:
    """What one answer holds: its entries, how many there are in all, where the next ones start."""

    found: tuple[RawPost | Other, ...]
    total: int | None = None
    following: int | None = None


def is_json(page: Fetched) -> bool:
    """
    Tell whether an answer is a feed of Blogger as JSON.

    >>> is_json(Fetched("a", b'f({"feed":{"id":{"$t":"tag:blogger.com,1999:blog-1"}}});'))
    True
    """
    start = page.start(4096).strip()
    named = b'"feed"' in start and b"tag:blogger.com,1999:blog-" in start
    return named and not start.startswith(b"<")


def read(page: Fetched, site: str) -> Entries:
    """Read an answer; raises InvalidXML, Unreachable."""
    return _read_json(page, site) if is_json(page) else _read_atom(page, site)


# Atom -------------------------------------------------------------------------------------------


def _read_atom(page: Fetched, site: str) -> Entries:
    found: list[RawPost | Other] = []
    total = following = None
    for element in safe_xml.children(page, (atom.ATOM, "feed")):
        if element.tag == f"{{{atom.ATOM}}}entry":
            found.append(_atom_entry(element, site))
        elif isinstance(element.tag, str) and _SEARCH.fullmatch(element.tag):
            total = _number(element.text)
        elif element.tag == f"{{{atom.ATOM}}}link" and element.get("rel") == "next":
            following = _start_index(element.get("href") or "")
    return Entries(tuple(found), total, following)


def _atom_entry(entry: etree._Element, site: str) -> RawPost | Other:
    title = atom.text(entry, "title")
    is_reply = entry.find(f"{{{THREAD}}}in-reply-to") is not None
    if other := _other(atom.text(entry, "id"), title, safe_xml.line_of(entry), is_reply=is_reply):
        return other
    return _post(
        identity=atom.text(entry, "id"),
        link=atom.link(entry, "alternate"),
        site=site,
        title=title,
        published=atom.text(entry, "published"),
        updated=atom.text(entry, "updated"),
        labels=tuple(term for scheme, term in atom.terms(entry) if scheme == LABEL_SCHEME),
        author=atom.author(entry),
        content=atom.text(entry, "content"),
        is_draft=atom.is_draft(entry),
        line=safe_xml.line_of(entry),
    )


# JSON -------------------------------------------------------------------------------------------


def _read_json(page: Fetched, site: str) -> Entries:
    text = page.decoded().text
    if wrapped := _CALLBACK.match(text):
        text = wrapped["json"]
    try:
        feed = json_text.loads(text)["feed"]
        entries = list(feed.get("entry") or ())
        found = tuple(_json_entry(entry, site) for entry in entries if isinstance(entry, Mapping))
        next_link = _json_link(feed, "next")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        finding = "jawaban umpan bukan JSON Blogger yang sah"
        raise Unreachable(page.address, finding, 'coba format = "atom"') from None
    return Entries(found, _number(_said(feed, "openSearch$totalResults")), _start_index(next_link))


def _json_entry(entry: Mapping[str, Any], site: str) -> RawPost | Other:
    identity, title = _said(entry, "id"), _said(entry, "title")
    if other := _other(identity, title, 1, is_reply="thr$in-reply-to" in entry):
        return other
    authors = entry.get("author") or [{}]
    return _post(
        identity=identity,
        link=_json_link(entry, "alternate"),
        site=site,
        title=title,
        published=_said(entry, "published"),
        updated=_said(entry, "updated"),
        labels=tuple(
            str(label.get("term", "")).strip()
            for label in entry.get("category") or ()
            if label.get("scheme", LABEL_SCHEME) == LABEL_SCHEME
        ),
        author=_said(authors[0], "name"),
        content=_said(entry, "content"),
        is_draft=_said(entry.get("app$control") or {}, "app$draft").lower() == "yes",
        line=1,
    )


def _said(values: Mapping[str, Any], name: str) -> str:
    member = values.get(name)
    return str(member.get("$t", "")).strip() if isinstance(member, Mapping) else ""


def _json_link(values: Mapping[str, Any], relation: str) -> str:
    for link in values.get("link") or ():
        if link.get("rel") == relation:
            return str(link.get("href", ""))
    return ""


# Both -------------------------------------------------------------------------------------------


def _other(identity: str, title: str, line: int, *, is_reply: bool) -> Other | None:
    found = _ID.fullmatch(identity)
    if is_reply:
        return Other("comment", title, line)
    if found and found["kind"] == "page":
        return Other("page", title, line)
    return None


def _post(
    *,
    identity: str,
    link: str,
    site: str,
    title: str,
    published: str,
    updated: str,
    labels: tuple[str, ...],
    author: str,
    content: str,
    is_draft: bool,
    line: int,
) -> RawPost:
    moment = page_dates.moment(published)
    return RawPost(
        id=identity,
        url=blogger_identity.address(link, site),
        slug=blogger_identity.slug(link),
        title=title,
        published=moment,
        updated=page_dates.moment(updated),
        status=DRAFT if is_draft else PUBLISHED,
        labels=tuple(filter(None, labels)),
        author=author,
        html=content,
        line=line,
        findings=() if moment else (atom.undated(published),),
        lacks=frozenset() if content else frozenset({"body"}),
    )


def _number(text: str | None) -> int | None:
    found = (text or "").strip()
    return int(found) if found.isdecimal() and len(found) < 10 else None


def _start_index(link: str) -> int | None:
    """Give where the next entries start: the link itself may lead to another host."""
    try:
        values = parse_qs(urlsplit(link).query).get("start-index", [""])
    except ValueError:
        return None
    return _number(values[0])


def following(entries: Entries, start: int) -> int | None:
    """
    Give where to ask on, None at the end.

    The number of entries received counts, whatever the feed says it gives at once.

    >>> following(Entries((Other("page"),) * 25, 60), 1), following(Entries((), 60), 61)
    (26, None)
    """
    received = len(entries.found)
    if not received:
        return None
    if entries.following and entries.following > start:
        return entries.following
    after = start + received
    return None if entries.total is not None and after > entries.total else after


SHORT = Finding(
    "umpan memberi tulisan ini tanpa isi", "impor dari alamat blognya, atau dari ekspornya"
)


def walked(entries: Entries) -> Iterator[RawPost | Other]:
    """Give the entries that are whole; the text of the others stands on their pages."""
    return (found for found in entries.found if isinstance(found, Other) or found.html)
