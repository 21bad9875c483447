"""All tables in one SQLite database, with keys, code lists, and a view for each first question."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from plugins.domain.opendata.forms.questions import QUESTIONS
from plugins.domain.opendata.tables.columns import Column
from plugins.domain.opendata.tables.table import Table
from plugins.domain.values.json_text import Value, to_json

_TYPES = {"integer": "INTEGER", "boolean": "INTEGER", "number": "NUMERIC"}
_PAGE_SIZE = 4096


def database(tables: Sequence[Table], told: Mapping[str, str]) -> bytes:
    """
    Write tables as the bytes of an SQLite file; ``told`` is what the data say of themselves.

    A list is JSON text, yes and no are 1 and 0. Whoever reads it needs no other file: the table
    ``kolom`` says what each column means.
    """
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        connection.execute("BEGIN")
        _write(connection, "keterangan", ("nama", "isi"), told.items())
        _write(connection, "kolom", ("tabel", "kolom", "arti"), _meanings(tables))
        for table in tables:
            connection.execute(_definition(table))
            marks = ", ".join("?" for _ in table.columns)
            connection.executemany(
                f"INSERT INTO {_quoted(table.name)} VALUES ({marks})",  # noqa: S608 (our names)
                (tuple(map(_cell, row)) for row in table.rows),
            )
        for question in QUESTIONS:
            connection.execute(f"CREATE VIEW {question.view} AS\n{question.sql}")
        connection.execute("COMMIT")
        return connection.serialize()
    finally:
        connection.close()


def _write(
    connection: sqlite3.Connection,
    name: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
) -> None:
    keys = columns[:-1]
    fields = ", ".join(f"{column} TEXT NOT NULL" for column in columns)
    connection.execute(f"CREATE TABLE {name} ({fields}, PRIMARY KEY ({', '.join(keys)}))")
    marks = ", ".join("?" for _ in columns)
    connection.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608 (our names)


def _meanings(tables: Sequence[Table]) -> Iterator[tuple[str, str, str]]:
    for table in tables:
        for column in table.columns:
            yield table.name, column.name, column.description


def _definition(table: Table) -> str:
    lines = [_column(column, is_key=number == 0) for number, column in enumerate(table.columns)]
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def _column(column: Column, *, is_key: bool) -> str:
    name = _quoted(column.name)
    is_list = column.many or column.type == "array"
    parts = [name, "TEXT" if is_list else _TYPES.get(column.type, "TEXT")]
    if is_key:
        parts.append("PRIMARY KEY")
    if column.required:
        parts.append("NOT NULL")
    if column.codes is not None and not is_list:
        known = ", ".join(f"'{code}'" for code in column.codes)
        parts.append(f"CHECK ({name} IN ({known}))")
    if column.type == "boolean":
        parts.append(f"CHECK ({name} IN (0, 1))")
    if column.table and not is_list:
        parts.append(f"REFERENCES {_quoted(column.table)} (ref)")
    return " ".join(parts)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _cell(value: Value) -> str | int | float | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, int):
        return int(value)
    return to_json(value)
