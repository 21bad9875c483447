"""The records of a site: one frozen model a kind, fields named as in the headers."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from plugins.domain.core import codes
from plugins.domain.records.components import (
    AlsoPublished,
    Change,
    Claim,
    Correction,
    Document,
    Dprd,
    Ended,
    Evidence,
    Figure,
    Funding,
    ImportState,
    Indicator,
    OfficeHeld,
    Party,
    PartyNumber,
    Photo,
    PostSource,
    Ppid,
    ProcessedFrom,
    Signatory,
    Signed,
    Term,
    Withdrawal,
)
from plugins.domain.records.field_types import (
    CATEGORY,
    DAY,
    FUZZY,
    FUZZY_PLAN,
    FUZZY_POINT,
    IDENTITY,
    LINE,
    LOCAL_PATH,
    MOMENT,
    ROOT_ADDRESS,
    SLUG,
    STAGE,
    TEXT,
    URL,
    Reading,
    code,
    ref,
)
from plugins.domain.records.schema import Nested, flag, many, optional, required
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.moments import Moment

EVIDENCE = Nested(Evidence)
CLAIM = Nested(Claim)
CHANGE = Nested(Change)


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every record has: its reference, its file, its text, and the line of each field."""

    ref: str = ""
    path: str = ""
    body: str = ""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    def line(self, name: str = "") -> int:
        """Give the line of a field path such as ``term.end`` in the record's file."""
        while name and name not in self.lines:
            name = name[:-1].rpartition("[")[0] if name.endswith("]") else name.rpartition(".")[0]
        return self.lines.get(name, 1)


@dataclass(frozen=True)
class Entry(Nested):
    """The type of a field that is a record inside the file of another one, with its own lines."""

    def read(self, raw: Any, name: str, line: int, reading: Reading) -> Any:
        record = super().read(raw, name, line, reading)
        if record is None:
            return None
        inside = f"{name}."
        lines = {
            field.removeprefix(inside): number
            for field, number in reading.lines.items()
            if field.startswith(inside)
        }
        return replace(record, path=reading.path, lines={"": line, **lines})


@dataclass(frozen=True, kw_only=True)
class Post(Record):
    """A news post (schema:NewsArticle)."""

    id: str = required(IDENTITY)
    title: str = required(LINE)
    date: Moment = required(MOMENT)
    updated: Moment | None = optional(MOMENT)
    category: str = required(CATEGORY)
    tags: tuple[str, ...] = many(LINE)
    summary: str = required(LINE)
    status: str = field(default="published", metadata={"type": code(codes.POST_STATUSES)})
    dateline: str | None = optional(LINE)
    author: str | None = optional(LINE)
    photos: tuple[Photo, ...] = many(Nested(Photo))
    source: PostSource | None = optional(Nested(PostSource))
    processed_from: tuple[ProcessedFrom, ...] = many(Nested(ProcessedFrom))
    programmes: tuple[str, ...] = many(ref("programme"))
    events: tuple[str, ...] = many(ref("event"))
    agreements: tuple[str, ...] = many(ref("agreement"))
    commitments: tuple[str, ...] = many(ref("commitment"))
    orgs: tuple[str, ...] = many(ref("organisation"))
    people: tuple[str, ...] = many(ref("person"))
    places: tuple[str, ...] = many(LINE)
    event_dates: tuple[FuzzyDate, ...] = many(FUZZY)
    corrections: tuple[Correction, ...] = many(Nested(Correction))
    withdrawn: Withdrawal | None = optional(Nested(Withdrawal))
    urgent: bool = flag()
    old_addresses: tuple[str, ...] = many(ROOT_ADDRESS)
    also_published: tuple[AlsoPublished, ...] = many(Nested(AlsoPublished))
    not_duplicate_of: tuple[str, ...] = many(LINE)
    changes: tuple[Change, ...] = many(CHANGE)
    import_: ImportState | None = optional(Nested(ImportState))

    @property
    def address(self) -> str:
        return f"/berita/{self.ref}/"

    @property
    def is_imported(self) -> bool:
        return self.source is not None and self.source.kind == "imported"


@dataclass(frozen=True, kw_only=True)
class Page(Record):
    """A standing page of the site."""

    title: str = required(LINE)
    summary: str = required(LINE)
    updated: Moment | None = optional(MOMENT)
    status: str = field(default="published", metadata={"type": code(codes.POST_STATUSES)})
    old_addresses: tuple[str, ...] = many(ROOT_ADDRESS)
    changes: tuple[Change, ...] = many(CHANGE)

    @property
    def address(self) -> str:
        return f"/{self.ref}/"


@dataclass(frozen=True, kw_only=True)
class Programme(Record):
    """A programme with a timeline (IATI activity)."""

    title: str = required(LINE)
    summary: str = required(LINE)
    topics: tuple[str, ...] = many(LINE)
    lead: str | None = optional(ref("organisation"))
    partners: tuple[str, ...] = many(ref("organisation"))
    start_planned: FuzzyDate | None = optional(FUZZY)
    start: FuzzyDate | None = optional(FUZZY_POINT)
    end_planned: FuzzyDate | None = optional(FUZZY)
    end: FuzzyDate | None = optional(FUZZY_POINT)
    recorded: str | None = optional(code(codes.PROGRAMME_RECORDED))
    legal_basis: tuple[str, ...] = many(LINE)
    goals: tuple[str, ...] = many(LINE)
    indicators: tuple[Indicator, ...] = many(Nested(Indicator))
    evidence: tuple[Evidence, ...] = many(EVIDENCE)
    claims: tuple[Claim, ...] = many(CLAIM)
    last_reviewed: dt.date | None = optional(DAY)
    old_addresses: tuple[str, ...] = many(ROOT_ADDRESS)
    changes: tuple[Change, ...] = many(CHANGE)

    @property
    def address(self) -> str:
        return f"/program/{self.ref}/"


@dataclass(frozen=True, kw_only=True)
class Event(Record):
    """Something planned, happened or reported within a programme (schema:Event)."""

    title: str = required(LINE)
    kind: str = required(code(codes.EVENT_KINDS))
    planned: FuzzyDate | None = optional(FUZZY_PLAN)
    previously_planned: tuple[FuzzyDate, ...] = many(FUZZY_PLAN)
    happened: FuzzyDate | None = optional(FUZZY)
    recorded: str | None = optional(code(codes.EVENT_RECORDED))
    reason: str | None = optional(LINE)
    place: str | None = optional(LINE)
    orgs: tuple[str, ...] = many(ref("organisation"))
    people: tuple[str, ...] = many(ref("person"))
    figures: tuple[Figure, ...] = many(Nested(Figure))
    agreements: tuple[str, ...] = many(ref("agreement"))
    evidence: tuple[Evidence, ...] = many(EVIDENCE)
    claims: tuple[Claim, ...] = many(CLAIM)
    last_reviewed: dt.date | None = optional(DAY)
    old_addresses: tuple[str, ...] = many(ROOT_ADDRESS)
    changes: tuple[Change, ...] = many(CHANGE)

    @property
    def programme(self) -> str:
        return self.ref.partition("/")[0]

    @property
    def anchor(self) -> str:
        return self.ref.partition("/")[2]

    @property
    def address(self) -> str:
        return f"/program/{self.programme}/#{self.anchor}"


@dataclass(frozen=True, kw_only=True)
class Commitment(Record):
    """What an agreement promises: who owes what to whom, by when, and what came of it."""

    id: str = required(SLUG)
    plain: str = required(LINE)
    text: str | None = optional(TEXT)
    clause: str | None = optional(LINE)
    owner: tuple[str, ...] = required(ref("organisation"), many=True)
    beneficiary: tuple[str, ...] = many(LINE)
    kind: str | None = optional(code(codes.COMMITMENT_KINDS))
    due: FuzzyDate | None = optional(FUZZY_PLAN)
    recorded: str | None = optional(code(codes.COMMITMENT_RECORDED))
    reason: str | None = optional(LINE)
    met_on: FuzzyDate | None = optional(FUZZY)
    evidence: tuple[Evidence, ...] = many(EVIDENCE)
    basis: str = required(code(codes.COMMITMENT_BASES))
    last_reviewed: dt.date | None = optional(DAY)

    @property
    def agreement(self) -> str:
        return self.ref.partition("/")[0]

    @property
    def address(self) -> str:
        return f"/mou/{self.agreement}/#{self.id}"


@dataclass(frozen=True, kw_only=True)
class Agreement(Record):
    """An agreement the regency is party to (OCDS contract, ELI, Popolo)."""

    title: str = required(LINE)
    heading: str | None = optional(LINE)
    kind: str = required(code(codes.AGREEMENT_KINDS))
    scheme: str | None = optional(code(codes.SCHEMES))
    parties: tuple[Party, ...] = required(Nested(Party), many=True)
    numbers: tuple[PartyNumber, ...] = many(Nested(PartyNumber))
    signatories: tuple[Signatory, ...] = many(Nested(Signatory))
    signed: Signed | None = optional(Nested(Signed))
    purpose: str | None = optional(LINE)
    object: str | None = optional(LINE)
    scope: tuple[str, ...] = many(LINE)
    legal_basis: tuple[str, ...] = many(LINE)
    term: Term | None = optional(Nested(Term))
    funding: Funding | None = optional(Nested(Funding))
    dprd: Dprd | None = optional(Nested(Dprd))
    stage: str | None = optional(STAGE)
    programmes: tuple[str, ...] = many(ref("programme"))
    parent: str | None = optional(ref("agreement"))
    amends: str | None = optional(ref("agreement"))
    supersedes: tuple[str, ...] = many(ref("agreement"), lone=True)
    commitments: tuple[Commitment, ...] = many(Entry(Commitment))
    documents: tuple[Document, ...] = many(Nested(Document))
    ended: Ended | None = optional(Nested(Ended))
    ppid: Ppid | None = optional(Nested(Ppid))
    steward: str | None = optional(ref("organisation"))
    evidence: tuple[Evidence, ...] = many(EVIDENCE)
    claims: tuple[Claim, ...] = many(CLAIM)
    last_reviewed: dt.date | None = optional(DAY)
    old_addresses: tuple[str, ...] = many(ROOT_ADDRESS)
    changes: tuple[Change, ...] = many(CHANGE)

    @property
    def address(self) -> str:
        return f"/mou/{self.ref}/"

    @property
    def signed_on(self) -> FuzzyDate | None:
        return self.signed.date if self.signed else None


@dataclass(frozen=True, kw_only=True)
class Organisation(Record):
    """An office or another body (Popolo, schema:GovernmentOrganization)."""

    id: str = required(SLUG)
    name: str = required(LINE)
    short_name: str | None = optional(LINE)
    kind: str | None = optional(code(codes.ORGANISATION_KINDS))
    parent: str | None = optional(ref("organisation"))
    kode_wilayah: str | None = optional(LINE)
    website: str | None = optional(URL)
    same_as: tuple[str, ...] = many(URL)

    @property
    def address(self) -> str:
        return f"/instansi/{self.id}/"


@dataclass(frozen=True, kw_only=True)
class Person(Record):
    """A person in public office; no private data has a field here."""

    id: str = required(SLUG)
    name: str = required(LINE)
    prefix: str | None = optional(LINE)
    suffix: str | None = optional(LINE)
    posts: tuple[OfficeHeld, ...] = many(Nested(OfficeHeld))

    @property
    def full_name(self) -> str:
        """The name with its titles, as formal Indonesian writes it."""
        name = f"{self.prefix} {self.name}" if self.prefix else self.name
        return f"{name}, {self.suffix}" if self.suffix else name


@dataclass(frozen=True, kw_only=True)
class Source(Record):
    """A publication or document that proves something; cited by id, kept once."""

    id: str = required(SLUG)
    publisher: str = required(LINE)
    title: str = required(LINE)
    date: FuzzyDate | None = optional(FUZZY)
    url: str | None = optional(URL)
    path_: str | None = optional(LOCAL_PATH)
    archived_url: str | None = optional(URL)
    accessed: dt.date | None = optional(DAY)
    type: str = required(code(codes.SOURCE_TYPES))
    note: str | None = optional(LINE)
