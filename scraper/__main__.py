"""Run the importer: ``python -m scraper``."""

import sys
from pathlib import Path

from scraper.cli import main

sys.exit(main(sys.argv[1:], Path.cwd()))
