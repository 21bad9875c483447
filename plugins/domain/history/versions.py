"""What changed in a record from one version to the next: field by field, from parsed headers."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from plugins.domain.headers.document import parse, parse_entries
from plugins.domain.headers.nodes import Header, InvalidHeader, Items, Value

# Told elsewhere on the page, or of no meaning to readers.
UNTOLD = frozenset({"import", "changes"})
BODY = "body"
NEVER = "9999"
# What an entry of a list is known by, as far as it has it (content contract: claims).
_NAMES = ("id", "label", "field", "org", "source", "post", "person", "name_as_printed", "title")
_MORE_NAMES = ("name", "file", "at", "capacity")


class FieldChange(NamedTuple):
    """
    One field before and after, as headers write it; None where it was not there.

    ``field`` is a path such as ``commitments[jembatan].due``. Of a body only that it changed is
    told: both values are None.
    """

    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Version:
    """A file as a commit left it; ``at`` are the seconds of the commit, ``blob`` its content."""

    commit: str
    at: int
    path: str
    blob: str


@dataclass(frozen=True)
class Revision:
    """What a commit changed in a record; the first one made it."""

    commit: str
    at: int
    changes: tuple[FieldChange, ...]
    is_first: bool = False


@dataclass(frozen=True)
class Book:
    """
    The history of every record: revisions by the place of its file, newest first.

    The place of an entry of a reference file is ``<path>#<id>``. ``note`` says why there is no
    history, or not all of it; ``uncommitted`` are files that differ from the last commit.
    """

    revisions: Mapping[str, tuple[Revision, ...]] = field(default_factory=dict)
    uncommitted: frozenset[str] = frozenset()
    note: str | None = None


def difference(before: str, after: str) -> tuple[FieldChange, ...]:
    r"""
    Compare two versions of a content file; one that cannot be read counts as another body.

    >>> difference("---\ntitle: A\n---\n", "---\ntitle: B\n---\n")
    (FieldChange(field='title', before='A', after='B'),)
    """
    try:
        (old, old_body), (new, new_body) = parse(before), parse(after)
    except InvalidHeader:
        return (FieldChange(BODY, None, None),)
    changes = list(_compare_headers(old, new, ""))
    if old_body.strip() != new_body.strip():
        changes.append(FieldChange(BODY, None, None))
    return tuple(changes)


def entry_difference(before: str, after: str) -> dict[str, tuple[FieldChange, ...]]:
    r"""
    Compare two versions of a reference file, entry by entry; a new entry has no changes.

    >>> entry_difference("- id: a\n  name: A\n", "- id: a\n  name: B\n- id: b\n")
    {'a': (FieldChange(field='name', before='A', after='B'),), 'b': ()}
    """
    old, new = _entries(before), _entries(after)
    found: dict[str, tuple[FieldChange, ...]] = {}
    for name, entry in new.items():
        if name not in old:
            found[name] = ()
        elif changes := tuple(_compare_headers(old[name], entry, "")):
            found[name] = changes
    return found


def entry_names(text: str) -> tuple[str, ...]:
    """Give the ids of a reference file; none where it cannot be read."""
    return tuple(_entries(text))


def out_from(text: str) -> str:
    r"""
    Give the first day on which a version of a file could be out: empty at once, drafts never.

    >>> out_from("---\ntitle: A\n---\n"), out_from("---\nstatus: draft\n---\n")
    ('', '9999')
    """
    try:
        header, _ = parse(text)
    except InvalidHeader:
        return NEVER
    if header.get("status") == "draft":
        return NEVER
    date = header.get("date", "")
    return date[:10] if isinstance(date, str) else NEVER


def chain(
    versions: Sequence[Version],
    compare: Callable[[str, str], Sequence[FieldChange]],
    out_from: Callable[[str], str],
    zone: dt.tzinfo,
) -> tuple[Revision, ...]:
    """
    Give what each commit changed in a file, newest first.

    ``versions`` are newest first, too, and both functions take the blobs of versions. What the
    desk wrote before a record was out is its own affair: drafts count for nothing, and of what
    was written ahead of its day only the last version counts, as the beginning.
    """
    if len(versions) > 1:
        days = {version: out_from(version.blob) for version in versions}
        written = [version for version in versions if days[version] != NEVER]
        early = [version for version in written if _day(version.at, zone) < days[version]]
        versions = [version for version in written if version not in early[1:]]
    if not versions:
        return ()
    found = [
        Revision(new.commit, new.at, tuple(compare(old.blob, new.blob)))
        for new, old in pairwise(versions)
    ]
    first = Revision(versions[-1].commit, versions[-1].at, (), is_first=True)
    return (*(one for one in found if one.changes), first)


def entry_chains(
    versions: Sequence[Version],
    compare: Callable[[str, str], Mapping[str, Sequence[FieldChange]]],
    names: Callable[[str], Sequence[str]],
) -> dict[str, tuple[Revision, ...]]:
    """Give the same for every entry of a reference file, under its id."""
    found: dict[str, list[Revision]] = {}
    for new, old in pairwise(versions):
        for name, changes in compare(old.blob, new.blob).items():
            one = Revision(new.commit, new.at, tuple(changes), is_first=not changes)
            found.setdefault(name, []).append(one)
    for oldest in versions[-1:]:
        for name in names(oldest.blob):
            one = Revision(oldest.commit, oldest.at, (), is_first=True)
            found.setdefault(name, []).append(one)
    return {name: tuple(revisions) for name, revisions in found.items()}


def _day(at: int, zone: dt.tzinfo) -> str:
    return dt.datetime.fromtimestamp(at, zone).date().isoformat()


def _entries(text: str) -> dict[str, Header]:
    try:
        entries = parse_entries(text)
    except InvalidHeader:
        return {}
    return {
        name: entry
        for entry in entries
        if isinstance(entry, Header) and isinstance(name := entry.get("id"), str)
    }


def _compare(before: Value | None, after: Value | None, path: str) -> Iterator[FieldChange]:
    if before == after:
        return
    if isinstance(before, Header) and isinstance(after, Header):
        yield from _compare_headers(before, after, f"{path}.")
    elif isinstance(before, Items) and isinstance(after, Items):
        yield from _compare_items(before, after, path)
    else:
        yield FieldChange(path, _text(before), _text(after))


def _compare_headers(before: Header, after: Header, prefix: str) -> Iterator[FieldChange]:
    for key in {**before, **after}:
        if prefix or key not in UNTOLD:
            yield from _compare(before.get(key), after.get(key), f"{prefix}{key}")


def _compare_items(before: Items, after: Items, path: str) -> Iterator[FieldChange]:
    if any(isinstance(item, Header) for item in (*before, *after)):
        old, new = _named(before), _named(after)
        for name in {**old, **new}:
            yield from _compare(old.get(name), new.get(name), f"{path}[{name}]")
        return
    gone = [item for item in before if item not in after]
    come = [item for item in after if item not in before]
    if gone or come:
        yield FieldChange(path, _joined(gone), _joined(come))
    else:  # another order, or one of them twice
        yield FieldChange(path, _joined(before), _joined(after))


def _named(items: Items) -> dict[str, Value]:
    """Give the entries of a list under what they are known by; a second one gets a number."""
    found: dict[str, Value] = {}
    for item in items:
        name = _name(item)
        number = 1
        key = name
        while key in found:
            number += 1
            key = f"{name} {number}"
        found[key] = item
    return found


def _name(item: Value) -> str:
    if isinstance(item, Header):
        for key in (*_NAMES, *_MORE_NAMES):
            if isinstance(value := item.get(key), str):
                return value
    return "isi"


def _text(value: Value | None) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return _joined(value.values() if isinstance(value, Header) else value)


def _joined(values: Iterable[Value]) -> str | None:
    return "; ".join(text for value in values if (text := _text(value))) or None
