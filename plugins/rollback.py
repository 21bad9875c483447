"""Run ``python -m plugins.rollback``; where it is done: :mod:`plugins.commands.rollback`."""

from plugins.commands.console import run
from plugins.commands.rollback import main

__all__ = ["main"]

if __name__ == "__main__":
    run(main)
