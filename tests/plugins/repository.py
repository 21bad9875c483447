"""A git repository for tests: content files committed on chosen days."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path


class Repository:
    """A repository whose content lies in a folder of it, as the project's does."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = root / "content"
        if not self.content.is_dir():
            self.content.mkdir(parents=True)
            self.git("init", "-q", "-b", "main")

    def copy(self, root: Path) -> "Repository":
        """Copy all of it, so that a test may go on from there."""
        return Repository(Path(shutil.copytree(self.root, root)))

    def git(self, *arguments: str, at: str = "2026-11-01T12:00:00+07:00") -> str:
        """Run git as somebody whose own settings do not count."""
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": at,
            "GIT_COMMITTER_DATE": at,
        }
        who = ("-c", "user.name=Penyunting", "-c", "user.email=a@contoh.invalid")
        return subprocess.run(
            ["git", *who, *arguments],
            cwd=self.root,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()

    def write(self, files: Mapping[str, str | None]) -> None:
        """Write files below the content folder; None takes one away."""
        for name, text in files.items():
            path = self.content / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode())

    def commit(self, files: Mapping[str, str | None], at: str) -> str:
        """Write files, commit everything at a moment, and give the commit."""
        self.write(files)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Ubah", at=at)
        return self.git("rev-parse", "HEAD")
