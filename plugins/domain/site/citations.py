"""Evidence followed the other way: which records cite a post."""

from collections.abc import Mapping

from plugins.domain.records.evidence import Citing, all_evidence_of
from plugins.domain.site.site import Site


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
        for _field, item in all_evidence_of(record):
            if item.post:
                found.setdefault(item.post, {})[record.address] = record
    return {post: tuple(records.values()) for post, records in found.items()}
