"""The parts of an agreement: parties, signatories, term, documents and the like."""

import datetime as dt
from dataclasses import dataclass

from plugins.domain.core import codes
from plugins.domain.records.declarations.field_types import (
    DAY,
    DURATION,
    FUZZY_POINT,
    INTEGER,
    LINE,
    LOCAL_PATH,
    SHA256,
    TERM_END,
    code,
    ref,
)
from plugins.domain.records.declarations.proof import EVIDENCE, Evidence, Money
from plugins.domain.records.declarations.schema import Nested, many, optional, required
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.durations import Duration


@dataclass(frozen=True, kw_only=True)
class Party:
    """One side of an agreement."""

    org: str = required(
        ref("organisation"),
        "lembaga yang menjadi pihak",
        advice="tulis `id`-nya",
        example="pemkab-contoh",
    )
    role: str | None = optional(
        LINE, "peran", advice="sebutan dalam naskah", example="Pihak Kesatu"
    )


@dataclass(frozen=True, kw_only=True)
class PartyNumber:
    """The number that one party gave the document."""

    org: str = required(
        ref("organisation"), "lembaga", advice="pihak yang memberi nomor", example="pemkab-contoh"
    )
    number: str = required(LINE, "nomor naskah", advice="seperti tercetak", example="041/12/2025")


@dataclass(frozen=True, kw_only=True)
class Signatory:
    """Who signed, witnessed or attended, in which capacity and for whom."""

    person: str | None = optional(
        ref("person"),
        "orang",
        advice="tulis `id`-nya, bila namanya disebut",
        example="bagus-prakoso",
    )
    name_as_printed: str | None = optional(
        LINE, "nama seperti tercetak", example="Bagus Prakoso, S.Sos."
    )
    capacity: str | None = optional(
        LINE,
        "jabatan saat itu",
        advice="wajib bila nama tidak disebut",
        example="Kepala Dinas Perpustakaan",
    )
    acting: str | None = optional(
        code(codes.ACTING), "keterangan jabatan sementara", example="Plt."
    )
    for_org: str | None = optional(
        ref("organisation"), "lembaga yang diwakili", example="pemkab-contoh"
    )
    on_behalf_of: str | None = optional(ref("person"), "orang yang diwakili", example="ani-lestari")
    basis: str | None = optional(LINE, "dasar kewenangan", example="Surat Kuasa Bupati 100/7/2025")
    as_: str = required(
        code(codes.SIGNATORY_ROLES), "peran dalam penandatanganan", example="signatory"
    )

    @property
    def signs(self) -> bool:
        return self.as_ == "signatory"


@dataclass(frozen=True, kw_only=True)
class Signed:
    """When and where an agreement was signed."""

    date: FuzzyDate | None = optional(FUZZY_POINT, "tanggal", example="2025-11-10")
    place: str | None = optional(LINE, "tempat", example="Kota Contoh")


@dataclass(frozen=True, kw_only=True)
class Term:
    """How long an agreement holds; an ``end`` of ``..`` is printed as unlimited."""

    start: FuzzyDate | None = optional(FUZZY_POINT, "mulai", example="2025-11-10")
    end: FuzzyDate | None = optional(
        TERM_END, "berakhir; '..' berarti tercetak tanpa batas waktu", example="2028-11-09"
    )
    duration: Duration | None = optional(
        DURATION, "lamanya", advice="dipakai bila hari terakhir tidak disebut", example="P3Y"
    )
    renewal: str | None = optional(code(codes.RENEWALS), "perpanjangan", example="by_agreement")
    notice_months: int | None = optional(
        INTEGER, "batas pemberitahuan dalam bulan sebelum berakhir", example="2"
    )

    @property
    def states_end(self) -> bool:
        return self.end is not None or self.duration is not None


@dataclass(frozen=True, kw_only=True)
class Funding:
    """Who pays, from which kind of budget, and how much."""

    sources: tuple[str, ...] = many(
        code(codes.FUNDING_SOURCES), "asal biaya", example="[APBD, pihak_ketiga]"
    )
    payers: tuple[str, ...] = many(
        ref("organisation"), "lembaga yang membayar", example="[pemkab-contoh]"
    )
    value: Money | None = optional(
        Nested(Money), "nilai", example="{amount: 98000000000, as_written: Rp98 miliar}"
    )


@dataclass(frozen=True, kw_only=True)
class Dprd:
    """Whether the regional council had to consent (PP 28/2018)."""

    required: str | None = optional(
        code(codes.YES_NO_UNKNOWN), "diperlukan atau tidak", example="yes"
    )
    reason: str | None = optional(LINE, "alasan", example="Dana belum tersedia dalam APBD.")
    evidence: tuple[Evidence, ...] = many(
        EVIDENCE, "bukti", example="[{source: laporan-perpustakaan-2026, shows: happening}]"
    )


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document of an agreement and whether the public may see it."""

    title: str = required(LINE, "judul dokumen", example="Naskah perjanjian")
    kind: str | None = optional(
        LINE, "jenis dokumen", advice="dengan kata sendiri", example="naskah"
    )
    path: str | None = optional(
        LOCAL_PATH,
        "berkas di bawah /dokumen/",
        advice="di folder `content/dokumen/`, hanya bila naskahnya boleh dibuka",
        example="2025/perpustakaan-keliling.pdf",
    )
    media_type: str | None = optional(LINE, "jenis berkas", example="application/pdf")
    sha256: str | None = optional(
        SHA256,
        "sidik sha256 berkas",
        advice="64 angka heksadesimal",
        example="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    )
    bytes: int | None = optional(INTEGER, "ukuran berkas dalam bita", example="482133")
    pages: int | None = optional(INTEGER, "jumlah halaman", example="9")
    language: str | None = optional(LINE, "bahasa", advice="kodenya", example="id")
    access: str = required(code(codes.DOCUMENT_ACCESS), "keterbukaan", example="withheld")
    reason: str | None = optional(
        LINE, "alasan bila tidak terbuka", example="Dikecualikan menurut uji konsekuensi."
    )

    @property
    def address(self) -> str | None:
        return f"/dokumen/{self.path}" if self.path else None


@dataclass(frozen=True, kw_only=True)
class Ended:
    """An agreement that ended before its term, or was declared complete."""

    date: FuzzyDate | None = optional(
        FUZZY_POINT, "tanggal", advice="bila diketahui", example="2026-09-30"
    )
    reason: str = required(code(codes.ENDED_REASONS), "sebab", example="terminated")


@dataclass(frozen=True, kw_only=True)
class Ppid:
    """The class of the document under UU 14/2008 and its number in the public list."""

    class_: str | None = optional(
        code(codes.PPID_CLASSES), "golongan informasi", example="setiap_saat"
    )
    dip_no: str | None = optional(LINE, "nomor dalam Daftar Informasi Publik", example="12/2025")
    holder: str | None = optional(
        ref("organisation"), "unit yang menguasai", example="dinas-perpustakaan-contoh"
    )
    responsible: str | None = optional(
        ref("organisation"), "penanggung jawab", example="dinas-perpustakaan-contoh"
    )
    retention: str | None = optional(
        LINE, "jangka waktu penyimpanan", example="5 tahun sesudah berakhir"
    )
    format: str | None = optional(LINE, "bentuk yang tersedia", example="cetak dan PDF")


@dataclass(frozen=True, kw_only=True)
class Request:
    """A document that somebody asked a body for under UU 14/2008, and what came of it."""

    document: str = required(LINE, "dokumen yang diminta", example="Naskah perjanjian")
    to: str = required(ref("organisation"), "lembaga yang diminta", example="pemkab-contoh")
    sent: dt.date = required(DAY, "hari permintaan dikirim", example="2026-04-01")
    channel: str | None = optional(LINE, "cara mengirim", example="surat elektronik PPID")
    extended: dt.date | None = optional(
        DAY, "hari perpanjangan waktu diberitahukan", example="2026-04-14"
    )
    answered: dt.date | None = optional(DAY, "hari dijawab", example="2026-04-20")
    outcome: str | None = optional(
        code(codes.REQUEST_OUTCOMES), "hasil permintaan", example="partly"
    )
    note: str | None = optional(LINE, "catatan", example="Lampiran dikecualikan.")
    evidence: tuple[Evidence, ...] = many(
        EVIDENCE, "bukti", example="[{source: laporan-perpustakaan-2026, shows: happening}]"
    )
