"""Run ``python -m plugins.as_of``; where it is done: :mod:`plugins.commands.as_of`."""

from plugins.commands.as_of import main
from plugins.commands.console import run

__all__ = ["main"]

if __name__ == "__main__":
    run(main)
