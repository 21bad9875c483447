"""Every value of a record with its field path, found through the declared fields alone."""

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from typing import Any

from plugins.domain.fields import FieldType
from plugins.domain.schema import specs


@dataclass(frozen=True)
class Leaf:
    """One plain value: where it stands, the type its field declares, and the value."""

    name: str
    type: FieldType
    value: Any


@dataclass(frozen=True)
class Part:
    """A record itself, or one of the small headers inside it, with its field path."""

    name: str
    value: Any

    def inside(self, key: str) -> str:
        """Give the field path of one of its fields."""
        return f"{self.name}.{key}" if self.name else key


def parts(record: object) -> Iterator[Part]:
    """
    Give a record and all that is nested in it.

    >>> from plugins.domain.parts import Signed, Term
    >>> [part.name for part in parts(Signed(place="Jakarta"))]
    ['']
    """
    waiting = [Part("", record)]
    while waiting:
        part = waiting.pop()
        yield part
        for name, _type, value in _fields(part):
            if _is_part(value):
                waiting.append(Part(name, value))


def leaves(record: object) -> Iterator[Leaf]:
    """
    Give every plain value of a record.

    >>> from plugins.domain.parts import Signed
    >>> [(leaf.name, leaf.value) for leaf in leaves(Signed(place="Jakarta"))]
    [('place', 'Jakarta')]
    """
    for part in parts(record):
        for name, kind, value in _fields(part):
            if not _is_part(value):
                yield Leaf(name, kind, value)


def _is_part(value: object) -> bool:
    # Dates are dataclasses, too, but declare no fields of a header.
    return is_dataclass(value) and bool(specs(type(value)))


def _fields(part: Part) -> Iterator[tuple[str, FieldType, Any]]:
    for attribute, spec in specs(type(part.value)).items():
        held = getattr(part.value, attribute)
        name = part.inside(spec.key)
        if spec.many:
            for index, value in enumerate(held):
                yield f"{name}[{index}]", spec.type, value
        elif held is not None:
            yield name, spec.type, held
