"""A site is brought to a server by a real rsync over a real SSH, cut, repeated and taken back."""

import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.build.manifest import list_files
from plugins.commands import deploy
from plugins.commands.pelican_run import ROOT
from tests.servers.ssh import ssh_server

pytestmark = pytest.mark.slow


def site(folder: Path, text: str, *, large: int = 0) -> Path:
    """Write a built site, in the place of an earlier one."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "mou").mkdir(parents=True)
    (folder / "index.html").write_text(text, encoding="utf-8")
    (folder / "mou" / "index.html").write_text("tetap", encoding="utf-8")
    for number in range(large):
        (folder / f"besar-{number}.bin").write_bytes(f"{text}{number}".encode() * 40_000)
    list_files(folder)
    return folder


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    with ssh_server(tmp_path_factory.mktemp("ssh")) as server:
        yield server


@pytest.fixture(params=["over SSH", "a folder of this machine"])
def arguments(
    request: pytest.FixtureRequest, tmp_path: Path, reached: tuple[str, str]
) -> list[str]:
    """What the command takes to bring a site to the folder ``server``."""
    folder = str(tmp_path / "server")
    host, ssh = reached
    if request.param == "over SSH":
        return [f"{host}:{folder}", "--ssh", ssh, "--output", str(tmp_path / "output")]
    return [folder, "--output", str(tmp_path / "output")]


def shown(root: Path, name: str = "index.html") -> str:
    return (root / "server" / "current" / name).read_text(encoding="utf-8")


def releases(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "server" / "rilis").iterdir() if path.is_dir())


def test_a_site_comes_goes_on_and_back(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for text in ("satu", "dua", "tiga", "empat"):
        site(tmp_path / "output", text)
        assert deploy.main(arguments) == 0, capsys.readouterr().err
        assert shown(tmp_path) == text
    assert len(releases(tmp_path)) == 3
    kept = (tmp_path / "server" / "current" / "mou" / "index.html").stat()
    assert kept.st_nlink == 3  # what did not change is one file in all releases
    for text in ("tiga", "dua"):
        assert deploy.main([*arguments, "--rollback"]) == 0
        assert shown(tmp_path) == text
    capsys.readouterr()
    assert deploy.main([*arguments, "--rollback"]) == 1
    assert "tidak ada terbitan sebelumnya di server" in capsys.readouterr().err
    assert shown(tmp_path) == "dua"
    # The same site again is the release that is there.
    assert deploy.main(arguments) == 0
    assert shown(tmp_path) == "empat"
    assert len(releases(tmp_path)) == 3


def test_what_goes_from_the_site_goes_from_the_server(tmp_path: Path, arguments: list[str]) -> None:
    site(tmp_path / "output", "satu", large=1)
    assert deploy.main(arguments) == 0
    assert (tmp_path / "server" / "current" / "besar-0.bin").exists()
    site(tmp_path / "output", "dua")
    assert deploy.main(arguments) == 0
    assert not (tmp_path / "server" / "current" / "besar-0.bin").exists()


def test_a_reader_never_finds_a_broken_set(tmp_path: Path, arguments: list[str]) -> None:
    site(tmp_path / "output", "0")
    assert deploy.main(arguments) == 0
    seen: set[str] = set()
    stop = threading.Event()

    def look() -> None:
        while not stop.is_set():
            seen.add(shown(tmp_path))
            seen.add(shown(tmp_path, "mou/index.html"))

    reader = threading.Thread(target=look)
    reader.start()
    for text in "12":
        site(tmp_path / "output", text)
        assert deploy.main(arguments) == 0
    stop.set()
    reader.join()
    assert seen <= {"0", "1", "2", "tetap"}


@pytest.mark.parametrize("after", [0.2, 0.6])
def test_a_kill_leaves_the_old_site_and_the_next_run_completes(
    tmp_path: Path, arguments: list[str], after: float
) -> None:
    site(tmp_path / "output", "lama")
    assert deploy.main(arguments) == 0
    site(tmp_path / "output", "baru", large=20)
    command = [sys.executable, "-m", "plugins.deploy", *arguments]
    with subprocess.Popen(command, cwd=ROOT, start_new_session=True) as process:
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
    assert shown(tmp_path) in {"lama", "baru"}
    assert deploy.main(arguments) == 0
    assert shown(tmp_path) == "baru"
    current = tmp_path / "server" / "current"
    for path in (tmp_path / "output").rglob("*"):
        if path.is_file():
            other = current / path.relative_to(tmp_path / "output")
            assert other.read_bytes() == path.read_bytes()
    assert not [name for name in releases(tmp_path) if name.startswith(".buang")]


def test_a_site_that_is_not_whole_goes_nowhere(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    built = site(tmp_path / "output", "satu")
    (built / "index.html").write_text("setengah", encoding="utf-8")
    assert deploy.main(arguments) == 1
    (built / "index.html").unlink()
    assert deploy.main(arguments) == 1
    (built / "manifest-berkas.json").write_text("[", encoding="utf-8")
    assert deploy.main(arguments) == 1
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 3
    assert all(line.endswith("jalankan make publish") for line in told)
    assert not (tmp_path / "server").exists()


@pytest.mark.parametrize(
    "target",
    ["", "server", "host:", "host:rumah/situs", "-oProxyCommand=x:/srv", "a b:/srv", "h:/a b", "/"],
)
def test_what_is_no_target_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], target: str
) -> None:
    with pytest.raises(deploy.Undeployable, match="bukan tujuan"):
        deploy.server(target)


def test_a_server_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built = site(tmp_path / "output", "satu")
    ssh = "ssh -p 1 -o BatchMode=yes -o ConnectTimeout=2"
    assert deploy.main(["a@127.0.0.1:/srv/x", "--ssh", ssh, "--output", str(built)]) == 1
    assert "situs di server tetap seperti semula, ulangi" in capsys.readouterr().err
    assert deploy.main(["a@127.0.0.1:/srv/x", "--ssh", "ssh-x", "--output", str(built)]) == 1
    assert "belum terpasang" in capsys.readouterr().err
