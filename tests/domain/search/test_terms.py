import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.search.terms import WORDINGS, Wordings, number_parts

KNOWN = Wordings(WORDINGS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("MoU dengan UGM", "nota kesepahaman", id="what an abbreviation stands for"),
        pytest.param("Nota Kesepahaman", "MoU", id="the abbreviation"),
        pytest.param("Mal Pelayanan Publik", "MPP", id="several words"),
        pytest.param("kepala Dinkominfo, Blora", "Dinas Komunikasi dan Informatika", id="office"),
        pytest.param("Dinas\nKesehatan", "Dinkes", id="over the end of a line"),
        pytest.param("kerja-sama", "kerjasama", id="signs between the words"),
    ],
)
def test_another_wording_is_found(text: str, found: str) -> None:
    assert found in KNOWN.others(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("kemouan", id="within a word"),
        pytest.param("nota yang kesepahaman", id="not side by side"),
    ],
)
def test_no_other_wording_is_invented(text: str) -> None:
    assert KNOWN.others(text) == ()


def test_a_wording_that_is_there_is_not_repeated() -> None:
    groups = Wordings([("a", "b", "c"), ("b", "d")])
    assert groups.others("a b") == ("c", "d")
    assert groups.others("a", "c", "b", "d") == ()


@given(st.text(max_size=40))
def test_what_is_given_stands_nowhere_in_the_text(text: str) -> None:
    plain = f" {text.casefold()} "
    assert [word for word in KNOWN.others(text) if f" {word.casefold()} " in plain] == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nomor 005/0133 tanggal 16", ["005", "0133"]),
        ("(S.47/Menlhk-PKTL/Ren/Pla.0/I2019;", ["S.47", "Menlhk-PKTL", "Ren", "Pla.0", "I2019"]),
        ("Nomor 3/KB/2018. Sesudah itu", ["3", "KB", "2018"]),
        ("dan/atau pria/wanita", []),
        ("Tahun 2018", []),
        ("", []),
    ],
)
def test_parts_of_letter_numbers(text: str, parts: list[str]) -> None:
    assert list(number_parts(text)) == parts


_SIGNS = re.compile(r"[\W_]+")
_WORDS = sorted({word for group in WORDINGS for name in group for word in name.split()})


@given(
    st.lists(
        st.one_of(
            st.sampled_from([name for group in WORDINGS for name in group]),
            st.sampled_from(_WORDS),
            st.text(max_size=4),
        ),
        max_size=8,
    ),
    st.sampled_from([" ", "\n", "-", "", "\u2003", "_"]),
)
def test_what_is_looked_up_is_what_searching_for_each_finds(parts: list[str], joint: str) -> None:
    text = joint.join(parts)
    plain = f" {_SIGNS.sub(' ', text.casefold()).strip()} "
    found: dict[str, None] = {}
    for group in WORDINGS:
        there = [f" {_SIGNS.sub(' ', name.casefold()).strip()} " in plain for name in group]
        if any(there):
            missing = (name for name, seen in zip(group, there, strict=True) if not seen)
            found.update(dict.fromkeys(missing))
    assert KNOWN.others(text) == tuple(found)


@given(st.text(alphabet="aZ09./-(),;: \n\u2003\x1c\x85", max_size=40))
def test_numbers_are_those_of_the_whole_text(text: str) -> None:
    whole = re.findall(r"(?=\S*\d)[^\s/(),;:]+(?:/[^\s/(),;:]+)+", text)
    assert list(number_parts(text)) == [
        part for number in whole for part in number.strip(".").split("/")
    ]
