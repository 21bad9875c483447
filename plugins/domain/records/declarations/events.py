"""The fields of an event."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from plugins.domain.core import codes
from plugins.domain.records.declarations.field_types import (
    DAY,
    FUZZY,
    FUZZY_PLAN,
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
    Figure,
)
from plugins.domain.records.declarations.record import Addressed
from plugins.domain.records.declarations.schema import Nested, many, optional, required
from plugins.domain.values.dates import FuzzyDate


@dataclass(frozen=True, kw_only=True)
class Event(Addressed):
    """Something planned, happened or reported within a programme (schema:Event)."""

    row: ClassVar[Kind] = KINDS["event"]

    title: str = required(
        LINE,
        "nama peristiwa",
        advice="apa yang terjadi atau direncanakan",
        example="Mobil perpustakaan diluncurkan",
    )
    kind: str = required(code(codes.EVENT_KINDS), "jenis peristiwa", example="launch")
    planned: FuzzyDate | None = optional(
        FUZZY_PLAN,
        "rencana yang berlaku",
        advice="rencana lama dipindahkan ke `previously_planned`",
        example="2026-34",
    )
    previously_planned: tuple[FuzzyDate, ...] = many(
        FUZZY_PLAN, "rencana sebelumnya", example="[2026-33]"
    )
    happened: FuzzyDate | None = optional(FUZZY, "waktu berlangsung", example="2026-05-04")
    recorded: str | None = optional(
        code(codes.EVENT_RECORDED), "keadaan menurut sumber", example="postponed"
    )
    reason: str | None = optional(
        LINE,
        "alasan penundaan atau pembatalan",
        advice="wajib bila ditunda atau dibatalkan",
        example="Mobil belum datang.",
    )
    place: str | None = optional(LINE, "tempat", example="Desa Sumberagung")
    orgs: tuple[str, ...] = many(
        ref("organisation"), "lembaga yang terlibat", example="[dinas-perpustakaan-contoh]"
    )
    people: tuple[str, ...] = many(ref("person"), "orang yang terlibat", example="[ani-lestari]")
    figures: tuple[Figure, ...] = many(
        Nested(Figure), "angka yang dilaporkan", example="[{label: buku, value: 1200}]"
    )
    agreements: tuple[str, ...] = many(
        ref("agreement"), "perjanjian yang terkait", example="[perpustakaan-keliling-2025]"
    )
    evidence: tuple[Evidence, ...] = many(
        EVIDENCE, "bukti", example="[{source: kabar-contoh-peluncuran, shows: happening}]"
    )
    claims: tuple[Claim, ...] = many(
        CLAIM,
        "keterangan sumber yang berbeda",
        example="[{field: happened, value: 2026-05-05, source: kabar-contoh-peluncuran}]",
    )
    last_reviewed: dt.date | None = optional(
        DAY, "hari terakhir kabarnya dicari", example="2026-10-01"
    )
    old_addresses: tuple[str, ...] = many(
        ROOT_ADDRESS,
        "alamat lama di situs ini",
        example='["/program/perpustakaan-keliling/#pembukaan"]',
    )
    changes: tuple[Change, ...] = many(
        CHANGE, "riwayat perubahan", example="[{at: 2026-05-06, kind: minor}]"
    )

    @property
    def programme(self) -> str:
        return self.ref.partition("/")[0]

    @property
    def anchor(self) -> str:
        return self.ref.partition("/")[2]
