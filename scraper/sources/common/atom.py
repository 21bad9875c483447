"""What Atom entries have in common, whoever writes them."""

import datetime as dt
from collections.abc import Iterator

from lxml import etree

from scraper.model.posts import Finding
from scraper.reading import page_dates

ATOM = "http://www.w3.org/2005/Atom"


def child(entry: etree._Element, name: str, namespace: str = ATOM) -> etree._Element | None:
    """Give the first direct child of that name."""
    return entry.find(f"{{{namespace}}}{name}")


def text(entry: etree._Element, name: str, namespace: str = ATOM) -> str:
    """Give the text of a direct child, without white space around it; empty where it is missing."""
    found = child(entry, name, namespace)
    return "" if found is None else "".join(map(str, found.itertext())).strip()


def author(entry: etree._Element) -> str:
    """Give the name of the first author."""
    found = child(entry, "author")
    return "" if found is None else text(found, "name")


def terms(entry: etree._Element) -> Iterator[tuple[str, str]]:
    """Give scheme and term of every category that has a term."""
    for category in entry.iterfind(f"{{{ATOM}}}category"):
        if term := (category.get("term") or "").strip():
            yield category.get("scheme") or "", term


def link(entry: etree._Element, relation: str) -> str:
    """Give the address of the first link with that relation."""
    for found in entry.iterfind(f"{{{ATOM}}}link"):
        if (found.get("rel") or "alternate") == relation:
            return (found.get("href") or "").strip()
    return ""


def moment(entry: etree._Element, name: str) -> dt.datetime | None:
    """
    Give the moment in a direct child (RFC 3339); None when it is missing, impossible or local.

    A moment without an offset is refused: nobody can say which day it is in Blora.
    """
    return page_dates.moment(text(entry, name))


def unreadable_date(entry: etree._Element) -> tuple[Finding, ...]:
    """Say that the date of publication is missing or cannot be read."""
    return (undated(text(entry, "published")),)


def undated(found: str) -> Finding:
    """
    Say that a date is missing or cannot be read.

    >>> str(undated(""))
    'tanggal terbit tidak ada; perbaiki tanggal itu di sumbernya'
    """
    what = f"tanggal terbit '{found[:40]}' tidak terbaca" if found else "tanggal terbit tidak ada"
    return Finding(what, "perbaiki tanggal itu di sumbernya")


def is_draft(entry: etree._Element) -> bool:
    """
    Tell whether an entry is marked ``app:draft`` (RFC 5023), in whatever reader.

    Only local names are compared: Blogger uses an address older than the standard, and hand-edited
    exports lack the declaration of ``app:``, whose prefix the parser then leaves in the name.
    """
    for control in entry:
        if _local(control) == "control":
            return any(
                _local(mark) == "draft" and (mark.text or "").strip().lower() == "yes"
                for mark in control
            )
    return False


def _local(element: etree._Element) -> str:
    if not isinstance(element.tag, str):
        return ""
    return element.tag.rpartition("}")[2].rpartition(":")[2]
