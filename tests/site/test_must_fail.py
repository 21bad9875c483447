"""Sites that must fail: the command names every problem, and no build leaves anything behind."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.build import examination
from plugins.commands import check
from tests.broken_sites import BASE, BROKEN, ID, Broken
from tests.site.builder import DAY, ROOT, SITE, write_content

# One of each kind: the header, the fields, the references, the meaning, the body.
BUILT = ("duplicate key", "unreadable date", "reference to a source", "met without proof")


@pytest.fixture
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examination, "machine_day", examination.build_day)
    monkeypatch.setattr(examination, "new_id", lambda: ID)
    monkeypatch.setenv("TANGGAL_BANGUN", DAY)


@pytest.mark.usefixtures("on_the_day")
@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_the_check_fails_and_names_every_problem(
    broken: Broken,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    content = write_content(tmp_path, broken.site)
    monkeypatch.setitem(settings(), "TANGGAL_BANGUN", DAY)
    assert check.main(["--content", str(content)]) == 1
    lines = capsys.readouterr().out.splitlines()
    # Empty files stand for pictures here; that they cannot be read is another test's business.
    found = [line for line in lines if not line.startswith(("saran: ", "content/gambar/"))]
    assert found[:-1] == list(broken.problems)
    assert all(re.fullmatch(r"[^:;]+:\d+: [^;]+; .+", problem) for problem in broken.problems)


def settings() -> dict[str, object]:
    """Give the settings that the command reads."""
    import pelicanconf

    return vars(pelicanconf)


def run_pelican(root: Path, content: Path, output: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            *(sys.executable, "-m", "pelican", str(content), "-s", "pelicanconf.py"),
            *("-o", str(output), "--fatal", "warnings"),
        ],
        cwd=root,
        env={**os.environ, "SITEURL": SITE, "TANGGAL_BANGUN": DAY},
        capture_output=True,
        text=True,
    )


@pytest.mark.site
@pytest.mark.parametrize("name", BUILT)
def test_the_build_fails_and_leaves_no_output(name: str, tmp_path: Path) -> None:
    broken = BROKEN[name]
    content, output = write_content(tmp_path / "isi", broken.site), tmp_path / "output"
    done = run_pelican(ROOT, content, output)
    assert done.returncode == 1
    assert not output.exists()
    assert done.stderr.splitlines() == [
        *broken.problems,
        f"Situs tidak dibangun: {len(broken.problems)} kesalahan pada isi.",
    ]
    assert "Traceback" not in done.stdout


@pytest.mark.site
def test_a_failed_build_leaves_the_site_before_it_as_it_was(tmp_path: Path) -> None:
    broken = BROKEN["missing title"]
    content, output = write_content(tmp_path / "isi", broken.site), tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("lama", encoding="utf-8")
    assert run_pelican(ROOT, content, output).returncode == 1
    assert (output / "index.html").read_text(encoding="utf-8") == "lama"


@pytest.fixture
def broken_plugin(tmp_path: Path) -> Path:
    """The project with a plugin that cannot be loaded, and a content that is whole."""
    root = tmp_path / "proyek"
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pelicanconf.py", root)
    plugin = root / "plugins" / "writers" / "addresses.py"
    plugin.write_text(
        f"import pustaka_yang_tidak_ada\n{plugin.read_text(encoding='utf-8')}", encoding="utf-8"
    )
    write_content(root / "content", BASE)
    return root


@pytest.mark.site
def test_a_plugin_that_cannot_load_stops_the_build(broken_plugin: Path) -> None:
    output = broken_plugin / "output"
    done = run_pelican(broken_plugin, broken_plugin / "content", output)
    assert done.returncode != 0
    assert "pustaka_yang_tidak_ada" in done.stdout + done.stderr
    assert not output.exists()


@pytest.mark.site
def test_a_plugin_that_cannot_load_stops_the_check_in_one_line(broken_plugin: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "plugins.checks"],
        cwd=broken_plugin,
        env={**os.environ, "TANGGAL_BANGUN": DAY},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (
        "plugins/writers/addresses.py:1: pengaturan atau pengaya tidak dapat dimuat "
        "(ModuleNotFoundError: No module named 'pustaka_yang_tidak_ada'); "
        "perbaiki berkas itu, lalu ulangi\n"
    )


@pytest.mark.site
def test_a_whole_site_passes_both(tmp_path: Path) -> None:
    content, output = write_content(tmp_path / "isi", BASE), tmp_path / "output"
    done = run_pelican(ROOT, content, output)
    assert (done.returncode, done.stderr) == (0, "")
    assert (output / "berita" / "2024" / "05" / "kabar" / "index.html").is_file()
    checked = subprocess.run(
        [sys.executable, "-m", "plugins.checks", "--json", "--content", str(content)],
        cwd=ROOT,
        env={**os.environ, "TANGGAL_BANGUN": DAY},
        capture_output=True,
        text=True,
    )
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
