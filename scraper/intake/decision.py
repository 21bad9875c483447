"""Decides what becomes of a post that was read; what a person wrote or changed is never touched."""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.domain.headers.document import Header, InvalidHeader, Plain
from scraper.intake import poorer
from scraper.model import address_keys, hashes
from scraper.model.posts import Finding, Record, ordered
from scraper.store.parsed import parsed
from scraper.store.state import Known, State, is_edited


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


# What a form may lack, and the fields of a post that hold it. The moment of the last change is not
# among them: no field of ours holds it.
_HELD: Mapping[str, tuple[str, ...]] = {
    "time": (),
    "labels": ("category", "tags"),
    "author": ("author",),
    "summary": ("summary",),
    "picture": ("photos",),
    "pages": (),
    "body": (),
}


def decide(
    record: Record, lacks: frozenset[str], found: list[Known], state: State, texts: Texts
) -> Decision:
    """
    Decide what becomes of a post that is on disk as ``found``, or of a new one.

    ``lacks`` names what the form in which it was read does not hold. A post that is on disk stays
    where it is, whatever its address at the source has become.
    """
    unreadable = state.find_unreadable(record.id)
    if unreadable is not None:
        finding = Finding(
            "kepala berkas rusak, berkas dibiarkan", "perbaiki kepala berkas, lalu impor lagi"
        )
        return Decision(Action.KEEP, unreadable, record, None, finding)
    lacks = lacks & _HELD.keys()
    if not found:
        return Decision(Action.WRITE, state.path(_free_ref(record, state)), _partial(record, lacks))
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
    read = _partial(record, lacks)
    if known.record == read.hash:
        return Decision(Action.NOTHING, known.path, read, known)
    text = texts.read(known.path)
    edited = is_edited(known, text)
    if known.record == hashes.of_incomplete(read.hash):
        # The source says the same, but not all pictures came last time.
        whole = None if edited else _whole(read, lacks, text)
        again = Action.NOTHING if whole is None else Action.UPDATE
        return Decision(again, known.path, whole or read, known)
    if "body" in lacks:  # a teaser says nothing about the rest of a text
        return Decision(Action.NOTHING, known.path, read, known)
    earlier = texts.earlier(known.path, known.written) if edited and lacks else None
    written = [text] if earlier is None else [earlier, text]
    if lacks and known.record in _hashes(read, lacks, written):
        return Decision(Action.NOTHING, known.path, read, known)
    if not lacks.isdisjoint(poorer.OF_TEXT) and any(
        poorer.says_nothing_new(_headed(read, lacks, one), lacks, one) for one in written
    ):
        return Decision(Action.NOTHING, known.path, read, known)
    if lacks and poorer.is_another(read, text):
        return Decision(Action.KEEP, known.path, read, known, _ANOTHER)
    whole = _whole(read, lacks, written[0])
    if whole is None:
        return Decision(Action.KEEP, known.path, read, known, _FIRST_PAGE)
    action = Action.PROPOSE if edited else Action.UPDATE
    return Decision(action, known.path, whole, known)


_FIRST_PAGE = Finding(
    "tulisan ini berubah di sumbernya, tetapi jalan yang terbuka hanya memberi sebagiannya, "
    "berkas dibiarkan",
    "impor dari REST atau ekspor situs itu, atau sunting berkas ini",
)


_ANOTHER = Finding(
    "halaman tulisan ini di sumbernya menjawab dengan isi yang sama sekali lain, berkas dibiarkan",
    "buka alamatnya; bila tulisannya memang diganti, sunting berkas ini",
)


def _partial(record: Record, lacks: frozenset[str]) -> Record:
    """
    Give a record the fingerprint of what its form holds.

    Another form that holds more has another one, and brings what is missing.
    """
    if not lacks:
        return record
    dropped = {field for lack in lacks for field in _HELD[lack]}
    header = {key: value for key, value in record.header.items() if key not in dropped}
    header["date"] = str(record.header["date"])[: 10 if "time" in lacks else None]
    header["lacks"] = sorted(lacks)
    urls = [picture.url for picture in record.pictures]
    return replace(record, hash=hashes.of_record(header, record.body, urls))


def _hashes(record: Record, lacks: frozenset[str], written: list[str]) -> set[str]:
    """Give the fingerprints that a full form would have if it said the same as this one."""
    urls = [picture.url for picture in record.pictures]
    full = {
        hashes.of_record(_completed(record.header, lacks - {"picture"}, text), record.body, urls)
        for text in written
    }
    return full | {hashes.of_incomplete(found) for found in full}


def _whole(record: Record, lacks: frozenset[str], written: str) -> Record | None:
    """
    Put into a record what its form lacks and a file, as it was written, has.

    None where the file has more of the text than the form, and nobody can tell which.
    """
    whole: Record | None = _headed(record, lacks, written)
    if whole and "pages" in lacks:
        whole = poorer.with_tail(whole, written)
    if whole and "picture" in lacks:
        whole = poorer.with_lead(whole, written)
    return whole


def _headed(record: Record, lacks: frozenset[str], written: str) -> Record:
    """Put into the header of a record what its form lacks and that of a file has."""
    return replace(record, header=_completed(record.header, lacks, written))


def _completed(header: Mapping[str, Plain], lacks: frozenset[str], text: str) -> dict[str, Plain]:
    try:
        written, _body = parsed(text)
    except InvalidHeader:
        return dict(header)
    completed = dict(header)
    for field in (field for lack in lacks for field in _HELD[lack]):
        _take_over(completed, written, field)
    if "time" in lacks and str(written.get("date", "")).startswith(str(header["date"])):
        completed["date"] = written["date"]
    return ordered(completed)


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
