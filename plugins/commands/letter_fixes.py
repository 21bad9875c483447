"""Letters that a scanner mistook, mended in the files of the content once a person has agreed."""

import difflib
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from plugins.build.content.content_files import read_text
from plugins.domain.checks.advice.scanned import mended
from plugins.domain.checks.validation import Checked
from plugins.domain.core.problems import Problem
from plugins.files import whole


def offer(content: Path, checked: Checked, *, agreed: bool) -> bool:
    """Show what would change, ask unless that is agreed, and say whether files were changed."""
    changes = _changes(content, checked)
    for name, (before, after) in changes.items():
        sys.stdout.write(_difference(name, before, after))
    if not changes:
        sys.stdout.write("Tidak ada huruf yang perlu diperbaiki.\n")
        return False
    if not agreed and not _is_wanted():
        sys.stdout.write("Tidak ada yang diubah; ulangi dengan FIX=huruf YA=1 bila setuju.\n")
        return False
    for name, (_before, after) in changes.items():
        whole.write(_path(content, name), after.encode())
    sys.stdout.write(f"{len(changes)} berkas diperbaiki.\n")
    return True


def _changes(content: Path, checked: Checked) -> Mapping[str, tuple[str, str]]:
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in checked.advice:
        found[problem.path].append(problem)
    texts = {}
    for name, problems in found.items():
        # A list may name a document or a picture, too: only what was read as text is mended.
        if name.endswith((".md", ".yaml")):
            before = read_text(_path(content, name))
            texts[name] = (before, mended(before, problems))
    return {name: pair for name, pair in texts.items() if pair[0] != pair[1]}


def _path(content: Path, name: str) -> Path:
    return content / name.removeprefix("content/")


def _difference(name: str, before: str, after: str) -> str:
    """Write a difference as git does, marks that a terminal would obey made visible."""
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), name, name, n=0, lineterm=""
    )
    return "".join(f"{_shown(line)}\n" for line in lines)


def _shown(line: str) -> str:
    return str(Problem("", 0, line)).removeprefix(":0: ")


def _is_wanted() -> bool:
    if not sys.stdin.isatty():
        return False
    sys.stdout.write("Terapkan perubahan ini? [ya/tidak] ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().casefold() in {"y", "ya"}
