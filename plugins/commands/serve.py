"""``make serve``: shows the site with drafts on this machine, and builds again on every change."""

import sys
import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Protocol

from watchfiles import watch

from plugins.commands.pelican_run import ROOT
from plugins.commands.preview.builder import Builder
from plugins.commands.web_server import make_server
from plugins.files.command_line import Parser

WATCHED = ("content", "theme", "plugins", "pelicanconf.py")
# What a build reads anew by itself; all else is loaded when its process begins.
_READ_ANEW = ("content", "theme")
# Moments without a change, after which somebody may have stopped typing.
_QUIET = 10


class Preview:
    """The site as the last build left it, and what keeps it from being whole."""

    def __init__(self, build: Callable[[Collection[str]], str]) -> None:
        self._build = build
        self.problems = ""

    def rebuild(self, first: Collection[str] = ()) -> bool:
        """Build in the place of the site that is shown; say whether it is whole."""
        self.problems = self._build(first)
        return not self.problems


def watched(root: Path) -> Iterable[Path]:
    """Give what a change of which calls for a new build."""
    return (root / name for name in WATCHED)


def calls(places: Iterable[Path]) -> Iterator[frozenset[Path] | None]:
    """
    Yield what has changed whenever a build is due, at once and after every change; else None.

    The places are watched before the first build begins, so that no change during it is missed.
    """
    due = True
    # Gives nothing after a while without changes: by then it surely watches.
    for changes in watch(
        *places, raise_interrupt=False, yield_on_timeout=True, rust_timeout=100, step=10
    ):
        yield frozenset(Path(path) for _kind, path in changes) if due or changes else None
        due = False


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted."""
    parser = Parser(prog="make serve")
    parser.add_argument(
        "--port", metavar="ANGKA", type=int, default=8000, help="porta di mesin ini (semula 8000)"
    )
    port = parser.parse_args(arguments).port
    folder, url = ROOT / ".cache" / "serve", f"http://localhost:{port}"
    builder = Builder(ROOT, folder, {"SITEURL": url}, {"TAMPILKAN_KONSEP": True})
    preview = Preview(builder.build)
    try:
        server = make_server(lambda: folder, port, lambda: preview.problems)
    except OSError as error:
        sys.stderr.write(f"Porta {port} tidak dapat dipakai: {error.strerror}; coba PORT=8001\n")
        return 1
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        follow(builder, preview, url)
    finally:
        server.shutdown()
        builder.close()
    return 0


class Builds(Protocol):
    """Who builds when it is told to."""

    def forget(self) -> None: ...

    def index(self) -> None: ...


def follow(builder: Builds, preview: Preview, url: str) -> None:
    """Build after every change; make the index of the search once it is quiet."""
    quiet = _QUIET + 1
    for changed in calls(watched(ROOT)):
        if changed is None:
            quiet += 1
            if quiet == _QUIET:
                builder.index()
            continue
        names = {path.relative_to(ROOT).as_posix() for path in changed}
        if any(name.partition("/")[0] not in _READ_ANEW for name in names):
            builder.forget()
        whole = preview.rebuild(names)
        quiet = 0 if whole else _QUIET + 1
        if preview.problems:
            sys.stderr.write(f"{preview.problems}\n")
        state = "Situs siap" if whole else "Belum dapat dibangun; yang ditampilkan masih yang lama"
        sys.stdout.write(f"{state}: {url}  (Ctrl+C untuk berhenti)\n")
        sys.stdout.flush()
