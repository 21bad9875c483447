"""Run ``python -m plugins.forms``; where it is done: :mod:`plugins.commands.forms.desk`."""

from plugins.commands.console import run


def main(arguments: list[str] | None = None) -> int:
    """Load the command, which may be interrupted from then on, and run it."""
    from plugins.commands.forms import desk

    return desk.main(arguments)


if __name__ == "__main__":
    run(main)
