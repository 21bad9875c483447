"""What the last whole build was made of and made; sealed, so that nothing damaged is believed."""

import json
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from plugins.build.fingerprints.file_stamps import Stamp, Stamps, digests, stamp_all
from plugins.build.fingerprints.surroundings import surroundings
from plugins.files import whole
from plugins.files.seals import seal, unseal

# Everything in the folder of the project that a build reads.
INPUTS = ("content", "theme", "plugins", "pelicanconf.py", "requirements.txt", ".gitignore")
# The form of the record: another one is not read.
_RECIPE = "1"


@dataclass(frozen=True)
class BuildRecord:
    """The world of a build: its surroundings, the files it read, and those it wrote."""

    around: Mapping[str, str] = field(default_factory=dict)
    inputs: Stamps = field(default_factory=dict)
    outputs: Stamps = field(default_factory=dict)
    taken: int = 0

    def same_inputs(self, other: "BuildRecord") -> bool:
        """Say whether two builds have the same result, as far as one can know before them."""
        return self.around == other.around and digests(self.inputs) == digests(other.inputs)

    def same(self, other: "BuildRecord") -> bool:
        """Say whether everything is as it was, what was written included."""
        return (
            bool(self.outputs)
            and self.same_inputs(other)
            and digests(self.outputs) == digests(other.outputs)
        )


def survey(
    root: Path, config: str, environment: Mapping[str, str], known: BuildRecord
) -> BuildRecord:
    """Take down the world as it is now; raises Untellable."""
    now = time.time_ns()
    return BuildRecord(
        surroundings(root, config, environment),
        stamp_all(root, INPUTS, known.inputs, known.taken),
        stamp_all(root, ["output"], known.outputs, known.taken),
        now,
    )


def load(path: Path) -> BuildRecord:
    """Give the record of the last whole build; an empty one where there is none to believe."""
    with suppress(FileNotFoundError):
        kept = unseal(path.read_bytes(), _RECIPE)
        if kept is not None:
            values = json.loads(kept)
            inputs, outputs = (
                {name: Stamp(*stamp) for name, stamp in values[key].items()}
                for key in ("inputs", "outputs")
            )
            return BuildRecord(values["around"], inputs, outputs, values["taken"])
    return BuildRecord()


def save(path: Path, record: BuildRecord) -> None:
    """Keep the record of a whole build."""
    path.parent.mkdir(parents=True, exist_ok=True)
    whole.write(path, seal(json.dumps(vars(record)).encode(), _RECIPE))
