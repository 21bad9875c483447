"""Answers about a region: what is taken as it is, what is asked again, what is refused."""

from collections.abc import Iterator

import pytest

from plugins.commands.region.answers import QUESTIONS, Region, Unusable, ask, contrast

GIVEN = {
    "name": "Wulanjaya",
    "kind": "kabupaten",
    "code": "9901",
    "province": "Nusa Samudra",
    "zone": "WITA",
    "offices": "Dinas Perikanan; Dinas  Pendidikan;;Dinas Perikanan",
    "light": "#1F4A6B",
    "dark": "",
}
WULANJAYA = Region(
    name="Wulanjaya",
    kind="kabupaten",
    code="99.01",
    province="Nusa Samudra",
    zone="Asia/Makassar",
    offices=("Dinas Perikanan", "Dinas Pendidikan"),
    light="#1f4a6b",
    dark="#9cc4e4",
)


def nobody(_prompt: str) -> str:
    raise EOFError


def test_options_answer_everything() -> None:
    assert ask(GIVEN, nobody, print) == WULANJAYA


def test_a_person_is_asked_again_and_told_why(capsys: pytest.CaptureFixture[str]) -> None:
    answers: Iterator[str] = iter(
        [
            *("Kota Wulanjaya", "Wulanjaya", "kabupaten", "99", "99.01", "Nusa Samudra"),
            *("+8", "wita", GIVEN["offices"], "#ffffff", "#1f4a6b", ""),
        ]
    )
    assert ask({}, lambda _prompt: next(answers), print) == WULANJAYA
    said = capsys.readouterr().out.splitlines()
    assert [line.partition("'")[2].partition("'")[0] for line in said] == [
        *("Kota Wulanjaya", "99", "+8", "#ffffff")
    ]
    assert said[2] == "'+8' tidak dapat dipakai: tulis WIB, WITA, atau WIT"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("name", ""),
        ("name", "Kabupaten Wulanjaya"),
        ("name", 'Wulan"; import os'),
        ("name", "{{ 7 * 7 }}"),
        ("name", "a" * 61),
        ("kind", "provinsi"),
        ("code", "99.00"),
        ("code", "9.901"),
        ("code", "99-01"),
        ("zone", "Mars/Kota"),
        ("light", "merah"),
        ("light", "#9cc4e4"),
        ("dark", "#1f4a6b"),
    ],
    ids=lambda text: text or "empty",
)
def test_an_option_that_cannot_be_used_is_named(field: str, text: str) -> None:
    option = next(one.option for one in QUESTIONS if one.field == field)
    with pytest.raises(Unusable, match=f"^{option}: "):
        ask({**GIVEN, field: text}, nobody, print)


def test_who_stops_answering_is_told_which_answer_is_missing() -> None:
    with pytest.raises(Unusable, match=r"^--kode: belum dijawab$"):
        ask({**GIVEN, "code": None}, nobody, print)


def test_two_colours_of_one_kind_have_the_least_contrast() -> None:
    assert contrast("#808080", "#808080") == 1.0
