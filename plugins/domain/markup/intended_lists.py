"""Lists that no converter sees as they were typed, where it is certain that a list was meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

# Signs that word processors put before points; a dash or an "o" only with the tab behind it.
_SIGN = re.compile(r"^( {0,3})(?:[•·▪◦‣●○■□➢\uf0b7\uf0a7\uf0d8][ \t\xa0]+|[–—o]\t[ \t]*)(?=\S)")
_BULLET = re.compile(r"^ {0,3}[*+-][ \t]+\S")
_FIRST = re.compile(r"^ {0,3}1\.[ \t]+\S")
_NUMBER = re.compile(r"^ {0,3}\d{1,3}\.[ \t]+\S")
_FENCE = re.compile(r"^(`{3,}|~{3,})")
# A line that begins something other than a paragraph, or is a row of a table.
_OTHER = re.compile(r"^(?: {4}|\t| {0,3}(?:>|<|\||\[[^\]\n]*\]:|[*+-][ \t]|\d+\.[ \t]))")
_HEADING = re.compile(r"^(?:#|=+[ ]*$|-+[ ]*$)")
# Most bodies have neither a typed sign nor a list below words.
_WORTH_A_LOOK = re.compile(rf"{_SIGN.pattern}|^ {{0,3}}(?:[*+-]|1\.)[ \t]", re.MULTILINE)
_PREFORMATTED = re.compile(r"<(/?)(?:pre|script|style|textarea)\b", re.IGNORECASE)


class _Block(Enum):
    """What the lines since the last blank one are."""

    NOTHING = "nothing"
    PARAGRAPH = "paragraph"
    OTHER = "other"


@dataclass(frozen=True)
class Line:
    """A line as the converter gets it: whether its sign was mended, and a blank line put before."""

    text: str
    had_sign: bool = False
    parted: bool = False


def intended(markdown: str) -> str:
    r"""
    Write lists as the converter reads them; everything else stays as it is.

    >>> intended("Syaratnya:\n- a\n- b")
    'Syaratnya:\n\n- a\n- b'
    >>> intended("•\ta\n•\tb"), intended("Jurusan Blora\n- Cepu")
    ('- a\n- b', 'Jurusan Blora\n- Cepu')
    """
    if not _WORTH_A_LOOK.search(markdown):
        return markdown
    return "\n".join(f"\n{line.text}" if line.parted else line.text for line in mended(markdown))


def mended(markdown: str) -> Iterator[Line]:
    r"""
    Give each line as it was meant.

    >>> [line.text for line in mended("• a\n• b") if line.had_sign]
    ['- a', '- b']
    """
    lines = list(_with_bullets(markdown.split("\n")))
    block, fence = _Block.NOTHING, ""
    for at, line in enumerate(lines):
        parted = False
        mark = _FENCE.match(line.text)
        if fence:
            if mark and line.text.rstrip() == fence:
                fence, block = "", _Block.NOTHING
        elif mark:
            fence = mark[1]
        elif not line.text.strip() or _HEADING.match(line.text):
            block = _Block.NOTHING
        elif block is _Block.PARAGRAPH and _begins_list(lines, at):
            parted, block = True, _Block.OTHER
        elif block is _Block.NOTHING:
            block = _Block.OTHER if _OTHER.match(line.text) else _Block.PARAGRAPH
        yield replace(line, parted=parted)


def _with_bullets(lines: list[str]) -> Iterator[Line]:
    fence, preformatted = "", False
    for line in lines:
        mark, had_sign = _FENCE.match(line), False
        if fence:
            fence = "" if mark and line.rstrip() == fence else fence
        elif mark:
            fence = mark[1]
        elif not preformatted:
            had_sign = bool(_SIGN.match(line))
        for tag in _PREFORMATTED.finditer(line):
            preformatted = not tag[1]
        yield Line(_SIGN.sub(r"\1- ", line) if had_sign else line, had_sign)


def _begins_list(lines: list[Line], at: int) -> bool:
    """Say whether a list is certain: a colon announces it, or a second item follows."""
    for first, item in ((_BULLET, _BULLET), (_FIRST, _NUMBER)):
        if first.match(lines[at].text):
            following = lines[at + 1].text if at + 1 < len(lines) else ""
            return lines[at - 1].text.rstrip().endswith(":") or bool(item.match(following))
    return False
