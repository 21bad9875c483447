"""What belongs to one person is found however it is written; what only looks like it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.checks.texts import personal_numbers
from plugins.domain.checks.texts.personal_numbers import personal

NIK = "NIK atau nomor KK"
PHONE = "nomor telepon pribadi"
MAIL = "alamat surel pribadi"
ACCOUNT = "nomor rekening bank"
PERSONAL = {
    "bare": ("Penerima 3341411205850000.", NIK),
    "woman": ("3341415205850000 Sutarmi", NIK),
    "spaced": ("NIK: 3341 4112 0585 0000", NIK),
    "dashed": ("334141-120585-0000", NIK),
    "dotted by part": ("33.41.41.120585.0000", NIK),
    "wide digits": ("３３４１４１１２０５８５００００", NIK),
    "zero width between": ("3341\u200b4112\u200b0585\u200b0000", NIK),
    "no-break spaces": ("3341\u00a04112\u00a00585\u00a00000", NIK),
    "leap day": ("3341412902840000", NIK),
    "close to its word": ("NIK3341411205850000", NIK),
    "in a csv": ("Wagiman,3341411205850000,Blora", NIK),
    "in a query": ("https://a.example/?nik=3341411205850000", NIK),
    "mobile": ("Hubungi 082400001234", PHONE),
    "mobile dashed": ("0824-0000-1234", PHONE),
    "mobile dotted": ("0824.0000.1234", PHONE),
    "mobile abroad": ("+62 824 0000 1234", PHONE),
    "mobile with both": ("+62 (0)824-0000-1234", PHONE),
    "mobile in brackets": ("(0824) 0000 1234", PHONE),
    "mobile dashes of word processors": ("0824–0000–1234", PHONE),
    "second of two": ("0296001000/082400001234", PHONE),
    "wa.me": ("https://wa.me/6282400001234", PHONE),
    "api": ("https://api.whatsapp.com/send?phone=6282400001234", PHONE),
    "tel": ("[a](tel:+6282400001234)", PHONE),
    "mail": ("kirim ke 1wagiman@yahoo.co.id", MAIL),
    "mail in words": ("1wagiman [at] yahoo.co.id", MAIL),
    "mail of brackets": ("1wagiman(at)yahoo(dot)com", MAIL),
    "mailto": ("[a](mailto:1wagiman@gmail.com)", MAIL),
    "tax": ("NPWP 00.000.000.0-000.000", "NPWP"),
    "tax bare": ("NPWP: 000000000000000", "NPWP"),
    "account": ("Rekening BRI 0000-01-000000-50-0", ACCOUNT),
    "account bare": ("transfer ke BCA 0000000000 a.n. Wagiman", ACCOUNT),
    "account numbered": ("No. Rek. 0000000000", ACCOUNT),
    "passport": ("Paspor X0000000 ditemukan", "nomor paspor"),
    "passport after": ("X0000000 (nomor paspor)", "nomor paspor"),
    "official's number": ("NIP 19850412 201001 1 000", "NIP"),
    "plate": ("Mobil berpelat K 0000 ZZZ hilang", "pelat nomor kendaraan"),
    "home": ("Rumah di -6.412345, 111.538761", "koordinat rumah"),
}
LOOK_ALIKES = {
    "letter": "Keputusan Bupati Nomor 188/157/KEP/412.013/2017",
    "budget code": "Kode rekening 5.1.02.01.01.0024",
    "budget document": "DPA/A.1/2.16.2.20.2.21.01.0000/001/2024",
    "fixed line": "(0296) 531000 dan 024-0010000",
    "emergency": "Hubungi 110, 112, atau 113",
    "free call": "0800-1-000000",
    "isbn": "ISBN 978-602-0000-00-0",
    "village code": "33.16.12.2005 dan 3316122005",
    "years": "2018 2019 2020 2021 dan 2022 2023 2024 2025",
    "month 13": "3341411213850000",
    "day 32": "3341413205850000",
    "february 30": "3341413002850000",
    "regency 00": "3300411205850000",
    "district 00": "3341001205850000",
    "province 00": "0041411205850000",
    "seventeen digits": "33414112058500001",
    "hash": "a3341411205850000f",
    "sha256": "sha256: 3341411205850000aa3341411205850000bb",
    "rupiah": "Rp 3341411205850000 dan Rp98.000.000.000",
    "large amount": "62.812.345.678.900",
    "bank and rupiah": "Bank Jateng menyalurkan 1250000000 rupiah",
    "handle": "@humasblora di Instagram",
    "web address": "https://arsip.example/p/3341411205850000/",
    "day and hour": "2026-05-04 09:30",
    "urn": "urn:uuid:6f0c1f9a-3f55-4d0f-9a55-0d9d3f1a7c21",
    "coordinates of a place": "Alun-alun di -6.968812, 111.418834",
    "single digits": "3-341411205850000",
    "words only": "Bawa NIK dan nomor KK asli; panjangnya 16 angka.",
}


@pytest.mark.parametrize(("text", "kind"), PERSONAL.values(), ids=PERSONAL)
def test_personal_data_are_found(text: str, kind: str) -> None:
    assert [found.kind for found in personal(text)] == [kind]


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
def test_what_only_looks_personal_is_left_alone(text: str) -> None:
    assert list(personal(text)) == []


def test_a_finding_stands_where_it_is_read() -> None:
    assert [found.at for found in personal("\u200bＡ\n 082400001234")] == [4]


PIECES = st.sampled_from(
    [
        *"0123456789 .-()/+aBf",
        *("62", "08", "+62 (0)8", "(0)81", "19840101", "201001", "3341411205"),
        *("NIK", "ktp", "HP", "wa", "@", "[AT]", "%40", "a.id"),
        *("B 1234 X", "A123456", "-6.9712, 111.4"),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_a_text_without_the_core_of_a_kind_holds_nothing_of_it(text: str) -> None:
    for _kind, core, form, _is_meant, _advice in personal_numbers._KINDS:
        assert core.search(text) or not form.search(text)


@pytest.mark.parametrize(
    "before",
    ["", "… ", "ﬁle ½ ", "\u200b\u200b", "é – ", "… \u00a0\u200b… ", "３ "],
    ids=["nothing", "longer", "ligatures", "shorter", "as long", "mixed", "wide digit"],
)
@pytest.mark.parametrize(
    "number", ["3341411205850000", "３３４１４１１２０５８５００００", "3341–4112–0585–0000"]
)
def test_what_is_found_stands_where_it_is_told(before: str, number: str) -> None:
    text = f"{before}NIK {number}"
    assert [found.at for found in personal(text)] == [text.index(number)]
