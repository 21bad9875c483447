"""Where the records of one agreement differ: only what both state, and no day can satisfy."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from plugins.domain.core.codes import AGREEMENT_KINDS
from plugins.domain.registers.shared import Shared
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.wording import format_fuzzy

_DAYS = {
    "signed": "Hari penandatanganan",
    "start": "Mulai berlaku",
    "end": "Berakhir",
}


@dataclass(frozen=True)
class Difference:
    """One thing that records state differently; ``said`` are pairs of regency and its words."""

    field: str
    label: str
    said: tuple[tuple[str, str], ...]


def differences(shared: Shared) -> tuple[Difference, ...]:
    """Tell where the records of an agreement differ, in a lasting order."""
    return tuple(_differences(shared))


def _differences(shared: Shared) -> Iterator[Difference]:
    for name, label in _DAYS.items():
        stated = {
            one.site.region: _date(text)
            for one in shared.recorded
            if (text := getattr(one.entry, name)) is not None
        }
        if any(_apart(one, other) for one, other in combinations(stated.values(), 2)):
            yield Difference(name, label, _said({key: _told(day) for key, day in stated.items()}))
    kinds = {
        one.site.region: AGREEMENT_KINDS.get(one.entry.kind, one.entry.kind)
        for one in shared.recorded
    }
    counts = {one.site.region: f"{len(one.entry.promises)} janji" for one in shared.recorded}
    parties = {
        one.site.region: f"{len(one.codes)} daerah: {', '.join(sorted(one.codes))}"
        for one in shared.recorded
    }
    yield from _other("kind", "Jenis", kinds)
    yield from _other("parties", "Daerah yang menjadi pihak", parties)
    yield from _other("promises", "Janji yang dicatat", counts)


def _other(name: str, label: str, said: Mapping[str, str]) -> Iterator[Difference]:
    if len(set(said.values())) > 1:
        yield Difference(name, label, _said(said))


def _said(said: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(said.items())


def _date(text: str) -> FuzzyDate:
    return FuzzyDate.parse(text, deadlines=True, unlimited=True)


def _told(date: FuzzyDate) -> str:
    return "tanpa batas waktu" if date.is_unlimited else format_fuzzy(date)


def _apart(one: FuzzyDate, other: FuzzyDate) -> bool:
    """
    Say whether no day satisfies both; what is known less exactly contradicts nothing.

    >>> _apart(_date("2022-06-14"), _date("2022")), _apart(_date("2022-06-14"), _date("2022-06-15"))
    (False, True)
    >>> _apart(_date(".."), _date("2027-12-31"))
    True
    """
    if one.is_unlimited or other.is_unlimited:
        return one.is_unlimited != other.is_unlimited
    (low, high), (start, end) = one.status_bounds(), other.status_bounds()
    return high < start or end < low
