"""A file that another program wrote anew, with its former lines wherever nothing changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from plugins.domain.headers.document import FENCE, dump, dump_entries, parse, parse_entries
from plugins.domain.headers.nodes import Header, InvalidHeader, Plain, Value
from plugins.domain.headers.yaml_writer import write


def _is_same(before: str, after: str) -> bool:
    return before == after


def keep_format(
    before: str, after: str, *, same_text: Callable[[str, str], bool] = _is_same
) -> str:
    r"""
    Write the values and the text of ``after`` in the form of ``before``; raises InvalidHeader.

    A file whose values and text are the same comes back as it was, to the byte. Notes and the form
    of each field that did not change stay, and so does the order of the fields. ``same_text`` says
    whether two texts are the same one, written in two ways.

    >>> keep_format("---\njudul: 'A'  # catatan\nisi: b\n---\nTeks.\n",
    ...             '---\nisi: "c"\njudul: A\n---\n\nTeks.\n\n')
    "---\njudul: 'A'  # catatan\nisi: c\n---\nTeks.\n"
    """
    old, old_body = parse(before)
    new, new_body = parse(after)
    if same_text(old_body.strip("\n"), new_body.strip("\n")):
        new_body = old_body
    if dict(old) == dict(new) and old_body == new_body:
        return before
    lines = before.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    closing = next(index for index, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE)
    starts = {key: old.line(key) - 1 for key in old}
    head = _merged(
        lines[:closing], starts, old, new, lambda key: write({key: new[key]}).splitlines()
    )
    text = "\n".join([*head, FENCE, _body(old_body, new_body)])
    return text if _says(text, parse, new) else dump(new, _body(old_body, new_body))


def keep_entries(before: str, after: str) -> str:
    r"""
    Write the entries of ``after`` in the form of ``before``; raises InvalidHeader.

    >>> keep_entries("# Daftar\n- {id: a, name: A}\n- id: b\n", '- id: "a"\n  name: A\n- id: c\n')
    '# Daftar\n- {id: a, name: A}\n- id: c\n'
    """
    old, new = _by_name(parse_entries(before)), _by_name(parse_entries(after))
    if list(old.values()) == list(new.values()):
        return before
    lines = before.removeprefix("\ufeff").replace("\r\n", "\n").rstrip("\n").split("\n")
    items = parse_entries(before)
    starts = {key: items.line(index) - 1 for index, key in enumerate(old)}
    merged = _merged(lines, starts, old, new, lambda key: write([new[key]]).splitlines())
    text = "\n".join([*merged, ""])
    wanted = [entry for entry in new.values() if isinstance(entry, Header)]
    return text if _says(text, parse_entries, wanted, ordered=False) else dump_entries(wanted)


def _says(text: str, read: Callable[[str], Any], wanted: Any, *, ordered: bool = True) -> bool:
    """Say whether a text holds the wanted values: forms of one line cannot be mixed."""
    try:
        found = read(text)
    except InvalidHeader:
        return False
    found = found[0] if isinstance(found, tuple) else found
    return found == wanted if ordered else _sorted(found) == _sorted(wanted)


def _sorted(entries: Sequence[Any]) -> list[str]:
    return sorted(map(repr, entries))


def _by_name(entries: Sequence[Value]) -> dict[str, Plain]:
    """Give entries by their id; without one, or with one that was there, by their place."""
    found: dict[str, Plain] = {}
    for index, entry in enumerate(entries):
        name = entry.get("id") if isinstance(entry, Header) else None
        key = name if isinstance(name, str) and name not in found else f"#{index}"
        found[key] = entry
    return found


def _merged(
    lines: Sequence[str],
    starts: Mapping[str, int],
    old: Mapping[str, Plain],
    new: Mapping[str, Plain],
    written: Callable[[str], Iterable[str]],
) -> list[str]:
    """Put what is new or changed among the lines of what is not; notes stay where they stand."""
    if min(starts.values(), default=0) < 0 or len(set(starts.values())) < len(starts):
        starts = {}  # all on one line: there is no form to keep
    order = _order(list(starts), list(new))
    first = min(starts.values(), default=len(lines) if not old else 1)
    found = list(lines[:first])
    ends = dict(zip(starts, [*list(starts.values())[1:], len(lines)], strict=False))
    for key in order:
        own = list(lines[starts[key] : ends[key]]) if key in starts else []
        notes = _notes(own)
        if key in new and key in starts and old[key] == new[key]:
            found += own
        else:
            found += [*(written(key) if key in new else ()), *notes]
    return found


def _notes(lines: list[str]) -> list[str]:
    """Give the notes and empty lines at the end of a field, which lead to the next one."""
    count = 0
    while count < len(lines) and (not lines[-1 - count].strip() or lines[-1 - count][0] == "#"):
        count += 1
    return lines[len(lines) - count :]


def _order(old: list[str], new: list[str]) -> list[str]:
    """Put each new name behind the one that it follows; the others keep their places."""
    order = list(old)
    for index, key in enumerate(new):
        if key not in order:
            place = order.index(new[index - 1]) + 1 if index else 0
            order.insert(place, key)
    return order


def _body(old: str, new: str) -> str:
    if old == new:
        return old
    lead = old[: len(old) - len(old.lstrip("\n"))]
    text = new.strip("\n")
    return f"{lead}{text}\n" if text else ""
