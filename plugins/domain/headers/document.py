"""
Read and write content files: a fenced YAML header in which every scalar is a string, then a body.

The reference files of ``content/rujukan/`` are the same YAML without fences.
"""

import re
from collections.abc import Mapping, Sequence

from plugins.domain.headers.nodes import Header, InvalidHeader, Items, Plain, Value
from plugins.domain.headers.yaml_reader import read
from plugins.domain.headers.yaml_writer import write

__all__ = [
    "Header",
    "InvalidHeader",
    "Items",
    "Plain",
    "Value",
    "dump",
    "dump_entries",
    "parse",
    "parse_entries",
]

FENCE = "---"
MAX_HEADER = 256 * 1024
MAX_ENTRIES = 8 * 1024 * 1024


def parse(text: str) -> tuple[Header, str]:
    r"""
    Read a content file; raises InvalidHeader.

    A byte order mark goes, and a file whose first line ends in CRLF is read as if it ended in LF.

    >>> header, body = parse("---\ntitle: Kerja sama\n---\nIsi.\n")
    >>> header, header.line("title"), body
    ({'title': 'Kerja sama'}, 2, 'Isi.\n')
    """
    text = _unify(text)
    first, _, rest = text.partition("\n")
    if first.rstrip(" \t") != FENCE:
        raise InvalidHeader(
            1,
            "berkas tidak dimulai dengan pembuka kepala berkas",
            "tulis '---' sebagai baris pertama, lalu 'title: ...' dan seterusnya, "
            "lalu '---' sebagai penutup",
        )
    closing = re.search(r"^---[ \t]*(?:\n|\Z)", rest, re.MULTILINE)
    if closing is None:
        raise InvalidHeader(
            1,
            "kepala berkas tidak ditutup",
            "tulis '---' pada baris tersendiri di antara kepala berkas dan isi",
        )
    value = read(rest[: closing.start()], first_line=2, limit=MAX_HEADER)
    if value is None:
        return Header(), rest[closing.end() :]
    if not isinstance(value, Header):
        raise InvalidHeader(
            2, "kepala berkas tidak berisi baris 'nama: nilai'", "tulis misalnya 'title: Judul'"
        )
    value.start = 1
    return value, rest[closing.end() :]


def parse_entries(text: str) -> Items:
    r"""
    Read a reference file: a plain YAML list of entries, without fences; raises InvalidHeader.

    >>> entries = parse_entries("- id: dinkominfo\n  name: Dinas Kominfo\n")
    >>> entries, entries.line(0)
    ([{'id': 'dinkominfo', 'name': 'Dinas Kominfo'}], 1)
    """
    value = read(_unify(text), first_line=1, limit=MAX_ENTRIES)
    if value is None:
        return Items()
    if not isinstance(value, Items):
        raise InvalidHeader(
            1, "berkas rujukan tidak berisi daftar", "awali setiap entri dengan '- id: ...'"
        )
    for index, entry in enumerate(value):
        if not isinstance(entry, Header):
            raise InvalidHeader(
                value.line(index),
                "entri daftar tidak berisi baris 'nama: nilai'",
                "awali setiap entri dengan '- id: ...'",
            )
    return value


def _unify(text: str) -> str:
    """Take off a byte order mark; Windows line ends go when the first line has one."""
    text = text.removeprefix("\ufeff")
    if text.partition("\n")[0].endswith("\r"):
        text = text.replace("\r\n", "\n")
    return text


def dump(header: Mapping[str, Plain], body: str) -> str:
    r"""
    Write a content file: block style, the given key order; raises InvalidHeader.

    >>> dump({"title": "Kerja sama: tahap 1", "tags": ["MoU", "No"]}, "Isi.\n")
    '---\ntitle: "Kerja sama: tahap 1"\ntags:\n  - MoU\n  - "No"\n---\nIsi.\n'
    """
    if re.search("[\ud800-\udfff]", body):
        raise InvalidHeader(1, "isi memuat separuh aksara (surrogate)", "hapus aksara itu")
    source = _bound(write(header), MAX_HEADER) if header else ""
    return f"{FENCE}\n{source}{FENCE}\n{body}"


def dump_entries(entries: Sequence[Mapping[str, Plain]]) -> str:
    r"""
    Write a reference file; raises InvalidHeader.

    >>> dump_entries([{"id": "dinkominfo", "kode_wilayah": "33.16"}])
    '- id: dinkominfo\n  kode_wilayah: "33.16"\n'
    """
    return _bound(write(entries), MAX_ENTRIES)


def _bound(source: str, limit: int) -> str:
    if len(source) > limit:
        raise InvalidHeader(1, "data terlalu panjang untuk ditulis", "pindahkan uraian ke isi")
    return source
