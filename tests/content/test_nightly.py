"""The nightly flow over git http-backend: nothing lost, nothing doubled, come what may."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.commands.flow.command import main
from tests.servers.git import offered

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
_RUN = (
    "from plugins.commands.flow.command import main; from pathlib import Path; "
    "main({!r}, Path({!r}))"
)
ARCHIVE = ("impor", "--host", "gitlab", "--", "--source", "arsip")


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=Editor", "-c", "user.email=e@contoh.invalid", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


class Host:
    """A repository on a host, a clone in which the flow runs, and one of an editor."""

    def __init__(self, folder: Path, address: str) -> None:
        self.kept, self.runner, self.editor = folder / "situs", folder / "alur", folder / "editor"
        git(folder, "clone", "--quiet", "--bare", str(ROOT), str(self.kept))
        for name in ("receive.advertisePushOptions", "http.receivepack"):
            git(self.kept, "config", name, "true")
        head = git(ROOT, "rev-parse", "HEAD")
        git(self.kept, "update-ref", "refs/heads/main", head)
        git(self.kept, "symbolic-ref", "HEAD", "refs/heads/main")
        for clone in (self.runner, self.editor):
            git(folder, "clone", "--quiet", "--branch", "main", f"{address}/situs", str(clone))
        found = git(self.editor, "grep", "-l", "source: arsip", "--", "content/berita")
        self.posts = sorted(found.split("\n"))[:2]

    def push(self, branch: str, files: dict[str, str | None], message: str = "Ubah") -> None:
        """Have the editor change files on a branch; None takes one away."""
        git(self.editor, "fetch", "--quiet", "origin")
        git(self.editor, "checkout", "--quiet", "-B", branch, f"origin/{branch}")
        for name, text in files.items():
            path = self.editor / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        git(self.editor, "add", "--all")
        git(self.editor, "commit", "--quiet", "-m", message)
        git(self.editor, "push", "--quiet", "origin", branch)

    def run(self, *arguments: str) -> int:
        return main(list(arguments), self.runner)

    def differs(self) -> list[str]:
        """Give what the import's branch holds that the main line does not."""
        told = git(self.kept, "diff", "--name-only", "main...impor")
        return told.split("\n") if told else []

    def show(self, branch: str, name: str) -> str:
        return git(self.kept, "show", f"{branch}:{name}")


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    with offered(tmp_path) as address:
        yield Host(tmp_path, address)


def test_the_nights_of_a_week(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = host.posts
    host.push("main", {first: None, second: None})
    main_line = git(host.kept, "rev-parse", "main")

    # The first night finds two posts, and asks for them.
    assert host.run(*ARCHIVE) == 0
    assert host.differs() == [first, second]
    whole = host.show("impor", first)
    assert git(host.kept, "rev-parse", "main") == main_line
    asked = json.loads((host.runner / ".cache/alur/permintaan.json").read_text(encoding="utf-8"))
    assert (asked["head"], asked["base"], asked["title"]) == ("impor", "main", "Impor berita")
    assert "ditulis 2" in asked["body"]

    # An editor edits one on the branch and something else on the main line; nothing is new.
    host.push("impor", {first: f"{whole.rstrip()}\n\nCatatan editor.\n"})
    host.push("main", {"content/mou/baru.md": "---\ntitle: Baru\n---\n"})
    assert host.run(*ARCHIVE) == 0
    assert "Catatan editor." in host.show("impor", first)
    assert host.show("impor", "content/mou/baru.md")
    assert host.differs() == [first, second]
    assert git(host.kept, "log", "--format=%s", "main..impor").count("Impor berita") == 1

    # A run is killed at any moment; the next one goes on.
    host.push("impor", {second: None}, "Buang satu")
    for wait in (0.5, 1.5):
        killed = subprocess.Popen(
            [
                sys.executable,
                "-c",
                _RUN.format(list(ARCHIVE), str(host.runner)),
            ],
            cwd=ROOT,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(wait)
        os.killpg(killed.pid, signal.SIGKILL)
        killed.wait()
    assert host.run(*ARCHIVE) == 0
    assert host.differs() == [first, second]
    assert "Catatan editor." in host.show("impor", first)
    assert git(host.runner, "status", "--porcelain") == ""

    # The request is accepted: the next night has nothing to ask for.
    git(host.editor, "fetch", "--quiet")
    git(host.editor, "checkout", "--quiet", "main")
    git(host.editor, "merge", "--quiet", "origin/impor")
    git(host.editor, "push", "--quiet", "origin", "main")
    capsys.readouterr()
    assert host.run(*ARCHIVE) == 0
    assert capsys.readouterr().out == "Tidak ada yang baru.\n"
    assert not (host.runner / ".cache/alur/permintaan.json").exists()


def test_both_changed_the_same_line(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    first = host.posts[0]
    whole = host.show("main", first)
    host.push("main", {first: None})
    assert host.run(*ARCHIVE) == 0
    host.push("impor", {first: f"{whole}\nSatu.\n"})
    host.push("main", {first: f"{whole}\nDua.\n"})
    before = git(host.kept, "rev-parse", "impor")
    assert host.run(*ARCHIVE) == 1
    assert "gabungkan dengan tangan" in capsys.readouterr().out
    assert git(host.kept, "rev-parse", "impor") == before


def test_the_branch_of_the_editors_is_tidied_and_offered(host: Host) -> None:
    name = "content/mou/bandara-ngloram-2019.md"
    whole = host.show("main", name)
    anew = whole.replace("kind: nota_kesepakatan", "kind: 'nota_kesepakatan'\nscope: []")
    git(host.editor, "push", "--quiet", "origin", "main:redaksi")
    assert host.run("redaksi", "--host", "gitea") == 0
    host.push("redaksi", {name: anew.replace("Bandara Ngloram", "Bandara Baru", 1)}, "Ubah judul")
    assert host.run("redaksi", "--host", "gitea") == 0
    assert host.show("redaksi", name) == whole.replace("Bandara Ngloram", "Bandara Baru", 1)
    asked = json.loads((host.runner / ".cache/alur/permintaan.json").read_text(encoding="utf-8"))
    assert "- Ubah judul (Editor)" in asked["body"]
    assert asked["head"] == "redaksi"


def test_the_check_writes_what_hosts_show(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = host.runner / "content/mou/salah.md"
    wrong.write_text("---\ntitle: A\n---\n", encoding="utf-8")
    assert host.run("periksa") == 1
    assert "::error file=content/mou/salah.md,line=1,title=isian-wajib::" in capsys.readouterr().out
    assert host.run("periksa", "--host", "gitlab") == 1
    report = (host.runner / "pemeriksaan-gitlab.json").read_text(encoding="utf-8")
    assert {one["location"]["path"] for one in json.loads(report)} >= {"content/mou/salah.md"}
    wrong.unlink()
    assert host.run("periksa") == 0


@pytest.mark.parametrize(
    ("reachable", "published", "code"),
    [(True, 0, 0), (False, 0, 1), (True, 3, 3), (False, 3, 3)],
    ids=["all well", "no pull", "no site", "neither"],
)
def test_the_day_is_published_without_a_pull_too(
    tmp_path: Path, reachable: bool, published: int, code: int, capfd: pytest.CaptureFixture[str]
) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "-b", "main", "asal")
    git(tmp_path, "clone", "--quiet", "asal", "situs")
    root = tmp_path / "situs"
    (root / "plugins").mkdir()
    told = f"import sys\nprint('terbit', *sys.argv[1:])\nsys.exit({published})\n"
    (root / "plugins/publish.py").write_text(told, encoding="utf-8")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "-m", "Mulai")
    git(root, "push", "--quiet", "-u", "origin", "HEAD:main")
    if not reachable:
        (tmp_path / "asal").rename(tmp_path / "hilang")
    assert main(["harian", "--", "--local"], root) == code
    answer = capfd.readouterr()
    assert answer.out == "terbit --local\n"
    assert ("tidak terambil" in answer.err) is not reachable
