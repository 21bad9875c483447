"""Last days of promises and agreements, and in which weeks they are told as near or as past."""

import datetime as dt
from collections.abc import Iterator

from plugins.domain.records.models import Agreement, Commitment
from plugins.domain.site.lists.recent import Recent
from plugins.domain.site.site import Site
from plugins.domain.values.dates import FuzzyDate, InvalidDate
from plugins.domain.weeks.happenings import Happening, title_of, what_is
from plugins.domain.weeks.past import Past
from plugins.domain.weeks.week import Week, week_of, weeks_between

SOON, ENDED = "tenggat", "berakhir"
# What is settled has no deadline any more.
_SETTLED = frozenset({"met", "partially_met", "not_met", "dropped", "overtaken"})
_TERM = ("term", "ended")


def last_days(site: Site, past: Past, ahead: int) -> Iterator[tuple[Week, Happening]]:
    """Give the weeks in which a last day lies, or is at most so many days ahead of their end."""
    records: tuple[Commitment | Agreement, ...] = (*site.outcomes, *site.agreements)
    for record in records:
        for days in _days(site, past, record):
            yield from _told(site, past, record, days, ahead)


def _days(site: Site, past: Past, record: Commitment | Agreement) -> set[dt.date]:
    """Give the last days that a record has, and has had by its history."""
    if isinstance(record, Agreement):
        end = site.standing(record).end
        found = [end.latest] if end and end.latest != dt.date.max else []
        texts = _earlier(past, record, "term.end")
    else:
        found, texts = [], [record.due.text if record.due else None]
        texts += _earlier(past, record, "due")
    return {*found, *(day for text in texts if (day := _last(text)))}


def _earlier(past: Past, record: Commitment | Agreement, field: str) -> list[str | None]:
    return [
        change.before
        for step in past.steps(record)
        for change in step.changes
        if change.field == field
    ]


def _last(text: str | None) -> dt.date | None:
    """Give the last day that a date as written can mean, if it surely has one."""
    try:
        date = FuzzyDate.parse(text or "", deadlines=True)
    except InvalidDate:
        return None
    unsure = date.is_ongoing or any(one.mark for one in date.points)
    return None if unsure else date.latest


def _told(
    site: Site, past: Past, record: Commitment | Agreement, day: dt.date, ahead: int
) -> Iterator[tuple[Week, Happening]]:
    for week in weeks_between(week_of(day - dt.timedelta(days=ahead)), week_of(day)):
        if week.monday > site.today:
            continue
        until = week.until(site.today)
        gone = week.holds(day) and (day < until or week.is_over(site.today))
        near = until <= day <= until + dt.timedelta(days=ahead)
        if (gone or near) and _stood(past, record, day, until):
            part, words = (ENDED, "Lewat") if gone else (SOON, "Paling lambat")
            if isinstance(record, Agreement):
                words = "Berakhir" if gone else "Berlaku sampai"
            line = Recent(day, words, title_of(record), record.address)
            yield week, Happening(part, what_is(record), line)


def _stood(past: Past, record: Commitment | Agreement, day: dt.date, until: dt.date) -> bool:
    """Say whether a record was known by a day, with this last day, and not settled."""
    since = past.since(record)
    if since is not None and since > until:
        return False
    if isinstance(record, Commitment):
        due = past.held(record, "due", record.due.text if record.due else None, until)
        recorded = past.held(record, "recorded", record.recorded, until)
        return _last(due) == day and recorded not in _SETTLED
    changed = [
        change
        for step in past.steps(record)
        if step.day > until
        for change in step.changes
        if change.field.split(".")[0] in _TERM
    ]
    # Steps stand newest first: the last of the later ones tells what was there before them all.
    return not changed or _last(changed[-1].before) == day
