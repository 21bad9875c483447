"""What was known of records on earlier days, by the history of their files."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from plugins.domain.history.versions import FieldChange, Revision
from plugins.domain.records.models import Agreement, Commitment, Event, Post, Programme, Record
from plugins.domain.site.site import Site

Told = Agreement | Commitment | Event | Post | Programme


class History(Protocol):
    """What tells what each commit changed in a record, newest first."""

    @property
    def is_whole(self) -> bool:
        """Whether the history goes back to the first commit."""

    def revisions(self, record: Record) -> tuple[Revision, ...]:
        """Give what each commit changed."""


@dataclass(frozen=True)
class Step:
    """What one commit changed in a record on a day."""

    day: dt.date
    changes: tuple[FieldChange, ...]


class Past:
    """
    Tells since when a record is recorded, and what its fields held on earlier days.

    Commits never change, so that what a past week is told by stays as it was. Without a whole
    history nothing is known of it: dates within the records alone are told then.
    """

    def __init__(self, site: Site, history: History | None) -> None:
        self._site = site
        self._history = history if history and history.is_whole else None
        self._steps: dict[str, tuple[dt.date, tuple[Step, ...]]] = {}

    @property
    def is_known(self) -> bool:
        return self._history is not None

    def since(self, record: Told) -> dt.date | None:
        """Give the day on which a record was first recorded; what is not committed yet is new."""
        if self._history is None:
            return None
        first, steps = self._of(record)
        if isinstance(record, Commitment):
            whole = _place(record)
            for step in steps:
                if any(one.field == whole and one.before is None for one in step.changes):
                    return step.day
        return first

    def steps(self, record: Told) -> Iterator[Step]:
        """Give what was changed in a record, newest first; of a promise what is its own."""
        inside = f"{_place(record)}." if isinstance(record, Commitment) else ""
        for step in self._of(record)[1]:
            own = tuple(
                FieldChange(one.field.removeprefix(inside), one.before, one.after)
                for one in step.changes
                if one.field.startswith(inside)
            )
            if own:
                yield Step(step.day, own)

    def held(self, record: Told, field: str, now: str | None, day: dt.date) -> str | None:
        """Give what a field held at the end of a day."""
        for step in self.steps(record):
            if step.day <= day:
                break
            for change in step.changes:
                if change.field == field:
                    now = change.before
        return now

    def _of(self, record: Told) -> tuple[dt.date, tuple[Step, ...]]:
        holder = self._site.parent(record) if isinstance(record, Commitment) else record
        if holder.path not in self._steps:
            revisions = self._history.revisions(holder) if self._history else ()
            steps = tuple(
                Step(self._day(one), one.changes) for one in revisions if not one.is_first
            )
            first = self._day(revisions[-1]) if revisions else self._site.today
            self._steps[holder.path] = (first, steps)
        return self._steps[holder.path]

    def _day(self, revision: Revision) -> dt.date:
        """Give the day of a commit; one dated ahead counts as of today."""
        moment = dt.datetime.fromtimestamp(revision.at, self._site.rules.zone)
        return min(moment.date(), self._site.today)


def _place(promise: Commitment) -> str:
    return f"commitments[{promise.id}]"
