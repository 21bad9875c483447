"""Run the importer: ``python -m scraper``."""

import os
import sys
from pathlib import Path

from scraper.cli import NEEDS_PERSON, main

try:
    code = main(sys.argv[1:], Path.cwd())
    sys.stdout.flush()
except BrokenPipeError:  # whoever read along has gone: say no more
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    code = NEEDS_PERSON
sys.exit(code)
