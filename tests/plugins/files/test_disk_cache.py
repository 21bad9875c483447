import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.files.disk_cache import KEPT_DAYS, DiskCache

DAY = 24 * 60 * 60


def _filled(content: bytes = b"isi") -> Callable[[Path], None]:
    def fill(folder: Path) -> None:
        (folder / "640.webp").write_bytes(content)

    return fill


def test_a_file_is_made_once(tmp_path: Path) -> None:
    made: list[str] = []

    def make() -> bytes:
        made.append("a")
        return b"isi"

    cache = DiskCache(tmp_path / "baru")
    assert [cache.file("a.jpg", make) for _ in range(3)] == [b"isi"] * 3
    assert made == ["a"]
    assert [path.name for path in (tmp_path / "baru").iterdir()] == ["a.jpg"]


def test_a_folder_is_filled_once(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path)
    assert cache.folder("a", _filled()) == (tmp_path / "a/640.webp",)
    assert cache.folder("a", _filled(b"lain")) == (tmp_path / "a/640.webp",)
    assert (tmp_path / "a" / "640.webp").read_bytes() == b"isi"


def test_what_failed_leaves_nothing(tmp_path: Path) -> None:
    def fill(folder: Path) -> None:
        (folder / "320.webp").write_bytes(b"isi")
        raise OSError("rusak")

    with pytest.raises(OSError, match="rusak"):
        DiskCache(tmp_path).folder("a", fill)
    assert list(tmp_path.iterdir()) == []


def test_another_build_may_be_faster(tmp_path: Path) -> None:
    def fill(folder: Path) -> None:
        _filled()(folder)
        DiskCache(tmp_path).folder("a", _filled())

    assert DiskCache(tmp_path).folder("a", fill) == (tmp_path / "a/640.webp",)
    assert sorted(path.name for path in tmp_path.rglob("*")) == [".bukti", "640.webp", "a"]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _kept: b"", id="emptied"),
        pytest.param(lambda kept: kept[:-1], id="cut"),
        pytest.param(lambda kept: kept[:10], id="cut in the mark"),
        pytest.param(lambda kept: kept[:-1] + b"X", id="another byte"),
        pytest.param(lambda kept: kept + b" ", id="longer"),
        pytest.param(lambda _kept: b"isi", id="kept without a mark"),
    ],
)
@pytest.mark.parametrize("name", [".bukti", "640.webp", "a.jpg"])
def test_what_was_damaged_is_made_again(
    tmp_path: Path, name: str, damage: Callable[[bytes], bytes]
) -> None:
    cache = DiskCache(tmp_path)
    cache.file("a.jpg", lambda: b"ISI")
    cache.folder("a", _filled(b"ISI"))
    path = tmp_path / name if name == "a.jpg" else tmp_path / "a" / name
    path.write_bytes(damage(path.read_bytes()))
    assert cache.file("a.jpg", lambda: b"ISI") == b"ISI"
    assert [one.read_bytes() for one in cache.folder("a", _filled(b"ISI"))] == [b"ISI"]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda folder: (folder / "640.webp").unlink(), id="a file is gone"),
        pytest.param(lambda folder: (folder / ".bukti").unlink(), id="the mark is gone"),
        pytest.param(lambda folder: (folder / "x").write_bytes(b""), id="one too many"),
        pytest.param(lambda folder: (folder / "640.webp").rename(folder / "x"), id="renamed"),
    ],
)
def test_a_folder_that_lacks_something_is_filled_again(
    tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    cache = DiskCache(tmp_path)
    cache.folder("a", _filled())
    damage(tmp_path / "a")
    assert [path.name for path in cache.folder("a", _filled(b"baru"))] == ["640.webp"]
    assert (tmp_path / "a/640.webp").read_bytes() == b"baru"


def test_what_was_made_another_way_is_made_again(tmp_path: Path) -> None:
    one, other = DiskCache(tmp_path, "1"), DiskCache(tmp_path, "2")
    assert one.file("a.svg", lambda: b"satu") == b"satu"
    assert other.file("a.svg", lambda: b"dua") == b"dua"
    assert other.file("a.svg", lambda: b"tiga") == b"dua"
    one.folder("a", _filled(b"satu"))
    assert [path.read_bytes() for path in other.folder("a", _filled(b"dua"))] == [b"dua"]


def test_what_nobody_asks_for_goes(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path)
    cache.forget()
    for name in ("a.jpg", "b.jpg"):
        cache.file(name, lambda: b"isi")
    for name in ("c", "d"):
        cache.folder(name, _filled())
    now = (tmp_path / "a.jpg").stat().st_mtime
    for path in tmp_path.iterdir():
        os.utime(path, (now - 50 * DAY, now - 50 * DAY))
    assert cache.file("b.jpg", lambda: b"lain") == b"isi"
    cache.folder("d", _filled(b"lain"))
    cache.forget(now + (KEPT_DAYS - 40) * DAY)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.jpg", "d"]


def test_what_another_build_takes_away_meanwhile_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = DiskCache(tmp_path)
    cache.file("a.jpg", lambda: b"isi")
    kept = tmp_path / "a.jpg"
    now = kept.stat().st_mtime + (KEPT_DAYS + 1) * DAY
    monkeypatch.setattr(Path, "glob", lambda self, _pattern: [self / ".baru-x", kept])
    cache.forget(now)
    assert list(tmp_path.iterdir()) == []
