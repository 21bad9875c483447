"""The table of changes: what changed in which record, when, from what to what."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from plugins.domain.history.versions import FieldChange, Revision
from plugins.domain.opendata.tables.columns import Column
from plugins.domain.opendata.tables.component_tables import owner_columns
from plugins.domain.opendata.tables.table import REF, Table, Url, by_ref
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.models import Record
from plugins.domain.site.site import Site
from plugins.domain.values.moments import Moment

# Gives the revisions of a record, newest first, without what may not be told.
History: TypeAlias = Callable[[Record], Sequence[Revision]]

# The kinds whose changes are told.
CHANGED = ("post", "programme", "event", "agreement", "organisation")
WHAT: Mapping[str, str] = {"created": "catatan dibuat", "changed": "isian berubah"}
_SHORT = 12


def no_history(_record: Record) -> Sequence[Revision]:
    """Give no revisions: the history is not known."""
    return ()


@dataclass(frozen=True)
class Change:
    """One row: one field that a commit changed, or the making of a record."""

    ref: str
    owner: Record
    revision: Revision
    field: FieldChange | None


def changes_table(site: Site, history: History, _url: Url) -> Table:
    """Give what changed in every record, the oldest change of a record first."""
    return Table(
        "perubahan",
        "Perubahan",
        "Apa yang berubah dalam setiap catatan menurut riwayat berkasnya: kapan, dari apa, "
        "menjadi apa. Isi yang ditahan hanya disebut isiannya.",
        (
            REF,
            *owner_columns(CHANGED, "berubah"),
            Column(
                name="at",
                about="waktu perubahan",
                read=lambda change: _moment(site, change).isoformat(),
                required=True,
                pattern=r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}",
            ),
            Column(
                name="day",
                about="hari perubahan",
                read=lambda change: _moment(site, change).day.isoformat(),
                type="date",
                required=True,
            ),
            Column(
                name="kind",
                about="apa yang terjadi",
                read=lambda change: "changed" if change.field else "created",
                required=True,
                codes=WHAT,
            ),
            Column(
                name="field",
                about="isian yang berubah; 'body' berarti isi teks",
                read=lambda change: change.field.field if change.field else None,
            ),
            Column(
                name="before",
                about="isi semula; kosong bila belum ada atau ditahan",
                read=lambda change: change.field.before if change.field else None,
            ),
            Column(
                name="after",
                about="isi sesudahnya; kosong bila dihapus atau ditahan",
                read=lambda change: change.field.after if change.field else None,
            ),
            Column(
                name="commit",
                about="pengenal perubahan dalam riwayat berkas",
                read=lambda change: change.revision.commit,
                required=True,
            ),
        ),
        tuple(_changes(site, history)),
    )


def _changes(site: Site, history: History) -> Iterator[Change]:
    for kind in CHANGED:
        for record in by_ref(site.records.of_kind(kind)):
            for revision in reversed(history(record)):
                start = f"{KINDS[kind].table}/{record.ref}/{revision.commit[:_SHORT]}"
                if revision.is_first:
                    yield Change(f"{start}/0", record, revision, None)
                for number, change in enumerate(revision.changes, start=1):
                    yield Change(f"{start}/{number}", record, revision, change)


def _moment(site: Site, change: Change) -> Moment:
    return Moment(dt.datetime.fromtimestamp(change.revision.at, site.rules.zone))
