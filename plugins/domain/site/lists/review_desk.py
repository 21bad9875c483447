"""What to look at next: open records, those first where looking for news is of most use."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.editing.record_place import Reviewed, name_of
from plugins.domain.records.models import Agreement, Post
from plugins.domain.records.reading import Records
from plugins.domain.site.agreement_gaps import disputed_fields, text_is_here
from plugins.domain.site.agreement_words import agreement_name
from plugins.domain.site.lists.requests import MadeRequest, requests
from plugins.domain.site.news import last_news
from plugins.domain.site.site import Site
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.wording import count_days, format_fuzzy

ADDRESS = "/tinjau/"
# Days after which it is of use to look again: where a day has passed or is near, and elsewhere.
SOON, DISPUTED, SELDOM = 30, 90, 120
# From this age on the oldest look comes before all else, so that nothing waits for half a year.
LONG = 120
# What nobody ever looked at waits longer than anything else: since when, nobody noted.
NEVER = 100_000
# Where there is nothing more to find out.
_CLOSED = frozenset({"done", "cancelled", "ended", "met", "not_met", "dropped", "overtaken"})
_CLOSED_PROGRAMME = frozenset({"done", "stopped"})
_PASSED = frozenset({"late", "no_news"})
_ENDING = frozenset({"ending", "unknown:maybe_renewed", "unknown:coarse_end"})


@dataclass(frozen=True, kw_only=True)
class Look:
    """A record, why looking for its news is of use, and after how many days it is again."""

    record: Reviewed
    title: str
    reasons: tuple[str, ...]
    every: int
    age: int
    news: dt.date

    @property
    def name(self) -> str:
        """What a person types to name the record."""
        return name_of(self.record)

    @property
    def is_due(self) -> bool:
        return self.age >= self.every


@dataclass(frozen=True)
class Desk:
    """What lies on the desk: looks in the order of their use, open requests, imported drafts."""

    looks: tuple[Look, ...]
    requests: tuple[MadeRequest, ...]
    drafts: tuple[Post, ...]


def desk(site: Site, all_records: Records) -> Desk:
    """Lay out the desk on the day of a site; drafts are in ``all_records`` only."""
    looks = [look for look in _of_all(site) if look.is_due]
    drafts = [
        post for post in all_records.posts.values() if post.status == "draft" and post.is_imported
    ]
    return Desk(
        tuple(sorted(looks, key=_order)),
        tuple(one for one in requests(site) if one.request.answered is None),
        tuple(sorted(drafts, key=lambda post: post.ref)),
    )


def _order(look: Look) -> tuple[bool, float, int, dt.date, str]:
    """
    Put what waits for long first, else what is most overdue; then the urgent, then old news.

    What was never looked at goes before what was.
    """
    is_long = look.age >= LONG
    waiting = look.age if is_long else look.age / look.every
    return not is_long, -waiting, look.every, look.news, look.name


def _of_all(site: Site) -> Iterator[Look]:
    for promise in site.outcomes:
        if site.status(promise).code not in _CLOSED:
            yield _look(site, promise, promise.title, promise.due)
    for event in site.events:
        if site.status(event).code not in _CLOSED:
            yield _look(site, event, event.title, event.planned)
    for agreement in site.agreements:
        if site.status(agreement).code not in _CLOSED:
            yield _look(site, agreement, agreement_name(agreement), None)
    for programme in site.programmes:
        if site.status(programme).code not in _CLOSED_PROGRAMME:
            yield _look(site, programme, programme.title, programme.end_planned)


def _look(site: Site, record: Reviewed, title: str, due: FuzzyDate | None) -> Look:
    told = dict(_reasons(site, record, due))
    reviewed = record.last_reviewed
    age = (site.today - reviewed).days if reviewed else NEVER
    when = f"kabarnya dicari {count_days(age)} lalu" if reviewed else "kabarnya belum pernah dicari"
    news = last_news(site, record)
    heard = (f"kabar terakhir {format_fuzzy(news.date)}",) if news else ()
    return Look(
        record=record,
        title=title,
        reasons=(*told, *heard, when),
        every=min(told.values(), default=SELDOM),
        age=age,
        news=news.day if news else dt.date.min,
    )


def _reasons(site: Site, record: Reviewed, due: FuzzyDate | None) -> Iterator[tuple[str, int]]:
    """Give why a record is of use to look at now, and how often."""
    status = site.status(record)
    days = (due.latest - site.today).days if due and due.last else None
    if status.code in _PASSED and days is not None and days < 0:
        yield f"tenggatnya lewat {count_days(-days)}", SOON
    elif days is not None and 0 <= days <= site.rules.soon:
        yield f"tenggatnya {count_days(days)} lagi", SOON
    if status.full_code in _ENDING:
        yield status.label.lower(), SOON
    if isinstance(record, Agreement):
        if fields := disputed_fields(site, record):
            yield f"sumber berbeda tentang {', '.join(fields)}", DISPUTED
        if not text_is_here(site, record):
            yield "tanpa naskah", SELDOM
