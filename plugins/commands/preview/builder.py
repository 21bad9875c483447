"""The process that builds for ``make serve``, as the one that serves sees it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

GONE = "Bangunan berhenti di tengah jalan; lihat terminal."


class Builder:
    """
    Builds into a folder, in a process that is started when it is needed.

    The index of the search is made by another one, for which nobody waits.
    """

    def __init__(
        self,
        root: Path,
        output: Path,
        environment: Mapping[str, str],
        settings: Mapping[str, Any],
    ) -> None:
        self._root = root
        self.output = output
        self._environment = {**os.environ, **environment}
        self._settings = json.dumps(dict(settings))
        self._process: subprocess.Popen[str] | None = None
        self._index: subprocess.Popen[bytes] | None = None

    def build(self, first: Collection[str] = ()) -> str:
        """Build, beginning with some files; give what is wrong, empty where the site is whole."""
        self._stop_index()
        process = self._process
        if process is None or process.poll() is not None:
            process = self._process = self._start()
        answer = ""
        if process.stdin and process.stdout:
            with suppress(BrokenPipeError):
                process.stdin.write(f"{json.dumps(sorted(first))}\n")
                process.stdin.flush()
                answer = process.stdout.readline()
        if not answer:
            self.forget()
            return GONE
        return str(json.loads(answer))

    def index(self) -> None:
        """Begin to make the index of the search, of what the last build has listed."""
        self._stop_index()
        command = [sys.executable, "-m", "plugins.commands.search_index", str(self.output)]
        # A group of its own, since it starts Pagefind; Ctrl+C in the terminal is not for it.
        self._index = subprocess.Popen(command, cwd=self._root, start_new_session=True)  # noqa: S603

    def forget(self) -> None:
        """Begin the next build with the program, settings and libraries of then."""
        if self._process:
            _end(self._process)
            self._process = None

    def close(self) -> None:
        """End whatever runs: what a build leaves half done, the next one mends."""
        self._stop_index()
        self.forget()

    def _start(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "plugins.commands.preview.resident"]
        # Our own Python; Ctrl+C in the terminal is for the process that serves.
        return subprocess.Popen(  # noqa: S603
            [*command, str(self.output), self._settings],
            cwd=self._root,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def _stop_index(self) -> None:
        if self._index:
            _end(self._index)
            self._index = None


def _end(process: subprocess.Popen[Any]) -> None:
    """End a process with all that it has started."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream:
            with suppress(OSError):
                stream.close()
