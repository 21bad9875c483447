"""Letters that a scanner or a hasty hand mistook for others, and what they were."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.domain.checks.advice.passages import blank, passages, readable
from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1"})
_SMALL = str.maketrans({"0": "o", "1": "l", "I": "l"})
_CODE = re.compile(r"`[^`\n]+`")
# No Indonesian word begins with l and these.
_AFTER_I = "bcdfgkmnpqrstvwxz"


@dataclass(frozen=True)
class Slip:
    """A word as it stands, where, and what it surely was."""

    at: int
    written: str
    meant: str

    @property
    def starts_small(self) -> bool:
        return self.written.startswith("l") and self.meant.startswith("I")


Mend = Callable[[str], str]


def _capital_i(word: str) -> str:
    return f"I{word[1:]}"


def _letters(word: str) -> str:
    return word[0] + word[1:].translate(_SMALL)


def _digits(word: str) -> str:
    return word.translate(_DIGITS)


def _joined(word: str) -> str:
    return re.sub(r"-? ", "", word)


def _unligated(word: str) -> str:
    return "".join(_LIGATURES.get(sign, sign) for sign in word)


_RULES: tuple[tuple[re.Pattern[str], Mend], ...] = (
    (re.compile(rf"\b[l1][{_AFTER_I}][a-z]{{2,}}\b"), _capital_i),
    (re.compile(rf"(?<![\w|])\|[{_AFTER_I}][a-z]{{2,}}\b(?!.*\|)"), _capital_i),
    (re.compile(r"\b[A-Za-z]*[a-z][01I][a-z]+\b|\b[A-Z]0[a-z]{2,}\b"), _letters),
    (re.compile(r"\b[BFGKPS][1I][aeou][a-z]+\b"), _letters),
    (re.compile(r"\b[12](?=[0-9OolI]*[OolI])[0-9OolI]{3}\b"), _digits),
    (re.compile(r"\b\d+(?:[.,]\d+)*[OolI]+[\d.,]*\d\b"), _digits),
    (re.compile(rf"\w*[{''.join(_LIGATURES)}]\w*"), _unligated),
    (re.compile(r"\b(?:[A-Za-z] ){4,}[A-Za-z]\b"), _joined),
    (
        re.compile(
            r"\b(?!([a-z]+)- \1)[a-z]{2,}- "
            r"(?!(?:dan|atau|maupun|serta|hingga|sampai)\b)[a-z]{3,}\b"
        ),
        _joined,
    ),
)


def slips(text: str) -> Iterator[Slip]:
    """
    Give the mistaken letters of a text, each place once.

    >>> [(slip.written, slip.meant) for slip in slips("lndonesia, 2O18, Bl0ra")]
    [('lndonesia', 'Indonesia'), ('Bl0ra', 'Blora'), ('2O18', '2018')]
    """
    taken: set[int] = set()
    for pattern, mend in _RULES:
        for found in pattern.finditer(text):
            if found.start() not in taken and mend(found[0]) != found[0]:
                taken.add(found.start())
                yield Slip(found.start(), found[0], mend(found[0]))


def advice_on_letters(content: Content) -> Iterator[Problem]:
    """Point at letters that were mistaken for others."""
    for passage in passages(content, imported=True):
        for slip in slips(passage.text):
            what = "dimulai dengan l kecil" if slip.starts_small else "memuat huruf tertukar"
            yield passage.problem(
                slip.at,
                f"'{slip.written}' {what}",
                f"mungkin maksudnya '{slip.meant}'",
                check="huruf-mirip",
            )


def mended(text: str, found: Iterable[Problem]) -> str:
    """
    Give the text of a file with the letters mended that this check has found in it.

    Addresses and code stay as they are, and so does what was found and excused.

    >>> told = Problem("a.md", 1, "'lndonesia' dimulai dengan l kecil", check="huruf-mirip")
    >>> mended("lndonesia: https://a.id/lndonesia", [told])
    'Indonesia: https://a.id/lndonesia'
    """
    lines = text.split("\n")
    for problem in found:
        if problem.check != "huruf-mirip":
            continue
        for at in _lines_of(lines, problem.line - 1):
            after = _mended_line(lines[at], problem.finding)
            if after != lines[at]:
                lines[at] = after
                break
    return "\n".join(lines)


def _lines_of(lines: Sequence[str], first: int) -> Iterator[int]:
    """Give a line, and those below it that go on with its value."""
    yield first
    for at in range(first + 1, len(lines)):
        if not lines[at].startswith((" ", "\t")):
            return
        yield at


def _mended_line(line: str, finding: str) -> str:
    visible = _CODE.sub(blank, readable(line))
    for slip in sorted(slips(visible), key=lambda slip: slip.at, reverse=True):
        if finding.startswith(f"'{slip.written}' "):
            line = line[: slip.at] + slip.meant + line[slip.at + len(slip.written) :]
    return line
