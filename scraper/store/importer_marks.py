"""Remembers which importer read each source last, to tell its changes from the source's."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from plugins.files.seals import code_mark
from scraper.store.write import Disk

# What decides which words a file gets; who asks and who tells changes none.
_ROOMS = ("elements", "markdown", "model", "normalise", "pages", "pictures", "reading", "sources")


def own_mark() -> str:
    """Give the mark of the importer that is running."""
    folder = Path(__file__).parents[1]
    return code_mark(*(folder / room for room in _ROOMS))


@dataclass
class ImporterMarks:
    """
    The mark of the importer beside each source that it has read whole, in one file.

    Nothing else goes by it: where it is lost, changes are only told less exactly.
    """

    path: Path
    mark: str
    _known: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "ImporterMarks":
        """Read the marks of earlier imports; there are none where they cannot be read."""
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            kept = {}
        known = kept if isinstance(kept, dict) else {}
        named = {name: mark for name, mark in known.items() if isinstance(mark, str)}
        return cls(path, own_mark(), named)

    def is_another(self, source: str) -> bool:
        """Tell whether another importer, or one that nobody knows, has read a source last."""
        return self._known.get(source) != self.mark

    def keep(self, source: str, disk: Disk) -> None:
        """Remember that this importer has read a source whole; raises OSError."""
        if self.is_another(source):
            self._known[source] = self.mark
            text = json.dumps(self._known, indent=2, sort_keys=True)
            disk.write(self.path, f"{text}\n".encode())
