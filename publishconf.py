"""The settings of the production build: `make publish` with the three values nobody may guess."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403
from plugins.build.publishing import refuse_unfit

refuse_unfit(os.environ)
# Whole addresses name the path; plugins/build/outputs/below_path.py moves the others.
SITEURL = f"{SITEURL}{BASIS.rstrip('/')}"  # noqa: F405
# Built aside, into a folder of which nothing is kept.
MESIN_CEPAT = False
