"""What records rest on: evidence, claims, figures, money, and the changes that readers hear of."""

from dataclasses import dataclass
from decimal import Decimal

from plugins.domain.core import codes
from plugins.domain.records.declarations.field_types import (
    DECIMAL,
    FUZZY_POINT,
    INTEGER,
    LINE,
    MOMENT,
    TEXT,
    code,
    ref,
)
from plugins.domain.records.declarations.schema import (
    Either,
    Nested,
    flag,
    many,
    optional,
    required,
)
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.moments import Moment


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """What shows that something was planned, happened, or had a result."""

    source: str | None = optional(
        ref("source"),
        "sumber yang dikutip",
        advice="`id` dari berkas sumber",
        example="kabar-contoh-peluncuran",
    )
    post: str | None = optional(
        ref("post"), "berita yang dikutip", example="2026/05/mobil-perpustakaan-mulai-berkeliling"
    )
    shows: str = required(
        code(codes.EVIDENCE_SHOWS),
        "apa yang ditunjukkan; rencana saja bukan bukti",
        example="result",
    )
    pages: str | None = optional(LINE, "halaman", example="3-4")
    quote: str | None = optional(
        LINE, "kutipan", advice="pendek", example="Mobil pertama mulai berkeliling hari ini."
    )

    # Known once all posts are read: what we retell ourselves is no witness.
    is_retold: bool = False

    @property
    def would_prove(self) -> bool:
        """Whether it shows more than an intention: an announcement proves nothing."""
        return self.shows in codes.PROVING

    @property
    def proves(self) -> bool:
        """Whether it shows more than an intention, and is not our own retelling."""
        return self.would_prove and not self.is_retold


EVIDENCE = Nested(Evidence)


@dataclass(frozen=True, kw_only=True)
class Money:
    """An amount of rupiah, with the words in which the source gives it."""

    amount: int = required(
        INTEGER, "jumlah dalam rupiah", advice="angka saja", example="98000000000"
    )
    as_written: str | None = optional(LINE, "seperti tertulis pada sumber", example="Rp98 miliar")


CLAIMED = Either(LINE, Nested(Money))


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What one source says of one field, kept beside what other sources say."""

    field: str = required(
        LINE, "isian yang diterangkan", advice="seperti `term.end`", example="signed.date"
    )
    value: str | Money = required(CLAIMED, "isi menurut sumber itu", example="2025-11-12")
    source: str | None = optional(
        ref("source"), "sumber", advice="`id` dari berkas sumber", example="kabar-contoh-peluncuran"
    )
    as_of: FuzzyDate | None = optional(FUZZY_POINT, "keadaan per", example="2026-06")
    preferred: bool = flag(
        "yang dipakai", advice="`yes` pada keterangan yang diikuti", example="yes"
    )


CLAIM = Nested(Claim)


@dataclass(frozen=True, kw_only=True)
class Change:
    """A change of a record that its readers should know of."""

    at: Moment = required(MOMENT, "waktu perubahan", example="2026-05-06 09:30")
    kind: str = required(code(codes.CHANGE_KINDS), "besar atau kecil", example="major")
    note: str | None = optional(
        LINE, "keterangan", advice="wajib bila besar", example="Jumlah desa dibetulkan."
    )


CHANGE = Nested(Change)


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A measured number of an event, with its unit."""

    label: str = required(LINE, "nama angka", advice="apa yang diukur", example="panjang jembatan")
    value: Decimal = required(
        DECIMAL, "angka", advice="dengan titik sebagai tanda desimal", example="12.5"
    )
    unit: str | None = optional(LINE, "satuan", example="meter")
    as_of: FuzzyDate | None = optional(FUZZY_POINT, "keadaan per", example="2026-06")
    evidence: tuple[Evidence, ...] = many(
        EVIDENCE, "bukti", example="[{source: kabar-contoh-peluncuran, shows: result}]"
    )


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What a body answered to what a record says; it stands beside the status and changes none."""

    at: Moment = required(MOMENT, "waktu tanggapan", example="2026-05-06 09:30")
    by: str = required(ref("organisation"), "lembaga yang menanggapi", example="pemkab-contoh")
    text: str = required(TEXT, "isi tanggapan", example="Mobil kedua dianggarkan tahun depan.")
    evidence: tuple[Evidence, ...] = many(
        EVIDENCE, "bukti", example="[{source: kabar-contoh-peluncuran, shows: plan}]"
    )


REPLY = Nested(Reply)
