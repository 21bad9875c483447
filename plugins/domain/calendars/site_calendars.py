"""The calendars of a site: what happened or is planned, and when agreements end."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from plugins.domain.calendars.ical import CANCELLED, CONFIRMED, TENTATIVE, Calendar, Entry
from plugins.domain.core.codes import EVENT_KINDS
from plugins.domain.core.imprint import Imprint
from plugins.domain.records.models import Agreement, Event
from plugins.domain.site.agreement_words import agreement_kind, agreement_name, agreement_summary
from plugins.domain.site.guids import record_guid
from plugins.domain.site.site import Site
from plugins.domain.values.dates import DatePoint, FuzzyDate
from plugins.domain.values.wording import format_day

PROGRAMMES = "/kalender/program.ics"
AGREEMENTS = "/kalender/mou.ics"


class Days(NamedTuple):
    """The first and last day of an entry, and a word in front of its title where one is needed."""

    first: dt.date
    last: dt.date
    word: str = ""


def days_of(date: FuzzyDate | None) -> Days | None:
    """
    Give the days of a date that is surely known; None where a day would have to be made up.

    >>> days_of(FuzzyDate.parse("2018-05-08/2018-05-10")).last
    datetime.date(2018, 5, 10)
    >>> days_of(FuzzyDate.parse("2018-05")) is None
    True
    """
    if date is None or date.is_range or not all(map(_is_sure, date.points)):
        return None
    if date.is_deadline:
        return Days(date.latest, date.latest, "Tenggat: ")
    if date.is_ongoing:
        return Days(date.earliest, date.earliest, "Mulai: ")
    return Days(date.earliest, date.latest)


def programme_calendar(site: Site, imprint: Imprint) -> Calendar:
    """Put every event on the days that are known; the others are counted, not guessed."""
    entries = [
        _event(site, event, days, imprint)
        for event in sorted(site.records.events.values(), key=lambda one: one.ref)
        if (days := days_of(_date(event)))
    ]
    about = (
        f"Peristiwa yang harinya diketahui pasti. {left_out(len(site.events) - len(entries))} "
        f"Status per {format_day(site.today)}."
    )
    return calendar_of("Peristiwa program", about, PROGRAMMES, entries, site, imprint)


def agreement_calendar(site: Site, imprint: Imprint) -> Calendar:
    """Put the end of every agreement on its day, where that is known."""
    agreements = [
        site.records.agreements[ref]
        for ref in sorted(site.records.agreements)
        # The end that an amendment states is the end of what it amends.
        if not site.records.agreements[ref].amends
    ]
    entries = [
        _end(site, agreement, day, imprint)
        for agreement in agreements
        if (day := _end_day(site, agreement))
    ]
    about = (
        "Hari terakhir masa berlaku perjanjian, sejauh diketahui pasti. "
        f"{left_out(len(agreements) - len(entries))} Status per {format_day(site.today)}."
    )
    return calendar_of("Akhir perjanjian", about, AGREEMENTS, entries, site, imprint)


def calendar_of(
    title: str, about: str, address: str, entries: list[Entry], site: Site, imprint: Imprint
) -> Calendar:
    """Make a calendar of the site."""
    return Calendar(
        name=f"{title} — {imprint.identity.name}",
        about=imprint.with_notice(about),
        url=imprint.url(address),
        publisher=imprint.identity.name,
        zone=site.rules.zone.key,
        entries=entries,
    )


def left_out(count: int) -> str:
    """Say how many have no entry."""
    if not count:
        return "Tidak ada yang dilewatkan."
    return f"{count} lainnya tidak ditampilkan karena harinya belum diketahui pasti."


def _event(site: Site, event: Event, days: Days, imprint: Imprint) -> Entry:
    status = site.status(event)
    programme = site.programme(event.programme)
    kind = EVENT_KINDS[event.kind]
    return Entry(
        uid=record_guid(event, site.rules.authority_tag),
        first=days.first,
        last=days.last,
        status=_event_status(event),
        title=f"{days.word}{event.title}",
        about="\n".join(
            (
                f"{kind}. Program: {programme.title}.",
                f"{status.label}. {status.sentence}",
                f"Status per {format_day(site.today)}.",
            )
        ),
        url=imprint.url(event.address),
        categories=(kind, programme.title),
        stamp=_stamp(site, event, days.first),
        sequence=_major_changes(event),
        place=event.place,
    )


def _end(site: Site, agreement: Agreement, day: dt.date, imprint: Imprint) -> Entry:
    renewed = site.status(agreement).reason == "maybe_renewed"
    return Entry(
        uid=f"{record_guid(agreement, site.rules.authority_tag)}#akhir",
        first=day,
        last=day,
        # Past its end and perhaps renewed: nobody can say that it ended that day.
        status=TENTATIVE if renewed else CONFIRMED,
        title=f"Hari terakhir: {agreement_name(agreement)}",
        about=agreement_summary(site, agreement),
        url=imprint.url(agreement.address),
        categories=("Perjanjian", agreement_kind(agreement)),
        stamp=_stamp(site, agreement, day),
        sequence=_major_changes(agreement),
    )


def _end_day(site: Site, agreement: Agreement) -> dt.date | None:
    end = site.standing(agreement).end
    return end.day if end else None


def _date(event: Event) -> FuzzyDate | None:
    return event.happened or event.planned


def _event_status(event: Event) -> str:
    if event.recorded == "cancelled":
        return CANCELLED
    # A plan is what somebody means to do, not an appointment that anybody confirmed.
    return CONFIRMED if event.happened else TENTATIVE


def _is_sure(point: DatePoint) -> bool:
    return point.precision == "day" and not point.mark


def _major_changes(record: Event | Agreement) -> int:
    return sum(change.kind == "major" for change in record.changes)


def _stamp(site: Site, record: Event | Agreement, day: dt.date) -> dt.datetime:
    """Give the moment since which a record stands as it does, as far as the record tells."""
    zone = site.rules.zone
    known = [change.at.at for change in record.changes]
    known += [dt.datetime.combine(date, dt.time(), zone) for date in _seen(site, record) if date]
    past = [moment for moment in known if moment.date() <= site.today]
    return max(past, default=dt.datetime.combine(min(day, site.today), dt.time(), zone))


def _seen(site: Site, record: Event | Agreement) -> Iterator[dt.date | None]:
    yield record.last_reviewed
    for item in record.evidence:
        if item.post:
            yield site.post(item.post).date.day
        if item.source and (date := site.source(item.source).date):
            yield date.latest
