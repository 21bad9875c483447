"""References: each must lead to a record of the kind that its field fixes, and to no circle."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from plugins.domain.core.problems import Problem
from plugins.domain.records.declarations.field_types import Ref
from plugins.domain.records.declarations.kinds import ENTRY_FILES, KINDS
from plugins.domain.records.findings import error
from plugins.domain.records.models import Agreement, Event, Organisation, Record
from plugins.domain.records.reading import Loaded
from plugins.domain.records.record_walk import Walked

# Looking for the nearest name costs the more the more names there are.
_SUGGESTIONS = 50


class References:
    """What references may name: every record there is, also those that could not be read."""

    def __init__(self, loaded: Loaded) -> None:
        self._known = loaded.known
        self._agreements = loaded.records.agreements
        faulty = {problem.path for problem in loaded.problems}
        # Nothing is said of references into a list that cannot be read at all.
        self._closed = {
            kind for path, kind in ENTRY_FILES.items() if path in faulty and not loaded.known[kind]
        }
        self._left = _SUGGESTIONS

    def has(self, kind: str, ref: str) -> bool:
        """Say whether there is such a record, or may be one in a file that cannot be read."""
        if ref in self._known[kind] or kind in self._closed:
            return True
        agreement = ref.partition("/")[0]
        return (
            kind == "commitment"
            and agreement in self._known["agreement"]
            and agreement not in self._agreements
        )

    def remedy(self, kind: str, ref: str) -> str:
        """Name the nearest record of the kind, else where to make the one that is missing."""
        if near := self._nearest(kind, ref):
            return f"mungkin maksudnya '{near}'"
        if KINDS[kind].is_entry:
            return f"periksa ejaannya, atau tambahkan '- id: {ref}' ke {KINDS[kind].file}"
        if kind == "commitment":
            agreement, _, name = ref.partition("/")
            file = KINDS["agreement"].file_of(agreement)
            return f"periksa ejaannya, atau tambahkan komitmen '{name}' ke {file}"
        return f"periksa ejaannya, atau buat {KINDS[kind].file_of(ref)}"

    def _nearest(self, kind: str, ref: str) -> str | None:
        if not self._left:
            return None
        self._left -= 1
        near = get_close_matches(ref, sorted(self._known[kind]), n=1, cutoff=0.75)
        return near[0] if near else None


def broken_references(walked: Iterable[Walked], references: References) -> Iterator[Problem]:
    """Report every reference, in whichever field, that leads to no record."""
    for one in walked:
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


def circles(
    agreements: Mapping[str, Agreement], organisations: Mapping[str, Organisation]
) -> Iterator[Problem]:
    """Report records that through others rest on themselves."""
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
