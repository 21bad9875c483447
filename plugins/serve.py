"""Run ``python -m plugins.serve``; where it is done: :mod:`plugins.commands.serve`."""

from plugins.commands.console import run
from plugins.commands.serve import main

__all__ = ["main"]

if __name__ == "__main__":
    run(main)
