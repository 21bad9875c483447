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

pytestmark = [pytest.mark.browser, pytest.mark.site]


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
    # The largest are looked at by test_design_layout.py; axe takes long over them.
    response = page.goto(f"{host}{usual_address(site, kind)}")
    assert response
    assert response.ok
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert response.headers["content-encoding"] == "gzip"
    assert overflowing(page) == []
    assert cut_off(page) == []
    # Violations of the content security policy are complaints, too.
    assert complaints == []
    assert_accessible(page, EVERYTHING)
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, COLOURS)
    context.close()


def _elsewhere(url: str, host: str) -> list[str]:
    return [] if url.startswith(f"{host}/") else [f"permintaan ke {url}"]


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
    page.goto(f"{host}{address(site, 'mou')}")
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


BUDGETS = {"article": 14, "mou": 14, "index": 20, "program": 20, "mou_daftar": 20}


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
