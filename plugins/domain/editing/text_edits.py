"""One value of a header or one entry of a list changed in its text; every other line stays."""

import re
from collections.abc import Mapping, Sequence

from plugins.domain.core.refusals import RefusedLine
from plugins.domain.headers.document import (
    Header,
    InvalidHeader,
    Items,
    Plain,
    Value,
    parse,
    parse_entries,
)
from plugins.domain.headers.yaml_writer import write

# From the header down to the mapping that holds a field: names of fields, and places in lists.
Way = Sequence[str | int]


class Unplaceable(RefusedLine, ValueError):
    """A change that cannot be made without touching what a person wrote beside it."""


def set_field(text: str, way: Way, key: str, value: Plain, order: Sequence[str]) -> str:
    r"""
    Give a content file in which a field has a value; raises InvalidHeader, Unplaceable.

    A field that was not there stands where ``order``, the keys of its model, puts it.

    >>> set_field("---\ntitle: A # catatan\n---\n", [], "updated", "2026", ["title", "updated"])
    '---\ntitle: A # catatan\nupdated: "2026"\n---\n'
    """
    lines = _Lines(text)
    place = lines.place(way)
    wanted = _with(parse(text)[0], way, key, value)
    if key in place:
        fine = lines.replaced(place, key, value)
    else:
        fine = lines.inserted(place, key, value, order)
    return _proven(lines, fine, wanted, way, key)


def append(text: str, way: Way, key: str, item: Plain, order: Sequence[str]) -> str:
    r"""
    Give a content file in which a list has one item more; raises InvalidHeader, Unplaceable.

    >>> append("---\ntags:\n- a  # satu\n---\n", [], "tags", "b", ["tags"])
    '---\ntags:\n- a  # satu\n- b\n---\n'
    """
    lines = _Lines(text)
    place = lines.place(way)
    there = place.get(key)
    if there is None or there == []:
        return set_field(text, way, key, [item], order)
    if not isinstance(there, Items):
        finding = f"'{key}' bukan daftar"
        raise Unplaceable(place.line(key), finding, "tulis tiap isi pada barisnya, diawali '- '")
    wanted = _with(parse(text)[0], way, key, [*there, item])
    return _proven(lines, lines.lengthened(place, key, there, item), wanted, way, key)


def add_entry(text: str, entry: Mapping[str, Plain]) -> str:
    r"""
    Give a reference list with one entry more at its end; raises InvalidHeader, Unplaceable.

    >>> add_entry("# Lembaga\n- id: a\n", {"id": "b"})
    '# Lembaga\n- id: a\n- id: b\n'
    """
    before = parse_entries(text)
    if not before:
        text = re.sub(r"^\[ *\][ \t]*\r?\n?", "", text, flags=re.MULTILINE)
    end = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    rows = text.split("\n")
    deep = _depth(rows[before.line(0) - 1]) if before else 0
    if text and not text.endswith("\n"):
        text += end
    added = "".join(f"{' ' * deep}{row}{end}" for row in write([entry]).splitlines())
    if not _holds(text + added, [*before, entry]):
        finding = "daftar ini tidak ditulis satu isian sebaris"
        raise Unplaceable(1, finding, "awali setiap entri dengan '- id: ...' pada barisnya sendiri")
    return text + added


def _holds(text: str, entries: Sequence[Plain]) -> bool:
    try:
        return list(parse_entries(text)) == entries
    except InvalidHeader:
        return False


def _with(value: Value, way: Way, key: str, new: Plain) -> Plain:
    """Give what a header should hold, as plain values."""
    if not way:
        return {**_mapping(value), key: new}
    step, *rest = way
    inner = _with(_at(value, [step]), rest, key, new)
    if isinstance(step, int):
        return [inner if index == step else one for index, one in enumerate(value)]
    return {**_mapping(value), step: inner}


def _mapping(value: Value) -> Header:
    if not isinstance(value, Header):
        raise Unplaceable(1, "isian ini tidak bertingkat", "periksa bentuknya dalam panduan")
    return value


def _at(value: Value, way: Way) -> Value:
    for step in way:
        try:
            value = value[step]  # type: ignore[index]  # what does not fit is refused
        except (KeyError, IndexError, TypeError):
            raise Unplaceable(1, f"'{step}' tidak ada", "periksa ejaannya") from None
    return value


def _depth(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


class _Lines:
    """The lines of a content file; those of its header are counted as its values count them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rows = text.split("\n")
        self.header, self.body = parse(text)
        self.end = "\r" if self.rows[0].endswith("\r") else ""
        closing = (n for n, row in enumerate(self.rows[1:], 1) if re.fullmatch(r"---[ \t\r]*", row))
        self.closing = next(closing)

    def place(self, way: Way) -> Header:
        return _mapping(_at(self.header, way))

    def replaced(self, place: Header, key: str, value: Plain) -> str:
        first = place.line(key) - 1
        column = self._column(place, key)
        before = self.rows[first][:column]
        new = write({key: value}).splitlines()
        return self._put(first, self._after(first, column), [before + new[0]], new[1:], column)

    def inserted(self, place: Header, key: str, value: Plain, order: Sequence[str]) -> str:
        new = write({key: value}).splitlines()
        if not place:
            return self._put(1, 1, [], new, 0)
        before = order[: order.index(key)]
        earlier = [name for name in place if name in before]
        # Whatever stands last of those before it: an editor may have another order.
        beside = max(earlier, key=place.line) if earlier else next(iter(place))
        first, column = place.line(beside) - 1, self._column(place, beside)
        is_first = not earlier and "-" not in self.rows[first][:column]
        at = first if is_first else self._after(first, column)
        return self._put(at, at, [], new, column)

    def lengthened(self, place: Header, key: str, items: Items, item: Plain) -> str:
        first = place.line(key) - 1
        after = self._after(first, self._column(place, key))
        deep = _depth(self.rows[items.line(len(items) - 1) - 1])
        return self._put(after, after, [], write([item]).splitlines(), deep)

    def rewritten(self, name: str, value: Plain) -> str:
        """Write a whole field of the header anew, unless that loses a note; raises Unplaceable."""
        first = self.header.line(name) - 1
        after = self._after(first, 0)
        if any(re.search(r"(?:^|\s)#", row) for row in self.rows[first:after]):
            finding = f"'{name}' memuat catatan yang akan hilang bila ditulis ulang"
            raise Unplaceable(
                first + 1, finding, "tambahkan sendiri, atau hapus dahulu catatan itu"
            )
        return self._put(first, after, [], write({name: value}).splitlines(), 0)

    def _column(self, place: Header, key: str) -> int:
        """Give where a key begins on its line: after the dash, where it is the first of an item."""
        row = self.rows[place.line(key) - 1]
        found = re.match(r"[ -]*", row)
        return found.end() if found else 0

    def _after(self, first: int, column: int) -> int:
        """Give the first line that no longer belongs to a field which begins on a line."""
        after = first + 1
        for number in range(first + 1, self.closing):
            row = self.rows[number].rstrip("\r")
            deep = _depth(row)
            if not row.strip():
                continue
            listed = deep == column and row.lstrip(" ").startswith("- ")
            if deep > column or (listed and "-" not in self.rows[first][:column]):
                after = number + 1
            elif not row.lstrip(" ").startswith("#"):
                break
        return after

    def _put(
        self, first: int, after: int, head: list[str], rest: Sequence[str], column: int
    ) -> str:
        new = [*head, *(f"{' ' * column}{row}" if row else "" for row in rest)]
        rows = [*self.rows[:first], *(row + self.end for row in new), *self.rows[after:]]
        return "\n".join(rows)


def _proven(lines: _Lines, fine: str, wanted: Plain, way: Way, key: str) -> str:
    """Give a changed text that says what it should, and nothing else; raises Unplaceable."""
    if _says(fine, wanted, lines.body):
        return fine
    name = str(way[0]) if way else key
    value = wanted[name]  # type: ignore[index, call-overload]  # a header is a mapping
    whole = lines.rewritten(name, value)
    if not _says(whole, wanted, lines.body):
        finding = f"'{name}' ditulis dengan cara yang tidak dapat diubah sebaris demi sebaris"
        raise Unplaceable(lines.header.line(name), finding, "tulis satu isian sebaris, lalu ulangi")
    return whole


def _says(text: str, wanted: Plain, body: str) -> bool:
    try:
        return parse(text) == (wanted, body)
    except InvalidHeader:
        return False
