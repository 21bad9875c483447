"""Two builds of the same content on the same day are the same, byte for byte."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.site.builder import ROOT, Built, build_apart

pytestmark = pytest.mark.site
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


def test_folder_zone_locale_and_hash_seed_leave_no_trace(tmp_path: Path) -> None:
    first = build_apart(
        tmp_path / "satu",
        environment={"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    )
    other = tmp_path / "folder lain"
    second = build_apart(
        other / "hasil",
        root=_copy(other),
        environment={"TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
    )
    assert first.files == second.files
    assert _different(first, second) == []
    assert len(first.files) > 100
    if (ROOT / ".git").exists():
        assert "dicatat pertama kali" in first.text("mou/mou-smart-city-2018/index.html")


def _different(first: Built, second: Built) -> list[str]:
    return [name for name in sorted(first.files) if first.bytes(name) != second.bytes(name)]
