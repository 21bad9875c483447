"""``make publish``: the production build, made aside and switched in whole or not at all."""

import datetime as dt
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from plugins.build import manifest, packed_copies
from plugins.build.outputs import below_path
from plugins.build.publishing import BASE, LOCAL
from plugins.commands.pelican_run import ROOT, build
from plugins.commands.region.former_names import left_over
from plugins.domain.pages.manifest import FORMER, NAME
from plugins.files import exchange
from plugins.files.command_line import Parser
from plugins.files.locks import turn
from plugins.files.releases import Releases

# So many former sites are kept; the lock of all that switch sites; where a new one is made.
KEPT = 3
LOCK = Path(".cache/terbit.kunci")
_ASIDE = "terbit-"


class Unswitchable(OSError):
    """The new site could not take the place of the old one, which stands as before."""


class Unremoved(OSError):
    """The new site is out, but the old one is still somewhere."""


def switch(new: Path, place: Path, put_away: Callable[[Path], None] | None = None) -> None:
    """Put a finished folder in the place of another, which goes; if that fails, both stay."""
    try:
        if not place.exists():
            new.rename(place)
            return
        old = exchange.replace(new, place)
    except OSError as error:
        raise Unswitchable(f"{place} tidak dapat diganti: {error.strerror}") from error
    try:
        (put_away or shutil.rmtree)(old)
    except OSError as error:
        raise Unremoved(f"situs lama di {old} tidak dapat dihapus: {error.strerror}") from error


def remember(old: Path, cache: Path) -> None:
    """Keep the list of the site that goes: ``make verify`` looks for what is left of it."""
    if (old / NAME).is_file():
        shutil.copyfile(old / NAME, cache / FORMER)


def releases(cache: Path) -> Releases:
    """Give the sites that were published before and can be again."""
    return Releases(cache / "rilis", NAME, KEPT)


def sweep(cache: Path) -> None:
    """Remove what a killed publication left; nobody else publishes now."""
    for left in cache.glob(f"{_ASIDE}*"):
        shutil.rmtree(left, ignore_errors=True)
    releases(cache).tidy()


def say_waiting() -> None:
    """Tell who comes second that it waits."""
    sys.stderr.write("Penerbitan lain sedang berjalan; menunggu ...\n")


def main(arguments: list[str] | None = None) -> int:
    """Build with ``publishconf.py`` and switch; unless the site is out, nothing has changed."""
    parser = Parser(prog="python -m plugins.publish")
    parser.add_argument(
        "--local", action="store_true", help="izinkan SITEURL milik mesin ini sendiri (localhost)"
    )
    options = parser.parse_args(arguments)
    cache = ROOT / ".cache"
    with turn(ROOT / LOCK, say_waiting):
        return _publish(cache, local=options.local)


def _publish(cache: Path, *, local: bool) -> int:
    sweep(cache)
    if named := list(left_over(ROOT)):
        sys.stderr.write("".join(f"{problem}\n" for problem in named))
        sys.stderr.write("Situs tidak diterbitkan; output/ tetap seperti semula.\n")
        return 1
    # What cannot be removed is told by Unremoved.
    with tempfile.TemporaryDirectory(dir=cache, prefix=_ASIDE, ignore_cleanup_errors=True) as aside:
        new = Path(aside) / "situs"
        result = build("publishconf.py", new, {LOCAL: "1" if local else ""})
        if result.returncode:
            sys.stderr.write("Situs tidak diterbitkan; output/ tetap seperti semula.\n")
            return result.returncode
        try:
            below_path.move(new, os.environ.get(BASE) or "/")
            packed_copies.write(new)
            # Again, because the copies belong to the site.
            manifest.list_files(new)
            # Where output/ leads elsewhere, the site is switched there.
            place = (ROOT / "output").resolve()
            remember(place, cache)
            kept = releases(cache)
            kept.record(new, dt.datetime.now(dt.UTC).isoformat(timespec="seconds"))
            switch(new, place, kept.put_away)
        except Unremoved as error:
            sys.stderr.write(f"Terbit: output/, tetapi {error}\n")
            return 1
        except OSError as error:
            sys.stderr.write(f"Situs tidak diterbitkan; output/ tetap seperti semula: {error}\n")
            return 1
    sys.stdout.write("Terbit: output/\n")
    return 0
