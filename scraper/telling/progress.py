"""Tells how far an import is: a bar where somebody watches, nothing but lines where nobody does."""

import shutil
from collections.abc import Callable, Iterable
from typing import Protocol, TextIO

_CELLS = 20
_EVERY = 0.1


class Progress(Protocol):
    """Hears of every source and every entry of an import."""

    def start(self, source: str, number: int, count: int) -> None:
        """Hear that a source begins, the ``number``-th of ``count``."""

    def step(self, entries: int, changes: int) -> None:
        """Hear how many entries of the source are read, and how many files changed."""

    def finish(self, lines: Iterable[str]) -> None:
        """Hear what became of the source."""


class Silence:
    """Tells nothing."""

    def start(self, source: str, number: int, count: int) -> None:
        """Tell nothing."""

    def step(self, entries: int, changes: int) -> None:
        """Tell nothing."""

    def finish(self, lines: Iterable[str]) -> None:
        """Tell nothing."""


class Lines(Silence):
    """Tells what became of each source as soon as it is done, for logs."""

    def __init__(self, output: TextIO) -> None:
        self._output = output

    def finish(self, lines: Iterable[str]) -> None:
        """Write the lines."""
        self._output.writelines(f"{line}\n" for line in lines)
        self._output.flush()


class Bar(Lines):
    """
    Tells the same, and meanwhile draws a bar of sources with the entries of the present one.

    ``clock`` gives seconds: a terminal is not drawn more than ten times in one.
    """

    def __init__(self, output: TextIO, terminal: TextIO, clock: Callable[[], float]) -> None:
        super().__init__(output)
        self._terminal = terminal
        self._clock = clock
        self._drawn = 0.0
        self._head = ""

    def start(self, source: str, number: int, count: int) -> None:
        """Draw the bar up to this source."""
        full = _CELLS * (number - 1) // count
        self._head = f"[{'█' * full}{'░' * (_CELLS - full)}] {number}/{count} {source}"
        self._draw(self._head)

    def step(self, entries: int, changes: int) -> None:
        """Draw the counters."""
        now = self._clock()
        if now - self._drawn >= _EVERY:
            self._drawn = now
            self._draw(f"{self._head}: {entries} entri, {changes} perubahan")

    def finish(self, lines: Iterable[str]) -> None:
        """Wipe the bar and write the lines."""
        self._draw("")
        super().finish(lines)

    def _draw(self, text: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        self._terminal.write(f"\r{text[:width]}\x1b[K")
        self._terminal.flush()
