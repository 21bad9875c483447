import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.build.fingerprints.file_stamps import Untellable, digests, stamp_all

LATER = time.time_ns() + 10**12
PLACES = ("content", "pelicanconf.py", "tidak-ada")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("content/a.md", "content/b/c.md", "content/b/__pycache__/d.pyc", "pelicanconf.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path


def test_every_file_has_its_digest(root: Path) -> None:
    found = stamp_all(root, PLACES, {}, 0)
    assert list(found) == ["content/a.md", "content/b/c.md", "pelicanconf.py"]
    assert len({stamp.digest for stamp in found.values()}) == 3


def _rewritten_with_the_old_time(path: Path) -> None:
    old = path.stat()
    path.write_text("content/X.md", encoding="utf-8")
    os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))


def _replaced_by_one_of_the_same_time(path: Path) -> None:
    other = path.with_name("lain")
    other.write_text("content/X.md", encoding="utf-8")
    old = path.stat()
    os.utime(other, ns=(old.st_atime_ns, old.st_mtime_ns))
    other.replace(path)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            lambda path: path.write_text("content/X.md", encoding="utf-8"), id="rewritten"
        ),
        pytest.param(lambda path: path.write_text("", encoding="utf-8"), id="emptied"),
        pytest.param(lambda path: path.rename(path.with_name("z.md")), id="renamed"),
        pytest.param(lambda path: path.unlink(), id="deleted"),
        pytest.param(
            lambda path: path.with_name("z.md").write_text("", encoding="utf-8"), id="a new one"
        ),
        pytest.param(_rewritten_with_the_old_time, id="rewritten, with the old time"),
        pytest.param(_replaced_by_one_of_the_same_time, id="replaced, with the old time"),
    ],
)
@pytest.mark.parametrize("taken", [0, LATER], ids=["at once", "long after"])
def test_a_change_is_seen(root: Path, taken: int, change: Callable[[Path], object]) -> None:
    known = stamp_all(root, PLACES, {}, 0)
    time.sleep(0.02)  # longer than a tick of the clock of file systems
    change(root / "content/a.md")
    assert digests(stamp_all(root, PLACES, known, taken)) != digests(known)


def test_new_times_alone_are_no_change(root: Path) -> None:
    known = stamp_all(root, PLACES, {}, 0)
    for path in root.rglob("*"):
        os.utime(path, (1, 1))
    assert digests(stamp_all(root, PLACES, known, LATER)) == digests(known)


def test_what_stands_as_it_was_is_not_read_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = stamp_all(root, PLACES, {}, 0)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail(str(self)))
    assert stamp_all(root, PLACES, known, LATER) == known


def test_what_changed_just_before_it_was_taken_down_is_read_again(root: Path) -> None:
    known = stamp_all(root, PLACES, {}, 0)
    wrong = {name: stamp._replace(digest="") for name, stamp in known.items()}
    assert stamp_all(root, PLACES, wrong, time.time_ns()) == known


@pytest.mark.parametrize("name", ["content/z.md", "content/b/z"])
def test_a_tree_that_leads_out_of_itself_tells_nothing(root: Path, name: str) -> None:
    (root / name).symlink_to(root)
    with pytest.raises(Untellable, match=name):
        stamp_all(root, PLACES, {}, 0)


def test_a_place_that_is_a_link_tells_nothing(root: Path) -> None:
    (root / "output").symlink_to(root / "content")
    with pytest.raises(Untellable, match="output"):
        stamp_all(root, ["output"], {}, 0)
