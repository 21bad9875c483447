"""The register of a stranger's site is read whole, or refused in one line."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.registers.register import Entry, Party, digest, write
from plugins.domain.registers.register_reading import MOST_ENTRIES, InvalidRegister, read
from tests.domain.registers.registers import entry, promise, register, url, values

A = "33.01"
WORDS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=40
)


def refused(content: bytes, code: str = A) -> str:
    with pytest.raises(InvalidRegister) as error:
        read(content, url(A), code)
    assert "\n" not in str(error.value)
    assert error.value.remedy
    return error.value.finding


def changed(**fields: Any) -> bytes:
    return json.dumps({**values(A, entry(A, "33.02")), **fields}).encode()


def row(**fields: Any) -> bytes:
    found = values(A, entry(A, "33.02", promises=(promise(A),)))
    found["agreements"][0] |= fields
    return json.dumps(found).encode()


def test_what_is_written_is_read_as_it_was() -> None:
    whole = register(
        A,
        entry(A, "33.02", numbers=("1/2022",), start="2022-06", end="..", promises=(promise(A),)),
        entry(A, "33.03", title="Batas wilayah", signed=None),
    )
    assert read(write(whole), url(A) + "/", A) == whole


@given(WORDS, WORDS, st.lists(WORDS, max_size=3))
def test_any_words_come_back(title: str, name: str, numbers: list[str]) -> None:
    whole = register(
        A,
        Entry(
            ref="a",
            page=f"{url(A)}/mou/a/",
            title=title,
            kind="pks",
            parties=(Party(name=name),),
            numbers=tuple(numbers),
        ),
    )
    assert read(write(whole), url(A), A) == whole


@given(st.binary(max_size=200))
def test_bytes_that_are_no_register_are_refused(content: bytes) -> None:
    refused(content)


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        (b"<!doctype html>", "daftar bukan JSON yang sah"),
        (b"\xff\xfe", "daftar bukan JSON yang sah"),
        (b"[" * 100_000, "daftar bukan JSON yang sah"),
        (b"1" * 10_000, "daftar bukan JSON yang sah"),
        (b'{"a": NaN}', "daftar bukan JSON yang sah"),
        (b"[]", "daftar bukan objek JSON"),
        (b"{}", "berkas ini bukan daftar perjanjian yang dikenal"),
        (changed(form="lain"), "berkas ini bukan daftar perjanjian yang dikenal"),
        (changed(version="1"), "berkas ini bukan daftar perjanjian yang dikenal"),
        (changed(version=True), "berkas ini bukan daftar perjanjian yang dikenal"),
        (changed(version=0), "bentuk daftar lebih tua (versi 0, yang dibaca versi 1)"),
        (changed(version=2), "bentuk daftar lebih baru (versi 2, yang dibaca versi 1)"),
        (changed(code="33"), "kode wilayah '33' bukan kode kabupaten atau kota"),
        (changed(code="33.02"), "daftar ini milik wilayah 33.02, bukan 33.01"),
        (
            changed(digest="sha256:0"),
            "sidik daftar tidak cocok dengan isinya: rusak atau diubah di jalan",
        ),
        (changed(status_on="kemarin"), "'status_on' bukan tanggal"),
        (changed(site=""), "'site' tidak ada atau bukan teks"),
        (changed(agreements={}), "'agreements' bukan daftar objek"),
        (changed(agreements=[1]), "'agreements' bukan daftar objek"),
        (
            changed(agreements=[{}] * (MOST_ENTRIES + 1)),
            "'agreements' berisi 5001 butir, batasnya 5000",
        ),
        (
            changed(agreements=values(A, entry(A))["agreements"] * 2),
            "satu perjanjian tercantum dua kali dalam daftar",
        ),
        (row(title=None), "'title' tidak ada atau bukan teks"),
        (row(title="a" * 1001), "'title' lebih panjang dari 1000 huruf"),
        (row(title="a\u202eb"), "'title' memuat tanda yang tidak terlihat"),
        (row(title="a\x1b[2J"), "'title' memuat tanda yang tidak terlihat"),
        (row(signed="besok"), "'signed' bukan tanggal"),
        (row(numbers="1"), "'numbers' bukan daftar teks"),
        (row(numbers=[1]), "'numbers' tidak ada atau bukan teks"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_a_register_that_cannot_be_trusted_is_refused(content: bytes, finding: str) -> None:
    assert refused(content) == finding


def test_a_changed_agreement_has_another_digest() -> None:
    assert digest([entry(A, "33.02")]) != digest([entry(A, "33.02", signed="2022-06-15")])
    assert "sidik" in refused(row(title="Diganti"))


@pytest.mark.parametrize(
    "page",
    [
        "javascript:alert(1)",
        "https://lain.example/a",
        "https://arum.example.jahat.example/a",
        'https://arum.example/"x',
        "https://[arum.example/",
    ],
)
def test_an_address_elsewhere_is_refused(page: str) -> None:
    assert refused(row(page=page)) == f"alamat '{page}' tidak di bawah alamat situs itu sendiri"
