"""``make site``: builds into ``output/`` unless everything is as the last build left it."""

import os
import sys
from pathlib import Path

from plugins.build.fingerprints.build_record import BuildRecord, load, save, survey
from plugins.build.fingerprints.file_stamps import Untellable
from plugins.build.fingerprints.surroundings import constant
from plugins.commands import console
from plugins.commands.pelican_run import ROOT, build
from plugins.files.locks import turn


def main() -> int:
    """Build if a build is due; anything but 0 means that a person is needed."""
    cache = ROOT / ".cache"
    with turn(cache / "bangunan.kunci", _waits):
        config = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
        if constant(config, "MESIN_CEPAT") is not True:
            return _build()
        return _build_if_due(cache / "bangunan.catatan", config)


def _build_if_due(place: Path, config: str) -> int:
    known = load(place)
    before = _survey(config, known)
    if before and known.same(before):
        # Times that have changed are not compared byte by byte a second time.
        save(place, before)
        sys.stdout.write("Tidak ada yang berubah sejak bangunan terakhir.\n")
        return 0
    # A build that is killed leaves no record.
    place.unlink(missing_ok=True)
    code = _build()
    after = _survey(config, before or known)
    # What was saved while it was building may be in the site or not: the next build will tell.
    if not code and before and after and before.same_inputs(after):
        save(place, after)
    return code


def _build() -> int:
    return build("pelicanconf.py", ROOT / "output", {}).returncode


def _survey(config: str, known: BuildRecord) -> BuildRecord | None:
    try:
        return survey(ROOT, config, os.environ, known)
    except (Untellable, OSError):
        return None


def _waits() -> None:
    sys.stderr.write("Bangunan lain sedang berjalan; menunggu sampai selesai ...\n")


if __name__ == "__main__":
    console.run(main)
