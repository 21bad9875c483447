"""The ledger of promises and its filters: which lists there are, and what stands in them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from plugins.domain.records.models import Commitment
from plugins.domain.site.counters import SILENT
from plugins.domain.site.lists.scoreboard import KINDS, counted_as
from plugins.domain.site.news import News, last_news
from plugins.domain.site.site import Site
from plugins.domain.values.dates import FuzzyDate

ADDRESS = "/janji/"
# Every word that the address of a list by status ends in: addresses do not come and go.
STATUS_WORDS: Mapping[str, str] = {
    **{kind.word: kind.words for kind in KINDS},
    "belum-ada-kabar": "lewat tenggat, belum kami temukan kabarnya",
    "belum-diketahui": "tanpa tenggat, belum kami temukan kabarnya",
}


@dataclass(frozen=True)
class Row:
    """A promise as a line of the ledger: since when, and the last news of it."""

    promise: Commitment
    made: FuzzyDate | None
    news: News | None


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """The rows under one filter; ``owner`` is the body whose list it narrows down, if any."""

    address: str
    label: str
    heading: str
    rows: tuple[Row, ...]
    owner: "Shelf | None" = None


@dataclass(frozen=True)
class Filter:
    """All shelves of one kind under their heading."""

    label: str
    shelves: tuple[Shelf, ...]


class Ledger:
    """All promises of a site, the youngest first, and each of the lists that hold some of them."""

    def __init__(self, site: Site) -> None:
        self._site = site

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """One row an outcome, by the day of the promise; those without a day stand last."""
        site = self._site
        rows = (Row(one, site.made(one), last_news(site, one)) for one in site.outcomes)
        return tuple(sorted(rows, key=_when, reverse=True))

    def newest(self, count: int) -> tuple[Row, ...]:
        """Give the rows with the newest news that says what became of the promise."""
        heard = [
            (row.news.day, row.promise.ref, row)
            for row in self.rows
            if row.news and self._site.status(row.promise).code not in SILENT
        ]
        ordered = sorted(heard, key=lambda one: one[:2], reverse=True)
        return tuple(row for _day, _ref, row in ordered[:count])

    @cached_property
    def filters(self) -> tuple[Filter, ...]:
        """Every filter of the whole ledger."""
        return (
            Filter("Keadaan", self.statuses),
            Filter("Tahun dijanjikan", self.years),
            Filter("Penanggung jawab", self.owners),
            Filter("Program", self.programmes),
        )

    @cached_property
    def statuses(self) -> tuple[Shelf, ...]:
        """One shelf a word of a status, and one for all of which no news was found."""
        return tuple(self._by_status(self.rows, f"{ADDRESS}status/", "Keadaan: {}"))

    @cached_property
    def owners(self) -> tuple[Shelf, ...]:
        """One shelf a body that owes something, those that owe most first."""
        names = {body.id: body.short_name or body.name for body in self._site.organisations}
        found = self._gathered(lambda row: row.promise.owner)
        order = sorted(found, key=lambda ref: (-len(found[ref]), names[ref].casefold(), ref))
        return tuple(
            _shelf("pengampu", ref, names[ref], "Penanggung jawab: {}", found[ref]) for ref in order
        )

    @cached_property
    def years(self) -> tuple[Shelf, ...]:
        """One shelf a year in which promises may have been made, the youngest first."""
        found = self._gathered(_years)
        return tuple(
            _shelf("tahun", year, year, "Dijanjikan tahun {}", found[year])
            for year in sorted(found, reverse=True)
        )

    @cached_property
    def programmes(self) -> tuple[Shelf, ...]:
        """One shelf a programme with promises, its own and those of its agreements."""
        found = self._gathered(self._programmes_of)
        return tuple(
            _shelf("program", one.ref, one.title, "Program: {}", found[one.ref])
            for one in self._site.programmes
            if one.ref in found
        )

    def statuses_of(self, owner: Shelf) -> tuple[Shelf, ...]:
        """Narrow the list of what a body owes down by status."""
        heading = f"{owner.heading}; keadaan: {{}}"
        return tuple(self._by_status(owner.rows, owner.address, heading, owner))

    def _by_status(
        self, rows: Iterable[Row], base: str, heading: str, owner: Shelf | None = None
    ) -> Iterator[Shelf]:
        found: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            word = self._site.status(row.promise).address_word
            for one in {word, counted_as(self._site, row.promise)}:
                found[one].append(row)
        for word, label in STATUS_WORDS.items():
            yield Shelf(
                address=f"{base}{word}/",
                label=label,
                heading=heading.format(label),
                rows=tuple(found[word]),
                owner=owner,
            )

    def _gathered(self, of: Callable[[Row], Iterable[str]]) -> Mapping[str, list[Row]]:
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows:
            for word in dict.fromkeys(of(row)):
                found[word].append(row)
        return found

    def _programmes_of(self, row: Row) -> Iterator[str]:
        """Give the programmes of a promise, and of those that have the same outcome."""
        for promise in (row.promise, *self._same_outcome.get(row.promise.ref, ())):
            if promise.in_programme:
                yield promise.parent
            else:
                yield from self._site.agreement(promise.parent).programmes

    @cached_property
    def _same_outcome(self) -> Mapping[str, list[Commitment]]:
        found: dict[str, list[Commitment]] = defaultdict(list)
        for promise in self._site.commitments:
            if promise.same_as:
                found[promise.same_as].append(promise)
        return found


def _shelf(kind: str, word: str, label: str, heading: str, rows: Iterable[Row]) -> Shelf:
    return Shelf(
        address=f"{ADDRESS}{kind}/{word}/",
        label=label,
        heading=heading.format(label),
        rows=tuple(rows),
    )


def _when(row: Row) -> tuple[dt.date, str]:
    return (row.made.earliest if row.made else dt.date.min, row.promise.ref)


def _years(row: Row) -> list[str]:
    """Give the years in which a promise may have been made; a coarse date has several."""
    if row.made is None:
        return []
    first, last = row.made.status_bounds()
    return [str(year) for year in range(first.year, last.year + 1)]
