import errno
from pathlib import Path

import pytest

from plugins.files.exchange import exchange, replace
from tests.plugins.kernel import without_exchange

UNKNOWN = [
    pytest.param(0, id="no-such-call"),
    pytest.param(errno.ENOSYS, id="old-kernel"),
    pytest.param(errno.EINVAL, id="file-system"),
    pytest.param(errno.EOPNOTSUPP, id="not-supported"),
]


def folder(path: Path, name: str) -> Path:
    path.mkdir()
    (path / name).touch()
    return path


def names(path: Path) -> list[str]:
    return sorted(found.relative_to(path).as_posix() for found in path.rglob("*"))


def test_two_folders_change_places(tmp_path: Path) -> None:
    new, place = folder(tmp_path / "situs", "baru"), folder(tmp_path / "output", "lama")
    if not exchange(new, place):
        pytest.skip("this system cannot exchange two folders in one step")
    assert names(tmp_path) == ["output", "output/baru", "situs", "situs/lama"]
    assert replace(new, place) == new
    assert names(tmp_path) == ["output", "output/lama", "situs", "situs/baru"]


@pytest.mark.parametrize("code", UNKNOWN)
def test_where_no_exchange_is_known_two_renames_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    new, place = folder(tmp_path / "situs", "baru"), folder(tmp_path / "output", "lama")
    without_exchange(monkeypatch, code)
    assert not exchange(new, place)
    assert replace(new, place) == tmp_path / "situs-lama"
    assert names(tmp_path) == ["output", "output/baru", "situs-lama", "situs-lama/lama"]


@pytest.mark.parametrize("code", [None, *UNKNOWN])
def test_what_is_not_there_replaces_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int | None
) -> None:
    place = folder(tmp_path / "output", "lama")
    if code is not None:
        without_exchange(monkeypatch, code)
    with pytest.raises(FileNotFoundError):
        replace(tmp_path / "situs", place)
    assert names(tmp_path) == ["output", "output/lama"]


@pytest.mark.parametrize("code", [errno.EACCES, errno.EXDEV, errno.EBUSY, errno.EPERM])
def test_a_refusal_is_no_reason_for_two_renames(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    new, place = folder(tmp_path / "situs", "baru"), folder(tmp_path / "output", "lama")
    without_exchange(monkeypatch, code)
    with pytest.raises(OSError, match="output") as caught:
        replace(new, place)
    assert caught.value.errno == code
    assert names(tmp_path) == ["output", "output/lama", "situs", "situs/baru"]
