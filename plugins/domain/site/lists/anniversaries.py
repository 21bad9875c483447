"""What happened in this week of earlier years, and how old the newest post is."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from plugins.domain.site.agreement_words import agreement_name
from plugins.domain.site.lists.recent import Recent
from plugins.domain.site.site import Site
from plugins.domain.values.dates import FuzzyDate

# After so many days the home page says that it has had no post since.
OLD = 31
MOST = 4


def last_post(site: Site) -> dt.date | None:
    """Give the day of the newest post where it is older than a month."""
    newest = max((post.date.day for post in site.posts), default=None)
    if newest is None or (site.today - newest).days <= OLD:
        return None
    return newest


def anniversaries(site: Site) -> tuple[Recent, ...]:
    """Give what happened in the week of today in earlier years, the youngest first."""
    monday = site.today - dt.timedelta(days=site.today.weekday())
    return in_earlier_years(happened(site), monday)


def happened(site: Site) -> Mapping[tuple[int, int], list[Recent]]:
    """Give what surely happened on one day, by the month and day of it."""
    found: dict[tuple[int, int], list[Recent]] = defaultdict(list)
    for day, title, address in _happened(site):
        found[day.month, day.day].append(Recent(day, "", title, address))
    return found


def in_earlier_years(
    found: Mapping[tuple[int, int], list[Recent]],
    monday: dt.date,
    is_told: Callable[[str], bool] = lambda _address: True,
) -> tuple[Recent, ...]:
    """
    Give what happened in the week of a Monday in earlier years, the youngest first.

    ``is_told`` says of an address whether it is among what may be told.
    """
    week = [monday + dt.timedelta(days=number) for number in range(7)]
    told = {
        replace(one, words=f"{now.year - one.day.year} tahun lalu")
        for now in week
        for one in found.get((now.month, now.day), ())
        if one.day.year < now.year and is_told(one.address)
    }
    ordered = sorted(told, key=lambda one: (-one.day.toordinal(), one.title, one.address))
    return tuple(ordered[:MOST])


def _happened(site: Site) -> Iterator[tuple[dt.date, str, str]]:
    for promise in site.outcomes:
        if day := _sure(promise.met_on):
            yield day, f"Terpenuhi: {promise.title}", promise.address
    for agreement in site.agreements:
        if day := _sure(agreement.signed_on):
            yield day, f"Ditandatangani: {agreement_name(agreement)}", agreement.address
    for event in site.events:
        if site.status(event).code == "done" and (day := _sure(event.happened)):
            yield day, event.title, event.address


def _sure(date: FuzzyDate | None) -> dt.date | None:
    """Give a date that is surely one day."""
    return date.earliest if date is not None and date.is_sure_day else None
