"""``make rollback``: puts the site that was published before back in the place of ``output/``."""

import sys

from plugins.commands.pelican_run import ROOT
from plugins.commands.publish import LOCK, releases, remember, say_waiting
from plugins.files.command_line import Parser
from plugins.files.locks import turn
from plugins.files.releases import NoRelease


def main(arguments: list[str] | None = None) -> int:
    """Switch back, or list what there is; where that fails, ``output/`` stays as it was."""
    parser = Parser(prog="python -m plugins.rollback")
    parser.add_argument(
        "name", nargs="?", default="", help="awal nama terbitan; semula yang sebelumnya"
    )
    parser.add_argument("--list", action="store_true", help="cetak terbitan yang tersimpan saja")
    options = parser.parse_args(arguments)
    kept = releases(ROOT / ".cache")
    if options.list:
        for one in kept.kept():
            sys.stdout.write(f"{one.digest[:12]}  terbit {one.at}\n")
        return 0
    place = (ROOT / "output").resolve()
    try:
        with turn(ROOT / LOCK, say_waiting):
            remember(place, ROOT / ".cache")
            one = kept.back(place, options.name)
    except (NoRelease, OSError) as error:
        sys.stderr.write(f"output/ tetap seperti semula: {error}; lihat make rollback DAFTAR=1\n")
        return 1
    sys.stdout.write(f"Kembali: output/ memuat terbitan {one.digest[:12]} ({one.at})\n")
    return 0
