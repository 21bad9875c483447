"""Writes posts and pictures: whole or not at all, and never over what an editor changed."""

import contextlib
import enum
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.frontmatter import Header, Plain, dump, parse
from scraper import hashes
from scraper.posts import Record
from scraper.state import Known, State, is_edited

_PREFIX, _SUFFIX = ".impor-", ".tmp"


class Action(enum.Enum):
    """What an import does with one post."""

    WRITE = "written"
    UPDATE = "updated"
    NOTHING = "unchanged"
    KEEP = "kept"


@dataclass(frozen=True)
class Decision:
    """What is done with a post, with which file, and why it is kept if it is."""

    action: Action
    path: Path
    known: Known | None = None
    finding: str = ""
    remedy: str = ""


def decide(record: Record, state: State) -> Decision:
    """
    Decide what becomes of a post; a file that a person wrote or changed is never written over.

    A post that is on disk stays where it is, whatever its address at the source has become.
    """
    unreadable = state.find_unreadable(record.id)
    if unreadable is not None:
        return Decision(
            Action.KEEP,
            unreadable,
            finding="kepala berkas rusak, berkas dibiarkan",
            remedy="perbaiki kepala berkas, lalu impor lagi",
        )
    found = state.find(record.id)
    if not found:
        return Decision(Action.WRITE, state.path(_free_ref(record, state)))
    if len(found) > 1:
        return Decision(
            Action.KEEP,
            found[0].path,
            finding=f"id yang sama dipakai {len(found)} berkas, semuanya dibiarkan",
            remedy="hapus salinannya",
        )
    return _decide_known(record, found[0])


def _decide_known(record: Record, known: Known) -> Decision:
    if not known.is_imported:
        return Decision(
            Action.KEEP,
            known.path,
            known,
            "berkas tulisan tangan memakai id tulisan dari sumber, berkas dibiarkan",
            "biarkan, atau hapus berkas itu agar tulisan dari sumber masuk",
        )
    if known.record == record.hash:
        return Decision(Action.NOTHING, known.path, known)
    if is_edited(known):
        return Decision(
            Action.KEEP,
            known.path,
            known,
            "sumber berubah dan berkas ini juga disunting, berkas dibiarkan",
            "gabungkan perubahan sumber ke berkas, lalu tulis pada bagian import: "
            f'record: "{record.hash}"',
        )
    return Decision(Action.UPDATE, known.path, known)


def _free_ref(record: Record, state: State) -> str:
    folder = f"{record.day:%Y/%m}"
    ref, number = f"{folder}/{record.slug}", 1
    while state.is_taken(ref):
        number += 1
        ref = f"{folder}/{record.slug[: 79 - len(str(number))].rstrip('-')}-{number}"
    return ref


@dataclass(frozen=True)
class Composed:
    """The text of a file, its header as it will be read, and the fingerprint ``written``."""

    text: str
    header: Header
    written: str


def compose(
    header: Mapping[str, Plain], body: str, *, source: str, address: str, record: str
) -> Composed:
    """
    Compose the file of an imported post; raises InvalidHeader.

    The fingerprint is taken from the text as it will be read, not from what was meant.
    """
    parsed, parsed_body = parse(dump(header, body))
    written = hashes.of_file(parsed, parsed_body)
    state = {"source": source, "address": address, "record": record, "written": written}
    text = dump({**header, hashes.STATE: {k: v for k, v in state.items() if v}}, body)
    return Composed(text, parsed, written)


@dataclass(frozen=True)
class Files:
    """
    Writes files whole: aside first, on disk for certain, then in place in one step.

    ``staging`` is a folder of the importer's own, so that a kill leaves nothing in ``content/``.
    """

    staging: Path

    def clean(self, content: Path) -> None:
        """Remove what a killed import left aside."""
        for folder in (self.staging, content):
            for path in folder.rglob(f"{_PREFIX}*{_SUFFIX}"):
                path.unlink()

    def write(self, path: Path, content: bytes) -> None:
        """Put ``content`` at ``path``; anybody else sees the old file or the new one."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.staging.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=self._aside(path), prefix=_PREFIX, suffix=_SUFFIX)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                Path(name).unlink()
            raise
        _sync_folder(path.parent)

    def _aside(self, path: Path) -> Path:
        # Only within one file system is the last step a single one.
        return self.staging if _same_device(self.staging, path.parent) else path.parent


def _same_device(one: Path, other: Path) -> bool:
    return one.stat().st_dev == other.stat().st_dev


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
