"""A build that is not due is not made; what stands in the output is that of a clean build."""

import dataclasses
import hashlib
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.commands import site
from tests.examples import examples
from tests.plugins.repository import Repository

CONFIG = 'TIMEZONE = "Asia/Jakarta"\nMESIN_CEPAT = True\nenviron["PENERBIT"]\n'
FILES = ("content/a.md", "content/b.md", "theme/a.css", "plugins/a.py")


class World:
    """A project whose build writes down everything it was made of."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.builds = 0
        self.code = 0
        self.while_building: Callable[[], object] = lambda: None
        self.repository = Repository(root)
        for name in FILES:
            self.write(name, "a")
        self.write("pelicanconf.py", CONFIG)

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def clean(self) -> dict[str, str]:
        """Give what a clean build would write."""
        asked = ["git", "rev-parse", "HEAD"]
        head = subprocess.run(asked, cwd=self.root, capture_output=True, check=False).stdout
        found = {"seluruh.txt": f"{head!r} {os.environ.get('PENERBIT')}"}
        for place in ("content", "theme", "plugins", "pelicanconf.py"):
            path = self.root / place
            for file in [path] if path.is_file() else sorted(path.rglob("*")):
                if file.is_file():
                    name = hashlib.sha256(str(file).encode()).hexdigest()
                    found[name] = f"{file.name} {file.read_text(encoding='utf-8')}"
        return found

    def output(self) -> dict[str, str]:
        return {
            path.name: path.read_text(encoding="utf-8") for path in (self.root / "output").iterdir()
        }

    def build(
        self, _settings: str, output: Path, _environment: dict[str, str]
    ) -> subprocess.CompletedProcess[bytes]:
        self.builds += 1
        made = self.clean()
        self.while_building()
        output.mkdir(exist_ok=True)
        for path in output.iterdir():
            path.unlink()
        for name, text in {} if self.code else made.items():
            (output / name).write_text(text, encoding="utf-8")
        return subprocess.CompletedProcess([], self.code)

    def run(self) -> int:
        """Run the command, and tell how many builds it made."""
        before = self.builds
        assert site.main() == self.code
        return self.builds - before


def _world(root: Path, patch: pytest.MonkeyPatch) -> World:
    made = World(root)
    patch.setenv("PENERBIT", "awal")
    patch.setattr(site, "ROOT", made.root)
    patch.setattr(site, "build", made.build)
    return made


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    return _world(tmp_path / "situs", monkeypatch)


def test_without_a_change_nothing_is_built(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [world.run() for _ in range(3)] == [1, 0, 0]
    assert capsys.readouterr().out == "Tidak ada yang berubah sejak bangunan terakhir.\n" * 2


def _commit(world: World) -> None:
    world.repository.git("add", "-A", "content")
    world.repository.git("commit", "-q", "--allow-empty", "-m", "a")


def _output(world: World) -> Path:
    return min((world.root / "output").iterdir())


def _record(world: World) -> Path:
    return world.root / ".cache" / "bangunan.catatan"


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9])


EDITS: dict[str, Callable[[World, str], object]] = {
    **{f"{name} edited": lambda world, x, name=name: world.write(name, x) for name in FILES},
    "a file more": lambda world, x: world.write(f"content/{x}.md", x),
    "a file renamed": lambda world, _x: (world.root / FILES[0]).rename(world.root / "content/z"),
    "a file deleted": lambda world, _x: (world.root / FILES[1]).unlink(),
    "settings": lambda world, x: world.write("pelicanconf.py", f"{CONFIG}# {x}\n"),
    "environment": lambda _world, x: os.environ.update(PENERBIT=x),
    "a commit": lambda world, _x: _commit(world),
    "an output damaged": lambda world, x: _output(world).write_text(x, encoding="utf-8"),
    "an output emptied": lambda world, _x: _output(world).write_text("", encoding="utf-8"),
    "an output deleted": lambda world, _x: _output(world).unlink(),
    "an output too many": lambda world, x: (world.root / "output" / f"{x}.html").write_text(
        x, encoding="utf-8"
    ),
    "the record emptied": lambda world, _x: _record(world).write_bytes(b""),
    "the record cut": lambda world, _x: _cut(_record(world)),
    "the record deleted": lambda world, _x: _record(world).unlink(),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_a_change_the_output_is_that_of_a_clean_build(
    world: World, edit: Callable[[World, str], object]
) -> None:
    world.run()
    edit(world, "x")
    assert world.run() == 1
    assert world.output() == world.clean()
    assert world.run() == 0


def test_new_times_alone_call_for_no_build(world: World) -> None:
    world.run()
    for path in world.root.rglob("*"):
        if ".git" not in path.parts:
            os.utime(path, (1, 1))
    assert [world.run(), world.run()] == [0, 0]


def test_a_new_day_calls_for_a_build(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.run()
    known = site.survey

    def tomorrow(*asked: object) -> object:
        found = known(*asked)  # type: ignore[arg-type]
        return dataclasses.replace(found, around={**found.around, "hari": "2126-01-01"})

    monkeypatch.setattr(site, "survey", tomorrow)
    assert [world.run(), world.run()] == [1, 0]


def test_what_is_saved_during_a_build_is_built_next(world: World) -> None:
    world.while_building = lambda: world.write("content/a.md", "sementara itu")
    assert world.run() == 1
    world.while_building = lambda: None
    assert [world.run(), world.run()] == [1, 0]
    assert world.output() == world.clean()


def test_a_failed_build_is_tried_again(world: World) -> None:
    world.run()
    world.write("content/a.md", "x")
    world.code = 1
    assert [world.run(), world.run()] == [1, 1]
    world.code = 0
    assert [world.run(), world.run()] == [1, 0]


def test_a_killed_build_leaves_no_record(world: World) -> None:
    def kill() -> None:
        raise KeyboardInterrupt

    world.run()
    world.write("content/a.md", "x")
    world.while_building = kill
    with pytest.raises(KeyboardInterrupt):
        world.run()
    world.write("content/a.md", "a")  # as it was before
    world.while_building = lambda: None
    assert world.run() == 1


@pytest.mark.parametrize("value", ["False", "bool(1)", "None"])
def test_the_setting_switches_it_off(world: World, value: str) -> None:
    world.write("pelicanconf.py", CONFIG.replace("True", value))
    assert [world.run(), world.run()] == [1, 1]


def test_what_leads_out_of_the_project_is_always_built(world: World) -> None:
    (world.root / "theme" / "lain").symlink_to(world.root / "content")
    assert [world.run(), world.run()] == [1, 1]


@pytest.mark.proof
@settings(max_examples=examples(10), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    steps=st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.sampled_from("abc")), max_size=6)
)
def test_after_any_sequence_the_output_is_that_of_a_clean_build(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        world = _world(tmp_path_factory.mktemp("situs") / "situs", patch)
        world.run()
        for name, text in steps:
            try:
                EDITS[name](world, text)
            except FileNotFoundError:  # gone already
                continue
            world.run()
            assert world.output() == world.clean()
            assert world.run() == 0
