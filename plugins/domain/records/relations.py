"""What records say of each other, followed in the direction in which nobody wrote it down."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from plugins.domain.records.models import Agreement, Commitment, Event, Post, Programme, Record
from plugins.domain.records.reading import Records

Index = Mapping[str, tuple[str, ...]]


def _index(pairs: Iterable[tuple[str, str]]) -> Index:
    """Gather pairs of what is named and who names it, each once, in their order."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for named, by in pairs:
        found[named][by] = None
    return {named: tuple(names) for named, names in found.items()}


class Relations:
    """
    Every relation of the records, both ways.

    Each is stored once, on the younger or smaller side (content contract); the other direction
    is derived here. Lists are ordered as a reader follows them: newest first.
    """

    def __init__(self, records: Records) -> None:
        self._records = records
        self._commitments = records.commitments
        posts = sorted(
            records.posts.values(), key=lambda post: (post.date.at, post.ref), reverse=True
        )
        self.posts = tuple(posts)
        self._posts = {
            field: _index((ref, post.ref) for post in posts for ref in getattr(post, field))
            for field in ("programmes", "events", "agreements", "commitments", "orgs", "people")
        }
        events = sorted(records.events.values(), key=_when, reverse=True)
        self._events_of = _index((event.programme, event.ref) for event in events)
        self._events_about = _index(
            (ref, event.ref) for event in events for ref in event.agreements
        )
        self._events_with = _index((org, event.ref) for event in events for org in event.orgs)
        agreements = sorted(records.agreements.values(), key=_signed, reverse=True)
        self.agreements = tuple(agreements)
        self._agreements_of = _index((ref, one.ref) for one in agreements for ref in one.programmes)
        self._agreements_with = _index(
            (org, one.ref) for one in agreements for org in _organisations(one)
        )
        self._children = _index((one.parent, one.ref) for one in agreements if one.parent)
        self._amendments = _index((one.amends, one.ref) for one in agreements if one.amends)
        self._successors = _index((ref, one.ref) for one in agreements for ref in one.supersedes)
        self._owed_by = _index(
            (org, promise.ref)
            for one in records.parents
            for promise in one.commitments
            for org in promise.owner
        )

    def posts_about(self, record: Record) -> tuple[Post, ...]:
        """Give the posts that name a record in their header."""
        field = {
            "Programme": "programmes",
            "Event": "events",
            "Agreement": "agreements",
            "Commitment": "commitments",
            "Organisation": "orgs",
            "Person": "people",
        }[type(record).__name__]
        refs = self._posts[field].get(record.ref, ())
        return tuple(self._records.posts[ref] for ref in refs)

    def events_of(self, programme: Programme) -> tuple[Event, ...]:
        """Give the events of a programme."""
        return self._events(self._events_of.get(programme.ref, ()))

    def events_about(self, agreement: Agreement) -> tuple[Event, ...]:
        """Give the events that name an agreement."""
        return self._events(self._events_about.get(agreement.ref, ()))

    def events_with(self, organisation: str) -> tuple[Event, ...]:
        """Give the events that name an organisation."""
        return self._events(self._events_with.get(organisation, ()))

    def agreements_of(self, programme: Programme) -> tuple[Agreement, ...]:
        """Give the agreements that name a programme."""
        return self._agreements(self._agreements_of.get(programme.ref, ()))

    def agreements_with(self, organisation: str) -> tuple[Agreement, ...]:
        """Give the agreements that an organisation is a party to or looks after."""
        return self._agreements(self._agreements_with.get(organisation, ()))

    def children(self, agreement: Agreement) -> tuple[Agreement, ...]:
        """Give the agreements made on the basis of this one."""
        return self._agreements(self._children.get(agreement.ref, ()))

    def amendments(self, agreement: Agreement) -> tuple[Agreement, ...]:
        """Give the agreements that amend this one."""
        return self._agreements(self._amendments.get(agreement.ref, ()))

    def successors(self, agreement: Agreement) -> tuple[Agreement, ...]:
        """Give the agreements that supersede this one."""
        return self._agreements(self._successors.get(agreement.ref, ()))

    def later(self, agreement: Agreement) -> tuple[Agreement, ...]:
        """Give what amends or supersedes an agreement, amendments of amendments too."""
        found: dict[str, Agreement] = {}
        waiting = [agreement]
        while waiting:
            one = waiting.pop()
            for amendment in self.amendments(one):
                if amendment.ref not in found and amendment.ref != agreement.ref:
                    found[amendment.ref] = amendment
                    waiting.append(amendment)
        for successor in self.successors(agreement):
            found.setdefault(successor.ref, successor)
        return tuple(found.values())

    def owed_by(self, organisation: str) -> tuple[Commitment, ...]:
        """Give the commitments that an organisation owes."""
        return tuple(self._commitments[ref] for ref in self._owed_by.get(organisation, ()))

    def _events(self, refs: Iterable[str]) -> tuple[Event, ...]:
        return tuple(self._records.events[ref] for ref in refs)

    def _agreements(self, refs: Iterable[str]) -> tuple[Agreement, ...]:
        return tuple(self._records.agreements[ref] for ref in refs)


def _organisations(agreement: Agreement) -> tuple[str, ...]:
    parties = tuple(party.org for party in agreement.parties)
    return (*parties, agreement.steward) if agreement.steward else parties


def _when(event: Event) -> tuple[int, str, str]:
    date = event.happened or event.planned
    if date is None:
        return (0, "", event.ref)
    day = date.latest if date.is_deadline else date.points[0].earliest
    return (1, day.isoformat(), event.ref)


def _signed(agreement: Agreement) -> tuple[str, str]:
    date = agreement.signed_on
    return (date.earliest.isoformat() if date else "", agreement.ref)
