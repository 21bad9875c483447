"""Write strings, mappings and lists as YAML that every reader takes for the very same strings."""

import re
from collections.abc import Mapping, Sequence

from plugins.domain.headers.nodes import MAX_DEPTH, MAX_KEY, InvalidHeader, Plain

# Invisible, or a line break to one YAML reader only: written as an escape in double quotes.
_INVISIBLE = (
    "\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u061c\u200b\u200e\u200f\u2028-\u202f\u2060-\u206f"
    "\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
)
_ESCAPED = re.compile(f'[\n"\\\\{_INVISIBLE}]')
_SHORT = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_SURROGATE = re.compile("[\ud800-\udfff]")

# A plain scalar starts with a letter or a mark that means nothing to YAML, and holds nothing
# that a reader takes for syntax, a date, a number, a truth value or nothing at all.
_PLAIN = re.compile(
    r"(?!(?:y|n|yes|no|on|off|true|false|null)\Z)"
    r"(?:[^\W\d_]|[/(_“‘«])"
    rf"(?:[^\n\x20#:{_INVISIBLE}]|(?<=\S)#|\x20+(?=[^\n\x20#{_INVISIBLE}])|:(?=[^\n\x20{_INVISIBLE}]))*\Z",
    re.IGNORECASE,
)
# A literal block starts with a visible character, ends in at most one line feed, and has no
# white space at the ends of its lines.
_UNFIT_FOR_BLOCK = re.compile(
    rf"\A\s|\n\n\Z|^[^\S\n]|[^\S\n]$|[{_INVISIBLE}\ud800-\udfff]", re.MULTILINE
)


def write(value: Mapping[str, Plain] | Sequence[Plain]) -> str:
    r"""
    Write one document in block style, keys in their order; raises InvalidHeader.

    >>> write([{"id": "dinkominfo", "kode_wilayah": "33.16"}])
    '- id: dinkominfo\n  kode_wilayah: "33.16"\n'
    """
    return "".join(f"{line}\n" for line in _write(value, 1))


def _write(value: Plain, depth: int) -> list[str]:
    if isinstance(value, str):
        return _write_text(value)
    if depth > MAX_DEPTH:
        raise InvalidHeader(1, f"data bertingkat lebih dari {MAX_DEPTH}", "kurangi tingkatnya")
    if isinstance(value, Mapping):
        return _write_mapping(value, depth) if value else ["{}"]
    return _write_list(value, depth) if value else ["[]"]


def _write_mapping(mapping: Mapping[str, Plain], depth: int) -> list[str]:
    lines: list[str] = []
    for key, value in mapping.items():
        if len(key) > MAX_KEY:
            raise InvalidHeader(1, f"nama baris lebih dari {MAX_KEY} aksara", "pendekkan nama itu")
        written = _write(value, depth + 1)
        if isinstance(value, str) or not value:
            lines.append(f"{_quote(key)}: {written.pop(0)}")
        else:
            lines.append(f"{_quote(key)}:")
        lines += _indent(written)
    return lines


def _write_list(items: Sequence[Plain], depth: int) -> list[str]:
    lines: list[str] = []
    for value in items:
        first, *more = _write(value, depth + 1)
        lines += [f"- {first}", *_indent(more)]
    return lines


def _indent(lines: list[str]) -> list[str]:
    return [f"  {line}" if line else "" for line in lines]


def _write_text(text: str) -> list[str]:
    """Write a string as one line, or as a literal block where it has several plain lines."""
    if "\n" not in text or _UNFIT_FOR_BLOCK.search(text):
        return [_quote(text)]
    sign = "|" if text.endswith("\n") else "|-"
    return [sign, *text.removesuffix("\n").split("\n")]


def _quote(text: str) -> str:
    """Write a string on one line, in double quotes unless it is plain beyond doubt."""
    if _SURROGATE.search(text):
        raise InvalidHeader(1, "nilai memuat separuh aksara (surrogate)", "hapus aksara itu")
    if _PLAIN.match(text):
        return text
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
