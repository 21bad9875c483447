"""The real content in a real browser: nothing overflows or complains, everybody can read it."""

import gzip

import pytest
from playwright.sync_api import Browser

from tests.site.builder import Built
from tests.site.page_kinds import (
    COLOURS,
    EVERYTHING,
    KINDS,
    WIDTHS,
    address,
    assert_accessible,
    cut_off,
    file_of,
    overflowing,
    usual_address,
)
from tests.site.pages import Pages

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_can_be_read(site: Built, host: str, pages: Pages, kind: str, width: int) -> None:
    # The largest are looked at by test_design_layout.py; axe takes long over them.
    url = f"{host}{usual_address(site, kind)}"
    tab = pages.tab(url, viewport={"width": width, "height": 800}, color_scheme="light")
    page, response = tab.page, tab.response
    assert response
    assert response.ok
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert response.headers["content-encoding"] == "gzip"
    assert overflowing(page) == []
    assert cut_off(page) == []
    assert_accessible(page, EVERYTHING)
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, COLOURS)
    assert [asked for asked in tab.requests if not asked.startswith(f"{host}/")] == []
    # Violations of the content security policy are complaints, too.
    assert tab.complaints == []


def test_a_page_is_dark_for_who_wants_it_so(host: str, pages: Pages) -> None:
    papers = [
        pages(f"{host}/", color_scheme=scheme).evaluate(
            "getComputedStyle(document.body).backgroundColor"
        )
        for scheme in ("light", "dark", "light")
    ]
    assert papers[0] == papers[2] != papers[1]


def test_the_first_tab_leads_past_the_masthead(host: str, pages: Pages) -> None:
    page = pages(f"{host}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#isi_utama"


def test_a_page_works_without_styles_and_scripts(site: Built, host: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route("**/*.css*", lambda route: route.abort())
    page.goto(f"{host}{address(site, 'mou')}")
    assert page.locator("h1").is_visible()
    assert page.locator("main a").count() > 0
    context.close()


def test_an_unknown_address_has_the_sites_own_page(host: str, pages: Pages) -> None:
    tab = pages.tab(f"{host}/tidak/ada/")
    assert tab.response
    assert tab.response.status == 404
    assert tab.page.locator("h1").inner_text() == "Halaman ini tidak ada"


def test_the_folder_of_the_built_site_is_not_listed(host: str, pages: Pages) -> None:
    response = pages.tab(f"{host}/feeds/").response
    assert response
    assert response.status == 404


BUDGETS = {
    "article": 14,
    "mou": 14,
    "janji": 14,
    "index": 20,
    "program": 20,
    "mou_daftar": 20,
    "janji_daftar": 20,
    "perhatian": 20,
}


def test_first_views_stay_within_their_budget(site: Built) -> None:
    """HTML and style sheet as a host compresses them, in bytes (budgets of the design)."""
    sizes = {
        kind: sum(
            len(gzip.compress(site.bytes(name), mtime=0))
            for name in (file_of(site, kind), "theme/gaya.css")
        )
        for kind in BUDGETS
    }
    assert {kind for kind, size in sizes.items() if size > BUDGETS[kind] * 1024} == set(), sizes
