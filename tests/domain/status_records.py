"""Records for the status tests, written as the header of a content file holds them."""

from typing import Any, TypeVar

from plugins.domain.core.codes import STAGES, CodeTable
from plugins.domain.core.rules import Rules
from plugins.domain.headers import document
from plugins.domain.records.declarations.field_types import Reading
from plugins.domain.records.declarations.schema import read_model
from plugins.domain.records.models import Agreement, Commitment, Event, Programme

M = TypeVar("M")

SHOWN = "evidence: [{source: berita, shows: happening}]"
ANNOUNCED = "evidence: [{source: berita, shows: plan}]"


def _read(
    model: type[M], basis: str, header: str, *, rules: Rules | None = None, **known: Any
) -> M:
    parsed, _ = document.parse(f"---\n{basis}\n{header}\n---\n")
    reading = Reading("catatan.md", rules or Rules())
    record = read_model(model, parsed, reading, **known)
    assert record is not None, reading.problems
    assert not reading.problems
    return record


def event(header: str = "") -> Event:
    return _read(Event, "title: Pelatihan\nkind: training", header, ref="program/pelatihan")


def agreement(
    header: str = "",
    *,
    ref: str = "induk",
    kind: str = "kesepakatan_bersama",
    stages: CodeTable = STAGES,
) -> Agreement:
    basis = f"title: tentang data\nkind: {kind}\nparties: [{{org: blora}}]"
    return _read(Agreement, basis, header, rules=Rules(stages=stages), ref=ref)


def commitment(header: str = "") -> Commitment:
    return _read(
        Commitment, "id: janji\nplain: Membangun.\nowner: [blora]\nbasis: from_news", header
    )


def programme(header: str = "") -> Programme:
    return _read(Programme, "title: Kota cerdas\nsummary: Layanan.", header, ref="program")
