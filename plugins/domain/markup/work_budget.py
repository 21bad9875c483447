"""What a body may cost: the work that its signs mean for the converter, before any is done."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from plugins.domain.core.refusals import Refusal

MAX_LENGTH = 1_000_000
MAX_LINES = 60_000
# Each call of a note looks for a free name behind those before it.
MAX_CALLS_OF_A_NOTE = 100
# What the converter looks for again from the beginning after each that it found.
MAX_NOTES = 800
MAX_FENCES = 1000
MAX_RULES = 500
MAX_SECTIONS = 500
# For each sign the converter copies the text around it, so that signs times characters is its
# work. What is free takes a third of a second.
FREE_WORK = 1_200_000_000
WORK_A_CHARACTER = 1000
# Signs of bodies up to here cannot exceed the free work.
_SHORT = 8000

_NOTE = re.compile(r"\[\^([^\]\n]{1,200})\]")
_FENCE = re.compile(r"^(?:~{3,}|`{3,})", re.MULTILINE)
_RULE = re.compile(r"^[ ]{0,3}([-_*])(?:[ ]{0,2}\1){2,}[ ]*$", re.MULTILINE)
_SECTION = re.compile(r"<!\[")

# A line break is an element each, a tag past the first thousands stays text, an "&" is copied once.
_SIGNS = (
    (re.compile(r"\\.|[*_`\[]|://"), 1.0, MAX_LENGTH),
    # A bare address is looked for from the beginning of what is left, sign by sign.
    (re.compile(r"(?<![(<]https)(?<![(<]http)://"), 14.0, MAX_LENGTH),
    (re.compile(r"  \n"), 5.0, MAX_LENGTH),
    (re.compile(r"<"), 1.0, 3000),
    (re.compile(r"&"), 0.02, MAX_LENGTH),
)
# The end of such a link is looked for sign by sign, in a loop that costs a million copies.
_HARD_LINK = re.compile(
    r"\]\((?![^()\"'\n]{0,2000}(?:\"[^\"\n]{0,2000}\"|'[^'\n]{0,2000}')?[ ]{0,9}\))"
)
_WORK_A_HARD_LINK = 3_000_000
_FENCED = re.compile(
    r"^(~{3,}|`{3,})[ ]*[\w#.+-]*[ ]*\n.*?(?<=\n)\1[ ]*$", re.MULTILINE | re.DOTALL
)
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
# Lines that begin a text of their own inside a block.
_BULLET = re.compile(r"[ \t]*[*+-][ \t]")
_NUMBER = re.compile(r"[ \t]*\d+\.[ \t]")
_HEADING = re.compile(r"#{1,6}")
_CELLS = re.compile(r"[ ]*[|:-][ |:-]*")


class BodyTooCostly(Refusal, ValueError):
    """A body that would keep the converter longer than any text that a person writes."""

    def __init__(self, finding: str, remedy: str, line: int = 1) -> None:
        super().__init__(finding, remedy)
        self.line = line


class _Unit(NamedTuple):
    """A piece of text that the converter reads at once, and the line on which it begins."""

    line: int
    text: str


def weigh(markdown: str) -> None:
    r"""
    Let a body pass whose work is in proportion to its length; raises BodyTooCostly.

    >>> weigh("a *b* [c](/d/)")
    >>> try:
    ...     weigh("a\n\n" + "b[^1] " * 102 + "\n\n[^1]: c")
    ... except BodyTooCostly as refused:
    ...     print(refused.line, refused.finding)
    3 catatan kaki [^1] dipanggil lebih dari 100 kali
    """
    if len(markdown) > MAX_LENGTH:
        raise BodyTooCostly(
            f"isi terlalu panjang ({len(markdown)} aksara, paling banyak {MAX_LENGTH})",
            "bagi isi menjadi beberapa berkas",
        )
    if markdown.count("\n") > MAX_LINES:
        raise BodyTooCostly(
            f"isi lebih dari {MAX_LINES} baris", "bagi isi menjadi beberapa berkas", MAX_LINES
        )
    _weigh_notes(markdown)
    _weigh_constructs(markdown)
    if len(markdown) > _SHORT:
        _weigh_signs(markdown)


def _weigh_notes(text: str) -> None:
    if text.count("[^") <= MAX_CALLS_OF_A_NOTE:
        return
    calls: Counter[str] = Counter()
    for found in _NOTE.finditer(text):
        calls[found[1]] += 1
        # The note itself is written once more.
        if calls[found[1]] > MAX_CALLS_OF_A_NOTE + 1:
            first = text.index(f"[^{found[1]}]")
            raise BodyTooCostly(
                f"catatan kaki [^{found[1]}] dipanggil lebih dari {MAX_CALLS_OF_A_NOTE} kali",
                "panggil sekali saja, dan hapus panggilan yang berulang",
                _line(text, first),
            )
        if len(calls) > MAX_NOTES:
            raise BodyTooCostly(
                f"isi memuat lebih dari {MAX_NOTES} catatan kaki",
                "bagi isi menjadi beberapa berkas, atau hapus catatan yang tidak perlu",
                _line(text, found.start()),
            )


def _weigh_constructs(text: str) -> None:
    for sign, pattern, most, name in (
        ("```", _FENCE, MAX_FENCES, "pagar kode (``` atau ~~~)"),
        ("~~~", _FENCE, MAX_FENCES, "pagar kode (``` atau ~~~)"),
        ("<![", _SECTION, MAX_SECTIONS, "tanda '<!['"),
        ("", _RULE, MAX_RULES, "garis pemisah"),
    ):
        if text.count(sign) <= most:
            continue
        for index, found in enumerate(pattern.finditer(text)):
            if index == most:
                raise BodyTooCostly(
                    f"isi memuat lebih dari {most} {name}",
                    "hapus yang tidak perlu, atau bagi isi menjadi beberapa berkas",
                    _line(text, found.start()),
                )


def _weigh_signs(text: str) -> None:
    allowed = FREE_WORK + WORK_A_CHARACTER * len(text)
    work = 0.0
    for unit in _units(_FENCED.sub(_lines_only, text)):
        work += _work(unit.text)
        if work > allowed:
            raise BodyTooCostly(
                f"terlalu banyak tanda Markdown dalam satu alinea ({len(unit.text)} aksara)",
                "pecah alinea ini dengan baris kosong, atau hapus tanda yang tidak perlu",
                unit.line,
            )


def _work(text: str) -> float:
    hard = len(_HARD_LINK.findall(text)) if "](" in text else 0
    signs = sum(min(len(sign.findall(text)), most) * weight for sign, weight, most in _SIGNS)
    return signs * len(text) + hard * _WORK_A_HARD_LINK


def _units(text: str) -> Iterator[_Unit]:
    line = 1 + text[: len(text) - len(text.lstrip("\n"))].count("\n")
    text = text.strip("\n")
    end = 0
    for gap in _BLANK_LINES.finditer(text):
        yield from _of_block(line, text[end : gap.start()])
        line += text.count("\n", end, gap.end())
        end = gap.end()
    yield from _of_block(line, text[end:])


def _of_block(start: int, block: str) -> Iterator[_Unit]:
    lines = block.split("\n")
    begins = _beginning(lines)
    held: list[str] = []
    first = start
    for line, text in enumerate(lines, start):
        if held and (begins is None or begins.match(text) or _HEADING.match(text)):
            yield _Unit(first, "\n".join(held))
            held, first = [], line
        held.append(text)
    yield _Unit(first, "\n".join(held))


def _beginning(lines: list[str]) -> re.Pattern[str] | None:
    """Say what begins a new unit inside a block; None where each line is one."""
    if len(lines) > 1 and "|" in lines[0] and _CELLS.fullmatch(lines[1]):
        return None
    numbered = next((line for line in lines if _NUMBER.match(line) or _BULLET.match(line)), "")
    return _NUMBER if _NUMBER.match(numbered) else _BULLET


def _lines_only(code: re.Match[str]) -> str:
    return "\n" * code[0].count("\n")


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
