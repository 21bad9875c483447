"""What a collecting site shows: lists, data, and where records differ."""

import csv
import io
import json

import pytest

from plugins.domain.core.imprint import Imprint
from plugins.domain.opendata.forms.spreadsheet import to_csv
from plugins.domain.pages.pagination import paginate
from plugins.domain.registers.collected import Collected, dump, load
from plugins.domain.registers.differences import differences
from plugins.domain.registers.federation import COLUMNS, Federation
from plugins.domain.registers.register_reading import InvalidRegister
from plugins.domain.registers.shared import join
from tests.domain.open_site import IDENTITY
from tests.domain.registers.registers import entry, promise, site

A, B, C = "33.01", "33.02", "33.03"
SITES = (
    site(A, entry(A, B), entry(A, C, title="Pasar bersama", ref="pasar")),
    site(B, entry(B, A, signed="2022-06-15")),
    site(C, read=False),
)


DIFFERENT = {
    "the day of signing": (
        {},
        {"signed": "2022-06-15"},
        ("Hari penandatanganan", "14 Juni 2022", "15 Juni 2022"),
    ),
    "the start": (
        {"start": "2022-01"},
        {"start": "2022-02-01"},
        ("Mulai berlaku", "Januari 2022", "1 Februari 2022"),
    ),
    "an end and none": (
        {"end": ".."},
        {"end": "2027-12-31"},
        ("Berakhir", "tanpa batas waktu", "31 Desember 2027"),
    ),
    "the kind": ({}, {"kind": "addendum"}, ("Jenis", "Perjanjian Kerja Sama", "Addendum")),
    "a kind nobody knows": ({}, {"kind": "lain"}, ("Jenis", "Perjanjian Kerja Sama", "lain")),
    "the promises": (
        {"promises": (promise(A),)},
        {},
        ("Janji yang dicatat", "1 janji", "0 janji"),
    ),
}


@pytest.mark.parametrize(("one", "other", "told"), DIFFERENT.values(), ids=DIFFERENT)
def test_what_records_state_differently_is_told(one: dict, other: dict, told: tuple) -> None:
    (shared,) = join([site(A, entry(A, B, **one)), site(B, entry(B, A, **other))])
    (found,) = differences(shared)
    said = (("Kabupaten Arum", told[1]), ("Kabupaten Bening", told[2]))
    assert (found.label, found.said) == (told[0], said)


def test_parties_that_differ_are_told() -> None:
    (shared,) = join([site(A, entry(A, B, C)), site(B, entry(B, A))])
    assert [one.field for one in differences(shared)] == ["parties"]


@pytest.mark.parametrize(
    "other",
    [{}, {"signed": None}, {"signed": "2022"}, {"signed": "2022-06-15~"}, {"end": "2027"}],
    ids=["equal", "unknown", "less exact", "approximate", "stated once"],
)
def test_what_contradicts_nothing_is_no_difference(other: dict) -> None:
    (shared,) = join([site(A, entry(A, B)), site(B, entry(B, A, **other))])
    assert differences(shared) == ()


def test_two_ends_without_limit_agree() -> None:
    (shared,) = join([site(A, entry(A, B, end="..")), site(B, entry(B, A, end=".."))])
    assert differences(shared) == ()


def test_lists_hold_what_they_say() -> None:
    federation = Federation(SITES)
    one_sided, differing = federation.shelves
    assert [row.shared.title for row in federation.rows] == ["Pasar bersama", "Pengelolaan sungai"]
    assert one_sided.rows == ()
    assert [row.shared.title for row in differing.rows] == ["Pengelolaan sungai"]
    assert [row.shared.title for row in federation.shelf_of(SITES[2]).rows] == ["Pasar bersama"]
    assert federation.problems == (SITES[2],)
    assert federation.name(A), federation.name("99.99") == ("Kabupaten Arum", "99.99")


def test_one_that_a_read_register_lacks_is_one_sided() -> None:
    federation = Federation([site(A, entry(A, B)), site(B)])
    assert [row.shared.silent for row in federation.shelves[0].rows] == [(B,)]


def test_pages_of_a_list_have_titles_of_their_own() -> None:
    shelf = Federation(SITES).shelf_of(SITES[0])
    first, second = (shelf.page(pager) for pager in paginate(shelf.rows, shelf.address, 1))
    assert (first.address, second.address) == ("/antardaerah/arum/", "/antardaerah/arum/halaman/2/")
    assert second.title == "Perjanjian antardaerah Kabupaten Arum, halaman 2 dari 2"
    assert second.description.endswith(" menurut daftar semua pihak, halaman 2 dari 2.")


def test_the_data_holds_the_same() -> None:
    federation = Federation(SITES)
    rows = list(csv.DictReader(io.StringIO(to_csv(COLUMNS, federation.table()).decode())))
    assert [row["recorded"] for row in rows] == ["33.01", "33.01 | 33.02"]
    assert [row["differences"] for row in rows] == ["", "signed"]
    found = json.loads(federation.as_json(Imprint(identity=IDENTITY), "2026-11-24"))
    assert [one["problem"] for one in found["sites"]] == [None, None, "situs tidak dapat dihubungi"]
    assert [one["fetched"] for one in found["sites"]] == ["2026-11-24", "2026-11-24", None]
    assert found["rows"][1]["differences"] == {
        "signed": [["Kabupaten Arum", "14 Juni 2022"], ["Kabupaten Bening", "15 Juni 2022"]]
    }


@pytest.mark.parametrize("one", SITES, ids=lambda one: one.name)
def test_what_was_collected_is_read_as_it_was(one: Collected) -> None:
    assert load(dump(one)) == one


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[" * 100_000,
        dump(SITES[2]).replace(b"https://cerah.example", b"javascript:alert(1)"),
        dump(SITES[0]).replace(b'"sungai', b'"x').replace(b"2022-06-14", b"2022-06-13"),
    ],
    ids=["empty", "no fields", "deep", "an address of another kind", "changed by hand"],
)
def test_a_file_that_is_not_ours_is_refused(content: bytes) -> None:
    with pytest.raises(InvalidRegister):
        load(content)
