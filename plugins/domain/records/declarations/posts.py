"""The fields of a news post, and of its parts."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from plugins.domain.core import codes
from plugins.domain.records.declarations.field_types import (
    CATEGORY,
    DAY,
    FUZZY,
    IDENTITY,
    LINE,
    LOCAL_PATH,
    MOMENT,
    ROOT_ADDRESS,
    SHA256,
    URL,
    code,
    ref,
)
from plugins.domain.records.declarations.kinds import KINDS, Kind
from plugins.domain.records.declarations.proof import CHANGE, Change
from plugins.domain.records.declarations.record import Addressed
from plugins.domain.records.declarations.schema import Nested, flag, many, optional, required
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.moments import Moment

_HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"  # of the word "test"


@dataclass(frozen=True, kw_only=True)
class Photo:
    """A picture below ``content/gambar/``."""

    file: str = required(
        LOCAL_PATH,
        "berkas di bawah /gambar/",
        advice="di folder `content/gambar/`",
        example="2026/mobil-perpustakaan.png",
    )
    alt: str | None = optional(
        LINE,
        "uraian gambar",
        advice="apa yang terlihat; wajib pada tulisan sendiri",
        example="Mobil hijau penuh buku",
    )
    caption: str | None = optional(
        LINE, "keterangan", example="Mobil perpustakaan di Desa Sumberagung."
    )
    credit: str | None = optional(LINE, "pemilik foto", example="Dinas Perpustakaan")
    licence: str | None = optional(LINE, "lisensi", example="CC BY 4.0")

    @property
    def address(self) -> str:
        return f"/gambar/{self.file}"


@dataclass(frozen=True, kw_only=True)
class PostSource:
    """Where a post comes from: our own desk, or the site it was imported from."""

    kind: str = required(
        code(codes.SOURCE_KINDS), "ditulis sendiri atau diimpor", example="imported"
    )
    name: str | None = optional(
        LINE, "nama situs asal", advice="wajib pada tulisan impor", example="Blog Humas"
    )
    url: str | None = optional(
        URL, "alamat asal", example="https://humas.example/2018/05/lomba.html"
    )
    published: FuzzyDate | None = optional(FUZZY, "waktu terbit di sana", example="2018-05-09")
    licence: str | None = optional(LINE, "lisensi", example="tidak dinyatakan")


@dataclass(frozen=True, kw_only=True)
class ProcessedFrom:
    """One source that a post retells ("Diolah dari sumber")."""

    source: str | None = optional(
        ref("source"), "sumber", advice="`id` dari berkas sumber", example="kabar-contoh-peluncuran"
    )
    name: str | None = optional(
        LINE, "nama sumber", advice="hanya bila tanpa `source`", example="Kabar Contoh"
    )
    url: str | None = optional(
        URL,
        "alamat sumber",
        advice="hanya bila tanpa `source`",
        example="https://kabar.example/mobil",
    )
    retrieved: dt.date | None = optional(DAY, "hari sumber dibuka", example="2026-05-05")


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A correction of a post, with its own time (Pedoman Pemberitaan Media Siber, point 4)."""

    at: Moment = required(MOMENT, "waktu koreksi", example="2026-05-06 09:30")
    kind: str = required(code(codes.CORRECTION_KINDS), "jenis koreksi", example="ralat")
    before: str | None = optional(LINE, "semula", example="enam desa")
    after: str | None = optional(LINE, "menjadi", example="delapan desa")
    reason: str | None = optional(LINE, "alasan", example="Salah hitung.")
    by: str | None = optional(LINE, "pihak yang mengajukan atau menulis", example="Redaksi")


@dataclass(frozen=True, kw_only=True)
class Withdrawal:
    """The notice that stands where a withdrawn post stood."""

    at: Moment = required(MOMENT, "waktu", example="2026-05-07 08:00")
    reason: str = required(
        LINE, "alasan", advice="dibaca umum", example="Keterangan tidak dapat dipastikan."
    )
    replaced_by: str | None = optional(
        ref("post"), "berita pengganti", example="2026/05/lomba-membaca"
    )


@dataclass(frozen=True, kw_only=True)
class AlsoPublished:
    """Another site that carries the same story."""

    name: str = required(LINE, "nama situs", example="Kabar Contoh")
    url: str | None = optional(URL, "alamat", example="https://kabar.example/mobil")
    date: FuzzyDate | None = optional(FUZZY, "tanggal", example="2026-05-04")


@dataclass(frozen=True, kw_only=True)
class ImportState:
    """The importer's only state: hashes of the record as read and as last written."""

    source: str = required(LINE, "nama sumber dalam `sources.toml`", example="arsip")
    address: str | None = optional(
        LINE, "alamat tulisan di sumber", example="https://arsip.invalid/2018/05/lomba.html"
    )
    record: str = required(
        SHA256,
        "sidik tulisan di sumber",
        example=_HASH,
    )
    written: str = required(
        SHA256,
        "sidik berkas ketika ditulis",
        example=_HASH,
    )
    gone: str | None = optional(
        LINE, "jawaban sumber bila tulisan itu sudah tidak ada: `404` atau `410`", example='"404"'
    )


@dataclass(frozen=True, kw_only=True)
class Post(Addressed):
    """A news post (schema:NewsArticle)."""

    row: ClassVar[Kind] = KINDS["post"]

    id: str = required(
        IDENTITY,
        "pengenal tetap berita, tidak berubah walau alamat atau judulnya berubah",
        example="urn:uuid:6f0c1f9a-3f55-4d0f-9a55-0d9d3f1a7c21",
    )
    title: str = required(LINE, "judul", example="Lomba Membaca Dibuka")
    date: Moment = required(MOMENT, "hari atau waktu terbit", example="2026-05-04 09:30")
    updated: Moment | None = optional(
        MOMENT, "waktu perubahan besar terakhir", example="2026-05-06"
    )
    category: str = required(CATEGORY, "kategori", example="pendidikan")
    tags: tuple[str, ...] = many(
        LINE, "topik", advice="kata bebas", example="[perpustakaan, pelajar]"
    )
    summary: str = required(
        LINE,
        "ringkasan",
        advice="paling panjang 300 huruf",
        example="Lomba dibuka sampai 20 Mei 2026.",
    )
    status: str = optional(
        code(codes.POST_STATUSES), "keadaan terbit", example="draft", default="published"
    )
    dateline: str | None = optional(
        LINE, "tempat dan hari laporan", advice="tercetak di awal isi", example="BLORA"
    )
    author: str | None = optional(LINE, "penulis", example="Tim Humas")
    photos: tuple[Photo, ...] = many(
        Nested(Photo), "foto", example="[{file: 2026/lomba.png, alt: Anak membaca di taman}]"
    )
    source: PostSource | None = optional(
        Nested(PostSource),
        "asal tulisan",
        advice="tanpa isian ini berarti tulisan sendiri",
        example="{kind: own}",
    )
    processed_from: tuple[ProcessedFrom, ...] = many(
        Nested(ProcessedFrom),
        "sumber yang diolah menjadi tulisan ini",
        example="[{source: kabar-contoh-peluncuran}]",
    )
    programmes: tuple[str, ...] = many(
        ref("programme"), "program yang diberitakan", example="[perpustakaan-keliling]"
    )
    events: tuple[str, ...] = many(
        ref("event"), "peristiwa yang diberitakan", example="[perpustakaan-keliling/peluncuran]"
    )
    agreements: tuple[str, ...] = many(
        ref("agreement"), "perjanjian yang diberitakan", example="[perpustakaan-keliling-2025]"
    )
    commitments: tuple[str, ...] = many(
        ref("commitment"),
        "komitmen yang diberitakan",
        example="[perpustakaan-keliling-2025/sediakan-mobil]",
    )
    orgs: tuple[str, ...] = many(
        ref("organisation"), "lembaga yang diberitakan", example="[pemkab-contoh]"
    )
    people: tuple[str, ...] = many(ref("person"), "orang yang diberitakan", example="[ani-lestari]")
    places: tuple[str, ...] = many(LINE, "tempat", example="[Desa Sumberagung]")
    event_dates: tuple[FuzzyDate, ...] = many(
        FUZZY,
        "tanggal peristiwa yang diberitakan",
        advice="setepat yang diketahui",
        example="[2026-05-04, 2026-06]",
    )
    corrections: tuple[Correction, ...] = many(
        Nested(Correction),
        "koreksi",
        example="[{at: 2026-05-06, kind: ralat, before: enam, after: delapan}]",
    )
    withdrawn: Withdrawal | None = optional(
        Nested(Withdrawal),
        "pencabutan berita",
        example="{at: 2026-05-07, reason: Tidak dapat dipastikan.}",
    )
    urgent: bool = flag(
        "informasi yang diumumkan serta-merta",
        advice='`yes` memberi tanda "Penting"',
        example="yes",
    )
    old_addresses: tuple[str, ...] = many(
        ROOT_ADDRESS,
        "alamat lama di situs ini",
        advice="yang tertua dahulu",
        example="[/berita/2026/05/lomba-baca/]",
    )
    also_published: tuple[AlsoPublished, ...] = many(
        Nested(AlsoPublished), "terbit juga di", example="[{name: Kabar Contoh}]"
    )
    not_duplicate_of: tuple[str, ...] = many(
        LINE,
        "tulisan mirip yang sudah diperiksa dan bukan salinannya",
        advice="tulis `id`, alamat, atau rujukannya",
        example='["https://kabar.example/lomba-baca", 2025/05/lomba-membaca]',
    )
    changes: tuple[Change, ...] = many(
        CHANGE, "riwayat perubahan", example="[{at: 2026-05-06, kind: minor}]"
    )
    import_: ImportState | None = optional(
        Nested(ImportState),
        "catatan pengimpor",
        advice="jangan diubah",
        example=f"{{source: arsip, record: {_HASH}, written: {_HASH}}}",
    )

    @property
    def is_imported(self) -> bool:
        return self.source is not None and self.source.kind == "imported"
