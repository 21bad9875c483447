"""Times in which no sign of life of a programme is known, longer than the site waits for one."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.domain.records.models import Programme
from plugins.domain.site.news import signs_of_life
from plugins.domain.site.site import Site
from plugins.domain.values.dates import DatePoint, FuzzyDate
from plugins.domain.values.wording import count_days, format_day, format_fuzzy


@dataclass(frozen=True)
class Silence:
    """
    A time between two signs of life, or since the last one; ``open`` goes on today.

    ``since`` and ``until`` are the dates of the signs as they are written.
    """

    first: dt.date
    last: dt.date
    open: bool
    since: FuzzyDate | None = None
    until: FuzzyDate | None = None

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


def longest_silence(found: Iterable[Silence]) -> str | None:
    """Say which silence was longest; None where there was none."""
    one = max(found, key=lambda one: one.days, default=None)
    if one is None:
        return None
    # Where a sign is known to the month or year only, no day is named and none are counted.
    until = f"{format_day(one.last)} (hari ini)" if one.open else _words(one.until, one.last)
    sure = all(side is None or side.is_sure_day for side in (one.since, one.until))
    long = f", {count_days(one.days)}" if sure else ""
    return (
        "Masa terpanjang yang tanda kegiatannya belum kami temukan: "
        f"{_words(one.since, one.first)} sampai {until}{long}."
    )


def _words(date: FuzzyDate | None, day: dt.date) -> str:
    return format_fuzzy(date) if date else format_day(day)


def _silences(site: Site, programme: Programme) -> Iterator[Silence]:
    reach: dt.date | None = None
    since: FuzzyDate | None = None
    for first, last, date in _signs(site, programme):
        if reach is not None and (first - reach).days > site.rules.quiet:
            yield Silence(reach, first, open=False, since=since, until=_side(date, date.first))
        if reach is None or last >= reach:
            reach, since = last, _side(date, date.last)
    until = _until(site, programme)
    if reach is not None and until is not None and (until - reach).days > site.rules.quiet:
        yield Silence(reach, until, open=until == site.today, since=since)


def _signs(site: Site, programme: Programme) -> list[tuple[dt.date, dt.date, FuzzyDate]]:
    """Give the first and last day of each sign that has come; of a plain date both are its last."""
    found = []
    for date in signs_of_life(site, programme):
        earliest, latest = date.status_bounds()
        if earliest <= site.today:
            last = min(latest, site.today)
            found.append((earliest if date.is_duration else last, last, date))
    # Of two that reach one day, what is known to the day says more.
    return sorted(found, key=lambda sign: (*sign[:2], sign[2].is_sure_day, sign[2].text))


def _side(date: FuzzyDate, side: DatePoint | None) -> FuzzyDate:
    """Give one side of a duration; of anything else all that is known."""
    return FuzzyDate.parse(side.text) if date.is_duration and side else date


def _until(site: Site, programme: Programme) -> dt.date | None:
    """Give the last day on which news is awaited, None where the last sign is the last of all."""
    if programme.end:
        return min(programme.end.status_bounds()[1], site.today)
    return None if programme.recorded in ("done", "stopped") else site.today
