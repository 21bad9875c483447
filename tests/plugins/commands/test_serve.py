import signal
from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from plugins.commands import serve
from plugins.commands.preview.builder import GONE, Builder
from plugins.commands.serve import WATCHED, Preview, watched
from tests.site.texts import page


def test_what_a_failed_build_said_is_shown_until_one_is_whole() -> None:
    said = iter(["", "content/a.md:1: salah", ""])
    preview = Preview(lambda _first: next(said))
    assert [(preview.rebuild(), preview.problems) for _ in range(3)] == [
        (True, ""),
        (False, "content/a.md:1: salah"),
        (True, ""),
    ]


def test_everything_that_is_watched_exists() -> None:
    assert [path.name for path in watched(serve.ROOT)] == list(WATCHED)
    assert all(path.exists() for path in watched(serve.ROOT))


def test_a_build_is_due_at_once_and_after_every_change_even_during_one(tmp_path: Path) -> None:
    due = serve.calls([tmp_path])
    assert next(due) == frozenset()
    # What is saved while the first build runs.
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("a", encoding="utf-8")
        assert next(change for change in due if change is not None) == {tmp_path / name}
    assert next(due) is None
    due.close()


class Followed:
    """A builder that only notes what it is told."""

    def __init__(self, *said: str) -> None:
        self.said = list(said)
        self.told: list[object] = []

    def build(self, first: Collection[str]) -> str:
        self.told.append(sorted(first))
        return self.said.pop(0)

    def forget(self) -> None:
        self.told.append("lupakan")

    def index(self) -> None:
        self.told.append("indeks")


Change = Callable[[], object]
A, CODE = serve.ROOT / "content/a.md", serve.ROOT / "plugins/a.py"


@pytest.mark.parametrize(
    ("changes", "said", "told"),
    [
        ([[], *[None] * 30], [""], [[], "indeks"]),
        ([[A], None, [A], *[None] * 30], ["", ""], [["content/a.md"]] * 2 + ["indeks"]),
        ([[A], *[None] * 30], ["salah"], [["content/a.md"]]),
        ([[A, CODE], None], [""], ["lupakan", ["content/a.md", "plugins/a.py"]]),
    ],
    ids=["index when it is quiet", "index once", "no index of half a site", "another program"],
)
def test_each_change_is_followed(
    changes: list[list[Path] | None],
    said: list[str],
    told: list[object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [None if change is None else frozenset(change) for change in changes]
    monkeypatch.setattr(serve, "calls", lambda _places: iter(found))
    builder = Followed(*said)
    serve.follow(builder, Preview(builder.build), "http://localhost:8000")
    assert builder.told == told


@pytest.mark.slow
def test_a_builder_that_was_killed_says_so_and_is_started_anew(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "rujukan").mkdir(parents=True)
    settings = {"PATH": str(content), "SIMPANAN": str(tmp_path / "simpanan")}
    builder = Builder(
        serve.ROOT, tmp_path / "hasil", {"SITEURL": "http://localhost:8000"}, settings
    )
    try:
        assert builder.build() == ""
        first = (tmp_path / "hasil/index.html").stat().st_mtime_ns
        process = builder._process
        assert process
        process.send_signal(signal.SIGKILL)
        assert builder.build() in {GONE, ""}
        assert builder.build() == ""
        assert (tmp_path / "hasil/index.html").stat().st_mtime_ns == first
        (content / "halaman").mkdir()
        (content / "halaman/a.md").write_text("tanpa kepala", encoding="utf-8")
        assert "content/halaman/a.md:1: " in builder.build(["content/halaman/a.md"])
        (content / "halaman/a.md").write_text(page("Isi."), encoding="utf-8")
        said = builder.build(["content/halaman/a.md"])
        assert said == ""
        assert "Isi." in (tmp_path / "hasil/a/index.html").read_text(encoding="utf-8")
    finally:
        builder.close()
