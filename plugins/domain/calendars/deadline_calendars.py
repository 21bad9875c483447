"""Calendars of deadlines: the last days of promises, and those of answers to requests."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from plugins.domain.calendars.ical import CONFIRMED, Calendar, Entry
from plugins.domain.calendars.site_calendars import calendar_of, left_out
from plugins.domain.core.imprint import Imprint
from plugins.domain.records.components import Request
from plugins.domain.records.models import Agreement, Commitment
from plugins.domain.site.agreement_words import agreement_name, parent_name
from plugins.domain.site.guids import commitment_guid, record_guid
from plugins.domain.site.headline import outcome_words
from plugins.domain.site.site import Site
from plugins.domain.values.wording import format_day, format_fuzzy

PROMISES = "/kalender/janji.ics"
REQUESTS = "/kalender/permintaan.ics"


def promise_calendar(site: Site, imprint: Imprint) -> Calendar:
    """Put each promise on the last day of its deadline; an approximate one has none."""
    promises = sorted((one for one in site.outcomes if one.due), key=lambda one: one.ref)
    entries = [_due(site, one, day, imprint) for one in promises if (day := _last_day(one))]
    about = (
        "Hari terakhir tenggat setiap janji. "
        f"{left_out(len(promises) - len(entries))} Status per {format_day(site.today)}."
    )
    return calendar_of("Tenggat janji", about, PROMISES, entries, site, imprint)


def request_calendar(site: Site, imprint: Imprint) -> Calendar:
    """Put each request for information on the day by which an answer is due."""
    about = (
        "Hari terakhir bagi badan publik untuk menjawab permintaan informasi. "
        f"Status per {format_day(site.today)}."
    )
    entries = [
        entry
        for agreement in sorted(site.agreements, key=lambda one: one.ref)
        for entry in _requests(site, agreement, imprint)
    ]
    return calendar_of("Permintaan informasi", about, REQUESTS, entries, site, imprint)


def _last_day(promise: Commitment) -> dt.date | None:
    due = promise.due
    if due is None or due.is_unlimited or due.is_ongoing or any(one.mark for one in due.points):
        return None
    return due.latest


def _due(site: Site, promise: Commitment, day: dt.date, imprint: Imprint) -> Entry:
    parent = site.parent(promise)
    written = f"Tenggat: {format_fuzzy(promise.due)}." if promise.due else ""
    return Entry(
        uid=f"{commitment_guid(parent, promise, site.rules.authority_tag)};tenggat",
        first=day,
        last=day,
        status=CONFIRMED,
        title=f"Hari terakhir tenggat: {promise.title}",
        about="\n".join(
            (
                f"{written} {parent_name(parent)}.",
                f"{outcome_words(site, promise)}.",
                f"Status per {format_day(site.today)}.",
            )
        ),
        url=imprint.url(promise.address),
        categories=("Janji",),
        stamp=_midnight(site, promise.last_reviewed or day),
    )


def _requests(site: Site, agreement: Agreement, imprint: Imprint) -> Iterator[Entry]:
    seen: Counter[str] = Counter()
    for request in agreement.requests:
        name = f"{request.sent.isoformat()}/{request.to}"
        seen[name] += 1
        name = name if seen[name] == 1 else f"{name};{seen[name]}"
        yield _answer(site, agreement, request, name, imprint)


def _answer(
    site: Site, agreement: Agreement, request: Request, name: str, imprint: Imprint
) -> Entry:
    found = site.answer(request)
    body = site.organisation(request.to).name
    last = request.answered or request.extended or request.sent
    return Entry(
        uid=f"{record_guid(agreement, site.rules.authority_tag)}#permintaan={name}",
        first=found.deadline,
        last=found.deadline,
        status=CONFIRMED,
        title=f"Tenggat jawaban: {request.document}, {body}",
        about="\n".join(
            (
                f"Diminta {format_day(request.sent)}: {found.label}.",
                f"{agreement_name(agreement)}.",
                f"Status per {format_day(site.today)}.",
            )
        ),
        url=imprint.url(agreement.address),
        categories=("Permintaan informasi",),
        stamp=_midnight(site, last),
        sequence=sum(day is not None for day in (request.extended, request.answered)),
    )


def _midnight(site: Site, day: dt.date) -> dt.datetime:
    """Give the moment since which an entry stands as it does, as far as its record tells."""
    return dt.datetime.combine(min(day, site.today), dt.time(), site.rules.zone)
