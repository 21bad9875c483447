"""The fields of a commitment."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from plugins.domain.core import codes
from plugins.domain.records.declarations.field_types import (
    DAY,
    FUZZY,
    FUZZY_PLAN,
    LINE,
    SLUG,
    TEXT,
    code,
    ref,
)
from plugins.domain.records.declarations.kinds import KINDS, Kind
from plugins.domain.records.declarations.proof import EVIDENCE, Evidence
from plugins.domain.records.declarations.record import Addressed
from plugins.domain.records.declarations.schema import many, optional, required
from plugins.domain.values.dates import FuzzyDate


@dataclass(frozen=True, kw_only=True)
class Commitment(Addressed):
    """What an agreement promises: who owes what to whom, by when, and what came of it."""

    row: ClassVar[Kind] = KINDS["commitment"]

    id: str = required(
        SLUG,
        "pengenal komitmen dalam perjanjiannya",
        advice="nama pendek, bagian dari alamat",
        example="sediakan-mobil",
    )
    plain: str = required(
        LINE, "isi komitmen dalam satu kalimat", example="Pemkab menyediakan satu mobil."
    )
    text: str | None = optional(
        TEXT,
        "bunyi naskah",
        advice="hanya dengan `from_document`",
        example="Pihak Kesatu menyediakan 1 (satu) unit mobil.",
    )
    clause: str | None = optional(
        LINE, "pasal", advice="boleh dengan ayat", example="Pasal 4 ayat (1)"
    )
    owner: tuple[str, ...] = required(
        ref("organisation"), "lembaga yang berkewajiban", example="[pemkab-contoh]", many=True
    )
    beneficiary: tuple[str, ...] = many(LINE, "penerima manfaat", example="[Warga desa]")
    kind: str | None = optional(code(codes.COMMITMENT_KINDS), "jenis komitmen", example="duty")
    due: FuzzyDate | None = optional(FUZZY_PLAN, "tenggat", example="../2026-06-30")
    recorded: str | None = optional(
        code(codes.COMMITMENT_RECORDED), "keadaan menurut sumber", example="in_progress"
    )
    reason: str | None = optional(
        LINE, "alasan", advice="wajib bila dibatalkan", example="Anggaran dialihkan."
    )
    met_on: FuzzyDate | None = optional(FUZZY, "waktu terpenuhi", example="2026-05-04")
    evidence: tuple[Evidence, ...] = many(
        EVIDENCE, "bukti", example="[{source: kabar-contoh-peluncuran, shows: result}]"
    )
    basis: str = required(code(codes.COMMITMENT_BASES), "dasar pengetahuan", example="from_news")
    last_reviewed: dt.date | None = optional(
        DAY, "hari terakhir kabarnya dicari", example="2026-10-01"
    )

    @property
    def agreement(self) -> str:
        return self.ref.partition("/")[0]
