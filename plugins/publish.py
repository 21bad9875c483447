"""Run ``python -m plugins.publish``; where it is done: :mod:`plugins.commands.publish`."""

from plugins.commands.console import run
from plugins.commands.publish import main

__all__ = ["main"]

if __name__ == "__main__":
    run(main)
