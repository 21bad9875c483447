"""Whom a site can write to: the setting KONTAK of the environment, else of ``pelicanconf.py``."""

import ast
from collections.abc import Mapping
from pathlib import Path

NAME = "KONTAK"


def find(root: Path, environment: Mapping[str, str]) -> str:
    """Give the contact of a project, empty where none is set."""
    if told := environment.get(NAME, "").strip():
        return told
    try:
        return in_settings((root / "pelicanconf.py").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""


def in_settings(source: str) -> str:
    """
    Read the contact that settings give when the environment gives none.

    The settings are read, not run: running them would load the whole site generator.

    >>> in_settings('KONTAK = os.environ.get("KONTAK") or "humas@daerah.example"')
    'humas@daerah.example'
    >>> in_settings('KONTAK = os.environ.get("KONTAK") or None')
    ''
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return ""
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == NAME for target in statement.targets
        ):
            value = statement.value
            last = value.values[-1] if isinstance(value, ast.BoolOp) else value
            if isinstance(last, ast.Constant) and isinstance(last.value, str):
                return last.value.strip()
    return ""
