"""``make check``: what is wrong with the content, and the ids that are missing."""

import importlib
import json
import sys
import traceback
from collections.abc import Collection, Iterable
from pathlib import Path

from plugins.build.content.content_files import read_text
from plugins.build.examination import examine, new_id
from plugins.build.git import changed_files
from plugins.build.renderings import remembered
from plugins.commands import letter_fixes
from plugins.domain.checks.post_ids import insert_identity
from plugins.domain.checks.validation import Checked
from plugins.domain.core.problems import Problem
from plugins.files import whole
from plugins.files.command_line import Parser


def add_identities(content: Path, checked: Checked) -> None:
    """Give every post without an ``id`` one: a line of its file, and nothing else of it."""
    for name in checked.without_id:
        path = content / name.removeprefix("content/")
        whole.write(path, insert_identity(read_text(path), new_id()).encode())


def main(arguments: list[str] | None = None) -> int:
    """Check the content and say what is wrong; anything but 0 means that a person is needed."""
    parser = Parser(prog="python -m plugins.checks")
    parser.add_argument(
        "--fix",
        nargs="?",
        const="id",
        choices=("id", "huruf"),
        help="id: tambahkan id yang belum ada; huruf: perbaiki huruf tertukar",
    )
    parser.add_argument("--yes", action="store_true", help="perbaiki huruf tanpa bertanya")
    parser.add_argument("--all", action="store_true", help="cetak saran lama juga")
    parser.add_argument("--json", action="store_true", help="satu objek JSON tiap temuan")
    parser.add_argument(
        "--content", metavar="FOLDER", type=Path, help="folder isi; tanpa ini menurut pengaturan"
    )
    options = parser.parse_args(arguments)
    try:
        settings = vars(importlib.import_module("pelicanconf"))
    except Exception as error:  # whatever a plugin or a setting may raise
        _report([unloadable(error)], as_json=options.json)
        return 1
    content = options.content or Path(settings["PATH"])
    if options.fix:
        whole.sweep(content)
    with remembered(settings):
        found = examine(content, settings)
        if options.fix == "huruf" and letter_fixes.offer(
            content, found.checked, agreed=options.yes
        ):
            found = examine(content, settings)
        if options.fix == "id" and found.checked.without_id:
            add_identities(content, found.checked)
            found = examine(content, settings)
    checked = found.checked
    own = changed_files(content)
    if options.json:
        _report([*_own_first(checked.errors, own), *_own_first(checked.advice, own)], as_json=True)
    else:
        shown = [one for one in checked.advice if options.all or _is_own(one, own)]
        _report([*_own_first(checked.errors, own), *_own_first(shown, own)], as_json=False)
        if old := len(checked.advice) - len(shown):
            sys.stdout.write(
                f"{old} saran lama, dalam berkas yang tidak Anda ubah; SEMUA=1 mencetaknya.\n"
            )
        count = f"{len(checked.errors)} kesalahan, {len(checked.advice)} saran"
        sys.stdout.write(f"{len(found.files.texts)} berkas diperiksa: {count}.\n")
    return 1 if checked.errors else 0


def _is_own(problem: Problem, own: Collection[str] | None) -> bool:
    return own is None or problem.path in own


def _own_first(problems: Iterable[Problem], own: Collection[str] | None) -> list[Problem]:
    """Put what stands in the editor's own changes before all else."""
    return sorted(problems, key=lambda one: (not _is_own(one, own), one))


def _report(problems: list[Problem], *, as_json: bool) -> None:
    for problem in problems:
        line = f"saran: {problem}" if problem.advice else str(problem)
        text = json.dumps(problem.as_dict(), ensure_ascii=False) if as_json else line
        sys.stdout.write(f"{text}\n")


def unloadable(error: Exception) -> Problem:
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
