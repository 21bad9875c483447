"""What cannot be read is told by every command that tells of records, never left out silently."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.commands.records import review, sentences
from tests.site.texts import event, organisations, programme

FILES = {
    "rujukan/organisasi.yaml": organisations(),
    "program/kota/index.md": programme(recorded="stopped"),
    "program/kota/rapat.md": event(planned="2026-10-01"),
}
COMMANDS = pytest.mark.parametrize(
    "main", [review.main, sentences.main], ids=["review", "sentences"]
)
LEFT_OUT = "Yang tidak terbaca tidak termasuk dalam daftar ini.\n"


@COMMANDS
def test_a_record_that_cannot_be_read_is_told_and_the_others_are_shown(
    main: Callable[[list[str]], int], content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "program/kota/buka.md").write_text("---\ntitle: A: b\n---\n", encoding="utf-8")
    assert main(["--content", str(content)]) == 1
    found = capsys.readouterr()
    assert found.err.startswith("content/program/kota/buka.md:2: ada titik dua ")
    assert found.err.endswith(LEFT_OUT)
    assert "rapat" in found.out


@COMMANDS
def test_a_folder_that_is_not_there_is_told(
    main: Callable[[list[str]], int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--content", str(tmp_path / "isi")]) == 1
    told = f"content:1: folder isi tidak ada; buat folder {tmp_path / 'isi'}\n"
    assert capsys.readouterr().err == told + LEFT_OUT


@COMMANDS
def test_of_whole_content_nothing_is_said_beside(
    main: Callable[[list[str]], int], content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--content", str(content)]) == 0
    assert capsys.readouterr().err == ""
