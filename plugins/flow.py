"""Run ``python -m plugins.flow``; where it is done: :mod:`plugins.commands.flow.command`."""

from plugins.commands.console import run


def main(arguments: list[str] | None = None) -> int:
    """Load the command, which may be interrupted from then on, and run it."""
    from plugins.commands.flow import command

    return command.main(arguments)


if __name__ == "__main__":
    run(main)
