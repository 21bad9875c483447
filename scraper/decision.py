"""Decides what becomes of a post that was read; what a person wrote or changed is never touched."""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.domain.frontmatter import Header, InvalidHeader, Plain, parse
from scraper import address_keys, hashes
from scraper.posts import Finding, Record, ordered
from scraper.state import Known, State, is_edited


class Action(enum.Enum):
    """What an import does with one post."""

    WRITE = "written"
    UPDATE = "updated"
    NOTHING = "unchanged"
    KEEP = "kept"
    PROPOSE = "proposed"


_NOTHING = Finding("")


@dataclass(frozen=True)
class Decision:
    """
    What is done with a post, with which file, and why it is kept if it is.

    ``record`` is what the post is from now on: what its source says, completed by what the file
    has and the form in which it was read does not hold.
    """

    action: Action
    path: Path
    record: Record
    known: Known | None = None
    finding: Finding = _NOTHING


@dataclass(frozen=True)
class Texts:
    """Where the texts of files come from: as they are, and as they once were written."""

    read: Callable[[Path], str]
    earlier: Callable[[Path, str], str | None]


def same(state: State, identity: str, address: str, *, partial: bool, source: str) -> list[Known]:
    """
    Give the imported posts on disk that are this one: none, one, or copies of one.

    A post is known by its id. An address tells as much only where one of the two has no better
    name: a ``partial`` form may not know the id, and another source may have one of its own.
    """
    if found := state.find(identity):
        return list(found)
    key = address_keys.key(address)
    if not key:
        return []
    return [
        known
        for known in state.find_address(address)
        if known.is_imported
        and address_keys.key(known.address) == key
        and (
            partial
            or known.source != source
            or address_keys.key(identity) == key
            or address_keys.key(known.id) == key
        )
    ]


def decide(
    record: Record, lacks: frozenset[str], found: list[Known], state: State, texts: Texts
) -> Decision:
    """
    Decide what becomes of a post that is on disk as ``found``, or of a new one.

    A post that is on disk stays where it is, whatever its address at the source has become.
    """
    unreadable = state.find_unreadable(record.id)
    if unreadable is not None:
        finding = Finding(
            "kepala berkas rusak, berkas dibiarkan", "perbaiki kepala berkas, lalu impor lagi"
        )
        return Decision(Action.KEEP, unreadable, record, None, finding)
    if not found:
        return Decision(Action.WRITE, state.path(_free_ref(record, state)), record)
    known = found[0]
    if len(found) > 1:
        finding = Finding(
            f"tulisan yang sama dipakai {len(found)} berkas, semuanya dibiarkan",
            "hapus salinannya",
        )
        return Decision(Action.KEEP, known.path, record, known, finding)
    if not known.is_imported:
        finding = Finding(
            "berkas tulisan tangan memakai id tulisan dari sumber, berkas dibiarkan",
            "biarkan, atau hapus berkas itu agar tulisan dari sumber masuk",
        )
        return Decision(Action.KEEP, known.path, record, known, finding)
    return _decide_known(record, lacks, known, texts)


def _decide_known(record: Record, lacks: frozenset[str], known: Known, texts: Texts) -> Decision:
    if not lacks and known.record == record.hash:
        return Decision(Action.NOTHING, known.path, record, known)
    text = texts.read(known.path)
    edited = is_edited(known, text)
    if lacks:
        base = texts.earlier(known.path, known.written) if edited else text
        completed = _completed(record, lacks, base)
        if completed is None:
            return Decision(Action.NOTHING, known.path, record, known)
        record = completed
    if known.record == record.hash:
        return Decision(Action.NOTHING, known.path, record, known)
    if edited and known.record == hashes.of_incomplete(record.hash):
        return Decision(Action.NOTHING, known.path, record, known)
    return Decision(Action.PROPOSE if edited else Action.UPDATE, known.path, record, known)


# What a form may lack, and the fields of a post that hold it.
_HELD = {"updated": ("updated",), "labels": ("category", "tags"), "author": ("author",)}


def _completed(record: Record, lacks: frozenset[str], base: str | None) -> Record | None:
    """
    Put into a record what its form does not hold and the file, as it was written, has.

    None where nobody can tell what the source says: only a teaser was read, or the file was
    edited and the version that was written is lost.
    """
    if base is None or "body" in lacks:
        return None
    try:
        written, _body = parse(base)
    except InvalidHeader:
        return None
    header: dict[str, Plain] = dict(record.header)
    for lack in lacks:
        for field in _HELD.get(lack, ()):
            _take_over(header, written, field)
    if "time" in lacks and str(written.get("date", "")).startswith(str(header["date"])):
        header["date"] = written["date"]
    header = ordered(header)
    urls = [picture.url for picture in record.pictures]
    return replace(record, header=header, hash=hashes.of_record(header, record.body, urls))


def _take_over(header: dict[str, Plain], written: Header, field: str) -> None:
    if field in written:
        header[field] = written[field]
    elif field == "tags":
        header.pop(field, None)


def carried(header: Mapping[str, Plain], record: Record) -> dict[str, Plain]:
    """
    Give the header of a record with what a file keeps whatever its source says.

    That is its identity, which feeds know it by, and where else the story stands.
    """
    kept = {key: header[key] for key in ("id", "also_published") if key in header}
    return ordered({**record.header, **kept})


def _free_ref(record: Record, state: State) -> str:
    folder = f"{record.day:%Y/%m}"
    ref, number = f"{folder}/{record.slug}", 1
    while state.is_taken(ref):
        number += 1
        ref = f"{folder}/{record.slug[: 79 - len(str(number))].rstrip('-')}-{number}"
    return ref
