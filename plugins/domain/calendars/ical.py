"""Calendars: days that are surely known become all-day entries of an iCalendar file."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import icalendar

from plugins.domain.values.characters import speakable

CONFIRMED = "CONFIRMED"
TENTATIVE = "TENTATIVE"
CANCELLED = "CANCELLED"

_REFRESH = dt.timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """
    One entry of a calendar; ``last`` is its last day, as people say it.

    ``uid`` never changes, ``sequence`` grows with every change that readers should know of, and
    ``stamp`` is the moment of the record's last change, so that no build looks like a change.
    """

    uid: str
    first: dt.date
    last: dt.date
    status: str
    title: str
    about: str
    url: str
    categories: tuple[str, ...]
    stamp: dt.datetime
    sequence: int = 0
    place: str | None = None


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """A calendar as a whole; ``url`` is its own address, ``zone`` names the zone of its days."""

    name: str
    about: str
    url: str
    publisher: str
    zone: str
    entries: Sequence[Entry] = ()


def to_ics(calendar: Calendar) -> bytes:
    """Write a calendar as RFC 5545 says; the same input gives the same bytes."""
    whole = icalendar.Calendar()
    whole.add("version", "2.0")
    whole.add("prodid", f"-//{calendar.publisher}//{calendar.name}//ID")
    whole.add("calscale", "GREGORIAN")
    whole.add("method", "PUBLISH")
    # The names of RFC 7986 beside the older ones that Google, Outlook and Apple read.
    for name, value in (
        ("name", calendar.name),
        ("x-wr-calname", calendar.name),
        ("description", calendar.about),
        ("x-wr-caldesc", calendar.about),
        ("x-wr-timezone", calendar.zone),
    ):
        whole.add(name, icalendar.vText(speakable(value)))
    whole.add("source", calendar.url, parameters={"VALUE": "URI"})
    whole.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    whole.add("x-published-ttl", "P1D")
    for entry in calendar.entries:
        whole.add_component(_component(entry))
    if not calendar.entries:
        # A calendar without any component is not valid, and programs refuse to subscribe to it.
        whole.add_component(icalendar.Timezone.from_tzid(calendar.zone))
    return bytes(whole.to_ical())


def _component(entry: Entry) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.stamp.astimezone(dt.UTC))
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.first)
    # The end of an all-day entry is the first day after it; the very last day has none.
    if entry.last < dt.date.max:
        event.add("dtend", entry.last + dt.timedelta(days=1))
    event.add("summary", speakable(entry.title))
    event.add("description", speakable(entry.about))
    if entry.place:
        event.add("location", speakable(entry.place))
    event.add("url", entry.url)
    event.add("categories", [speakable(category) for category in entry.categories])
    event.add("status", entry.status)
    event.add("class", "PUBLIC")
    # Whole days of others must not make a reader look busy.
    event.add("transp", "TRANSPARENT")
    return event
