"""What `make mutants` changes, and that it changes nothing else."""

import sys
import types
from pathlib import Path

import pytest

from tests.mutants.mutations import Mutant, mutants
from tests.mutants.trial import exchange

# Faults that once stood against every test, or that a rule of ours turns on.
FAULTS = {
    "boundary": ("late = end < today\n", "late = end <= today\n"),
    "bound of a date": ("day = date.latest\n", "day = date.earliest\n"),
    "column": ("column = mark + 1\n", "column = mark + 2\n"),
    "word": ('vowel = sign in "AIU"\n', 'vowel = sign in "XXAIUXX"\n'),
    "left out of a list": ("told = [*amending, *succeeding]\n", "told = [*amending]\n"),
    "left out of a call": ("told = of(site, later=later)\n", "told = of(site)\n"),
    "condition": ("known = a and not b\n", "known = a and b\n"),
    "row of a table": ("ROW = row(lambda f: f.met)\n", "ROW = row(lambda f: None)\n"),
    "statement": (
        "def told():\n    # first\n    yield 1\n",
        "def told():\n    # first\n    pass\n",
    ),
    "method with a decorator": (
        "class Term:\n    @property\n    def ends(self):\n        return self.a < 2\n",
        "class Term:\n    @property\n    def ends(self):\n        return self.a <= 2\n",
    ),
}
# What a reader of the program sees, but nobody who uses it.
UNTOUCHED = {
    "docstring": '"""Ends before 2 days."""\n',
    "type": 'def told(days: "int" = None) -> "str | None": ...\n',
    "import": "from plugins.domain import values\n",
    "decorator": "@dataclass(frozen=True)\nclass Term: ...\n",
    "names that others may take": '__all__ = ["told"]\n',
    "type of words": 'F = Literal["day", "month"]\n',
    "name of a type": 'F = TypeVar("F")\n',
}


def _of(folder: Path, source: str) -> list[Mutant]:
    path = folder / "rule.py"
    path.write_text(source, encoding="utf-8")
    return list(mutants("rule", path))


def _squeezed(source: str) -> str:
    return "\n".join(
        line for line in source.replace(", )", ")").replace(", ]", "]").splitlines() if line.strip()
    )


@pytest.mark.parametrize(("source", "faulty"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_tried(tmp_path: Path, source: str, faulty: str) -> None:
    assert _squeezed(faulty) in [_squeezed(m.source.decode()) for m in _of(tmp_path, source)]


@pytest.mark.parametrize("source", UNTOUCHED.values(), ids=UNTOUCHED)
def test_what_no_test_could_notice_is_left_alone(tmp_path: Path, source: str) -> None:
    assert _of(tmp_path, source) == []


def test_a_mutant_tells_its_place(tmp_path: Path) -> None:
    found = _of(tmp_path, "a = b\n\nlate = end < today\n")
    assert ("rule", 3, "< today", "<= today") in [
        (m.module, m.line, m.before, m.after) for m in found
    ]


SOURCE = "from functools import cache\nLAST = 3\n@cache\ndef late(day):\n    return day < 3\n"


@pytest.mark.parametrize(
    ("after", "expected"), [("<= 3", True), ("< 4", True)], ids=["comparison", "number"]
)
def test_a_function_that_is_loaded_is_exchanged(tmp_path: Path, after: str, expected: bool) -> None:
    found = _of(tmp_path, SOURCE)
    [mutant] = [m for m in found if after in m.source.decode()]
    module = types.ModuleType("rule")
    exec(compile(SOURCE, str(mutant.path), "exec", dont_inherit=True), vars(module))  # noqa: S102
    exchange(mutant, [module.late.__wrapped__])
    assert module.late(3) is expected
    assert module.late(4) is False


def test_what_only_loading_shows_is_left_to_a_whole_run(tmp_path: Path) -> None:
    [mutant] = [m for m in _of(tmp_path, SOURCE) if "LAST = 4" in m.source.decode()]
    with pytest.raises(ValueError, match="3"):
        exchange(mutant, [])


def test_the_files_stay_as_they_are(tmp_path: Path) -> None:
    assert _of(tmp_path, SOURCE)
    assert (tmp_path / "rule.py").read_text(encoding="utf-8") == SOURCE
    assert "rule" not in sys.modules
