"""The whole content at once, as checks see it: what its files hold, and beside what they stand."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from plugins.domain.core.rules import Rules
from plugins.domain.records.allowances import Allowances, read_allowances
from plugins.domain.records.bodies import Body
from plugins.domain.records.declarations.kinds import ENTRY_FILES, KINDS
from plugins.domain.records.publication import public
from plugins.domain.records.reading import Loaded, Records
from plugins.domain.records.record_walk import Walked, walk

# Looking for the nearest name costs the more the more names there are.
_SUGGESTIONS = 50


@dataclass(frozen=True)
class Measured:
    """How many bytes a file has, and their sha256."""

    bytes: int
    sha256: str


Measure = Callable[[str], Measured]
Read = Callable[[str], bytes]


@dataclass(frozen=True)
class Content:
    """
    What there is to check: the texts of all files by path, read, on the day of a build.

    ``assets`` are the pictures and documents by their names below ``content/``, ``measure``
    weighs one of them, ``read`` gives its bytes, where
    there are any. What has happened lies not after ``limit``, the later of the day of the
    build and that of the machine.
    """

    texts: Mapping[str, str]
    loaded: Loaded
    assets: Collection[str]
    rules: Rules
    today: dt.date
    limit: dt.date
    measure: Measure
    read: Read | None = None

    @property
    def records(self) -> Records:
        return self.loaded.records

    @cached_property
    def shown(self) -> Records:
        """The records as readers of the day see them."""
        return public(self.records, self.today)

    @cached_property
    def allowances(self) -> Allowances:
        """What the gate for personal data lets through, and what is excused."""
        return read_allowances(self.texts, self.rules)

    @cached_property
    def references(self) -> "References":
        return References(self.loaded)

    @cached_property
    def walked(self) -> tuple[Walked, ...]:
        return tuple(walk(record) for record in self.records)

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        return tuple(
            Body.within(record, self.texts[record.path]) for record in self.records if record.body
        )


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
