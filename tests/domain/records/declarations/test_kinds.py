"""Whoever lists the kinds of records follows the one table of them."""

import dataclasses
import re

import pytest

from plugins.domain.records.declarations.kinds import KINDS, Kind
from plugins.domain.records.layout import place_of
from plugins.domain.records.models import MODELS, Commitment
from plugins.domain.records.reading import Records

EACH = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
PATHS = {
    "post": ("2018/05/a", "content/berita/2018/05/a.md"),
    "page": ("tentang", "content/halaman/tentang.md"),
    "programme": ("smart-city", "content/program/smart-city/index.md"),
    "event": ("smart-city/a", "content/program/smart-city/a.md"),
    "agreement": ("a-2018", "content/mou/a-2018.md"),
}


def test_every_kind_has_its_model_and_no_other() -> None:
    models = {**MODELS, Commitment.row.name: Commitment}
    assert set(models) == set(KINDS)
    assert all(model.row is KINDS[name] for name, model in models.items())


@EACH
def test_records_of_a_kind_stand_on_their_shelf(kind: Kind) -> None:
    assert Records().of_kind(kind.name) == {}
    assert hasattr(Records(), kind.shelf)


def test_every_shelf_is_of_a_kind() -> None:
    shelves = {field.name for field in dataclasses.fields(Records)} | {"commitments"}
    assert shelves == {kind.shelf for kind in KINDS.values()}


@pytest.mark.parametrize(("name", "ref", "path"), [(k, *v) for k, v in PATHS.items()], ids=PATHS)
def test_a_path_and_a_reference_lead_to_each_other(name: str, ref: str, path: str) -> None:
    assert KINDS[name].file_of(ref) == path
    assert (place_of(path).kind, place_of(path).ref) == (name, ref)


@EACH
def test_an_example_of_a_reference_is_one(kind: Kind) -> None:
    if kind.example:
        assert re.fullmatch(kind.reference, kind.example)
    else:
        assert re.fullmatch(kind.reference, "sebuah-nama")


@EACH
def test_each_word_of_a_kind_is_its_own(kind: Kind) -> None:
    others = [other for other in KINDS.values() if other is not kind]
    for word in ("name", "word", "label", "shelf"):
        assert getattr(kind, word) not in {getattr(other, word) for other in others}
