import copy
import doctest
import pickle

import pytest

from plugins.domain.core import refusals
from plugins.domain.core.refusals import Refusal, RefusedLine

GIVEN = [
    pytest.param(Refusal("a", "b"), "a; b", id="plain"),
    pytest.param(Refusal("a", ""), "a", id="nothing to do"),
    pytest.param(Refusal("a", "b", "c.md: "), "c.md: a; b", id="with its place"),
    pytest.param(RefusedLine(7, "a", "b"), "7: a; b", id="with its line"),
]


def test_the_examples_hold() -> None:
    assert doctest.testmod(refusals).failed == 0


@pytest.mark.parametrize(("refusal", "text"), GIVEN)
def test_as_a_text_it_says_its_place_the_finding_and_the_remedy(
    refusal: Refusal, text: str
) -> None:
    assert str(refusal) == text


@pytest.mark.parametrize(("refusal", "text"), GIVEN)
def test_another_process_gets_the_same(refusal: Refusal, text: str) -> None:
    moved = pickle.loads(pickle.dumps(refusal))  # noqa: S301 - our own, made just now
    for same in (moved, copy.copy(refusal)):
        assert (type(same), vars(same), str(same)) == (type(refusal), vars(refusal), text)
