"""All records of a site, read from the texts of their files and found by their references."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from plugins.domain.core.problems import Problem
from plugins.domain.core.rules import Rules
from plugins.domain.headers.document import Header, InvalidHeader, Items, parse, parse_entries
from plugins.domain.records.allowances import CONTACTS_FILE, EXCEPTIONS_FILE, PLACES_FILE
from plugins.domain.records.declarations.field_types import Reading
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.declarations.schema import read_model
from plugins.domain.records.layout import InvalidPath, Place, place_of
from plugins.domain.records.models import (
    MODELS,
    Agreement,
    Commitment,
    Event,
    Organisation,
    Page,
    Person,
    Post,
    Programme,
    Record,
    Source,
)
from plugins.domain.records.retellings import is_retelling, marked

# The kinds whose files hold commitments.
PARENTS = frozenset({"agreement", "programme"})
_CITING = ("event", "agreement", "programme")


@dataclass(frozen=True)
class Records:
    """Every record by kind and reference; ``commitments`` are those of all parents."""

    posts: Mapping[str, Post] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    agreements: Mapping[str, Agreement] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)

    @property
    def parents(self) -> tuple[Agreement | Programme, ...]:
        """What may hold commitments: every agreement and every programme."""
        return (*self.agreements.values(), *self.programmes.values())

    @property
    def commitments(self) -> dict[str, Commitment]:
        """The commitments of all agreements and programmes, by ``<parent>/<id>``."""
        return {promise.ref: promise for parent in self.parents for promise in parent.commitments}

    def of_kind(self, kind: str) -> Mapping[str, Record]:
        """Give the records of a kind, named as references name it."""
        return cast(Mapping[str, Record], getattr(self, KINDS[kind].shelf))

    def __iter__(self) -> Iterator[Record]:
        """Give every record that has a file or an entry of its own."""
        for kind in MODELS:
            yield from self.of_kind(kind).values()


@dataclass(frozen=True)
class Loaded:
    """
    What the files hold: the records that could be read, and what is wrong with the rest.

    ``known`` names, by kind, also the records that exist but could not be read, so that a
    reference to one of them is not called broken on top.
    """

    records: Records
    problems: tuple[Problem, ...]
    known: Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class ReadFile:
    """What a text with a header and a body was read as, under the rules of then."""

    text: str
    rules: Rules
    record: Record | None
    problems: tuple[Problem, ...]
    promises: tuple[str, ...]


# What was read last, by path: who reads again and again reads only what has changed.
Shelf = dict[str, ReadFile]


def load(texts: Mapping[str, str], rules: Rules, shelf: Shelf | None = None) -> Loaded:
    """Read the texts of all files, by their paths below ``content/``; problems are collected."""
    shelf = {} if shelf is None else shelf
    loader = _Loader(rules, shelf)
    for path in sorted(texts):
        loader.read(path, texts[path])
    for path in shelf.keys() - texts.keys():
        del shelf[path]
    return loader.loaded()


_OTHER_SPACE = re.compile("[\xa0\u200b-\u200f\u2060\ufeff]")


class _Loader:
    def __init__(self, rules: Rules, shelf: Shelf) -> None:
        self._rules = rules
        self._shelf = shelf
        self._problems: list[Problem] = []
        self._found: dict[str, dict[str, Any]] = {kind: {} for kind in MODELS}
        self._known: dict[str, set[str]] = {kind: set() for kind in KINDS}

    def loaded(self) -> Loaded:
        known = {kind: frozenset(refs) for kind, refs in self._known.items()}
        shelves = {KINDS[kind].shelf: found for kind, found in self._found.items()}
        retellings = {ref for ref, post in self._found["post"].items() if is_retelling(post)}
        for kind in _CITING if retellings else ():
            found = self._found[kind]
            found.update({ref: marked(record, retellings) for ref, record in found.items()})
        return Loaded(Records(**shelves), tuple(self._problems), known)

    def read(self, path: str, text: str) -> None:
        if path in {CONTACTS_FILE, EXCEPTIONS_FILE, PLACES_FILE}:
            return
        try:
            place = place_of(path)
        except InvalidPath as error:
            self._report(path, 1, error.finding, error.remedy, check="tempat-berkas")
            return
        try:
            if place.ref:
                self._known[place.kind].add(place.ref)
                self._take(place, self._read_file(path, place, text))
            else:
                self._read_entries(path, place.kind, text)
        except InvalidHeader as error:
            finding = error.finding + _unseen_on(text, error.line)
            self._report(path, error.line, finding, error.remedy, check="kepala-berkas")

    def _read_file(self, path: str, place: Place, text: str) -> ReadFile:
        known = self._shelf.get(path)
        if known and (known.text, known.rules) == (text, self._rules):
            return known
        problems: list[Problem] = []
        reading = Reading(path, self._rules, problems)
        header, body = parse(text)
        record = read_model(
            MODELS[place.kind],
            header,
            reading,
            ref=place.ref,
            path=path,
            body=body.strip("\n"),
            lines=reading.lines,
        )
        if isinstance(record, Agreement | Programme):
            record = replace(record, commitments=tuple(_placed(record)))
        named = _named_commitments(place.ref, header) if place.kind in PARENTS else ()
        read = ReadFile(text, self._rules, record, tuple(problems), tuple(named))
        self._shelf[path] = read
        return read

    def _take(self, place: Place, read: ReadFile) -> None:
        self._problems += read.problems
        self._known["commitment"].update(read.promises)
        if read.record is not None:
            self._found[place.kind][place.ref] = read.record

    def _read_entries(self, path: str, kind: str, text: str) -> None:
        entries = parse_entries(text)
        # parse_entries lets nothing else through.
        for index, entry in enumerate(cast(list[Header], entries)):
            line = entries.line(index)
            reading = Reading(path, self._rules, self._problems)
            name = entry.get("id")
            ref = name if isinstance(name, str) else ""
            reading.lines[""] = line
            record = read_model(
                MODELS[kind], entry, reading, line=line, ref=ref, path=path, lines=reading.lines
            )
            if ref and ref in self._known[kind]:
                self._report(
                    path,
                    line,
                    f"id '{ref}' sudah dipakai entri lain",
                    "ganti salah satu",
                    check="id-ganda",
                )
            elif record is not None:
                self._found[kind][ref] = record
            self._known[kind].add(ref)

    def _report(self, path: str, line: int, finding: str, remedy: str, *, check: str) -> None:
        self._problems.append(Problem(path, line, finding, remedy, check=check))


def _unseen_on(text: str, line: int) -> str:
    """Name a space on a line that looks like any other and is none to YAML."""
    lines = text.split("\n")
    found = _OTHER_SPACE.search(lines[line - 1]) if 0 < line <= len(lines) else None
    return f" (baris ini memuat U+{ord(found[0]):04X} yang tidak tampak)" if found else ""


def _placed(parent: Agreement | Programme) -> Iterator[Commitment]:
    """Give the commitments with the reference that only their parent knows."""
    for promise in parent.commitments:
        yield replace(promise, ref=f"{parent.ref}/{promise.id}")


def _named_commitments(parent: str, header: Header) -> Iterator[str]:
    """Give the references of all commitments that a header names, readable or not."""
    entries = header.get("commitments")
    for entry in entries if isinstance(entries, Items) else ():
        name = entry.get("id") if isinstance(entry, Header) else None
        if isinstance(name, str):
            yield f"{parent}/{name}"
