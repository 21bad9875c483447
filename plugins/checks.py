"""Run ``python -m plugins.checks``; where it is done: :mod:`plugins.commands.check`."""

from plugins.commands.check import main
from plugins.commands.console import run

__all__ = ["main"]

if __name__ == "__main__":
    run(main)
