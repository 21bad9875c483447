"""The program of the forms: the package that was checked, in our words, calling nobody else."""

import io
import json
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from plugins.build.forms import program
from plugins.build.forms.admin_files import admin_files
from plugins.build.forms.words import words
from plugins.domain.core.rules import Rules
from plugins.domain.forms.configuration import backend
from tests.site.forms_desk import NEEDS_PROGRAM, PACKAGE

HOST = backend({"name": "github", "repo": "humas/situs"})


def member(name: str) -> Any:
    with tarfile.open(PACKAGE) as archive:
        found = archive.extractfile(f"package/{name}")
        assert found is not None
        return json.load(io.TextIOWrapper(found, encoding="utf-8"))


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return admin_files(PACKAGE, Rules(), HOST, site="https://blora.example", name="<Blora>")


@NEEDS_PROGRAM
def test_nothing_of_the_program_is_asked_for_elsewhere(files: dict[str, bytes]) -> None:
    script = files["sveltia/sveltia-cms.js"].decode()
    assert "cdn.jsdelivr.net" not in script
    assert "`https://unpkg.com/@sveltia/cms`" not in script
    assert {f"sveltia/{name}.woff2" for name in ("source-sans-3", "noto-mono")} <= files.keys()
    page = files["index.html"].decode()
    assert re.findall(r'(?:src|href)="([^"]*)"', page) == [
        "config.json",
        "data:,",
        "formulir.js",
        "sveltia/sveltia-cms.js",
    ]
    assert "&lt;Blora&gt;" in page


@NEEDS_PROGRAM
def test_the_configuration_fits_the_schema_of_the_program(files: dict[str, bytes]) -> None:
    schema = member("schema/sveltia-cms.json")
    jsonschema.Draft7Validator(schema).validate(json.loads(files["config.json"]))


def _told(value: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for name, one in value.items():
        if isinstance(one, dict):
            yield from _told(one, f"{before}{name}.")
        else:
            yield before + name, one


@NEEDS_PROGRAM
def test_our_words_are_those_the_program_knows_with_its_variables() -> None:
    known = dict(_told(member("locales/en-US.json")))
    ours = dict(_told(words()))
    assert ours.keys() <= known.keys()
    wrong = {
        name: text
        for name, text in ours.items()
        if not set(re.findall(r"\$(\w+)", text)) <= set(re.findall(r"\$(\w+)", known[name]))
    }
    assert wrong == {}


def test_the_makefile_fetches_the_package_that_the_build_knows() -> None:
    makefile = Path("Makefile").read_text(encoding="utf-8")
    assert f"FORMS_VERSION = {program.VERSION}\n" in makefile
    assert f"FORMS_SHA512 = {program.SHA512}\n" in makefile


def test_a_package_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(program.NoProgram, match="jalankan: make formulir"):
        program.files(tmp_path / "a.tgz", {})


def test_another_package_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.tgz").write_bytes(b"lain")
    with pytest.raises(program.NoProgram, match="bukan sveltia-cms"):
        program.files(tmp_path / "a.tgz", {})


@pytest.mark.parametrize(
    "script", ["", "`https://unpkg.com/@sveltia/cms`" * 2], ids=["none", "two"]
)
def test_a_place_to_change_is_there_once(script: str) -> None:
    with pytest.raises(program.NoProgram, match="kali dalam"):
        program.changed(script)
