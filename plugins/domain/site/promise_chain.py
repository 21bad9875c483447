"""How a promise went, step by step, and what of it is not known."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.records.components import Evidence, Reply
from plugins.domain.records.models import Agreement, Commitment, Event
from plugins.domain.site.site import Site
from plugins.domain.status.followup import KEPT
from plugins.domain.status.table import proven
from plugins.domain.values.dates import FuzzyDate

SAID, SIGNED, MADE, EVENT = "Dikatakan", "Ditandatangani", "Dijanjikan", "Peristiwa"
DUE, MET, REPLIED, REVIEWED = "Tenggat", "Terpenuhi", "Tanggapan", "Kabarnya dicari"
_SHOWN = {"plan": SAID, "happening": "Pelaksanaan dilaporkan", "result": "Hasil dilaporkan"}
# Of one day: what was said and agreed comes before what followed.
_ORDER = (SAID, MADE, SIGNED, EVENT, MET, *list(_SHOWN.values())[1:], DUE, REPLIED, REVIEWED)


@dataclass(frozen=True)
class Step:
    """One thing that happened to a promise, on a day as far as it is known, and what shows it."""

    label: str
    date: FuzzyDate | None
    evidence: Evidence | None = None
    agreement: Agreement | None = None
    event: Event | None = None
    reply: Reply | None = None


def chain(site: Site, promise: Commitment) -> tuple[Step, ...]:
    """Give the steps in the order of their days; those without a day stand last."""
    return tuple(sorted(_steps(site, promise), key=_when))


def _steps(site: Site, promise: Commitment) -> Iterator[Step]:
    parent = site.parent(promise)
    for label, date in ((MADE, promise.made), (DUE, promise.due), (MET, promise.met_on)):
        if date:
            yield Step(label, date)
    if isinstance(parent, Agreement):
        yield from _agreed(site, parent)
    for item in promise.evidence:
        yield Step(_SHOWN[item.shows], site.evidence_day(item), evidence=item)
    for reply in promise.replies:
        yield Step(REPLIED, _day(reply.at.day), reply=reply)
    if promise.last_reviewed:
        yield Step(REVIEWED, _day(promise.last_reviewed))


def _agreed(site: Site, agreement: Agreement) -> Iterator[Step]:
    """Give the signing, and the events about an agreement of which it is known that they were."""
    if agreement.signed_on:
        yield Step(SIGNED, agreement.signed_on, agreement=agreement)
    for event in site.events_about(agreement):
        if event.kind != "signing" and site.status(event).code != "unknown":
            date = event.happened or event.planned or site.reported(event)
            yield Step(EVENT, date, event=event)


def _day(day: dt.date) -> FuzzyDate:
    return FuzzyDate.parse(day.isoformat())


def _when(step: Step) -> tuple[bool, dt.date, int]:
    if step.date is None:
        return (True, dt.date.max, _ORDER.index(step.label))
    # What is known to the month only can have been on its last day.
    day = step.date.earliest if step.date.is_ongoing else step.date.latest
    return (False, day, _ORDER.index(step.label))


def unknowns(site: Site, promise: Commitment) -> tuple[str, ...]:
    """Say what is not known of a promise, each in a sentence that claims no more than that."""
    return tuple(_unknowns(site, promise))


def _unknowns(site: Site, promise: Commitment) -> Iterator[str]:
    outcome = site.outcome(promise)
    if outcome.recorded not in KEPT and not proven(outcome.evidence):
        yield "Apa kelanjutannya: kami belum menemukan bukti pelaksanaan atau hasilnya."
    if outcome.recorded in KEPT and outcome.met_on is None:
        yield "Kapan tepatnya terpenuhi: kami belum menemukan harinya."
    if site.made(promise) is None:
        yield "Kapan janji ini diberikan: kami belum menemukan harinya."
    if promise.due is None:
        yield "Kapan tenggatnya: kami belum menemukannya."
    if promise.basis == "from_news":
        yield "Bunyi naskahnya: isi janji ini menurut berita, naskah belum diperoleh."
    if promise.last_reviewed is None:
        yield "Apakah ada kabar yang terlewat: kami belum mencatat pencarian khusus."
