"""Where a record stands in the text of its file: the way from the header down to its fields."""

from plugins.domain.editing.text_edits import Way, set_field
from plugins.domain.headers.document import Header, Items, parse
from plugins.domain.records.declarations.schema import keys
from plugins.domain.records.models import Agreement, Commitment, Event, Programme
from plugins.domain.records.reading import Records

Reviewed = Event | Agreement | Commitment | Programme


def way_to(text: str, record: Reviewed) -> Way:
    """Give the way to a record; a commitment stands in the list of its agreement or programme."""
    if not isinstance(record, Commitment):
        return ()
    entries = parse(text)[0]["commitments"]
    places = enumerate(entries if isinstance(entries, Items) else ())
    return next(
        ("commitments", number)
        for number, entry in places
        if isinstance(entry, Header) and entry.get("id") == record.id
    )


def name_of(record: Reviewed) -> str:
    """
    Give the name by which a person calls a record: its address without a place on a page.

    >>> name_of(Event(title="Rapat", kind="meeting", ref="smart-city/rapat"))
    'program/smart-city/rapat'
    """
    return record.address.strip("/").replace("/#", "/")


def looked_at(text: str, record: Reviewed, day: str) -> str:
    """Note in a file that a person looked for news of a record on a day."""
    return set_field(text, way_to(text, record), "last_reviewed", day, keys(type(record)))


def named(records: Records) -> dict[str, Reviewed]:
    """Give every record that is looked at by the names that a person may type."""
    wholes: tuple[Reviewed, ...] = (
        *records.programmes.values(),
        *records.events.values(),
        *records.agreements.values(),
    )
    found = {name_of(record): record for record in wholes}
    for promise in records.commitments.values():
        found[name_of(promise)] = promise
        # Its place on the page of its parent; a programme and its events come first there.
        found.setdefault(promise.place.strip("/").replace("/#", "/"), promise)
    return found
