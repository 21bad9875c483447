"""The items of all feeds of a site, each made once and gathered as feeds want them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from plugins.domain.feeds.attention import attention_items
from plugins.domain.feeds.changes import change_items, ended_items
from plugins.domain.feeds.corrections import correction_items
from plugins.domain.feeds.expiry import end_items
from plugins.domain.feeds.forms.channel import Item
from plugins.domain.feeds.items import (
    Lengths,
    agreement_item,
    event_item,
    post_item,
    programme_item,
)
from plugins.domain.feeds.moments import midnight
from plugins.domain.feeds.promises import promise_items
from plugins.domain.feeds.weeks import week_items
from plugins.domain.records.models import Agreement, Event, Organisation, Post, Programme
from plugins.domain.records.publication import is_out
from plugins.domain.site.site import Site
from plugins.domain.weeks.week_report import WeekReport


class FeedSource:
    """
    What there is to tell subscribers on the day of the site.

    ``lengths`` gives the bytes of a file below ``content/``; ``weeks`` are those to be told of.
    """

    def __init__(self, site: Site, lengths: Lengths, weeks: Iterable[WeekReport] = ()) -> None:
        self._site = site
        self._lengths = lengths
        self._weeks = weeks

    @property
    def today(self) -> dt.datetime:
        """The first moment of the day of the site."""
        return midnight(self._site.today, self._site.rules)

    @cached_property
    def _posts(self) -> dict[str, Item]:
        site = self._site
        return {
            post.ref: post_item(site, post, self._lengths)
            for post in site.posts
            if is_out(post, site.today)
        }

    @cached_property
    def _agreements(self) -> dict[str, tuple[Item, ...]]:
        """The entries of each agreement itself: that it is there, changed, or has ended."""
        site = self._site
        return {
            one.ref: (
                agreement_item(site, one, self._lengths),
                *change_items(site, one),
                *ended_items(site, one),
            )
            for one in site.agreements
        }

    @cached_property
    def _ends(self) -> dict[str, tuple[Item, ...]]:
        return {one.ref: tuple(end_items(self._site, one)) for one in self._site.agreements}

    @cached_property
    def _events(self) -> dict[str, tuple[Item, ...]]:
        site = self._site
        return {
            event.ref: (event_item(site, event), *change_items(site, event))
            for event in site.events
        }

    @cached_property
    def _programmes(self) -> dict[str, tuple[Item, ...]]:
        site = self._site
        return {
            one.ref: (programme_item(site, one), *change_items(site, one))
            for one in site.programmes
        }

    @cached_property
    def _attention(self) -> dict[str, list[Item]]:
        """What is late or silent, by the page of the programme or agreement it belongs to."""
        found: dict[str, list[Item]] = defaultdict(list)
        for page, item in attention_items(self._site):
            found[page].append(item)
        return found

    def news(self) -> Iterable[Item]:
        return self._posts.values()

    def posts(self, posts: Iterable[Post]) -> Iterator[Item]:
        """Give the entries of those posts that are out."""
        return (self._posts[post.ref] for post in posts if post.ref in self._posts)

    def agreements(self) -> Iterator[Item]:
        return (item for items in self._agreements.values() for item in items)

    def programmes(self) -> Iterator[Item]:
        for items in (*self._programmes.values(), *self._events.values()):
            yield from items

    def corrections(self) -> Iterator[Item]:
        for post in self._site.posts:
            if is_out(post, self._site.today):
                yield from correction_items(self._site, post)

    def ends(self) -> Iterator[Item]:
        return (item for items in self._ends.values() for item in items)

    def attention(self) -> Iterator[Item]:
        return (item for items in self._attention.values() for item in items)

    def promises(self) -> Iterator[Item]:
        return promise_items(self._site)

    def weeks(self) -> Iterator[Item]:
        return week_items(self._site, self._weeks)

    def programme(self, programme: Programme) -> Iterator[Item]:
        """Give all that is told of a programme: itself, its events, agreements and posts."""
        site = self._site
        yield from self._programmes[programme.ref]
        yield from self._of_events(site.events_of(programme))
        yield from self._of_agreements(site.agreements_of(programme))
        yield from self.posts(site.posts_about(programme))
        yield from self._attention.get(programme.address, ())

    def agreement(self, agreement: Agreement) -> Iterator[Item]:
        """Give all that is told of an agreement: itself, its end, promises, events and posts."""
        site = self._site
        children = (*site.children(agreement), *site.amendments(agreement))
        yield from self._of_agreements((agreement, *children, *site.successors(agreement)))
        yield from self._ends[agreement.ref]
        yield from self._of_events(site.events_about(agreement))
        yield from self.posts(site.posts_about(agreement))
        yield from self._attention.get(agreement.address, ())

    def office(self, body: Organisation) -> Iterator[Item]:
        """Give what names an office: its agreements and their ends, events and posts."""
        relations = self._site.relations
        agreements = relations.agreements_with(body.ref)
        yield from self._of_agreements(agreements)
        for one in agreements:
            yield from self._ends[one.ref]
        yield from self._of_events(relations.events_with(body.ref))
        yield from self.posts(self._site.posts_about(body))

    def _of_agreements(self, agreements: Iterable[Agreement]) -> Iterator[Item]:
        return (item for one in agreements for item in self._agreements[one.ref])

    def _of_events(self, events: Iterable[Event]) -> Iterator[Item]:
        return (item for event in events for item in self._events[event.ref])
