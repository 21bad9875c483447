"""The history of a record as a reader is told it: fields and values in words, and not too much."""

import datetime as dt
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from plugins.domain.core.codes import CodeTable
from plugins.domain.history.versions import BODY, Book, FieldChange, Revision
from plugins.domain.records.declarations.field_types import FieldType, Ref, Scalar, is_fuzzy
from plugins.domain.records.declarations.schema import Nested, Spec, specs
from plugins.domain.records.models import Post, Record
from plugins.domain.records.reading import Records
from plugins.domain.values.dates import FuzzyDate, InvalidDate
from plugins.domain.values.json_text import Value
from plugins.domain.values.moments import Moment
from plugins.domain.values.wording import format_fuzzy

SHORT_HASH = 8
MOST_REVISIONS = 6
MOST_LINES = 8
LONGEST = 90
_OTHERS = {BODY: "isi teks"}
# A reference to a post, alone or within a list; addresses elsewhere have more in front.
_POST = re.compile(r"(?:^|; |\[)((?:19|20)\d\d/\d\d/[a-z0-9-]+)(?=$|; |\])")
_STEP = re.compile(r"([a-z_0-9]+)(?:\[(.*?)\])?(?:\.|$)")


@dataclass(frozen=True)
class Line:
    """One changed field in words; without values only that it changed is told."""

    field: str
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True)
class Entry:
    """What one commit changed; ``more`` counts the lines left out."""

    commit: str
    at: Moment
    lines: tuple[Line, ...]
    more: int
    is_first: bool


@dataclass(frozen=True)
class Told:
    """What a page tells of a record's history; ``more`` counts the commits left out."""

    entries: tuple[Entry, ...] = ()
    more: int = 0
    note: str | None = None
    is_uncommitted: bool = False

    @property
    def edits(self) -> int:
        """How many commits changed the record after the first."""
        return self.more + sum(not entry.is_first for entry in self.entries)


class Historian:
    """
    Tells the history of records, and names what they refer to.

    ``records`` are the published ones: no value may name a post that is not among them. Of the
    files in ``unspoken``, and of withdrawn posts, only which fields changed is told.
    """

    def __init__(
        self, book: Book, records: Records, zone: ZoneInfo, unspoken: Collection[str] = ()
    ) -> None:
        self._unspoken = unspoken
        self._book = book
        self._records = records
        self._zone = zone

    @property
    def is_whole(self) -> bool:
        """Whether there is a history, and all of it."""
        return self._book.note is None and bool(self._book.revisions)

    def told(self, record: Record) -> Told:
        """Give what the page of a record tells of its history."""
        revisions = self.revisions(record)
        # The beginning is always told.
        cut = max(len(revisions) - MOST_REVISIONS, 0)
        shown = (*revisions[: MOST_REVISIONS - 1], revisions[-1]) if cut else revisions
        return Told(
            tuple(self._entry(record, revision) for revision in shown),
            cut,
            self._book.note,
            record.path in self._book.uncommitted,
        )

    def data(self, record: Record) -> Value:
        """Give the whole history of a record as plain values, newest first."""
        return {
            "note": self._book.note,
            "uncommitted": record.path in self._book.uncommitted,
            "revisions": [
                {
                    "commit": revision.commit,
                    "at": self._moment(revision).isoformat(),
                    "first": revision.is_first,
                    "changes": [change._asdict() for change in revision.changes],
                }
                for revision in self.revisions(record)
            ],
        }

    def revisions(self, record: Record) -> tuple[Revision, ...]:
        """Give what each commit changed in a record, as far as it may be told, newest first."""
        kind = _kind(record)
        place = f"{record.path}#{record.ref}" if kind in _ENTRY_KINDS else record.path
        withdrawn = isinstance(record, Post) and record.withdrawn is not None
        unspoken = withdrawn or record.path in self._unspoken
        return tuple(
            replace(revision, changes=tuple(self._shown(revision.changes, unspoken)))
            for revision in self._book.revisions.get(place, ())
        )

    def _shown(self, changes: tuple[FieldChange, ...], unspoken: bool) -> Iterator[FieldChange]:
        for change in changes:
            if unspoken:
                yield FieldChange(change.field, None, None)
            elif not self._names_hidden(change):
                yield change

    def _names_hidden(self, change: FieldChange) -> bool:
        named = (ref for text in change if text for ref in _POST.findall(text))
        return any(ref not in self._records.posts for ref in named)

    def _entry(self, record: Record, revision: Revision) -> Entry:
        lines = tuple(self._line(record, change) for change in revision.changes[:MOST_LINES])
        return Entry(
            revision.commit[:SHORT_HASH],
            self._moment(revision),
            lines,
            len(revision.changes) - len(lines),
            revision.is_first,
        )

    def _moment(self, revision: Revision) -> Moment:
        return Moment(dt.datetime.fromtimestamp(revision.at, self._zone))

    def _line(self, record: Record, change: FieldChange) -> Line:
        words, kind = _path(type(record), change.field)
        return Line(words, self._value(kind, change.before), self._value(kind, change.after))

    def _value(self, kind: FieldType | None, raw: str | None) -> str | None:
        if raw is None:
            return None
        text = self._words(kind, raw)
        return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} ..."

    def _words(self, kind: FieldType | None, raw: str) -> str:
        if isinstance(kind, Scalar) and kind.codes:
            return _labels(kind.codes, raw)
        if isinstance(kind, Ref):
            names = (self._name(kind.kind, ref) for ref in raw.split("; "))
            return "; ".join(names)
        if kind and is_fuzzy(kind):
            return "; ".join(_date(text) for text in raw.split("; "))
        return raw

    def _name(self, kind: str, ref: str) -> str:
        record = self._records.of_kind(kind).get(ref)
        for attribute in ("name", "plain", "title"):
            if isinstance(name := getattr(record, attribute, None), str):
                return name
        return ref


_ENTRY_KINDS = frozenset({"organisation", "person", "source"})


def _kind(record: Record) -> str:
    return record.row.name


def _path(model: type, field: str) -> tuple[str, FieldType | None]:
    """Give the words for a field path, and the type that its last field declares."""
    words: list[str] = []
    kind: FieldType | None = None
    within: type | None = model
    for key, entry in _STEP.findall(field):
        spec = _spec(within, key)
        words.append(spec.short if spec else _OTHERS.get(key, key))
        if entry:
            words[-1] = f"{words[-1]} {entry}"
        kind = spec.type if spec else None
        within = kind.model if isinstance(kind, Nested) else None
    return ", ".join(words), kind


def _spec(model: type | None, key: str) -> Spec | None:
    if model is None:
        return None
    return next((spec for spec in specs(model).values() if spec.key == key), None)


def _labels(codes: CodeTable, raw: str) -> str:
    return "; ".join(codes.get(code, code) for code in raw.split("; "))


def _date(text: str) -> str:
    try:
        return format_fuzzy(FuzzyDate.parse(text, deadlines=True, unlimited=True))
    except InvalidDate:
        return text
