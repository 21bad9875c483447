"""Mutants of a module: its source with one small fault each, which some test has to notice."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import libcst as cst
from libcst import matchers as m
from libcst.metadata import ByteSpanPositionProvider, MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import (
    mutation_operators,
    operator_arg_removal,
    operator_string,
)

# Two names of which one is easily written for the other.
_PAIRS = (
    ("earliest", "latest"),
    ("min", "max"),
    ("any", "all"),
    ("startswith", "endswith"),
    ("append", "extend"),
    ("match", "fullmatch"),
    ("casefold", "upper"),
)
_SWAPS = {a: b for pair in _PAIRS for a, b in (pair, pair[::-1])} | {"search": "fullmatch"}
# What declares a type says nothing that a test could notice.
_DECLARATIONS = m.Name("TypeVar") | m.Name("NewType") | m.Name("dataclass") | m.Name("TypeAlias")
# An assertion of the program's own, which holds for every input.
_STRICT = m.Arg(keyword=m.Name("strict"))
_SKIPPED = (
    m.Annotation()
    | m.Decorator()
    | m.Import()
    | m.ImportFrom()
    | m.Call(func=_DECLARATIONS)
    | _STRICT
    | m.AnnAssign(annotation=m.Annotation(m.Name("TypeAlias")))
    | m.Assign(targets=[m.AssignTarget(m.Name("__all__"))])
    | m.Assign(value=m.Call(func=_DECLARATIONS) | m.Subscript(value=m.Name("Literal")))
    | m.SimpleStatementLine(body=[m.Expr(m.SimpleString() | m.ConcatenatedString())])
)


@dataclass(frozen=True)
class Mutant:
    """A faulty copy of a module, and where it differs."""

    module: str
    path: Path
    line: int
    before: str
    after: str
    source: bytes


def _one_string(node: cst.BaseString) -> Iterator[cst.CSTNode]:
    """Spoil a string, but once: another case of its letters is noticed by the same tests."""
    yield from list(operator_string(node))[:1]


def _fewer_arguments(node: cst.Call) -> Iterator[cst.CSTNode]:
    """Give None for an argument, or leave it out where the call can still be one: named or last."""
    for number, argument in enumerate(node.args):
        before, after = node.args[:number], node.args[number + 1 :]
        if m.matches(argument, _STRICT):
            continue
        if not argument.star and not m.matches(argument.value, m.Name("None")):
            none = argument.with_changes(value=cst.Name("None"))
            yield node.with_changes(args=[*before, none, *after])
        if len(node.args) > 1 and (argument.keyword or not after):
            yield node.with_changes(args=[*before, *after])


def _swapped_name(node: cst.Name) -> Iterator[cst.CSTNode]:
    if other := _SWAPS.get(node.value):
        yield node.with_changes(value=other)


def _fewer_elements(node: cst.BaseExpression) -> Iterator[cst.CSTNode]:
    """Leave out what a display takes over from another, ``*successors`` say."""
    elements = node.elements  # type: ignore[attr-defined]
    for number, element in enumerate(elements):
        if isinstance(element, cst.StarredElement) and len(elements) > 1:
            yield node.with_changes(elements=[*elements[:number], *elements[number + 1 :]])


def _without_statement(node: cst.SimpleStatementLine) -> Iterator[cst.CSTNode]:
    """Leave out a call or a ``yield``."""
    if m.matches(node, m.SimpleStatementLine(body=[m.Expr(m.Call() | m.Yield())])):
        yield node.with_changes(body=[cst.Pass()], leading_lines=[])


_LESS = {operator_string: _one_string, operator_arg_removal: _fewer_arguments}
OPERATORS = (
    *((kind, _LESS.get(operator, operator)) for kind, operator in mutation_operators),
    (cst.Name, _swapped_name),
    ((cst.List, cst.Tuple, cst.Set), _fewer_elements),
    (cst.SimpleStatementLine, _without_statement),
)


class _Visitor(cst.CSTVisitor):
    """Find what can be written otherwise: its line, its place in bytes, what stands instead."""

    METADATA_DEPENDENCIES = (PositionProvider, ByteSpanPositionProvider)

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, slice, cst.CSTNode]] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        if m.matches(node, _SKIPPED):
            return False
        line = self.get_metadata(PositionProvider, node, None)
        span = self.get_metadata(ByteSpanPositionProvider, node, None)
        if line and span:
            place = slice(span.start, span.start + span.length)
            for kind, operator in OPERATORS:
                if isinstance(node, kind):
                    self.found.extend((line.start.line, place, new) for new in operator(node))
        return True


def mutants(module: str, path: Path) -> Iterator[Mutant]:
    """Give every mutant of a module that Python can read, each once, in the order of its lines."""
    original = path.read_bytes()
    wrapper = MetadataWrapper(cst.parse_module(original))
    visitor = _Visitor()
    wrapper.visit(visitor)
    seen = {original}
    for line, place, new in sorted(visitor.found, key=lambda item: item[0]):
        after = wrapper.module.code_for_node(new).encode()
        source = original[: place.start] + after + original[place.stop :]
        if source not in seen and _readable(source):
            seen.add(source)
            yield Mutant(module, path, line, _short(original[place]), _short(after), source)


def _readable(source: bytes) -> bool:
    try:
        compile(source, "mutant", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def _short(code: bytes) -> str:
    return " ".join(code.decode().split())
