"""Writes the calendars: events of programmes, and the ends of agreements."""

from plugins.build.generator import Output
from plugins.build.settings import imprint
from plugins.domain.calendars.ical import to_ics
from plugins.domain.calendars.site_calendars import (
    AGREEMENTS,
    PROGRAMMES,
    agreement_calendar,
    programme_calendar,
)


def write(output: Output) -> None:
    """Write both calendars, also when there is nothing in them."""
    site, publisher = output.site, imprint(output.settings)
    for address, calendar in (
        (PROGRAMMES, programme_calendar(site, publisher)),
        (AGREEMENTS, agreement_calendar(site, publisher)),
    ):
        output.file(address.removeprefix("/"), to_ics(calendar))
