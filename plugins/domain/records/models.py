"""Every kind of record by its name: which model holds the records of a kind."""

from collections.abc import Mapping
from typing import TypeAlias

from plugins.domain.records.declarations.agreements import Agreement
from plugins.domain.records.declarations.commitments import Commitment
from plugins.domain.records.declarations.events import Event
from plugins.domain.records.declarations.pages import Page
from plugins.domain.records.declarations.posts import Post
from plugins.domain.records.declarations.programmes import Programme
from plugins.domain.records.declarations.record import Record
from plugins.domain.records.declarations.registers import Organisation, Person, Source

__all__ = [
    "MODELS",
    "Agreement",
    "AnyRecord",
    "Commitment",
    "Event",
    "Organisation",
    "Page",
    "Person",
    "Post",
    "Programme",
    "Record",
    "Source",
]

# Those that have a file or an entry of their own, in the order in which they are read.
MODELS: Mapping[str, type[Record]] = {
    model.row.name: model
    for model in (Post, Page, Programme, Event, Agreement, Organisation, Person, Source)
}
AnyRecord: TypeAlias = (
    Post | Page | Programme | Event | Agreement | Commitment | Organisation | Person | Source
)
