"""Run ``python -m plugins.verify``; where it is done: :mod:`plugins.commands.verify`."""

from plugins.commands.console import run
from plugins.commands.verify import main

__all__ = ["main"]

if __name__ == "__main__":
    run(main)
