"""The history of the records: read from git before a build, and kept in the cache."""

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from plugins import domain
from plugins.build.git import NoHistory, Repository
from plugins.domain.history import versions as history
from plugins.domain.history.versions import Book, FieldChange, Revision, Version
from plugins.files import whole
from plugins.files.seals import code_mark, seal, unseal

# As it was when this process began, however long it builds.
_CODE = code_mark(Path(domain.__file__).parent)
_ENTRIES = "content/rujukan/organisasi.yaml"
_SHALLOW = "Riwayat git tidak lengkap: situs dibangun dari salinan yang dangkal."


class Memory:
    """What comparing versions gave in earlier builds: blobs never change, so neither does it."""

    def __init__(self, folder: Path) -> None:
        self._recipe = _CODE
        self._file = folder / f"riwayat-{self._recipe[:16]}.json"
        self._used: dict[str, Any] = {}
        self._known: dict[str, Any] = {}
        with suppress(FileNotFoundError):
            kept = unseal(self._file.read_bytes(), self._recipe)
            self._known = {} if kept is None else json.loads(kept)

    def recall(self, key: str, make: Callable[[], Any]) -> Any:
        """Give what is kept under a key, or make it."""
        if key not in self._used:
            self._used[key] = self._known[key] if key in self._known else make()
        return self._used[key]

    def __contains__(self, key: str) -> bool:
        return key in self._known

    def save(self) -> None:
        """Keep what this build used, and nothing else."""
        if self._used == self._known:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        for old in self._file.parent.glob("riwayat-*.json"):
            if old != self._file:
                old.unlink(missing_ok=True)
        whole.write(self._file, seal(json.dumps(self._used).encode(), self._recipe))


def read_book(content: Path, memory: Memory, zone: ZoneInfo) -> Book:
    """Read the history of every file of a content folder; without git, say why there is none."""
    try:
        repository = Repository.of(content)
    except NoHistory as reason:
        return Book(note=f"Riwayat git tidak tersedia. {reason}")
    versions = repository.versions()
    reader = _Reader(repository, memory, versions)
    found: dict[str, tuple[Revision, ...]] = {}
    for path, chain in versions.items():
        if path == _ENTRIES:
            entries = history.entry_chains(chain, reader.entry_changes, reader.entry_names)
            found.update({f"{path}#{name}": made for name, made in entries.items()})
        elif not path.startswith("content/rujukan/"):
            hides = path.startswith(("content/berita/", "content/halaman/"))
            out_from = reader.out_from if hides else _at_once
            found[path] = history.chain(chain, reader.changes, out_from, zone)
    memory.save()
    note = _SHALLOW if repository.is_shallow else None
    return Book(found, repository.uncommitted(), note)


def _at_once(_blob: str) -> str:
    return ""


class _Reader:
    """Compares versions, reading at once the texts of all that no earlier build has compared."""

    def __init__(
        self, repository: Repository, memory: Memory, versions: Mapping[str, list[Version]]
    ) -> None:
        self._memory = memory
        wanted = {
            blob
            for path, chain in versions.items()
            for key, blobs in _questions(path, chain)
            if key not in memory
            for blob in blobs
        }
        self._texts = repository.texts(sorted(wanted))
        self._repository = repository

    def changes(self, before: str, after: str) -> list[FieldChange]:
        found = self._memory.recall(
            f"isi {before} {after}",
            lambda: history.difference(self._text(before), self._text(after)),
        )
        return [FieldChange(*change) for change in found]

    def entry_changes(self, before: str, after: str) -> dict[str, list[FieldChange]]:
        found = self._memory.recall(
            f"entri {before} {after}",
            lambda: history.entry_difference(self._text(before), self._text(after)),
        )
        return {name: [FieldChange(*one) for one in changes] for name, changes in found.items()}

    def entry_names(self, blob: str) -> list[str]:
        found: list[str] = self._memory.recall(
            f"nama {blob}", lambda: list(history.entry_names(self._text(blob)))
        )
        return found

    def out_from(self, blob: str) -> str:
        day: str = self._memory.recall(f"terbit {blob}", lambda: history.out_from(self._text(blob)))
        return day

    def _text(self, blob: str) -> str:
        if blob not in self._texts:  # compared with another one than its neighbour
            self._texts.update(self._repository.texts([blob]))
        return self._texts[blob]


def _questions(path: str, chain: list[Version]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Give what will be asked about the versions of a file, and the blobs that answer it."""
    is_entries = path == _ENTRIES
    if path.startswith("content/rujukan/") and not is_entries:
        return
    word = "entri" if is_entries else "isi"
    for new, old in pairwise(chain):
        yield f"{word} {old.blob} {new.blob}", (old.blob, new.blob)
    if is_entries:
        yield f"nama {chain[-1].blob}", (chain[-1].blob,)
    elif len(chain) > 1 and path.startswith(("content/berita/", "content/halaman/")):
        for version in chain:
            yield f"terbit {version.blob}", (version.blob,)
