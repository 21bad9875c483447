"""Times in which no sign of life of a programme is known, longer than the site waits for one."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.records.models import Programme
from plugins.domain.site.news import signs_of_life
from plugins.domain.site.site import Site


@dataclass(frozen=True)
class Silence:
    """A time between two signs of life, or since the last one; ``open`` goes on today."""

    first: dt.date
    last: dt.date
    open: bool

    @property
    def days(self) -> int:
        """
        How many days it lasted.

        >>> Silence(dt.date(2024, 1, 1), dt.date(2025, 1, 1), open=False).days
        366
        """
        return (self.last - self.first).days


def silences(site: Site, programme: Programme) -> tuple[Silence, ...]:
    """
    Give the silences of a programme, from its first sign of life on (content contract, section 4).

    A sign is on its latest day. What is proven to have gone on from one day to another was no
    silence. Nobody waits for news of a programme past its end, nor of one that is done or stopped
    after its last sign.
    """
    return tuple(_silences(site, programme))


def _silences(site: Site, programme: Programme) -> Iterator[Silence]:
    reach: dt.date | None = None
    for first, last in _signs(site, programme):
        if reach is not None and (first - reach).days > site.rules.quiet:
            yield Silence(reach, first, open=False)
        reach = max(last, reach or last)
    until = _until(site, programme)
    if reach is not None and until is not None and (until - reach).days > site.rules.quiet:
        yield Silence(reach, until, open=until == site.today)


def _signs(site: Site, programme: Programme) -> list[tuple[dt.date, dt.date]]:
    """Give the first and last day of each sign that has come; of a plain date both are its last."""
    found = []
    for date in signs_of_life(site, programme):
        earliest, latest = date.status_bounds()
        if earliest <= site.today:
            last = min(latest, site.today)
            found.append((earliest if date.is_duration else last, last))
    return sorted(found)


def _until(site: Site, programme: Programme) -> dt.date | None:
    """Give the last day on which news is awaited, None where the last sign is the last of all."""
    if programme.end:
        return min(programme.end.status_bounds()[1], site.today)
    return None if programme.recorded in ("done", "stopped") else site.today
