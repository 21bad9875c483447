from decimal import Decimal

import pytest

from plugins.domain.values.json_text import to_json, to_pretty_json

EXACT = Decimal("123456789012345678.5")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("é", '"é"'),
        ([1, "dua"], '[1, "dua"]'),
        ([EXACT, "é", [EXACT, None]], '[123456789012345678.5, "é", [123456789012345678.5, null]]'),
        ({"é": EXACT, "b": 1}, '{"é": 123456789012345678.5, "b": 1}'),
        ((), "[]"),
    ],
    ids=["text", "list", "list with decimals", "mapping", "nothing"],
)
def test_a_value_on_one_line(value: object, text: str) -> None:
    assert to_json(value) == text  # type: ignore[arg-type]


def test_what_is_inside_stands_further_in() -> None:
    assert to_pretty_json({"a": [{"b": "teks"}, []], "c": EXACT}, "  ") == (
        "{\n"
        '    "a": [\n'
        "      {\n"
        '        "b": "teks"\n'
        "      },\n"
        "      []\n"
        "    ],\n"
        '    "c": 123456789012345678.5\n'
        "  }"
    )
