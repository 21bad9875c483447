"""``make publish``: the production build, made aside and switched in whole or not at all."""

import shutil
import sys
import tempfile
from pathlib import Path

from plugins.build import ROOT, build


class Unswitchable(OSError):
    """The new site could not take the place of the old one, which stands as before."""


def switch(new: Path, place: Path) -> None:
    """Put a finished folder in the place of another; if that fails, the old one comes back."""
    if not place.exists():
        new.rename(place)
        return
    old = new.with_name(f"{new.name}-lama")
    try:
        place.rename(old)
    except OSError as error:
        raise Unswitchable(f"{place} tidak dapat diganti: {error.strerror}") from error
    try:
        new.rename(place)
    except OSError as error:
        old.rename(place)
        raise Unswitchable(f"{place} tidak dapat diganti: {error.strerror}") from error
    shutil.rmtree(old)


def main() -> int:
    """Build with ``publishconf.py`` and switch; anything but 0 means that nothing has changed."""
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix="terbit-") as aside:
        new = Path(aside) / "situs"
        result = build("publishconf.py", new, {})
        if result.returncode:
            sys.stderr.write("Situs tidak diterbitkan; output/ tetap seperti semula.\n")
            return result.returncode
        try:
            switch(new, ROOT / "output")
        except Unswitchable as error:
            sys.stderr.write(f"{error}\n")
            return 1
    sys.stdout.write("Terbit: output/\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
