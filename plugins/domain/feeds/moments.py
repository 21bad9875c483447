"""When the entries of feeds are of: what is known, and what has to be said all the same."""

import datetime as dt
from collections.abc import Iterable

from plugins.domain.core.rules import Rules
from plugins.domain.records.components import Change
from plugins.domain.site.site import Site
from plugins.domain.values.dates import FuzzyDate


def midnight(day: dt.date, rules: Rules) -> dt.datetime:
    """Give the first moment of a day in the zone of the site."""
    return dt.datetime.combine(day, dt.time(), rules.zone)


def beginning(rules: Rules) -> dt.datetime:
    """
    Give the moment before which no entry can have been: the day in the authority of the guids.

    It stands for an unknown day where Atom wants one, and never changes.

    >>> beginning(Rules(authority_tag="contoh.id,2026")).isoformat()
    '2026-01-01T00:00:00+07:00'
    """
    day = rules.authority_tag.rpartition(",")[2]
    return midnight(dt.date.fromisoformat(day + "-01-01"[len(day) - 4 :]), rules)


def known_day(site: Site, date: FuzzyDate | None) -> dt.datetime | None:
    """Give the first moment of a day that is surely known, never one that is made up."""
    if date is None or date.first is None or date.is_range:
        return None
    first = date.first
    if first.precision != "day" or first.mark or first.earliest > site.today:
        return None
    return midnight(first.earliest, site.rules)


def place(site: Site, date: FuzzyDate | None) -> dt.datetime:
    """Give the earliest moment that a date can mean, the beginning where that says nothing."""
    if date is None or date.is_deadline or not date.points or date.earliest > site.today:
        return beginning(site.rules)
    return midnight(date.earliest, site.rules)


def majors(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Give the changes that readers are told of."""
    return tuple(change for change in changes if change.kind == "major")


def last_major(changes: Iterable[Change]) -> dt.datetime | None:
    """Give the moment of the last change that readers are told of."""
    return max((change.at.at for change in majors(changes)), default=None)
