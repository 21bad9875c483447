"""The columns of the open data, derived from the models, and their Table Schema."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from plugins.domain.core.rules import Rules
from plugins.domain.records.declarations.field_types import Ref, is_fuzzy
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.declarations.schema import Either, Nested, Spec, specs
from plugins.domain.records.plain_values import earliest, latest, plain
from plugins.domain.values.json_text import Value

_LIST_NOTE = "beberapa isi dipisahkan dengan ' | '"


@dataclass(frozen=True, kw_only=True)
class Column:
    """
    One column of a table: its name, Table Schema type and meaning, and how a row fills it.

    ``table`` is the table that a reference points into; a list of references is no foreign key,
    because Table Schema knows none for lists.
    """

    name: str
    about: str
    read: Callable[[Any], Value]
    type: str = "string"
    required: bool = False
    many: bool = False
    codes: Mapping[str, str] | None = None
    pattern: str | None = None
    table: str | None = None

    def descriptor(self) -> dict[str, Value]:
        """Give the field descriptor of Table Schema."""
        field: dict[str, Value] = {"name": self.name, "type": self.type}
        field["description"] = self.description
        if self.type == "boolean":
            field |= {"trueValues": ["yes"], "falseValues": ["no"]}
        constraints: dict[str, Value] = {}
        if self.required:
            constraints["required"] = True
        if self.codes is not None and not self.many:
            constraints["enum"] = list(self.codes)
        if self.pattern is not None and not self.many:
            constraints["pattern"] = self.pattern
        return field | ({"constraints": constraints} if constraints else {})

    @property
    def description(self) -> str:
        """Its meaning as a sentence, with its codes and how several values are written."""
        parts = [self.about]
        if self.codes:
            parts.append(", ".join(f"{code} = {label}" for code, label in self.codes.items()))
        if self.table and self.many:
            parts.append(f"menunjuk ref pada tabel {self.table}")
        if self.many:
            parts.append(_LIST_NOTE)
        text = "; ".join(parts)
        return f"{text[:1].upper()}{text[1:]}."


def derive(
    model: type[Any],
    rules: Rules,
    elsewhere: Collection[type[Any]] = (),
) -> tuple[Column, ...]:
    """
    Derive the columns of a model: a nested field is joined by ``_``, a fuzzy date makes three.

    Fields that hold a model of ``elsewhere`` are left out: they are rows of another table.
    """
    return tuple(_Deriving(rules, elsewhere).columns(model, lambda subject: subject))


def schema_of(columns: Sequence[Column], name: str) -> dict[str, Value]:
    """Give the Table Schema of a table called ``name``, with its keys."""
    keys: list[Value] = [
        {
            "fields": column.name,
            "reference": {
                "resource": "" if column.table == name else column.table,
                "fields": "ref",
            },
        }
        for column in columns
        if column.table and not column.many
    ]
    return {
        "fields": [column.descriptor() for column in columns],
        "missingValues": [""],
        "primaryKey": columns[0].name,
        **({"foreignKeys": keys} if keys else {}),
    }


@dataclass(frozen=True)
class _Deriving:
    rules: Rules
    elsewhere: Collection[type[Any]]

    def columns(
        self,
        model: type[Any],
        subject: Callable[[Any], Any],
        prefix: str = "",
        about: str = "",
        required: bool = True,
    ) -> Iterator[Column]:
        for attribute, spec in specs(model).items():
            if isinstance(spec.type, Nested) and spec.type.model in self.elsewhere:
                continue
            column = Column(
                name=prefix + spec.key,
                about=f"{about}: {spec.meaning}" if about else spec.meaning,
                read=_attribute(subject, attribute),
                required=required and spec.required,
                many=spec.many,
            )
            yield from self._of_spec(spec, column)

    def _of_spec(self, spec: Spec, column: Column) -> Iterator[Column]:
        if isinstance(spec.type, Nested):
            model, prefix = spec.type.model, f"{column.name}_"
            if spec.many:
                yield _array(model, column)
            else:
                yield from self.columns(model, column.read, prefix, column.about, column.required)
        elif is_fuzzy(spec.type):
            yield from _fuzzy(column)
        else:
            yield self._scalar(spec.type, column)

    def _scalar(self, kind: Any, column: Column) -> Column:
        column = replace(column, read=_then(column.read, plain))
        if isinstance(kind, Ref):
            return replace(column, table=KINDS[kind.kind].table)
        if isinstance(kind, Either):
            return column
        data = kind.data
        codes = kind.choices(self.rules)
        return replace(column, type=data.type, pattern=data.pattern, codes=codes)


def _attribute(subject: Callable[[Any], Any], attribute: str) -> Callable[[Any], Any]:
    """Read an attribute of what ``subject`` gives; of nothing comes nothing."""

    def read(row: Any) -> Any:
        owner = subject(row)
        return None if owner is None else getattr(owner, attribute)

    return read


def _then(read: Callable[[Any], Any], write: Callable[[Any], Value]) -> Callable[[Any], Value]:
    return lambda row: write(read(row))


def _array(model: type[Any], column: Column) -> Column:
    inside = ", ".join(f"{spec.key} ({spec.meaning})" for spec in specs(model).values())
    return replace(
        column,
        type="array",
        many=False,
        about=f"{column.about}; daftar JSON, tiap isi memuat {inside}",
        read=_then(column.read, plain),
    )


def _fuzzy(column: Column) -> Iterator[Column]:
    """Make the three columns of a date: as it is known, and the days between which it lies."""
    yield replace(column, read=_then(column.read, plain), about=f"{column.about} (EDTF)")
    for side, word, name in ((earliest, "awal", "earliest"), (latest, "akhir", "latest")):
        yield Column(
            name=f"{column.name}_{name}",
            about=f"hari paling {word} yang mungkin untuk {column.about}",
            read=_then(column.read, _each(side) if column.many else side),
            type="string" if column.many else "date",
            many=column.many,
        )


def _each(side: Callable[[Any], str | None]) -> Callable[[Any], Value]:
    return lambda dates: [side(date) for date in dates]
