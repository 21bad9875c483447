import re
from collections.abc import Mapping

import pytest

from plugins.domain.core import codes
from plugins.domain.core.rules import Rules
from plugins.domain.values.names import PRECISIONS, month_name, precision_word

TABLES = {name: table for name, table in vars(codes).items() if isinstance(table, Mapping)}


@pytest.mark.parametrize("name", [name for name in TABLES if name.isupper()])
def test_every_code_has_a_label_and_an_address_word_of_its_own(name: str) -> None:
    table = TABLES[name]
    assert all(table.values())
    if name in {"SCHEMES", "AGREEMENT_KINDS", "STAGES", "CATEGORIES"}:
        words = [codes.address_word(code) for code in table]
        assert len(set(words)) == len(table)
        assert all(re.fullmatch("[a-z0-9-]+", word) for word in words)


def test_a_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        codes.STAGES["baru"] = "Baru"  # type: ignore[index]


def test_the_proving_kinds_of_evidence_are_kinds_of_evidence() -> None:
    assert set(codes.EVIDENCE_SHOWS) > codes.PROVING


def test_names() -> None:
    assert [month_name(1), month_name(12)] == ["Januari", "Desember"]
    assert [precision_word(unit) for unit in PRECISIONS] == [
        "hari",
        "bulan",
        "triwulan",
        "semester",
        "tahun",
    ]


def test_rules_of_a_site_that_chooses_nothing() -> None:
    rules = Rules()
    assert str(rules.zone) == "Asia/Jakarta"
    assert (rules.soon, rules.quiet) == (90, 365)
    assert rules.categories == codes.CATEGORIES
    assert rules.stages == codes.STAGES
