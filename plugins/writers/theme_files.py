"""The files of the theme that pages name: style sheets shortened, everything else as it is."""

from pathlib import Path

from plugins.build.generator import Output
from plugins.build.theme import served

FOLDER = "theme"


def write(output: Output) -> None:
    """Write them."""
    for path in sorted((Path(output.settings["THEME"]) / "static").iterdir()):
        output.file(f"{FOLDER}/{path.name}", served(path))
