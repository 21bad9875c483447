"""The JSON Schema of each table, judged by an outside validator, good tables and broken ones."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from plugins.domain.opendata.data_folder import open_data
from plugins.domain.site.site import Site
from tests.domain.open_site import IMPRINT, empty_site, open_site


def errors(site: Site, **changes: Any) -> list[str]:
    """Validate every table by its schema, with what is changed in the first row of ``mou``."""
    found = []
    for dataset in open_data(site, IMPRINT).datasets:
        if dataset.schema is None:
            continue
        schema = json.loads(dataset.schema.content)
        Draft202012Validator.check_schema(schema)
        table = json.loads(dataset.files[1].content)
        if table["name"] == "mou" and table["rows"]:
            table["rows"][0].update(changes)
        validator = Draft202012Validator(schema, format_checker=FormatChecker())
        found += [f"{table['name']}: {error.message}" for error in validator.iter_errors(table)]
    return found


@pytest.mark.parametrize("site", [open_site(), empty_site()], ids=["full", "empty"])
def test_every_table_is_as_its_schema_says(site: Site) -> None:
    assert errors(site) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "nota"),
        ("title", None),
        ("signed_date_earliest", "kemarin"),
        ("funding_sources", ["uang"]),
        ("has_text", "yes"),
        ("status", "habis"),
        ("term_duration", "5 tahun"),
        ("bukan_kolom", 1),
    ],
)
def test_what_is_broken_is_found(name: str, value: Any) -> None:
    assert errors(open_site(), **{name: value}) != []


def test_each_schema_has_its_address_and_its_table() -> None:
    for dataset in open_data(open_site(), IMPRINT).datasets:
        if dataset.schema is None:
            continue
        schema = json.loads(dataset.schema.content)
        assert schema["$id"] == f"https://contoh.id/data/skema/{dataset.table.name}.json"
        assert schema["properties"]["rows"]["items"]["required"] == dataset.table.header
