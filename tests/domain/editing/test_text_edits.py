"""Changes of single values: what was there stays to the letter, and what cannot be is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.editing.text_edits import Unplaceable, Way, add_entry, append, set_field
from plugins.domain.headers.document import InvalidHeader, dump, dump_entries, parse, parse_entries
from plugins.domain.headers.nodes import Plain

ORDER = ("id", "title", "start", "end", "parties", "evidence", "basis", "last_reviewed")
NESTED = """\
---
title: "A"   # judul
commitments:
  - id: a  # satu
    basis: from_news

  # kedua
  - id: b
    evidence:
    - source: s
      shows: plan
    basis: from_news
# akhir
---
Isi.
"""


@pytest.mark.parametrize(
    ("text", "way", "key", "value", "wanted"),
    [
        pytest.param(
            "---\n---\nIsi\n", [], "title", "B", "---\ntitle: B\n---\nIsi\n", id="empty header"
        ),
        pytest.param(
            "---\ntitle: A # x\n---\n", [], "title", "B", "---\ntitle: B\n---\n", id="replaced"
        ),
        pytest.param(
            "---\ntitle: |\n  A\n\n  # B\nbasis: x\n---\n",
            [],
            "title",
            "C",
            "---\ntitle: C\nbasis: x\n---\n",
            id="block replaced",
        ),
        pytest.param(
            "---\nbasis: x\n# lain\n---\n",
            [],
            "title",
            "B",
            "---\ntitle: B\nbasis: x\n# lain\n---\n",
            id="before the first",
        ),
        pytest.param(
            "---\r\ntitle: A\r\nbasis: x\r\n---\r\n",
            [],
            "evidence",
            [{"source": "s"}],
            "---\r\ntitle: A\r\nevidence:\r\n  - source: s\r\nbasis: x\r\n---\r\n",
            id="line ends of Windows",
        ),
        pytest.param(
            "---\nlast_reviewed: 2026-01-01\nbasis: x\ntitle: A\n---\n",
            [],
            "evidence",
            ["s"],
            "---\nlast_reviewed: 2026-01-01\nbasis: x\ntitle: A\nevidence:\n  - s\n---\n",
            id="an order of one's own",
        ),
        pytest.param(
            NESTED,
            ["commitments", 0],
            "last_reviewed",
            "2026-11-24",
            NESTED.replace("from_news\n\n", 'from_news\n    last_reviewed: "2026-11-24"\n\n'),
            id="in an item",
        ),
        pytest.param(
            NESTED,
            ["commitments", 1],
            "id",
            "c",
            NESTED.replace("- id: b", "- id: c"),
            id="after the dash",
        ),
        pytest.param(
            "---\ncommitments:\n  - basis: x\n---\n",
            ["commitments", 0],
            "id",
            "c",
            "---\ncommitments:\n  - basis: x\n    id: c\n---\n",
            id="never before the dash",
        ),
        pytest.param(
            "---\ncommitments:\n  - {id: a}\n---\n",
            ["commitments", 0],
            "basis",
            "x",
            "---\ncommitments:\n  - id: a\n    basis: x\n---\n",
            id="written on one line",
        ),
        pytest.param(
            "---\nterm: {start: a}\nbasis: x\n---\n",
            ["term"],
            "end",
            "b",
            "---\nterm:\n  start: a\n  end: b\nbasis: x\n---\n",
            id="a group on one line",
        ),
    ],
)
def test_a_field_is_set(text: str, way: Way, key: str, value: Plain, wanted: str) -> None:
    assert set_field(text, way, key, value, ORDER) == wanted


@pytest.mark.parametrize(
    ("text", "way", "wanted"),
    [
        pytest.param(
            "---\ntitle: A\nbasis: x\n---\n",
            [],
            "---\ntitle: A\nevidence:\n  - source: q\nbasis: x\n---\n",
            id="first",
        ),
        pytest.param(
            NESTED,
            ["commitments", 1],
            NESTED.replace("shows: plan\n", "shows: plan\n    - source: q\n"),
            id="no deeper than the key",
        ),
        pytest.param(
            "---\nevidence:\n  - a  # satu\n\n# lain\nbasis: x\n---\n",
            [],
            "---\nevidence:\n  - a  # satu\n  - source: q\n\n# lain\nbasis: x\n---\n",
            id="before the gap",
        ),
        pytest.param(
            "---\nevidence: []\n---\n", [], "---\nevidence:\n  - source: q\n---\n", id="empty"
        ),
        pytest.param(
            "---\nevidence: [a]\n---\n",
            [],
            "---\nevidence:\n  - a\n  - source: q\n---\n",
            id="flow",
        ),
    ],
)
def test_an_item_is_appended(text: str, way: Way, wanted: str) -> None:
    assert append(text, way, "evidence", {"source": "q"}, ORDER) == wanted


@pytest.mark.parametrize(
    ("text", "way", "line", "finding"),
    [
        ("---\nevidence: [a] # satu\n---\n", [], 2, "memuat catatan"),
        ("---\n{title: b, evidence: [a]}\n---\n", [], 2, "sebaris demi sebaris"),
        ("---\nevidence: a\n---\n", [], 2, "bukan daftar"),
        ("---\ntitle: a\n---\n", ["title"], 1, "tidak bertingkat"),
        ("---\ntitle: a\n---\n", ["lain"], 1, "'lain' tidak ada"),
        ("---\nevidence: [a]\n---\n", ["evidence", 1], 1, "'1' tidak ada"),
        ("---\ntitle: a\n---\n", ["title", "b"], 1, "'b' tidak ada"),
    ],
)
def test_what_cannot_be_placed_is_refused(text: str, way: Way, line: int, finding: str) -> None:
    with pytest.raises(Unplaceable, match=finding) as refused:
        append(text, way, "evidence", "b", ORDER)
    assert refused.value.line == line


@pytest.mark.parametrize("text", ["tanpa kepala\n", "---\na: [\n---\n"])
def test_what_is_no_content_file_is_refused(text: str) -> None:
    with pytest.raises(InvalidHeader):
        set_field(text, [], "title", "a", ORDER)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("", "- id: b\n", id="no text"),
        pytest.param("[]\n", "- id: b\n", id="an empty list"),
        pytest.param("# Catatan\n", "# Catatan\n- id: b\n", id="only a note"),
        pytest.param("- id: a", "- id: a\n- id: b\n", id="no last line end"),
        pytest.param(
            "# x\r\n- id: a # satu\r\n", "# x\r\n- id: a # satu\r\n- id: b\r\n", id="Windows"
        ),
        pytest.param("  - id: a\n", "  - id: a\n  - id: b\n", id="indented"),
    ],
)
def test_an_entry_is_added(text: str, wanted: str) -> None:
    assert add_entry(text, {"id": "b"}) == wanted


def test_a_list_that_is_not_written_line_by_line_is_refused() -> None:
    with pytest.raises(Unplaceable, match="satu isian sebaris"):
        add_entry("[{id: a}]\n", {"id": "b"})


WORD = st.text("ab#:-'\"[{ é", min_size=1, max_size=6)
ITEM = st.dictionaries(st.sampled_from("xyz"), WORD, min_size=1, max_size=3)
ENTRY = st.fixed_dictionaries({"id": WORD}, optional={"evidence": st.lists(ITEM), "basis": WORD})
HEADER = st.fixed_dictionaries(
    {"title": WORD}, optional={"commitments": st.lists(ENTRY, min_size=1), "basis": WORD}
)


@pytest.mark.property
@given(HEADER, ITEM, WORD, st.data())
def test_what_was_written_reads_back(
    header: dict[str, Plain], item: dict[str, str], body: str, data: st.DataObject
) -> None:
    promises = header.get("commitments", ())
    places: list[Way] = [(), *(("commitments", number) for number in range(len(promises)))]
    way = data.draw(st.sampled_from(places))
    text = append(dump(header, body), way, "evidence", item, ORDER)
    text = set_field(text, way, "last_reviewed", "2026-11-24", ORDER)
    found, rest = parse(text)
    place = found["commitments"][way[1]] if way else found  # type: ignore[index, call-overload]
    assert (place["evidence"][-1], place["last_reviewed"], rest) == (item, "2026-11-24", body)
    before = dump(header, body).splitlines()
    if not any(row.rstrip().endswith("evidence: []") for row in before):
        assert [row for row in text.splitlines() if row in before][: len(before)]


@pytest.mark.property
@given(st.lists(ENTRY), ENTRY)
def test_an_entry_reads_back(entries: list[dict[str, Plain]], entry: dict[str, Plain]) -> None:
    before = dump_entries(entries) if entries else ""
    text = add_entry(before, entry)
    assert (parse_entries(text), text.startswith(before)) == ([*entries, entry], True)
