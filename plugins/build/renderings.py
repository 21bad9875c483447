"""Bodies that were rendered once are not rendered again, in this build or the next."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pelican import Pelican, signals

from plugins import domain
from plugins.domain.markup.renderer import forgetful, memory
from plugins.files.leaf_store import LeafStore, opened
from plugins.files.seals import code_mark

_LIBRARIES = ("Markdown", "nh3", "lxml", "selectolax", "beautifulsoup4", "pypdf")
_KEPT = "isi.sqlite"
# As it was when this process began, however long it builds.
_CODE = code_mark(Path(domain.__file__).parent)


def recipe() -> str:
    """Name the way in which a body is rendered: our code, and the libraries that it calls."""
    return " ".join((_CODE, *map(version, _LIBRARIES)))


def place_of(settings: Mapping[str, Any]) -> Path:
    """Give where the renderings are kept."""
    return Path(settings["SIMPANAN"]) / _KEPT


@contextmanager
def remembered(settings: Mapping[str, Any]) -> Iterator[None]:
    """Remember every rendering for as long as something runs that is no build."""
    with opened(place_of(settings), recipe()) as store:
        token = memory.set(store.recall)
        try:
            yield
        finally:
            memory.reset(token)


def begin(pelican: Pelican) -> None:
    """Remember from before anything is read until everything is written."""
    store = LeafStore(place_of(pelican.settings), recipe())
    memory.set(store.recall)

    def end(_pelican: Pelican) -> None:
        signals.finalized.disconnect(end)
        memory.set(forgetful)
        store.close()

    # Held by the hook itself, since Pelican keeps no function alive.
    signals.finalized.connect(end, weak=False)
