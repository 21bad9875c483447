"""The real content in a real browser: nothing overflows or complains, everybody can read it."""

import gzip
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.site.builder import Built

# One worker builds and serves the site, and opens all pages in one browser (conftest.py).
pytestmark = [pytest.mark.browser, pytest.mark.site, pytest.mark.xdist_group("browser")]

WIDTHS = (360, 1280)
# The pages that readers come for; of a kind, the one with most on it.
KINDS = {
    "beranda": "index.html",
    "berita": "berita/[12]*/*/*/index.html",
    "linimasa": "program/*/index.html",
    "register": "mou/index.html",
    "perjanjian": "mou/*/index.html",
    "halaman": "tentang/index.html",
    "tidak-ada": "404.html",
}


def address(site: Built, pattern: str) -> str:
    """Give the address of the largest page that a pattern names."""
    found = max(sorted(site.root.glob(pattern)), key=lambda path: path.stat().st_size)
    return f"/{found.relative_to(site.root).as_posix().removesuffix('index.html')}"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_can_be_read(
    site: Built, host: str, browser: Browser, kind: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme="light")
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: complaints.extend(_elsewhere(request.url, host)))
    response = page.goto(f"{host}{address(site, KINDS[kind])}")
    assert response
    assert response.ok
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert _cut_off(page) == []
    assert complaints == []
    _assert_accessible(page, None)
    page.emulate_media(color_scheme="dark")
    _assert_accessible(page, {"runOnly": ["color-contrast"]})
    context.close()


def _assert_accessible(page: Page, options: dict[str, object] | None) -> None:
    found = Axe().run(page, options=options)
    assert found.response["passes"], "axe tidak menilai apa pun"
    assert found.violations_count == 0, found.generate_report()


def _elsewhere(url: str, host: str) -> list[str]:
    return [] if url.startswith(f"{host}/") else [f"permintaan ke {url}"]


def _cut_off(page: Page) -> list[str]:
    """Give the words of elements whose own text does not fit into them."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('main *')]
            .filter(e => e.children.length === 0 && e.scrollWidth > e.clientWidth + 1
                && getComputedStyle(e).display !== 'inline' && !e.closest('svg, thead, pre'))
            .map(e => e.textContent)"""
    )
    return found


def test_the_first_tab_leads_past_the_masthead(host: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{host}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#isi_utama"
    page.close()


def test_a_page_works_without_styles_and_scripts(site: Built, host: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route("**/*.css*", lambda route: route.abort())
    page.goto(f"{host}{address(site, KINDS['perjanjian'])}")
    assert page.locator("h1").is_visible()
    assert page.locator("main a").count() > 0
    context.close()


def test_an_unknown_address_has_the_sites_own_page(host: str, browser: Browser) -> None:
    page = browser.new_page()
    response = page.goto(f"{host}/tidak/ada/")
    assert response
    assert response.status == 404
    assert page.locator("h1").inner_text() == "Halaman ini tidak ada"
    page.close()


def test_the_folder_of_the_built_site_is_not_listed(host: str, browser: Browser) -> None:
    page = browser.new_page()
    response = page.goto(f"{host}/feeds/")
    assert response
    assert response.status == 404
    page.close()


def test_first_views_stay_within_their_budget(site: Built) -> None:
    """HTML and style sheet as a host compresses them, in bytes (budgets of the design)."""
    style = len(gzip.compress((Path(site.root) / "theme" / "gaya.css").read_bytes(), mtime=0))
    budgets = {"berita": 14, "perjanjian": 14, "beranda": 20, "linimasa": 20, "register": 20}
    sizes = {
        kind: style + len(gzip.compress(site.bytes(_file(site, KINDS[kind])), mtime=0))
        for kind in budgets
    }
    assert {kind for kind, size in sizes.items() if size > budgets[kind] * 1024} == set(), sizes


def _file(site: Built, pattern: str) -> str:
    name = address(site, pattern).removeprefix("/")
    return f"{name}index.html" if not name or name.endswith("/") else name
