"""Runs Pelican in a process of its own, so that nothing of a build outlives it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def build(
    settings: str, output: Path, environment: Mapping[str, str], *overrides: str
) -> subprocess.CompletedProcess[bytes]:
    """
    Build the site into a folder with a file of settings; its messages go to the terminal.

    The search index is part of it. ``overrides`` are written as Pelican's ``--extra-settings``
    takes them. Whether the build is whole says the return code; what a failed one said is in its
    ``stderr``, too.
    """
    command = [sys.executable, "-m", "pelican", "-s", settings, "-o", str(output)]
    if overrides:
        command += ["-e", *overrides]
    # Our own Python with our own settings.
    result = subprocess.run(  # noqa: S603
        [*command, "--fatal", "warnings"],
        cwd=ROOT,
        env={**os.environ, **environment},
        check=False,
        stderr=subprocess.PIPE,
    )
    if not result.returncode:
        index = [sys.executable, "-m", "plugins.commands.search_index", str(output)]
        result = subprocess.run(index, cwd=ROOT, check=False, stderr=subprocess.PIPE)  # noqa: S603
    sys.stderr.write(result.stderr.decode("utf-8", "replace"))
    return result
