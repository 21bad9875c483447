"""What came of the promises of each office, side by side, in orders that are pages of their own."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from plugins.domain.site.lists.offices import Office
from plugins.domain.site.lists.scoreboard import Score, score
from plugins.domain.site.news import News, last_news
from plugins.domain.site.site import Site

ADDRESS = "/instansi/urut/"


@dataclass(frozen=True)
class TrackRecord:
    """An office that owes something: its promises counted, and the last news of any of them."""

    office: Office
    score: Score
    news: News | None

    @property
    def kept(self) -> int:
        """How many of its promises were kept, in part or whole."""
        return sum(part.number for part in self.score.parts if part.tone in {"kept", "part"})


class Order(NamedTuple):
    """One order: its word in the address, its name, and what the first has most of."""

    word: str
    label: str
    heading: str
    key: Callable[[TrackRecord], Any]

    @property
    def address(self) -> str:
        return f"{ADDRESS}{self.word}/"


def _name(one: TrackRecord) -> tuple[str, str]:
    return (one.office.body.name.casefold(), one.office.body.id)


def _newest(one: TrackRecord) -> tuple[int, tuple[str, str]]:
    day = one.news.day if one.news else dt.date.min
    return (-day.toordinal(), _name(one))


ORDERS = (
    Order("nama", "nama", "menurut nama", _name),
    Order(
        "janji",
        "jumlah janji",
        "menurut jumlah janji",
        lambda one: (-one.score.total, _name(one)),
    ),
    Order(
        "terpenuhi",
        "janji terpenuhi",
        "menurut janji yang terpenuhi",
        lambda one: (-one.kept, _name(one)),
    ),
    Order("kabar", "kabar terakhir", "menurut kabar terakhir", _newest),
)


def track_records(site: Site, offices: Iterable[Office]) -> Mapping[str, TrackRecord]:
    """Give the record of each office that owes something, by its reference."""
    return {office.body.id: _record(site, office) for office in offices if office.owed}


def _record(site: Site, office: Office) -> TrackRecord:
    address = f"/janji/pengampu/{office.body.id}/"
    heard = filter(None, (last_news(site, promise) for promise in office.owed))
    news = max(heard, key=lambda one: (one.day, one.date.text), default=None)
    return TrackRecord(office, score(site, office.owed, address, address), news)
