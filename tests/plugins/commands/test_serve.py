import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.commands import serve
from plugins.commands.live_page import Shown
from plugins.commands.serve import WATCHED, Preview, watched

Build = Callable[..., subprocess.CompletedProcess[bytes]]


def outcomes(*codes: int) -> Build:
    """Make builds that end with these codes, each leaving a file that tells which it was."""
    left = list(enumerate(codes, 1))

    def fake(
        settings: str, output: Path, environment: dict[str, str], *overrides: str
    ) -> subprocess.CompletedProcess[bytes]:
        assert settings == "pelicanconf.py"
        assert environment == {"SITEURL": "http://localhost:8000"}
        assert overrides == ("TAMPILKAN_KONSEP=true",)
        number, code = left.pop(0)
        output.mkdir(parents=True)
        (output / "index.html").write_text(f"bangunan {number}", encoding="utf-8")
        return subprocess.CompletedProcess([], code, stderr=b"content/a.md:1: salah\n")

    return fake


def shown(preview: Preview) -> str:
    return (preview.folder() / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    return Preview(tmp_path / "serve", "http://localhost:8000")


def test_the_last_whole_build_is_shown(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "build", outcomes(0, 0))
    assert preview.rebuild()
    assert shown(preview) == "bangunan 1"
    assert preview.rebuild()
    assert shown(preview) == "bangunan 2"


def test_a_failed_build_leaves_the_site_before_it(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "build", outcomes(0, 1, 0))
    preview.rebuild()
    assert not preview.rebuild()
    assert shown(preview) == "bangunan 1"
    assert preview.rebuild()
    assert shown(preview) == "bangunan 3"


def test_no_old_build_is_kept(
    tmp_path: Path, preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "build", outcomes(0, 1, 0, 1))
    for _ in range(4):
        preview.rebuild()
    assert [path.name for path in (tmp_path / "serve").iterdir()] == ["3"]


def test_before_the_first_whole_build_nothing_is_shown(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "build", outcomes(1))
    assert not preview.rebuild()
    assert not preview.folder().exists()


def test_everything_that_is_watched_exists() -> None:
    assert [path.name for path in watched(serve.ROOT)] == list(WATCHED)
    assert all(path.exists() for path in watched(serve.ROOT))


def test_what_a_failed_build_said_is_shown_until_one_is_whole(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "build", outcomes(0, 1, 0))
    states = []
    for _ in range(3):
        preview.rebuild()
        states.append(preview.shown)
    assert states == [Shown(1), Shown(1, "content/a.md:1: salah"), Shown(3)]


def test_a_build_is_due_at_once_and_after_every_change_even_during_one(tmp_path: Path) -> None:
    due = serve.calls([tmp_path])
    next(due)
    # What is saved while the first build runs.
    (tmp_path / "a.md").write_text("a", encoding="utf-8")
    next(due)
    (tmp_path / "b.md").write_text("b", encoding="utf-8")
    next(due)
    due.close()
