"""The settings of the production build: `make publish` with the three values nobody may guess."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

_missing = [name for name in ("SITEURL", "PENERBIT", "KONTAK") if not os.environ.get(name)]
if _missing:
    raise SystemExit(
        f"publishconf.py: {', '.join(_missing)} belum diisi; jalankan misalnya:\n"
        "    make publish SITEURL=https://contoh.id PENERBIT='Nama' KONTAK=redaksi@contoh.id"
    )
