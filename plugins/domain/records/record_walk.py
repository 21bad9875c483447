"""Every value of a record with its field path, found through the declared fields alone."""

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Any, NamedTuple

from plugins.domain.records.declarations.field_types import FieldType
from plugins.domain.records.declarations.schema import specs
from plugins.domain.records.models import Record


class Leaf(NamedTuple):
    """One plain value: where it stands, the type its field declares, and the value."""

    name: str
    type: FieldType
    value: Any


class Part(NamedTuple):
    """A record itself, or one of the small headers inside it, with its field path."""

    name: str
    value: Any

    def inside(self, key: str) -> str:
        """Give the field path of one of its fields."""
        return f"{self.name}.{key}" if self.name else key


@dataclass(frozen=True)
class Walked:
    """A record with all that its fields hold, gathered once for every check."""

    record: Record
    parts: tuple[Part, ...]
    leaves: tuple[Leaf, ...]


def walk(record: Record) -> Walked:
    """
    Gather a record, all that is nested in it, and every plain value.

    >>> from plugins.domain.records.models import Source
    >>> [leaf.name for leaf in walk(Source(id="a", publisher="b", title="c", type="news")).leaves]
    ['id', 'publisher', 'title', 'type']
    """
    parts, leaves = [], []
    waiting = [Part("", record)]
    while waiting:
        part = waiting.pop()
        parts.append(part)
        for name, kind, value in _values(part):
            if _is_part(type(value)):  # type: ignore[arg-type]  # no class is hashable to mypy
                waiting.append(Part(name, value))
            else:
                leaves.append(Leaf(name, kind, value))
    return Walked(record, tuple(parts), tuple(leaves))


def _values(part: Part) -> Iterator[tuple[str, FieldType, Any]]:
    for attribute, spec in specs(type(part.value)).items():
        held = getattr(part.value, attribute)
        if held is None or held == ():
            continue
        name = part.inside(spec.key)
        if spec.many:
            for index, value in enumerate(held):
                yield f"{name}[{index}]", spec.type, value
        else:
            yield name, spec.type, held


@cache
def _is_part(model: type[Any]) -> bool:
    # Dates are dataclasses, too, but declare no fields of a header.
    return is_dataclass(model) and bool(specs(model))
