"""Mutants on trial, each in a process of its own that runs the tests of its room."""

import gc
import importlib
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from inspect import CO_OPTIMIZED
from types import CodeType, FunctionType

import pytest

from tests.mutants.mutations import Mutant

# Tests that ask servers or processes say little of the core, and would be run for every mutant.
OPTIONS = (
    *("-q", "-x", "--no-header", "-m", "quick", "--hypothesis-profile=mutants"),
    *("-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin"),
    # Hypothesis is imported before pytest starts, once for all mutants.
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)
MEMORY = 3 << 30
SURVIVED, KILLED, UNTRIED = 0, 1, 2


def apart(work: Callable[[], int]) -> int:
    """Do some work in a process of its own, unheard, and give its exit code."""
    child = os.fork()
    if child == 0:
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
        try:
            os._exit(work())
        except BaseException:  # whatever a mutant raises, even to leave
            os._exit(KILLED)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def limit(seconds: int) -> None:
    """Bound this process: a mutant that runs on, or asks for all the memory, has been noticed."""
    signal.setitimer(signal.ITIMER_REAL, seconds * 4)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


# --- A whole run: the module is loaded from its mutant ---------------------------------------


class _Faulty(SourceFileLoader):
    """Loads a module from its mutant; the file is left alone."""

    def __init__(self, mutant: Mutant) -> None:
        super().__init__(mutant.module, str(mutant.path))
        self._source = mutant.source

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
        return compile(self._source, self.path, "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(self, fullname: str, path: object = None, _target: object = None) -> object:
        if fullname != self._mutant.module:
            return None
        spec = PathFinder.find_spec(fullname, path)  # type: ignore[arg-type]
        assert isinstance(spec, ModuleSpec)
        spec.loader = _Faulty(self._mutant)
        return spec


def own_tests(mutant: Mutant, tests: list[str]) -> list[str]:
    """Give the files that hold a module before all others, where there are any."""
    found = (f"{folder}/test_{mutant.path.name}" for folder in tests)
    return [name for name in found if os.path.exists(name)]  # noqa: PTH110


def survives(mutant: Mutant | None, tests: list[str], seconds: int) -> bool:
    """Tell whether no test notices a mutant; without one, whether the tests pass at all."""

    def work() -> int:
        limit(seconds)
        if mutant:
            sys.meta_path.insert(0, _Finder(mutant))
            importlib.import_module(mutant.module)
            own = own_tests(mutant, tests)
            if own and pytest.main([*OPTIONS, *own]) == pytest.ExitCode.TESTS_FAILED:
                return KILLED
        code = pytest.main([*OPTIONS, *tests])
        wrong = (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED)
        return UNTRIED if code in wrong else KILLED if code else SURVIVED

    code = apart(work)
    if code == UNTRIED:
        raise RuntimeError(f"tests could not be run: {tests}")
    return code == SURVIVED


# --- A short run: the tests are collected once, and functions exchanged -----------------------


def _changed(old: CodeType, new: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    """Give the functions in which two modules differ; raises ValueError where more does."""
    if old == new:
        return
    if old.co_flags & CO_OPTIMIZED:
        yield old, new
        return
    for name in ("co_code", "co_names", "co_exceptiontable"):
        if getattr(old, name) != getattr(new, name):
            raise ValueError(name)
    for one, other in zip(old.co_consts, new.co_consts, strict=True):
        if isinstance(one, CodeType) and isinstance(other, CodeType):
            yield from _changed(one, other)
        elif one != other or type(one) is not type(other):
            raise ValueError(one)


def exchange(mutant: Mutant, loaded: list[FunctionType]) -> None:
    """Give those functions that belong to a module the bodies that they have in its mutant."""
    name = str(mutant.path)
    old = compile(mutant.path.read_bytes(), name, "exec", dont_inherit=True)
    new = compile(mutant.source, name, "exec", dont_inherit=True)
    for was, becomes in list(_changed(old, new)):
        functions = [function for function in loaded if function.__code__ == was]
        if not functions:
            raise ValueError(was)
        for function in functions:
            function.__code__ = becomes


class Trials:
    """A plugin of pytest: it runs the tests once for each mutant, until one fails."""

    def __init__(self, mutants: list[Mutant], seconds: int, tell: Callable[[int], None]) -> None:
        self._mutants, self._seconds, self._tell = mutants, seconds, tell
        self._loaded: list[FunctionType] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._loaded = [item for item in gc.get_objects() if type(item) is FunctionType]
        gc.collect()
        gc.freeze()
        for number, mutant in enumerate(self._mutants):
            if apart(lambda mutant=mutant: self._run(session, mutant)) != SURVIVED:
                self._tell(number)
        return True

    def _run(self, session: pytest.Session, mutant: Mutant) -> int:
        limit(self._seconds)
        try:
            exchange(mutant, self._loaded)
        except ValueError:
            return SURVIVED  # as far as a short run can tell
        own = f"test_{mutant.path.name}"
        items = sorted(
            session.items, key=lambda item: item.path.name not in (own, mutant.path.name)
        )
        for item, following in zip(items, [*items[1:], None], strict=True):
            session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.testsfailed:
                return KILLED
        return SURVIVED


def noticed(mutants: list[Mutant], tests: list[str], seconds: int) -> set[int]:
    """
    Give the places of those mutants that a short run notices.

    What it does not notice needs a whole run: it cannot show what only loading a module would.
    """
    reader, writer = os.pipe()

    def tell(number: int) -> None:
        os.write(writer, f"{number}\n".encode())

    def work() -> int:
        return int(pytest.main([*OPTIONS, *tests], plugins=[Trials(mutants, seconds, tell)]))

    apart(work)
    os.close(writer)
    with os.fdopen(reader, encoding="ascii") as told:
        return {int(line) for line in told}
