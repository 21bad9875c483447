"""The site of the real content, built once in a run; served, and opened, once in each process."""

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plugins.commands.search_index import make_index
from plugins.files.disk_cache import DiskCache
from tests.site.builder import Built, build_apart
from tests.site.chromium import chromium
from tests.site.pages import Pages, pages_of
from tests.site.served import served


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build it as ``make site`` does, its search index too; other processes of the run wait."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    with (folder / "nyata.kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return _built(folder / "nyata")


def _built(root: Path) -> Built:
    if not root.exists():
        built = build_apart(root.with_name("nyata-baru"))
        make_index(built.root, DiskCache(built.root.parent / "cari"))
        built.root.rename(root)
    return Built(root)


@pytest.fixture(scope="session")
def host(site: Built) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="session")
def pages(browser: Browser) -> Iterator[Pages]:
    with pages_of(browser) as opened:
        yield opened
