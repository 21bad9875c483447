"""A disk or an output that takes nothing: one clear line, exit 1, and a report that is true."""

import errno
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from scraper.cli import main
from scraper.store import batch
from tests.scraper.exports import backup, backup_entry, project, tree
from tests.scraper.intake.test_import import run

pytestmark = pytest.mark.slow

REPO = Path(__file__).resolve().parents[3]
TWO = backup(backup_entry(), backup_entry(2, slug="lain", title="Lain"))


def test_a_folder_where_a_file_goes_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, TWO)
    (root / "content/berita/2018/05/judul.md").mkdir(parents=True)
    report = run(root, capsys=capsys)
    assert report["exit"] == 1
    assert "tidak dapat dibaca sebagai berkas" in report["of_files"][0]["finding"]
    assert sorted(report["written"]) == [f"content/{name}" for name in tree(root)]
    assert len(tree(root)) == 2


# Where nothing can be put aside, the report cannot be kept either.
PLACES = {"content/berita/2018": 1, "content/berita": 1, ".cache": 1, ".cache/scraper/staging": 2}


@pytest.mark.parametrize(("place", "lines"), PLACES.items())
def test_a_file_where_a_folder_goes_is_told_once(
    place: str, lines: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, TWO)
    (root / place).parent.mkdir(parents=True, exist_ok=True)
    (root / place).write_text("berkas", encoding="utf-8")
    assert main(["import", "--source", "blog"], root) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == lines
    assert all(("tidak dapat ditulis" in line or "disimpan" in line) for line in said)


def test_a_disk_that_fills_up_tells_what_is_in_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path, TWO)
    synced = []

    def full(path: Path) -> None:
        synced.append(path)
        if len(synced) > 1:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(batch, "sync", full)
    report = run(root, capsys=capsys)
    assert report["written"] == [f"content/{name}" for name in tree(root)]
    assert (len(report["written"]), report["exit"]) == (1, 1)
    assert "No space left on device" in report["problems"][0]["finding"]
    monkeypatch.undo()
    again = run(root, capsys=capsys)
    assert (len(again["written"]), again["unchanged"], again["exit"]) == (1, 1, 0)


def test_no_post_stands_without_its_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = batch.Batch(batch.Files(tmp_path / "staging"))
    picture, post = tmp_path / "gambar/2018/a.png", tmp_path / "berita/a.md"
    held.write(picture, b"x")
    held.write(post, b"![](/gambar/2018/a.png)\n")
    picture.mkdir(parents=True)
    with pytest.raises(batch.NotPlaced) as told:
        held.flush()
    assert list(told.value.failures) == [picture, post]
    assert not post.exists()


OUTPUTS = {
    "closed": (">&-", "keluaran:1: tidak dapat ditulis (tertutup)"),
    "full": ("> /dev/full", "keluaran:1: tidak dapat ditulis (No space left on device)"),
    "both closed": (">&- 2>&-", ""),
}


@pytest.mark.parametrize(("output", "said"), OUTPUTS.values(), ids=OUTPUTS)
@pytest.mark.parametrize("option", ["", " --json"])
def test_an_output_that_takes_nothing_stops_no_import(
    output: str, said: str, option: str, tmp_path: Path
) -> None:
    root = project(tmp_path, TWO)
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m scraper import --source blog{option} {output}"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(REPO)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, len(tree(root))) == (1, 2)
    assert done.stderr.startswith(said)
    assert len(done.stderr.splitlines()) == bool(said)


MANY = backup(
    *(backup_entry(number, slug=f"n{number}", title=f"Judul {number}") for number in range(1, 41)),
    backup_entry(99, slug="besar", title="Besar", content="<p>" + "Kata lain. " * 6000 + "</p>"),
)
# Each command runs what follows it on a disk that takes less than the import would write.
SMALL_DISKS = {
    "full": ("unshare -rm sh -c 'mount -t tmpfs -o size=64k tmpfs content; {}'", 3),
    "no large files": ("sh -c 'ulimit -f 40; {}'", 1),
}


def is_possible(command: str) -> bool:
    """Tell whether this machine lets a test have a disk of its own."""
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "content").mkdir()
        tried = subprocess.run(["sh", "-c", command.format("true")], cwd=name, capture_output=True)
    return tried.returncode == 0


@pytest.mark.parametrize(("command", "most"), SMALL_DISKS.values(), ids=SMALL_DISKS)
def test_a_disk_that_takes_no_more_tells_what_is_in_place(
    command: str, most: int, tmp_path: Path
) -> None:
    if not is_possible(command):
        pytest.skip(f"komputer ini tidak mengizinkan: {command.partition(' sh ')[0]}")
    root = project(tmp_path, MANY)
    (root / "content").mkdir()
    work = (
        f"{sys.executable} -m scraper import --source blog --json > laporan; echo $? > kode; "
        'find content -name "*.md" | sort > berkas'
    )
    done = subprocess.run(
        ["sh", "-c", command.format(work)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(REPO)},
        capture_output=True,
        text=True,
    )
    assert "Traceback" not in done.stderr
    report = json.loads((root / "laporan").read_text(encoding="utf-8"))
    [source] = report["sources"]
    in_place = (root / "berkas").read_text(encoding="utf-8").split()
    assert (root / "kode").read_text(encoding="utf-8") == "1\n"
    assert sorted(source["written"]) == in_place
    assert 0 < len(in_place) < 41
    problems = report["problems"] + source["problems"]
    assert 0 < len(problems) <= most
    assert all("tidak dapat" in one["finding"] for one in problems)
