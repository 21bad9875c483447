"""The evidence of a record with the field that it proves, found through its parts."""

from collections.abc import Iterator
from typing import TypeAlias

from plugins.domain.records.components import Evidence
from plugins.domain.records.models import Agreement, Commitment, Event, Programme

Citing: TypeAlias = Agreement | Commitment | Event | Programme


def evidence_of(record: Citing) -> Iterator[tuple[str, Evidence]]:
    """Give all evidence of a record with the field that it proves, empty for the whole record."""
    for item in record.evidence:
        yield "", item
    if isinstance(record, Agreement) and record.dprd:
        for item in record.dprd.evidence:
            yield "dprd", item
    if isinstance(record, Event):
        for figure in record.figures:
            for item in figure.evidence:
                yield f"figures.{figure.label}", item
    if isinstance(record, Programme):
        yield from _measured(record)


def _measured(programme: Programme) -> Iterator[tuple[str, Evidence]]:
    """Give what proves the values of a programme; a target only says what shall be."""
    for indicator in programme.indicators:
        for value in indicator.values:
            if value.kind != "target":
                yield from ((f"indicators.{indicator.id}", item) for item in value.evidence)


def all_evidence_of(record: Citing) -> Iterator[tuple[str, Evidence]]:
    """Give the same, and what is cited beside the record itself: for money, requests, replies."""
    yield from evidence_of(record)
    if isinstance(record, Programme):
        for line in record.budget:
            yield from ((f"budget.{line.year}.{line.stage}", item) for item in line.evidence)
    if isinstance(record, Agreement):
        for request in record.requests:
            yield from ((f"requests.{request.sent}", item) for item in request.evidence)
    if not isinstance(record, Event):
        for reply in record.replies:
            yield from ((f"replies.{reply.by}", item) for item in reply.evidence)
