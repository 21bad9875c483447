"""Files of the open data: their bytes, and what a catalogue says of them."""

import hashlib
from dataclasses import dataclass
from functools import cached_property

from plugins.domain.opendata.tables.table import Table

FOLDER = "data"
CSV = "text/csv"
JSON = "application/json"
JSON_LD = "application/ld+json"
JSON_SCHEMA = "application/schema+json"
SQLITE = "application/vnd.sqlite3"


@dataclass(frozen=True)
class DataFile:
    """
    One file below ``/data/``.

    >>> DataFile("a.csv", b"ref", CSV).address
    '/data/a.csv'
    """

    name: str
    content: bytes
    media_type: str

    @property
    def path(self) -> str:
        """Its path in the output."""
        return f"{FOLDER}/{self.name}"

    @property
    def address(self) -> str:
        return f"/{self.path}"

    @property
    def bytes(self) -> int:
        return len(self.content)

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Dataset:
    """
    A table and the files that hold it, of which the first is the CSV.

    ``schema`` describes its JSON, where there is one.
    """

    table: Table
    files: tuple[DataFile, ...]
    count: int
    schema: DataFile | None = None

    @property
    def csv(self) -> DataFile:
        return self.files[0]
