"""Digests tell apart what is not the same, and nothing else."""

import dataclasses
import datetime as dt
import enum
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from plugins.build.outputs.value_digests import Digests, Undigestible
from tests.site.texts import post, site_of


@dataclass(frozen=True)
class One:
    a: Any
    b: Any = None


@dataclass(frozen=True)
class Other:
    a: Any
    b: Any = None


class Pair(NamedTuple):
    a: Any
    b: Any


class Colour(enum.Enum):
    RED = "1"
    GREEN = "2"


UNLIKE: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 1.0, Decimal(1), "1", "", b"1", "None", "\ud800", Markup("1")),
    *((), [], {}, frozenset(), ("",), ("", ""), ["1"], ("1",), ("a", "b"), ("ab",), ("a", ("b",))),
    *({"a": "b"}, {"b": "a"}, {"a": "b", "c": "d"}, {"c": "d", "a": "b"}, frozenset({"a", "b"})),
    *(One("a"), One("a", "b"), One(("a", "b")), Other("a"), Pair("a", "b"), Pair("a", None)),
    *(Colour.RED, Colour.GREEN, dt.date(2024, 5, 1), dt.datetime(2024, 5, 1), dt.time(1)),
    *(
        One(One("a")),
        One(Other("a")),
        [One("a"), One("b")],
        [One("b"), One("a")],
        "1.a",
        ("1.a", ""),
    ),
)


def test_unlike_values_have_unlike_digests() -> None:
    digests = Digests()
    found = [digests.of(value) for value in UNLIKE]
    alike = [
        (UNLIKE[one], UNLIKE[other])
        for one, other in combinations(range(len(UNLIKE)), 2)
        if found[one] == found[other]
    ]
    assert alike == []


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.binary(max_size=3),
    lambda part: (
        st.lists(part, max_size=3)
        | st.lists(part, max_size=3).map(tuple)
        | st.dictionaries(st.text(max_size=2), part, max_size=3)
        | st.builds(One, part, part)
        | st.builds(Other, part, part)
    ),
    max_leaves=8,
)


def _same(one: Any, other: Any) -> bool:
    """Say whether two values are the same, kinds and order included, as `==` does not."""
    return repr(one) == repr(other)


@given(VALUES, VALUES)
def test_digests_are_the_same_for_the_same_only(one: Any, other: Any) -> None:
    assert (Digests().of(one) == Digests().of(other)) is _same(one, other)


@pytest.mark.parametrize("value", [len, object(), (1, object()), {"a": iter(())}, One(open)])
def test_what_may_hold_anything_has_none(value: object) -> None:
    with pytest.raises(Undigestible):
        Digests().of(value)


def test_records_of_the_build_before_are_known_and_others_forgotten() -> None:
    site = site_of({"berita/2024/05/a.md": post()})
    record = site.posts[0]
    first = Digests()
    value = One("a")
    before = first.of([record, value])
    first.close()
    # Nothing changes what is frozen; that it has been changed all the same shows who is asked.
    object.__setattr__(value, "a", "b")
    second = Digests(first)
    assert second.of([record, value]) != before
    object.__setattr__(record, "title", "Lain")
    assert second.of(record) == Digests(first).of(record) != Digests().of(record)
    assert Digests(first).of(dataclasses.replace(record)) == Digests().of(record)
