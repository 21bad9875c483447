"""What the importer has to know of ``pelicanconf.py``: single values, read and never run."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plugins.domain.core.codes import CATEGORIES


def setting(root: Path, name: str) -> str:
    """Give a text that the settings of a project hold, empty where there is none."""
    try:
        return text_of((root / "pelicanconf.py").read_text(encoding="utf-8"), name)
    except (OSError, UnicodeDecodeError):
        return ""


def text_of(source: str, name: str) -> str:
    """
    Read a text from settings; of a choice, the one that holds when the environment gives none.

    The settings are read, not run: running them would load the whole site generator.

    >>> text_of('KONTAK = os.environ.get("KONTAK") or "humas@daerah.example"', "KONTAK")
    'humas@daerah.example'
    >>> text_of('KONTAK = os.environ.get("KONTAK") or None', "KONTAK")
    ''
    """
    for value in _values(source, name):
        last = value.values[-1] if isinstance(value, ast.BoolOp) else value
        if isinstance(last, ast.Constant) and isinstance(last.value, str):
            return last.value.strip()
    return ""


def keys_of(source: str, name: str) -> list[str]:
    """
    Read the keys of a table in settings, none where it is not written out.

    >>> keys_of('KATEGORI = {"ekonomi": "Ekonomi", "budaya": "Budaya"}', "KATEGORI")
    ['ekonomi', 'budaya']
    """
    return [
        key.value
        for value in _values(source, name)
        if isinstance(value, ast.Dict)
        for key in value.keys
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    ]


def shared(root: Path) -> dict[str, Any]:
    """Give what the list of sources shares with the site: its time zone, and its categories."""
    try:
        source = (root / "pelicanconf.py").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        source = ""
    zone = text_of(source, "TIMEZONE")
    found = {"categories": keys_of(source, "KATEGORI") or list(CATEGORIES)}
    return {**found, "zone": zone} if zone else found


def _values(source: str, name: str) -> Iterator[ast.expr]:
    """Give what a name is set to, wherever a line of its own says so."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == name for target in statement.targets
        ):
            yield statement.value
