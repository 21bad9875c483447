"""One import at a time: the second says so and stops."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Locked(Exception):
    """Another import is running."""


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """
    Hold the lock of this file; raises Locked.

    The system frees it when the process ends, however it ends, so that a killed import never
    leaves a lock behind.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            stream.seek(0)
            holder = stream.read(20).strip()
            raise Locked(holder) from None
        stream.seek(0)
        stream.truncate()
        stream.write(f"{os.getpid()}\n")
        stream.flush()
        yield
