import csv
import io
import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.opendata.forms.spreadsheet import plain_text, safe_text, to_csv, write_cell
from plugins.domain.values.json_text import Value, to_json, to_pretty_json
from tests.examples import examples

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
# What begins a formula in Excel, LibreOffice Calc or Google Sheets.
FORMULA_STARTS = "=+-@\t\r\n＝＋－＠"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+62 851",
        "-5 derajat",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1+1",
        "\u00a0=1+1",
        "\ufeff=1+1",
        "＝1+1",
        '=HYPERLINK("https://contoh.id";"a")',
        "=cmd|' /C calc'!A0",
    ],
)
def test_a_text_that_looks_like_a_formula_stays_a_text(text: str) -> None:
    assert safe_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", " ", "Blora", "1.5", "a=b", "..", "[2018..2019]", "2018~"])
def test_every_other_text_stays_as_it_is(text: str) -> None:
    assert safe_text(text) == text


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (-5, "-5"),
        (98_000_000_000, "98000000000"),
        (Decimal("-1.50"), "-1.50"),
        (Decimal("1E+3"), "1000"),
        ("-5", "'-5"),
        ("2018-05", "2018-05"),
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a | b"),
        (["=a", "b"], "'=a | b"),
        (["2018-05-08", None], "2018-05-08 | "),
        ([{"a": Decimal("1.50")}], '[{"a": 1.50}]'),
    ],
    ids=str,
)
def test_a_value_becomes_one_cell(value: Value, cell: str) -> None:
    assert write_cell(value) == cell


@settings(max_examples=examples(150))
@given(st.lists(st.lists(TEXT, min_size=2, max_size=2), max_size=5))
def test_what_csv_holds_comes_back_and_holds_no_formula(rows: list[list[str]]) -> None:
    written = to_csv(["a", "b"], rows)
    header, *cells = csv.reader(io.StringIO(written.decode(), newline=""), strict=True)
    assert header == ["a", "b"]
    assert [[plain_text(cell) for cell in row] for row in cells] == rows
    for row in cells:
        for cell in row:
            assert not cell.strip(" \u00a0\u200b\ufeff").startswith(tuple(FORMULA_STARTS))


def test_lines_end_as_rfc_4180_says() -> None:
    assert to_csv(["a"], [["b"], ['c "d", e'], ["f\ng"]]) == (
        b'a\r\nb\r\n"c ""d"", e"\r\n"f\ng"\r\n'
    )


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=examples(150))
@given(VALUES)
def test_json_comes_back_in_both_forms(value: Value) -> None:
    assert json.loads(to_json(value)) == value
    assert json.loads(to_pretty_json(value)) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, places=9))
def test_json_keeps_every_digit_of_a_number(number: Decimal) -> None:
    assert json.loads(to_json(number), parse_float=Decimal, parse_int=Decimal) == number
