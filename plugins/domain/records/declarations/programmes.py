"""The fields of a programme, and of its parts."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from plugins.domain.core import codes
from plugins.domain.records.declarations.field_types import (
    DAY,
    DECIMAL,
    FUZZY,
    FUZZY_POINT,
    LINE,
    ROOT_ADDRESS,
    code,
    ref,
)
from plugins.domain.records.declarations.kinds import KINDS, Kind
from plugins.domain.records.declarations.proof import (
    CHANGE,
    CLAIM,
    EVIDENCE,
    Change,
    Claim,
    Evidence,
)
from plugins.domain.records.declarations.record import Addressed
from plugins.domain.records.declarations.schema import Nested, many, optional, required
from plugins.domain.values.dates import FuzzyDate


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """How a programme measures what it reaches."""

    name: str = required(
        LINE, "nama ukuran", advice="apa yang diukur", example="Desa yang dikunjungi"
    )
    unit: str | None = optional(LINE, "satuan", example="desa")
    baseline: Decimal | None = optional(DECIMAL, "angka awal", example="0")
    target: Decimal | None = optional(DECIMAL, "angka yang dituju", example="24")
    actual: Decimal | None = optional(DECIMAL, "angka yang dicapai", example="8")
    as_of: FuzzyDate | None = optional(FUZZY_POINT, "keadaan per", example="2026-06")
    evidence: tuple[Evidence, ...] = many(
        EVIDENCE, "bukti", example="[{source: laporan-perpustakaan-2026, shows: result}]"
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
    indicators: tuple[Indicator, ...] = many(
        Nested(Indicator),
        "ukuran hasil",
        example="[{name: Desa yang dikunjungi, unit: desa, target: 24}]",
    )
    evidence: tuple[Evidence, ...] = many(
        EVIDENCE, "bukti", example="[{source: kabar-contoh-peluncuran, shows: happening}]"
    )
    claims: tuple[Claim, ...] = many(
        CLAIM,
        "keterangan sumber yang berbeda",
        example="[{field: start, value: 2025-12, source: kabar-contoh-peluncuran}]",
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
