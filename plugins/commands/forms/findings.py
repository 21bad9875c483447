"""What the check says of the content after each save, for the page that shows it."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from plugins.commands.pelican_run import ROOT

Finding = dict[str, Any]


def check(content: Path) -> list[Finding]:
    """Run the check of a content folder in a process of its own."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "plugins.checks", "--json", "--content", str(content)],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return [json.loads(line) for line in lines if line.startswith("{")]


class Findings:
    """The findings of the last check; a save while one runs makes it run once more."""

    def __init__(self, run: Callable[[], list[Finding]]) -> None:
        self._run = run
        self._found: list[Finding] = []
        self._own: set[str] = set()
        self._due = False
        self._running = False
        self._state = threading.Lock()

    def saved(self, paths: Collection[str]) -> None:
        """Have the content checked, because these files were saved."""
        with self._state:
            self._own.update(paths)
            self._due = True
            if self._running:
                return
            self._running = True
        threading.Thread(target=self._work, daemon=True).start()

    def told(self) -> dict[str, Any]:
        """Give what is to be shown: errors of all files, advice of those saved here."""
        with self._state:
            shown = [
                one for one in self._found if not one.get("advice") or one["path"] in self._own
            ]
            shown.sort(key=lambda one: (one["path"] not in self._own, bool(one.get("advice"))))
            return {"running": self._running, "findings": shown}

    def _work(self) -> None:
        while True:
            with self._state:
                if not self._due:
                    self._running = False
                    return
                self._due = False
            found = self._run()
            with self._state:
                self._found = found
