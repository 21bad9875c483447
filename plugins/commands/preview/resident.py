"""
Builds again and again in one process, so that nothing has to be loaded twice.

`make serve` starts it with an output folder and settings as JSON. Each line of its input, a JSON
list of files to begin with, is answered by one with what is wrong, empty where the site is whole.
"""

import gc
import io
import json
import logging
import os
import sys
import traceback
from collections.abc import Collection, Mapping
from contextlib import redirect_stderr
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.contents import Content
from pelican.settings import read_settings
from pelican.utils import memoized

from plugins.domain.markup.renderer import forgetful, memory

# Whoever starts this process does so in the folder of the project.
ROOT = Path.cwd()


class Failed(Exception):
    """A build has failed by what nobody foresaw; what is left of it in memory is not to be used."""


def build(settings: Mapping[str, Any], first: Collection[str]) -> str:
    """Build; give what is wrong with the content, empty where nothing is, or raise Failed."""
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
    try:
        with redirect_stderr(said):
            given = {**settings, "DIDAHULUKAN": frozenset(first)}
            Pelican(read_settings(str(ROOT / "pelicanconf.py"), override=given)).run()
    except SystemExit as error:
        return f"{said.getvalue()}{error}".strip()
    except Exception as error:
        told = f"{said.getvalue()}{place_of(error)}{type(error).__name__}: {error}"
        raise Failed(told.strip()) from error
    finally:
        logging.getLogger().removeHandler(handler)
        _forget()
    if said.getvalue():
        # Pelican says the same only once in the life of a process.
        raise Failed(said.getvalue().strip())
    return ""


def _forget() -> None:
    """Let go of a build: Pelican holds the content of all builds of a process."""
    memory.set(forgetful)
    for kept in vars(Content).values():
        if isinstance(kept, memoized):
            kept.cache.clear()
    gc.collect()


def place_of(error: Exception) -> str:
    """Name the line of the theme where an error arose, if it did there."""
    files = [
        (Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)
    ]
    inside = [(file, line) for file, line in files if file.is_relative_to(ROOT / "theme")]
    return "".join(f"{file.relative_to(ROOT)}:{line}: " for file, line in inside[-1:])


def main() -> None:
    """Answer until nobody asks any longer, or a build has failed."""
    settings = {"OUTPUT_PATH": sys.argv[1], **json.loads(sys.argv[2])}
    # What Pelican tells the terminal is no answer.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        for line in sys.stdin:
            try:
                problems, failed = build(settings, json.loads(line)), False
            except Failed as error:
                problems, failed = str(error), True
            answers.write(f"{json.dumps(problems)}\n")
            answers.flush()
            if failed:
                return


if __name__ == "__main__":
    main()
