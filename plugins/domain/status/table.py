"""Derived statuses as ordered tables: the first row that holds gives the status and its words."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from plugins.domain.records.components import Evidence
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.wording import format_fuzzy

F = TypeVar("F")

GAP = "…"
_SPOKEN = {"belum-ada-kabar": "kami belum menemukan kabar"}
# An age that is counted from more than a month would say more than is known.
_MONTH = 31


@dataclass(frozen=True)
class Status:
    """What a record's fields say on a day: a code for data, and words for readers."""

    code: str
    reason: str | None
    label: str
    sentence: str
    address_word: str
    tone: str = "none"
    shape: str = "dashed"

    @property
    def full_code(self) -> str:
        """
        The code with its reason, as data files name a status.

        >>> Status("ended", "expired", "Berakhir", "Sudah habis.", "berakhir").full_code
        'ended:expired'
        """
        return _join(self.code, self.reason)


@dataclass(frozen=True, kw_only=True)
class Row(Generic[F]):
    """
    One row of a table: when it holds, and what a reader is told.

    ``label`` may have a gap, which ``fill`` closes; ``explanation`` says in a citizen's words
    when the row holds. ``tone`` and ``shape`` are how it is drawn, for whoever sees it and whoever
    sees no colours: a tone of the theme, and the name of a shape there.
    """

    code: str
    address_word: str
    tone: str
    shape: str
    label: str
    explanation: str
    holds: Callable[[F], bool]
    sentence: Callable[[F], str]
    reason: str | None = None
    fill: Callable[[F], str] | None = None

    @property
    def full_code(self) -> str:
        """The code with its reason, as data files name a status."""
        return _join(self.code, self.reason)

    def status(self, facts: F) -> Status:
        """Give the status of a record for which this row holds."""
        label = self.label.replace(GAP, self.fill(facts)) if self.fill else self.label
        return Status(
            self.code,
            self.reason,
            label,
            self.sentence(facts),
            self.address_word,
            self.tone,
            self.shape,
        )


def decide(rows: Iterable[Row[F]], facts: F) -> Status:
    """Give the status of the first row that holds; the last row of a table always does."""
    return next(row for row in rows if row.holds(facts)).status(facts)


def spoken(address_word: str) -> str:
    """
    Say how lists and filters call the statuses of one address word.

    An address says "belum-ada-kabar" in few letters, which as a sentence claims more than is known.

    >>> spoken("akan-berakhir"), spoken("belum-ada-kabar")
    ('akan berakhir', 'kami belum menemukan kabar')
    """
    return _SPOKEN.get(address_word, address_word.replace("-", " "))


def always(_facts: object) -> bool:
    """Hold for every record: the condition of a table's last row."""
    return True


def proven(evidence: Iterable[Evidence]) -> bool:
    """
    Tell whether something shows a happening or a result; an announcement proves nothing.

    >>> proven([Evidence(source="siaran-pers", shows="plan")])
    False
    """
    return any(item.proves for item in evidence)


def has_passed(date: FuzzyDate | None, today: dt.date) -> bool:
    """
    Tell whether a date is surely over; its last day is not yet.

    >>> has_passed(FuzzyDate.parse("2026-11"), dt.date(2026, 11, 30))
    False
    """
    return date is not None and date.status_bounds()[1] < today


def is_coarse(date: FuzzyDate) -> bool:
    """
    Tell whether a date is coarser than a month, so that no age is counted from it.

    >>> is_coarse(FuzzyDate.parse("2018-05")), is_coarse(FuzzyDate.parse("2018-05~"))
    (False, True)
    """
    first, last = date.status_bounds()
    return (last - first).days >= _MONTH


def reviewed_after(date: FuzzyDate | None, last_reviewed: dt.date | None) -> bool:
    """Tell whether a person looked for news after the last day of a date."""
    return last_reviewed is not None and has_passed(date, last_reviewed)


def words(date: FuzzyDate | None) -> str:
    """
    Write a date as exactly as it is known.

    >>> words(FuzzyDate.parse("2018-05")), words(None)
    ('Mei 2018', 'belum diketahui')
    """
    return format_fuzzy(date) if date else "belum diketahui"


def on(date: FuzzyDate) -> str:
    """
    Write when something is, to follow a verb.

    >>> on(FuzzyDate.parse("2018-05-08")), on(FuzzyDate.parse("2018-05~"))
    ('pada 8 Mei 2018', 'sekitar Mei 2018')
    """
    plain = date.is_duration or date.first == date.last
    if not plain or date.approximate or date.inferred or date.is_ongoing or date.is_unlimited:
        return format_fuzzy(date)
    return f"pada {format_fuzzy(date)}"


def _join(code: str, reason: str | None) -> str:
    return f"{code}:{reason}" if reason else code
