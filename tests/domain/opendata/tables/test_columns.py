from collections.abc import Iterator
from typing import Any

import pytest

from plugins.domain.core.rules import Rules
from plugins.domain.opendata.tables.columns import Column, derive, schema_of
from plugins.domain.opendata.tables.table import ELSEWHERE
from plugins.domain.records.components import Correction, Document, Evidence, Party, Signatory
from plugins.domain.records.declarations.field_types import is_fuzzy
from plugins.domain.records.declarations.schema import Nested, specs
from plugins.domain.records.models import (
    Agreement,
    Commitment,
    Event,
    Organisation,
    Person,
    Post,
    Programme,
    Source,
)

MODELS = (Post, Programme, Event, Agreement, Commitment, Organisation, Person, Source)
PARTS = (Party, Signatory, Evidence, Document, Correction)


def columns_of(model: type[Any]) -> dict[str, Column]:
    return {column.name: column for column in derive(model, Rules(), ELSEWHERE)}


def expected_names(model: type[Any], prefix: str = "") -> Iterator[str]:
    """Name the columns that the fields of a model ask for, told apart from how they are made."""
    for spec in specs(model).values():
        name = prefix + spec.key
        if isinstance(spec.type, Nested):
            if spec.type.model in ELSEWHERE:
                continue
            if not spec.many:
                yield from expected_names(spec.type.model, f"{name}_")
                continue
        yield name
        if is_fuzzy(spec.type):
            yield f"{name}_earliest"
            yield f"{name}_latest"


@pytest.mark.parametrize("model", [*MODELS, *PARTS], ids=lambda model: model.__name__)
def test_every_field_of_a_model_is_a_column_with_a_meaning(model: type[Any]) -> None:
    columns = columns_of(model)
    assert list(columns) == list(expected_names(model))
    assert all(column.about for column in columns.values())


@pytest.mark.parametrize(
    ("model", "name", "field"),
    [
        (
            Agreement,
            "signed_date",
            {
                "name": "signed_date",
                "type": "string",
                "description": "Penandatanganan: tanggal (EDTF).",
            },
        ),
        (
            Agreement,
            "signed_date_latest",
            {
                "name": "signed_date_latest",
                "type": "date",
                "description": "Hari paling akhir yang mungkin untuk penandatanganan: tanggal.",
            },
        ),
        (
            Agreement,
            "title",
            {
                "name": "title",
                "type": "string",
                "description": "Judul perjanjian.",
                "constraints": {"required": True},
            },
        ),
        (
            Agreement,
            "ended_reason",
            {
                "name": "ended_reason",
                "type": "string",
                "description": "Pengakhiran: sebab; completed = selesai, terminated = diakhiri.",
                "constraints": {"enum": ["completed", "terminated"]},
            },
        ),
        (
            Agreement,
            "programmes",
            {
                "name": "programmes",
                "type": "string",
                "description": "Program yang terkait; menunjuk ref pada tabel program; "
                "beberapa isi dipisahkan dengan ' | '.",
            },
        ),
        (
            Agreement,
            "funding_value_amount",
            {
                "name": "funding_value_amount",
                "type": "integer",
                "description": "Pembiayaan: nilai: jumlah dalam rupiah.",
            },
        ),
        (
            Agreement,
            "term_duration",
            {
                "name": "term_duration",
                "type": "string",
                "description": "Masa berlaku: lamanya.",
                "constraints": {"pattern": r"P(\d+Y)?(\d+M)?(\d+D)?"},
            },
        ),
        (
            Post,
            "urgent",
            {
                "name": "urgent",
                "type": "boolean",
                "description": "Informasi yang diumumkan serta-merta.",
                "trueValues": ["yes"],
                "falseValues": ["no"],
            },
        ),
        (
            Source,
            "accessed",
            {"name": "accessed", "type": "date", "description": "Hari sumber dibuka."},
        ),
        (
            Organisation,
            "same_as",
            {
                "name": "same_as",
                "type": "string",
                "description": "Alamat lain tentang lembaga yang sama; "
                "beberapa isi dipisahkan dengan ' | '.",
            },
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_column_has_the_type_and_bounds_of_its_field(
    model: type[Any], name: str, field: dict[str, Any]
) -> None:
    assert columns_of(model)[name].descriptor() == field


def test_the_parts_of_a_list_cell_are_described() -> None:
    figures = columns_of(Event)["figures"].descriptor()
    assert figures["type"] == "array"
    assert "label (nama angka), value (angka), unit (satuan)" in str(figures["description"])


@pytest.mark.parametrize(
    ("column", "rules"),
    [
        ("category", Rules(categories={"umum": "Umum"})),
        ("stage", Rules(stages={"umum": "Umum"})),
    ],
    ids=["category", "stage"],
)
def test_what_a_regency_decides_for_itself_bounds_its_columns(column: str, rules: Rules) -> None:
    model = Post if column == "category" else Agreement
    found = {one.name: one for one in derive(model, rules, ELSEWHERE)}[column].descriptor()
    constraints = found["constraints"]
    assert isinstance(constraints, dict)
    assert constraints["enum"] == ["umum"]


def test_references_become_foreign_keys_but_lists_of_them_do_not() -> None:
    schema = schema_of(derive(Agreement, Rules(), ELSEWHERE), "mou")
    assert schema["foreignKeys"] == [
        {"fields": "parent", "reference": {"resource": "", "fields": "ref"}},
        {"fields": "amends", "reference": {"resource": "", "fields": "ref"}},
        {"fields": "ppid_holder", "reference": {"resource": "instansi", "fields": "ref"}},
        {"fields": "ppid_responsible", "reference": {"resource": "instansi", "fields": "ref"}},
        {"fields": "steward", "reference": {"resource": "instansi", "fields": "ref"}},
    ]
    assert "foreignKeys" not in schema_of(derive(Person, Rules(), ELSEWHERE), "orang")
