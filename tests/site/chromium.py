"""The browser of the tests: Debian's Chromium, or the one that CHROMIUM names."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright


def program() -> str:
    """Find it, or say what to do."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert found, "Chromium belum ada; jalankan make test, atau isi CHROMIUM"
    return found


# The one of this process: Playwright starts once in each.
_OPENED: list[Browser] = []


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open it, and close it again; who comes second in a process gets the same one."""
    if _OPENED:
        yield _OPENED[0]
        return
    with sync_playwright() as playwright:
        # Chromium's own sandbox cannot start as root, as which CI usually runs.
        opened = playwright.chromium.launch(executable_path=program(), args=["--no-sandbox"])
        _OPENED.append(opened)
        yield opened
        _OPENED.clear()
        opened.close()
