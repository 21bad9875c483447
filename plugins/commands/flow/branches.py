"""Branches of a repository and where it is kept: fetched, worked on aside, and brought back."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from plugins.build.git import run_git

ORIGIN, MAIN = "origin", "main"


class NeedsPerson(Exception):
    """What a machine must not decide: the words for the person who does."""


def git(folder: Path, *arguments: str) -> str:
    """Run git; raises NeedsPerson with what it said."""
    try:
        return run_git(folder, *arguments).decode("utf-8", "replace").strip()
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode("utf-8", "replace").strip()
        raise NeedsPerson(f"git {arguments[0]} gagal: {told}") from None


def exists(folder: Path, name: str) -> bool:
    """Say whether there is such a branch or commit."""
    with suppress(NeedsPerson):
        git(folder, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        return True
    return False


def exists_file(folder: Path, commit: str, path: str) -> bool:
    """Say whether a commit holds a file."""
    with suppress(NeedsPerson):
        git(folder, "cat-file", "-e", f"{commit}:{path}")
        return True
    return False


def fetch(folder: Path) -> None:
    """Learn what there is at the origin, and what is there no longer."""
    git(folder, "fetch", "--quiet", "--prune", ORIGIN)


def is_open(folder: Path, branch: str) -> bool:
    """Say whether the origin has a branch that holds what its main line does not."""
    name = f"{ORIGIN}/{branch}"
    return exists(folder, name) and git(folder, "rev-list", "-1", f"{ORIGIN}/{MAIN}..{name}") != ""


@contextmanager
def aside(root: Path, branch: str) -> Iterator[Path]:
    """
    Give a folder of its own in which a branch goes on, or begins at the main line.

    What a killed run left there is thrown away: it was never brought back.
    """
    folder = root / ".cache" / "alur" / branch
    with suppress(NeedsPerson):
        git(root, "worktree", "remove", "--force", "--force", str(folder))
    git(root, "worktree", "prune")
    start = branch if is_open(root, branch) else MAIN
    folder.parent.mkdir(parents=True, exist_ok=True)
    git(root, "worktree", "add", "--quiet", "--force", "--detach", str(folder), f"{ORIGIN}/{start}")
    try:
        if start == branch:
            take_in(folder, MAIN)
        yield folder
    finally:
        with suppress(NeedsPerson):
            git(root, "worktree", "remove", "--force", "--force", str(folder))


def take_in(folder: Path, branch: str) -> None:
    """Merge what a branch at the origin holds; raises NeedsPerson where both changed the same."""
    try:
        git(folder, *_author(folder), "merge", "--quiet", "--no-edit", f"{ORIGIN}/{branch}")
    except NeedsPerson:
        with suppress(NeedsPerson):
            git(folder, "merge", "--abort")
        raise NeedsPerson(
            f"cabang ini dan '{branch}' mengubah baris yang sama; gabungkan dengan tangan"
        ) from None


def commit(folder: Path, message: str) -> bool:
    """Commit what changed in the content; say whether anything did."""
    git(folder, "add", "--all", "--", "content")
    if not git(folder, "diff", "--cached", "--name-only"):
        return False
    git(folder, *_author(folder), "commit", "--quiet", "--message", message)
    return True


def bring_back(folder: Path, branch: str, options: Sequence[str] = (), tries: int = 5) -> None:
    """Push a branch; where somebody pushed in between, take that in and try again."""
    told = [word for option in options for word in ("--push-option", option)]
    for left in reversed(range(tries)):
        try:
            git(folder, "push", "--quiet", *told, ORIGIN, f"HEAD:refs/heads/{branch}")
            return
        except NeedsPerson:
            fetch(folder)
            if not left or not exists(folder, f"{ORIGIN}/{branch}"):
                raise
            take_in(folder, branch)


def _author(folder: Path) -> tuple[str, ...]:
    """Name the machine where nobody has said in whose name it works."""
    if run_git(folder, "config", "--default", "", "--get", "user.email").strip():
        return ()
    return ("-c", "user.name=Alur terbuka", "-c", "user.email=alur@localhost")
