"""The JSON Schema of a table's JSON: what each row holds, with its code lists and keys."""

from collections.abc import Mapping

from plugins.domain.opendata.tables.columns import Column
from plugins.domain.opendata.tables.table import Table
from plugins.domain.values.json_text import Value

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_HEAD: Mapping[str, Value] = {
    "name": {"type": "string"},
    "title": {"type": "string"},
    "description": {"type": "string"},
    "status_on": {"type": "string", "format": "date"},
    "publisher": {"type": "string"},
    "notice": {"type": ["string", "null"]},
    "licence": {"type": "string", "format": "uri"},
    "page": {"type": "string", "format": "uri"},
}


def json_schema(table: Table, address: str) -> dict[str, Value]:
    """Describe the JSON of a table, for a validator; ``address`` is that of the schema itself."""
    row: dict[str, Value] = {
        "type": "object",
        "properties": {column.name: _property(column) for column in table.columns},
        "required": table.header,
        "additionalProperties": False,
    }
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": table.title,
        "description": table.about,
        "type": "object",
        "properties": {
            **_HEAD,
            "name": {"const": table.name},
            "rows": {"type": "array", "items": row},
        },
        "required": [*_HEAD, "rows"],
        "additionalProperties": False,
    }


def _property(column: Column) -> Value:
    about: dict[str, Value] = {"description": column.description}
    if column.many:
        kind: Value = "array" if column.required else ["array", "null"]
        return {**about, "type": kind, "items": _value(column, optional=_has_gaps(column))}
    if column.type == "array":
        return {**about, "type": "array", "items": {"type": "object"}}
    return {**about, **_value(column, optional=not column.required)}


def _has_gaps(column: Column) -> bool:
    """Say whether an item of a list may be empty: an open period has no last day."""
    return column.codes is None and column.table is None


def _value(column: Column, *, optional: bool) -> dict[str, Value]:
    kind = "string" if column.type == "date" else column.type
    found: dict[str, Value] = {"type": [kind, "null"] if optional else kind}
    if column.type == "date":
        found["format"] = "date"
    if column.pattern is not None:
        found["pattern"] = f"^(?:{column.pattern})$"
    if column.codes is not None:
        found["enum"] = [*column.codes, *([None] if optional else [])]
    return found
