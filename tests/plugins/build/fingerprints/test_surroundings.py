from itertools import pairwise
from pathlib import Path

import pytest

from plugins.build.fingerprints import surroundings as module
from plugins.build.fingerprints.surroundings import constant, surroundings
from tests.plugins.repository import Repository

CONFIG = 'TIMEZONE = "Asia/Jakarta"\nPENERBIT = os.environ.get("PENERBIT")\n'


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "situs")
    repository.commit({"mou/a.md": "a"}, "2026-11-01T12:00:00+07:00")
    return repository


@pytest.mark.parametrize(
    ("given", "counts"),
    [
        pytest.param({"PENERBIT": "Dinas"}, True, id="what the settings ask for"),
        pytest.param({"TZ": "UTC"}, True, id="the zone"),
        pytest.param({"LC_ALL": "C"}, True, id="the language"),
        pytest.param({"PYTHONUTF8": "1"}, True, id="how Python runs"),
        pytest.param({"GIT_DIR": "/x"}, True, id="where git looks"),
        pytest.param({"EDITOR": "vi"}, False, id="what no build reads"),
    ],
)
def test_the_environment_counts_as_far_as_a_build_reads_it(
    repository: Repository, given: dict[str, str], counts: bool
) -> None:
    before = surroundings(repository.root, CONFIG, {})
    assert (surroundings(repository.root, CONFIG, given) != before) is counts


def test_a_commit_and_what_is_not_committed_count(repository: Repository) -> None:
    seen = [surroundings(repository.root, CONFIG, {})]
    repository.write({"mou/a.md": "b"})
    seen.append(surroundings(repository.root, CONFIG, {}))
    repository.commit({"mou/a.md": "b"}, "2026-11-02T12:00:00+07:00")
    seen.append(surroundings(repository.root, CONFIG, {}))
    repository.git("config", "diff.renames", "false")
    seen.append(surroundings(repository.root, CONFIG, {}))
    assert all(one != other for one, other in pairwise(seen))


def test_a_shallow_history_counts(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"mou/a.md": "b"}, "2026-11-02T12:00:00+07:00")
    shallow = tmp_path / "dangkal"
    repository.git("clone", "-q", "--depth=1", f"file://{repository.root}", str(shallow))
    before = surroundings(shallow, CONFIG, {})
    assert before["git shallow"]
    Repository(shallow).git("fetch", "-q", "--unshallow")
    assert surroundings(shallow, CONFIG, {}) != before


def test_a_library_that_was_installed_counts(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "pustaka"
    library.mkdir()
    monkeypatch.setattr(module.sysconfig, "get_path", lambda _name: str(library))
    (library / "markdown-3.11.dist-info").mkdir()
    before = surroundings(repository.root, CONFIG, {})
    (library / "markdown-3.11.dist-info").rename(library / "markdown-3.12.dist-info")
    assert surroundings(repository.root, CONFIG, {}) != before


def test_without_git_there_is_still_an_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path))
    found = surroundings(tmp_path, CONFIG, {})
    assert (found["git --version"], found["git shallow"]) == ("FileNotFoundError", "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A = True", True),
        ("A: bool = False", False),
        ("A = True\nA = False", False),
        ("A = True\nA = bool(1)", None),
        ("B = A = True", True),
        ("A: bool", None),
        ("", None),
    ],
)
def test_only_what_is_written_out_is_known(text: str, value: object) -> None:
    assert constant(text, "A") is value
