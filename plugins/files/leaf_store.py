"""Texts that were made of other texts, kept in a database by what they were made of."""

import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from plugins.files.seals import seal, unseal

KEPT_DAYS = 60
_DAY = 24 * 60 * 60
_TABLE = "CREATE TABLE IF NOT EXISTS leaf (key BLOB PRIMARY KEY, used INTEGER, kept BLOB)"


class LeafStore:
    """
    What is kept is given only where its seal proves it whole, of this key, and of this recipe.

    A store that cannot be read or written costs time and nothing else.
    """

    def __init__(self, place: Path, recipe: str, now: float | None = None) -> None:
        self._place = place
        self._recipe = recipe
        self._today = int((time.time() if now is None else now) // _DAY)
        self._made: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._base: sqlite3.Connection | None = None
        with suppress(sqlite3.Error):
            self._base = sqlite3.connect(f"{place.resolve().as_uri()}?mode=ro", uri=True)

    def recall(self, key: str, make: Callable[[], str]) -> str:
        """Give what is kept under a key, or make it."""
        name = hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
        kept = self._made.get(name) or self._stored(name)
        content = None if kept is None else unseal(kept, self._recipe + name.hex())
        if content is not None:
            return content.decode("utf-8", "surrogatepass")
        text = make()
        self._made[name] = seal(text.encode("utf-8", "surrogatepass"), self._recipe + name.hex())
        return text

    def close(self) -> None:
        """Keep what was made, and forget what nobody has asked for in two months."""
        if self._base:
            self._base.close()
            self._base = None
        if not (self._made or self._used):
            return
        self._place.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._write()
        except sqlite3.OperationalError:  # another build is writing, or the disk is full
            return
        except sqlite3.DatabaseError:  # no database any more
            self._place.unlink(missing_ok=True)
            with suppress(sqlite3.Error):
                self._write()

    def _write(self) -> None:
        with closing(sqlite3.connect(self._place)) as base, base:
            base.execute(_TABLE)
            base.executemany(
                "INSERT OR REPLACE INTO leaf VALUES (?, ?, ?)",
                ((name, self._today, kept) for name, kept in self._made.items()),
            )
            base.executemany(
                "UPDATE leaf SET used = ? WHERE key = ?",
                ((self._today, name) for name in sorted(self._used)),
            )
            base.execute("DELETE FROM leaf WHERE used < ?", (self._today - KEPT_DAYS,))
        self._made, self._used = {}, set()

    def _stored(self, name: bytes) -> bytes | None:
        if self._base is None:
            return None
        try:
            found = self._base.execute("SELECT used, kept FROM leaf WHERE key = ?", (name,))
            row = found.fetchone()
        except sqlite3.Error:
            return None
        if row is None or not isinstance(row[1], bytes):
            return None
        if row[0] != self._today:
            self._used.add(name)
        return row[1]


@contextmanager
def opened(place: Path, recipe: str) -> Iterator[LeafStore]:
    """Open a store for as long as something is made."""
    store = LeafStore(place, recipe)
    try:
        yield store
    finally:
        store.close()
