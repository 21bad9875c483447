"""What another importer makes of an unchanged source is told as its change, once."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scraper.cli import main
from scraper.intake import intake
from scraper.model import hashes
from scraper.model.posts import RawPost, Record
from scraper.normalise.post_fields import normalise
from scraper.reading.config import Config, SourceConfig
from scraper.store import importer_marks
from scraper.store.importer_marks import ImporterMarks, own_mark
from tests.scraper.exports import backup, backup_entry, project, tree, write_export
from tests.scraper.intake.test_import import POST, run

OTHER = "berita/2018/05/lain.md"
TWO = backup(backup_entry(), backup_entry(2, slug="lain", title="Lain"))
SAYS = "pengimpor berubah sejak impor terakhir"


def newer(raw: RawPost, source: SourceConfig, config: Config) -> Record:
    """Make of a post what an importer makes that keeps one line more."""
    found = normalise(raw, source, config)
    body = f"{found.body}\nBaris baru.\n"
    return replace(found, body=body, hash=hashes.of_record(found.header, body, []))


def upgrade(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another importer run from now on."""
    monkeypatch.setattr(intake, "normalise", newer)
    monkeypatch.setattr(importer_marks, "own_mark", lambda: "lain")


def report_of(root: Path, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, Any], str]:
    """Import, and give the report for machines and the kept one for people."""
    report = run(root, capsys=capsys)
    return report, (root / ".cache/scraper/laporan.txt").read_text(encoding="utf-8")


def test_a_change_of_the_importer_is_told_once_and_edits_stay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path, TWO)
    first, said = report_of(root, capsys)
    assert not first["by_another_importer"]
    assert SAYS not in said
    edited = root / "content" / OTHER
    edited.write_text(
        edited.read_text(encoding="utf-8").replace("Isi tulisan.", "Isi suntingan."),
        encoding="utf-8",
    )
    kept = edited.read_bytes()
    upgrade(monkeypatch)
    second, said = report_of(root, capsys)
    assert (second["updated"], second["by_another_importer"]) == ([f"content/{POST}"], True)
    assert SAYS in said
    assert edited.read_bytes() == kept
    assert len(second["proposals"]) == 1
    before = tree(root)
    third, said = report_of(root, capsys)
    assert (third["changes"], third["by_another_importer"]) == (0, False)
    assert SAYS not in said
    assert tree(root) == before


def test_a_change_of_the_source_is_none_of_the_importer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, TWO)
    run(root, capsys=capsys)
    write_export(root, TWO.replace("Isi tulisan.", "Isi baru."))
    report, said = report_of(root, capsys)
    assert len(report["updated"]) == 2
    assert not report["by_another_importer"]
    assert SAYS not in said


def test_a_trial_keeps_no_mark_and_half_an_import_neither(tmp_path: Path) -> None:
    root = project(tmp_path, TWO)
    main(["import", "--source", "blog", "--dry-run", "--json"], root)
    main(["import", "--source", "blog", "--limit", "1", "--json"], root)
    marks = root / ".cache/scraper/pengimpor.json"
    assert not marks.exists()
    main(["import", "--source", "blog", "--json"], root)
    assert not ImporterMarks.read(marks).is_another("blog")


@pytest.mark.parametrize("content", ["", "[]", '{"blog": 1}', "{", "\udcff"], ids=repr)
def test_what_cannot_be_read_is_nobodys_mark(content: str, tmp_path: Path) -> None:
    marks = tmp_path / "pengimpor.json"
    marks.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert ImporterMarks.read(marks).is_another("blog")


def test_the_mark_follows_the_code_and_not_the_place(tmp_path: Path) -> None:
    assert own_mark() == own_mark()
    assert len(own_mark()) == 64
