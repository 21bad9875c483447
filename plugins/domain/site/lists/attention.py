"""What needs attention: promises late or silent, agreements ending or left without follow-up."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from plugins.domain.records.models import Agreement, Commitment, Event, Programme
from plugins.domain.site.agreement_words import agreement_name
from plugins.domain.site.news import last_news, signs_of_life
from plugins.domain.site.site import Site
from plugins.domain.status.followup import since_signing
from plugins.domain.status.programme import last_sign_of_life
from plugins.domain.status.record_status import Status
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.numbers import format_number
from plugins.domain.values.wording import count_days

ADDRESS = "/perhatian/"


@dataclass(frozen=True, kw_only=True)
class Concern:
    """One record that needs attention, where it belongs, and who answers for it."""

    record: Event | Agreement | Commitment | Programme
    title: str
    status: Status
    offices: tuple[str, ...]
    within: Programme | Agreement | None = None
    note: str | None = None
    day: dt.date = dt.date.max  # by which the oldest come first, and those without one last

    @property
    def address(self) -> str:
        return self.record.address


@dataclass(frozen=True)
class Section:
    """The concerns of one kind, what brings a record here, and why there may be none."""

    id: str
    heading: str
    about: str
    empty: str
    concerns: tuple[Concern, ...]
    unchecked: bool = False

    @property
    def count(self) -> str:
        """How many there are; where nobody has looked, no zero is told."""
        return "belum diperiksa" if self.unchecked else format_number(len(self.concerns))

    @property
    def address(self) -> str:
        return f"{ADDRESS}#{self.id}"


def attention(site: Site) -> tuple[Section, ...]:
    """Gather what needs attention on the day of the site, the oldest first."""
    late = _oldest_first(_overdue(site, "late"))
    silent = _oldest_first(_overdue(site, "no_news"))
    unheard = _oldest_first((*silent, *_unheard(site)))
    ending = _oldest_first(_ending(site))
    told = {one.address for found in (late, unheard, ending) for one in found}
    told |= {one.within.address for one in (*late, *unheard) if one.within}
    soon, quiet = count_days(site.rules.soon), count_days(site.rules.quiet)
    return (
        Section(
            "terlambat",
            "Terlambat",
            "Tenggatnya sudah lewat. Sesudah itu ada yang mencari kabarnya, dan penyelesaiannya "
            "tidak ditemukan.",
            "Kami tidak mencatat yang terlambat. Sebuah tenggat baru disebut terlambat bila "
            "sesudahnya ada yang memeriksa; yang belum diperiksa ada pada bagian berikut.",
            late,
            unchecked=not late and any(not isinstance(one.record, Programme) for one in silent),
        ),
        Section(
            "belum-ada-kabar",
            "Belum kami temukan kabarnya",
            "Tenggatnya sudah lewat tanpa pemeriksaan sesudahnya, atau sudah lebih dari "
            f"{quiet} kami belum menemukan kabar. Mungkin sudah selesai; kami belum tahu.",
            f"Tidak ada tenggat lewat yang belum diperiksa, dan kabar lainnya kami temukan dalam "
            f"{quiet} terakhir.",
            unheard,
        ),
        Section(
            "akan-berakhir",
            f"Berakhir dalam {soon}",
            f"Perjanjian yang masa berlakunya habis, atau mungkin habis, dalam {soon}.",
            "Tidak ada perjanjian dengan tanggal akhir dalam jangka itu. Perjanjian yang tanggal "
            "akhirnya belum kami temukan tidak dapat muncul di sini.",
            ending,
        ),
        Section(
            "tanpa-tindak-lanjut",
            "Tindak lanjut perjanjian belum kami temukan",
            "Kami belum menemukan perjanjian turunan, peristiwa terbukti sesudah penandatanganan, "
            "atau komitmen yang terpenuhi. Yang janjinya sudah disebut di atas tidak diulang.",
            "Tidak ada perjanjian lain yang tindak lanjutnya belum kami temukan."
            if site.agreements
            else "Kami belum mencatat perjanjian.",
            _oldest_first(one for one in _unfollowed(site) if one.address not in told),
        ),
    )


def _oldest_first(found: Iterable[Concern]) -> tuple[Concern, ...]:
    return tuple(sorted(found, key=lambda one: (one.day, one.record.address)))


def _overdue(site: Site, code: str) -> Iterator[Concern]:
    for event in site.events:
        if site.status(event).code == code:
            yield _event(site, event)
    for promise in site.outcomes:
        if site.status(promise).code == code:
            yield _commitment(site, promise, _last(promise.due))
    for programme in site.programmes:
        if site.status(programme).code == code:
            sign = last_sign_of_life(signs_of_life(site, programme), site.today)
            yield Concern(
                record=programme,
                title=programme.title,
                status=site.status(programme),
                offices=(programme.lead,) if programme.lead else (),
                day=sign.day if sign else dt.date.max,
            )


def _unheard(site: Site) -> Iterator[Concern]:
    """Give the promises without a deadline of which nothing was heard for long."""
    for promise in site.outcomes:
        found = last_news(site, promise)
        if (
            site.status(promise).code == "unknown"
            and found is not None
            and (site.today - found.day).days > site.rules.quiet
        ):
            yield _commitment(site, promise, found.day)


def _ending(site: Site) -> Iterator[Concern]:
    for one in site.agreements:
        if site.status(one).code == "ending":
            end = site.standing(one).end
            yield _agreement(site, one, end.latest if end else dt.date.max)


def _unfollowed(site: Site) -> Iterator[Concern]:
    return (
        replace(
            _agreement(site, one, _last(one.signed_on)),
            note=f"Sejak ditandatangani: {since_signing(site.standing(one))}.",
        )
        for one in site.agreements
        if not site.follow_up(one)
    )


def _event(site: Site, event: Event) -> Concern:
    return Concern(
        record=event,
        title=event.title,
        status=site.status(event),
        offices=event.orgs,
        within=site.programme(event.programme),
        day=_last(event.planned),
    )


def _commitment(site: Site, promise: Commitment, day: dt.date) -> Concern:
    return Concern(
        record=promise,
        title=promise.plain,
        status=site.status(promise),
        offices=promise.owner,
        within=site.parent(promise),
        day=day,
    )


def _agreement(site: Site, agreement: Agreement, day: dt.date) -> Concern:
    return Concern(
        record=agreement,
        title=agreement_name(agreement),
        status=site.status(agreement),
        offices=tuple(party.org for party in agreement.parties),
        day=day,
    )


def _last(date: FuzzyDate | None) -> dt.date:
    return date.latest if date else dt.date.max
