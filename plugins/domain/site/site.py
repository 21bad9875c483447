"""The site on a day: its published records, what they say of each other, and their statuses."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from plugins.domain.core.rules import Rules
from plugins.domain.markup.renderer import render
from plugins.domain.records.components import Evidence, Request
from plugins.domain.records.models import (
    Agreement,
    Commitment,
    Event,
    Organisation,
    Page,
    Person,
    Post,
    Programme,
    Record,
    Source,
)
from plugins.domain.records.reading import Records
from plugins.domain.records.relations import Relations
from plugins.domain.site.news import last_news, signs_of_life
from plugins.domain.status.followup import KEPT, FollowUp, follow_up
from plugins.domain.status.record_status import (
    Status,
    commitment_status,
    event_status,
    programme_status,
    standing_status,
)
from plugins.domain.status.request import Answer, answer
from plugins.domain.status.standing import Standing
from plugins.domain.values.dates import FuzzyDate


@dataclass(frozen=True)
class Image:
    """A picture of the site with its size in pixels."""

    file: str
    width: int
    height: int

    @property
    def address(self) -> str:
        return f"/gambar/{self.file}"


class PageLink(NamedTuple):
    """A standing page as every page names it."""

    title: str
    address: str


@dataclass(frozen=True)
class Site:
    """
    What templates and writers ask: records by reference, relations, statuses and pictures.

    ``records`` are the published ones, ``images`` the sizes (width, height) of the pictures by
    their file below ``gambar/``. Lists are ordered newest first. A reference that no record
    answers raises KeyError: validation has made sure that there is none.
    """

    records: Records
    today: dt.date
    rules: Rules = field(default_factory=Rules)
    images: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @cached_property
    def _html(self) -> dict[str, str]:
        return {}

    @cached_property
    def _standings(self) -> dict[str, Standing]:
        return {}

    @cached_property
    def _statuses(self) -> dict[tuple[str, str], Status]:
        return {}

    @cached_property
    def relations(self) -> Relations:
        return Relations(self.records)

    @property
    def posts(self) -> tuple[Post, ...]:
        return self.relations.posts

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        return tuple(self.records.pages[ref] for ref in sorted(self.records.pages))

    @cached_property
    def page_links(self) -> tuple[PageLink, ...]:
        """What all pages need of the standing ones, whose texts change nothing elsewhere."""
        return tuple(PageLink(page.title, page.address) for page in self.pages)

    def is_ahead(self, post: Post) -> bool:
        """Say whether a post's day has not come, which only those see who see drafts."""
        return post.date.day > self.today

    @cached_property
    def programmes(self) -> tuple[Programme, ...]:
        """The programmes by title."""
        found = self.records.programmes.values()
        return tuple(sorted(found, key=lambda one: (one.title.casefold(), one.ref)))

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """All events, those with the latest day first."""
        found = self.records.events.values()
        return tuple(sorted(found, key=self._last_day, reverse=True))

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        return self.relations.agreements

    @cached_property
    def organisations(self) -> tuple[Organisation, ...]:
        """The organisations by name."""
        found = self.records.organisations.values()
        return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.ref)))

    @cached_property
    def _commitments(self) -> dict[str, Commitment]:
        return self.records.commitments

    @property
    def commitments(self) -> Iterable[Commitment]:
        return self._commitments.values()

    @cached_property
    def outcomes(self) -> tuple[Commitment, ...]:
        """The commitments that lists and counters hold: an outcome promised twice counts once."""
        return tuple(promise for promise in self.commitments if promise.same_as is None)

    def post(self, ref: str) -> Post:
        return self.records.posts[ref]

    def programme(self, ref: str) -> Programme:
        return self.records.programmes[ref]

    def event(self, ref: str) -> Event:
        return self.records.events[ref]

    def agreement(self, ref: str) -> Agreement:
        return self.records.agreements[ref]

    def commitment(self, ref: str) -> Commitment:
        return self._commitments[ref]

    def outcome(self, promise: Commitment) -> Commitment:
        """Give the commitment that counts for one: itself, or the one with the same outcome."""
        return self.commitment(promise.same_as) if promise.same_as else promise

    def parent(self, promise: Commitment) -> Agreement | Programme:
        """Give the agreement or programme that holds a commitment."""
        if promise.in_programme:
            return self.programme(promise.parent)
        return self.agreement(promise.parent)

    def made(self, promise: Commitment) -> FuzzyDate | None:
        """Give the day a promise was given, else that of its agreement's signing."""
        if promise.made or promise.in_programme:
            return promise.made
        return self.agreement(promise.parent).signed_on

    def answer(self, request: Request) -> Answer:
        """Tell what became of a request for a document."""
        return answer(request, self.today, self.rules)

    def organisation(self, ref: str) -> Organisation:
        return self.records.organisations[ref]

    def person(self, ref: str) -> Person:
        return self.records.people[ref]

    def source(self, ref: str) -> Source:
        return self.records.sources[ref]

    def image(self, file: str) -> Image:
        return Image(file, *self.images[file])

    def html(self, record: Record) -> str:
        """Give the safe HTML of a record's body; page, feeds and files share what is made once."""
        if record.body not in self._html:
            self._html[record.body] = render(record.body)
        return self._html[record.body]

    def posts_about(self, record: Record) -> tuple[Post, ...]:
        return self.relations.posts_about(record)

    def events_of(self, programme: Programme) -> tuple[Event, ...]:
        return self.relations.events_of(programme)

    def events_about(self, agreement: Agreement) -> tuple[Event, ...]:
        return self.relations.events_about(agreement)

    def agreements_of(self, programme: Programme) -> tuple[Agreement, ...]:
        return self.relations.agreements_of(programme)

    def children(self, agreement: Agreement) -> tuple[Agreement, ...]:
        return self.relations.children(agreement)

    def amendments(self, agreement: Agreement) -> tuple[Agreement, ...]:
        return self.relations.amendments(agreement)

    def successors(self, agreement: Agreement) -> tuple[Agreement, ...]:
        return self.relations.successors(agreement)

    def status(self, record: Event | Agreement | Commitment | Programme) -> Status:
        """Give the status of a record as of ``today``."""
        key = (type(record).__name__, record.ref)
        if key not in self._statuses:
            self._statuses[key] = self._status(record)
        return self._statuses[key]

    def _status(self, record: Event | Agreement | Commitment | Programme) -> Status:
        if isinstance(record, Event):
            return event_status(record, self.today)
        if isinstance(record, Programme):
            signs, told = signs_of_life(self, record), last_news(self, record)
            news = told.date if told else None
            return programme_status(record, self.today, signs, self.rules.quiet, news)
        if isinstance(record, Commitment):
            if record.same_as:
                return self.status(self.outcome(record))
            found = last_news(self, record)
            return commitment_status(record, self.today, found.date if found else None)
        return standing_status(self._amended(record))

    def _amended(self, agreement: Agreement) -> Standing:
        """Give what counts: from its signing on, an amendment has the status of what it amends."""
        standing = self.standing(agreement)
        if agreement.amends and standing.is_signed:
            return self._amended(self.agreement(agreement.amends))
        return standing

    def standing(self, agreement: Agreement) -> Standing:
        """Give how an agreement stands as of ``today``, with what amends and supersedes it."""
        if agreement.ref not in self._standings:
            later = self.relations.later(agreement)
            self._standings[agreement.ref] = Standing(
                agreement, self.today, later, self.rules.soon, self.rules.stages
            )
        return self._standings[agreement.ref]

    def follow_up(self, agreement: Agreement) -> FollowUp:
        """Give what came of an agreement."""
        done = [
            (event, event.happened or self.proof_day(event.evidence))
            for event in self.events_about(agreement)
            if self.status(event).code == "done"
        ]
        children = (one for one in self.children(agreement) if self.standing(one).is_signed)
        kept = [one for one in agreement.commitments if self.status(one).code in KEPT]
        met = (one for one in kept if self.status(one).code == "met")
        return follow_up(self.standing(agreement), children, done, kept, met)

    def evidence_day(self, item: Evidence) -> FuzzyDate | None:
        """Give the day of what is cited: of a source, or of a post."""
        if item.post:
            return FuzzyDate.parse(self.post(item.post).date.day.isoformat())
        return self.source(item.source).date if item.source else None

    def proof_day(self, evidence: Iterable[Evidence]) -> FuzzyDate | None:
        """Give the day of the oldest dated proof."""
        dated = filter(None, (self.evidence_day(item) for item in evidence if item.proves))
        return min(dated, key=lambda date: (date.status_bounds(), date.text), default=None)

    def reported(self, event: Event) -> FuzzyDate | None:
        """Give the day of the first report of an event; an announcement reports nothing."""
        return self.proof_day(event.evidence)

    def announced(self, event: Event) -> str | None:
        """Say who announced an event that nobody reported."""
        if not event.evidence or any(item.proves for item in event.evidence):
            return None
        first = event.evidence[0]
        if first.source:
            return self.source(first.source).publisher
        return self.post(first.post).title if first.post else None

    def _last_day(self, event: Event) -> tuple[dt.date, str]:
        date = event.happened or event.planned or self.reported(event)
        return (date.latest if date and not date.is_ongoing else dt.date.min, event.ref)
