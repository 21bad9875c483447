"""What is printed, where printing may fail: an import goes on, and says so at its end."""

from collections.abc import Callable, Iterable
from typing import TextIO


class Output:
    """
    A stream that is written to as long as it takes anything.

    ``failure`` says why it took no more; empty as long as it did. ``is_left`` says that whoever
    read along has gone, which is no failure of ours.
    """

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self.failure = "" if stream is not None else "tertutup"
        self.is_left = False

    def write(self, text: str) -> int:
        """Write a text, or leave it."""
        if self._stream is not None and not self.failure:
            self._try(lambda stream: stream.write(text))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write texts, or leave them."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Have everything where it goes, if it goes anywhere."""
        if self._stream is not None and not self.failure:
            self._try(lambda stream: stream.flush())

    def isatty(self) -> bool:
        """Tell whether somebody watches."""
        return self._stream is not None and not self.failure and self._stream.isatty()

    def _try(self, act: Callable[[TextIO], object]) -> None:
        try:
            if self._stream is not None:
                act(self._stream)
        except BrokenPipeError:
            self.failure, self.is_left = "pembacanya pergi", True
        except (OSError, ValueError) as error:
            self.failure = getattr(error, "strerror", None) or "tertutup"
