"""The fields of the entries of the reference lists: organisations, people, sources."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import ClassVar

from plugins.domain.core import codes
from plugins.domain.records.declarations.field_types import (
    DAY,
    FUZZY,
    FUZZY_POINT,
    LINE,
    LOCAL_PATH,
    SLUG,
    URL,
    code,
    ref,
)
from plugins.domain.records.declarations.kinds import KINDS, Kind
from plugins.domain.records.declarations.record import Addressed, Record
from plugins.domain.records.declarations.schema import Nested, many, optional, required
from plugins.domain.values.dates import FuzzyDate

# Our own words in the place of a title that nobody printed.
_DESCRIBED = re.compile(r"\[[^\[\]]+\]")


@dataclass(frozen=True, kw_only=True)
class OfficeHeld:
    """An office a person held, from when to when."""

    title: str = required(LINE, "nama jabatan", example="Bupati Contoh")
    org: str | None = optional(ref("organisation"), "lembaga", example="pemkab-contoh")
    start: FuzzyDate | None = optional(FUZZY_POINT, "mulai", example="2025-02-20")
    end: FuzzyDate | None = optional(FUZZY_POINT, "selesai", example="2030")
    acting: str | None = optional(code(codes.ACTING), "keterangan jabatan sementara", example="Pj.")


@dataclass(frozen=True, kw_only=True)
class Organisation(Addressed):
    """An office or another body (Popolo, schema:GovernmentOrganization)."""

    row: ClassVar[Kind] = KINDS["organisation"]

    id: str = required(
        SLUG,
        "pengenal lembaga",
        advice="nama pendek untuk rujukan dan alamat",
        example="dinas-perpustakaan-contoh",
    )
    name: str = required(
        LINE, "nama", advice="lengkap", example="Dinas Perpustakaan Kabupaten Contoh"
    )
    short_name: str | None = optional(LINE, "nama singkat", example="Dinas Perpustakaan")
    kind: str | None = optional(code(codes.ORGANISATION_KINDS), "jenis lembaga", example="opd")
    parent: str | None = optional(ref("organisation"), "lembaga induk", example="pemkab-contoh")
    kode_wilayah: str | None = optional(
        LINE, "kode wilayah", advice="dari Kementerian Dalam Negeri", example="33.16"
    )
    website: str | None = optional(URL, "situs web", example="https://perpustakaan.example/")
    same_as: tuple[str, ...] = many(
        URL,
        "alamat lain tentang lembaga yang sama",
        example="[https://ensiklopedia.example/dinas-perpustakaan]",
    )


@dataclass(frozen=True, kw_only=True)
class Person(Record):
    """A person in public office; no private data has a field here."""

    row: ClassVar[Kind] = KINDS["person"]

    id: str = required(
        SLUG, "pengenal orang", advice="nama pendek untuk rujukan", example="ani-lestari"
    )
    name: str = required(LINE, "nama", advice="tanpa gelar", example="Ani Lestari")
    prefix: str | None = optional(LINE, "gelar di depan nama", example="Dr. Hj.")
    suffix: str | None = optional(LINE, "gelar di belakang nama", example="M.Si.")
    posts: tuple[OfficeHeld, ...] = many(
        Nested(OfficeHeld), "jabatan", example="[{title: Bupati Contoh, org: pemkab-contoh}]"
    )

    @property
    def full_name(self) -> str:
        """The name with its titles, as formal Indonesian writes it."""
        name = f"{self.prefix} {self.name}" if self.prefix else self.name
        return f"{name}, {self.suffix}" if self.suffix else name


@dataclass(frozen=True, kw_only=True)
class Source(Record):
    """A publication or document that proves something; cited by id, kept once."""

    row: ClassVar[Kind] = KINDS["source"]

    id: str = required(
        SLUG,
        "pengenal sumber",
        advice="nama pendek untuk rujukan",
        example="kabar-contoh-peluncuran",
    )
    publisher: str = required(LINE, "penerbit sumber", example="Kabar Contoh")
    title: str = required(
        LINE,
        "judul; dalam kurung siku bila judul aslinya tidak terlihat",
        example="Mobil Perpustakaan Mulai Berkeliling",
    )
    date: FuzzyDate | None = optional(
        FUZZY, "tanggal sumber", advice="bila diketahui", example="2026-05-04"
    )
    url: str | None = optional(
        URL,
        "alamat sumber",
        advice="wajib bila tidak ada `path`",
        example="https://kabar.example/mobil",
    )
    path_: str | None = optional(
        LOCAL_PATH,
        "berkas dokumen yang disimpan di situs ini",
        advice="nama berkas di `content/dokumen/`",
        example="2026/laporan-perpustakaan.pdf",
    )
    archived_url: str | None = optional(
        URL, "alamat salinan arsip", example="https://arsip.example/kabar/mobil"
    )
    accessed: dt.date | None = optional(DAY, "hari sumber dibuka", example="2026-05-05")
    type: str = required(code(codes.SOURCE_TYPES), "jenis sumber", example="news")
    note: str | None = optional(
        LINE, "catatan", advice="misalnya salah cetak", example="Mencetak tahun 3017."
    )

    @property
    def is_described(self) -> bool:
        """Whether no title is printed, and the words in brackets are ours (content contract, 3)."""
        return _DESCRIBED.fullmatch(self.title) is not None

    @property
    def shown_title(self) -> str:
        """The title, or our own words for it, as readers see it."""
        return self.title[1:-1].strip() if self.is_described else self.title
