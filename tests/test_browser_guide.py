"""The pages for editors who write in a browser, and on Windows: short, and every command is one."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from plugins.domain.forms.form_list import SHORT

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("docs/peramban.md", "docs/windows.md", "docs/panduan-humas.md", "docs/deploy.md")
FENCE = re.compile(r"^ *```(sh|powershell|cron|)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


def commands(page: str) -> list[tuple[str, str]]:
    """Give the lines of the fenced commands of a page, with the kind of their fence."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found = [
        (kind, line.strip())
        for kind, block in FENCE.findall(text)
        for line in block.splitlines()
        if line.strip() and not line.strip().startswith("#")
    ]
    return [(kind, line) for kind, line in found if kind in ("sh", "powershell")]


@pytest.mark.parametrize("page", ["docs/windows.md", "docs/deploy.md"])
def test_a_command_can_be_read_by_the_shell(page: str) -> None:
    lines = [line for kind, line in commands(page) if kind == "sh" and not line.endswith("\\")]
    assert lines
    text = "\n".join(line.replace("<", "").replace(">", "").replace("...", "x") for line in lines)
    done = subprocess.run(["bash", "-n"], input=text, capture_output=True, text=True)
    assert done.stderr == ""


@pytest.mark.parametrize("page", PAGES)
def test_a_target_and_a_module_that_a_page_names_are_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    asked = set(re.findall(r"(?<![\w/])make (?:-s )?([a-z][a-z-]+)(?=[ `;,.)\n])", text))
    code = "\n".join([*re.findall(r"`([^`\n]+)`", text), *(line for _, line in commands(page))])
    asked &= set(re.findall(r"make (?:-s )?([a-z][a-z-]+)", code))
    assert asked <= targets
    for module in re.findall(r"python -m ([a-z_.]+)", code):
        path = ROOT / module.replace(".", "/")
        assert path.with_suffix(".py").is_file() or (path / "__main__.py").is_file(), module


def test_git_knows_what_windows_users_type() -> None:
    known = subprocess.run(["git", "help", "-a"], capture_output=True, text=True).stdout
    typed = [
        shlex.split(line)[1]
        for kind, line in commands("docs/windows.md")
        if kind == "sh" and line.startswith("git ")
    ]
    assert typed
    assert all(re.search(rf"^ +{re.escape(name)}\b", known, re.MULTILINE) for name in typed)


@pytest.mark.parametrize(
    "label",
    ["Berita", "Tanda tangan MoU", "Peristiwa", "Kabar tentang janji", "Koreksi", "Pencabutan"],
)
def test_the_first_page_names_each_short_form(label: str) -> None:
    assert label in {form.label for form in SHORT}
    assert f"| {label} |" in (ROOT / "docs/peramban.md").read_text(encoding="utf-8")
