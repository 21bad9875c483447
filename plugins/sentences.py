"""Run ``python -m plugins.sentences``; told in :mod:`plugins.commands.records.sentences`."""

from plugins.commands.console import run


def main(arguments: list[str] | None = None) -> int:
    """Load the command, which may be interrupted from then on, and run it."""
    from plugins.commands.records import sentences

    return sentences.main(arguments)


if __name__ == "__main__":
    run(main)
