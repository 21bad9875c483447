import pytest

from plugins.domain.headers.nodes import Items


@pytest.mark.parametrize(
    ("index", "line"),
    [
        pytest.param(-1, 3, id="before the first"),
        pytest.param(0, 4, id="the first"),
        pytest.param(1, 6, id="the last"),
        pytest.param(2, 3, id="after the last"),
    ],
)
def test_an_entry_has_its_line_and_no_entry_that_of_the_list(index: int, line: int) -> None:
    assert Items(["a", "b"], lines=[4, 6], start=3).line(index) == line
