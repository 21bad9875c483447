"""The program as it was when this process began: what it makes is marked as made by that."""

from pathlib import Path

import plugins
from plugins.files.seals import code_mark

MARK = code_mark(Path(plugins.__path__[0]))
