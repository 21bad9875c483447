"""The data of the real content: nothing dangles, nothing is missing, every validator accepts it."""

import datetime as dt
import json
from functools import cache
from pathlib import Path
from typing import Any

import frictionless
import pytest
from icalendar import Calendar

from plugins.build.content.content_files import read_content
from plugins.domain.calendars.ical import to_ics
from plugins.domain.calendars.site_calendars import agreement_calendar, programme_calendar
from plugins.domain.core.rules import Rules
from plugins.domain.opendata.data_folder import agreement_json, open_data
from plugins.domain.opendata.forms.spreadsheet import SEPARATOR
from plugins.domain.records.publication import public
from plugins.domain.records.reading import load
from plugins.domain.site.site import Site
from tests.domain.data_checks import findings, json_findings
from tests.domain.open_site import IMPRINT

CONTENT = Path(__file__).resolve().parents[2] / "content"
TODAY = dt.date(2026, 11, 24)


@cache
def real_site() -> Site:
    loaded = load(read_content(CONTENT).texts, Rules())
    return Site(public(loaded.records, TODAY), TODAY)


@cache
def real_files() -> dict[str, bytes]:
    return {file.name: file.content for file in open_data(real_site(), IMPRINT).files()}


def test_no_key_dangles_and_every_cell_is_of_its_type() -> None:
    assert list(findings(real_files())) == []
    assert list(json_findings(real_files())) == []


@pytest.mark.slow
def test_frictionless_accepts_the_package(tmp_path: Path) -> None:
    for name, content in real_files().items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.flatten(["name", "type", "fieldName", "note"]) == []
    assert report.stats["tasks"] == 22


@pytest.mark.parametrize(
    ("table", "least"),
    [("mou", 34), ("peristiwa", 25), ("komitmen", 25), ("berita", 20), ("bukti", 100)],
)
def test_the_register_is_whole(table: str, least: int) -> None:
    assert len(json.loads(real_files()[f"{table}.json"])["rows"]) >= least


def test_no_item_of_a_list_holds_what_parts_the_items() -> None:
    for name, content in real_files().items():
        if name.endswith(".json") and "/" not in name and name != "datapackage.json":
            for row in json.loads(content)["rows"]:
                lists = [value for value in row.values() if isinstance(value, list)]
                assert not [item for items in lists for item in items if SEPARATOR in str(item)]


def ids_in(value: Any, key: str) -> set[str]:
    """Gather what stands under a key anywhere in the data."""
    if isinstance(value, dict):
        found = {value[key]} if isinstance(value.get(key), str) else set()
        return found.union(*(ids_in(inner, key) for inner in value.values()))
    if isinstance(value, list):
        return set().union(*(ids_in(inner, key) for inner in value))
    return set()


def test_every_agreement_as_data_tells_what_it_names() -> None:
    site = real_site()
    for agreement in site.agreements:
        data = json.loads(agreement_json(site, agreement, IMPRINT))
        assert ids_in(data["record"], "org") <= set(data["organisations"])
        assert ids_in(data["record"], "for_org") <= set(data["organisations"])
        assert ids_in(data["record"], "person") <= set(data["people"])
        assert ids_in(data, "source") <= set(data["sources"])
        assert ids_in(data["people"], "org") <= set(data["organisations"])
        assert ids_in(data["organisations"], "parent") <= set(data["organisations"])


def test_the_calendar_holds_every_event_of_a_sure_day() -> None:
    site = real_site()
    calendar = programme_calendar(site, IMPRINT)
    read = Calendar.from_ical(to_ics(calendar))
    assert len(read.walk("VEVENT")) == len(calendar.entries)
    sure = [event for event in site.events if event.happened and event.happened.is_sure_day]
    assert len(calendar.entries) >= len(sure) >= 25
    assert Calendar.from_ical(to_ics(agreement_calendar(site, IMPRINT))).errors == []
