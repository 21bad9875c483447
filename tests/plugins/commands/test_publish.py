import errno
import gzip
import hashlib
import json
import subprocess
import threading
import time
from contextlib import nullcontext
from pathlib import Path

import pytest

from plugins.build.publishing import refuse_unfit
from plugins.commands import publish
from plugins.commands.pelican_run import ROOT, build
from plugins.commands.publish import Unremoved, Unswitchable, switch
from plugins.files import exchange
from tests.plugins.kernel import without_exchange

pytestmark = pytest.mark.slow


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


@pytest.mark.parametrize("exchanges", [True, False])
def test_a_place_that_cannot_be_replaced_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchanges: bool
) -> None:
    place = folder(tmp_path / "output", "lama")
    new = folder(tmp_path / "situs", "baru")
    folder(tmp_path / "situs-lama", "sisa")
    without_exchange(monkeypatch, errno.EACCES if exchanges else errno.ENOSYS)
    with pytest.raises(Unswitchable, match=r"output tidak dapat diganti: \w+"):
        switch(new, place)
    assert (read(place), read(new)) == ("lama", "baru")


def test_an_old_site_that_cannot_be_removed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(publish.shutil, "rmtree", refuse)
    place = folder(tmp_path / "output", "lama")
    with pytest.raises(Unremoved, match=r"situs lama di .+ tidak dapat dihapus: \w+"):
        switch(folder(tmp_path / "situs", "baru"), place)
    assert read(place) == "baru"


def test_a_reader_always_finds_a_site(tmp_path: Path) -> None:
    if not exchange.exchange(folder(tmp_path / "a", "a"), folder(tmp_path / "b", "b")):
        pytest.skip("this system cannot exchange two folders in one step")
    place = folder(tmp_path / "output", "0")
    found: list[str] = []
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            try:
                found.append(read(place))
            except FileNotFoundError:
                found.append("tidak ada")

    reader = threading.Thread(target=look)
    reader.start()
    try:
        for number in range(51):
            if number:
                switch(folder(tmp_path / "situs", str(number)), place)
            while reader.is_alive() and str(number) not in found[-1:]:
                time.sleep(0.0001)
    finally:
        done.set()
        reader.join()
    assert list(dict.fromkeys(found)) == [str(number) for number in range(51)]


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
    assert publish.main([]) == code
    assert read(tmp_path / "output") == text
    assert list((tmp_path / ".cache").glob("terbit-*")) == []


def published(root: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> dict[str, bytes]:
    """Publish a site with a page and its index of the search; give all its files."""

    def make(_settings: str, output: Path, *_rest: object) -> subprocess.CompletedProcess[bytes]:
        folder(output, text)
        folder(output / "pagefind", text)
        return subprocess.CompletedProcess([], 0)

    monkeypatch.setattr(publish, "ROOT", root)
    monkeypatch.setattr(publish, "build", make)
    assert publish.main([]) == 0
    files = [path for path in (root / "output").rglob("*") if path.is_file()]
    return {path.relative_to(root / "output").as_posix(): path.read_bytes() for path in files}


def test_packed_copies_are_published_and_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = published(tmp_path, monkeypatch, "Desa Tempuran. " * 100)
    copy = files["index.html.gz"]
    assert gzip.decompress(copy) == files["index.html"]
    assert sorted(files) == [
        *("index.html", "index.html.br", "index.html.gz", "manifest-berkas.json"),
        *("pagefind/index.html", "pagefind/index.html.br", "pagefind/index.html.gz"),
    ]
    listed = json.loads(files["manifest-berkas.json"])
    names = ["index.html", "index.html.br", "index.html.gz"]
    assert [entry["path"] for entry in listed] == names
    assert listed[2]["bytes"] == len(copy)
    assert listed[2]["sha256"] == hashlib.sha256(copy).hexdigest()


def test_the_same_content_is_published_as_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Desa Tempuran. " * 100
    first = published(tmp_path, monkeypatch, text)
    assert published(tmp_path, monkeypatch, text) == first
    elsewhere = tmp_path / "lain"
    elsewhere.mkdir()
    assert published(elsewhere, monkeypatch, text) == first


def _refuse(message: str):
    def fake(*_given: object) -> None:
        raise OSError(errno.ENOSPC, message)

    return fake


@pytest.mark.parametrize(
    "step", ["build.packed_copies.write", "build.manifest.list_files", "files.exchange.replace"]
)
def test_a_step_that_fails_leaves_the_old_site(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    step: str,
) -> None:
    folder(tmp_path / "output", "lama")
    monkeypatch.setattr(publish, "ROOT", tmp_path)
    monkeypatch.setattr(publish, "build", _outcome(0, "baru"))
    monkeypatch.setattr(f"plugins.{step}", _refuse("penuh"))
    assert publish.main([]) == 1
    assert read(tmp_path / "output") == "lama"
    assert list((tmp_path / ".cache").glob("terbit-*")) == []
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Situs tidak diterbitkan; output/ tetap seperti semula: ")
    assert said.err.endswith("penuh\n")
    assert said.err.count("\n") == 1


def test_a_site_that_is_out_is_not_called_unpublished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def switch_only(new: Path, place: Path, _put_away: object) -> None:
        exchange.replace(new, place)
        raise Unremoved("situs lama tidak dapat dihapus: x")

    folder(tmp_path / "output", "lama")
    monkeypatch.setattr(publish, "ROOT", tmp_path)
    monkeypatch.setattr(publish, "build", _outcome(0, "baru"))
    monkeypatch.setattr(publish, "switch", switch_only)
    assert publish.main([]) == 1
    assert read(tmp_path / "output") == "baru"
    expected = "Terbit: output/, tetapi situs lama tidak dapat dihapus: x\n"
    assert capsys.readouterr().err == expected


def test_a_folder_that_leads_elsewhere_goes_on_leading_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(tmp_path / "www", "lama")
    (tmp_path / "output").symlink_to("www")
    monkeypatch.setattr(publish, "ROOT", tmp_path)
    monkeypatch.setattr(publish, "build", _outcome(0, "baru"))
    assert publish.main([]) == 0
    assert (tmp_path / "output").is_symlink()
    assert read(tmp_path / "www") == "baru"


@pytest.mark.parametrize("missing", ["SITEURL", "PENERBIT", "KONTAK"])
def test_a_value_that_nobody_may_guess_stops_the_build(
    tmp_path: Path, missing: str, capfd: pytest.CaptureFixture[str]
) -> None:
    given = {"SITEURL": "https://a.id", "PENERBIT": "Humas", "KONTAK": "a@a.id"}
    result = build("publishconf.py", tmp_path / "situs", {**given, missing: ""})
    assert result.returncode != 0
    assert f"{missing} belum diisi" in capfd.readouterr().err
    assert not (tmp_path / "situs").exists()


def test_every_wrong_value_is_told_before_anything_is_built(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    given = {"SITEURL": "http://localhost:8000", "PENERBIT": " ", "KONTAK": "redaksi@"}
    result = build("publishconf.py", tmp_path / "situs", given)
    said = capfd.readouterr().err
    assert result.returncode != 0
    assert [name for name in given if f"{name}" not in said] == []
    assert not (tmp_path / "situs").exists()


@pytest.mark.parametrize(("arguments", "value"), [([], ""), (["--local"], "1")])
def test_only_the_flag_lets_a_site_of_this_machine_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], value: str
) -> None:
    given: list[object] = []

    def fake(
        settings: str, output: Path, environment: object
    ) -> subprocess.CompletedProcess[bytes]:
        given.append(environment)
        return subprocess.CompletedProcess([settings, str(output)], 3)

    monkeypatch.setattr(publish, "ROOT", tmp_path)
    monkeypatch.setattr(publish, "build", fake)
    assert publish.main(arguments) == 3
    assert given == [{"TERBIT_LOKAL": value}]


@pytest.mark.parametrize(
    ("site", "local", "fails"),
    [
        ("https://blora.example", "", False),
        ("http://localhost:8000", "", True),
        ("http://localhost:8000", "1", False),
    ],
)
def test_the_settings_judge_their_values(site: str, local: str, fails: bool) -> None:
    values = {"SITEURL": site, "PENERBIT": "Humas", "KONTAK": "a@a.id", "TERBIT_LOKAL": local}
    with pytest.raises(SystemExit, match="SITEURL") if fails else nullcontext():
        refuse_unfit(values)


def test_the_root_is_the_project() -> None:
    assert (ROOT / "publishconf.py").is_file()
