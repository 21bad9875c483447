"""The site of the real content, built and served once, and one browser, for all tests of a run."""

import os
import shutil
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from plugins.search_index import make_index
from plugins.web_server import make_server
from tests.site.builder import Built, build_apart


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build it as ``make site`` does, its search index too."""
    built = build_apart(tmp_path_factory.mktemp("nyata") / "situs")
    make_index(built.root)
    return built


@pytest.fixture(scope="session")
def host(site: Built) -> Iterator[str]:
    server = make_server(lambda: site.root, 0)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://localhost:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = (
        os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    )
    assert program, "Chromium belum ada; jalankan make test, atau isi CHROMIUM"
    with sync_playwright() as playwright:
        # Chromium's own sandbox cannot start as root, as which CI usually runs.
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()
