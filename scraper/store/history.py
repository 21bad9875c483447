"""What a file was in earlier versions, if the project is kept in git."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from plugins.domain.headers.document import InvalidHeader, parse
from scraper.model import hashes

_MOST = 500
_SECONDS = 30


def find(path: Path, written: str) -> str | None:
    """Give the version of a file with the fingerprint ``written``; None where git has none."""
    for text in _versions(path):
        try:
            header, body = parse(text)
        except InvalidHeader:
            continue
        if hashes.of_file(header, body) == written:
            return text
    return None


def _versions(path: Path) -> Iterator[str]:
    """Give what is staged, then every version that was committed, youngest first."""
    name = f"./{path.name}"
    commits = _git(path.parent, "log", f"--max-count={_MOST}", "--format=%H", "--", name)
    for commit in ["", *commits.split()]:
        if text := _git(path.parent, "cat-file", "blob", f"{commit}:{name}"):
            yield text


def merge(ours: Path, base: Path, theirs: Path) -> str:
    """
    Merge three files as git does and give the result, with marks where both sides changed.

    Empty where there is no git.
    """
    labels = [part for label in ("berkas", "dasar", "sumber") for part in ("-L", label)]
    files = [str(path.absolute()) for path in (ours, base, theirs)]
    return _git(ours.parent, "merge-file", "-p", "--diff3", *labels, *files, fails_at=128)


def _git(folder: Path, *arguments: str, fails_at: int = 1) -> str:
    command = ["git", "--no-pager", *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and every argument is ours
            command, cwd=folder, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    if not 0 <= done.returncode < fails_at:
        return ""
    return done.stdout.decode("utf-8", "replace")
