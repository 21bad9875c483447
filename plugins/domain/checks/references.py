"""References: each must lead to a record of the kind that its field fixes, and to no circle."""

from collections.abc import Collection, Iterator, Mapping

from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content
from plugins.domain.records.declarations.field_types import Ref
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.findings import error
from plugins.domain.records.models import Event, Record


def broken_references(content: Content) -> Iterator[Problem]:
    """Report every reference, in whichever field, that leads to no record."""
    references = content.references
    for one in content.walked:
        record = one.record
        for leaf in one.leaves:
            if isinstance(leaf.type, Ref) and not references.has(leaf.type.kind, leaf.value):
                yield error(
                    record,
                    leaf.name,
                    f"'{leaf.name}': {KINDS[leaf.type.kind].word} '{leaf.value}' tidak ada",
                    references.remedy(leaf.type.kind, leaf.value),
                    check="rujukan-putus",
                )
        if isinstance(record, Event) and not references.has("programme", record.programme):
            yield error(
                record,
                "",
                f"program '{record.programme}' dari peristiwa ini tidak ada",
                f"buat {KINDS['programme'].file_of(record.programme)}, atau pindahkan berkas ini",
                check="rujukan-putus",
            )


def circles(content: Content) -> Iterator[Problem]:
    """Report records that through others rest on themselves."""
    agreements, organisations = content.records.agreements, content.records.organisations
    for field in ("parent", "amends", "supersedes"):
        links = {ref: _named(one, field) for ref, one in agreements.items()}
        yield from _circles(agreements, links, field)
    parents = {ref: _named(one, "parent") for ref, one in organisations.items()}
    yield from _circles(organisations, parents, "parent")


def _named(record: Record, field: str) -> tuple[str, ...]:
    value = getattr(record, field)
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()


def _circles(
    records: Mapping[str, Record], links: Mapping[str, Collection[str]], field: str
) -> Iterator[Problem]:
    for circle in _loops(links):
        names = " → ".join(f"'{ref}'" for ref in (*circle, circle[0]))
        yield error(
            records[circle[0]],
            field,
            f"'{field}' berputar: {names}",
            f"hapus '{field}' pada catatan yang lebih tua",
            check="rujukan-berputar",
        )


def _loops(links: Mapping[str, Collection[str]]) -> Iterator[tuple[str, ...]]:
    """Give the circles that a walk along the links closes."""
    done: set[str] = set()
    for start in links:
        trail: dict[str, None] = {}
        waiting: list[tuple[str, bool]] = [(start, False)]
        while waiting:
            ref, leaving = waiting.pop()
            if leaving:
                del trail[ref]
                done.add(ref)
            elif ref in trail:
                order = list(trail)
                yield tuple(order[order.index(ref) :])
            elif ref not in done and ref in links:
                trail[ref] = None
                waiting.append((ref, True))
                waiting.extend((named, False) for named in links[ref])
