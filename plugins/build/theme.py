"""The files of the theme as they are sent: style sheets shortened, all else as it is."""

from pathlib import Path

from rcssmin import cssmin


def served(path: Path) -> bytes:
    """Give a file of the theme as it is sent."""
    content = path.read_bytes()
    return cssmin(content.decode()).encode() if path.suffix == ".css" else content
