"""Evidence followed the other way: which records cite a post."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from plugins.domain.records.components import Evidence
from plugins.domain.records.models import Agreement, Commitment, Event, Programme
from plugins.domain.site.site import Site

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
        for indicator in record.indicators:
            for item in indicator.evidence:
                yield f"indicators.{indicator.name}", item


def citations(site: Site) -> Mapping[str, tuple[Citing, ...]]:
    """Give the records that cite each post, by the post's reference."""
    found: dict[str, dict[str, Citing]] = {}
    records: tuple[Citing, ...] = (
        *site.agreements,
        *site.commitments,
        *site.events,
        *site.programmes,
    )
    for record in records:
        for _field, item in evidence_of(record):
            if item.post:
                found.setdefault(item.post, {})[record.address] = record
    return {post: tuple(records.values()) for post, records in found.items()}
