"""Tables of what programmes measure and spend, and of what was asked of bodies."""

from dataclasses import dataclass, replace
from functools import partial

from plugins.domain.opendata.tables.columns import Column, derive
from plugins.domain.opendata.tables.component_tables import components, derived_part, part_of
from plugins.domain.opendata.tables.table import ELSEWHERE, Table, Url, by_ref
from plugins.domain.records.components import BudgetLine, Indicator, IndicatorValue, Request
from plugins.domain.records.models import Programme
from plugins.domain.site.site import Site
from plugins.domain.status.request import STATES
from plugins.domain.values.json_text import Value


@dataclass(frozen=True)
class Measured:
    """One row: a value of an indicator; an indicator without any has a row without."""

    ref: str
    owner: Programme
    indicator: Indicator
    value: IndicatorValue | None


def indicators_table(site: Site, _url: Url) -> Table:
    """Give one row for each value of an indicator: baseline, target or actual."""
    of_indicator = [
        replace(
            column,
            name="indicator" if column.name == "id" else column.name,
            read=partial(_of_indicator, column),
        )
        for column in derive(Indicator, site.rules, (*ELSEWHERE, IndicatorValue))
    ]
    of_value = [
        replace(column, read=partial(_of_value, column), required=False)
        for column in derive(IndicatorValue, site.rules, ELSEWHERE)
    ]
    programmes: tuple[Programme, ...] = by_ref(site.records.programmes)
    return Table(
        "indikator",
        "Indikator",
        "Ukuran hasil setiap program dan angkanya dari waktu ke waktu. Angka menurut dua cara "
        "mengukur bukan satu deret.",
        (*part_of("programme", "program", "program"), *of_indicator, *of_value),
        tuple(
            Measured(f"{programme.ref}/{indicator.id}/{number}", programme, indicator, value)
            for programme in programmes
            for indicator in programme.indicators
            for number, value in enumerate(indicator.values or (None,), start=1)
        ),
    )


def budget_table(site: Site, _url: Url) -> Table:
    """Give one row for each budget line of a programme."""
    return Table(
        "anggaran",
        "Anggaran",
        "Uang untuk setiap program: jumlah, tahun, dan sampai tahap mana.",
        (*part_of("programme", "program", "program"), *derived_part(BudgetLine, site)),
        components(by_ref(site.records.programmes), lambda programme: programme.budget),
    )


def requests_table(site: Site, _url: Url) -> Table:
    """Give one row for each document that was asked for under UU 14/2008."""
    deadline = Column(
        name="deadline",
        about="hari terakhir untuk menjawab",
        read=lambda part: site.answer(part.value).deadline.isoformat(),
        type="date",
        required=True,
    )
    status = Column(
        name="status",
        about="keadaan permintaan",
        read=lambda part: site.answer(part.value).code,
        required=True,
        codes=STATES,
    )
    status_on = Column(
        name="status_on",
        about="hari penghitungan status",
        read=lambda _part: site.today.isoformat(),
        type="date",
        required=True,
    )
    return Table(
        "permintaan",
        "Permintaan informasi",
        "Dokumen yang diminta menurut Undang-Undang Nomor 14 Tahun 2008, dan jawabannya.",
        (
            *part_of("agreement", "perjanjian"),
            *derived_part(Request, site),
            deadline,
            status,
            status_on,
        ),
        components(by_ref(site.records.agreements), lambda agreement: agreement.requests),
    )


def _of_indicator(column: Column, row: Measured) -> Value:
    return column.read(row.indicator)


def _of_value(column: Column, row: Measured) -> Value:
    return None if row.value is None else column.read(row.value)
