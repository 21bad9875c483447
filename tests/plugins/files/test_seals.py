from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.files.seals import code_mark, seal, unseal


@given(st.binary(), st.text())
def test_what_is_whole_comes_back(content: bytes, recipe: str) -> None:
    assert unseal(seal(content, recipe), recipe) == content


@given(st.binary(), st.integers(0), st.integers(1, 255))
def test_a_changed_byte_is_seen(content: bytes, at: int, change: int) -> None:
    kept = bytearray(seal(content))
    kept[at % len(kept)] ^= change
    assert unseal(bytes(kept)) is None


@given(st.binary(), st.integers(0))
def test_a_cut_is_seen(content: bytes, size: int) -> None:
    kept = seal(content)
    assert unseal(kept[: size % len(kept)]) is None


@given(st.text(), st.text(), st.binary())
def test_another_recipe_is_seen(one: str, other: str, content: bytes) -> None:
    assert (unseal(seal(content, one), other) == content) is (one == other)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("a.py", "x = 2\n", id="a line"),
        pytest.param("b/c.py", "", id="a module more"),
        pytest.param("a.txt", "", id="no module"),
    ],
)
def test_the_mark_of_code_changes_with_its_modules(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a.py").write_text("x = 1\n", encoding="utf-8")
    before = code_mark(tmp_path)
    assert before == code_mark(tmp_path)
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert (code_mark(tmp_path) == before) is not name.endswith(".py")
    assert code_mark(tmp_path / "a.py") != code_mark(tmp_path)
