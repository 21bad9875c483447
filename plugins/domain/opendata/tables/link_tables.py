"""Tables that join records: who owes a promise, who took part in an event."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from plugins.domain.opendata.tables.columns import Column
from plugins.domain.opendata.tables.table import REF, Table, Url, by_ref
from plugins.domain.records.models import Commitment, Event
from plugins.domain.site.site import Site
from plugins.domain.values.json_text import Value


@dataclass(frozen=True)
class Link:
    """One row: a record, and the body or person that it names in a field."""

    ref: str
    record: str
    field: str
    named: str


def owners_table(site: Site, _url: Url) -> Table:
    """Give one row for each body that owes a promise."""
    promises: tuple[Commitment, ...] = by_ref(site.records.commitments)
    return Table(
        "pengampu",
        "Pengampu komitmen",
        "Lembaga yang berkewajiban menurut setiap komitmen; satu baris untuk setiap lembaga.",
        (
            REF,
            _record("commitment", "komitmen", "komitmen"),
            _named("org", "owner", "lembaga yang berkewajiban", "instansi", required=True),
        ),
        tuple(
            Link(f"{promise.ref}/{number}", promise.ref, "owner", org)
            for promise in promises
            for number, org in enumerate(promise.owner, start=1)
        ),
    )


def participants_table(site: Site, _url: Url) -> Table:
    """Give one row for each body and person that took part in an event."""
    events: tuple[Event, ...] = by_ref(site.records.events)
    return Table(
        "peserta",
        "Peserta peristiwa",
        "Lembaga dan orang yang terlibat dalam setiap peristiwa; hadir tidak berarti bermitra.",
        (
            REF,
            _record("event", "peristiwa", "peristiwa"),
            _named("org", "orgs", "lembaga yang terlibat", "instansi"),
            _named("person", "people", "orang yang terlibat", "orang"),
        ),
        tuple(
            Link(f"{event.ref}/{number}", event.ref, field, named)
            for event in events
            for number, (field, named) in enumerate(_participants(event), start=1)
        ),
    )


def _participants(event: Event) -> Iterator[tuple[str, str]]:
    yield from (("orgs", org) for org in event.orgs)
    yield from (("people", person) for person in event.people)


def _record(name: str, word: str, table: str) -> Column:
    return Column(
        name=name,
        about=f"{word} yang memuatnya",
        read=lambda link: link.record,
        required=True,
        table=table,
    )


def _named(name: str, field: str, about: str, table: str, *, required: bool = False) -> Column:
    read = partial(_if_field, field)
    return Column(name=name, about=about, read=read, required=required, table=table)


def _if_field(field: str, link: Link) -> Value:
    return link.named if link.field == field else None
