"""Run the importer: ``python -m scraper``."""

import os
import sys
from pathlib import Path
from typing import TextIO, cast

from scraper.cli import NEEDS_PERSON, main
from scraper.telling.output import Output

output, errors = Output(sys.stdout), Output(sys.stderr)
sys.stdout, sys.stderr = cast("TextIO", output), cast("TextIO", errors)
try:
    code = main(sys.argv[1:], Path.cwd())
except KeyboardInterrupt:
    errors.write("Impor dihentikan; yang sudah ditulis tetap utuh, ulangi untuk meneruskan.\n")
    code = NEEDS_PERSON
output.flush()
if output.failure:
    code = code or NEEDS_PERSON
    if not output.is_left:
        errors.write(
            f"keluaran:1: tidak dapat ditulis ({output.failure}); "
            "laporan impor ada di .cache/scraper/laporan.txt\n"
        )
errors.flush()
# The interpreter would try once more to write what cannot be written, and complain.
os._exit(code)
