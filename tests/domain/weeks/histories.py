"""Histories of files made up for tests: which day each was first recorded, what changed when."""

import datetime as dt
from collections.abc import Mapping, Sequence

from plugins.domain.core.rules import Rules
from plugins.domain.history.versions import FieldChange, Revision
from plugins.domain.records.models import Record

Change = tuple[str, str | None, str | None]


def revision(day: str, *changes: Change) -> Revision:
    """Give a commit at noon of a day; one without changes made the record."""
    moment = dt.datetime.combine(dt.date.fromisoformat(day), dt.time(12), Rules().zone)
    found = tuple(FieldChange(*one) for one in changes)
    return Revision(f"commit {day}", int(moment.timestamp()), found, is_first=not changes)


class Histories:
    """The revisions of files by their names below ``content/``, newest first."""

    def __init__(self, files: Mapping[str, Sequence[Revision]], *, is_whole: bool = True) -> None:
        self._files = files
        self.is_whole = is_whole

    def revisions(self, record: Record) -> tuple[Revision, ...]:
        return tuple(self._files.get(record.path.removeprefix("content/"), ()))
