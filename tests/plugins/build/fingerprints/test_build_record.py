from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.build.fingerprints.build_record import BuildRecord, load, save
from plugins.build.fingerprints.file_stamps import Stamp

RECORD = BuildRecord(
    around={"hari": "2026-11-24"},
    inputs={"content/a.md": Stamp(1, 2, 3, 4, "ab")},
    outputs={"output/a": Stamp(5, 6, 6, 6, "c")},
    taken=7,
)


def test_a_record_is_read_back(tmp_path: Path) -> None:
    save(tmp_path / "baru" / "catatan", RECORD)
    assert load(tmp_path / "baru" / "catatan") == RECORD


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _kept: b"", id="emptied"),
        pytest.param(lambda kept: kept[:-1], id="cut"),
        pytest.param(lambda kept: kept.replace(b"ab", b"ac"), id="changed"),
        pytest.param(lambda kept: kept[32:], id="without its seal"),
    ],
)
def test_a_damaged_record_is_none(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "catatan"
    save(path, RECORD)
    path.write_bytes(damage(path.read_bytes()))
    assert load(path) == load(tmp_path / "tidak-ada") == BuildRecord()


def test_nothing_is_the_same_as_no_build() -> None:
    assert RECORD.same(RECORD)
    assert not BuildRecord().same(BuildRecord())
