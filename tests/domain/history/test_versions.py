import datetime as dt
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.headers.document import dump, dump_entries
from plugins.domain.headers.yaml_writer import Plain
from plugins.domain.history.versions import (
    FieldChange,
    Revision,
    Version,
    chain,
    difference,
    entry_chains,
    entry_difference,
    entry_names,
    out_from,
)
from tests.examples import examples

WIB = dt.timezone(dt.timedelta(hours=7))
DAY = 24 * 3600


def _changes(before: Mapping[str, Plain], after: Mapping[str, Plain]) -> list[tuple[object, ...]]:
    return [tuple(change) for change in difference(dump(before, ""), dump(after, ""))]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"a": "1"}, {"a": "1"}, []),
        ({"a": "1"}, {"a": "2"}, [("a", "1", "2")]),
        ({}, {"a": "1"}, [("a", None, "1")]),
        ({"a": "1"}, {}, [("a", "1", None)]),
        ({"term": {"end": "2023"}}, {"term": {"end": "2030"}}, [("term.end", "2023", "2030")]),
        ({"term": {"end": "2023"}}, {}, [("term", "2023", None)]),
        ({"term": "2023"}, {"term": {"end": "2023"}}, [("term", "2023", "2023")]),
        ({"tags": ["a", "b"]}, {"tags": ["b", "c", "d"]}, [("tags", "a", "c; d")]),
        ({"tags": ["a", "b"]}, {"tags": ["b", "a"]}, [("tags", "a; b", "b; a")]),
        ({"tags": ["a"]}, {"tags": ["a", "a"]}, [("tags", "a", "a; a")]),
        (
            {"commitments": [{"id": "x", "due": "2023"}]},
            {"commitments": [{"id": "x", "due": "2024"}]},
            [("commitments[x].due", "2023", "2024")],
        ),
        (
            {"evidence": []},
            {"evidence": [{"source": "s", "shows": "result"}]},
            [("evidence[s]", None, "s; result")],
        ),
        (
            {"evidence": [{"source": "s", "shows": "plan"}, {"source": "s", "shows": "result"}]},
            {"evidence": [{"source": "s", "shows": "plan"}]},
            [("evidence[s 2]", "s; result", None)],
        ),
        (
            {"claims": [{"field": "term.end", "value": {"amount": "1"}}]},
            {"claims": [{"field": "term.end", "value": {"amount": "2"}}]},
            [("claims[term.end].value.amount", "1", "2")],
        ),
        ({"x": [{"y": "1"}]}, {"x": [{"y": "2"}]}, [("x[isi].y", "1", "2")]),
        ({"x": [{"y": ["1"]}]}, {"x": ["z"]}, [("x[isi]", "1", "z")]),
        ({"x": ["a", ["b"]]}, {"x": ["a"]}, [("x", "b", None)]),
        ({"import": {"record": "1"}}, {"import": {"record": "2"}}, []),
        ({"changes": []}, {"changes": [{"at": "2024"}]}, []),
        ({"x": {"changes": "1"}}, {"x": {"changes": "2"}}, [("x.changes", "1", "2")]),
    ],
    ids=[
        *("same", "another value", "new", "gone", "nested", "nested gone", "another form"),
        *("list", "another order", "twice", "entry", "new entry", "second of a name", "claim"),
        *("nameless", "entry turned text", "list in a list", "importer's", "editors'", "inside"),
    ],
)
def test_headers_are_compared_field_by_field(
    before: Mapping[str, Plain], after: Mapping[str, Plain], expected: list[tuple[object, ...]]
) -> None:
    assert _changes(before, after) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [("---\na: b\n---\nIsi.\n", "---\na: b\n---\nLain.\n"), ("rusak", "---\n---\n")],
    ids=["body", "unreadable"],
)
def test_of_a_body_only_that_it_changed_is_told(before: str, after: str) -> None:
    assert difference(before, after) == (FieldChange("body", None, None),)


def test_blank_lines_around_a_body_are_no_change() -> None:
    assert difference("---\n---\n\nIsi.\n", "---\n---\nIsi.\n\n") == ()


TEXT = st.text("ab12 ", min_size=1, max_size=4)
HEADERS = st.dictionaries(
    st.sampled_from(["title", "kind", "tags", "term", "evidence"]),
    st.one_of(
        TEXT,
        st.lists(TEXT, max_size=3),
        st.dictionaries(st.sampled_from(["end", "start"]), TEXT, min_size=1),
        st.lists(st.dictionaries(st.sampled_from(["id", "due"]), TEXT, min_size=1), max_size=3),
    ),
    max_size=4,
)


@given(HEADERS)
@settings(max_examples=examples(60))
def test_a_header_never_differs_from_itself(header: dict[str, Plain]) -> None:
    assert _changes(header, header) == []


@given(HEADERS, HEADERS)
@settings(max_examples=examples(60))
def test_two_headers_differ_exactly_where_something_is_told(
    before: dict[str, Plain], after: dict[str, Plain]
) -> None:
    forth, back = _changes(before, after), _changes(after, before)
    assert bool(forth) is (before != after)
    assert {field for field, *_ in forth} == {field for field, *_ in back}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (dump({"title": "A"}, ""), ""),
        (dump({"date": "2024-05-01 10:00"}, ""), "2024-05-01"),
        (dump({"date": "2024-05-01", "status": "draft"}, ""), "9999"),
        (dump({"date": ["2024"]}, ""), "9999"),
        ("rusak", "9999"),
    ],
    ids=["no date", "dated", "draft", "no plain date", "unreadable"],
)
def test_a_version_says_from_when_it_could_be_out(text: str, day: str) -> None:
    assert out_from(text) == day


def _version(blob: str, at: int) -> Version:
    return Version(f"commit-{blob}", at, "content/mou/a.md", blob)


def _compare(before: str, after: str) -> tuple[FieldChange, ...]:
    return () if before[0] == after[0] else (FieldChange("title", before, after),)


def _told(versions: list[Version], days: Mapping[str, str] | None = None) -> list[str]:
    found = chain(versions, _compare, lambda blob: (days or {}).get(blob, ""), WIB)
    return [
        f"{one.commit.removeprefix('commit-')}: "
        + ("pertama" if one.is_first else f"{one.changes[0].before} -> {one.changes[0].after}")
        for one in found
    ]


@pytest.mark.parametrize(
    ("blobs", "days", "expected"),
    [
        ("", {}, []),
        ("a", {"a": "9999"}, ["a: pertama"]),
        ("cba", {}, ["c: b -> c", "b: a -> b", "a: pertama"]),
        ("cba", {"b": "9999"}, ["c: a -> c", "a: pertama"]),
        ("cba", {"b": "9999", "a": "9999"}, ["c: pertama"]),
        ("ba", {"b": "9999", "a": "9999"}, []),
        ("dcba", {"c": "2000", "b": "2000", "a": "2000"}, ["d: c -> d", "c: pertama"]),
    ],
    ids=[
        *("none", "one", "three", "draft between", "drafts before", "only drafts"),
        "written ahead of its day",
    ],
)
def test_a_file_has_a_chain_of_changes(
    blobs: str, days: dict[str, str], expected: list[str]
) -> None:
    versions = [_version(blob, (len(blobs) - at) * DAY) for at, blob in enumerate(blobs)]
    assert _told(versions, days) == expected


def test_a_commit_that_changed_nothing_told_is_left_out() -> None:
    assert _told([_version("a2", 2), _version("a1", 1)]) == ["a1: pertama"]


def test_the_day_of_a_commit_is_that_of_the_site() -> None:
    # 1 January 1970, 18.00 UTC is the second day in WIB.
    versions = [_version("b", 2 * DAY), _version("a", 18 * 3600)]
    assert _told(versions, {"b": "1970-01-02", "a": "1970-01-02"}) == [
        "b: a -> b",
        "a: pertama",
    ]
    assert _told(versions, {"b": "1970-01-03", "a": "1970-01-03"}) == [
        "b: a -> b",
        "a: pertama",
    ]


def test_entries_of_a_reference_file_have_chains_of_their_own() -> None:
    first = dump_entries([{"id": "a", "name": "A"}, {"id": "c", "name": "C"}])
    second = dump_entries([{"id": "a", "name": "B"}, {"id": "b", "name": "X"}])
    texts = {"1": first, "2": second, "3": "rusak: ya"}
    found = entry_chains(
        [_version("2", 2), _version("1", 1)],
        lambda before, after: entry_difference(texts[before], texts[after]),
        lambda blob: entry_names(texts[blob]),
    )
    assert found == {
        "a": (
            Revision("commit-2", 2, (FieldChange("name", "A", "B"),)),
            Revision("commit-1", 1, (), is_first=True),
        ),
        "b": (Revision("commit-2", 2, (), is_first=True),),
        "c": (Revision("commit-1", 1, (), is_first=True),),
    }
    assert entry_chains([], lambda _before, _after: {}, lambda _blob: ()) == {}


def test_an_unreadable_reference_file_has_no_entries() -> None:
    assert entry_names("rusak: ya") == ()
    assert entry_names(dump_entries([{"name": "A"}, {"id": "b"}])) == ("b",)
    assert entry_difference("- id: a\n", "- id: a\n") == {}
