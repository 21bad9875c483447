"""
What headers are refused for, whole messages; ``header_refusals.txt`` holds them.

After a wanted change ``python -m tests.domain.header_refusals`` writes that file anew; look at the
difference before committing it.
"""

from collections.abc import Callable
from pathlib import Path

from plugins.domain.headers.document import InvalidHeader, dump, parse, parse_entries

HELD = Path(__file__).with_suffix(".txt")


def deep(levels: int) -> dict[str, object]:
    """Nest mappings so deep."""
    value: dict[str, object] = {}
    for _ in range(levels - 1):
        value = {"a": value}
    return value


FILES = [
    ("", 1, "tidak dimulai dengan pembuka"),
    ("title: a\n", 1, "tidak dimulai dengan pembuka"),
    ("\n---\na: b\n---\n", 1, "tidak dimulai dengan pembuka"),
    ("---\r\ta: b\r---\r", 1, "tidak dimulai dengan pembuka"),
    ("---", 1, "tidak ditutup"),
    ("---\na: b\n", 1, "tidak ditutup"),
    ("---\na: b\n ---\nIsi\n", 1, "tidak ditutup"),
    ("---\na: b\nc: d\na: e\n---\n", 4, "'a' ditulis dua kali (pertama pada baris 2)"),
    ("---\na:\n  b: c\n  b: d\n---\n", 4, "'b' ditulis dua kali (pertama pada baris 3)"),
    ("---\na: !!str b\n---\n", 2, "tanda jenis"),
    ("---\na: ! b\n---\n", 2, "tanda jenis"),
    ("---\na: b\nc: !!python/name:os.system x\n---\n", 3, "tanda jenis"),
    ("---\na: &b c\n---\n", 2, "jangkar"),
    ("---\na: &b\n  c: d\n---\n", 2, "jangkar"),
    ("---\na: b\nc: *d\n---\n", 3, "jangkar"),
    ("---\na: *tebal* b\n---\n", 2, "diawali '*'"),
    ("---\na: & b\n---\n", 2, "diawali '&'"),
    ("---\na: !x!y b\n---\n", 2, "diawali '!'"),
    ("---\na: !<x b\n---\n", 2, "diawali '!'"),
    ("---\na: b\n--- c\n---\n", 3, "pembatas dokumen"),
    ("---\na: b\n...\nc: d\n---\n", 3, "pembatas dokumen"),
    ("---\n%YAML 1.1\n---\n", 3, "tidak sejajar"),
    ("---\na: b: c\n---\n", 2, "titik dua"),
    ("---\na: b\n  c: d\n---\n", 3, "titik dua"),
    ("---\na: \"b\nc: d\n\n---\n", 2, "tidak ditutup"),
    ("---\na: \"b\\q\"\n---\n", 2, "garis miring terbalik"),
    ("---\na: @humas\n---\n", 2, "bermakna khusus"),
    ("---\na:\n\t- b\n---\n", 3, "memakai tab"),
    ("---\na: [b, c\nd: e\n---\n", 3, "tanda kurung"),
    ("---\na: |b\n  c\n---\n", 2, "diikuti teks"),
    ("---\na: - b\n---\n", 2, "daftar dimulai pada baris nama"),
    ("---\na:\n  - b\nc\n---\n", 4, "bukan 'nama: nilai'"),
    ("---\na: b\nc:d\ne: f\n---\n", 3, "bukan 'nama: nilai'"),
    ("---\na: -\n---\n", 2, "nilai hanya '-'"),
    ("---\na: “b: c”\n---\n", 2, "tanda kutip miring"),
    ("---\na:\n  - “b: c” d: e\n---\n", 3, "tanda kutip miring"),
    ("---\na: 'Jum'at Berkah'\n---\n", 2, "teks sesudah tanda kutip penutup"),
    ("---\na: [FOTO] Barongan\n---\n", 2, "diawali tanda kurung"),
    ("---\na: {b} c\n---\n", 2, "diawali tanda kurung"),
    ("---\na: b\ntitle: Juara #1\n---\n", 3, "'#1' sesudah spasi tidak terbaca"),
    ("---\na: #BloraBisa \n---\n", 2, "'#BloraBisa' sesudah spasi tidak terbaca"),
    ("---\na: b\n  c #1 d\n---\n", 3, "'#1 d' sesudah spasi tidak terbaca"),
    ("---\na: \"b\" ##c\n---\n", 2, "'##c' sesudah spasi tidak terbaca"),
    ("---\na:\n  - #b\n---\n", 3, "'#b' sesudah spasi tidak terbaca"),
    ("---\na: {b: \U0001f600é #c\n}\n---\n", 2, "'#c' sesudah spasi tidak terbaca"),
    ("---\n- a\nb: c\n---\n", 3, "bukan anggota daftar"),
    ("---\na: \"b\" c\n---\n", 2, "teks sesudah tanda kutip penutup"),
    ("---\n a: b\nc: d\n---\n", 3, "tidak sejajar"),
    ("---\na: >9999\n  b\n---\n", 2, "diikuti teks"),
    ("---\n- a\n---\n", 2, "tidak berisi baris"),
    ("---\nhanya teks\n---\n", 2, "tidak berisi baris"),
    ("---\n? [a]\n: b\n---\n", 2, "nama baris berupa daftar"),
    ("---\n" + "a" * 200 + ": b\n---\n", 2, "lebih dari 128 aksara"),
    ("---\na: b\nc: d\x85e\n---\n", 3, "U+0085"),
    ("---\na: b\nc: \"d\u2028e\"\nf: g\n---\n", 3, "U+2028"),
    ("---\na: b\rc: d\n---\n", 2, "U+000D"),
    ("---\na: b\x07\n---\n", 2, "U+0007"),
    ("---\na: \ud800\n---\n", 2, "U+D800"),
    ("---\na: " + "[" * 30_000 + "\n---\n", 2, "bertingkat lebih dari 16"),
    ("---\n" + "".join(" " * n + "a:\n" for n in range(40)) + "---\n", 18, "bertingkat"),
    ("---\na: " + "b" * 300_000 + "\n---\n", 2, "terlalu panjang"),
]  # fmt: skip
ENTRIES = [
    ("---\n- id: a\n", 1, "pembatas dokumen"),
    ("id: a\n", 1, "tidak berisi daftar"),
    ("- id: a\n- teks\n", 2, "entri daftar"),
    ("- id: a\n  id: b\n", 2, "'id' ditulis dua kali"),
]  # fmt: skip
WRITTEN = [
    (deep(17), "", "bertingkat lebih dari 16"),
    ({"a" * 129: "b"}, "", "lebih dari 128 aksara"),
    ({"a": "\udc80"}, "", "surrogate"),
    ({"\udc80": "a"}, "", "surrogate"),
    ({"a": "b\n\udc80c"}, "", "surrogate"),
    ({"a": "b"}, "\udc80", "surrogate"),
    ({"a": "b" * 300_000}, "", "terlalu panjang"),
]  # fmt: skip


def message(refused: Callable[[], object]) -> str:
    """Give the whole message of what is refused."""
    try:
        refused()
    except InvalidHeader as error:
        return str(error)
    raise AssertionError("nothing was refused")


def written() -> str:
    """Write what was refused, each with its whole message."""
    told = [
        *((text, message(lambda text=text: parse(text))) for text, *_ in FILES),
        *((text, message(lambda text=text: parse_entries(text))) for text, *_ in ENTRIES),
        *((one, message(lambda one=one: dump(one[0], one[1]))) for *one, _ in WRITTEN),
    ]
    return "".join(f"{ascii(source)[:80]}\n    {words!a}\n" for source, words in told)


if __name__ == "__main__":
    HELD.write_text(written(), encoding="utf-8")
