"""``make serve``: shows the site with drafts on this machine, and builds again on every change."""

import argparse
import dataclasses
import itertools
import shutil
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

from watchfiles import watch

from plugins.commands.live_page import Shown
from plugins.commands.pelican_run import ROOT, build
from plugins.commands.web_server import make_server

WATCHED = ("content", "theme", "plugins", "pelicanconf.py")


class Preview:
    """The last whole build; a failed one leaves the site before it in place."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder = folder
        self._url = url
        self._numbers = itertools.count(1)
        self.current: Path | None = None
        self.shown = Shown()

    def rebuild(self) -> bool:
        """Build beside the present site and show the new one if it is whole."""
        number = next(self._numbers)
        new = self._folder / str(number)
        environment = {"SITEURL": self._url}
        done = build("pelicanconf.py", new, environment, "TAMPILKAN_KONSEP=true")
        if done.returncode:
            shutil.rmtree(new, ignore_errors=True)
            said = (done.stderr or b"").decode("utf-8", "replace").strip()
            problems = said or f"Bangunan gagal ({done.returncode}); lihat terminal."
            self.shown = dataclasses.replace(self.shown, problems=problems)
            return False
        old, self.current = self.current, new
        self.shown = Shown(number)
        if old:
            shutil.rmtree(old)
        return True

    def folder(self) -> Path:
        """Give the folder to answer from; an empty one before the first whole build."""
        return self.current or self._folder / "kosong"


def watched(root: Path) -> Iterable[Path]:
    """Give what a change of which calls for a new build."""
    return (root / name for name in WATCHED)


def calls(places: Iterable[Path]) -> Iterator[None]:
    """
    Yield whenever a build is due: at once, and after every change.

    The places are watched before the first build begins, so that no change during it is missed.
    """
    due = True
    # Gives nothing after a while without changes: by then it surely watches.
    for changes in watch(*places, raise_interrupt=False, yield_on_timeout=True, rust_timeout=100):
        if due or changes:
            yield
        due = False


def main() -> int:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="make serve")
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args().port
    folder = ROOT / ".cache" / "serve"
    shutil.rmtree(folder, ignore_errors=True)
    url = f"http://localhost:{port}"
    preview = Preview(folder, url)
    try:
        server = make_server(preview.folder, port, lambda: preview.shown)
    except OSError as error:
        sys.stderr.write(f"Porta {port} tidak dapat dipakai: {error.strerror}; coba PORT=8001\n")
        return 1
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        for _call in calls(watched(ROOT)):
            _report(preview.rebuild(), url)
    finally:
        server.shutdown()
    return 0


def _report(whole: bool, url: str) -> None:
    state = "Situs siap" if whole else "Belum dapat dibangun; yang ditampilkan masih yang lama"
    sys.stdout.write(f"{state}: {url}  (Ctrl+C untuk berhenti)\n")
    sys.stdout.flush()
