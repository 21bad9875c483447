import hashlib
import json
from pathlib import Path
from typing import Any

import frictionless
import pytest

from plugins.domain.core.imprint import Imprint
from plugins.domain.opendata.data_folder import open_data
from plugins.domain.site.site import Site
from tests.domain.data_checks import findings, json_findings
from tests.domain.open_site import IMPRINT, OFFICIAL, TEXTS, empty_site, open_site

pytestmark = pytest.mark.slow


def written(site: Site, imprint: Imprint = IMPRINT) -> dict[str, bytes]:
    return {file.name: file.content for file in open_data(site, imprint).files()}


def package_of(site: Site, imprint: Imprint = IMPRINT) -> dict[str, Any]:
    package: dict[str, Any] = json.loads(written(site, imprint)["datapackage.json"])
    return package


def frictionless_errors(folder: Path, files: dict[str, bytes]) -> list[str]:
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    package = frictionless.Package(str(folder / "datapackage.json"))
    report = package.validate()
    assert len(report.tasks) == len(json.loads(files["datapackage.json"])["resources"])
    return [str(error) for error in report.flatten(["type", "fieldName", "note"])]


SITES = {"full": open_site, "empty": empty_site}


@pytest.mark.parametrize("kind", SITES)
def test_the_package_is_valid_by_frictionless_and_by_our_own_reading(
    kind: str, tmp_path: Path
) -> None:
    files = written(SITES[kind]())
    assert frictionless_errors(tmp_path, files) == []
    assert list(findings(files)) == []
    assert list(json_findings(files)) == []


BROKEN = {
    "foreign key": ("komitmen.csv", b"jalan-2020,,latih", b"tidak-ada,,latih"),
    "self reference": ("mou.csv", b",jalan-2020,,,,,", b",tidak-ada,,,,,"),
    "enum": ("mou.csv", b",nota_kesepahaman,", b",nota,"),
    "date": ("mou.csv", b"2020-03-05,2020-03-05,2020-03-05,Aula", b"2020-03-05,lama,lama,Aula"),
    "hash": ("orang.csv", b"Ani", b"Ina"),
}


def broken(case: str) -> dict[str, bytes]:
    name, good, bad = BROKEN[case]
    files = written(open_site())
    assert good in files[name]
    return {**files, name: files[name].replace(good, bad)}


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_broken_is_found(case: str) -> None:
    assert list(findings(broken(case))) != []


# Each run of the validator takes seconds; these show that it looks at keys and at cells.
@pytest.mark.parametrize("case", ["foreign key", "date"])
def test_frictionless_finds_what_is_broken(case: str, tmp_path: Path) -> None:
    assert frictionless_errors(tmp_path, broken(case)) != []


def test_the_package_says_whose_it_is_not() -> None:
    package = package_of(open_site())
    notice = "Bukan situs resmi Pemkab Contoh; disusun dari sumber publik yang dicantumkan."
    assert package["notice"] == notice
    assert package["description"].endswith(notice)
    assert package["contributors"] == [{"title": "Penerbit belum dicantumkan", "role": "publisher"}]


def test_an_official_package_names_its_publisher() -> None:
    package = package_of(open_site(), OFFICIAL)
    assert "notice" not in package
    assert "Bukan situs resmi" not in package["description"]
    assert package["contributors"] == [{"title": "Humas Kota Contoh", "role": "publisher"}]


def test_the_package_tells_its_day_licence_and_sources() -> None:
    package = package_of(open_site())
    assert package["status_on"] == "2026-11-24"
    assert package["created"] == "2026-11-24T00:00:00+07:00"
    assert "Status per 24 November 2026." in package["description"]
    assert package["licenses"] == [
        {
            "name": "CC-BY-4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
            "title": "Creative Commons Atribusi 4.0 Internasional",
        }
    ]
    assert package["sources"] == [{"title": "Koran Contoh"}, {"title": "Situs Contoh"}]
    assert "sources" not in package_of(empty_site())


def test_a_table_as_json_says_what_it_is_and_keeps_its_types() -> None:
    table = json.loads(written(open_site())["peristiwa.json"])
    assert {name: table[name] for name in table if name not in {"description", "rows"}} == {
        "name": "peristiwa",
        "title": "Peristiwa",
        "status_on": "2026-11-24",
        "publisher": "Penerbit belum dicantumkan",
        "notice": "Bukan situs resmi Pemkab Contoh; disusun dari sumber publik yang dicantumkan",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "page": "https://contoh.id/data/",
    }
    (event,) = table["rows"]
    assert event["figures"][0]["value"] == 12.5
    assert event["agreements"] == ["jalan-2020"]


def test_two_writings_are_the_same_bytes() -> None:
    assert written(open_site()) == written(open_site())


def test_the_order_of_the_files_changes_nothing() -> None:
    turned = dict(reversed(TEXTS.items()))
    assert written(open_site(turned)) == written(open_site())


def test_a_file_knows_its_address_size_and_sum() -> None:
    for file in open_data(open_site(), IMPRINT).files():
        assert file.path == f"data/{file.name}"
        assert file.address == f"/data/{file.name}"
        assert file.bytes == len(file.content)
        assert file.sha256 == hashlib.sha256(file.content).hexdigest()
