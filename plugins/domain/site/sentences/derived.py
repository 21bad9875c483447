"""All sentences that a site derives, each with its record, its template and what it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.records.models import Agreement, Commitment, Event, Programme
from plugins.domain.site.agreement_gaps import unknown_fields
from plugins.domain.site.agreement_words import agreement_summary
from plugins.domain.site.headline import headline, outcome_words
from plugins.domain.site.promise_chain import unknowns
from plugins.domain.site.sentences.known import Judged, basis, is_known, shown
from plugins.domain.site.sentences.of_agreements import AGREEMENT_TEMPLATES
from plugins.domain.site.sentences.of_events import EVENT_TEMPLATES, PROGRAMME_TEMPLATES
from plugins.domain.site.sentences.of_promises import OUTCOME_GAPS, PROMISE_TEMPLATES
from plugins.domain.site.sentences.template import Template
from plugins.domain.site.silences import longest_silence, silences
from plugins.domain.site.site import Site
from plugins.domain.status.followup import since_signing

TEMPLATES: tuple[Template, ...] = (
    *AGREEMENT_TEMPLATES,
    *EVENT_TEMPLATES,
    *PROGRAMME_TEMPLATES,
    *PROMISE_TEMPLATES,
)
# Where the status is told, and with it the record whose status counts.
_OF_STATUS = frozenset({"status", "kalimat", "hasil"})
_KINDS = {
    Agreement: "agreement",
    Commitment: "commitment",
    Event: "event",
    Programme: "programme",
}


@dataclass(frozen=True)
class Sentence:
    """A sentence about a record; without a template nothing says that it may be said."""

    record: Judged
    kind: str
    place: str
    words: str
    template: Template | None
    basis: tuple[str, ...]
    unmet: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether a template allows it, and all that it rests on is known."""
        return self.template is not None and not self.unmet


def sentences(site: Site) -> Iterator[Sentence]:
    """Give every sentence that is derived from a record, record by record."""
    for agreement in site.agreements:
        yield from _told(site, agreement, _of_agreement(site, agreement))
    for promise in site.commitments:
        yield from _told(site, promise, _of_promise(site, promise))
    for programme in site.programmes:
        yield from _told(site, programme, _of_programme(site, programme))
    for event in site.events:
        yield from _told(site, event, _status(site, event))


def template_of(kind: str, place: str, words: str) -> Template | None:
    """Find the template of a sentence; of several that fit, the one with most fixed letters."""
    fitting = (
        one for one in TEMPLATES if (one.kind, one.place) == (kind, place) and one.fits(words)
    )
    return max(fitting, key=lambda one: one.fixed, default=None)


def _told(site: Site, record: Judged, said: Iterator[tuple[str, str]]) -> Iterator[Sentence]:
    kind = _KINDS[type(record)]
    for place, words in said:
        template = template_of(kind, place, words)
        asked = shown(site, record) if place in _OF_STATUS or words in OUTCOME_GAPS else record
        rests = template.rests_on if template else ()
        lacks = template.lacks if template else ()
        unmet = (
            *(name for name in rests if not is_known(site, asked, name)),
            *(f"tanpa {name}" for name in lacks if is_known(site, asked, name)),
        )
        yield Sentence(
            record, kind, place, words, template, tuple(basis(site, asked, rests)), unmet
        )


def _status(site: Site, record: Judged) -> Iterator[tuple[str, str]]:
    status = site.status(record)
    yield "status", status.label
    yield "kalimat", status.sentence


def _of_agreement(site: Site, agreement: Agreement) -> Iterator[tuple[str, str]]:
    yield "kabar utama", headline(site, agreement)
    yield from _status(site, agreement)
    yield "ringkasan", agreement_summary(site, agreement)
    yield "sejak ditandatangani", since_signing(site.standing(agreement))
    if unknown := unknown_fields(site, agreement):
        yield "belum diketahui", f"Belum kami ketahui: {', '.join(unknown)}."


def _of_promise(site: Site, promise: Commitment) -> Iterator[tuple[str, str]]:
    yield "hasil", outcome_words(site, promise)
    yield from _status(site, promise)
    for words in unknowns(site, promise):
        yield "belum diketahui", words


def _of_programme(site: Site, programme: Programme) -> Iterator[tuple[str, str]]:
    yield from _status(site, programme)
    if longest := longest_silence(silences(site, programme)):
        yield "jeda", longest
