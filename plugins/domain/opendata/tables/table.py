"""A table of the open data: a name, columns, and the subjects that are its rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from plugins.domain.opendata.tables.columns import Column, schema_of
from plugins.domain.records.components import (
    BudgetLine,
    Correction,
    Document,
    Evidence,
    ImportState,
    Party,
    Request,
    Signatory,
)
from plugins.domain.records.models import Commitment
from plugins.domain.values.json_text import Value

# Rows of tables of their own. What the importer notes for itself is no information at all.
ELSEWHERE = (
    Evidence,
    Party,
    Signatory,
    Commitment,
    Document,
    Correction,
    BudgetLine,
    Request,
    ImportState,
)

Url: TypeAlias = Callable[[str], str]

REF = Column(
    name="ref",
    about="pengenal baris, tetap selama alamat catatannya tetap",
    read=lambda subject: subject.ref,
    required=True,
)


@dataclass(frozen=True)
class Table:
    """A table of the open data; ``name`` is its file's name without ending."""

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    subjects: tuple[Any, ...]

    @property
    def header(self) -> list[str]:
        return [column.name for column in self.columns]

    @cached_property
    def rows(self) -> tuple[tuple[Value, ...], ...]:
        """The rows in the order of the subjects, read once for all the files that hold them."""
        return tuple(
            tuple(column.read(subject) for column in self.columns) for subject in self.subjects
        )

    def schema(self) -> dict[str, Value]:
        """Give the Table Schema."""
        return schema_of(self.columns, self.name)


def page_column(url: Url) -> Column:
    """Give the column with the whole address of a record's page."""
    return Column(
        name="page",
        about="alamat catatan ini di situs",
        read=lambda record: url(record.address),
        required=True,
    )


def by_ref(records: Mapping[str, Any]) -> tuple[Any, ...]:
    """Give records in the order of their refs."""
    return tuple(records[ref] for ref in sorted(records))
