"""What is told of each week: what is new, changed, due, ended or corrected."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.domain.site.lists.anniversaries import happened, in_earlier_years
from plugins.domain.site.lists.corrections import notices
from plugins.domain.site.lists.recent import Recent
from plugins.domain.site.site import Site
from plugins.domain.values.numbers import format_number
from plugins.domain.weeks.happenings import CHANGED, CORRECTED, NEW, Happening, happenings
from plugins.domain.weeks.last_days import ENDED, SOON, last_days
from plugins.domain.weeks.past import History, Past, Told
from plugins.domain.weeks.week import Week, week_of, weeks_between

# So many lines of a part are told; a week in which everything was new has hundreds.
MOST = 12
DAYS_AHEAD = 30
EARLIER = "dulu"
_HEADINGS = {
    CHANGED: "Hasil dan perubahan",
    ENDED: "Tenggat lewat dan masa berlaku habis",
    SOON: f"Tenggat dan masa berlaku {DAYS_AHEAD} hari ke depan",
    NEW: "Baru dicatat",
    CORRECTED: "Dikoreksi",
    EARLIER: "Pekan ini, tahun-tahun lalu",
}
# Of a record that is told of in several parts, the first of these tells it.
_FIRST = (ENDED, CORRECTED, CHANGED, SOON, NEW, EARLIER)


@dataclass(frozen=True)
class Part:
    """One kind of news of a week: its first lines, how many more, and how many of what."""

    id: str
    heading: str
    lines: tuple[Recent, ...]
    more: int
    counts: str


@dataclass(frozen=True)
class WeekReport:
    """A week with all that is told of it, up to the last of its days that has come."""

    week: Week
    until: dt.date
    is_over: bool
    parts: tuple[Part, ...]

    @property
    def is_silent(self) -> bool:
        """Whether nothing changed: what is due and what was in earlier years is no change."""
        return all(part.id in {SOON, EARLIER} for part in self.parts)


def week_reports(site: Site, history: History | None) -> tuple[WeekReport, ...]:
    """
    Give the weeks from that of the first commit up to today's, the newest first.

    Without a whole history they begin with the oldest change that a record itself dates.
    """
    past = Past(site, history)
    found = [*happenings(site, past), *_corrected(site)]
    now = week_of(site.today)
    by_week: dict[Week, list[Happening]] = defaultdict(list)
    for one in found:
        by_week[week_of(one.line.day)].append(one)
    for week, one in last_days(site, past, DAYS_AHEAD):
        by_week[week].append(one)
    years = happened(site)
    records: tuple[Told, ...] = (*site.outcomes, *site.agreements, *site.events)
    since = {one.address: past.since(one) or dt.date.min for one in records}

    def recorded(week: Week) -> Callable[[str], bool]:
        return lambda address: since[address] <= week.until(site.today)

    return tuple(
        _report(site, week, by_week[week], in_earlier_years(years, week.monday, recorded(week)))
        for week in weeks_between(_first(site, past, found), now)
    )


def _corrected(site: Site) -> Iterator[Happening]:
    for notice in notices(site):
        line = Recent(notice.at.day, notice.label, notice.post.title, notice.address)
        yield Happening(CORRECTED, "koreksi", line, is_work=True)


def _first(site: Site, past: Past, found: Iterable[Happening]) -> Week:
    """Give the first week; none lies before the year of the authority, the site's first."""
    begin = dt.date(int(site.rules.authority_tag.rpartition(",")[2][:4]), 1, 1)
    days = (one.line.day for one in found if past.is_known or one.is_work)
    first = min((day for day in days if begin <= day <= site.today), default=site.today)
    return week_of(first)


def _report(
    site: Site, week: Week, found: Sequence[Happening], earlier: Iterable[Recent]
) -> WeekReport:
    parts: dict[str, list[Happening]] = {name: [] for name in _HEADINGS}
    counted: dict[str, dict[str, Happening]] = {name: {} for name in _HEADINGS}
    told: set[str] = set()
    of_years = (Happening(EARLIER, "peristiwa", line) for line in earlier)
    for one in sorted((*found, *of_years), key=_order):
        counted[one.part][one.line.address] = one
        if one.line.address not in told:
            told.add(one.line.address)
            parts[one.part].append(one)
    return WeekReport(
        week,
        week.until(site.today),
        week.is_over(site.today),
        tuple(_part(name, parts[name], counted[name]) for name in _HEADINGS if parts[name]),
    )


def _order(one: Happening) -> tuple[int, int, int, str]:
    forward = one.line.day.toordinal()
    day = forward if one.part == SOON else -forward
    return (_FIRST.index(one.part), one.rank, day, one.line.title)


def _part(name: str, found: Sequence[Happening], counted: Mapping[str, Happening]) -> Part:
    """Make a part of what it tells; what another part tells already is counted here, too."""
    numbers = Counter(one.what for one in counted.values())
    return Part(
        name,
        _HEADINGS[name],
        tuple(one.line for one in found[:MOST]),
        max(0, len(found) - MOST),
        ", ".join(f"{format_number(number)} {what}" for what, number in numbers.items()),
    )
