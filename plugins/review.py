"""Run ``python -m plugins.review``; where it is done: :mod:`plugins.commands.records.review`."""

from plugins.commands.console import run


def main(arguments: list[str] | None = None) -> int:
    """Load the command, which may be interrupted from then on, and run it."""
    from plugins.commands.records import review

    return review.main(arguments)


if __name__ == "__main__":
    run(main)
