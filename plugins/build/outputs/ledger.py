"""What the last build wrote: each file as it lay on the disk, and what it was made of."""

import hashlib
import json
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from plugins.build.fingerprints.file_stamps import Stamp
from plugins.files import whole
from plugins.files.seals import seal, unseal

# The form of the ledger: another one is not read.
_RECIPE = "1"


@dataclass(frozen=True)
class Entry:
    """
    A file of the output.

    ``made_of`` is the digest of what it was made of, empty where nobody has said; ``asked`` are
    the questions that were asked of the site on the way.
    """

    stamp: Stamp
    made_of: str = ""
    asked: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Ledger:
    """All files by their names, and the digests of the answers to all questions they asked."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    taken: int = 0


def place_of(store: Path, output: Path) -> Path:
    """Give where the ledger of an output folder is kept."""
    name = hashlib.sha256(str(output.resolve()).encode()).hexdigest()
    return store / f"{name[:16]}.catatan"


def load(place: Path) -> Ledger:
    """Give the ledger of the last whole build; an empty one where there is none to believe."""
    with suppress(FileNotFoundError):
        kept = unseal(place.read_bytes(), _RECIPE)
        if kept is not None:
            values = json.loads(kept)
            questions = list(values["answers"])
            entries = {
                name: Entry(
                    Stamp(*stamp), made_of, frozenset(questions[number] for number in asked)
                )
                for name, (stamp, made_of, asked) in values["entries"].items()
            }
            return Ledger(entries, values["answers"], values["taken"])
    return Ledger()


def save(place: Path, entries: Mapping[str, Entry], answers: Mapping[str, str]) -> None:
    """Keep the ledger of a whole build; questions are written once, however many ask them."""
    numbers = {question: number for number, question in enumerate(answers)}
    values = {
        "entries": {
            name: (entry.stamp, entry.made_of, sorted(map(numbers.__getitem__, entry.asked)))
            for name, entry in entries.items()
        },
        "answers": answers,
        "taken": time.time_ns(),
    }
    place.parent.mkdir(parents=True, exist_ok=True)
    whole.write(place, seal(json.dumps(values).encode(), _RECIPE))
