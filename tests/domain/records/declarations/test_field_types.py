from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plugins.domain.core import codes
from plugins.domain.core.rules import Rules
from plugins.domain.headers.nodes import Header, Items
from plugins.domain.records.declarations import field_types as types
from plugins.domain.records.declarations.field_types import (
    FieldType,
    InvalidValue,
    Reading,
    code,
    ref,
)

COLOURS = {"merah": "Merah", "putih": "Putih"}


def _read(kind: FieldType, raw: Any, rules: Rules | None = None) -> tuple[Any, list[str]]:
    reading = Reading("berkas.md", rules or Rules())
    value = kind.read(raw, "isian", 7, reading)
    return value, [str(problem) for problem in reading.problems]


GOOD = [
    ("line", types.LINE, "Kerja sama", "Kerja sama"),
    ("line with a tag", types.LINE, "<b>", "<b>"),
    ("text over lines", types.TEXT, "satu\n\tdua", "satu\n\tdua"),
    ("web address", types.URL, "https://blorakab.go.id/a?b=1#c", "https://blorakab.go.id/a?b=1#c"),
    ("slug", types.SLUG, "dinkominfo", "dinkominfo"),
    ("own identity", types.IDENTITY, "urn:uuid:5f0c", "urn:uuid:5f0c"),
    ("identity at a source", types.IDENTITY, "tag:blogger.com,1999:blog-1.post-2",
     "tag:blogger.com,1999:blog-1.post-2"),
    ("yes", types.FLAG, "yes", True),
    ("true", types.FLAG, "true", True),
    ("no", types.FLAG, "no", False),
    ("false", types.FLAG, "false", False),
    ("zero", types.INTEGER, "0", 0),
    ("budget", types.INTEGER, "98000000000", 98_000_000_000),
    ("decimal", types.DECIMAL, "-12.50", Decimal("-12.50")),
    ("decimal zero", types.DECIMAL, "0", Decimal(0)),
    ("sha256", types.SHA256, "0af1" * 16, "0af1" * 16),
    ("picture", types.LOCAL_PATH, "2018/mou_1.png", "2018/mou_1.png"),
    ("old address", types.ROOT_ADDRESS, "/2018/05/mou.html", "/2018/05/mou.html"),
    ("old address with a place", types.ROOT_ADDRESS, "/program/a/#b", "/program/a/#b"),
    ("the root", types.ROOT_ADDRESS, "/", "/"),
    ("code", code(COLOURS), "merah", "merah"),
    ("category", types.CATEGORY, "teknologi", "teknologi"),
    ("stage", types.STAGE, "pelaksanaan", "pelaksanaan"),
    ("post", ref("post"), "2018/05/mou-smart-city", "2018/05/mou-smart-city"),
    ("event", ref("event"), "smart-city/penandatanganan", "smart-city/penandatanganan"),
    ("commitment", ref("commitment"), "mou/masterplan", "mou/masterplan"),
    ("organisation", ref("organisation"), "dinkominfo", "dinkominfo"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "raw", "value"), [case[1:] for case in GOOD], ids=[case[0] for case in GOOD]
)
def test_read(kind: FieldType, raw: str, value: object) -> None:
    assert _read(kind, raw) == (value, [])


DATES = [
    ("day", types.DAY, "2018-05-08"),
    ("fuzzy", types.FUZZY, "2018-05/2018-06"),
    ("point", types.FUZZY_POINT, "2018-34~"),
    ("plan", types.FUZZY_PLAN, "../2018-12-31"),
    ("end", types.TERM_END, "2023"),
    ("unlimited end", types.TERM_END, ".."),
    ("duration", types.DURATION, "P5Y"),
    ("moment", types.MOMENT, "2018-05-08 10:41"),
]


@pytest.mark.parametrize(
    ("kind", "raw"), [case[1:] for case in DATES], ids=[case[0] for case in DATES]
)
def test_read_dates(kind: FieldType, raw: str) -> None:
    value, problems = _read(kind, raw)
    assert problems == []
    assert getattr(value, "text", str(value)) == raw


BAD = [
    ("a list", types.LINE, Items(["a"]), "'isian' berisi daftar atau isian bertingkat",
     "tulis satu nilai"),
    ("a small header", types.LINE, Header({"a": "b"}),
     "'isian' berisi daftar atau isian bertingkat", "tulis satu nilai"),
    ("nothing", types.LINE, "", "'isian' kosong", "isi nilainya atau hapus baris ini"),
    ("blanks", types.LINE, " \t ", "'isian' kosong", "isi nilainya atau hapus baris ini"),
    ("two lines", types.LINE, "a\nb", "'isian' memuat karakter kendali atau ganti baris",
     "hapus karakter itu"),
    ("a tab", types.LINE, "a\tb", "'isian' memuat karakter kendali atau ganti baris",
     "hapus karakter itu"),
    ("another line separator", types.LINE, "a\u2028b",
     "'isian' memuat karakter kendali atau ganti baris", "hapus karakter itu"),
    ("a bell in a text", types.TEXT, "a\x07b",
     "'isian' memuat karakter kendali atau ganti baris", "hapus karakter itu"),
    ("no scheme", types.URL, "blorakab.go.id", "'isian': 'blorakab.go.id' bukan alamat web",
     "tulis lengkap dengan https:// di depannya"),
    ("another scheme", types.URL, "javascript:alert(1)",
     "'isian': 'javascript:alert(1)' bukan alamat web",
     "tulis lengkap dengan https:// di depannya"),
    ("no host", types.URL, "https:///a", "'isian': 'https:///a' bukan alamat web",
     "tulis lengkap dengan https:// di depannya"),
    ("a broken host", types.URL, "https://[::1", "'isian': 'https://[::1' bukan alamat web",
     "tulis lengkap dengan https:// di depannya"),
    ("a blank", types.URL, "https://a b", "'isian': 'https://a b' bukan alamat web",
     "tulis lengkap dengan https:// di depannya"),
    ("capitals", types.SLUG, "Dinkominfo", "'isian': 'Dinkominfo' bukan pengenal yang sah",
     "pakai huruf kecil, angka, dan tanda hubung, paling banyak 80, jangan angka saja"),
    ("digits only", types.SLUG, "2018", "'isian': '2018' bukan pengenal yang sah",
     "pakai huruf kecil, angka, dan tanda hubung, paling banyak 80, jangan angka saja"),
    ("no identity", types.IDENTITY, "dua kata", "'isian': 'dua kata' bukan id yang sah",
     "tulis 'urn:uuid:...' atau jalankan 'make check FIX=1'"),
    ("maybe", types.FLAG, "ya", "'isian': 'ya' bukan pilihan yang dikenal", "tulis yes atau no"),
    ("grouped", types.INTEGER, "1.250.000.000", "'isian': '1.250.000.000' bukan bilangan bulat",
     "tulis 1250000000"),
    ("an amount in words", types.INTEGER, "Rp 1,25 miliar",
     "'isian': 'Rp 1,25 miliar' bukan bilangan bulat", "tulis 1250000000"),
    ("leading zero", types.INTEGER, "007", "'isian': '007' bukan bilangan bulat", "tulis 7"),
    ("half a rupiah", types.INTEGER, "Rp1.000,50", "'isian': 'Rp1.000,50' bukan bilangan bulat",
     "tulis angka saja, misalnya 98000000000"),
    ("no number", types.INTEGER, "banyak", "'isian': 'banyak' bukan bilangan bulat",
     "tulis angka saja, misalnya 98000000000"),
    ("a comma", types.DECIMAL, "12,5", "'isian': '12,5' bukan bilangan",
     "tulis angka dengan titik sebagai desimal, misalnya 12.5"),
    ("a short sum", types.SHA256, "0af1", "'isian': '0af1' bukan sidik sha256",
     "tulis 64 angka heksadesimal huruf kecil"),
    ("upwards", types.LOCAL_PATH, "../a.png", "'isian': '../a.png' bukan nama berkas yang sah",
     "tulis seperti 2018/nama-gambar.png, tanpa spasi dan tanpa '..'"),
    ("two dots", types.LOCAL_PATH, "a..png", "'isian': 'a..png' bukan nama berkas yang sah",
     "tulis seperti 2018/nama-gambar.png, tanpa spasi dan tanpa '..'"),
    ("from the root", types.LOCAL_PATH, "/a.png", "'isian': '/a.png' bukan nama berkas yang sah",
     "tulis seperti 2018/nama-gambar.png, tanpa spasi dan tanpa '..'"),
    ("relative address", types.ROOT_ADDRESS, "berita/a/",
     "'isian': 'berita/a/' bukan alamat di situs ini",
     "tulis dari akar situs, misalnya /berita/2018/05/a/"),
    ("another host", types.ROOT_ADDRESS, "//a.id/",
     "'isian': '//a.id/' bukan alamat di situs ini",
     "tulis dari akar situs, misalnya /berita/2018/05/a/"),
    ("an address upwards", types.ROOT_ADDRESS, "/a/..#b",
     "'isian': '/a/..#b' bukan alamat di situs ini",
     "tulis dari akar situs, misalnya /berita/2018/05/a/"),
    ("an address that stays", types.ROOT_ADDRESS, "/a/./b/",
     "'isian': '/a/./b/' bukan alamat di situs ini",
     "tulis dari akar situs, misalnya /berita/2018/05/a/"),
    ("an address upwards in disguise", types.ROOT_ADDRESS, "/%2e%2E/a",
     "'isian': '/%2e%2E/a' bukan alamat di situs ini",
     "tulis dari akar situs, misalnya /berita/2018/05/a/"),
    ("a slip", code(COLOURS), "merh", "'isian': 'merh' bukan pilihan yang dikenal",
     "mungkin maksudnya 'merah'"),
    ("a code in capitals", code(COLOURS), "PUTIH", "'isian': 'PUTIH' bukan pilihan yang dikenal",
     "mungkin maksudnya 'putih'"),
    ("a code far from all", code(COLOURS), "merek", "'isian': 'merek' bukan pilihan yang dikenal",
     "pilih salah satu: merah, putih"),
    ("no such code", code(COLOURS), "biru-tua", "'isian': 'biru-tua' bukan pilihan yang dikenal",
     "pilih salah satu: merah, putih"),
    ("a day in words", types.DAY, "8 Mei 2018", "'isian': tanggal '8 Mei 2018' tidak dikenali",
     "tulis 2018-05-08"),
    ("a duration where none is allowed", types.FUZZY_POINT, "2018/2019",
     "'isian': jangka '2018/2019' tidak dapat dipakai di sini", "tulis satu tanggal: 2018"),
    ("an end that goes on", types.TERM_END, "2018/..",
     "'isian': jangka '2018/..' tidak dapat dipakai di sini", "tulis satu tanggal: 2018"),
    ("a deadline where none is allowed", types.FUZZY, "../2018",
     "'isian': tenggat '../2018' tidak dapat dipakai di sini", "tulis tanggalnya: 2018"),
    ("a duration in words", types.DURATION, "5 tahun",
     "'isian': jangka waktu '5 tahun' tidak dikenali", "tulis P5Y"),
    ("a post by title", ref("post"), "mou-smart-city",
     "'isian': rujukan 'mou-smart-city' tidak sah", "tulis seperti 2018/05/judul-berita"),
    ("an event without its programme", ref("event"), "penandatanganan",
     "'isian': rujukan 'penandatanganan' tidak sah", "tulis seperti smart-city/penandatanganan"),
    ("a commitment without its agreement", ref("commitment"), "masterplan",
     "'isian': rujukan 'masterplan' tidak sah", "tulis seperti mou-smart-city-2018/masterplan"),
    ("an office by name", ref("organisation"), "Dinas Kominfo",
     "'isian': rujukan 'Dinas Kominfo' tidak sah", "tulis seperti dinas-kominfo"),
    ("a source by address", ref("source"), "https://a.id/b",
     "'isian': rujukan 'https://a.id/b' tidak sah", "tulis seperti pengenal-yang-terdaftar"),
    ("an empty reference", ref("source"), "", "'isian' kosong",
     "isi nilainya atau hapus baris ini"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "raw", "finding", "remedy"),
    [case[1:] for case in BAD],
    ids=[case[0] for case in BAD],
)
def test_read_rejects(kind: FieldType, raw: object, finding: str, remedy: str) -> None:
    assert _read(kind, raw) == (None, [f"berkas.md:7: {finding}; {remedy}"])


@pytest.mark.parametrize(
    "kind",
    [types.FUZZY, types.FUZZY_POINT, types.FUZZY_PLAN, types.DAY],
    ids=["fuzzy", "point", "plan", "day"],
)
def test_two_dots_alone_are_only_an_end(kind: FieldType) -> None:
    value, problems = _read(kind, "..")
    assert value is None
    assert "tanggal '..' tidak dikenali" in problems[0]


def test_the_settings_of_the_site_choose_zone_categories_and_stages() -> None:
    rules = Rules(
        zone=ZoneInfo("Asia/Jayapura"), categories={"kampung": "Kampung"}, stages={"awal": "Awal"}
    )
    moment, _ = _read(types.MOMENT, "2018-05-08 10:41", rules)
    assert moment.zone_name == "WIT"
    assert _read(types.CATEGORY, "kampung", rules) == ("kampung", [])
    assert _read(types.STAGE, "awal", rules) == ("awal", [])
    assert _read(types.CATEGORY, "ekonomi", rules)[0] is None


def test_a_code_field_tells_which_codes_it_may_hold() -> None:
    assert code(codes.STAGES).codes is codes.STAGES
    assert types.LINE.codes is None


def test_an_invalid_value_says_what_is_wrong_and_what_to_do() -> None:
    assert str(InvalidValue("temuan", "saran")) == "temuan; saran"
