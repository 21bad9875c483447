"""The parts that records are made of: evidence, claims, signatories, terms and the like."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from plugins.domain.core import codes
from plugins.domain.records.field_types import (
    DAY,
    DECIMAL,
    DURATION,
    FUZZY,
    FUZZY_POINT,
    INTEGER,
    LINE,
    LOCAL_PATH,
    MOMENT,
    SHA256,
    TERM_END,
    URL,
    code,
    ref,
)
from plugins.domain.records.schema import Either, Nested, flag, many, optional, required
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.durations import Duration
from plugins.domain.values.moments import Moment


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """What shows that something was planned, happened, or had a result."""

    source: str | None = optional(ref("source"))
    post: str | None = optional(ref("post"))
    shows: str = required(code(codes.EVIDENCE_SHOWS))
    pages: str | None = optional(LINE)
    quote: str | None = optional(LINE)

    @property
    def proves(self) -> bool:
        """Whether it shows more than an intention: an announcement proves nothing."""
        return self.shows in codes.PROVING


@dataclass(frozen=True, kw_only=True)
class Money:
    """An amount of rupiah, with the words in which the source gives it."""

    amount: int = required(INTEGER)
    as_written: str | None = optional(LINE)


CLAIMED = Either(LINE, Nested(Money))


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What one source says of one field, kept beside what other sources say."""

    field: str = required(LINE)
    value: str | Money = required(CLAIMED)
    source: str | None = optional(ref("source"))
    as_of: FuzzyDate | None = optional(FUZZY_POINT)
    preferred: bool = flag()


@dataclass(frozen=True, kw_only=True)
class Change:
    """A change of a record that its readers should know of."""

    at: Moment = required(MOMENT)
    kind: str = required(code(codes.CHANGE_KINDS))
    note: str | None = optional(LINE)


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A measured number of an event, with its unit."""

    label: str = required(LINE)
    value: Decimal = required(DECIMAL)
    unit: str | None = optional(LINE)
    as_of: FuzzyDate | None = optional(FUZZY_POINT)
    evidence: tuple[Evidence, ...] = many(Nested(Evidence))


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """How a programme measures what it reaches."""

    name: str = required(LINE)
    unit: str | None = optional(LINE)
    baseline: Decimal | None = optional(DECIMAL)
    target: Decimal | None = optional(DECIMAL)
    actual: Decimal | None = optional(DECIMAL)
    as_of: FuzzyDate | None = optional(FUZZY_POINT)
    evidence: tuple[Evidence, ...] = many(Nested(Evidence))


@dataclass(frozen=True, kw_only=True)
class Photo:
    """A picture below ``content/gambar/``."""

    file: str = required(LOCAL_PATH)
    alt: str | None = optional(LINE)
    caption: str | None = optional(LINE)
    credit: str | None = optional(LINE)
    licence: str | None = optional(LINE)

    @property
    def address(self) -> str:
        return f"/gambar/{self.file}"


@dataclass(frozen=True, kw_only=True)
class PostSource:
    """Where a post comes from: our own desk, or the site it was imported from."""

    kind: str = required(code(codes.SOURCE_KINDS))
    name: str | None = optional(LINE)
    url: str | None = optional(URL)
    published: FuzzyDate | None = optional(FUZZY)
    licence: str | None = optional(LINE)


@dataclass(frozen=True, kw_only=True)
class ProcessedFrom:
    """One source that a post retells ("Diolah dari sumber")."""

    source: str | None = optional(ref("source"))
    name: str | None = optional(LINE)
    url: str | None = optional(URL)
    retrieved: dt.date | None = optional(DAY)


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A correction of a post, with its own time (Pedoman Pemberitaan Media Siber, point 4)."""

    at: Moment = required(MOMENT)
    kind: str = required(code(codes.CORRECTION_KINDS))
    before: str | None = optional(LINE)
    after: str | None = optional(LINE)
    reason: str | None = optional(LINE)
    by: str | None = optional(LINE)


@dataclass(frozen=True, kw_only=True)
class Withdrawal:
    """The notice that stands where a withdrawn post stood."""

    at: Moment = required(MOMENT)
    reason: str = required(LINE)
    replaced_by: str | None = optional(ref("post"))


@dataclass(frozen=True, kw_only=True)
class AlsoPublished:
    """Another site that carries the same story."""

    name: str = required(LINE)
    url: str | None = optional(URL)
    date: FuzzyDate | None = optional(FUZZY)


@dataclass(frozen=True, kw_only=True)
class ImportState:
    """The importer's only state: hashes of the record as read and as last written."""

    source: str = required(LINE)
    address: str | None = optional(LINE)
    record: str = required(SHA256)
    written: str = required(SHA256)
    gone: str | None = optional(LINE)


@dataclass(frozen=True, kw_only=True)
class Party:
    """One side of an agreement."""

    org: str = required(ref("organisation"))
    role: str | None = optional(LINE)


@dataclass(frozen=True, kw_only=True)
class PartyNumber:
    """The number that one party gave the document."""

    org: str = required(ref("organisation"))
    number: str = required(LINE)


@dataclass(frozen=True, kw_only=True)
class Signatory:
    """Who signed, witnessed or attended, in which capacity and for whom."""

    person: str | None = optional(ref("person"))
    name_as_printed: str | None = optional(LINE)
    capacity: str | None = optional(LINE)
    acting: str | None = optional(code(codes.ACTING))
    for_org: str | None = optional(ref("organisation"))
    on_behalf_of: str | None = optional(ref("person"))
    basis: str | None = optional(LINE)
    as_: str = required(code(codes.SIGNATORY_ROLES))

    @property
    def signs(self) -> bool:
        return self.as_ == "signatory"


@dataclass(frozen=True, kw_only=True)
class Signed:
    """When and where an agreement was signed."""

    date: FuzzyDate | None = optional(FUZZY_POINT)
    place: str | None = optional(LINE)


@dataclass(frozen=True, kw_only=True)
class Term:
    """How long an agreement holds; an ``end`` of ``..`` is printed as unlimited."""

    start: FuzzyDate | None = optional(FUZZY_POINT)
    end: FuzzyDate | None = optional(TERM_END)
    duration: Duration | None = optional(DURATION)
    renewal: str | None = optional(code(codes.RENEWALS))
    notice_months: int | None = optional(INTEGER)

    @property
    def states_end(self) -> bool:
        return self.end is not None or self.duration is not None


@dataclass(frozen=True, kw_only=True)
class Funding:
    """Who pays, from which kind of budget, and how much."""

    sources: tuple[str, ...] = many(code(codes.FUNDING_SOURCES))
    payers: tuple[str, ...] = many(ref("organisation"))
    value: Money | None = optional(Nested(Money))


@dataclass(frozen=True, kw_only=True)
class Dprd:
    """Whether the regional council had to consent (PP 28/2018)."""

    required: str | None = optional(code(codes.YES_NO_UNKNOWN))
    reason: str | None = optional(LINE)
    evidence: tuple[Evidence, ...] = many(Nested(Evidence))


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document of an agreement and whether the public may see it."""

    title: str = required(LINE)
    kind: str | None = optional(LINE)
    path: str | None = optional(LOCAL_PATH)
    media_type: str | None = optional(LINE)
    sha256: str | None = optional(SHA256)
    bytes: int | None = optional(INTEGER)
    pages: int | None = optional(INTEGER)
    language: str | None = optional(LINE)
    access: str = required(code(codes.DOCUMENT_ACCESS))
    reason: str | None = optional(LINE)

    @property
    def address(self) -> str | None:
        return f"/dokumen/{self.path}" if self.path else None


@dataclass(frozen=True, kw_only=True)
class Ended:
    """An agreement that ended before its term, or was declared complete."""

    date: FuzzyDate | None = optional(FUZZY_POINT)
    reason: str = required(code(codes.ENDED_REASONS))


@dataclass(frozen=True, kw_only=True)
class Ppid:
    """The class of the document under UU 14/2008 and its number in the public list."""

    class_: str | None = optional(code(codes.PPID_CLASSES))
    dip_no: str | None = optional(LINE)


@dataclass(frozen=True, kw_only=True)
class OfficeHeld:
    """An office a person held, from when to when."""

    title: str = required(LINE)
    org: str | None = optional(ref("organisation"))
    start: FuzzyDate | None = optional(FUZZY_POINT)
    end: FuzzyDate | None = optional(FUZZY_POINT)
    acting: str | None = optional(code(codes.ACTING))
