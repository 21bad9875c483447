"""The lines of SVG paths as points, so that a motif is drawn alike in pages and in pictures."""

import re
from collections.abc import Iterator

Point = tuple[float, float]

_PART = re.compile(r"([A-Za-z])|(-?(?:\d+\.?\d*|\.\d+))|([\s,]+)")
# How many points a curve becomes.
_STEPS = 12
_TAKEN = {"M": 1, "L": 1, "C": 3, "Z": 0}


class UnknownPath(ValueError):
    """A path with commands other than M, L, C and Z, which are all that the motif needs."""


def polylines(path: str) -> list[list[Point]]:
    """
    Give the lines of a path, curves as many short ones; raises UnknownPath.

    >>> polylines("M0 9 8 9M1 1 2 2Z")
    [[(0.0, 9.0), (8.0, 9.0)], [(1.0, 1.0), (2.0, 2.0), (1.0, 1.0)]]
    """
    lines: list[list[Point]] = []
    for command, points in _commands(path):
        if command == "M":
            lines.append(points)
        elif not lines:
            raise UnknownPath(path)
        elif command == "L":
            lines[-1] += points
        elif command == "C":
            lines[-1] += _curve(lines[-1][-1], *points)
        else:
            lines[-1].append(lines[-1][0])
    return lines


def _commands(path: str) -> Iterator[tuple[str, list[Point]]]:
    command, numbers = "", list[float]()
    for letter, number, _space in _letters(path):
        if letter:
            if numbers or letter not in _TAKEN:
                raise UnknownPath(path)
            command = letter
            if command == "Z":
                yield command, []
        elif number:
            numbers.append(float(number))
            taken = _TAKEN.get(command, 0)
            if not taken:
                raise UnknownPath(path)
            if len(numbers) == 2 * taken:
                yield command, list(zip(numbers[::2], numbers[1::2], strict=True))
                numbers = []
                # More points after a move are lines.
                command = "L" if command == "M" else command
    if numbers:
        raise UnknownPath(path)


def _letters(path: str) -> Iterator[tuple[str, str, str]]:
    place = 0
    while place < len(path):
        found = _PART.match(path, place)
        if found is None:
            raise UnknownPath(path)
        place = found.end()
        yield found[1] or "", found[2] or "", found[3] or ""


def _curve(start: Point, first: Point, second: Point, end: Point) -> Iterator[Point]:
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        corners = (start, first, second, end)
        yield (
            sum(weight * point[0] for weight, point in zip(weights, corners, strict=True)),
            sum(weight * point[1] for weight, point in zip(weights, corners, strict=True)),
        )
