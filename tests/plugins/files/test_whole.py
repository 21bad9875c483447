import os
from pathlib import Path

import pytest

from plugins.files import whole


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    place = tmp_path / "a.md"
    place.write_bytes(b"lama")
    place.chmod(mode)
    reader = place.open("rb")
    whole.write(place, b"baru")
    assert (reader.read(), place.read_bytes()) == (b"lama", b"baru")
    reader.close()
    assert place.stat().st_mode & 0o777 == mode


def test_a_new_file_can_be_read_by_all(tmp_path: Path) -> None:
    whole.write(tmp_path / "a.md", b"baru")
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o644


def test_what_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_bytes(b"lama")

    def fail(_self: Path, _target: Path) -> None:
        raise OSError("penuh")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="penuh"):
        whole.write(tmp_path / "a.md", b"baru")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.md", b"lama")]


def test_what_a_killed_process_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "berita"
    (folder / ".baru-folder").mkdir(parents=True)
    for name in (".baru-lama", ".baru-sedang", "a.md", ".barulah"):
        (folder / name).write_bytes(b"isi")
    now = (folder / ".baru-lama").stat().st_mtime + 3600
    os.utime(folder / ".baru-sedang", (now - 1, now - 1))
    whole.sweep(tmp_path, now)
    left = sorted(path.name for path in folder.iterdir())
    assert left == [".baru-folder", ".baru-sedang", ".barulah", "a.md"]
