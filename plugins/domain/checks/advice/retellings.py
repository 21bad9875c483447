"""Proof that only retells: our own post about a report is not a second witness of it."""

from collections.abc import Iterable, Iterator

from plugins.domain.core.problems import Problem
from plugins.domain.records.components import Evidence
from plugins.domain.records.content import Content
from plugins.domain.records.findings import advice
from plugins.domain.records.models import Record
from plugins.domain.records.reading import Records


def advice_on_retold_proof(content: Content) -> Iterator[Problem]:
    """Advise to cite the sources of a post that only retells them (content contract, section 2)."""
    for record, place, evidence in _cited(content.records):
        for index, item in enumerate(evidence):
            if item.is_retold and item.would_prove:
                yield advice(
                    record,
                    f"{place}[{index}]",
                    f"berita '{item.post}' menceritakan kembali sumbernya, jadi bukan bukti",
                    "kutip sumber yang tertulis pada 'processed_from' berita itu",
                    check="bukti-berputar",
                )


def _cited(records: Records) -> Iterable[tuple[Record, str, tuple[Evidence, ...]]]:
    for event in records.events.values():
        yield event, "evidence", event.evidence
        for number, figure in enumerate(event.figures):
            yield event, f"figures[{number}].evidence", figure.evidence
    for agreement in records.agreements.values():
        yield agreement, "evidence", agreement.evidence
        if agreement.dprd:
            yield agreement, "dprd.evidence", agreement.dprd.evidence
    for promise in records.commitments.values():
        yield promise, "evidence", promise.evidence
    for programme in records.programmes.values():
        yield programme, "evidence", programme.evidence
        for number, indicator in enumerate(programme.indicators):
            for place, value in enumerate(indicator.values):
                yield programme, f"indicators[{number}].values[{place}].evidence", value.evidence
