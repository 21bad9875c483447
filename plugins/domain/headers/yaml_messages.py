"""Say in an editor's words what libyaml complains about."""

import re

_QUOTE = (
    "apit seluruh nilai dengan tanda kutip ganda, misalnya 'title: \"Kerja sama: tahap 1\"', "
    "dan periksa lekukan baris ini"
)

# What a line looks like of which libyaml complains -> finding, remedy; before the table below.
_LOOKS = (
    (
        re.compile(r"[^:]*: +-\s*"),
        "nilai hanya '-'",
        "isi nilainya, atau hapus baris ini bila tidak diketahui",
    ),
    (
        re.compile(r"(?:[^:]*:|\s*-) +[“”„‘’].*"),
        "nilai diapit tanda kutip miring (“ ”), yang bukan tanda kutip bagi YAML",
        "ganti dengan tanda kutip tegak, misalnya 'title: \"Kerja sama: tahap 1\"'",
    ),
    (
        re.compile(r"(?:[^:]*:|\s*-) +(?:\"[^\"]*\"|'[^']*')\s*[^\s#].*"),
        "ada teks sesudah tanda kutip penutup",
        (
            "apit seluruh nilai dengan tanda kutip yang lain daripada yang ada di dalamnya, "
            "misalnya 'title: \"Jum'at Berkah\"' atau 'title: '\"Gemar\" Membaca''"
        ),
    ),
    (
        re.compile(r"(?:[^:]*:|\s*-) +(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#].*"),
        "nilai diawali tanda kurung yang bermakna khusus dalam YAML, lalu diikuti teks",
        "apit seluruh nilai dengan tanda kutip ganda",
    ),
)

# (words of libyaml's context, words of its problem) -> finding, remedy; first match wins.
_MESSAGES = (
    (
        "",
        "mapping values are not allowed",
        "ada titik dua yang tidak pada tempatnya",
        _QUOTE,
    ),
    (
        "quoted scalar",
        "unexpected end of stream",
        "tanda kutip dibuka tetapi tidak ditutup",
        "tambahkan tanda kutip penutup di akhir nilai",
    ),
    (
        "quoted scalar",
        "",
        "garis miring terbalik di dalam tanda kutip ganda tidak dikenali",
        r"tulis '\\' untuk satu garis miring terbalik, atau pakai tanda kutip tunggal",
    ),
    (
        "next token",
        "cannot start any token",
        "nilai diawali tanda yang bermakna khusus dalam YAML ('@', '`' atau '%')",
        "apit seluruh nilai dengan tanda kutip ganda",
    ),
    (
        "alias",
        "",
        "nilai diawali '*', yang bermakna khusus dalam YAML",
        "apit seluruh nilai dengan tanda kutip ganda",
    ),
    (
        "anchor",
        "",
        "nilai diawali '&', yang bermakna khusus dalam YAML",
        "apit seluruh nilai dengan tanda kutip ganda",
    ),
    (
        "",
        "tag",
        "nilai diawali '!', yang bermakna khusus dalam YAML",
        "apit seluruh nilai dengan tanda kutip ganda",
    ),
    (
        "tag",
        "",
        "nilai diawali '!', yang bermakna khusus dalam YAML",
        "apit seluruh nilai dengan tanda kutip ganda",
    ),
    (
        "flow",
        "",
        "tanda kurung dibuka tetapi tidak ditutup, atau koma antaranggota kurang",
        "tutup dengan ']' atau '}', atau tulis satu anggota sebaris dengan '- '",
    ),
    (
        "block scalar",
        "",
        "tanda '|' atau '>' diikuti teks pada baris yang sama",
        "pindahkan teks itu ke baris berikutnya dengan lekukan dua spasi",
    ),
    (
        "",
        "block sequence entries are not allowed",
        "daftar dimulai pada baris nama",
        "pindahkan '- ' ke baris berikutnya dengan lekukan dua spasi",
    ),
    (
        "simple key",
        "",
        "baris ini bukan 'nama: nilai'",
        (
            "tulis 'nama: nilai' dengan satu spasi sesudah titik dua, atau beri lekukan dua "
            "spasi bila baris ini lanjutan nilai"
        ),
    ),
    (
        "block collection",
        "",
        "baris ini bukan anggota daftar di atasnya",
        "samakan lekukannya dengan '- ' di atasnya, atau kembalikan ke tepi kiri",
    ),
    (
        "block mapping",
        "",
        "baris ini tidak sejajar dengan baris lain, atau ada teks sesudah tanda kutip penutup",
        "samakan lekukannya dengan baris di atasnya dan periksa tanda kutip",
    ),
    (
        "",
        "document start",
        "baris ini tidak sejajar dengan baris lain, atau pembatas dokumen berada di dalam data",
        "samakan lekukan semua baris; satu berkas memuat satu dokumen",
    ),
)


def explain(context: str, problem: str, line: str) -> tuple[str, str]:
    """
    Translate libyaml's complaint about a line into a finding and a remedy.

    >>> explain("while scanning a quoted scalar", "found unexpected end of stream", 'title: "A')
    ('tanda kutip dibuka tetapi tidak ditutup', 'tambahkan tanda kutip penutup di akhir nilai')
    """
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "lekukan baris ini memakai tab", "ganti tab dengan dua spasi untuk setiap tingkat"
    for look, finding, remedy in _LOOKS:
        if look.fullmatch(line):
            return finding, remedy
    for in_context, in_problem, finding, remedy in _MESSAGES:
        if in_context in context and in_problem in problem:
            return finding, remedy
    return (
        "susunan baris ini tidak dapat dibaca",
        "periksa lekukan, titik dua dan tanda kutip pada baris ini dan baris sebelumnya",
    )
