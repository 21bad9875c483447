"""The values of a header: strings, mappings and lists that know their lines in the file."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from plugins.domain.core.refusals import RefusedLine

MAX_DEPTH = 16
MAX_KEY = 128


class InvalidHeader(RefusedLine, ValueError):
    """A header that cannot be read, with its line in the file, or cannot be written."""


class Header(dict[str, "str | Header | Items"]):
    """A mapping of the header that knows the line of each key."""

    def __init__(
        self,
        values: "Mapping[str, Value] | Iterable[tuple[str, Value]]" = (),
        *,
        lines: Mapping[str, int] | None = None,
        start: int = 1,
    ) -> None:
        super().__init__(values)
        self.start = start
        self._lines = dict(lines or {})

    def line(self, key: str) -> int:
        """Give the 1-based line of a key; the mapping's first line where the key is absent."""
        return self._lines.get(key, self.start)

    def _add(self, key: str, value: "Value", line: int) -> None:
        self[key] = value
        self._lines[key] = line


class Items(list["str | Header | Items"]):
    """A list of the header that knows the line of each entry."""

    def __init__(
        self, values: "Iterable[Value]" = (), *, lines: Iterable[int] = (), start: int = 1
    ) -> None:
        super().__init__(values)
        self.start = start
        self._lines = list(lines)

    def line(self, index: int) -> int:
        """Give the 1-based line of an entry; the list's first line where there is none."""
        return self._lines[index] if 0 <= index < len(self._lines) else self.start

    def _add(self, value: "Value", line: int) -> None:
        self.append(value)
        self._lines.append(line)


Value: TypeAlias = str | Header | Items
Plain: TypeAlias = "str | Mapping[str, Plain] | Sequence[Plain]"
