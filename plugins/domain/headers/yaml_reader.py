"""Compose YAML in which every scalar is a string; what two readers may read apart is refused."""

import re
from dataclasses import dataclass

import yaml

from plugins.domain.headers.nodes import MAX_DEPTH, MAX_KEY, Header, InvalidHeader, Items, Value
from plugins.domain.headers.yaml_messages import explain

# libyaml where the wheel has it (all wheels of PyPI do): 30 times faster, with the same marks.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# Raw in a header these would be invisible to an editor, or line breaks to one reader only.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")

# YAML takes a '#' after a blank for the start of a note, and so for the end of "Juara #1".
_CUT_OFF = re.compile(r"[ \t]+(#+[^#\s].*)")


def read(source: str, *, first_line: int, limit: int) -> Value | None:
    r"""
    Compose one document, None if it is empty; raises InvalidHeader with lines of the file.

    `first_line` is the line of the file on which the source begins, `limit` its greatest length
    in characters.

    >>> read("jam: 12:30\naktif: No", first_line=2, limit=1000)
    {'jam': '12:30', 'aktif': 'No'}
    """
    _check_raw(source, first_line=first_line, limit=limit)
    return _compose(source, first_line=first_line)


def _check_raw(source: str, *, first_line: int, limit: int) -> None:
    if len(source) > limit:
        raise InvalidHeader(
            first_line,
            f"data YAML terlalu panjang ({len(source)} aksara, paling banyak {limit})",
            "pindahkan uraian panjang ke isi berkas",
        )
    if found := _HIDDEN.search(source):
        raise InvalidHeader(
            first_line + source.count("\n", 0, found.start()),
            f"ada aksara tersembunyi U+{ord(found[0]):04X}",
            "hapus aksara itu, atau ketik ulang baris ini",
        )


@dataclass
class _Open:
    """A mapping or list whose end has not come yet, and the key that waits for its value."""

    container: Header | Items
    key: str | None = None
    key_line: int = 0


def _compose(source: str, *, first_line: int) -> Value | None:
    """Build the one document from its events; depth is bounded before anything recurses."""
    stack: list[_Open] = []
    root: Value | None = None
    lines = f"{source}\n".split("\n")
    try:
        for event in yaml.parse(source, Loader=_Loader):
            line = getattr(event.start_mark, "line", 0) + first_line
            _check_event(event, line)
            if isinstance(event, yaml.ScalarEvent):
                _check_rest(event, lines, first_line)
                value: Value = event.value
            elif isinstance(event, yaml.MappingStartEvent):
                value = Header(start=line)
            elif isinstance(event, yaml.SequenceStartEvent):
                value = Items(start=line)
            else:
                if isinstance(event, yaml.CollectionEndEvent):
                    stack.pop()
                continue
            if stack:
                _attach(stack[-1], value, line)
            else:
                root = value
            if not isinstance(value, str):
                stack.append(_Open(value))
                _check_depth(len(stack), line)
    except yaml.MarkedYAMLError as error:
        raise _translate(error, source, first_line) from None
    return root


def _check_event(event: yaml.Event, line: int) -> None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise InvalidHeader(
            line,
            "jangkar atau rujukan YAML ('&' atau '*' di awal nilai) tidak dipakai di sini",
            "apit nilai itu dengan tanda kutip ganda, atau tulis ulang isinya",
        )
    if getattr(event, "tag", None):
        raise InvalidHeader(
            line,
            "tanda jenis YAML ('!' di awal nilai) tidak dipakai di sini",
            "apit nilai itu dengan tanda kutip ganda, atau hapus tanda itu",
        )
    if isinstance(event, yaml.DocumentStartEvent | yaml.DocumentEndEvent) and event.explicit:
        raise InvalidHeader(
            line,
            "ada pembatas dokumen YAML ('---', '...' atau '%') di dalam data",
            "hapus baris itu; satu berkas memuat satu dokumen",
        )


def _check_rest(event: yaml.ScalarEvent, lines: list[str], first_line: int) -> None:
    if event.style in {"|", ">"}:
        return
    line, column = getattr(event.end_mark, "line", 0), getattr(event.end_mark, "column", 0)
    if cut := _CUT_OFF.match(lines[line], column):
        raise InvalidHeader(
            line + first_line,
            f"'{cut[1].rstrip()}' sesudah spasi tidak terbaca, karena '#' memulai catatan",
            "apit seluruh nilai dengan tanda kutip ganda, misalnya 'title: \"Juara #1\"'; "
            "catatan ditulis dengan spasi sesudah '#'",
        )


def _check_depth(depth: int, line: int) -> None:
    if depth > MAX_DEPTH:
        raise InvalidHeader(
            line,
            f"data bertingkat lebih dari {MAX_DEPTH}",
            "kurangi tingkat lekukan atau tanda kurung",
        )


def _attach(parent: _Open, value: Value, line: int) -> None:
    if isinstance(parent.container, Items):
        parent.container._add(value, line)
    elif parent.key is not None:
        parent.container._add(parent.key, value, parent.key_line)
        parent.key = None
    else:
        parent.key = _check_key(parent.container, value, line)
        parent.key_line = line


def _check_key(header: Header, key: Value, line: int) -> str:
    if not isinstance(key, str):
        raise InvalidHeader(
            line, "nama baris berupa daftar atau kelompok", "tulis nama biasa, misalnya 'title:'"
        )
    if len(key) > MAX_KEY:
        raise InvalidHeader(
            line,
            f"nama baris lebih dari {MAX_KEY} aksara",
            "tulis nama yang pendek, lalu ': ' dan nilainya",
        )
    if key in header:
        raise InvalidHeader(
            line,
            f"'{key}' ditulis dua kali (pertama pada baris {header.line(key)})",
            "hapus atau gabungkan salah satu",
        )
    return key


def _translate(error: yaml.MarkedYAMLError, source: str, first_line: int) -> InvalidHeader:
    # A quote that is never closed, or a name that no colon follows, is reported where it begins,
    # not where libyaml gave up.
    is_open = "end of stream" in (error.problem or "") or "simple key" in (error.context or "")
    mark = (error.context_mark if is_open else None) or error.problem_mark
    lines = source.split("\n")
    number = min(getattr(mark, "line", 0), len(lines) - 1)
    finding, remedy = explain(error.context or "", error.problem or "", lines[number])
    return InvalidHeader(number + first_line, finding, remedy)
