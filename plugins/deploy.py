"""Run ``python -m plugins.deploy``; where it is done: :mod:`plugins.commands.deploy`."""

from plugins.commands.console import run
from plugins.commands.deploy import main

__all__ = ["main"]

if __name__ == "__main__":
    run(main)
