import os
from pathlib import Path

import pytest

from plugins.build.disk_cache import KEPT_DAYS, DiskCache

DAY = 24 * 60 * 60


def test_a_file_is_made_once(tmp_path: Path) -> None:
    made: list[str] = []

    def make() -> bytes:
        made.append("a")
        return b"isi"

    cache = DiskCache(tmp_path / "baru")
    assert cache.file("a.jpg", make) == cache.file("a.jpg", make)
    assert cache.file("a.jpg", make).read_bytes() == b"isi"
    assert made == ["a"]
    assert [path.name for path in (tmp_path / "baru").iterdir()] == ["a.jpg"]


def test_a_folder_is_filled_once(tmp_path: Path) -> None:
    filled: list[Path] = []

    def fill(folder: Path) -> None:
        filled.append(folder)
        (folder / "640.webp").write_bytes(b"isi")

    cache = DiskCache(tmp_path)
    assert cache.folder("a", fill) == cache.folder("a", fill) == tmp_path / "a"
    assert (tmp_path / "a" / "640.webp").read_bytes() == b"isi"
    assert len(filled) == 1


def test_what_failed_leaves_nothing(tmp_path: Path) -> None:
    def fill(folder: Path) -> None:
        (folder / "320.webp").write_bytes(b"isi")
        raise OSError("rusak")

    with pytest.raises(OSError, match="rusak"):
        DiskCache(tmp_path).folder("a", fill)
    assert list(tmp_path.iterdir()) == []


def test_another_build_may_be_faster(tmp_path: Path) -> None:
    def fill(folder: Path) -> None:
        (folder / "640.webp").write_bytes(b"isi")
        if folder.name.startswith("."):
            DiskCache(tmp_path).folder("a", lambda other: (other / "640.webp").write_bytes(b"isi"))

    assert DiskCache(tmp_path).folder("a", fill) == tmp_path / "a"
    assert [path.name for path in tmp_path.rglob("*")] == ["a", "640.webp"]


def test_what_nobody_asks_for_goes(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path)
    cache.forget()
    old, used = (cache.file(name, lambda: b"isi") for name in ("a.jpg", "b.jpg"))
    folder = cache.folder("c", lambda place: (place / "x").write_bytes(b"isi") and None)
    now = old.stat().st_mtime
    for path in (old, used, folder):
        os.utime(path, (now - 50 * DAY, now - 50 * DAY))
    cache.file("b.jpg", lambda: b"lain")
    cache.forget(now + (KEPT_DAYS - 40) * DAY)
    assert [path.name for path in tmp_path.iterdir()] == ["b.jpg"]
    assert used.read_bytes() == b"isi"


def test_what_another_build_takes_away_meanwhile_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = DiskCache(tmp_path)
    kept = cache.file("a.jpg", lambda: b"isi")
    monkeypatch.setattr(Path, "glob", lambda self, _pattern: [self / ".baru-x", kept])
    cache.forget(kept.stat().st_mtime + (KEPT_DAYS + 1) * DAY)
    assert list(tmp_path.iterdir()) == []
