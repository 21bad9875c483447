"""What the commands print, in signs that a terminal shows and does not obey."""

import re
import sys
from collections.abc import Iterable

from plugins.domain.core.problems import Problem
from scraper.reading import json_text

# What a page or the name of a file may hold, and a terminal would obey or could not show.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def say(line: object) -> None:
    """Print a line of the result."""
    sys.stdout.write(f"{_UNSHOWN.sub('?', str(line))}\n")


def complain(line: object) -> None:
    """Print a line for a person who has to do something."""
    sys.stderr.write(f"{_UNSHOWN.sub('?', str(line))}\n")


def print_problems(problems: Iterable[Problem], *, as_json: bool) -> None:
    """Print problems, one a line, or all of them to a machine."""
    if as_json:
        say(json_text.dumps({"problems": [problem.as_dict() for problem in problems]}))
        return
    for problem in problems:
        complain(problem)
