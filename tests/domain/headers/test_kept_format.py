"""A file that another program wrote anew keeps its lines wherever its values are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.headers.document import dump, dump_entries, parse, parse_entries
from plugins.domain.headers.kept_format import keep_entries, keep_format

BEFORE = """---
# Kepala
judul: 'A'   # catatan
tags: [a, "041"]

# Tentang isi
isi: >-
  satu
  dua
akhir: b
---

Teks *ini*.
"""


def _changed(old: str = "", new: str = "") -> str:
    """Write the file anew, with another value."""
    header, body = parse(BEFORE.replace(old, new) if old else BEFORE)
    return dump(dict(sorted(header.items())), f"\n{body}\n")


CASES = {
    "nothing": (_changed(), BEFORE),
    "one value": (_changed("akhir: b", "akhir: c"), BEFORE.replace("akhir: b", "akhir: c")),
    "value with a note": (_changed("'A' ", "B "), BEFORE.replace("'A'   # catatan", "B")),
    "list": (_changed("[a, ", "["), BEFORE.replace('tags: [a, "041"]', 'tags:\n  - "041"')),
    "field gone": (_changed("akhir: b\n", "\n"), BEFORE.replace("akhir: b\n", "")),
    "text": (_changed("*ini*", "itu"), BEFORE.replace("*ini*", "itu")),
    "text gone": (_changed("\nTeks *ini*.\n", ""), BEFORE.replace("\nTeks *ini*.\n", "")),
    "new field": (
        _changed("akhir: b", "akhir: b\nakhirat: c"),
        BEFORE.replace("akhir: b", "akhir: b\nakhirat: c"),
    ),
}


@pytest.mark.parametrize(("after", "wanted"), CASES.values(), ids=CASES)
def test_only_what_changed_is_written_anew(after: str, wanted: str) -> None:
    assert keep_format(BEFORE, after) == wanted


def test_a_text_that_reads_the_same_is_no_edit() -> None:
    after = BEFORE.replace("*ini*", "_ini_")
    assert keep_format(BEFORE, after, same_text=lambda one, two: len(one) == len(two)) == BEFORE


@pytest.mark.parametrize(
    "before",
    ["---\n{a: b, c: d}\n---\n", "---\n{a: b,\n c: d}\n---\n", "---\n---\n"],
    ids=["one line", "two lines", "empty"],
)
def test_a_form_that_cannot_be_kept_is_given_up(before: str) -> None:
    assert keep_format(before, "---\na: b\nc: e\n---\n") == "---\na: b\nc: e\n---\n"


ENTRIES = "# Daftar\n- {id: a, kode: 33.10}\n\n# Dua\n- id: b\n  nama: B\n- nama: C\n"
LISTS = {
    "nothing": ('- id: a\n  kode: "33.10"\n- nama: B\n  id: b\n- nama: C\n', ENTRIES),
    "one": (
        '- id: a\n  kode: "33.10"\n- id: b\n  nama: D\n- nama: C\n',
        ENTRIES.replace("nama: B", "nama: D"),
    ),
    "more": (
        '- id: a\n  kode: "33.10"\n- id: b\n  nama: B\n- nama: C\n- id: d\n',
        f"{ENTRIES}- id: d\n",
    ),
    "less": ('- id: a\n  kode: "33.10"\n- nama: C\n', ENTRIES.replace("- id: b\n  nama: B\n", "")),
}


@pytest.mark.parametrize(("after", "wanted"), LISTS.values(), ids=LISTS)
def test_only_the_entry_that_changed_is_written_anew(after: str, wanted: str) -> None:
    assert keep_entries(ENTRIES, after) == wanted


def test_a_list_on_one_line_is_given_up() -> None:
    assert keep_entries("[{id: a}, {id: b}]\n", "- id: a\n- id: c\n") == "- id: a\n- id: c\n"


NAMES = st.sampled_from(["judul", "isi", "tags", "awal", "akhir"])
TEXTS = st.text("ab1: #'\"-\n{[&", max_size=8)
HEADERS = st.dictionaries(NAMES, st.one_of(TEXTS, st.lists(TEXTS, max_size=3)), min_size=1)


@given(HEADERS, HEADERS)
def test_the_values_are_always_the_new_ones(old: dict[str, object], new: dict[str, object]) -> None:
    before = dump(old, "Satu.\n")
    kept = keep_format(before, dump(new, "Satu.\n"))
    assert parse(kept) == (new, "Satu.\n")
    assert keep_format(before, dump(dict(reversed(old.items())), "Satu.\n")) == before


@given(st.lists(HEADERS, max_size=4), st.lists(HEADERS, max_size=4))
def test_the_entries_are_always_the_new_ones(old: list[object], new: list[object]) -> None:
    kept = keep_entries(dump_entries(old), dump_entries(new))
    assert sorted(map(repr, map(_flat, parse_entries(kept)))) == sorted(map(repr, map(_flat, new)))


def _flat(entry: dict[str, object]) -> list[tuple[str, object]]:
    return sorted(entry.items())
