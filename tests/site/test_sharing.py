"""Passing a page on in a real browser: with and without scripts, with old and new telephones."""

import re
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.site.builder import ROOT, SITE, Built

pytestmark = [pytest.mark.browser, pytest.mark.site]

PAGES = ("/mou/mou-smart-city-2018/", "/program/smart-city/")
# Tells what a page put onto the clipboard or gave to the share sheet, without the real ones.
NOTED = "window.noted = [];"
CLIPBOARD = """Object.defineProperty(navigator, 'clipboard',
    {value: {writeText: async (text) => { window.noted.push(text); }}});"""
SHEET = "navigator.share = async (data) => { window.noted.push(data.url); };"
REFUSED = """Object.defineProperty(navigator, 'clipboard',
    {value: {writeText: () => Promise.reject(new Error('no'))}});"""
OLD = "Object.defineProperty(navigator, 'clipboard', {value: undefined});"


def opened(context: BrowserContext, url: str, *scripts: str) -> Page:
    for script in (NOTED, *scripts):
        context.add_init_script(script)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.goto(url)
    return page


def post_of(site: Built) -> str:
    found = min(site.root.glob("berita/[12]*/*/*/index.html"))
    return f"/{found.relative_to(site.root).as_posix().removesuffix('index.html')}"


@pytest.fixture(autouse=True)
def has_pages(site: Built) -> None:
    """Ask only content that has the two pages; another region's has others."""
    if not all(f"{page.strip('/')}/index.html" in site.files for page in PAGES):
        pytest.skip("isi tidak punya halaman yang dibagikan dalam uji ini")


@pytest.fixture
def context(browser: Browser):
    made = browser.new_context(viewport={"width": 360, "height": 740})
    yield made
    made.close()


@pytest.mark.parametrize("address", [*PAGES, None], ids=["mou", "program", "berita"])
def test_address_and_summary_are_copied(
    site: Built, host: str, context: BrowserContext, address: str | None
) -> None:
    address = address or post_of(site)
    page = opened(context, host + address, CLIPBOARD)
    page.get_by_role("button", name="Salin alamat").click()
    page.get_by_text("Tersalin.").wait_for()
    page.get_by_role("button", name="Salin ringkasan").click()
    page.wait_for_function("window.noted.length === 2")
    copied, summary = page.evaluate("window.noted")
    assert copied == SITE + address
    assert len(summary) <= 700
    assert summary.splitlines()[-1] == SITE + address
    assert page.inner_text("h1").splitlines()[-1] in summary
    assert page.get_by_role("button", name="Aplikasi lain").count() == 0
    assert page.complaints == []


@pytest.mark.parametrize("script", [REFUSED, OLD], ids=["refused", "old"])
def test_without_the_clipboard_the_text_is_selected(
    host: str, context: BrowserContext, script: str
) -> None:
    page = opened(context, host + PAGES[0], script)
    page.get_by_role("button", name="Salin ringkasan").click()
    page.get_by_text(re.compile("Tersalin|sudah dipilih")).wait_for()
    assert page.evaluate("String(getSelection())").strip().endswith(SITE + PAGES[0])
    assert page.locator("#ringkasan_ini").is_visible()


def test_the_share_sheet_of_the_telephone_is_used_where_there_is_one(
    host: str, context: BrowserContext
) -> None:
    page = opened(context, host + PAGES[0], SHEET)
    page.get_by_role("button", name="Aplikasi lain").click()
    page.wait_for_function("window.noted.length === 1")
    assert page.evaluate("window.noted") == [SITE + PAGES[0]]
    assert page.complaints == []


def test_closing_the_share_sheet_is_no_error(host: str, context: BrowserContext) -> None:
    page = opened(
        context, host + PAGES[0], "navigator.share = () => Promise.reject(new Error('AbortError'));"
    )
    page.get_by_role("button", name="Aplikasi lain").click()
    page.wait_for_timeout(100)
    assert page.complaints == []


def test_the_buttons_are_reached_and_pressed_by_keyboard(
    host: str, context: BrowserContext
) -> None:
    page = opened(context, host + PAGES[0], CLIPBOARD)
    page.get_by_role("link", name="Kirim lewat WhatsApp").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Salin alamat"
    page.keyboard.press("Enter")
    page.wait_for_function("window.noted.length === 1")


def test_nothing_moves_when_the_buttons_appear(host: str, context: BrowserContext) -> None:
    context.add_init_script(
        """window.moved = 0; new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) window.moved += entry.value;
        }).observe({type: 'layout-shift', buffered: true});"""
    )
    for width in (360, 1280):
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 740})
        page.goto(host + PAGES[0], wait_until="networkidle")
        page.wait_for_timeout(100)
        assert page.evaluate("window.moved") == 0
        page.close()


@pytest.mark.parametrize("address", PAGES, ids=["mou", "program"])
def test_without_scripts_everything_can_be_passed_on(
    host: str, browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host + address)
    assert page.locator(".share button:visible").count() == 0
    link = page.get_by_role("link", name="Kirim lewat WhatsApp").get_attribute("href")
    assert link
    assert urlsplit(link)[:3] == ("https", "wa.me", "/")
    [message] = parse_qs(urlsplit(link).query)["text"]
    assert message.splitlines()[-1] == SITE + address
    assert page.locator("#alamat_ini").inner_text() == SITE + address
    page.get_by_text("Ringkasan untuk pesan").click()
    assert SITE + address in page.locator("#ringkasan_ini").inner_text()
    context.close()


def test_the_script_is_small_and_only_where_it_is_used(site: Built) -> None:
    assert len((ROOT / "theme/static/bagikan.js").read_bytes()) <= 2048
    for name in sorted(site.files):
        if name.endswith(".html"):
            text = site.text(name)
            assert ("/theme/bagikan.js" in text) is ('id="alat_bagikan"' in text), name


def test_the_sign_is_fetched_for_print_only(host: str, context: BrowserContext) -> None:
    asked: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(host + PAGES[0], wait_until="networkidle")
    assert [url for url in asked if "/kartu/" in url] == []
    page.pdf(format="A4")
    assert len([url for url in asked if "/kartu/qr-" in url]) == 1


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_picture_is_as_wide_as_its_sizes_promise(
    site: Built, host: str, context: BrowserContext, width: int
) -> None:
    [name, *_more] = sorted(
        name for name in site.files
        if name.startswith("berita/") and 'class="photo photo-lead"' in site.text(name)
    )  # fmt: skip
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{host}/{name.removesuffix('index.html')}")
    image = page.locator("main .photo-lead img")
    shown = image.evaluate("image => image.clientWidth")
    # The browser shows a picture of srcset in the width that sizes promises, if nothing narrows it.
    assert shown == image.evaluate("image => image.naturalWidth") == min(576, width - 32)
    assert image.evaluate("image => image.currentSrc").endswith(".webp")
    assert image.evaluate("image => image.complete && image.naturalHeight > 0")


@pytest.mark.parametrize("address", ["/mou/", "/program/smart-city/"])
def test_charts_and_strip_fit_a_narrow_screen(
    host: str, context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 740})
    page.goto(host + address)
    assert page.locator(".chart, .strip").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    for part in page.locator(".chart, .chart th, .chart-number, .strip text").all():
        box = part.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
    labels = [part.bounding_box() for part in page.locator(".strip text").all()]
    for one, other in pairwise(labels):
        assert one["x"] + one["width"] < other["x"]
