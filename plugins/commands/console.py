"""How every command ends: with its code, and without a word where nobody reads on."""

import os
import sys
from collections.abc import Callable
from typing import NoReturn

# What shells give for a program that was interrupted (128 + SIGINT).
INTERRUPTED = 130


def run(main: Callable[[], int]) -> NoReturn:
    """Run a command; a reader who leaves early and Ctrl+C end it quietly."""
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read along, such as "head", has gone: say no more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)
