"""Files are written whole or not at all."""

import os
from pathlib import Path

import pytest

from scraper import write
from scraper.write import Files


def writer(root: Path) -> Files:
    return Files(root / "cache" / "staging")


def test_write_makes_folders_and_leaves_nothing_aside(tmp_path: Path) -> None:
    files = writer(tmp_path)
    path = tmp_path / "content" / "berita" / "2018" / "05" / "a.md"
    files.write(path, b"satu")
    files.write(path, b"dua")
    assert path.read_bytes() == b"dua"
    assert path.stat().st_mode & 0o777 == 0o644
    assert list(files.staging.iterdir()) == []


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_step_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    files = writer(tmp_path)
    path = tmp_path / "content" / "a.md"
    files.write(path, b"lama")

    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        files.write(path, b"baru")
    assert path.read_bytes() == b"lama"
    assert list(files.staging.iterdir()) == []
    assert [found.name for found in path.parent.iterdir()] == ["a.md"]


def test_on_another_file_system_the_file_is_prepared_beside_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = writer(tmp_path)
    asides = []
    make = write.tempfile.mkstemp

    def note(**options: str) -> tuple[int, str]:
        asides.append(Path(options["dir"]))
        return make(**options)

    monkeypatch.setattr(write.tempfile, "mkstemp", note)
    content = tmp_path / "content"
    files.write(content / "a.md", b"a")
    monkeypatch.setattr(write, "_same_device", lambda _one, _other: False)
    files.write(content / "b.md", b"b")
    assert asides == [files.staging, content]
    assert sorted(path.name for path in content.iterdir()) == ["a.md", "b.md"]


def test_clean_removes_what_a_kill_left_and_nothing_else(tmp_path: Path) -> None:
    files = writer(tmp_path)
    content = tmp_path / "content"
    files.write(content / "a.md", b"a")
    for folder in (files.staging, content):
        (folder / ".impor-x.tmp").write_bytes(b"separuh")
    (content / "milik-orang.tmp").write_bytes(b"")
    files.clean(content)
    assert sorted(path.name for path in content.iterdir()) == ["a.md", "milik-orang.tmp"]
    assert list(files.staging.iterdir()) == []
    Files(tmp_path / "tidak-ada").clean(tmp_path / "tidak-ada-juga")
