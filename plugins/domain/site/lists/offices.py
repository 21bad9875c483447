"""Offices and other bodies: for each one everything that the site knows of it, in one place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.domain.core.codes import SIGNATORY_ROLES
from plugins.domain.records.components import OfficeHeld
from plugins.domain.records.models import (
    Agreement,
    Commitment,
    Event,
    Organisation,
    Person,
    Post,
    Programme,
)
from plugins.domain.site.site import Site
from plugins.domain.values.dates import FuzzyDate

ADDRESS = "/instansi/"


@dataclass(frozen=True)
class Involved:
    """An agreement, and what a body is in it."""

    agreement: Agreement
    roles: tuple[str, ...]
    is_party: bool = True


@dataclass(frozen=True)
class Held:
    """A person, and an office held in a body."""

    person: Person
    post: OfficeHeld


@dataclass(frozen=True, kw_only=True)
class Office:
    """A body with all records that name it, the newest first."""

    body: Organisation
    parent: Organisation | None
    children: tuple[Organisation, ...]
    agreements: tuple[Involved, ...]
    owed: tuple[Commitment, ...]
    programmes: tuple[Programme, ...]
    events: tuple[Event, ...]
    posts: tuple[Post, ...]
    people: tuple[Held, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no record but its own entry tells of it."""
        return not (
            *self.agreements,
            *self.owed,
            *self.programmes,
            *self.events,
            *self.posts,
            *self.people,
        )

    @property
    def party_to(self) -> tuple[Agreement, ...]:
        """The agreements to which it is a party; other roles are counted apart."""
        return tuple(one.agreement for one in self.agreements if one.is_party)


@dataclass(frozen=True)
class Group:
    """Bodies of one kind, for the list of all."""

    label: str
    offices: tuple[Office, ...]


def offices(site: Site) -> tuple[Office, ...]:
    """Give every body by its name."""
    children: dict[str, list[Organisation]] = defaultdict(list)
    for body in site.organisations:
        if body.parent:
            children[body.parent].append(body)
    roles, people, programmes = _roles(site), _people(site), _programmes(site)
    return tuple(
        Office(
            body=body,
            parent=site.organisation(body.parent) if body.parent else None,
            children=tuple(children[body.id]),
            agreements=tuple(
                _involved(site.agreement(ref), body, tuple(words))
                for ref, words in roles.get(body.id, {}).items()
            ),
            owed=tuple(one for one in site.relations.owed_by(body.id) if one.same_as is None),
            programmes=programmes.get(body.id, ()),
            events=site.relations.events_with(body.id),
            posts=site.posts_about(body),
            people=people.get(body.id, ()),
        )
        for body in site.organisations
    )


def _involved(agreement: Agreement, body: Organisation, roles: tuple[str, ...]) -> Involved:
    parties = {party.org for party in agreement.parties}
    return Involved(agreement, roles, body.id in parties)


def by_kind(found: Iterable[Office], labels: Mapping[str, str]) -> tuple[Group, ...]:
    """Group bodies by their kind, in the order of the closed list; those without one come last."""
    shelves: dict[str | None, list[Office]] = defaultdict(list)
    for office in found:
        shelves[office.body.kind].append(office)
    named = ((label, shelves[kind]) for kind, label in labels.items())
    groups = (*named, ("Jenis belum dicatat", shelves[None]))
    return tuple(Group(label, tuple(shelf)) for label, shelf in groups if shelf)


def _roles(site: Site) -> Mapping[str, Mapping[str, dict[str, None]]]:
    """Gather what each body is in which agreement, both in the order of the records."""
    found: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for agreement in site.agreements:
        for body, role in _roles_in(agreement):
            found[body][agreement.ref][role] = None
    return found


def _roles_in(agreement: Agreement) -> Iterator[tuple[str, str]]:
    parties = {party.org for party in agreement.parties}
    for party in agreement.parties:
        yield party.org, f"pihak ({party.role})" if party.role else "pihak"
    if agreement.steward:
        yield agreement.steward, "pengampu"
    for payer in agreement.funding.payers if agreement.funding else ():
        yield payer, "penanggung biaya"
    for signatory in agreement.signatories:
        if signatory.for_org and signatory.for_org not in parties:
            yield signatory.for_org, SIGNATORY_ROLES[signatory.as_].lower()


def _people(site: Site) -> Mapping[str, tuple[Held, ...]]:
    """Gather who held an office where: the present ones first, then the latest."""
    found: dict[str, list[Held]] = defaultdict(list)
    for person in site.records.people.values():
        for post in person.posts:
            if post.org:
                found[post.org].append(Held(person, post))
    return {body: tuple(sorted(held, key=_recent, reverse=True)) for body, held in found.items()}


def _recent(held: Held) -> tuple[str, str, str]:
    """Order by the end, then the start; an end that nobody noted counts as none."""
    return (_day(held.post.end, "9999"), _day(held.post.start, ""), held.person.name)


def _day(date: FuzzyDate | None, unknown: str) -> str:
    return date.latest.isoformat() if date else unknown


def _programmes(site: Site) -> Mapping[str, tuple[Programme, ...]]:
    found: dict[str, dict[str, Programme]] = defaultdict(dict)
    for programme in site.programmes:
        for body in (programme.lead, *programme.partners):
            if body:
                found[body][programme.ref] = programme
    return {body: tuple(programmes.values()) for body, programmes in found.items()}
