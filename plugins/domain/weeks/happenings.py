"""What became known on which day: new records, and what was changed in old ones."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.domain.core.codes import COMMITMENT_RECORDED
from plugins.domain.records.models import Agreement, Commitment, Event, Post, Programme
from plugins.domain.site.agreement_words import agreement_name
from plugins.domain.site.lists.recent import Recent
from plugins.domain.site.site import Site
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.weeks.past import Past, Step, Told

NEW, CHANGED, CORRECTED = "baru", "berubah", "dikoreksi"
# In this order they are told: the promises lead.
KINDS: tuple[tuple[type[Told], str], ...] = (
    (Commitment, "janji"),
    (Agreement, "perjanjian"),
    (Programme, "program"),
    (Event, "peristiwa"),
    (Post, "berita"),
)
# What was changed in a promise is told by the first of these that was.
_FIELDS = {
    "due": "Tenggat diubah",
    "replies": "Tanggapan diubah",
    "evidence": "Catatan sumber diubah",
}


@dataclass(frozen=True)
class Happening:
    """
    A line of a part of a week, and of what kind its record is.

    ``is_work`` marks what tells when somebody worked on the records.
    """

    part: str
    what: str
    line: Recent
    is_work: bool = False

    @property
    def rank(self) -> int:
        """The place of its kind among the kinds."""
        names = [what for _kind, what in KINDS]
        return names.index(self.what) if self.what in names else len(names)


def what_is(record: Told) -> str:
    """Give the word for the kind of a record."""
    return next(what for kind, what in KINDS if isinstance(record, kind))


def title_of(record: Told) -> str:
    """Give what a line calls a record."""
    return agreement_name(record) if isinstance(record, Agreement) else record.title


def happenings(site: Site, past: Past) -> Iterator[Happening]:
    """Give what became known up to today, of every record."""
    records: Iterable[Told] = (
        *site.outcomes,
        *site.agreements,
        *site.programmes,
        *site.events,
        *(post for post in site.posts if not post.withdrawn and not site.is_ahead(post)),
    )
    for record in records:
        found = _by_history(past, record) if past.is_known else _by_dates(site, record)
        for one in (*found, *_noted(record)):
            if one.line.day <= site.today:
                yield one


def _by_history(past: Past, record: Told) -> Iterator[Happening]:
    since = past.since(record) or dt.date.min
    day = max(since, record.date.day) if isinstance(record, Post) else since
    yield _line(NEW, record, day, f"{what_is(record).capitalize()} baru")
    if isinstance(record, Commitment):
        told = ((step, _changed(step)) for step in past.steps(record))
        yield from (_line(CHANGED, record, step.day, words) for step, words in told if words)


def _changed(step: Step) -> str | None:
    """Say what a commit changed in a promise that readers are told of."""
    changed = {one.field.partition("[")[0].partition(".")[0]: one for one in step.changes}
    if recorded := changed.get("recorded"):
        after = recorded.after or ""
        return f"Kini: {COMMITMENT_RECORDED.get(after, 'keadaan diubah').lower()}"
    return next((words for field, words in _FIELDS.items() if field in changed), None)


def _by_dates(site: Site, record: Told) -> Iterator[Happening]:
    """Give what a record itself dates."""
    match record:
        case Post():
            yield _line(NEW, record, record.date.day, "Berita baru")
        case Commitment():
            yield from _dated(record, record.made, "Dijanjikan")
            yield from _dated(record, record.met_on, "Terpenuhi")
        case Agreement():
            yield from _dated(record, record.signed_on, "Ditandatangani")
        case Event() if site.status(record).code == "done":
            yield from _dated(record, record.happened, "Terjadi")
        case _:
            return


def _dated(record: Told, date: FuzzyDate | None, words: str) -> Iterator[Happening]:
    if date is not None and date.is_sure_day:
        yield _line(CHANGED, record, date.earliest, words)


def _noted(record: Told) -> Iterator[Happening]:
    """Give the changes that a record itself tells of."""
    if not isinstance(record, Commitment):
        for change in record.changes:
            note = f"Catatan diubah: {change.note}" if change.note else "Catatan diubah"
            yield _line(CHANGED, record, change.at.day, note, is_work=True)


def _line(part: str, record: Told, day: dt.date, words: str, *, is_work: bool = False) -> Happening:
    line = Recent(day, words, title_of(record), record.address)
    return Happening(part, what_is(record), line, is_work)
