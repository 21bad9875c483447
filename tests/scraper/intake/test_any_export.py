"""Whatever an export holds, an import, the check of the site and its build end well."""

import contextlib
import io
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from scraper.cli import main
from tests.examples import examples
from tests.scraper.any_exports import exports
from tests.scraper.exports import project, tree
from tests.scraper.intake.test_judge import errors
from tests.site.builder import build


def imported(root: Path, kind: str) -> dict[str, Any]:
    """Import what lies in a project, and give the report with the exit code."""
    what = ["blog.xml"] if kind == "rss" else ["--source", "blog"]
    with contextlib.redirect_stdout(io.StringIO()) as said:
        code = main(["import", *what, "--json"], root)
    return {"exit": code, **json.loads(said.getvalue())}


def lay_out(folder: Path, kind: str, text: str) -> Path:
    """Lay out a project that lists an export, or has a feed lie in it."""
    return project(folder, text.encode("utf-8", "replace"), "wxr" if kind == "rss" else kind)


@settings(max_examples=examples(30, proof=1000), deadline=None)
@given(exports())
def test_any_export_ends_well(export: tuple[str, str, int]) -> None:
    kind, text, count = export
    with tempfile.TemporaryDirectory() as name:
        root = lay_out(Path(name), kind, text)
        report = imported(root, kind)
        assert errors(root) == []
        told = report["problems"] + [one for of in report["sources"] for one in of["problems"]]
        assert report["exit"] == bool(told)
        # Nothing is lost without being counted.
        taken = sum(
            len(of["written"]) + of["unchanged"] + len(of["updated"]) + sum(of["skipped"].values())
            for of in report["sources"]
        )
        assert taken + len(told) >= count
        assert imported(root, kind)["changes"] == 0


@pytest.mark.site
@pytest.mark.slow
@pytest.mark.proof
@settings(max_examples=examples(3, proof=20), deadline=None)
@given(exports())
def test_a_site_of_any_export_builds(export: tuple[str, str, int]) -> None:
    kind, text, _count = export
    with tempfile.TemporaryDirectory() as name:
        root = lay_out(Path(name), kind, text)
        imported(root, kind)
        built = build(root / "situs", {**tree(root)})
        assert "index.html" in built.files
