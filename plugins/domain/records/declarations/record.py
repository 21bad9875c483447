"""What every record has, whatever its kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from plugins.domain.records.declarations.field_types import Reading
from plugins.domain.records.declarations.kinds import Kind
from plugins.domain.records.declarations.schema import Nested


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every record has: its reference, its file, its text, and the line of each field."""

    row: ClassVar[Kind]

    ref: str = ""
    path: str = ""
    body: str = ""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    def line(self, name: str = "") -> int:
        """Give the line of a field path such as ``term.end`` in the record's file."""
        while name and name not in self.lines:
            name = name[:-1].rpartition("[")[0] if name.endswith("]") else name.rpartition(".")[0]
        return self.lines.get(name, 1)


@dataclass(frozen=True, kw_only=True)
class Addressed(Record):
    """A record that readers find under an address of its own."""

    @property
    def address(self) -> str:
        return self.row.address_of(self.ref)


@dataclass(frozen=True)
class Entry(Nested):
    """The type of a field that is a record inside the file of another one, with its own lines."""

    def read(self, raw: Any, name: str, line: int, reading: Reading) -> Any:
        # Its own lines are gathered apart: to look for them among all costs the square of entries.
        around, reading.lines = reading.lines, {}
        record = super().read(raw, name, line, reading)
        around |= reading.lines
        inside, reading.lines = reading.lines, around
        if record is None:
            return None
        lines = {field.removeprefix(f"{name}."): number for field, number in inside.items()}
        return replace(record, path=reading.path, lines={"": line, **lines})
