"""A digest of what a value holds, the same in every process; none for what has an inside."""

import datetime as dt
import enum
import hashlib
from collections.abc import Mapping
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
        return hashlib.sha256(self._written(value)).digest()

    def close(self) -> None:
        """Let go of all but the records of this build."""
        self._known, self._before = {}, {}

    def _written(self, value: Any) -> bytes:
        """
        Write a value so that no other is written alike: its kind, how long it is, what it holds.

        An object stands as its digest, which is made once however many hold it.
        """
        kind = type(value)
        if kind is str:
            text = value.encode("utf-8", "surrogatepass")
            return b"%d.%b" % (len(text), text)
        if isinstance(value, _PLAIN):
            return _leaf(kind, repr(value))
        if isinstance(value, enum.Enum):
            return _leaf(kind, value.name)
        if is_dataclass(kind):
            return b"#%b" % self._of_object(value)
        if isinstance(value, Mapping):
            parts = [self._written(part) for pair in value.items() for part in pair]
        elif isinstance(value, tuple | list):
            parts = [self._written(part) for part in value]
        elif isinstance(value, frozenset | set):
            parts = sorted(self._written(part) for part in value)
        else:
            raise Undigestible(kind.__qualname__)
        return b"(%b %d %b" % (kind.__qualname__.encode(), len(parts), b"".join(parts))

    def _of_object(self, value: Any) -> bytes:
        known = self._records if isinstance(value, Record) else self._known
        found = known.get(id(value)) or self._before.get(id(value))
        if found is None or found[0] is not value:
            parts = [self._written(getattr(value, field.name)) for field in fields(value)]
            name = type(value).__qualname__.encode()
            found = value, hashlib.sha256(b"%b %b" % (name, b"".join(parts))).digest()
        known[id(value)] = found
        return found[1]


def _leaf(kind: type, text: str) -> bytes:
    written = text.encode("utf-8", "surrogatepass")
    return b"%b %d.%b" % (kind.__qualname__.encode(), len(written), written)
