"""Checks of written data that know nothing of how it was made: only the standard and the files."""

import csv
import datetime as dt
import hashlib
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from plugins.domain.values.dates import FuzzyDate

Files = Mapping[str, bytes]
FORMULA = re.compile(r"[ \u00a0]*[=+\-@\t\r＝＋－＠]")


def read_csv(content: bytes) -> tuple[list[str], list[list[str]]]:
    """Read RFC 4180 strictly: UTF-8, CR LF, as many cells in each row as in the header."""
    text = content.decode("utf-8")
    assert not text.startswith("\ufeff")
    assert text.endswith("\r\n")
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert all(len(row) == len(header) for row in rows)
    return header, rows


def findings(files: Files) -> Iterator[str]:
    """Give all that is wrong with a data package and its files."""
    package = json.loads(files["datapackage.json"])
    tables = {
        resource["name"]: read_csv(files[resource["path"]]) for resource in package["resources"]
    }
    for resource in package["resources"]:
        name, content = resource["name"], files[resource["path"]]
        if resource["bytes"] != len(content):
            yield f"{name}: bytes"
        if resource["hash"] != f"sha256:{hashlib.sha256(content).hexdigest()}":
            yield f"{name}: hash"
        header, rows = tables[name]
        fields = resource["schema"]["fields"]
        if header != [field["name"] for field in fields]:
            yield f"{name}: header"
        for field, column in zip(fields, zip(*rows, strict=True), strict=bool(rows)):
            yield from (f"{name}.{field['name']}: {finding}" for finding in _cells(field, column))
        yield from (f"{name}: {finding}" for finding in _keys(resource["schema"], name, tables))


def _cells(field: Mapping[str, Any], column: tuple[str, ...]) -> Iterator[str]:
    bounds = field.get("constraints", {})
    reads = _READERS[field["type"]]
    for cell in column:
        if not cell:
            if bounds.get("required"):
                yield "empty"
            continue
        if field["type"] == "boolean":
            if cell not in (*field["trueValues"], *field["falseValues"]):
                yield f"boolean {cell!r}"
        elif not reads(cell):
            yield f"{field['type']} {cell!r}"
        if "enum" in bounds and cell not in bounds["enum"]:
            yield f"enum {cell!r}"
        if "pattern" in bounds and not re.fullmatch(bounds["pattern"], cell):
            yield f"pattern {cell!r}"
        if field["type"] not in {"number", "integer"} and FORMULA.match(cell):
            yield f"formula {cell!r}"


def _keys(
    schema: Mapping[str, Any], name: str, tables: Mapping[str, tuple[list[str], list[list[str]]]]
) -> Iterator[str]:
    def values(table: str, column: str) -> list[str]:
        header, rows = tables[table]
        return [row[header.index(column)] for row in rows]

    own = values(name, schema["primaryKey"])
    if len(own) != len(set(own)):
        yield "primary key repeats"
    for key in schema.get("foreignKeys", []):
        there = key["reference"]["resource"] or name
        known = set(values(there, key["reference"]["fields"]))
        for value in values(name, key["fields"]):
            if value and value not in known:
                yield f"{key['fields']} {value!r} is not in {there}"


def _is_day(cell: str) -> bool:
    try:
        return dt.date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False


def _is_number(cell: str) -> bool:
    try:
        return Decimal(cell).is_finite()
    except InvalidOperation:
        return False


def _is_array(cell: str) -> bool:
    try:
        return isinstance(json.loads(cell), list)
    except ValueError:
        return False


_READERS: Mapping[str, Callable[[str], bool]] = {
    "string": lambda _cell: True,
    "date": _is_day,
    "integer": lambda cell: re.fullmatch(r"-?\d+", cell) is not None,
    "number": _is_number,
    "array": _is_array,
    "boolean": lambda _cell: True,
}


def json_findings(files: Files) -> Iterator[str]:
    """Give all that is wrong with the JSON of the tables, dangling items of lists included."""
    tables = {
        name.removesuffix(".json"): json.loads(content, parse_float=Decimal)["rows"]
        for name, content in files.items()
        if name.endswith(".json") and "/" not in name and name != "datapackage.json"
    }
    refs = {name: {row["ref"] for row in rows} for name, rows in tables.items()}
    for resource in json.loads(files["datapackage.json"])["resources"]:
        name = resource["name"]
        rows = tables.get(name, [])
        if name in tables and len(rows) != len(read_csv(files[resource["path"]])[1]):
            yield f"{name}: number of rows"
        for row in rows:
            yield from (f"{name}: {finding}" for finding in _bounds(row))
            for field in resource["schema"]["fields"]:
                found = _value_findings(field, row[field["name"]], refs)
                yield from (f"{name}.{field['name']}: {finding}" for finding in found)


def _value_findings(
    field: Mapping[str, Any], value: Any, refs: Mapping[str, set[str]]
) -> Iterator[str]:
    if field["type"] in {"integer", "number"} and isinstance(value, str | bool):
        yield f"{value!r} is no number"
    if points := re.search(r"menunjuk ref pada tabel (\w+)", field["description"]):
        yield from (f"{item!r} dangles" for item in value or () if item not in refs[points[1]])


def _bounds(row: Mapping[str, Any]) -> Iterator[str]:
    """Compare each date with the bounds beside it."""
    for key in row:
        if f"{key}_earliest" not in row or not isinstance(row[key], str):
            continue
        date = FuzzyDate.parse(row[key], deadlines=True, unlimited=True)
        first = date.first.earliest.isoformat() if date.first else None
        last = date.last.latest.isoformat() if date.last else None
        if [first, last] != [row[f"{key}_earliest"], row[f"{key}_latest"]]:
            yield f"{key}: {row[key]}"
