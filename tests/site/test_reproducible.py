"""Two builds of the same content on the same day are the same, byte for byte."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.examples import examples
from tests.site.builder import ROOT, Built, build_apart

pytestmark = pytest.mark.site
# Zones on both sides of every day, half hours among them; which locales a machine has differs.
ZONES = (
    *("America/New_York", "Asia/Tokyo", "UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"),
    *("Asia/Jakarta", "Asia/Kolkata", "America/St_Johns", "Asia/Kathmandu", "Asia/Jayapura"),
    *("Australia/Lord_Howe", "Atlantic/Azores"),
)
LOCALES = ("C", "C.UTF-8", "POSIX")
SURROUNDINGS = [
    {"TZ": zone, "LC_ALL": LOCALES[seed % 3], "PYTHONHASHSEED": str(seed + 1)}
    for seed, zone in enumerate(ZONES)
]
PARTS = ("content", "plugins", "theme", "pelicanconf.py", "publishconf.py")


def _copy(folder: Path) -> Path:
    """Copy what a build reads into another folder, in another order of creation, as git would."""
    folder.mkdir()
    if (ROOT / ".git").exists():
        command = ["git", "clone", "--quiet", "--no-checkout", str(ROOT), str(folder)]
        subprocess.run(command, check=True)
        subprocess.run(["git", "read-tree", "HEAD"], cwd=folder, check=True)
    for name in reversed(PARTS):
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            shutil.copyfile(source, folder / name)
    return folder


@pytest.mark.proof
def test_folder_zone_locale_and_hash_seed_leave_no_trace(tmp_path: Path) -> None:
    first = build_apart(tmp_path / "satu", environment=SURROUNDINGS[0])
    assert len(first.files) > 100
    if (ROOT / ".git").exists():
        assert "dicatat pertama kali" in first.text("mou/mou-smart-city-2018/index.html")
    other = _copy(tmp_path / "folder lain")
    for number, surroundings in enumerate(SURROUNDINGS[1 : examples(2)]):
        second = build_apart(tmp_path / f"hasil {number}", root=other, environment=surroundings)
        assert first.files == second.files
        assert _different(first, second) == []


def _different(first: Built, second: Built) -> list[str]:
    return [name for name in sorted(first.files) if first.bytes(name) != second.bytes(name)]
