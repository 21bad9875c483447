"""Nothing is emptied that cannot be had back, and what is refused has changed nothing."""

import subprocess
from pathlib import Path

import pytest

from plugins.commands.region import new_region

OPTIONS = [
    *("--nama", "Wulanjaya", "--jenis", "kota", "--kode", "99.71", "--provinsi", "Nusa Samudra"),
    *("--zona", "WIT", "--instansi", "", "--warna", "", "--warna-gelap", "", "--ya"),
]


def git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Humas", "-c", "user.email=humas@contoh.id")
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {"content/mou/a.md": "A", "pelicanconf.py": "SITENAME = 'A'\n"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "A")
    return tmp_path


def held(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in root.rglob("*")
        if path.is_file() and ".git" not in path.parts
    }


def test_what_is_not_in_git_is_not_emptied(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "content" / "mou" / "b.md").write_text("B", encoding="utf-8")
    before = held(project)
    assert new_region.main(OPTIONS, project) == 1
    assert capsys.readouterr().err.startswith("content/mou/b.md: belum tersimpan dalam git")
    assert held(project) == before


def test_a_folder_without_git_is_not_emptied(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "content").mkdir()
    assert new_region.main(OPTIONS, tmp_path) == 1
    assert "bukan repositori git" in capsys.readouterr().err


def test_settings_of_another_form_leave_everything_as_it_was(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = held(project)
    assert new_region.main(OPTIONS, project) == 1
    assert "pelicanconf.py: TIMEZONE tidak ditemukan" in capsys.readouterr().err
    assert held(project) == before


def test_an_option_that_cannot_be_used_ends_with_2(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = held(project)
    assert new_region.main([*OPTIONS, "--kode", "99"], project) == 2
    assert capsys.readouterr().err.startswith("--kode: '99'")
    assert held(project) == before
