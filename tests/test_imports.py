"""Imports point one way (docs/architecture.md): this reads them in every module."""

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
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


# Whose own code a name leads to; the rest is the standard library or has to be declared.
OURS = {"plugins", "scraper", "bench", "tests", "pelicanconf", "publishconf", "server"}


def declared(*names: str) -> set[str]:
    """Give the packages that requirements name, as an index spells them."""
    lines = [line for name in names for line in (ROOT / name).read_text("utf-8").splitlines()]
    found = (re.match(r"[A-Za-z][\w.-]*", line) for line in lines)
    return {normal(match[0]) for match in found if match}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize(
    ("folder", "requirements"),
    [
        ("plugins", ["requirements.in"]),
        ("scraper", ["requirements.in"]),
        ("bench", ["requirements.in", "requirements-test.in"]),
        ("tests", ["requirements.in", "requirements-test.in"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_imported_is_declared(folder: str, requirements: list[str]) -> None:
    packages, known = packages_distributions(), declared(*requirements)
    wrong = set()
    for path in files(folder):
        if "fixtures" in path.parts:
            continue
        for name in {name.partition(".")[0] for name in imports(path)} - OURS:
            if name in sys.stdlib_module_names or known & set(map(normal, packages.get(name, []))):
                continue
            wrong.add(f"{name_of(path)}: {name}")
    assert wrong == set()


# What nothing imports: tools and plugins, each with the words by which it is called, and where.
CALLED = {
    "mypy": ("Makefile", "$(BIN)/mypy"),
    "ruff": ("Makefile", "$(BIN)/ruff"),
    "pytest-cov": ("Makefile", "--cov "),
    "pytest-xdist": ("Makefile", "-n 2"),
    "check-jsonschema": ("tests/test_workflows.py", '"check_jsonschema"'),
    "pagefind": ("plugins/commands/search_index.py", '"-m", "pagefind"'),
    # The program itself, which pagefind starts.
    "pagefind-bin": ("plugins/commands/search_index.py", '"-m", "pagefind"'),
}
_TYPES = re.compile(r"types-(.+)|(.+)-stubs")


def unused(known: set[str], imported: set[str]) -> set[str]:
    """Give the packages that are neither imported nor called, nor types of one that is."""

    def is_used(name: str) -> bool:
        if described := _TYPES.fullmatch(name):
            return next(filter(None, described.groups())) in known
        if name in imported or name not in CALLED:
            return name in imported
        place, words = CALLED[name]
        return words in (ROOT / place).read_text(encoding="utf-8")

    return {name for name in known if not is_used(name)}


def test_what_is_declared_is_used() -> None:
    packages = packages_distributions()
    names = {
        name.partition(".")[0]
        for folder in ("plugins", "scraper", "bench", "tests")
        for path in files(folder)
        for name in imports(path)
    }
    imported = {normal(package) for name in names for package in packages.get(name, [])}
    assert unused(declared("requirements.in", "requirements-test.in"), imported) == set()


def test_a_package_without_use_is_found() -> None:
    known = {"markdown", "types-markdown", "types-gone", "gone-stubs", "left", "ruff"}
    assert unused(known, {"markdown"}) == {"types-gone", "gone-stubs", "left"}


# Documented for everybody, whatever the underscore says; an element of lxml has no other name.
DOCUMENTED = {"os._exit", "etree._Element", "lxml.etree._Element"}


def foreign_private(path: Path) -> Iterator[str]:
    """Give every private name of somebody else's module that a file asks for."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    foreign = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        module = getattr(node, "module", None) or ""
        for alias in node.names:
            if (module or alias.name).partition(".")[0] in OURS:
                continue
            foreign.add((alias.asname or alias.name).partition(".")[0])
            name = f"{module}.{alias.name}".lstrip(".")
            if re.search(r"(^|\.)_(?!_)", name) and name not in DOCUMENTED:
                yield f"{name_of(path)}:{node.lineno}: {name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and re.match(r"_(?!_)", node.attr):
            words = ast.unparse(node)
            if words.partition(".")[0] in foreign and words not in DOCUMENTED:
                yield f"{name_of(path)}:{node.lineno}: {words}"


@pytest.mark.parametrize("folder", ["plugins", "scraper", "bench"])
def test_no_private_name_of_a_library_is_used(folder: str) -> None:
    assert [found for path in files(folder) for found in foreign_private(path)] == []


def test_a_private_name_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    module = tmp_path / "a.py"
    module.write_text(
        "import lxml.etree as tree\nfrom os import _wrap\nfrom plugins.a import _own\n"
        "import plugins.b\ntree._Comment\nplugins.b._own\ntree.parse\ntree.__doc__\n",
        encoding="utf-8",
    )
    assert list(foreign_private(module)) == ["a.py:2: os._wrap", "a.py:5: tree._Comment"]
