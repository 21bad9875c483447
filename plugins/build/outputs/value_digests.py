"""A digest of what a value holds, the same in every process; none for what has an inside."""

import datetime as dt
import enum
import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from plugins.domain.records.models import Record

_Known = dict[int, tuple[object, bytes]]
_PLAIN = (bool, int, float, str, bytes, type(None), Decimal, dt.date, dt.time, ZoneInfo)


class Undigestible(TypeError):
    """A value that may hold anything, such as a function: nobody can say whether it has changed."""


class Digests:
    """The digests of values; records, which many pages share, are looked into once."""

    def __init__(self, before: "Digests | None" = None) -> None:
        # Held together with its digest, so that no other value takes its place in memory.
        self._known: _Known = {}
        self._records: _Known = {}
        # Of the build before, in a process that builds again: records that are read once only.
        self._before: _Known = before._records if before else {}

    def of(self, value: Any) -> bytes:
        """Give the digest of a value; raises Undigestible."""
        if isinstance(value, _PLAIN):
            return _hash(type(value).__name__, [repr(value).encode()])
        known = self._records if isinstance(value, Record) else self._known
        found = known.get(id(value)) or self._before.get(id(value))
        if found is None or found[0] is not value:
            found = value, self._inside(value)
        known[id(value)] = found
        return found[1]

    def close(self) -> None:
        """Let go of all but the records of this build."""
        self._known, self._before = {}, {}

    def _inside(self, value: Any) -> bytes:
        name = type(value).__qualname__
        if isinstance(value, enum.Enum):
            return _hash(name, [value.name.encode()])
        if is_dataclass(value) and not isinstance(value, type):
            return _hash(name, [self.of(getattr(value, field.name)) for field in fields(value)])
        if isinstance(value, Mapping):
            pairs = (part for pair in value.items() for part in pair)
            return _hash(name, map(self.of, pairs))
        if isinstance(value, tuple | list):
            return _hash(name, map(self.of, value))
        if isinstance(value, frozenset | set):
            return _hash(name, sorted(map(self.of, value)))
        raise Undigestible(name)


def _hash(name: str, parts: Iterable[bytes]) -> bytes:
    found = hashlib.sha256(name.encode())
    for part in parts:
        found.update(f"{len(part)} ".encode() + part)
    return found.digest()


Digest = Callable[[Any], bytes]
