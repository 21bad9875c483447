"""A content folder for commands that tell of records: the FILES of the module that asks."""

import sys
from pathlib import Path

import pytest

import pelicanconf


@pytest.fixture
def content(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    monkeypatch.setitem(sys.modules, "pelicanconf", pelicanconf)
    monkeypatch.setattr(pelicanconf, "TANGGAL_BANGUN", "2026-11-24")
    for name, text in request.module.FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path
