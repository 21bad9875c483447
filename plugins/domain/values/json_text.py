"""Values as JSON text, with numbers as exact as they are known."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

Value: TypeAlias = "str | int | Decimal | bool | Sequence[Value] | Mapping[str, Value] | None"

_ENCODER = json.JSONEncoder(ensure_ascii=False)


def to_json(value: Value) -> str:
    """
    Write a value on one line; the standard writer would round a decimal to a float.

    >>> to_json({"panjang": Decimal("123456789012345678.5"), "nama": ["é", None, True]})
    '{"panjang": 123456789012345678.5, "nama": ["é", null, true]}'
    """
    try:
        return _ENCODER.encode(value)
    except TypeError:  # a decimal somewhere inside
        return _exact(value)


def _exact(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Mapping):
        entries = (f"{_ENCODER.encode(key)}: {to_json(item)}" for key, item in value.items())
        return f"{{{', '.join(entries)}}}"
    return f"[{', '.join(map(to_json, value))}]"


def to_pretty_json(value: Value, margin: str = "") -> str:
    r"""
    Write a value with one entry a line, indented.

    >>> to_pretty_json({"a": [1, 2], "b": {}})
    '{\n  "a": [\n    1,\n    2\n  ],\n  "b": {}\n}'
    """
    inside = margin + "  "
    if isinstance(value, Mapping) and value:
        entries = [
            f"{_ENCODER.encode(key)}: {to_pretty_json(item, inside)}" for key, item in value.items()
        ]
        return _block("{", entries, "}", inside, margin)
    if isinstance(value, Sequence) and value and not isinstance(value, str):
        return _block("[", [to_pretty_json(item, inside) for item in value], "]", inside, margin)
    return to_json(value)


def _block(left: str, entries: list[str], right: str, inside: str, margin: str) -> str:
    lines = ",\n".join(inside + entry for entry in entries)
    return f"{left}\n{lines}\n{margin}{right}"
