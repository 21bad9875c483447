import subprocess
from pathlib import Path

import pytest

from plugins import publish
from plugins.build import ROOT, build
from plugins.publish import Unswitchable, switch


def folder(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text, encoding="utf-8")
    return path


def read(path: Path) -> str:
    return (path / "index.html").read_text(encoding="utf-8")


def test_a_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    place = folder(tmp_path / "output", "lama")
    switch(folder(tmp_path / "aside" / "situs", "baru"), place)
    assert read(place) == "baru"
    assert [path.name for path in (tmp_path / "aside").iterdir()] == []


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    switch(folder(tmp_path / "situs", "baru"), tmp_path / "output")
    assert read(tmp_path / "output") == "baru"


def test_a_site_that_cannot_be_moved_leaves_the_old_one(tmp_path: Path) -> None:
    place = folder(tmp_path / "output", "lama")
    with pytest.raises(Unswitchable, match="tidak dapat diganti"):
        switch(tmp_path / "tidak-ada", place)
    assert read(place) == "lama"


def test_a_place_that_cannot_be_emptied_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = folder(tmp_path / "output", "lama")
    new = folder(tmp_path / "situs", "baru")
    folder(tmp_path / "situs-lama", "sisa")
    with pytest.raises(Unswitchable):
        switch(new, place)
    assert read(place) == "lama"


def _outcome(code: int, text: str):
    def fake(settings: str, output: Path, *_rest: object) -> subprocess.CompletedProcess[bytes]:
        assert settings == "publishconf.py"
        folder(output, text)
        return subprocess.CompletedProcess([], code)

    return fake


@pytest.mark.parametrize(("code", "text"), [(0, "baru"), (1, "lama"), (3, "lama")])
def test_only_a_whole_build_is_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, text: str
) -> None:
    folder(tmp_path / "output", "lama")
    monkeypatch.setattr(publish, "ROOT", tmp_path)
    monkeypatch.setattr(publish, "build", _outcome(code, "baru"))
    assert publish.main() == code
    assert read(tmp_path / "output") == text
    assert list((tmp_path / ".cache").iterdir()) == []


@pytest.mark.parametrize("missing", ["SITEURL", "PENERBIT", "KONTAK"])
def test_a_value_that_nobody_may_guess_stops_the_build(
    tmp_path: Path, missing: str, capfd: pytest.CaptureFixture[str]
) -> None:
    given = {"SITEURL": "https://a.id", "PENERBIT": "Humas", "KONTAK": "a@a.id"}
    result = build("publishconf.py", tmp_path / "situs", {**given, missing: ""})
    assert result.returncode != 0
    assert f"{missing} belum diisi" in capfd.readouterr().err
    assert not (tmp_path / "situs").exists()


def test_the_root_is_the_project() -> None:
    assert (ROOT / "publishconf.py").is_file()
