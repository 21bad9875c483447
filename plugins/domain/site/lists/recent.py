"""What changed on the site in the last days: news, corrections, records, and statuses by time."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.domain.records.models import Agreement, Commitment, Event, Programme
from plugins.domain.site.agreement_words import agreement_name
from plugins.domain.site.lists.corrections import notices
from plugins.domain.site.site import Site

DAYS = 7
Judged = Agreement | Commitment | Event | Programme


@dataclass(frozen=True, order=True)
class Recent:
    """One thing that changed on a day, and the page that shows it."""

    day: dt.date
    words: str
    title: str
    address: str


def recent(site: Site, days: int = DAYS) -> tuple[Recent, ...]:
    """Give what changed in the last days, today included, the newest first."""
    since = site.today - dt.timedelta(days=days - 1)
    found = [item for item in _dated(site) if since <= item.day <= site.today]
    found += _turned(site, since)
    return tuple(sorted(found, key=lambda item: (-item.day.toordinal(), item.title, item.words)))


def last_change(site: Site) -> dt.date | None:
    """Give the day of the last change that somebody made; time alone changes nothing here."""
    return max((item.day for item in _dated(site) if item.day <= site.today), default=None)


def _dated(site: Site) -> Iterator[Recent]:
    for post in site.posts:
        yield Recent(post.date.day, "Berita baru", post.title, post.address)
        if post.updated:
            yield Recent(post.updated.day, "Berita diperbarui", post.title, post.address)
    for notice in notices(site):
        yield Recent(notice.at.day, notice.label, notice.post.title, notice.address)
    records: tuple[Agreement | Programme | Event, ...] = (
        *site.agreements,
        *site.programmes,
        *site.events,
    )
    for record in records:
        for change in record.changes:
            note = f"Catatan diubah: {change.note}" if change.note else "Catatan diubah"
            yield Recent(change.at.day, note, _name(record), record.address)


def _turned(site: Site, since: dt.date) -> Iterator[Recent]:
    """Give the records whose status became another one by the passing of days."""
    length = (site.today - since).days + 1
    days = [site.today - dt.timedelta(days=back) for back in range(1, length + 1)]
    earlier = [Site(site.records, day, site.rules) for day in days]
    records: Iterable[Judged] = (
        *site.agreements,
        *site.commitments,
        *site.events,
        *site.programmes,
    )
    for record in records:
        now = site.status(record)
        if earlier[-1].status(record).code != now.code:
            # The first day on which it was still another one is the eve of the turn.
            eve = next(one.today for one in earlier if one.status(record).code != now.code)
            day = eve + dt.timedelta(days=1)
            yield Recent(day, f"Status kini: {now.label}", _name(record), record.address)


def _name(record: Judged) -> str:
    if isinstance(record, Agreement):
        return agreement_name(record)
    return record.plain if isinstance(record, Commitment) else record.title
