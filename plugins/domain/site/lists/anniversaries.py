"""What happened in this week of earlier years, and how old the newest post is."""

import datetime as dt
from collections.abc import Iterator

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
    week = {monday + dt.timedelta(days=number) for number in range(7)}
    found = {
        Recent(day, f"{years} tahun lalu", title, address)
        for day, title, address in _happened(site)
        for now in week
        if (years := now.year - day.year) > 0 and (now.month, now.day) == (day.month, day.day)
    }
    ordered = sorted(found, key=lambda one: (-one.day.toordinal(), one.title, one.address))
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
