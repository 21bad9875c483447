"""Asks git what it knows of the content folder: commits, versions of files, and their text."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.history.versions import Version

# What a person or a hook has set must not change what is read.
_SETTINGS = (
    *("-c", "core.quotePath=false"),
    *("-c", "log.showRoot=true"),
    *("-c", "log.showSignature=false"),
)
_LOG = (
    *("log", "--first-parent", "--diff-merges=first-parent", "--no-color", "--no-ext-diff"),
    *("--raw", "--no-abbrev", "--full-index", "--find-renames=50%", "-l1000"),
    *("--format=commit %H %ct", "HEAD", "--", "."),
)


class NoHistory(Exception):
    """Git cannot tell the history of a folder; the text says why, to readers."""


@dataclass(frozen=True)
class Change:
    """What one commit did to one file: its content, and its path before where that was another."""

    commit: str
    at: int
    path: str
    blob: str
    before: str | None


@dataclass(frozen=True)
class Repository:
    """The git repository that a content folder lies in; its files are named ``content/...``."""

    folder: Path
    prefix: str
    is_shallow: bool

    @classmethod
    def of(cls, folder: Path) -> "Repository":
        """Find the repository of a folder; raises NoHistory."""
        try:
            found = run_git(
                folder, "rev-parse", "--show-prefix", "--is-shallow-repository", "--verify", "HEAD"
            )
        except FileNotFoundError:
            raise NoHistory("Program git tidak ada di tempat situs dibangun.") from None
        except subprocess.CalledProcessError:
            raise NoHistory(
                "Folder isi tidak ada dalam repositori git, atau git tidak dapat membacanya."
            ) from None
        prefix, shallow, _head = found.decode().split("\n")[:3]
        return cls(folder, prefix, shallow == "true")

    def changes(self) -> Iterator[Change]:
        """Give what each commit of the main line did to the files of the folder, newest first."""
        commit, at = "", 0
        for line in run_git(self.folder, *_LOG).decode("utf-8", "replace").split("\n"):
            if line.startswith("commit "):
                _, commit, seconds = line.split(" ")
                at = int(seconds)
            elif line.startswith(":"):
                facts, *paths = line.split("\t")
                blob, kind = facts.split(" ")[3:5]
                names = [self._named(path) for path in paths]
                if kind[0] == "D":
                    continue
                before = names[0] if kind[0] in "MR" else None
                yield Change(commit, at, names[-1], blob, before)

    def versions(self) -> dict[str, list[Version]]:
        """
        Give the versions of every file that the last commit holds, newest first.

        A file that was moved keeps its versions from before.
        """
        found: dict[str, list[Version]] = {}
        # Under which present path the older versions of a path are kept.
        kept: dict[str, str | None] = {}
        present = self.files("HEAD")
        for change in self.changes():
            path = change.path
            now = kept.get(path, path if path in present else None)
            if now is not None:
                version = Version(change.commit, change.at, path, change.blob)
                found.setdefault(now, []).append(version)
            # Older changes under this path are of another file, unless it is this one's, too.
            kept[path] = None
            if change.before is not None:
                kept[change.before] = now
        return found

    def files(self, commit: str) -> dict[str, str]:
        """Give the blob of every file of the folder in a commit, by its path."""
        listed = run_git(self.folder, "ls-tree", "-r", "-z", commit, "--", ".")
        found = {}
        for line in listed.decode("utf-8", "replace").split("\0")[:-1]:
            facts, _, path = line.partition("\t")
            # Paths of a tree are relative to the folder that git runs in.
            found[f"content/{path}"] = facts.split(" ")[2]
        return found

    def commits(self) -> Iterator[tuple[str, int]]:
        """Give every commit of the main line with its time in seconds, newest first."""
        listed = run_git(self.folder, "log", "--first-parent", "--format=%H %ct", "HEAD")
        for line in listed.decode().split("\n")[:-1]:
            commit, seconds = line.split(" ")
            yield commit, int(seconds)

    def uncommitted(self) -> frozenset[str]:
        """Give the files of the folder that differ from the last commit."""
        status = run_git(
            self.folder, "status", "--porcelain=v1", "-z", "--no-renames", "-uall", "--", "."
        )
        lines = status.decode("utf-8", "replace").split("\0")[:-1]
        return frozenset(self._named(line[3:]) for line in lines)

    def texts(self, blobs: Iterable[str]) -> dict[str, str]:
        """Give the text of blobs, asked for all at once."""
        asked = list(dict.fromkeys(blobs))
        answer = run_git(self.folder, "cat-file", "--batch", told="\n".join([*asked, ""]))
        found, at = {}, 0
        for blob in asked:
            end = answer.index(b"\n", at)
            size = int(answer[at:end].split(b" ")[2])
            found[blob] = answer[end + 1 : end + 1 + size].decode("utf-8", "replace")
            at = end + size + 2
        return found

    def _named(self, path: str) -> str:
        return f"content/{path.removeprefix(self.prefix)}"


def changed_files(folder: Path) -> frozenset[str] | None:
    """Give the files that differ from the last commit, None where git cannot tell."""
    try:
        return Repository.of(folder).uncommitted()
    except NoHistory:
        return None


def run_git(folder: Path, *arguments: str, told: str = "") -> bytes:
    """Run git in a folder, whatever a person has set for it elsewhere, and give its answer."""
    return subprocess.run(  # noqa: S603
        ["git", *_SETTINGS, *arguments],  # noqa: S607 - whichever git the machine has
        cwd=folder,
        input=told.encode(),
        env=_environment(os.environ),
        check=True,
        capture_output=True,
    ).stdout


def _environment(given: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in given.items() if not name.startswith("GIT_")}
    return {**kept, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
