"""``make rollback`` beside ``make publish``, a reader looking on all the time."""

import subprocess
import threading
from pathlib import Path

import pytest

from plugins.commands import publish, rollback


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(publish, "ROOT", tmp_path)
    monkeypatch.setattr(rollback, "ROOT", tmp_path)
    return tmp_path


def published(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    def make(_settings: str, output: Path, *_rest: object) -> subprocess.CompletedProcess[bytes]:
        output.mkdir(parents=True)
        (output / "index.html").write_text(text, encoding="utf-8")
        return subprocess.CompletedProcess([], 0)

    monkeypatch.setattr(publish, "build", make)
    assert publish.main([]) == 0


def shown(project: Path) -> str:
    return (project / "output" / "index.html").read_text(encoding="utf-8")


def test_the_site_before_comes_back_and_goes_again(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for text in ("satu", "dua"):
        published(monkeypatch, text)
    capsys.readouterr()
    assert rollback.main([]) == 0
    assert shown(project) == "satu"
    assert capsys.readouterr().out.startswith("Kembali: output/ memuat terbitan ")
    assert rollback.main(["--list"]) == 0
    newest = capsys.readouterr().out.split()[0]
    assert rollback.main([newest]) == 0
    assert shown(project) == "dua"


def test_without_a_site_before_all_stays(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    published(monkeypatch, "satu")
    capsys.readouterr()
    assert rollback.main([]) == 1
    told = capsys.readouterr()
    assert told.err.startswith("output/ tetap seperti semula: tidak ada terbitan sebelumnya")
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert shown(project) == "satu"


def test_a_reader_always_finds_a_site(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ("satu", "dua"):
        published(monkeypatch, text)
    seen: set[str] = set()
    stop = threading.Event()

    def look() -> None:
        while not stop.is_set():
            seen.add(shown(project))

    reader = threading.Thread(target=look)
    reader.start()
    for _time in range(10):
        assert rollback.main([]) == 0
        newest = publish.releases(project / ".cache").order()[-1].digest
        assert rollback.main([newest]) == 0
    stop.set()
    reader.join()
    assert seen == {"satu", "dua"}


def test_what_a_killed_publication_left_is_swept(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = project / ".cache" / "terbit-abc" / "situs"
    left.mkdir(parents=True)
    (left / "index.html").write_text("setengah", encoding="utf-8")
    published(monkeypatch, "satu")
    assert not left.parent.exists()


def test_whoever_comes_second_waits_and_says_so(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for text in ("satu", "dua"):
        published(monkeypatch, text)
    inside, done = threading.Event(), threading.Event()

    def hold() -> None:
        with rollback.turn(project / publish.LOCK, publish.say_waiting):
            inside.set()
            done.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    inside.wait(10)
    other = threading.Thread(target=rollback.main, args=([],))
    other.start()
    other.join(0.3)
    assert shown(project) == "dua"
    done.set()
    other.join(10)
    holder.join(10)
    assert shown(project) == "satu"
    assert "Penerbitan lain sedang berjalan; menunggu" in capsys.readouterr().err
