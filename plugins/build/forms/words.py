"""Our Indonesian words for the program of the forms; what is not among them it says in English."""

from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("words.txt")


def words() -> dict[str, Any]:
    """Read them: one message a line, its name in the program and its words."""
    found: dict[str, Any] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        name, _, text = line.partition(" = ")
        *rooms, last = name.split(".")
        room = found
        for step in rooms:
            room = room.setdefault(step, {})
        room[last] = text
    return found
