"""Writes the calendars: events, ends of agreements, deadlines of promises and of answers."""

from plugins.build.generator import Output
from plugins.domain.calendars.deadline_calendars import (
    PROMISES,
    REQUESTS,
    promise_calendar,
    request_calendar,
)
from plugins.domain.calendars.ical import to_ics
from plugins.domain.calendars.site_calendars import (
    AGREEMENTS,
    PROGRAMMES,
    agreement_calendar,
    programme_calendar,
)


def write(output: Output) -> None:
    """Write all calendars, also when there is nothing in them."""
    site, publisher = output.site, output.build.imprint
    for address, calendar in (
        (PROGRAMMES, programme_calendar(site, publisher)),
        (AGREEMENTS, agreement_calendar(site, publisher)),
        (PROMISES, promise_calendar(site, publisher)),
        (REQUESTS, request_calendar(site, publisher)),
    ):
        output.file(address.removeprefix("/"), to_ics(calendar))
