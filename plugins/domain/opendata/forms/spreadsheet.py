"""Tables as CSV that a spreadsheet opens without taking a text for a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TypeAlias

from plugins.domain.values.json_text import Value, to_json

Cell: TypeAlias = Value

SEPARATOR = " | "
# What starts a formula in a spreadsheet, and the mark that keeps a text a text.
_DANGEROUS = frozenset("=+-@\t\r\n＝＋－＠")
_MARK = "'"


def safe_text(text: str) -> str:
    """
    Put an apostrophe before a text that a spreadsheet could take for a formula.

    Spaces in front do not make a formula harmless. A text that starts with an apostrophe gets a
    second one, so that one rule undoes it all: take one leading apostrophe off.

    >>> safe_text("=1+1"), safe_text("Blora"), safe_text("'a")
    ("'=1+1", 'Blora', "''a")
    """
    first = text.lstrip(" \u00a0\u200b\ufeff")[:1]
    return _MARK + text if first in _DANGEROUS or text.startswith(_MARK) else text


def plain_text(cell: str) -> str:
    """
    Give the text that safe_text made a cell of.

    >>> plain_text("'=1+1"), plain_text("Blora")
    ('=1+1', 'Blora')
    """
    return cell.removeprefix(_MARK)


def write_cell(value: Cell) -> str:
    """
    Write a value as one cell; numbers stay numbers, yes and no are the words of the headers.

    >>> write_cell(["APBD", "APBN"]), write_cell(Decimal("-1.50")), write_cell(True)
    ('APBD | APBN', '-1.50', 'yes')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return safe_text(value)
    if isinstance(value, Sequence) and not any(isinstance(item, dict) for item in value):
        return safe_text(SEPARATOR.join("" if item is None else str(item) for item in value))
    return to_json(value)


def to_local_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    r"""
    Write a table as a spreadsheet with Indonesian settings opens it: semicolons, comma, BOM.

    >>> to_local_csv(["ref", "value"], [["a", Decimal("12.5")]]).decode("utf-8-sig")
    'ref;value\r\na;12,5\r\n'
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_local_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _local_cell(value: Cell) -> str:
    cell = write_cell(value)
    return cell.replace(".", ",") if isinstance(value, Decimal) else cell


def to_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    r"""
    Write a table as RFC 4180 says: UTF-8, a header row, lines that end in CR LF.

    >>> to_csv(["ref", "title"], [["a", "b, c"]])
    b'ref,title\r\na,"b, c"\r\n'
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([write_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8")
