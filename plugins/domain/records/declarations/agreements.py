"""The fields of an agreement."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from plugins.domain.core import codes
from plugins.domain.records.declarations.agreement_parts import (
    Document,
    Dprd,
    Ended,
    Funding,
    Party,
    PartyNumber,
    Ppid,
    Request,
    Signatory,
    Signed,
    Term,
)
from plugins.domain.records.declarations.commitments import Commitment
from plugins.domain.records.declarations.field_types import (
    DAY,
    LINE,
    ROOT_ADDRESS,
    STAGE,
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
    Reply,
)
from plugins.domain.records.declarations.record import Addressed, Entry
from plugins.domain.records.declarations.schema import Nested, many, optional, required
from plugins.domain.values.dates import FuzzyDate


@dataclass(frozen=True, kw_only=True)
class Agreement(Addressed):
    """An agreement the regency is party to (OCDS contract, ELI, Popolo)."""

    row: ClassVar[Kind] = KINDS["agreement"]

    title: str = required(
        LINE,
        "judul perjanjian",
        advice="tulis tentang apa",
        example="Penyelenggaraan perpustakaan keliling",
    )
    heading: str | None = optional(
        LINE, "kepala naskah seperti tercetak", example="Nota Kesepahaman Bersama"
    )
    kind: str = required(code(codes.AGREEMENT_KINDS), "jenis perjanjian", example="pks")
    scheme: str | None = optional(code(codes.SCHEMES), "skema kerja sama daerah", example="ksdpk")
    parties: tuple[Party, ...] = required(
        Nested(Party),
        "pihak",
        advice="dalam urutan tercetak",
        example="[{org: pemkab-contoh}, {org: universitas-contoh}]",
        many=True,
    )
    numbers: tuple[PartyNumber, ...] = many(
        Nested(PartyNumber),
        "nomor naskah tiap pihak",
        example="[{org: pemkab-contoh, number: 041/12/2025}]",
    )
    signatories: tuple[Signatory, ...] = many(
        Nested(Signatory),
        "penandatangan",
        advice="juga saksi dan yang hadir",
        example="[{person: ani-lestari, for_org: pemkab-contoh, as: signatory}]",
    )
    signed: Signed | None = optional(
        Nested(Signed), "penandatanganan", example="{date: 2025-11-10, place: Kota Contoh}"
    )
    purpose: str | None = optional(
        LINE, "maksud dan tujuan", example="Mendekatkan bahan bacaan kepada warga."
    )
    object: str | None = optional(LINE, "objek", example="Mobil perpustakaan")
    scope: tuple[str, ...] = many(
        LINE, "ruang lingkup", example="[Penyediaan mobil, Pelatihan pengelola]"
    )
    legal_basis: tuple[str, ...] = many(
        LINE, "dasar hukum", example="[Peraturan Pemerintah 28/2018]"
    )
    term: Term | None = optional(
        Nested(Term), "masa berlaku", example="{start: 2025-11-10, duration: P3Y}"
    )
    funding: Funding | None = optional(Nested(Funding), "pembiayaan", example="{sources: [APBD]}")
    dprd: Dprd | None = optional(Nested(Dprd), "persetujuan DPRD", example="{required: unknown}")
    stage: str | None = optional(STAGE, "tahap kerja sama", example="pelaksanaan")
    programmes: tuple[str, ...] = many(
        ref("programme"), "program yang terkait", example="[perpustakaan-keliling]"
    )
    parent: str | None = optional(
        ref("agreement"),
        "perjanjian induk",
        advice="yang menjadi dasar perjanjian ini",
        example="kesepakatan-pustaka-2024",
    )
    amends: str | None = optional(
        ref("agreement"), "perjanjian yang diubah", example="perpustakaan-keliling-2025"
    )
    supersedes: tuple[str, ...] = many(
        ref("agreement"),
        "perjanjian yang digantikan",
        advice="satu atau daftar",
        example="perpustakaan-keliling-2022",
        lone=True,
    )
    commitments: tuple[Commitment, ...] = many(
        Entry(Commitment),
        "komitmen",
        example="[{id: latih-pengelola, plain: Kampus melatih pengelola., "
        "owner: [universitas-contoh], basis: from_news}]",
    )
    documents: tuple[Document, ...] = many(
        Nested(Document), "dokumen", example="[{title: Naskah perjanjian, access: not_obtained}]"
    )
    ended: Ended | None = optional(
        Nested(Ended), "pengakhiran", example="{date: 2026-09, reason: terminated}"
    )
    ppid: Ppid | None = optional(Nested(Ppid), "informasi publik", example="{class: setiap_saat}")
    requests: tuple[Request, ...] = many(
        Nested(Request),
        "permintaan informasi",
        example="[{document: Naskah perjanjian, to: pemkab-contoh, sent: 2026-04-01}]",
    )
    replies: tuple[Reply, ...] = many(
        REPLY,
        "tanggapan lembaga",
        example="[{at: 2026-05-06, by: pemkab-contoh, text: Naskah disiapkan.}]",
    )
    steward: str | None = optional(
        ref("organisation"), "lembaga pengampu", example="dinas-perpustakaan-contoh"
    )
    evidence: tuple[Evidence, ...] = many(
        EVIDENCE, "bukti", example="[{source: kabar-contoh-peluncuran, shows: happening}]"
    )
    claims: tuple[Claim, ...] = many(
        CLAIM,
        "keterangan sumber yang berbeda",
        example="[{field: term.end, value: 2030, source: kabar-contoh-peluncuran}]",
    )
    last_reviewed: dt.date | None = optional(
        DAY, "hari terakhir kabarnya dicari", example="2026-10-01"
    )
    old_addresses: tuple[str, ...] = many(
        ROOT_ADDRESS, "alamat lama di situs ini", example="[/mou/pustaka-2025/]"
    )
    changes: tuple[Change, ...] = many(
        CHANGE, "riwayat perubahan", example="[{at: 2026-05-06, kind: minor}]"
    )

    @property
    def signed_on(self) -> FuzzyDate | None:
        return self.signed.date if self.signed else None
