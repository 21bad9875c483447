"""The register of a site says what its pages say."""

import datetime as dt
from dataclasses import replace

import pytest

from plugins.domain.core.rules import Rules
from plugins.domain.records.publication import public
from plugins.domain.records.reading import load
from plugins.domain.registers.own_register import own_register
from plugins.domain.registers.regencies import code_of, plain_name
from plugins.domain.registers.register import Party, Register, write
from plugins.domain.registers.register_reading import read
from plugins.domain.site.site import Site
from tests.domain.open_site import OFFICIAL

ORGANISATIONS = """\
- id: contoh
  name: Pemerintah Kabupaten Contoh
  kind: kabupaten
  kode_wilayah: "33.99"
- id: dinas
  name: Dinas Contoh
  parent: contoh
- id: provinsi
  name: Provinsi Contoh
  kode_wilayah: "33"
- id: melingkar
  name: Lembaga Melingkar
  parent: memutar
- id: memutar
  name: Lembaga Memutar
  parent: melingkar
"""


def agreement(term: str = "", org: str = "dinas") -> str:
    return f"""\
---
title: Air bersama
kind: pks
parties:
  - org: {org}
  - org: provinsi
numbers:
  - org: provinsi
    number: 7/2024
signed:
  date: "2024-02-01"
{term}commitments:
  - id: pipa
    plain: Memasang pipa.
    due: ../2025-12-31
    owner:
      - contoh
    basis: from_news
---
"""


def made(text: str) -> Register:
    texts = {"content/rujukan/organisasi.yaml": ORGANISATIONS, "content/mou/air.md": text}
    today = dt.date(2026, 11, 24)
    records = public(load(texts, Rules()).records, today)
    return own_register(Site(records, today), OFFICIAL)


def test_it_says_who_promised_what_and_until_when() -> None:
    whole = made(agreement())
    (entry,) = whole.entries
    assert entry.parties == (
        Party(name="Dinas Contoh", code="33.99"),
        Party(name="Provinsi Contoh"),
    )
    assert (entry.signed, entry.numbers) == ("2024-02-01", ("7/2024",))
    assert entry.page == "https://contoh.id/mou/air/"
    assert (entry.promises[0].due, entry.promises[0].plain) == ("../2025-12-31", "Memasang pipa.")
    assert (whole.region, whole.notice) == ("Kota Contoh", None)


@pytest.mark.parametrize(
    ("term", "start", "end"),
    [
        ("", None, None),
        ('term:\n  start: "2024-03"\n', "2024-03", None),
        ('term:\n  start: "2024-03-01"\n  duration: P2Y\n', "2024-03-01", "2026-02-28"),
        ('term:\n  end: ".."\n', None, ".."),
        ('term:\n  end: "2027"\n', None, "[2027-01-01..2027-12-31]"),
    ],
    ids=["none", "a start", "a duration", "unlimited", "a year"],
)
def test_the_term_is_told_as_exactly_as_it_is_known(
    term: str, start: str | None, end: str | None
) -> None:
    (entry,) = made(agreement(term)).entries
    assert (entry.start, entry.end) == (start, end)


def test_offices_above_each_other_end_somewhere() -> None:
    assert made(agreement(org="melingkar")).entries[0].parties[0].code is None


def test_others_can_read_it() -> None:
    whole = made(agreement('term:\n  end: "2027"\n'))
    coded = replace(whole, code="33.99")
    assert read(write(coded), "https://contoh.id", "33.99") == coded


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Pemerintah Kabupaten Blora", "kabupaten blora"),
        ("Pemerintah Daerah Kabupaten Blora", "kabupaten blora"),
        ("PEMKOT Batu", "kota batu"),
        ("Kab. Blora", "kabupaten blora"),
        ("Pemerintah", ""),
        ("...", ""),
    ],
)
def test_a_regency_is_known_by_any_of_its_names(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_a_written_code_goes_before_a_name() -> None:
    known = {"kabupaten blora": "33.16"}
    assert code_of(Party(name="Kabupaten Blora", code="33.17"), known) == "33.17"
    assert code_of(Party(name="Kabupaten Blora", code="33"), known) == "33.16"
    assert code_of(Party(name="Bank"), known) is None
