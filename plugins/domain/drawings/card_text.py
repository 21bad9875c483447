"""How words are fitted into a picture: the signs a font lacks, lines, and where they must end."""

from collections.abc import Callable, Container
from unicodedata import category, normalize

from plugins.domain.drawings.javanese import latin

Fits = Callable[[str], bool]
# Writes a letter of any script in Latin ones, nothing where it does not know it.
Spell = Callable[[str], str]

ELLIPSIS = "…"
_SAME = {"‐": "-", "‑": "-", "−": "–", "―": "—"}
# Letters, the marks on them, and digits.
_OF_WORDS = frozenset("LMN")
_SPACES = frozenset({"Cc", "Zs", "Zl", "Zp"})


def _unspelled(_letter: str) -> str:
    return ""


def drawable(text: str, glyphs: Container[str], spelled: Spell = _unspelled) -> str:
    """
    Give a text in the signs that a font has; letters of other scripts are written in Latin ones.

    Javanese is read here, all other scripts by ``spelled``; what nobody can show is left out.

    >>> drawable("Pasar\\u202fpagi 🎉 Blora‑Cepu", set("Pasrpgi Blo-Ceu"))
    'Pasar pagi Blora-Cepu'
    """
    signs = latin(normalize("NFC", text))
    return " ".join("".join(_drawable(sign, glyphs, spelled) for sign in signs).split())


def _drawable(sign: str, glyphs: Container[str], spelled: Spell) -> str:
    if category(sign) in _SPACES:
        return " "
    if sign in glyphs:
        return sign
    plain = _SAME.get(sign) or normalize("NFKC", sign)
    if all(part in glyphs for part in plain):
        return plain
    if category(sign)[0] not in _OF_WORDS:
        return ""
    return "".join(part for part in spelled(sign) if part in glyphs)


def wrapped(text: str, fits: Fits, lines: int) -> tuple[str, ...]:
    """
    Break a text into lines that fit; where they are too few for it, the last ends in an ellipsis.

    >>> wrapped("satu dua tiga empat", lambda line: len(line) <= 8, 2)
    ('satu dua', 'tiga…')
    """
    found: list[str] = []
    words = text.split()
    while words and len(found) < lines:
        line, words = _line(words, fits)
        found.append(line)
    if words:
        found[-1] = _shortened(found[-1], fits)
    return tuple(found)


def _line(words: list[str], fits: Fits) -> tuple[str, list[str]]:
    """Give the first line of these words, and the words after it."""
    taken = 1
    while taken < len(words) and fits(" ".join(words[: taken + 1])):
        taken += 1
    line, rest = " ".join(words[:taken]), words[taken:]
    if fits(line):
        return line, rest
    # One word that is longer than a line, such as an address.
    cut = next((end for end in range(len(line) - 1, 1, -1) if fits(line[:end])), 1)
    return line[:cut], [part for part in (line[cut:], *rest) if part]


def _shortened(line: str, fits: Fits) -> str:
    words = line.rstrip(".,;:").split()
    while len(words) > 1 and not fits(" ".join(words) + ELLIPSIS):
        words.pop()
    short = " ".join(words)
    while len(short) > 1 and not fits(short + ELLIPSIS):
        short = short[:-1]
    return short.rstrip(" .,;:") + ELLIPSIS
