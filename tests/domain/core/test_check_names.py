"""Every finding has a lasting name, and every name stands in the list that people read."""

import re
from pathlib import Path

from plugins.domain.core.check_names import CHECK_NAMES

ROOT = Path(__file__).parents[3]
_LIST = ROOT / "plugins" / "domain" / "core" / "check_names.py"
_LITERAL = re.compile(r'\bcheck ?= ?"([^"]*)"(?: if \w+ else "([^"]*)")?')


def _named() -> set[str]:
    texts = (
        path.read_text(encoding="utf-8")
        for path in (ROOT / "plugins").rglob("*.py")
        if path != _LIST
    )
    return {name for text in texts for pair in _LITERAL.findall(text) for name in pair if name}


def test_names_in_the_code_and_in_the_list_are_the_same() -> None:
    assert _named() == set(CHECK_NAMES)


def test_names_are_words_that_an_editor_can_type() -> None:
    assert [name for name in CHECK_NAMES if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []


def test_list_is_in_the_order_of_the_alphabet() -> None:
    assert list(CHECK_NAMES) == sorted(CHECK_NAMES)
