import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.drawings.card_text import ELLIPSIS, drawable, wrapped
from plugins.domain.drawings.javanese import latin

LATIN = frozenset(map(chr, range(0x20, 0x17F)))


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        pytest.param("Pasar Blora", "Pasar Blora", id="plain"),
        pytest.param("Selamat 🎉 datang 👨‍👩‍👧", "Selamat datang", id="emoji"),
        pytest.param("Cafe\u0301", "Café", id="composed"),
        pytest.param("a\u2011b \u2212c", "a-b c", id="dashes without glyphs"),
        pytest.param("ﬁrma ①", "firma 1", id="compatible signs"),
        pytest.param("a\u00a0 \tb\n", "a b", id="spaces"),
        pytest.param("ꦧ꧀ꦭꦺꦴꦫ", "blora", id="Javanese"),
        pytest.param("ꦱꦼꦏꦺꦴꦭꦃ ꦥꦿꦮꦶꦫ", "sekolah prawira", id="Javanese signs"),
        pytest.param("ꦏꦾꦲꦶ ꧑꧒", "kyahi 12", id="Javanese digits"),
        pytest.param("ꦮ꦳ꦶꦭ ꦏꦴ ꦄꦩ꧀ꦧꦸꦁ ꧁꧂", "wila ka ambung", id="rare Javanese"),
        pytest.param("Привет", "", id="another script"),
    ],
)
def test_drawable(text: str, drawn: str) -> None:
    assert drawable(text, LATIN) == drawn


def test_other_scripts_are_spelled_where_somebody_can() -> None:
    def spelled(letter: str) -> str:
        return {"П": "P", "и": "i\u0600", "\u0301": "x"}.get(letter, "?")

    assert drawable("Пи 🎉 → Ж", LATIN, spelled) == "Pi ?"


@pytest.mark.parametrize(
    ("text", "width", "lines", "found"),
    [
        pytest.param("", 5, 2, (), id="nothing"),
        pytest.param("satu", 5, 1, ("satu",), id="fits"),
        pytest.param("satu dua", 5, 2, ("satu", "dua"), id="two lines"),
        pytest.param("satu dua", 5, 1, ("satu…",), id="too long"),
        pytest.param("satu dua", 4, 1, ("sat…",), id="no room for the ellipsis"),
        pytest.param("satu, dua", 5, 1, ("satu…",), id="no comma before it"),
        pytest.param("a b satu", 3, 1, ("a…",), id="whole words go first"),
        pytest.param("satuduatiga", 4, 3, ("satu", "duat", "iga"), id="a long word"),
        pytest.param("satuduatiga", 4, 2, ("satu", "dua…"), id="a word that is too long"),
        pytest.param("ab", 0, 2, ("a", "b"), id="no room at all"),
    ],
)
def test_wrapped(text: str, width: int, lines: int, found: tuple[str, ...]) -> None:
    assert wrapped(text, lambda line: len(line) <= width, lines) == found


@given(st.text("ab c", max_size=60), st.integers(3, 12), st.integers(1, 4))
def test_every_line_fits_and_what_is_left_out_is_marked(text: str, width: int, most: int) -> None:
    lines = wrapped(text, lambda line: len(line) <= width, most)
    assert len(lines) <= most
    assert all(0 < len(line) <= width for line in lines)
    whole = "".join(text.split())
    shown = "".join("".join(lines).split())
    assert shown == whole or (shown.endswith(ELLIPSIS) and whole.startswith(shown[:-1]))


@given(st.text())
def test_javanese_letters_alone_are_written_otherwise(text: str) -> None:
    others = "".join(sign for sign in text if not "\ua980" <= sign <= "\ua9df")
    assert latin(others) == others


@given(st.text(alphabet=[chr(code) for code in range(0xA980, 0xA9E0)]))
def test_any_javanese_ends_in_latin_letters(text: str) -> None:
    assert latin(text).isascii()
