"""Run ``python -m plugins.as_of``; where it is done: :mod:`plugins.commands.records.as_of`."""

from plugins.commands.console import run


def main(arguments: list[str] | None = None) -> int:
    """Load the command, which may be interrupted from then on, and run it."""
    from plugins.commands.records import as_of

    return as_of.main(arguments)


if __name__ == "__main__":
    run(main)
