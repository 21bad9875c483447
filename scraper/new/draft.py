"""Files that are about to be written: entries, new files and changes, all in memory until then."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from plugins.domain.editing.text_edits import add_entry
from plugins.domain.headers.document import Plain, dump
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.declarations.schema import keys
from plugins.domain.records.models import MODELS

Edit = Callable[[str], str]


@dataclass
class Draft:
    """What a session makes: ``place`` is the address to look at when it is done."""

    entries: dict[str, list[dict[str, Plain]]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    edits: dict[str, list[Edit]] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    place: str = ""

    def add(self, kind: str, entry: Mapping[str, Plain]) -> None:
        """Add an entry to the list of its kind."""
        self.entries.setdefault(kind, []).append(ordered(kind, entry))

    def write(self, kind: str, ref: str, header: Mapping[str, Plain], body: str = "") -> None:
        """Make the file of a record."""
        text = f"\n{body.strip()}\n" if body.strip() else ""
        self.files[KINDS[kind].file_of(ref)] = dump(ordered(kind, header), text)
        self.place = KINDS[kind].address_of(ref)

    def change(self, path: str, edit: Edit) -> None:
        """Change a file that is there."""
        self.edits.setdefault(path, []).append(edit)

    def texts(self, there: Mapping[str, str]) -> dict[str, str]:
        """
        Give the texts of all files that change, those first that others name.

        Raises InvalidHeader, Unplaceable.
        """
        changed: dict[str, str] = {}
        for kind, entries in self.entries.items():
            path = KINDS[kind].file_of("")
            text = there.get(path, "")
            for entry in entries:
                text = add_entry(text, entry)
            changed[path] = text
        for path, edits in self.edits.items():
            text = there[path]
            for edit in edits:
                text = edit(text)
            changed[path] = text
        return {**changed, **self.files}


def ordered(kind: str, header: Mapping[str, Plain]) -> dict[str, Plain]:
    """Give the fields of a record that hold something, in the order in which files have them."""
    return {key: header[key] for key in keys(MODELS[kind]) if header.get(key)}
