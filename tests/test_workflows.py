"""The flows of each host fit their schemas, call what there is, and run each day."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.commands.flow.command import main
from plugins.domain.headers.yaml_reader import read

ROOT = Path(__file__).resolve().parents[1]
ACTIONS = sorted([*ROOT.glob(".github/workflows/*.yml"), *ROOT.glob(".gitea/workflows/*.yml")])
ALL = [*ACTIONS, ROOT / ".gitlab-ci.yml"]


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


@pytest.mark.parametrize("path", ALL, ids=names(ALL))
def test_a_flow_fits_its_schema(path: Path) -> None:
    kind = "gitlab-ci" if path.name == ".gitlab-ci.yml" else "github-workflows"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "check_jsonschema",
            "--builtin-schema",
            f"vendor.{kind}",
            *(["--data-transform", "gitlab-ci"] if kind == "gitlab-ci" else []),
            str(path),
        ],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", ALL, ids=names(ALL))
def test_a_flow_calls_what_there_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    targets = re.findall(r"^(\S+?):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for called in re.findall(r"\bmake ([a-z ]+)", text):
        assert set(called.split()) <= set(targets)
    for step, host in re.findall(r"plugins\.flow (\w+)(?: --host (\w+))?", text):
        assert step in ("impor", "redaksi", "periksa", "harian")
        assert host in ("", "github", "gitlab", "gitea")


def test_an_unknown_step_is_refused() -> None:
    with pytest.raises(SystemExit):
        main(["lain"])


@pytest.mark.parametrize("folder", [".github", ".gitea"])
def test_the_day_and_the_night_come_by_themselves(folder: str) -> None:
    for name in ("impor", "terbit"):
        text = (ROOT / folder / "workflows" / f"{name}.yml").read_text(encoding="utf-8")
        flow = read(text, first_line=1, limit=100_000)
        assert flow["on"]["schedule"]


@pytest.mark.parametrize("name", ["terbuka.service", "terbuka.timer"])
def test_systemd_knows_the_unit(name: str, tmp_path: Path) -> None:
    text = (ROOT / "docs/systemd" / name).read_text(encoding="utf-8")
    assert text.count("[Unit]") == 1
    if name.endswith("service"):
        assert "-m plugins.flow harian" in text
    else:
        assert "Persistent=true" in text
    if program := shutil.which("systemd-analyze"):
        for unit in ("terbuka.service", "terbuka.timer"):
            shutil.copy(ROOT / "docs/systemd" / unit, tmp_path)
        done = subprocess.run(
            [program, "verify", str(tmp_path / name)], capture_output=True, text=True
        )
        assert "Unknown key" not in done.stderr
