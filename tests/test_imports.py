"""Imports point one way (docs/architecture.md): this reads them in every module."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# What the core may use beside the standard library and itself.
CORE_LIBRARIES = {
    *("yaml", "markdown", "nh3", "lxml", "selectolax", "bs4", "feedgen", "icalendar", "pypdf"),
}
# Parts of the standard library through which the world outside would come in.
OUTSIDE = {
    *("asyncio", "ftplib", "getpass", "glob", "http", "imaplib", "locale", "os", "pathlib"),
    *("platform", "random", "secrets", "shutil", "smtplib", "socket", "ssl", "subprocess", "sys"),
    *("tempfile", "time", "uuid"),
}
OUTSIDE_MODULES = {"http.client", "http.server", "urllib.request", "urllib.robotparser"}
CLOCK = {"today", "now", "utcnow"}


def imports(path: Path) -> Iterator[str]:
    """Give every module that a file imports, also within functions, by its full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: impor relatif"
            module = node.module or ""
            yield module
            # "from plugins import reader" names a module, too.
            yield from (f"{module}.{alias.name}" for alias in node.names)


def files(folder: str) -> list[Path]:
    found = sorted((ROOT / folder).rglob("*.py"))
    assert found, folder
    return found


def within(name: str, *parents: str) -> bool:
    """Say whether a module is one of the parents or below one."""
    return any(name == parent or name.startswith(f"{parent}.") for parent in parents)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", files("plugins/domain"), ids=name_of)
def test_the_core_knows_neither_framework_nor_world(path: Path) -> None:
    for name in imports(path):
        if within(name, "plugins"):
            assert within(name, "plugins.domain") or name == "plugins", name
            continue
        top = name.partition(".")[0]
        assert top in sys.stdlib_module_names or top in CORE_LIBRARIES, name
        assert top not in OUTSIDE, name
        assert not within(name, *OUTSIDE_MODULES), name


@pytest.mark.parametrize("path", files("plugins/domain"), ids=name_of)
def test_the_core_asks_no_clock(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in CLOCK, f"{name_of(path)}:{node.lineno}"


@pytest.mark.parametrize("path", files("plugins"), ids=name_of)
def test_the_generator_knows_no_importer(path: Path) -> None:
    assert [name for name in imports(path) if within(name, "scraper")] == []


@pytest.mark.parametrize("path", files("scraper"), ids=name_of)
def test_the_importer_knows_the_core_and_no_adapter(path: Path) -> None:
    for name in imports(path):
        assert not within(name, "pelican", "pelicanconf", "publishconf"), name
        assert not within(name, "plugins") or within(name, "plugins.domain", "plugins.files"), name


@pytest.mark.parametrize("path", files("scraper/sources"), ids=name_of)
def test_a_source_writes_nothing(path: Path) -> None:
    wrong = ("scraper.store", "scraper.intake")
    assert [name for name in imports(path) if within(name, *wrong)] == []


def test_what_writes_fetches_nothing() -> None:
    for path in files("scraper/store"):
        assert [name for name in imports(path) if within(name, "scraper.web")] == [], path


# The only places that talk to other machines.
NETWORK = ("httpx", "socket", "urllib.request", "http.client")
FETCHERS = re.compile(r"scraper/web/[a-z_]+\.py")


@pytest.mark.parametrize(
    "path",
    [path for path in files("scraper") if not FETCHERS.fullmatch(name_of(path))],
    ids=name_of,
)
def test_only_fetch_reaches_the_network(path: Path) -> None:
    assert [name for name in imports(path) if within(name, *NETWORK)] == []


# The one command that asks a live site.
VERIFY = "plugins/commands/verify.py"


@pytest.mark.parametrize(
    "path", [path for path in files("plugins") if name_of(path) != VERIFY], ids=name_of
)
def test_no_build_reaches_the_network(path: Path) -> None:
    assert [name for name in imports(path) if within(name, *NETWORK)] == []


@pytest.mark.parametrize("name", ["pelicanconf.py", "publishconf.py"])
def test_the_settings_name_adapters_only(name: str) -> None:
    for module in imports(ROOT / name):
        assert not within(module, "plugins.domain", "scraper"), module


@pytest.mark.parametrize("path", files("plugins"), ids=name_of)
def test_no_module_is_named_after_nothing(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "common", "misc"}
