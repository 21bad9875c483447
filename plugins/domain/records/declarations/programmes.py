"""The fields of a programme, and of its parts."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from plugins.domain.core import codes
from plugins.domain.records.declarations.commitments import Commitment
from plugins.domain.records.declarations.field_types import (
    DAY,
    DECIMAL,
    FUZZY,
    FUZZY_POINT,
    INTEGER,
    LINE,
    ROOT_ADDRESS,
    SLUG,
    code,
    ref,
)
from plugins.domain.records.declarations.kinds import KINDS, Kind
from plugins.domain.records.declarations.proof import (
    CHANGE,
    CLAIM,
    EVIDENCE,
    REPLY,
    Change,
    Claim,
    Evidence,
    Money,
    Reply,
)
from plugins.domain.records.declarations.record import Addressed, Entry
from plugins.domain.records.declarations.schema import Nested, many, optional, required
from plugins.domain.values.dates import FuzzyDate


@dataclass(frozen=True, kw_only=True)
class Dimension:
    """One side of a programme, such as the six of Smart City."""

    id: str = required(SLUG, "pengenal segi dalam programnya", example="smart-living")
    name: str = required(LINE, "nama segi", example="Smart Living")


@dataclass(frozen=True, kw_only=True)
class IndicatorValue:
    """One value of an indicator: where it stood, where it shall stand, or where it stands."""

    as_of: FuzzyDate = required(FUZZY_POINT, "keadaan per", example="2026-06")
    value: Decimal = required(
        DECIMAL, "angka", advice="dengan titik sebagai tanda desimal", example="8"
    )
    kind: str = required(code(codes.VALUE_KINDS), "jenis angka", example="actual")
    evidence: tuple[Evidence, ...] = many(
        EVIDENCE,
        "bukti",
        advice="wajib bagi angka awal dan capaian",
        example="[{source: laporan-perpustakaan-2026, shows: result}]",
    )
    note: str | None = optional(LINE, "catatan", example="Kira-kira, menurut sambutan.")


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """How a programme measures what it reaches."""

    id: str = required(SLUG, "pengenal ukuran dalam programnya", example="desa-dikunjungi")
    name: str = required(
        LINE, "nama ukuran", advice="apa yang diukur", example="Desa yang dikunjungi"
    )
    unit: str | None = optional(LINE, "satuan", example="desa")
    dimension: str | None = optional(
        SLUG, "segi program", advice="`id` dari `dimensions`", example="smart-living"
    )
    scheme: str | None = optional(
        LINE,
        "nama dan tahun cara mengukur",
        advice="nilai menurut dua cara bukan satu deret",
        example="Indeks SPBE 2023",
    )
    values: tuple[IndicatorValue, ...] = many(
        Nested(IndicatorValue),
        "angka dari waktu ke waktu",
        example="[{as_of: 2028, value: 24, kind: target}]",
    )


@dataclass(frozen=True, kw_only=True)
class BudgetLine:
    """Money for a programme: how much, of which year, and how far it had come."""

    year: int = required(INTEGER, "tahun anggaran", example="2026")
    stage: str = required(code(codes.BUDGET_STAGES), "tahap anggaran", example="allocated")
    amount: Money = required(
        Nested(Money), "jumlah", example="{amount: 350000000, as_written: Rp350 juta}"
    )
    fund: str | None = optional(code(codes.BUDGET_FUNDS), "asal dana", example="APBD")
    commitment: str | None = optional(
        ref("commitment"),
        "komitmen yang dibiayai",
        example="perpustakaan-keliling-2025/sediakan-mobil",
    )
    evidence: tuple[Evidence, ...] = many(
        EVIDENCE, "bukti", example="[{source: laporan-perpustakaan-2026, shows: plan}]"
    )


@dataclass(frozen=True, kw_only=True)
class Programme(Addressed):
    """A programme with a timeline (IATI activity)."""

    row: ClassVar[Kind] = KINDS["programme"]

    title: str = required(LINE, "nama program", example="Perpustakaan Keliling")
    summary: str = required(LINE, "ringkasan", example="Buku didekatkan ke desa dengan mobil.")
    topics: tuple[str, ...] = many(LINE, "topik", advice="kata bebas", example="[perpustakaan]")
    lead: str | None = optional(
        ref("organisation"), "lembaga pengampu", example="dinas-perpustakaan-contoh"
    )
    partners: tuple[str, ...] = many(
        ref("organisation"), "lembaga mitra", example="[universitas-contoh]"
    )
    start_planned: FuzzyDate | None = optional(FUZZY, "rencana mulai", example="2025-36")
    start: FuzzyDate | None = optional(
        FUZZY_POINT, "mulai", advice="yang sebenarnya", example="2025-11"
    )
    end_planned: FuzzyDate | None = optional(FUZZY, "rencana selesai", example="2028")
    end: FuzzyDate | None = optional(
        FUZZY_POINT, "selesai", advice="yang sebenarnya", example="2028-06-30"
    )
    recorded: str | None = optional(
        code(codes.PROGRAMME_RECORDED), "keadaan menurut sumber", example="running"
    )
    legal_basis: tuple[str, ...] = many(
        LINE, "dasar hukum", example="[Peraturan Bupati Contoh 12/2025]"
    )
    goals: tuple[str, ...] = many(LINE, "tujuan", example="[Setiap desa dikunjungi sekali sebulan]")
    dimensions: tuple[Dimension, ...] = many(
        Nested(Dimension), "segi program", example="[{id: smart-living, name: Smart Living}]"
    )
    commitments: tuple[Commitment, ...] = many(
        Entry(Commitment),
        "komitmen",
        advice="janji di luar perjanjian; wajib menyebut `made`",
        example="[{id: quick-win, plain: Pemkab menyusun quick win., owner: [pemkab-contoh], "
        "made: 2025-11-10, basis: from_news}]",
    )
    indicators: tuple[Indicator, ...] = many(
        Nested(Indicator),
        "ukuran hasil",
        example="[{id: desa, name: Desa yang dikunjungi, unit: desa}]",
    )
    budget: tuple[BudgetLine, ...] = many(
        Nested(BudgetLine),
        "anggaran",
        example="[{year: 2026, stage: allocated, amount: {amount: 350000000}, fund: APBD}]",
    )
    evidence: tuple[Evidence, ...] = many(
        EVIDENCE, "bukti", example="[{source: kabar-contoh-peluncuran, shows: happening}]"
    )
    claims: tuple[Claim, ...] = many(
        CLAIM,
        "keterangan sumber yang berbeda",
        example="[{field: start, value: 2025-12, source: kabar-contoh-peluncuran}]",
    )
    replies: tuple[Reply, ...] = many(
        REPLY,
        "tanggapan lembaga",
        example="[{at: 2026-05-06, by: pemkab-contoh, text: Mobil kedua dianggarkan.}]",
    )
    last_reviewed: dt.date | None = optional(
        DAY, "hari terakhir kabarnya dicari", example="2026-10-01"
    )
    old_addresses: tuple[str, ...] = many(
        ROOT_ADDRESS, "alamat lama di situs ini", example="[/program/pustaka-keliling/]"
    )
    changes: tuple[Change, ...] = many(
        CHANGE, "riwayat perubahan", example="[{at: 2026-05-06, kind: minor}]"
    )
