"""``make check``: what is wrong with the content, and the ids that are missing."""

import argparse
import importlib
import json
import sys
import traceback
from pathlib import Path

from plugins.build.content.content_files import read_text
from plugins.build.content.examination import examine, new_id
from plugins.build.renderings import remembered
from plugins.domain.checks.post_ids import insert_identity
from plugins.domain.checks.validation import Checked
from plugins.domain.core.problems import Problem
from plugins.files import whole


def add_identities(content: Path, checked: Checked) -> None:
    """Give every post without an ``id`` one: a line of its file, and nothing else of it."""
    for name in checked.without_id:
        path = content / name.removeprefix("content/")
        whole.write(path, insert_identity(read_text(path), new_id()).encode())


def main(arguments: list[str] | None = None) -> int:
    """Check the content and say what is wrong; anything but 0 means that a person is needed."""
    parser = argparse.ArgumentParser(prog="python -m plugins.checks")
    parser.add_argument("--fix", action="store_true", help="tambahkan id yang belum ada")
    parser.add_argument("--json", action="store_true", help="satu objek JSON tiap temuan")
    parser.add_argument("--content", type=Path, help="folder isi; tanpa ini menurut pengaturan")
    options = parser.parse_args(arguments)
    try:
        settings = vars(importlib.import_module("pelicanconf"))
    except Exception as error:  # whatever a plugin or a setting may raise
        _report([_unloadable(error)], as_json=options.json)
        return 1
    content = options.content or Path(settings["PATH"])
    with remembered(settings):
        found = examine(content, settings)
        if options.fix and found.checked.without_id:
            add_identities(content, found.checked)
            found = examine(content, settings)
    checked = found.checked
    _report([*checked.errors, *checked.advice], as_json=options.json)
    if not options.json:
        count = f"{len(checked.errors)} kesalahan, {len(checked.advice)} saran"
        sys.stdout.write(f"{len(found.files.texts)} berkas diperiksa: {count}.\n")
    return 1 if checked.errors else 0


def _report(problems: list[Problem], *, as_json: bool) -> None:
    for problem in problems:
        line = f"saran: {problem}" if problem.advice else str(problem)
        text = json.dumps(problem.as_dict(), ensure_ascii=False) if as_json else line
        sys.stdout.write(f"{text}\n")


def _unloadable(error: Exception) -> Problem:
    """Say where the settings, or a plugin that they name, cannot be loaded."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    file, line = frame.filename, frame.lineno or 1
    if isinstance(error, SyntaxError) and error.filename:
        file, line = error.filename, error.lineno or 1
    path = Path(file)
    root = Path.cwd()
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else file
    return Problem(
        name,
        line,
        f"pengaturan atau pengaya tidak dapat dimuat ({type(error).__name__}: {error})",
        "perbaiki berkas itu, lalu ulangi",
        check="pengaturan",
    )
