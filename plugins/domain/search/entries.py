"""What the search of the site finds: one entry for each record, an event and a promise too."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from plugins.domain.core.codes import (
    AGREEMENT_KINDS,
    COMMITMENT_BASES,
    EVENT_KINDS,
    ORGANISATION_KINDS,
)
from plugins.domain.markup.renderer import plain_text
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.models import (
    Agreement,
    Commitment,
    Event,
    Organisation,
    Post,
    Programme,
)
from plugins.domain.search.terms import WORDINGS, Wordings, number_parts
from plugins.domain.site.agreement_words import agreement_name, agreement_summary, parent_name
from plugins.domain.site.page_info import PageInfo
from plugins.domain.site.post_words import post_summary
from plugins.domain.site.site import Site
from plugins.domain.status.record_status import Status
from plugins.domain.status.table import spoken
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.numbers import format_quantity
from plugins.domain.values.wording import format_day, format_fuzzy

# The kinds in the order in which readers are offered them, by their word in an address.
OFFERED: Mapping[str, str] = {
    KINDS[name].label.lower(): KINDS[name].label
    for name in (
        "post",
        "programme",
        "event",
        "agreement",
        "commitment",
        "organisation",
        "page",
    )
}


@dataclass(frozen=True, kw_only=True)
class SearchRecord:
    """
    One entry: ``text`` is what a result quotes; ``names``, which are other wordings of the title,
    and ``terms`` find it without being shown. ``day`` orders equals, ``years`` and ``category`` are
    for filters.
    """

    kind: str
    address: str
    title: str
    text: str
    names: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    date: str = ""
    day: str = ""
    years: tuple[str, ...] = ()
    category: str = ""
    status: Status | None = None


@dataclass(frozen=True)
class Choices:
    """What a search can be narrowed to: words by their word in an address."""

    kinds: Mapping[str, str]
    years: Mapping[str, str]
    categories: Mapping[str, str]
    statuses: Mapping[str, str]
    codes: tuple[str, ...]  # of the statuses, for their marks


class SearchRecords:
    """
    Gathers the entries of a site.

    ``bodies`` are the texts of posts and standing pages as safe HTML, by the paths of their files;
    ``pages`` are the pages that stand for no record, each found by its title and description.
    """

    def __init__(
        self, site: Site, bodies: Mapping[str, str], pages: Iterable[PageInfo] = ()
    ) -> None:
        self._site = site
        self._bodies = bodies
        self._pages = tuple(pages)
        named = ((body.name, body.short_name) for body in site.organisations if body.short_name)
        self._wordings = Wordings((*WORDINGS, *named))

    def __iter__(self) -> Iterator[SearchRecord]:
        site = self._site
        return chain(
            map(self._post, site.posts),
            map(self._programme, site.programmes),
            map(self._event, site.events),
            map(self._agreement, site.agreements),
            map(self._commitment, site.commitments),
            map(self._office, site.organisations),
            self._standing(),
            map(self._page, self._pages),
        )

    def _post(self, post: Post) -> SearchRecord:
        # What was withdrawn is found by what is left of it.
        text = "" if post.withdrawn else plain_text(self._bodies[post.path])
        return self._entry(
            "berita",
            post.address,
            post.title,
            (post_summary(post), text),
            terms=(
                *post.tags,
                *self._offices(post.orgs),
                *self._people(post.people),
                *self._programmes(post.programmes),
            ),
            date=format_day(post.date.day),
            day=post.date.day.isoformat(),
            years=(str(post.date.day.year),),
            category=post.category,
        )

    def _programme(self, programme: Programme) -> SearchRecord:
        site = self._site
        dates = [event.happened or event.planned for event in site.events_of(programme)]
        years = sorted({year for date in dates for year in _years(date)})
        named = self._offices((*filter(None, [programme.lead]), *programme.partners))
        return self._entry(
            "program",
            programme.address,
            programme.title,
            (programme.summary, plain_text(site.html(programme)), *programme.goals, *named),
            terms=(*programme.topics, *programme.legal_basis, "program"),
            years=tuple(years),
            status=site.status(programme),
        )

    def _event(self, event: Event) -> SearchRecord:
        site = self._site
        date = event.happened or event.planned or site.reported(event)
        programme = site.programme(event.programme).title
        kind = EVENT_KINDS[event.kind]
        lead = f"{kind}, {event.place}. {programme}." if event.place else f"{kind}. {programme}."
        figures = (f"{one.label}: {format_quantity(one.value, one.unit)}" for one in event.figures)
        return self._entry(
            "peristiwa",
            event.address,
            event.title,
            (lead, plain_text(site.html(event)), event.reason or "", *figures),
            terms=(*self._offices(event.orgs), *self._people(event.people)),
            date=format_fuzzy(date) if date else "",
            day=_day(date),
            years=_years(date),
            status=site.status(event),
        )

    def _agreement(self, agreement: Agreement) -> SearchRecord:
        site = self._site
        date = agreement.signed_on
        numbers = [f"Nomor {item.number}." for item in agreement.numbers]
        return self._entry(
            "perjanjian",
            agreement.address,
            agreement_name(agreement),
            (
                agreement_summary(site, agreement),
                *numbers,
                agreement.purpose or "",
                agreement.object or "",
                "; ".join(agreement.scope),
                plain_text(site.html(agreement)),
                *self._signatories(agreement),
            ),
            terms=(
                *filter(None, [agreement.heading]),
                *(document.title for document in agreement.documents),
                AGREEMENT_KINDS[agreement.kind],
                *self._programmes(agreement.programmes),
            ),
            date=format_fuzzy(date) if date else "",
            day=_day(date),
            years=_years(date),
            status=site.status(agreement),
        )

    def _commitment(self, promise: Commitment) -> SearchRecord:
        parent = self._site.parent(promise)
        date = self._site.made(promise)
        return self._entry(
            "komitmen",
            promise.address,
            promise.plain,
            (
                f"Dari {parent_name(parent)}, {COMMITMENT_BASES[promise.basis]}.",
                promise.text or "",
                f"Penanggung jawab: {', '.join(self._offices(promise.owner))}.",
            ),
            terms=promise.beneficiary,
            date=format_fuzzy(date) if date else "",
            day=_day(date),
            years=_years(date),
            status=self._site.status(promise),
        )

    def _office(self, body: Organisation) -> SearchRecord:
        site = self._site
        what = [f"{body.name}: {ORGANISATION_KINDS[body.kind]}" if body.kind else body.name]
        if body.parent:
            what.append(f"bagian dari {site.organisation(body.parent).name}")
        holders = (
            f"{person.full_name}, {post.title}."
            for person in site.records.people.values()
            for post in person.posts
            if post.org == body.id
        )
        short = body.short_name or ""
        words = body.name.casefold().split()
        named = any(word not in words for word in short.casefold().split())
        return self._entry(
            "instansi",
            body.address,
            f"{body.name} ({short})" if named else body.name,
            (f"{', '.join(what)}.", *holders),
        )

    def _standing(self) -> Iterator[SearchRecord]:
        for page in self._site.pages:
            text = plain_text(self._bodies[page.path])
            yield self._entry("halaman", page.address, page.title, (page.summary, text))

    def _page(self, info: PageInfo) -> SearchRecord:
        return self._entry("halaman", info.address, info.title, (info.description,))

    def _entry(
        self,
        kind: str,
        address: str,
        title: str,
        texts: Iterable[str],
        *,
        terms: tuple[str, ...] = (),
        date: str = "",
        day: str = "",
        years: tuple[str, ...] = (),
        category: str = "",
        status: Status | None = None,
    ) -> SearchRecord:
        text = "\n".join(one for one in texts if one.strip())
        names = self._wordings.others(title)
        more = chain(terms, self._wordings.others(title, text, *terms), number_parts(text))
        return SearchRecord(
            kind=kind,
            address=address,
            title=title,
            text=text,
            names=names,
            terms=tuple(term for term in dict.fromkeys(more) if term not in names),
            date=date,
            day=day,
            years=years,
            category=category,
            status=status,
        )

    def _offices(self, refs: Iterable[str]) -> list[str]:
        return [self._site.organisation(ref).name for ref in refs]

    def _people(self, refs: Iterable[str]) -> list[str]:
        return [self._site.person(ref).full_name for ref in refs]

    def _programmes(self, refs: Iterable[str]) -> list[str]:
        return [self._site.programme(ref).title for ref in refs]

    def _signatories(self, agreement: Agreement) -> Iterator[str]:
        for item in agreement.signatories:
            name = item.name_as_printed or (
                self._site.person(item.person).full_name if item.person else None
            )
            words = ", ".join(filter(None, [name, item.capacity]))
            if words:
                yield f"{words}."


def choices(records: Iterable[SearchRecord], categories: Mapping[str, str]) -> Choices:
    """Give what the entries can be narrowed to, the youngest year first; nothing that is empty."""
    found = tuple(records)
    kinds = {record.kind for record in found}
    years = sorted({year for record in found for year in record.years}, reverse=True)
    used = {record.category for record in found}
    statuses = [record.status for record in found if record.status]
    words = sorted({status.address_word for status in statuses})
    return Choices(
        kinds={kind: word for kind, word in OFFERED.items() if kind in kinds},
        years={year: year for year in years},
        categories={slug: name for slug, name in categories.items() if slug in used},
        statuses={word: spoken(word).capitalize() for word in words},
        codes=tuple(sorted({status.code for status in statuses})),
    )


def _years(date: FuzzyDate | None) -> tuple[str, ...]:
    """
    Give the years in which a date can lie.

    >>> _years(FuzzyDate.parse("2018-12/2019-02")), _years(FuzzyDate.parse("2018/.."))
    (('2018', '2019'), ('2018',))
    """
    if date is None:
        return ()
    first = date.latest if date.is_deadline else date.earliest
    last = first if date.is_ongoing else date.latest
    return tuple(str(year) for year in range(first.year, last.year + 1))


def _day(date: FuzzyDate | None) -> str:
    if date is None:
        return ""
    return (date.latest if date.is_deadline else date.earliest).isoformat()
