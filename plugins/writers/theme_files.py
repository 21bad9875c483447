"""The files of the theme that pages name: style sheets shortened, everything else as it is."""

from pathlib import Path

from rcssmin import cssmin

from plugins.build.generator import Output

FOLDER = "theme"


def served(path: Path) -> bytes:
    """Give a file of the theme as it is sent."""
    content = path.read_bytes()
    return cssmin(content.decode()).encode() if path.suffix == ".css" else content


def write(output: Output) -> None:
    """Write them."""
    for path in sorted((Path(output.settings["THEME"]) / "static").iterdir()):
        output.file(f"{FOLDER}/{path.name}", served(path))
