"""The sites that were published last, kept beside the one that is out, to go back to."""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from plugins.files import exchange, whole

_ORDER = "urutan.txt"
_GONE = ".buang-"
_NO_SITE = ""


class NoRelease(LookupError):
    """There is nothing to go back to, or no release of that name; the message says which."""


class Release(NamedTuple):
    """A published site: the digest of its list of files, and when it was published."""

    digest: str
    at: str


@dataclass(frozen=True)
class Releases:
    """
    A folder of former sites, the newest ``keep`` of them.

    A site is known by the digest of its ``listing``, the file that lists all others, and so is the
    folder it is kept in: whatever a killed process left, a look at the files puts it right.
    """

    folder: Path
    listing: str
    keep: int

    def digest(self, site: Path) -> str:
        """Give what a site is known by, nothing for a folder that is none."""
        try:
            return hashlib.sha256((site / self.listing).read_bytes()).hexdigest()
        except OSError:
            return _NO_SITE

    def record(self, site: Path, at: str) -> None:
        """Note that a site is published now."""
        new = Release(self.digest(site), at)
        kept = [one for one in self.order() if one.digest != new.digest]
        self.folder.mkdir(parents=True, exist_ok=True)
        text = "".join(f"{one.digest} {one.at}\n" for one in [*kept, new])
        whole.write(self.folder / _ORDER, text.encode())

    def order(self) -> list[Release]:
        """Give every release that was published, in this order, also those no longer kept."""
        try:
            lines = (self.folder / _ORDER).read_text(encoding="utf-8").splitlines()
        except OSError:
            return []
        parts = (line.split() for line in lines)
        return [Release(*part) for part in parts if len(part) == len(Release._fields)]

    def kept(self) -> Iterator[Release]:
        """Give the releases that can take the place of the one that is out, the newest last."""
        for one in self.order():
            if (self.folder / one.digest).is_dir():
                yield one

    def put_away(self, old: Path) -> None:
        """Keep a site that is out no more; what was never published, or is too old, goes."""
        digest = self.digest(old)
        if digest in {one.digest for one in self.order()}:
            self._remove(self.folder / digest)
            old.rename(self.folder / digest)
        else:
            shutil.rmtree(old)
        for one in list(self.kept())[: -self.keep or None]:
            self._remove(self.folder / one.digest)

    def tidy(self) -> None:
        """Put right what a killed process left: folders under other names, halves of removals."""
        if not self.folder.is_dir():
            return
        for path in sorted(self.folder.iterdir()):
            if not path.is_dir():
                continue
            digest = self.digest(path)
            if path.name.startswith(_GONE) or digest == _NO_SITE:
                shutil.rmtree(path)
            elif path.name != digest:
                self._remove(self.folder / digest)
                path.rename(self.folder / digest)

    def back(self, place: Path, name: str = "") -> Release:
        """
        Put a kept site in the place of the one that is out, which is kept in its turn.

        It is the one published before, or the one whose digest begins with ``name``.
        """
        self.tidy()
        chosen = self._named(name) if name else self._before(self.digest(place))
        old = exchange.replace(self.folder / chosen.digest, place)
        self.put_away(old)
        return chosen

    def _named(self, name: str) -> Release:
        found = [one for one in self.kept() if one.digest.startswith(name)]
        if len(found) != 1:
            many = "lebih dari satu terbitan" if found else "tidak ada terbitan tersimpan"
            raise NoRelease(f"{many} bernama '{name}'")
        return found[0]

    def _before(self, current: str) -> Release:
        order = [one.digest for one in self.order()]
        until = order.index(current) if current in order else len(order)
        older = [one for one in self.kept() if one.digest in order[:until]]
        if not older:
            raise NoRelease("tidak ada terbitan sebelumnya yang tersimpan")
        return older[-1]

    def _remove(self, path: Path) -> None:
        """Remove a folder; it has another name first, so that no half of it is taken for whole."""
        if path.is_dir():
            gone = path.with_name(f"{_GONE}{path.name}")
            shutil.rmtree(gone, ignore_errors=True)
            path.rename(gone)
            shutil.rmtree(gone)
