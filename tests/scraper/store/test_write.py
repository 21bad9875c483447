"""Files are written whole or not at all."""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.headers.document import InvalidHeader, parse
from scraper.model import hashes
from scraper.store import write
from scraper.store.batch import SIZE, Batch
from scraper.store.write import Files, Trial, compose


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
    content = tmp_path / "content"
    near, far = writer(tmp_path), writer(tmp_path)
    assert near.stage(content / "a.md", b"a").parent == near.staging
    monkeypatch.setattr(write, "_same_device", lambda _one, _other: False)
    assert far.stage(content / "b.md", b"b").parent == content
    far.write(content / "b.md", b"b")
    far.clean(content)
    assert [path.name for path in content.iterdir()] == ["b.md"]


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


def test_a_batch_shows_what_it_holds_and_puts_it_in_place_when_told(tmp_path: Path) -> None:
    files = writer(tmp_path)
    batch = Batch(files)
    path = tmp_path / "content" / "a.md"
    batch.write(path, b"satu")
    batch.write(path, b"dua")
    assert batch.read(path) == "dua"
    assert not path.exists()
    batch.flush()
    batch.flush()
    assert path.read_bytes() == b"dua"
    batch.write(path, b"tiga")
    batch.remove(path)
    batch.flush()
    assert not path.exists()
    assert list(files.staging.iterdir()) == []


def test_a_full_batch_puts_itself_in_place(tmp_path: Path) -> None:
    batch = Batch(writer(tmp_path))
    paths = [tmp_path / "content" / f"{number}.md" for number in range(SIZE + 1)]
    for path in paths:
        batch.write(path, b"isi")
    assert [path.exists() for path in paths] == [True] * SIZE + [False]


def test_a_batch_that_fails_leaves_whole_files_and_nothing_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = writer(tmp_path)
    batch = Batch(files)
    for name in ("a", "b", "c"):
        batch.write(tmp_path / "content" / f"{name}.md", name.encode())
    replace, done = Path.replace, []

    def fail_later(path: Path, target: Path) -> Path:
        if done:
            raise OSError(28, "No space left on device")
        done.append(target)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fail_later)
    with pytest.raises(OSError, match="No space"):
        batch.flush()
    assert [path.name for path in (tmp_path / "content").iterdir()] == ["a.md"]
    assert list(files.staging.iterdir()) == []


def test_a_trial_shows_what_it_would_write_and_writes_nothing(tmp_path: Path) -> None:
    trial = Trial()
    path = tmp_path / "a.md"
    path.write_text("lama", encoding="utf-8")
    assert trial.read(path) == "lama"
    trial.write(path, b"baru")
    trial.write(tmp_path / "b.png", b"x")
    trial.remove(path)
    trial.flush()
    assert trial.read(path) == "baru"
    assert [found.name for found in tmp_path.iterdir()] == ["a.md"]
    assert path.read_text(encoding="utf-8") == "lama"


VALUES = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abc_", min_size=1, max_size=4), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.text("abc_", min_size=1, max_size=4), VALUES, max_size=4), st.text())
def test_what_is_composed_is_what_will_be_read(header: dict[str, Any], body: str) -> None:
    body = body.encode("utf-8", "replace").decode()
    try:
        file = compose(header, body, source="a", address="", record="0" * 64)
    except InvalidHeader:
        return
    read, read_body = parse(file.text)
    assert (read, read_body) == (file.header, body)
    assert hashes.of_file(read, read_body) == file.written
