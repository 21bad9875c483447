"""The register in numbers: three questions, each answered by bars that are a table, too."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plugins.domain.site.lists.scoreboard import score
from plugins.domain.site.site import Site
from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.numbers import format_number

UNKNOWN = "belum diketahui pasti"
# Since how many years an agreement waits: from, below.
LONG = 5
_AGES = ((0, 1), (1, 3), (3, 5), (5, 10), (10, None))


class Bar(NamedTuple):
    """A line of a chart; ``length`` is in percent of the longest."""

    label: str
    number: int
    length: float
    address: str | None = None


class Line(NamedTuple):
    """What a bar counts, before the longest is known."""

    label: str
    number: int
    address: str | None = None


@dataclass(frozen=True)
class Chart:
    """A question, its answer in a sentence, and the numbers; ``rows`` and ``unit`` head columns."""

    question: str
    answer: str
    rows: str
    unit: str
    bars: tuple[Bar, ...]


def charts(site: Site) -> tuple[Chart, ...]:
    """Give the charts of the register; none where no agreement is recorded."""
    if not site.agreements:
        return ()
    return tuple(_charts(site))


def bars(lines: list[Line]) -> tuple[Bar, ...]:
    """
    Make lines comparable.

    >>> [(bar.label, bar.length) for bar in bars([Line("a", 3), Line("b", 4), Line("c", 0)])]
    [('a', 75.0), ('b', 100.0), ('c', 0.0)]
    """
    longest = max((line.number for line in lines), default=0) or 1
    return tuple(
        Bar(label, number, round(100 * number / longest, 2), address)
        for label, number, address in lines
    )


def _charts(site: Site) -> Iterator[Chart]:
    yield agreements_by_year(site)
    if site.commitments:
        yield commitments_by_status(site)
    yield waiting_by_age(site)


def agreements_by_year(site: Site) -> Chart:
    """Count the signings of each year, those without any included."""
    signed = Counter(_year(one.signed_on) for one in site.agreements)
    years = sorted(year for year in signed if year)
    lines = [
        Line(str(year), signed[year], f"/mou/tahun/{year}/" if signed[year] else None)
        for year in (range(years[0], years[-1] + 1) if years else ())
    ]
    if signed[None]:
        lines.append(Line(UNKNOWN, signed[None]))
    answer = "Tahun penandatanganan belum diketahui."
    if years:
        most = max(years, key=lambda year: (signed[year], year))
        answer = f"Paling banyak tahun {most}: {format_number(signed[most])} perjanjian."
    return Chart("Kapan perjanjian ditandatangani?", answer, "Tahun", "Perjanjian", bars(lines))


def commitments_by_status(site: Site) -> Chart:
    """Count the promises as the scoreboard counts them, the kept ones first."""
    found = score(site, site.outcomes)
    met = sum(part.number for part in found.parts if part.tone == "kept")
    return Chart(
        "Bagaimana nasib yang dijanjikan?",
        f"{format_number(met)} dari {format_number(found.total)} komitmen terbukti terpenuhi.",
        "Status",
        "Komitmen",
        bars([Line(part.words.capitalize(), part.number, part.address) for part in found.parts]),
    )


def waiting_by_age(site: Site) -> Chart:
    """Count the agreements without known follow-up by the time since their signing."""
    waiting = [site.standing(one).signing for one in site.agreements if not site.follow_up(one)]
    years = [(site.today - bounds[1]).days // 365 if bounds else None for bounds in waiting]
    known = [year for year in years if year is not None]
    lines = [
        Line(_age_words(low, high), sum(_within(year, low, high) for year in known))
        for low, high in _AGES
    ]
    if unknown := len(years) - len(known):
        lines.append(Line(f"Tanggal {UNKNOWN}", unknown))
    old = sum(year >= LONG for year in known)
    whole = format_number(len(site.agreements))
    return Chart(
        "Sudah berapa lama perjanjian menunggu tindak lanjut?",
        f"{format_number(len(waiting))} dari {whole} belum kami temukan tindak lanjutnya; "
        f"{format_number(old)} di antaranya sudah {LONG} tahun atau lebih.",
        "Sejak ditandatangani",
        "Perjanjian",
        bars(lines),
    )


def _year(date: FuzzyDate | None) -> int | None:
    """Give the year that a date surely lies in."""
    if date is None:
        return None
    # What is approximate or inferred may lie in a neighbouring year.
    first, last = date.status_bounds()
    return first.year if first.year == last.year else None


def _within(year: int, low: int, high: int | None) -> bool:
    return year >= low and (high is None or year < high)


def _age_words(low: int, high: int | None) -> str:
    if high is None:
        return f"{low} tahun atau lebih"
    return f"Kurang dari {high} tahun" if not low else f"{low} sampai {high} tahun"
