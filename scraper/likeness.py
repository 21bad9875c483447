"""How like two texts are: how many runs of three words they share, and whether facts differ."""

import re
from dataclasses import dataclass

from scraper.places import TOWNS

RUN = 3
# Measured on invented reports: copies with up to one word in eight changed, paragraphs cut, or a
# lead put before them share 0.65 and more of the shorter text's runs; two reports of one meeting
# that quote the same sentences share 0.45 at most.
THRESHOLD = 0.6
# A text with fewer runs is a caption rather than a story: only the very same words count.
FEWEST = 20

_TARGET = re.compile(r"\]\([^\s)]*|<[^>\s]+>")
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")
_CALENDAR = frozenset(
    [
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "sabtu",
        "minggu",
        "ahad",
        "pon",
        "wage",
        "kliwon",
        "legi",
        "pahing",
        "januari",
        "februari",
        "pebruari",
        "maret",
        "april",
        "mei",
        "juni",
        "juli",
        "agustus",
        "september",
        "oktober",
        "november",
        "nopember",
        "desember",
    ]
)


@dataclass(frozen=True)
class Fingerprint:
    """What is compared of a text: its runs of words, all words, and words that are facts."""

    runs: frozenset[str]
    words: tuple[str, ...]
    facts: frozenset[str]

    @classmethod
    def of(cls, markdown: str) -> "Fingerprint":
        """Take the fingerprint of a body; addresses of links and pictures are no words."""
        words = tuple(_WORD.findall(_TARGET.sub("]", markdown).casefold()))
        runs = frozenset(
            " ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1)
        )
        return cls(runs, words, frozenset(_facts(words)))


def _facts(words: tuple[str, ...]) -> set[str]:
    numbers = {str(int(found)) for word in words for found in _NUMBER.findall(word)}
    return numbers | {word for word in words if word in _CALENDAR or word in TOWNS}


def likeness(one: Fingerprint, other: Fingerprint) -> float:
    """
    Give how much of the shorter text stands in the longer one, from 0 to 1.

    Where each names a number, day or town that the other does not, they are two stories made after
    one pattern, however many words they share: 0.

    >>> text = "Pelayanan keliling hadir pada {} Mei di balai desa mulai pukul delapan pagi"
    >>> likeness(Fingerprint.of(text.format(7)), Fingerprint.of(text.format(8)))
    0.0
    >>> likeness(Fingerprint.of("Rapat kerja."), Fingerprint.of("RAPAT *kerja*"))
    1.0
    """
    if not one.words or not other.words:
        return 0.0
    if one.words == other.words:
        return 1.0
    if one.facts - other.facts and other.facts - one.facts:
        return 0.0
    fewer = min(len(one.runs), len(other.runs))
    if fewer < FEWEST:
        return 0.0
    return len(one.runs & other.runs) / fewer
