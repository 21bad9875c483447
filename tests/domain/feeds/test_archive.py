"""Long feeds in parts."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.feeds.archive import Part, cut, in_order
from plugins.domain.feeds.forms.channel import Item

START = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)


def item(number: int) -> Item:
    return Item(
        guid=f"urn:x:{number:04}",
        title=str(number),
        address="/",
        summary="s",
        html="h",
        placed=START + dt.timedelta(days=number),
    )


def parts(count: int, size: int) -> list[Part]:
    return list(cut([item(number) for number in range(count)], size))


def numbers(part: Part) -> list[int]:
    return [int(one.title) for one in part.items]


@pytest.mark.parametrize(
    ("count", "wanted"),
    [
        (0, [(None, [], None, None)]),
        (3, [(None, [2, 1, 0], None, None)]),
        (4, [(None, [3, 2, 1], 1, None), (1, [2, 1, 0], None, None)]),
        (
            7,
            [(None, [6, 5, 4], 2, None), (1, [2, 1, 0], None, 2), (2, [5, 4, 3], 1, None)],
        ),
    ],
)
def test_a_feed_is_cut(count: int, wanted: list[tuple[object, ...]]) -> None:
    found = [(part.number, numbers(part), part.older, part.newer) for part in parts(count, 3)]
    assert found == wanted


@settings(deadline=None)
@given(st.integers(0, 60), st.integers(1, 9))
def test_following_the_links_finds_everything(count: int, size: int) -> None:
    by_number = {part.number: part for part in parts(count, size)}
    seen: set[int] = set()
    part: Part | None = by_number[None]
    while part:
        assert len(part.items) <= size
        seen.update(numbers(part))
        part = by_number[part.older] if part.older else None
    assert seen == set(range(count))


@settings(deadline=None)
@given(st.integers(1, 60), st.integers(1, 9))
def test_a_new_entry_changes_no_archive(count: int, size: int) -> None:
    before, after = ({part.number: part for part in parts(n, size)} for n in (count, count + 1))
    for number in set(before) - {None}:
        assert after[number].items == before[number].items


def test_entries_of_one_moment_have_one_order() -> None:
    same = [
        Item(guid=f"urn:x:{name}", title=name, address="/", summary="s", html="h", placed=START)
        for name in "bca"
    ]
    assert [one.title for one in in_order(same)] == ["c", "b", "a"]
