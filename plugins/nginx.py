"""Run ``python -m plugins.nginx``; where it is done: :mod:`plugins.commands.nginx`."""

from plugins.commands.console import run
from plugins.commands.nginx import main

__all__ = ["main"]

if __name__ == "__main__":
    run(main)
