"""Markdown that does not do what was meant, or that other programs would not read so."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.domain.checks.advice.passages import own_bodies
from plugins.domain.core.problems import Problem
from plugins.domain.markup.intended_lists import mended
from plugins.domain.records.bodies import Body
from plugins.domain.records.content import Content

_LINK = r"(?:https?://|www\.|/|mailto:)[^\s()\[\]]*"


class Slip(NamedTuple):
    """What stands alone on its line or in its words, and what to say of it."""

    pattern: re.Pattern[str]
    finding: str
    remedy: str
    check: str


_SLIPS = (
    Slip(
        re.compile(r"^#(?!#)[^\W\d_][^\n]*$", re.MULTILINE),
        "tagar di awal baris menjadi judul",
        "tulis tagar sesudah kata lain, atau sebagai tags pada kepala berkas",
        check="tagar-judul",
    ),
    Slip(
        re.compile(rf"(?<!\\)\[[^\[\]\n]+\][ \t]{{1,8}}\({_LINK}\)"),
        "spasi antara [teks] dan (alamat) menggagalkan tautan",
        "hapus spasi di antara ']' dan '('",
        check="tautan-terpisah",
    ),
    Slip(
        re.compile(rf"(?<![\]\\])\([^()\n]+\)\[{_LINK}\]"),
        "kurung pada tautan tertukar",
        "tulis [teks](alamat)",
        check="tautan-terpisah",
    ),
    Slip(
        re.compile(r"(?<![*\\\w])(\*\*|__)(?:[ \t][^*_\n]*|[^*_\s][^*_\n]*[ \t])\1(?!\w)"),
        "tanda tebal dengan spasi di dalamnya tampil sebagai bintang",
        "rapatkan tandanya pada kata, misalnya **kata**",
        check="tanda-tebal",
    ),
    Slip(
        re.compile(r"~~[^~\n]+~~|==[^=\n]+=="),
        "tanda ini tampil apa adanya",
        "hapus tandanya, atau tulis <del>teks yang dicoret</del>",
        check="tanda-tebal",
    ),
    Slip(
        re.compile(r"^ {0,3}[*+-] \[[ xX]\] ", re.MULTILINE),
        "kotak centang tampil sebagai kurung",
        "tulis sebagai daftar biasa",
        check="tanda-tebal",
    ),
)
# Letters and numbers that number the lines of a list, without being one here.
_LETTERED = re.compile(r"^ {0,3}(?:[a-z]\.|[a-z]\)|\(?\d{1,2}\))[ \t]+\S")
_DASHED = re.compile(r"^ {0,3}[–—][ ]+\S")
_SETEXT = re.compile(r"^([^\n]+)\n-+[ \t]*$", re.MULTILINE)
_SENTENCE_END = tuple('.!?:;,”"…)')
_SHORT_RULE = 3
_INDENTED = re.compile(r"(?:(?<=\n\n)|\A)((?:(?: {4}|\t)[^\n]*(?:\n|\Z))+)")
_CODE = re.compile(
    r"[{}=;$\\]|\w\(|\b(?:def|if|for|import|return)\b|^\s*[<#/$]|:\s*$", re.MULTILINE
)
_WORDS = re.compile(r"[^\W\d_]{2,}[ ,][^\n]*[^\W\d_]{2,}")
_LIST = re.compile(r"^ {0,3}(?:[*+-]|\d+\.|\[\^[^\]]+\]:)[ \t]")
_NOTE_CALL = re.compile(r"(?<!\\)\[\^([^\]\n]{1,80})\](?!:)")
_ROWS = re.compile(r"(?:^ {0,3}\|(?=[^\n]*\|)[^\n]*+\n?){2,}", re.MULTILINE)
_RULE = re.compile(r"^(?=[ |:]*-)[ |:-]*+$", re.MULTILINE)


def advice_on_markdown(content: Content) -> Iterator[Problem]:
    """Give the advice on signs that do not do what was meant."""
    for body in own_bodies(content):
        yield from _on_lists(body)
        prose = body.prose
        for pattern, finding, remedy, check in _SLIPS:
            for found in pattern.finditer(prose):
                yield body.problem(found.start(), finding, remedy, advice=True, check=check)
        yield from _on_underlines(body)
        yield from _on_indents(body)
        yield from _on_notes(body)
        yield from _on_tables(body)


def _on_lists(body: Body) -> Iterator[Problem]:
    numbered = before = False
    for number, line in enumerate(mended(body.prose)):
        if line.parted:
            yield _at_line(
                body,
                number,
                "daftar menempel pada alinea di atasnya; di sini tetap tampil sebagai daftar",
                "sisipkan baris kosong di atas daftar, agar program lain pun membacanya",
                check="daftar-menempel",
            )
        elif line.had_sign and not before:
            yield _at_line(
                body,
                number,
                "butir diketik dengan tanda lain; di sini tetap tampil sebagai daftar",
                "awali tiap butir daftar dengan '- '",
                check="butir-ketikan",
            )
        typed = bool(_LETTERED.match(line.text) or _DASHED.match(line.text))
        if typed and numbered:
            yield _at_line(
                body,
                number,
                "butir ini menyambung dengan baris di atasnya dan tidak menjadi daftar",
                "awali tiap butir daftar dengan '- ' atau '1. '",
                check="butir-ketikan",
            )
        numbered, before = typed, line.had_sign or line.parted


def _at_line(body: Body, number: int, finding: str, remedy: str, *, check: str) -> Problem:
    path = body.record.path
    return Problem(path, body.start + number, finding, remedy, advice=True, check=check)


def _on_underlines(body: Body) -> Iterator[Problem]:
    prose = body.prose
    for found in _SETEXT.finditer(prose):
        words = found[1].strip()
        line = prose.rfind("\n", 0, max(found.start() - 1, 0)) + 1
        grown = bool(prose[line : found.start()].strip())
        short = len(found[0].rsplit("\n", 1)[1].strip()) <= _SHORT_RULE
        if not words or _LIST.match(found[1]) or words.startswith(("#", "|", ">")):
            continue
        if words.endswith(_SENTENCE_END) or grown or short:
            yield body.problem(
                found.end() - 1,
                "garis tepat di bawah alinea mengubah alinea itu menjadi judul",
                "sisipkan baris kosong di atas garis, atau tulis judul dengan '## '",
                advice=True,
                check="garis-judul",
            )


def _on_indents(body: Body) -> Iterator[Problem]:
    for found in _INDENTED.finditer(body.text):
        above = body.text[: found.start()].rstrip()
        last = re.split(r"\n[ \t]*\n", above)[-1] if above else ""
        inside = any(_LIST.match(line) for line in last.split("\n")) or last.startswith(
            ("    ", "\t")
        )
        if not inside and _WORDS.search(found[1]) and not _CODE.search(found[1]):
            yield body.problem(
                found.start(1),
                "alinea yang menjorok (tab atau empat spasi) tampil sebagai kode",
                "hapus lekukan di awal baris; untuk kutipan awali dengan '> '",
                advice=True,
                check="lekuk-kode",
            )


def _on_notes(body: Body) -> Iterator[Problem]:
    for found in _NOTE_CALL.finditer(body.prose):
        if f"[^{found[1]}]:" not in body.text:
            yield body.problem(
                found.start(),
                f"catatan kaki {found[0]} tidak ada, sehingga tandanya tampil apa adanya",
                f"tulis '{found[0]}: isi catatan' pada baris sendiri di bawah",
                advice=True,
                check="catatan-kaki",
            )


def _on_tables(body: Body) -> Iterator[Problem]:
    for found in _ROWS.finditer(body.prose):
        if not _RULE.search(found[0]):
            yield body.problem(
                found.start(),
                "tabel tanpa garis di bawah baris judulnya tidak menjadi tabel",
                "tulis baris '| --- | --- |' di bawah baris pertama",
                advice=True,
                check="tabel-tanpa-garis",
            )
