import math

import pytest

from plugins.domain.drawings.paths import UnknownPath, polylines


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("M1 2", [[(1, 2)]], id="a point"),
        pytest.param("M1,2 L-3 .5", [[(1, 2), (-3, 0.5)]], id="a line"),
        pytest.param("M0 0 1 1 2 0", [[(0, 0), (1, 1), (2, 0)]], id="lines after a move"),
        pytest.param(
            "M0 0L1 1ZM5 5 6 6", [[(0, 0), (1, 1), (0, 0)], [(5, 5), (6, 6)]], id="closed"
        ),
    ],
)
def test_polylines(path: str, lines: list[list[tuple[float, float]]]) -> None:
    assert polylines(path) == lines


def test_a_curve_starts_and_ends_where_it_should_and_bends_between() -> None:
    [line] = polylines("M0 0C0 10 10 10 10 0 10-10 20-10 20 0")
    assert line[0] == (0, 0)
    assert line[12] == (10, 0)
    assert line[-1] == (20, 0)
    assert math.isclose(line[6][1], 7.5)
    assert math.isclose(line[18][1], -7.5)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("m1 1", id="a relative command"),
        pytest.param("M1 1A1 1 0 0 0 2 2", id="an arc"),
        pytest.param("L1 1", id="a line from nowhere"),
        pytest.param("1 1", id="no command"),
        pytest.param("M1 1Z2 2", id="points after the end"),
        pytest.param("M1", id="half a point"),
        pytest.param("M1 L2 2", id="a command within a point"),
        pytest.param("M1 1#", id="no sign of a path"),
    ],
)
def test_other_paths_are_refused(path: str) -> None:
    with pytest.raises(UnknownPath):
        polylines(path)
