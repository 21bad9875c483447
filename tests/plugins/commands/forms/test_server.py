"""The server of the forms: for this machine and its key alone, and of the content folder alone."""

import base64
import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.commands.forms.findings import Findings
from plugins.commands.forms.gitea import Gitea
from plugins.commands.forms.server import make_server
from plugins.commands.forms.working_folder import WorkingFolder, blob_mark
from tests.plugins.repository import Repository

KEY = "kunci"
TEXT = "---\ntitle: A\nkind: pks\n---\n"
REPO = "/api/v1/repos/situs/isi"


class Client:
    """Asks the server as the forms do, or as somebody else."""

    def __init__(self, port: int, repository: Repository) -> None:
        self.port, self.repository = port, repository
        self.saved: list[list[str]] = []

    def ask(
        self, path: str, body: Any = None, *, key: str = KEY, host: str = "", **headers: str
    ) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        data = None if body is None else json.dumps(body).encode()
        told = {
            "Host": host or f"127.0.0.1:{self.port}",
            "Authorization": f"token {key}",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        connection.request("GET" if data is None else "POST", path, data, told)
        answer = connection.getresponse()
        found = answer.status, answer.read()
        connection.close()
        return found

    def change(self, *files: dict[str, str]) -> tuple[int, dict[str, Any]]:
        encoded = [
            {**one, "content": base64.b64encode(one.get("content", "").encode()).decode()}
            for one in files
        ]
        body = {"files": encoded, "message": "Ubah", "dates": {"author": "2026-11-29T00:00:00Z"}}
        status, answer = self.ask(f"{REPO}/contents", body)
        return status, json.loads(answer)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    repository = Repository(tmp_path / "repo")
    repository.commit({"mou/a.md": TEXT}, "2026-11-01T12:00:00+07:00")
    saved: list[list[str]] = []
    server = make_server(
        0,
        files=lambda _port: {"index.html": b"<h1>Formulir</h1>"},
        gitea=Gitea(WorkingFolder(repository.root), saved.append),
        key=KEY,
        told=lambda: {"running": False, "findings": []},
    )
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    made = Client(server.server_address[1], repository)
    made.saved = saved
    yield made
    server.shutdown()
    server.server_close()


STRANGERS = {
    "another key": ({"key": "lain"}, 401),
    "no key": ({"key": ""}, 401),
    "odd letters in the key": ({"key": "ÿ"}, 401),
    "another host": ({"host": "jahat.example"}, 421),
    "another port": ({"host": "127.0.0.1:1"}, 421),
    "another page": ({"Origin": "https://jahat.example"}, 421),
}


@pytest.mark.parametrize(("asked", "status"), STRANGERS.values(), ids=STRANGERS)
def test_a_stranger_gets_nothing(client: Client, asked: dict[str, str], status: int) -> None:
    found, answer = client.ask(f"{REPO}/raw/content/mou/a.md", **asked)
    assert found == status
    assert b"title" not in answer


def test_the_page_is_sent_with_a_policy_and_without_a_key(client: Client) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", client.port, timeout=20)
    connection.request("GET", "/admin/")
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == (200, b"<h1>Formulir</h1>")
    policy = answer.headers["Content-Security-Policy"]
    assert "connect-src 'self' blob: data:;" in policy
    assert "default-src 'none'" in policy
    connection.close()


OUTSIDE = (
    "pelicanconf.py",
    "content/../pelicanconf.py",
    "content/mou/../../a.md",
    "/etc/passwd",
    "content/mou/.git.md",
    ".git/config",
    "content/mou/A.md",
    "content/mou/a.py",
    "content/gambar/../a.png",
    "content/gambar/.a.png",
    "content/tautan/a.md",
    "",
)


@pytest.mark.parametrize("path", OUTSIDE)
def test_no_file_outside_of_the_content_is_read_or_written(client: Client, path: str) -> None:
    (client.repository.root / "pelicanconf.py").write_text("A = 1\n", encoding="utf-8")
    assert client.ask(f"{REPO}/raw/{path}")[0] in (400, 422, 404)
    assert client.change({"operation": "create", "path": path, "content": "a"})[0] == 422
    assert client.repository.git("status", "--porcelain", "content") == ""


def test_a_link_that_leads_outside_is_not_followed(client: Client, tmp_path: Path) -> None:
    (client.repository.content / "berita").symlink_to(tmp_path)
    assert client.change({"operation": "create", "path": "content/berita/a.md"})[0] == 422


def test_a_save_commits_its_files_and_no_others(client: Client) -> None:
    repository = client.repository
    repository.write({"mou/lain.md": TEXT})
    repository.git("add", "content/mou/lain.md")
    status, answer = client.change(
        {"operation": "create", "path": "content/mou/b.md", "content": f"{TEXT}\nIsi.\n"},
        {"operation": "create", "path": "content/gambar/2026/a.png", "content": "png"},
    )
    assert status == 200
    assert [one["path"] for one in answer["files"]] == [
        "content/mou/b.md",
        "content/gambar/2026/a.png",
    ]
    named = repository.git("show", "--name-only", "--format=%s", "HEAD").split()
    assert sorted(named) == ["Ubah", "content/gambar/2026/a.png", "content/mou/b.md"]
    assert repository.git("status", "--porcelain") == "A  content/mou/lain.md"
    assert client.saved == [["content/mou/b.md", "content/gambar/2026/a.png"]]


def test_a_file_written_anew_is_no_edit(client: Client) -> None:
    head = client.repository.git("rev-parse", "HEAD")
    anew = '---\nkind: "pks"\ntitle: "A"\nwithdrawn: {}\nscope: []\nheading: ""\n---\n\n'
    one = {
        "operation": "update",
        "path": "content/mou/a.md",
        "content": anew,
        "sha": blob_mark(TEXT.encode()),
    }
    assert client.change(one)[0] == 200
    assert client.repository.git("rev-parse", "HEAD") == head
    assert (client.repository.content / "mou/a.md").read_text(encoding="utf-8") == TEXT


CONFLICTS = {
    "changed meanwhile": {"operation": "update", "path": "content/mou/a.md", "sha": "0" * 40},
    "gone meanwhile": {"operation": "update", "path": "content/mou/b.md", "sha": "0" * 40},
    "without a mark": {"operation": "update", "path": "content/mou/a.md"},
    "deleted without a mark": {"operation": "delete", "path": "content/mou/a.md", "sha": ""},
    "there already": {"operation": "create", "path": "content/mou/a.md"},
    "deleted after a change": {"operation": "delete", "path": "content/mou/a.md", "sha": "0" * 40},
}


@pytest.mark.parametrize("change", CONFLICTS.values(), ids=CONFLICTS)
def test_nobody_writes_over_what_he_has_not_seen(client: Client, change: dict[str, str]) -> None:
    status, answer = client.change(
        {"operation": "create", "path": "content/mou/baru.md", "content": TEXT}, change
    )
    assert status == 409
    assert answer["message"].startswith("content/mou/")
    assert client.repository.git("status", "--porcelain") == ""


def test_a_commit_that_is_refused_leaves_the_folder_as_it_was(client: Client) -> None:
    hook = client.repository.root / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\necho dilarang >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    status, answer = client.change(
        {"operation": "create", "path": "content/mou/b.md", "content": TEXT}
    )
    assert (status, answer["message"]) == (500, "tidak tersimpan: dilarang")
    assert not (client.repository.content / "mou/b.md").exists()
    assert client.repository.git("status", "--porcelain") == ""


def test_a_move_and_a_deletion(client: Client) -> None:
    sha = blob_mark(TEXT.encode())
    moved = {
        "operation": "update",
        "path": "content/mou/b.md",
        "from_path": "content/mou/a.md",
        "content": TEXT,
        "sha": sha,
    }
    assert client.change(moved)[0] == 200
    assert client.repository.git("ls-files") == "content/mou/b.md"
    gone = {"operation": "delete", "path": "content/mou/b.md", "sha": sha}
    status, answer = client.change(gone)
    assert (status, answer["files"]) == (200, [None])
    assert client.repository.git("ls-files") == ""


def test_the_folder_is_shown_as_it_stands(client: Client) -> None:
    client.repository.write({"mou/b.md": TEXT, "catatan.txt": "a"})
    branch = json.loads(client.ask(f"{REPO}/branches/kerja")[1])["commit"]["id"]
    tree = json.loads(client.ask(f"{REPO}/git/trees/{branch}?recursive=1&page=1")[1])
    assert [(one["path"], one["sha"]) for one in tree["tree"]] == [
        (f"content/mou/{name}.md", blob_mark(TEXT.encode())) for name in "ab"
    ]
    assert tree["truncated"] is False
    wanted = {"files": ["content/mou/a.md", "content/mou/tak-ada.md"]}
    first, second = json.loads(client.ask(f"{REPO}/file-contents", wanted)[1])
    assert base64.b64decode(first["content"]).decode() == TEXT
    assert second is None
    assert client.ask(f"{REPO}/media/kerja/content/mou/a.md") == (200, TEXT.encode())
    commits = json.loads(client.ask(f"{REPO}/commits?sha=kerja&path=content/mou/a.md&limit=9")[1])
    assert [one["commit"]["author"]["name"] for one in commits] == ["Penyunting"]
    client.repository.write({"mou/b.md": f"{TEXT}a"})
    assert json.loads(client.ask(f"{REPO}/branches/kerja")[1])["commit"]["id"] != branch


ODD = {
    "no call": ("/api/v1/repos/lain/lain", None, 400),
    "no object": (f"{REPO}/contents", [], 400),
    "no files": (f"{REPO}/contents", {}, 400),
    "no number": (f"{REPO}/git/trees/kerja?page=a", None, 400),
    "findings": ("/api/v1/temuan", None, 200),
    "version": ("/api/v1/version", None, 200),
    "another page": ("/admin/lain.js", None, 404),
    "another folder": ("/lain", None, 404),
    "the door": ("/", None, 302),
}


@pytest.mark.parametrize(("path", "body", "status"), ODD.values(), ids=ODD)
def test_odd_questions_get_an_answer(client: Client, path: str, body: Any, status: int) -> None:
    assert client.ask(path, body)[0] == status


def test_what_is_too_large_is_not_read(client: Client) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", client.port, timeout=20)
    connection.putrequest("POST", f"{REPO}/contents")
    connection.putheader("Content-Length", "99999999999")
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()


def test_the_check_runs_once_more_after_a_save_while_it_runs() -> None:
    started, go = threading.Semaphore(0), threading.Semaphore(0)
    runs: list[int] = []

    def run() -> list[dict[str, Any]]:
        runs.append(len(runs))
        started.release()
        go.acquire()
        return [
            {"path": "content/mou/lain.md", "advice": True},
            {"path": "content/mou/lain.md", "advice": False},
            {"path": "content/mou/a.md", "advice": True},
        ]

    findings = Findings(run)
    findings.saved(["content/mou/a.md"])
    assert started.acquire(timeout=5)
    findings.saved([])
    findings.saved([])
    assert findings.told() == {"running": True, "findings": []}
    go.release()
    assert started.acquire(timeout=5)
    go.release()
    for _ in range(100):
        if not findings.told()["running"]:
            break
        threading.Event().wait(0.05)
    shown = [(one["path"], one["advice"]) for one in findings.told()["findings"]]
    assert shown == [("content/mou/a.md", True), ("content/mou/lain.md", False)]
    assert runs == [0, 1]
