"""Where an Indonesian sentence ends, and where it only looks so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.normalise.sentences import first, shorten, split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Satu. Dua.", ["Satu.", "Dua."], id="two"),
        pytest.param("Satu", ["Satu"], id="no full stop"),
        pytest.param("", [], id="empty"),
        pytest.param("Benarkah? Ya! Tentu.", ["Benarkah?", "Ya!", "Tentu."], id="other marks"),
        pytest.param("“Mari.” Ia pergi.", ["“Mari.”", "Ia pergi."], id="quotes"),
        pytest.param("Kata dia. “Mari.”", ["Kata dia.", "“Mari.”"], id="a quote follows"),
        pytest.param("H. Arief Rohman, M.Si hadir.", ["H. Arief Rohman, M.Si hadir."], id="H."),
        pytest.param("Drs. Sugiyono dan Hj. Anna.", ["Drs. Sugiyono dan Hj. Anna."], id="Drs."),
        pytest.param("Plt. Kepala Dinas datang.", ["Plt. Kepala Dinas datang."], id="Plt."),
        pytest.param("Jl. Pemuda No. 12 Blora.", ["Jl. Pemuda No. 12 Blora."], id="address"),
        pytest.param(
            "Rp97.632.864.434,32 habis. Sudah.",
            ["Rp97.632.864.434,32 habis.", "Sudah."],
            id="number",
        ),
        pytest.param("Pukul 10.41 WIB. Selesai.", ["Pukul 10.41 WIB.", "Selesai."], id="time"),
        pytest.param("R.A. Kartini lahir.", ["R.A. Kartini lahir."], id="initials"),
        pytest.param("Lihat blora.go.id lalu baca.", ["Lihat blora.go.id lalu baca."], id="host"),
        pytest.param("Rapat dsb. dilanjutkan.", ["Rapat dsb. dilanjutkan."], id="small letter"),
        pytest.param("Tahun 2018. Lalu 2019.", ["Tahun 2018.", "Lalu 2019."], id="year"),
        pytest.param("Selesai (kata dia). Lalu.", ["Selesai (kata dia).", "Lalu."], id="bracket"),
        pytest.param("Entah… Mungkin.", ["Entah…", "Mungkin."], id="ellipsis"),
    ],
)
def test_split(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(st.text("Aa. !?”“()1\t", max_size=60))
def test_split_loses_no_letter(text: str) -> None:
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@given(st.lists(st.text("ab .", min_size=1, max_size=30), max_size=6), st.integers(2, 40))
def test_first_fits(sentences: list[str], limit: int) -> None:
    assert len(first(sentences, limit)) <= limit


@given(st.text("ab ,-", max_size=60), st.integers(2, 40))
def test_shorten_fits(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit


@pytest.mark.parametrize(
    ("sentences", "limit", "expected"),
    [
        pytest.param(["A b.", "C d."], 9, "A b. C d.", id="all fit"),
        pytest.param(["A b.", "C d."], 8, "A b.", id="the first fits"),
        pytest.param(["Satu, dua."], 8, "Satu…", id="none fits"),
        pytest.param([], 8, "", id="none"),
    ],
)
def test_first(sentences: list[str], limit: int, expected: str) -> None:
    assert first(sentences, limit) == expected
