"""The committed content holds what the embedded archive gives: importing it changes nothing."""

import json
import shutil
from pathlib import Path

import pytest

from scraper.cli import main
from tests.scraper.exports import tree
from tests.scraper.test_archive import REPO, project


def test_the_committed_tree_is_up_to_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path)
    for folder in ("berita", "gambar"):
        shutil.copytree(REPO / "content" / folder, root / "content" / folder)
    before = tree(root)
    assert main(["import", "--source", "arsip", "--json"], root) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["changes"] == 0
    assert report["sources"][0]["unchanged"] >= 8
    assert tree(root) == before
