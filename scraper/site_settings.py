"""What the importer has to know of ``pelicanconf.py``: single texts, read and never run."""

import ast
from pathlib import Path


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
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return ""
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == name for target in statement.targets
        ):
            value = statement.value
            last = value.values[-1] if isinstance(value, ast.BoolOp) else value
            if isinstance(last, ast.Constant) and isinstance(last.value, str):
                return last.value.strip()
    return ""
