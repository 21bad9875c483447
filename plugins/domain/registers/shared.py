"""Agreements between regencies: which records of which registers are of the same one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

from plugins.domain.registers.collected import Collected
from plugins.domain.registers.regencies import code_of, plain_name
from plugins.domain.registers.register import Entry
from plugins.domain.values.dates import FuzzyDate

# Words that titles of agreements share whatever they are about.
_EMPTY = frozenset(
    {
        *("tentang", "dan", "di", "ke", "dari", "dengan", "antara", "untuk", "dalam", "yang"),
        *("bersama", "kerja", "sama", "kerjasama", "kesepakatan", "perjanjian", "nota"),
        *("kesepahaman", "pemerintah", "daerah", "kabupaten", "kota", "bidang"),
    }
)
_ALIKE, _ALIKE_ON_ONE_DAY, _NEAR = 0.6, 0.5, 366
# Of more records that say the same, no two are told apart by what a register holds.
_MOST_ALIKE = 2000


class Recorded(NamedTuple):
    """What one regency records of an agreement; ``codes`` are the regencies among its parties."""

    site: Collected
    entry: Entry
    codes: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True)
class Shared:
    """
    One agreement between regencies, as those record it whose registers hold it.

    ``silent`` are regencies among the parties whose register was read and has no record that
    fits; ``unread`` those whose register nobody has.
    """

    recorded: tuple[Recorded, ...]
    silent: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def codes(self) -> frozenset[str]:
        """The regencies that any record names as parties."""
        return frozenset().union(*(one.codes for one in self.recorded))

    @property
    def title(self) -> str:
        return self.recorded[0].entry.title


@dataclass
class _Group:
    members: list[int] = field(default_factory=list)
    sites: set[str] = field(default_factory=set)


def join(collected: Sequence[Collected]) -> tuple[Shared, ...]:
    """
    Hold registers against each other.

    A register counts for its own regency only: what it says of agreements of others is left out.
    """
    known = {plain_name(site.region): site.code for site in collected}
    records = [one for site in collected for one in _records(site, known)]
    read = {site.code for site in collected if site.register}
    groups = [_Group([number], {one.site.name}) for number, one in enumerate(records)]
    for first, second in _pairs(records):
        one, other = groups[first], groups[second]
        if one is not other and not one.sites & other.sites:
            one.members += other.members
            one.sites |= other.sites
            for member in other.members:
                groups[member] = one
    whole = {id(group): group for group in groups}.values()
    shared = (_shared([records[member] for member in group.members], read) for group in whole)
    return tuple(sorted(shared, key=_order))


def _records(site: Collected, known: Mapping[str, str]) -> Iterator[Recorded]:
    for entry in site.register.entries if site.register else ():
        codes = frozenset(filter(None, (code_of(party, known) for party in entry.parties)))
        if site.code in codes and len(codes) > 1:
            yield Recorded(site, entry, codes, _words(entry.title))


def _shared(members: list[Recorded], read: set[str]) -> Shared:
    members.sort(key=lambda one: (one.site.code, one.site.name))
    having = {one.site.code for one in members}
    others = frozenset().union(*(one.codes for one in members)) - having
    return Shared(tuple(members), tuple(sorted(others & read)), tuple(sorted(others - read)))


def _order(shared: Shared) -> tuple[str, str, str]:
    first = shared.recorded[0]
    return shared.title.casefold(), first.site.name, first.entry.ref


def _pairs(records: Sequence[Recorded]) -> list[tuple[int, int]]:
    """Give the pairs that may be one agreement, the surest first."""
    found: dict[tuple[int, int], tuple[int, float]] = {}
    for bucket in _buckets(records):
        for pair in combinations(bucket, 2):
            if pair not in found:
                found[pair] = _similarity(records[pair[0]], records[pair[1]])
    sure = [pair for pair, (rank, _alike) in found.items() if rank]
    return sorted(sure, key=lambda pair: (-found[pair][0], -found[pair][1], pair))


def _buckets(records: Sequence[Recorded]) -> Iterable[list[int]]:
    """Give the records that are worth a look at each other."""
    buckets: dict[object, list[int]] = defaultdict(list)
    for number, one in enumerate(records):
        keys = {one.codes, ("title", one.words), *map(_number, one.entry.numbers)}
        for key in keys - {("title", frozenset()), ""}:
            buckets[key].append(number)
    return (bucket for bucket in buckets.values() if len(bucket) <= _MOST_ALIKE)


def _similarity(one: Recorded, other: Recorded) -> tuple[int, float]:
    """Rank how sure two records are of the same agreement, 0 where they are not."""
    if one.site.name == other.site.name or len(one.codes & other.codes) < 2:
        return 0, 0.0
    both = len(one.words & other.words)
    alike = both / (len(one.words | other.words) or 1)
    days = _days_apart(one.entry.signed, other.entry.signed)
    if {_number(text) for text in one.entry.numbers} & {
        _number(text) for text in other.entry.numbers
    } - {""}:
        return 3, alike
    if alike >= _ALIKE and (days is None or days <= _NEAR):
        return (2 if days == 0 else 1), alike
    inside = both / (min(len(one.words), len(other.words)) or 1)
    if one.codes == other.codes and days == 0 and inside >= _ALIKE_ON_ONE_DAY:
        return 1, alike
    return 0, alike


def _days_apart(one: str | None, other: str | None) -> int | None:
    """Give how many days lie between two dates at least; None where one is unknown."""
    if one is None or other is None:
        return None
    (low, high), (start, end) = (
        FuzzyDate.parse(text, deadlines=True, unlimited=True).status_bounds()
        for text in (one, other)
    )
    return max(0, (start - high).days, (low - end).days)


def _words(title: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", title.casefold())) - _EMPTY


def _number(text: str) -> str:
    """Give a number by which documents are compared; too short ones say nothing."""
    signs = "".join(re.findall(r"[^\W_]+", text.casefold()))
    return signs if len(signs) > 4 else ""
