"""Run ``python -m plugins.new_region``; where it is done: :mod:`plugins.commands.region`."""

from plugins.commands.console import run


def main(arguments: list[str] | None = None) -> int:
    """Load the command, which may be interrupted from then on, and run it."""
    from plugins.commands.region import new_region

    return new_region.main(arguments)


if __name__ == "__main__":
    run(main)
