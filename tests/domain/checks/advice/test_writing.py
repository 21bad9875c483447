"""How much of what is wrong is found, and how much of what is right is left alone."""

import time

import pytest

from plugins.domain.checks.advice.pictures import says_nothing
from plugins.domain.checks.advice.scanned import mended
from plugins.domain.checks.advice.spelling import money
from plugins.domain.core.problems import Problem
from tests.content_check import POST, found_in, problems_of
from tests.domain.checks.advice.lines import RIGHT, WRONG
from tests.site.texts import organisations, post

MARKDOWN = [
    "daftar-menempel",
    "butir-ketikan",
    "tagar-judul",
    "garis-judul",
    "lekuk-kode",
    "tautan-terpisah",
    "tanda-tebal",
    "catatan-kaki",
    "tabel-tanpa-garis",
]
IMPORTED = {"kind": "imported", "name": "Blog"}


def is_found(check: str, line: str) -> bool:
    if check == "markdown":
        return any(found_in(line, one) for one in MARKDOWN)
    if check == "keterangan-terulang":
        caption = f"Warga desa membersihkan {line.split('membersihkan ')[-1]}"
        photos = [{"file": "2024/a.png", "alt": "Warga", "caption": caption, "credit": "Humas"}]
        problems = problems_of({POST: post(f"Awal. {line}", photos=photos)}, ["gambar/2024/a.png"])
        return check in {problem.check for problem in problems}
    return bool(found_in(f"Awal kata.\n\n{line}\n\nakhir kata.", check))


@pytest.mark.parametrize("check", WRONG)
def test_at_least_nineteen_of_twenty_wrong_lines_are_found(check: str) -> None:
    assert len(set(WRONG[check])) == 20
    missed = [line for line in WRONG[check] if not is_found(check, line)]
    assert len(missed) <= 1, missed


@pytest.mark.parametrize("check", RIGHT)
def test_at_most_one_of_twenty_right_lines_is_found(check: str) -> None:
    assert len(set(RIGHT[check])) == 20
    found = [line for line in RIGHT[check] if is_found(check, line)]
    assert len(found) <= 1, found


MESSAGES = {
    "a list": (
        "Syarat:\n- a\n- b",
        (
            "9: daftar menempel pada alinea di atasnya; di sini tetap tampil sebagai daftar; "
            "sisipkan baris kosong di atas daftar, agar program lain pun membacanya"
        ),
    ),
    "typed points": (
        "a\n\n• b\n• c",
        (
            "10: butir diketik dengan tanda lain; di sini tetap tampil sebagai daftar; "
            "awali tiap butir daftar dengan '- '"
        ),
    ),
    "lettered points": (
        "a. b\nb. c",
        (
            "9: butir ini menyambung dengan baris di atasnya dan tidak menjadi daftar; "
            "awali tiap butir daftar dengan '- ' atau '1. '"
        ),
    ),
    "a hashtag": (
        "a\n\n#blora",
        (
            "10: tagar di awal baris menjadi judul; "
            "tulis tagar sesudah kata lain, atau sebagai tags pada kepala berkas"
        ),
    ),
    "a rule": (
        "Isi.\n---",
        (
            "9: garis tepat di bawah alinea mengubah alinea itu menjadi judul; "
            "sisipkan baris kosong di atas garis, atau tulis judul dengan '## '"
        ),
    ),
    "an indent": (
        "a\n\n    Kami siap, kata panitia.",
        (
            "10: alinea yang menjorok (tab atau empat spasi) tampil sebagai kode; "
            "hapus lekukan di awal baris; untuk kutipan awali dengan '> '"
        ),
    ),
    "a note": (
        "a[^1]",
        (
            "8: catatan kaki [^1] tidak ada, sehingga tandanya tampil apa adanya; "
            "tulis '[^1]: isi catatan' pada baris sendiri di bawah"
        ),
    ),
    "a table": (
        "| a | b |\n| c | d |",
        (
            "8: tabel tanpa garis di bawah baris judulnya tidak menjadi tabel; "
            "tulis baris '| --- | --- |' di bawah baris pertama"
        ),
    ),
    "letters": (
        "Kabupaten Bl0ra.",
        ("8: 'Bl0ra' memuat huruf tertukar; mungkin maksudnya 'Blora'"),
    ),
    "an hour": ("a pukul 10:00.", "8: jam ditulis '10:00'; tulis 'pukul 10.00 WIB'"),
    "money": ("a Rp. 1000,-", "8: uang ditulis 'Rp. 1000,-'; tulis 'Rp1.000'"),
    "a number": ("a\nb 12000 orang", "9: bilangan ditulis '12000'; tulis '12.000'"),
    "an abbreviation": (
        "Rapat KIM dan KIM.",
        (
            "8: singkatan 'KIM' tidak dijelaskan; "
            "tulis kepanjangannya pada penyebutan pertama: Kepanjangan (KIM)"
        ),
    ),
    "a sentence": (
        "a. b\n\n" + "kata " * 31,
        (
            "10: kalimat 'kata kata kata kata …' 31 kata; "
            "bagi menjadi dua kalimat; paling banyak 30 kata"
        ),
    ),
    "plain http": (
        "a <http://b.id/>",
        (
            "8: tautan http://b.id/ memakai http tanpa pengaman; "
            "coba alamat yang sama dengan https://, dan tulis itu bila terbuka"
        ),
    ),
    "an alt": (
        "![IMG_1](https://blora.example/gambar/a.png)",
        (
            "8: alt 'IMG_1' adalah nama berkas atau tidak berkata apa-apa; "
            "tulis sebagai alt apa yang terlihat, misalnya 'Warga menyeberangi jembatan'"
        ),
    ),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_says_where_what_and_what_to_write(name: str) -> None:
    body, message = MESSAGES[name]
    found = [str(problem) for problem in problems_of({POST: post(body)}) if problem.advice]
    assert found == [f"content/{POST}:{message}"]


HEADERS = {
    "alt": (
        post(photos=[{"file": "2024/a.png", "alt": "a.png", "caption": "A", "credit": "B"}]),
        "alt-nama-berkas",
    ),
    "summary": (post(summary="Rapat digelar kemarin."), "kata-relatif"),
    "title": (post(title="Jembatan dibuka hari ini"), "kata-relatif"),
    "a long summary": (post(summary="kata " * 31), "kalimat-panjang"),
    "the hour of a post that is not yet out": (post(date="2026-11-24 23:59"), "jam-terbit"),
}


@pytest.mark.parametrize("name", HEADERS)
def test_headers_are_read_too(name: str) -> None:
    text, check = HEADERS[name]
    found = problems_of({POST: text}, ["gambar/2024/a.png"])
    assert check in {problem.check for problem in found if problem.advice}


def test_a_website_by_plain_http_is_named() -> None:
    text = organisations({"id": "a", "name": "A", "website": "http://a.go.id/"})
    found = problems_of({"rujukan/organisasi.yaml": text})
    assert [problem.check for problem in found] == ["tautan-http"]


SILENT = {
    "the hour of yesterday": post(date="2026-11-23 23:59"),
    "a plain day": post(date="2026-11-24"),
    "a long title": post(title="kata " * 31 + "kata", summary="Ringkasan."),
    "words of others": post("Kemarin, pukul 10:00 di http://a.id, KIM.", source=IMPORTED),
    "an imported hour": post(date="2026-11-24 23:59", source=IMPORTED),
    "a name that only looks like one": post("Rapat di aula 0123456789abcdeg."),
    "a rule below a list": post("- a\n---\n"),
    "a weekday without a year elsewhere": post("Senin (31/2)"),
}


@pytest.mark.parametrize("name", SILENT)
def test_nothing_is_said_of_what_is_right(name: str) -> None:
    own = {"kata-relatif", "jam-terbit", "kalimat-panjang", "singkatan", "tautan-http", "jam-titik"}
    found = {problem.check for problem in problems_of({POST: SILENT[name]})}
    assert not found & (own | {"hari-tanggal", "garis-judul"})


def test_a_weekday_without_year_needs_the_year_of_a_post() -> None:
    page = "---\ntitle: A\nsummary: B.\n---\nSenin (2/5) dan Senin (2/5/2024).\n"
    found = [str(one) for one in problems_of({"halaman/a.md": page})]
    assert found == [
        (
            "content/halaman/a.md:5: 'Senin 2/5/2024': hari itu Kamis; "
            "periksa hari dan tanggalnya pada sumber"
        )
    ]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("lndonesia dan lnspektorat", "Indonesia dan Inspektorat"),
        ("Bl0ra, tahun 2O18, 1O5 m", "Blora, tahun 2018, 105 m"),
        ("tahun 20I8, l0I5, 1I5 m", "tahun 2018, l0I5, 115 m"),
        ("konﬁrmasi kabu- paten", "konfirmasi kabupaten"),
        ("K a b u p a t e n", "Kabupaten"),
        ("lndonesia lndonesia", "Indonesia Indonesia"),
        ("sudah benar", "sudah benar"),
        ("[lndonesia](https://a.id/lndonesia)", "[Indonesia](https://a.id/lndonesia)"),
        ("lndonesia `lndonesia`", "Indonesia `lndonesia`"),
        ("    lndonesia", "    lndonesia"),
    ],
)
def test_letters_are_mended_where_they_were_found(text: str, meant: str) -> None:
    before = post(body=f"Isi.\n\n{text}")
    after = post(body=f"Isi.\n\n{meant}")
    found = problems_of({POST: before})
    assert mended(before, found) == after
    assert mended(after, problems_of({POST: after})) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("summary: Republik lndonesia.", "summary: Republik Indonesia."),
        ("summary: >-\n  Republik\n  lndonesia.", "summary: >-\n  Republik\n  Indonesia."),
    ],
    ids=["one line", "folded"],
)
def test_letters_of_a_header_are_mended(before: str, after: str) -> None:
    page = "---\ntitle: A\n{}\n---\nIsi lndonesia.\n"
    text = page.format(before)
    found = [one for one in problems_of({"halaman/a.md": text}) if one.line == 3]
    assert mended(text, found) == page.format(after)


def test_what_is_found_no_longer_mends_nothing() -> None:
    told = Problem("a.md", 1, "'lndonesia' dimulai dengan l kecil", check="huruf-mirip")
    assert mended("Indonesia\nlndonesia", [told]) == "Indonesia\nlndonesia"
    assert mended("lain\n lain", [told, Problem("a.md", 1, "lain")]) == "lain\n lain"


@pytest.mark.parametrize(
    ("text", "right"),
    [("Rp. 1,500,000.50", "Rp1.500.000,50"), ("Rp1000", "Rp1.000"), ("Rp2,5", "Rp2,5")],
)
def test_money(text: str, right: str) -> None:
    assert money(text) == right


def test_an_empty_alt_is_another_matter() -> None:
    assert not says_nothing("")


HOSTILE = {
    "one word": "a",
    "marks of quotation": "“",
    "bold without end": "** ",
    "names in addresses": "a@",
    "open brackets": "[a ",
    "capitals": "ABC ",
    "underlines": "a\n---\n",
    "points without words": "-\n",
    "days": "Senin 1 Mei 2024 ",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.slow
def test_advice_costs_in_proportion_to_a_text(name: str) -> None:
    before = 0.0
    for size in (16_000, 32_000, 64_000):
        start = time.process_time()
        problems_of({POST: post(HOSTILE[name] * (size // len(HOSTILE[name])))})
        spent = time.process_time() - start
        # Twice the text may take twice the time; what a busy machine adds to little is free.
        assert spent < max(3.0, 3 * before)
        before = spent


def test_of_many_unexplained_abbreviations_the_first_are_told() -> None:
    names = [f"Z{a}{b}" for a in "BCDFGHJK" for b in "BCDFGHJK"]
    body = " dan ".join(f"kantor {name}" for name in names)
    assert len(names) == 64
    assert len(found_in(body, "singkatan")) == 50
