"""A site that was built: what it is called, where it stands, its day, and its files."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.registers.register import NAME
from plugins.domain.values.slugs import slugify


class NotBuilt(OSError):
    """There is no whole site in a folder."""


@dataclass(frozen=True)
class BuiltSite:
    """The site in a folder, as its own register names it."""

    root: Path
    name: str
    url: str
    day: str

    @classmethod
    def read(cls, root: Path) -> "BuiltSite":
        """Read what a folder holds; raises NotBuilt."""
        try:
            values = json.loads((root / NAME).read_bytes())
            return cls(root, values["site"], values["url"], values["status_on"])
        except (OSError, ValueError, KeyError, TypeError):
            raise NotBuilt(f"{root}: belum ada situs utuh; jalankan make publish") from None

    @property
    def dated_name(self) -> str:
        return f"{slugify(self.name)}-{self.day}"

    def files(self) -> Iterator[str]:
        """Give the names of all files in a lasting order, whatever order the disk has."""
        found = (path for path in self.root.rglob("*") if path.is_file())
        yield from sorted(path.relative_to(self.root).as_posix() for path in found)
