"""
Mutation testing of the core: ``python -m tests.mutants [ROOM[/MODULE.py] ...] [--sample N]``.

Every mutant of the rooms named in WHOLE is tried, of the others a sample that is the same each
time. Each runs the tests of its room, in a process of its own; nothing is written but this report.
"""

import argparse
import importlib
import os
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.mutants.mutations import Mutant, mutants
from tests.mutants.trial import noticed, survives

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "plugins/domain"
# Where each word counts, each mutant is tried; the share that has to be killed, in percent.
WHOLE = ("values", "headers", "status")
SHARE_WHOLE, SHARE_SAMPLE = 95, 85
SAMPLE = 300
# So many are tried between two looks at the clock.
PIECE = 100
UNHURRIED = 600
# Rooms whose rules other tests hold as well.
ALSO = {
    "records/declarations": ("tests/domain/records",),
    "checks/advice": ("tests/domain/checks",),
    "checks/texts": ("tests/domain/checks",),
    "feeds/forms": ("tests/domain/feeds",),
    "opendata/forms": ("tests/domain/opendata",),
    "opendata/tables": ("tests/domain/opendata",),
    "site/lists": ("tests/domain/site",),
}
# Imported once, before the first mutant; what a room does not need costs it nothing.
LIBRARIES = (
    "hypothesis",
    "hypothesis.strategies",
    "hypothesis.stateful",
    "yaml",
    "markdown",
    "nh3",
    "lxml.html",
    "lxml.etree",
    "selectolax.lexbor",
    "feedgen.feed",
    "icalendar",
    "pypdf",
    "babel.dates",
    "babel.numbers",
    "edtf",
    "feedparser",
    "html5lib",
    "jsonschema",
)


def rooms() -> list[str]:
    """Give the rooms of the core that hold code of their own, those that are tried whole first."""
    found = {path.parent.relative_to(CORE).as_posix() for path in CORE.rglob("[a-z]*.py")} - {"."}
    return [*WHOLE, *sorted(found - set(WHOLE))]


def room_mutants(room: str, name: str, sample: int | None) -> list[Mutant]:
    """Give the mutants of a room, or of one module there, or a sample of them."""
    found = [
        mutant
        for path in sorted((CORE / room).glob(name))
        for mutant in mutants(".".join(path.relative_to(ROOT).with_suffix("").parts), path)
    ]
    if sample is None or sample >= len(found):
        return found
    places = random.Random(room).sample(range(len(found)), sample)  # noqa: S311
    return [found[place] for place in sorted(places)]


def room_tests(room: str) -> list[str]:
    """Give the folders of tests that hold a room, its examples in docstrings among them."""
    folders = (f"tests/domain/{room}", f"plugins/domain/{room}", *ALSO.get(room, ()))
    return [folder for folder in folders if (ROOT / folder).is_dir()]


def try_all(found: list[Mutant], tests: list[str], until: float) -> tuple[int, int]:
    """Try mutants until a moment, print what no test notices, and count the tried and those."""
    started = time.monotonic()
    if not survives(None, tests, UNHURRIED):
        raise SystemExit(f"Uji {' '.join(tests)} gagal tanpa mutan; perbaiki lebih dahulu")
    seconds = int(5 + 3 * (time.monotonic() - started))
    tried = alive = 0
    for first in range(0, len(found), PIECE):
        if time.monotonic() > until:
            break
        piece = found[first : first + PIECE]
        known = noticed(piece, tests, seconds)
        for number, mutant in enumerate(piece):
            if number not in known and survives(mutant, tests, seconds):
                alive += 1
                place = f"{mutant.path.relative_to(ROOT)}:{mutant.line}"
                print(f"{place}: {mutant.before[:160]} -> {mutant.after[:160]}", flush=True)
        tried += len(piece)
    return tried, alive


def try_room(room: str, name: str, sample: int | None, until: float) -> bool:
    """Try a room, print the figures, and tell whether enough was noticed."""
    found = room_mutants(room, name, sample)
    tried, alive = try_all(found, room_tests(room), until)
    share = 100 * (tried - alive) / tried if tried else 100
    rest = f", {len(found) - tried} tidak sempat diuji" if tried < len(found) else ""
    print(
        f"{room}/{name}: {tried - alive}/{tried} mutan ketahuan ({share:.1f} %){rest}", flush=True
    )
    return share >= (SHARE_WHOLE if room in WHOLE else SHARE_SAMPLE)


def main(arguments: list[str]) -> int:
    """Try the rooms or modules that are named, else all, and give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("places", nargs="*", metavar="RUANG[/MODUL.py]")
    parser.add_argument("--sample", type=int, help="banyaknya mutan per ruang; 0: semua")
    parser.add_argument(
        "--seconds", type=float, default=float("inf"), help="batas waktu seluruhnya"
    )
    options = parser.parse_args(arguments)
    until = time.monotonic() + options.seconds
    enough = True
    with tempfile.TemporaryDirectory() as folder:
        sys.pycache_prefix = f"{folder}/pycache"
        os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = f"{folder}/hypothesis"
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        for library in LIBRARIES:
            importlib.import_module(library)
        for place in options.places or rooms():
            room, name = place.rsplit("/", 1) if place.endswith(".py") else (place, "*.py")
            usual = None if room in WHOLE else SAMPLE
            sample = usual if options.sample is None else options.sample or None
            enough &= try_room(room.rstrip("/"), name, sample, until)
    return 0 if enough else 1


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main(sys.argv[1:]))
