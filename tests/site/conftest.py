"""The site of the real content, built and served once in each process of a run, and one browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from plugins.search_index import make_index
from tests.site.builder import Built, build_apart
from tests.site.chromium import chromium
from tests.site.served import served


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build it as ``make site`` does, its search index too."""
    built = build_apart(tmp_path_factory.mktemp("nyata") / "situs")
    make_index(built.root)
    return built


@pytest.fixture(scope="session")
def host(site: Built) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened
