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
    ROOT_ADDRESS,
    SLUG,
    TEXT,
    code,
    ref,
)
from plugins.domain.records.declarations.kinds import KINDS, Kind
from plugins.domain.records.declarations.proof import EVIDENCE, REPLY, Evidence, Reply
from plugins.domain.records.declarations.record import Addressed
from plugins.domain.records.declarations.schema import many, optional, required
from plugins.domain.values.dates import FuzzyDate


@dataclass(frozen=True, kw_only=True)
class Commitment(Addressed):
    """A promise: who owes what to whom, by when, and what came of it."""

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
    made: FuzzyDate | None = optional(
        FUZZY,
        "hari janji diberikan",
        advice="bila lain daripada hari penandatanganan; wajib dalam program",
        example="2024-01-19",
    )
    same_as: str | None = optional(
        ref("commitment"),
        "komitmen lain yang hasilnya sama",
        advice="hanya yang ditunjuk yang dihitung",
        example="kesepakatan-pustaka-2024/sediakan-mobil",
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
    replies: tuple[Reply, ...] = many(
        REPLY,
        "tanggapan lembaga",
        example="[{at: 2026-05-06, by: pemkab-contoh, text: Mobil sudah dipesan.}]",
    )
    basis: str = required(code(codes.COMMITMENT_BASES), "dasar pengetahuan", example="from_news")
    last_reviewed: dt.date | None = optional(
        DAY, "hari terakhir kabarnya dicari", example="2026-10-01"
    )
    old_addresses: tuple[str, ...] = many(
        ROOT_ADDRESS,
        "alamat lama",
        advice="tempatnya di halaman induk yang lama; terlama lebih dahulu",
        example="[/mou/kesepakatan-pustaka-2023/#sediakan-mobil]",
    )

    @property
    def parent(self) -> str:
        """The reference of the agreement or programme that holds it."""
        return self.ref.partition("/")[0]

    @property
    def in_programme(self) -> bool:
        """Whether a programme holds it, and no agreement."""
        return bool(KINDS["programme"].path.fullmatch(self.path))

    @property
    def place(self) -> str:
        """Where its parent's page shows it."""
        return f"/{'program' if self.in_programme else 'mou'}/{self.parent}/#{self.id}"

    @property
    def title(self) -> str:
        """What was promised, as a title."""
        return self.plain.removesuffix(".")
