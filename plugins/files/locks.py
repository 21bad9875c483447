"""One at a time: whoever comes second says so and waits."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def turn(path: Path, waits: Callable[[], object]) -> Iterator[None]:
    """
    Hold the lock of a file; ``waits`` is called where somebody else holds it.

    The system frees it when the process ends, however it ends: no kill leaves a lock behind.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waits()
            fcntl.flock(stream, fcntl.LOCK_EX)
        yield
