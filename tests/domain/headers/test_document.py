import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.domain.headers.document import (
    Header,
    InvalidHeader,
    Items,
    dump,
    dump_entries,
    parse,
    parse_entries,
)
from tests.domain.header_refusals import ENTRIES, FILES, HELD, WRITTEN, deep, written

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
# What writers of YAML get wrong, woven into longer strings.
PIECES = (
    *"-?:,[]{}#&*!|>'\"%@`~=\\ \t\n\r\x00\x85\u2028\u2029\ufeff\ufffe",
    *("---", "...", ": ", " #", "- ", "? ", "\n\n", "No", "12:30", "1e3", "a", "é", "\U0001f600"),
)
TRICKY = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
SCALAR = TEXT | TRICKY
VALUE = st.recursive(
    SCALAR,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SCALAR, inner, max_size=4),
    max_leaves=12,
)
HEADER = st.dictionaries(SCALAR, VALUE, max_size=5)


def refusal(text: str) -> InvalidHeader | None:
    try:
        parse(text)
    except InvalidHeader as error:
        return error
    return None


@given(HEADER, SCALAR)
@example({"a": "b"}, "---\nIsi\n---\n")
@example({}, "")
@example({"a": [[], {}, [[""]], {"b": [{"c": "d\ne"}]}]}, "\ufeff\r\n")
def test_a_file_written_and_read_again_is_the_same(header: dict[str, object], body: str) -> None:
    assert parse(dump(header, body)) == (header, body)


@given(HEADER)
def test_another_yaml_reader_sees_the_very_same_strings(header: dict[str, object]) -> None:
    source = dump(header, "").removeprefix("---\n").removesuffix("---\n")
    assert (yaml.safe_load(source) or {}) == header
    assert (yaml.load(source, yaml.CSafeLoader) or {}) == header


@given(st.lists(HEADER, max_size=4))
def test_entries_written_and_read_again_are_the_same(entries: list[dict[str, object]]) -> None:
    source = dump_entries(entries)
    assert parse_entries(source) == entries
    assert yaml.safe_load(source) == entries


@given(HEADER, SCALAR)
def test_writing_what_was_read_changes_no_byte(header: dict[str, object], body: str) -> None:
    text = dump(header, body)
    assert dump(*parse(text)) == text


@given(SCALAR)
def test_any_text_is_read_or_refused_with_a_line_of_the_file(source: str) -> None:
    text = f"---\n{source}\n---\n"
    error = refusal(text)
    assert error is None or (error.finding and error.remedy)
    assert error is None or 1 <= error.line <= text.count("\n")


@pytest.mark.parametrize(
    "value",
    [
        *["No", "yes", "on", "OFF", "true", "null", "~", "y", "N", "", " ", " spasi", "spasi "],
        *[
            "2018-05-09",
            "2018-05-09 10:41",
            "12:30",
            "0123",
            "98000.5",
            "1e3",
            "0x1F",
            ".5",
            ".inf",
        ],
        *["- daftar", "-", "--- a", "? a", ": a", "a: b", "a:", "a #b", "#tagar", "[a]", "{a}"],
        *["*tebal*", "&dan", "!seru", "|", ">", "%", "@humas", "`kode`", '"kutip"', "'kutip'", ","],
        *[
            "a\x85b",
            "a\u2028b",
            "\ufeffa",
            "a\x00b",
            "a\tb",
            "a\nb",
            "a\n\nb\n",
            "a\n",
            "\na",
            "a\n\n",
        ],
        *[
            "a\n  b",
            "a \nb",
            "<<",
            "=",
            "a\\b",
            "\ufffe",
            "\U0001f600",
            "𝗕𝗟𝗢𝗥𝗔",
            "a\rb",
            "\u202eterbalik",
        ],
    ],
)
def test_scalars_survive_as_value_key_and_entry(value: str) -> None:
    header = {value: value, "daftar": [value, {value: [value]}]}
    assert parse(dump(header, "")) == (header, "")
    source = dump(header, "").removeprefix("---\n").removesuffix("---\n")
    assert yaml.safe_load(source) == header


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("Kerja sama antardaerah", "judul: Kerja sama antardaerah"),
        ("urn:uuid:5f0c", "judul: urn:uuid:5f0c"),
        ("/gambar/2018/a.png", "judul: /gambar/2018/a.png"),
        ("C#", "judul: C#"),
        ("Kerja sama: tahap 1", 'judul: "Kerja sama: tahap 1"'),
        ("2018-05-09", 'judul: "2018-05-09"'),
        ("baris\nkedua", "judul: |-\n  baris\n  kedua"),
        ("baris\n\nkedua\n", "judul: |\n  baris\n\n  kedua"),
        ("", 'judul: ""'),
        ("a\x85b", r'judul: "a\x85b"'),
        ("a\tb", r'judul: "a\tb"'),
        ("a\U00010000b", "judul: a\U00010000b"),
        ("a\u2028b", r'judul: "a\u2028b"'),
        ("a\U000e0041b", r'judul: "a\U000E0041b"'),
    ],
)
def test_a_value_is_written_as_plainly_as_is_safe(value: str, line: str) -> None:
    assert dump({"judul": value}, "") == f"---\n{line}\n---\n"


def test_collections_are_written_in_block_style_and_given_order() -> None:
    header = {"z": "a", "a": [{"id": "b", "c": ["d"]}, ["e", "f"]], "m": {"n": {}, "o": []}}
    assert dump(header, "Isi.\n") == (
        "---\nz: a\na:\n  - id: b\n    c:\n      - d\n  - - e\n    - f\n"
        'm:\n  "n": {}\n  o: []\n---\nIsi.\n'
    )


LINES = """---
title: Kerja sama
photos:
  - file: 2018/a.png
    alt: >-
      Penanda-
      tanganan
  - {file: 2018/b.png, alt: b}
term:
  start: 2018-05-08
---
Isi
"""


def test_every_value_knows_its_line_in_the_file() -> None:
    header, body = parse(LINES)
    photos, term = header["photos"], header["term"]
    assert isinstance(photos, Items)
    assert isinstance(term, Header)
    first, second = photos
    assert isinstance(first, Header)
    assert isinstance(second, Header)
    assert [header.line(key) for key in header] == [2, 3, 9]
    assert [photos.line(0), photos.line(1)] == [4, 8]
    assert [first.line("alt"), second.line("alt"), term.line("start")] == [5, 8, 10]
    assert body == "Isi\n"


def test_an_absent_key_or_entry_has_the_line_where_its_collection_starts() -> None:
    header, _ = parse(LINES)
    photos, term = header["photos"], header["term"]
    assert isinstance(photos, Items)
    assert isinstance(term, Header)
    assert (header.line("tidak-ada"), photos.line(9), term.line("end")) == (1, 4, 10)


def test_a_header_made_by_hand_has_line_one() -> None:
    assert Header({"a": "b"}) == {"a": "b"}
    assert Header({"a": "b"}).line("a") == 1
    assert Items(["a"]).line(0) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\n---\n", ({}, "")),
        ("---\n---", ({}, "")),
        ("---\n# catatan\n\n---\nIsi", ({}, "Isi")),
        ("--- \na: b\n---\t\nIsi", ({"a": "b"}, "Isi")),
        ("\ufeff---\na: b\n---\nIsi\n", ({"a": "b"}, "Isi\n")),
        (
            "---\r\na: b\r\nc: |\r\n  d\r\n  e\r\n---\r\nIsi\r\n",
            ({"a": "b", "c": "d\ne\n"}, "Isi\n"),
        ),
        ("---\na: b\n---\nIsi\r\n", ({"a": "b"}, "Isi\r\n")),
        ("---\na: b\n---\n---\nc: d\n---\n", ({"a": "b"}, "---\nc: d\n---\n")),
        ("---\na:\nb: ~\n---\n", ({"a": "", "b": "~"}, "")),
        ("---\njam: 12:30\naktif: No\nNo: 0123\ntanggal: 2018-05-09\n---\n",
         ({"jam": "12:30", "aktif": "No", "No": "0123", "tanggal": "2018-05-09"}, "")),
        ("---\na: {amount: '98', as_written: Rp98}\nb: [c, d]\n---\n",
         ({"a": {"amount": "98", "as_written": "Rp98"}, "b": ["c", "d"]}, "")),
        ("---\n? a\n: b\n<<: c\n---\n", ({"a": "b", "<<": "c"}, "")),
        ("---\na: |\n  ---\n  b\n---\n", ({"a": "---\nb\n"}, "")),
        ("---\na: b # catatan\nc: C#1 # 2\n #satu\nd: \"e #f\"\n---\n",
         ({"a": "b", "c": "C#1", "d": "e #f"}, "")),
        ("---\na: |\n  b #c\n #d\ne: #\nf: # g\n---\n", ({"a": "b #c\n", "e": "", "f": ""}, "")),
        ("---\na:  # b\n  #c\n  - d\n---\n", ({"a": ["d"]}, "")),
    ],
)  # fmt: skip
def test_parse_accepts(text: str, expected: tuple[dict[str, object], str]) -> None:
    assert parse(text) == expected


@pytest.mark.parametrize(
    ("text", "line", "finding"),
    FILES,
)
def test_parse_refuses(text: str, line: int, finding: str) -> None:
    with pytest.raises(InvalidHeader) as caught:
        parse(text)
    assert (caught.value.line, finding in caught.value.finding) == (line, True), caught.value
    assert caught.value.remedy


def test_an_unknown_complaint_still_has_a_remedy() -> None:
    with pytest.raises(
        InvalidHeader, match="susunan baris ini tidak dapat dibaca; periksa lekukan"
    ):
        parse("---\n%YAML x\n---\n")


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("", []),
        ("# kosong\n", []),
        ("[]\n", []),
        ("\ufeff- id: a\n", [{"id": "a"}]),
        ("- id: a\r\n- id: b\r\n", [{"id": "a"}, {"id": "b"}]),
    ],
)
def test_parse_entries_accepts(text: str, entries: list[dict[str, str]]) -> None:
    assert parse_entries(text) == entries


@pytest.mark.parametrize(
    ("text", "line", "finding"),
    ENTRIES,
)
def test_parse_entries_refuses(text: str, line: int, finding: str) -> None:
    with pytest.raises(InvalidHeader) as caught:
        parse_entries(text)
    assert (caught.value.line, finding in caught.value.finding) == (line, True), caught.value


def test_the_deepest_value_that_is_written_is_read_again() -> None:
    assert parse(dump(deep(16), "")) == (deep(16), "")


@pytest.mark.parametrize(
    ("header", "body", "finding"),
    WRITTEN,
    ids=["depth", "key", "value", "surrogate-key", "block", "body", "size"],
)
def test_dump_refuses(header: dict[str, object], body: str, finding: str) -> None:
    with pytest.raises(InvalidHeader) as caught:
        dump(header, body)
    assert finding in caught.value.finding


@pytest.mark.slow
def test_dump_entries_refuses_what_is_too_long() -> None:
    with pytest.raises(InvalidHeader, match="terlalu panjang"):
        dump_entries([{"a": "b" * 9_000_000}])


def test_every_message_is_as_it_is_held() -> None:
    assert written() == HELD.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("---\na: {}\n---\n", 256 * 1024),
        pytest.param("- a: {}\n", 8 * 1024 * 1024, marks=pytest.mark.slow),
    ],
)
def test_a_header_may_be_so_long_and_no_longer(text: str, size: int) -> None:
    read = parse if text.startswith("---") else parse_entries
    room = size - len(text.removeprefix("---\n").removesuffix("---\n").format(""))
    assert read(text.format("b" * room))
    with pytest.raises(InvalidHeader, match=f"paling banyak {size}"):
        read(text.format("b" * (room + 1)))


@pytest.mark.parametrize("size", [256 * 1024])
def test_what_is_written_may_be_so_long_and_no_longer(size: int) -> None:
    room = size - len("a: \n")
    assert dump({"a": "b" * room}, "")
    with pytest.raises(InvalidHeader) as caught:
        dump({"a": "b" * (room + 1)}, "")
    assert str(caught.value) == "1: data terlalu panjang untuk ditulis; pindahkan uraian ke isi"


@pytest.mark.parametrize("length", [128, 129])
def test_a_name_may_be_so_long_and_no_longer(length: int) -> None:
    name = "a" * length
    text = f"---\n{name}: b\n---\n"
    assert (refusal(text) is None) is (length <= 128)


def test_the_longest_name_that_is_written_is_read_again() -> None:
    header = {"a" * 128: "b"}
    assert parse(dump(header, "")) == (header, "")


def test_a_surrogate_anywhere_in_a_body_is_refused() -> None:
    with pytest.raises(InvalidHeader, match="isi memuat separuh aksara"):
        dump({"a": "b"}, "Isi \udc80 lagi.\n")


def test_the_opening_fence_may_be_followed_by_blanks_only() -> None:
    assert refusal("--- \t\na: b\n---\n") is None
    for rest in ("\x0b", "\x0c", "\u00a0", "X"):
        assert refusal(f"---{rest}\na: b\n---\n") is not None, repr(rest)
