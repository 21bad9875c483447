"""What becomes of a file that the forms wrote: our form of it, and the former lines of the rest."""

from collections.abc import Callable
from typing import Any

from plugins.domain.headers.document import InvalidHeader, dump, dump_entries, parse, parse_entries
from plugins.domain.headers.kept_format import keep_entries, keep_format
from plugins.domain.html import render


def as_kept(path: str, before: bytes | None, after: bytes) -> bytes:
    """
    Give what is kept of what the forms wrote: the former lines wherever nothing changed.

    What a form leaves empty is not there. A file that cannot be read stays as it was written: the
    check says what is wrong with it.

    >>> as_kept("content/mou/a.md", b"---\\nkode: '1' # satu\\n---\\n", b'---\\nkode: "1"\\n---\\n')
    b"---\\nkode: '1' # satu\\n---\\n"
    """
    known = {".md": _record, ".yaml": _entries}
    keep: Callable[[str | None, str], str] | None = known.get(path[path.rfind(".") :])
    if keep is None:
        return after
    try:
        return keep(before.decode() if before is not None else None, after.decode()).encode()
    except (UnicodeDecodeError, InvalidHeader):
        return after


def _record(before: str | None, after: str) -> str:
    header, body = parse(after)
    text = body.strip("\n")
    written = dump(_filled(header), f"{text}\n" if text else "")
    return written if before is None else keep_format(before, written, same_text=_reads_the_same)


def _entries(before: str | None, after: str) -> str:
    written = dump_entries(_filled(parse_entries(after)))
    return written if before is None else keep_entries(before, written)


def _filled(value: Any) -> Any:
    """Leave out what is empty, and what is empty without it."""
    if isinstance(value, dict):
        inner = {key: _filled(one) for key, one in value.items()}
        return {key: one for key, one in inner.items() if one}
    if isinstance(value, list):
        return [one for one in map(_filled, value) if one]
    return value


def _reads_the_same(before: str, after: str) -> bool:
    """Say whether readers see the same text: editors of rich text write its marks in their way."""
    return render(before) == render(after)
