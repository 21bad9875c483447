"""Finds the post that tells the same story as one from another site."""

from collections import OrderedDict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from plugins.domain.headers.document import InvalidHeader
from scraper.intake.similarity import THRESHOLD, Fingerprint, similarity
from scraper.model import address_keys
from scraper.model.posts import Record
from scraper.store.parsed import parsed
from scraper.store.state import Known, State

# Sites take a story over within days; the same words a month later are a report of their own.
DAYS = 7
_KEPT = 512


@dataclass(frozen=True)
class Match:
    """A post on disk that tells the same story; ``by_address`` says that it names the other."""

    known: Known
    similarity: float = 1.0
    by_address: bool = False


class Duplicates:
    """Compares posts with those on disk; ``read`` gives a text, ``towns`` names places."""

    def __init__(self, state: State, read: Callable[[Path], str], towns: Collection[str]) -> None:
        self._state = state
        self._read = read
        self._towns = towns
        self._fingerprints: OrderedDict[str, tuple[str, Fingerprint]] = OrderedDict()

    def find(self, record: Record, source: str) -> Match | None:
        """
        Give the post that tells the story of a record of ``source``, if there is one.

        Posts of one source are never compared: a site that prints something twice means it.
        """
        if not self._state.has_others(source):
            return None
        for known in self._state.find_address(record.url):
            if self._may_be(known, record, source):
                return Match(known, by_address=True)
        near = [
            known
            for known in self._state.near(record.day, DAYS)
            if self._may_be(known, record, source)
        ]
        if not near:
            return None
        own = Fingerprint.of(record.body, self._towns)
        found = [Match(known, similarity(own, self._fingerprint(known))) for known in near]
        best = max(found, key=lambda match: (match.similarity, match.known.ref))
        return best if best.similarity >= THRESHOLD else None

    def _may_be(self, known: Known, record: Record, source: str) -> bool:
        return known.origin != source and not is_apart(known, record)

    def _fingerprint(self, known: Known) -> Fingerprint:
        # A file that was written anew has another hash; one by hand does not change in a run.
        kept = self._fingerprints.get(known.ref)
        if kept and kept[0] == known.written:
            self._fingerprints.move_to_end(known.ref)
            return kept[1]
        found = Fingerprint.of(self._body(known.path), self._towns)
        self._fingerprints[known.ref] = (known.written, found)
        if len(self._fingerprints) > _KEPT:
            self._fingerprints.popitem(last=False)
        return found

    def _body(self, path: Path) -> str:
        try:
            return parsed(self._read(path))[1]
        except (InvalidHeader, OSError):
            return ""


def is_apart(known: Known, record: Record) -> bool:
    """Tell whether an editor has said that a record is another story than a post on disk."""
    ref = f"{record.day:%Y/%m}/{record.slug}"
    names = {record.id, ref, f"/berita/{ref}/"}
    address = address_keys.key(record.url)
    return any(
        entry in names or (address and address_keys.key(entry) == address) for entry in known.apart
    )
