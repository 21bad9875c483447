"""Who judges a status, and how: the tables that the code follows, told to readers."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.status.record_status import STATUS_TABLES

ADDRESS = "/metode/"
_KINDS = ("agreement", "commitment", "event", "programme")


@dataclass(frozen=True)
class Step:
    """One row of a table: what a reader sees, when it holds, and which list it leads to."""

    code: str
    full_code: str
    shape: str
    label: str
    explanation: str
    address: str | None


@dataclass(frozen=True)
class Ladder:
    """The rows for one kind of record, in the order in which they are tried."""

    id: str
    heading: str
    steps: tuple[Step, ...]


def ladders() -> tuple[Ladder, ...]:
    """
    Give every status that can be derived, kind by kind.

    >>> [(ladder.id, ladder.steps[0].label) for ladder in ladders()][:2]
    [('perjanjian', 'Berakhir (selesai)'), ('komitmen', 'Dibatalkan')]
    """
    return tuple(
        Ladder(KINDS[kind].word, KINDS[kind].label, tuple(_steps(kind))) for kind in _KINDS
    )


def _steps(kind: str) -> Iterator[Step]:
    for row in STATUS_TABLES[kind]:
        yield Step(
            code=row.code,
            full_code=row.full_code,
            shape=row.shape,
            label=row.label,
            explanation=row.explanation,
            address=f"/mou/status/{row.address_word}/" if kind == "agreement" else None,
        )
