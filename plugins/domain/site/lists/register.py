"""The register of agreements and its filters: which lists there are, and what stands in them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.domain.core.codes import AGREEMENT_KINDS, SCHEMES, address_word
from plugins.domain.records.models import Agreement
from plugins.domain.site.counters import has_text
from plugins.domain.site.site import Site
from plugins.domain.status.agreement import AGREEMENT_ROWS
from plugins.domain.status.table import spoken


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One filter: its word in the address, its label in the list of filters, its heading."""

    kind: str
    word: str
    label: str
    heading: str
    agreements: tuple[Agreement, ...]

    @property
    def address(self) -> str:
        return f"/mou/{self.kind}/{self.word}/"


@dataclass(frozen=True)
class Filter:
    """All choices of one kind under their heading."""

    label: str
    choices: tuple[Choice, ...]


Words = Callable[[Agreement], Iterable[str]]


def filters(site: Site, home: frozenset[str] = frozenset()) -> tuple[Filter, ...]:
    """
    Give every filter of the register.

    Closed lists have a choice for each code, the empty ones too, because addresses do not come
    and go; years, partners and stewards have those that occur. ``home`` are the bodies of the
    government itself: it is no partner of its own.
    """
    names = {body.id: body.short_name or body.name for body in site.organisations}

    def closed(
        kind: str, labels: Mapping[str, str], heading: str, words: Words
    ) -> tuple[Choice, ...]:
        return tuple(_choices(site, kind, labels, heading, words))

    def bodies(kind: str, heading: str, words: Words) -> tuple[Choice, ...]:
        found = {word for one in site.agreements for word in words(one)}
        labels = {body.id: names[body.id] for body in site.organisations if body.id in found}
        return closed(kind, labels, heading, words)

    def partners(one: Agreement) -> list[str]:
        return [party.org for party in one.parties if party.org not in home]

    years = sorted({year for one in site.agreements for year in _years(one)}, reverse=True)
    return (
        Filter(
            "Status",
            closed(
                "status",
                {row.address_word: spoken(row.address_word) for row in AGREEMENT_ROWS},
                "Status: {}",
                lambda one: [site.status(one).address_word],
            ),
        ),
        Filter(
            "Tindak lanjut",
            closed(
                "tindak-lanjut",
                {"ada": "ada", "belum": "belum diketahui"},
                "Tindak lanjut: {}",
                lambda one: ["ada" if site.follow_up(one) else "belum"],
            ),
        ),
        Filter(
            "Naskah",
            closed(
                "naskah",
                {"ada": "dapat dibaca", "belum": "belum diperoleh"},
                "Naskah: {}",
                lambda one: ["ada" if has_text(one) else "belum"],
            ),
        ),
        Filter(
            "Tahun penandatanganan",
            closed("tahun", {year: year for year in years}, "Ditandatangani tahun {}", _years),
        ),
        Filter(
            "Jenis",
            closed(
                "jenis",
                _addressed(AGREEMENT_KINDS),
                "Jenis: {}",
                lambda one: [address_word(one.kind)],
            ),
        ),
        Filter(
            "Skema",
            closed(
                "skema",
                _addressed(SCHEMES),
                "Skema: {}",
                lambda one: [address_word(one.scheme)] if one.scheme else [],
            ),
        ),
        Filter(
            "Pengampu",
            bodies("pengampu", "Pengampu: {}", lambda one: [one.steward] if one.steward else []),
        ),
        Filter("Mitra", bodies("mitra", "Mitra: {}", partners)),
    )


def home_bodies(site: Site, region_code: str) -> frozenset[str]:
    """Give the government of the region, known by its code, and every office below it."""
    parents = {body.id: body.parent for body in site.organisations}
    found = {
        body.id for body in site.organisations if region_code and body.kode_wilayah == region_code
    }
    waiting = set(parents) - found
    while joined := {body for body in waiting if parents[body] in found}:
        found |= joined
        waiting -= joined
    return frozenset(found)


def _choices(
    site: Site, kind: str, labels: Mapping[str, str], heading: str, words: Words
) -> Iterator[Choice]:
    found: dict[str, list[Agreement]] = {word: [] for word in labels}
    for one in site.agreements:
        for word in found.keys() & words(one):
            found[word].append(one)
    for word, label in labels.items():
        yield Choice(
            kind=kind,
            word=word,
            label=label,
            heading=heading.format(label),
            agreements=tuple(found[word]),
        )


def _addressed(labels: Mapping[str, str]) -> dict[str, str]:
    return {address_word(code): label for code, label in labels.items()}


def _years(agreement: Agreement) -> list[str]:
    """Give the years in which an agreement may have been signed; a coarse date has several."""
    date = agreement.signed_on
    if date is None:
        return []
    first, last = date.status_bounds()
    return [str(year) for year in range(first.year, last.year + 1)]
