"""What came of promises as one sentence and one bar, each count with the list of its rows."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from plugins.domain.records.models import Commitment
from plugins.domain.site.site import Site
from plugins.domain.status.commitment import COMMITMENT_ROWS
from plugins.domain.status.table import spoken
from plugins.domain.values.numbers import format_number

ADDRESS = "/janji/status/"
# The list of all of which no news was found: past their deadline, and without one.
SILENT_WORD = "tanpa-kabar"
SILENT_WORDS = frozenset({"belum-ada-kabar", "belum-diketahui"})


class Kind(NamedTuple):
    """What is counted together: its word in an address, its words, how its bar is drawn."""

    word: str
    words: str
    tone: str


_KNOWN = (
    Kind("terpenuhi", "terpenuhi", "kept"),
    Kind("terpenuhi-sebagian", "terpenuhi sebagian", "part"),
    Kind("berjalan", "berjalan", "open"),
    Kind("belum-jatuh-tempo", "belum jatuh tempo", "due"),
    Kind("terlambat", "terlambat", "late"),
    Kind("tidak-terpenuhi", "tidak terpenuhi", "late"),
    Kind("tidak-perlu-lagi", "tidak perlu lagi", "gone"),
    Kind("dibatalkan", "dibatalkan", "gone"),
)
_MORE = dict.fromkeys(row.address_word for row in COMMITMENT_ROWS)
# What is kept first, then what is open, then what failed, then what nobody has heard of.
KINDS = (
    *_KNOWN,
    *(
        Kind(word, spoken(word), "open")
        for word in _MORE
        if word not in SILENT_WORDS | {kind.word for kind in _KNOWN}
    ),
    Kind(SILENT_WORD, "belum kami temukan kabarnya", "none"),
)


@dataclass(frozen=True)
class Part:
    """So many of one kind; place and width in the bar are in percent."""

    number: int
    words: str
    address: str
    tone: str
    x: float
    width: float


@dataclass(frozen=True)
class Score:
    """All promises counted once each; ``address`` is the list of them all."""

    total: int
    parts: tuple[Part, ...]
    address: str

    @property
    def words(self) -> str:
        """
        The counts in words.

        >>> Score(3, (Part(1, "terpenuhi", "/", "kept", 0, 33), Part(2, "berjalan", "/", "open",
        ...     33, 67)), "/").words
        '1 terpenuhi, 2 berjalan'
        """
        return ", ".join(f"{format_number(part.number)} {part.words}" for part in self.parts)


def counted_as(site: Site, promise: Commitment) -> str:
    """Give the word of the kind as which a promise is counted."""
    word = site.status(promise).address_word
    return SILENT_WORD if word in SILENT_WORDS else word


def score(
    site: Site, promises: Iterable[Commitment], whole: str = "/janji/", base: str = ADDRESS
) -> Score:
    """Count promises by what came of them; kinds without any are left out."""
    found = Counter(counted_as(site, promise) for promise in promises)
    total = found.total()
    parts, before = [], 0
    for word, words, tone in KINDS:
        if number := found[word]:
            x, end = (round(100 * count / total, 2) for count in (before, before + number))
            parts.append(Part(number, words, f"{base}{word}/", tone, x, round(end - x, 2)))
            before += number
    return Score(total, tuple(parts), whole)
