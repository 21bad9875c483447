"""The code is a house of rooms (docs/architecture.md): what stands where, and who may ask whom."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HOUSE = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
MOST_MODULES = 15
MOST_LINES = 300
# What a person calls; no module imports them.
ENTRIES = {
    "plugins.commands.preview.resident",
    "plugins.keeping.download",
    *("plugins.as_of", "plugins.checks", "plugins.publish", "plugins.serve"),
    *("plugins.deploy", "plugins.flow", "plugins.forms", "plugins.new_region", "plugins.nginx"),
    *("plugins.review", "plugins.rollback", "plugins.sentences", "plugins.verify"),
    *("plugins.commands.search_index", "plugins.commands.site"),
    *("plugins.domain.frontmatter", "plugins.domain.html"),
    *("scraper.__main__", "scraper.extract"),
    # The list of kinds of finding that people read.
    "plugins.domain.core.check_names",
}


def modules() -> dict[str, Path]:
    """Give every module of the house but the doors of its rooms, by its full name."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): path
        for top in ("plugins", "scraper")
        for path in sorted((ROOT / top).rglob("*.py"))
        if path.name != "__init__.py"
    }


MODULES = modules()
# From the inner to the outer one.
HOUSES = ("plugins.domain", "plugins", "scraper")
ROOMS = sorted({name.rpartition(".")[0] for name in MODULES})


def name_of(room: str) -> str:
    return room.replace(".", "/") + "/"


@cache
def asked(path: Path) -> frozenset[str]:
    """Give the modules of the house that a file imports, also within functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
            found.add(node.module)
    return frozenset(found & MODULES.keys())


def arrows(room: str) -> set[str]:
    """Give the rooms that a room asks."""
    mine = (path for name, path in MODULES.items() if name.rpartition(".")[0] == room)
    return {name.rpartition(".")[0] for path in mine for name in asked(path)} - {room}


def rows() -> Iterator[tuple[str, str, str]]:
    """Give the rows of the tables of rooms: the room, what it holds, and whom it may ask."""
    yield from re.findall(
        r"^\| `((?:plugins|scraper)/[a-z/]*)` \| (.+) \| (.*) \|$", HOUSE, re.MULTILINE
    )


TOLD = {room: (holds, asks) for room, holds, asks in rows()}


def may_ask(room: str) -> set[str]:
    """Give the rooms that the table lets a room ask; names within one house are short there."""
    houses = [f"{house}." for house in HOUSES if room == house or room.startswith(f"{house}.")]
    return {
        next(full for house in (*houses, "") if (full := house + name.replace("/", ".")) in ROOMS)
        for name in re.findall(r"`([a-z/]+)`", TOLD[name_of(room)][1])
    }


def test_every_room_is_told() -> None:
    assert sorted(TOLD) == [name_of(room) for room in ROOMS]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_at_its_door_what_the_table_says(room: str) -> None:
    door = ROOT / room.replace(".", "/") / "__init__.py"
    words = ast.get_docstring(ast.parse(door.read_text(encoding="utf-8")))
    assert words == TOLD[name_of(room)][0]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_asks_whom_the_table_says(room: str) -> None:
    assert arrows(room) == may_ask(room)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_in_no_circle(room: str) -> None:
    seen: set[str] = set()
    ahead = arrows(room)
    while ahead:
        seen |= ahead
        ahead = {further for other in ahead for further in arrows(other)} - seen
    assert room not in seen


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_seen_at_one_glance(room: str) -> None:
    mine = [name for name in MODULES if name.rpartition(".")[0] == room]
    assert len(mine) <= MOST_MODULES


def code_lines(path: Path) -> int:
    """Count the lines that are neither blank, comment, nor docstring."""
    text = path.read_text(encoding="utf-8")
    words = set()
    for node in ast.walk(ast.parse(text)):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            words.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return sum(
        bool(line.strip()) and not line.lstrip().startswith("#") and number not in words
        for number, line in enumerate(text.splitlines(), 1)
    )


@pytest.mark.parametrize("path", MODULES.values(), ids=MODULES)
def test_a_module_is_one_thing(path: Path) -> None:
    assert code_lines(path) <= MOST_LINES


@pytest.mark.parametrize("name", sorted(MODULES.keys() - ENTRIES))
def test_a_module_is_used(name: str) -> None:
    users = [path for other, path in MODULES.items() if other != name]
    users += [ROOT / "pelicanconf.py", *ROOT.glob("plugins/**/__init__.py")]
    users += [*ROOT.glob("scraper/**/__init__.py")]
    assert any(name in asked(path) for path in users)


# Words of nobody's trade: who reads one of them knows no more than before.
PRIVATE_WORDS = {
    *("looks", "furniture", "walls", "manners", "trail", "marks", "likeness", "noise"),
    *("leaves", "strip", "asked", "method", "parts"),
}


def names_of(path: Path) -> set[str]:
    """Give what a module, its classes and its functions are called."""
    defined = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {path.stem, *(node.name for node in tree if isinstance(node, defined))}


def test_names_follow_the_words_of_the_field() -> None:
    found = {
        f"{path}: {name}"
        for folder in ("plugins", "scraper")
        for path in (ROOT / folder).rglob("*.py")
        for name in names_of(path)
        if name.strip("_").lower() in PRIVATE_WORDS
    }
    assert found == set()


def test_a_word_of_nobodys_trade_is_found(tmp_path: Path) -> None:
    module = tmp_path / "walls.py"
    module.write_text("class _Trail:\n    def parts(self): ...\n", encoding="utf-8")
    assert names_of(module) == {"walls", "_Trail", "parts"}
