"""The real site in use: enlarged, by keyboard, without scripts, on paper, and long after."""

from collections import Counter

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.site.builder import Built
from tests.site.page_kinds import KINDS, address, overflowing
from tests.site.pages import Pages

pytestmark = [pytest.mark.browser, pytest.mark.site]

# WCAG 2.2, 1.4.12: what a reader may set without losing anything.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
# A browser whose text is set to twice the size.
LARGE_TEXT = "html { font-size: 200% !important; }"
PHONE = {"width": 320, "height": 640}
# What only leads elsewhere or needs a screen; paper does without.
WAYS = "nav, form, .share, .more, .jump, .photo-full, .pager"
# The search needs a script; in its place stands the way to every list.
BY_SCRIPTS = "form, noscript, .share-tools, .stale, .search-count"


def words(page: Page, without: str) -> Counter[str]:
    """Count the words of the main part that can be seen."""
    text: str = page.evaluate(
        """without => {
            const hidden = [...document.querySelectorAll(without)]
            for (const element of hidden) element.style.setProperty('display', 'none', 'important')
            return document.querySelector('main').innerText
        }""",
        without,
    )
    return Counter(text.split())


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_on_the_narrowest_screen_or_with_wide_spacing(
    site: Built, host: str, pages: Pages, kind: str
) -> None:
    """A width of 320 is also what 200 % of a screen of 640 leaves."""
    page = pages(f"{host}{address(site, kind)}", viewport=PHONE, bypass_csp=True)
    assert overflowing(page) == []
    page.add_style_tag(content=SPACING)
    assert overflowing(page) == []
    page.set_viewport_size({"width": 640, "height": 640})
    page.add_style_tag(content=LARGE_TEXT)
    assert overflowing(page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_control_is_reached_and_seen_by_keyboard(
    site: Built, host: str, pages: Pages, kind: str
) -> None:
    page = pages(f"{host}{address(site, kind)}", viewport=PHONE)
    controls: int = page.evaluate(
        """() => {
            window.reached = new Map()
            document.addEventListener('focusin', event => {
                const style = getComputedStyle(event.target)
                reached.set(event.target, style.outlineStyle !== 'none'
                    && parseFloat(style.outlineWidth) >= 2)
            })
            window.wanted = [...document.querySelectorAll(
                'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter(element => element.checkVisibility())
            return wanted.length
        }"""
    )
    for _press in range(controls):
        page.keyboard.press("Tab")
    assert controls > 5
    assert _texts(page, "!reached.has(element)") == []
    assert _texts(page, "!reached.get(element)") == []


def _texts(page: Page, condition: str) -> list[str]:
    found: list[str] = page.evaluate(
        f"() => wanted.filter(element => {condition}).map(e => e.outerHTML.slice(0, 120))"
    )
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_neither_paper_nor_a_browser_without_scripts_loses_a_word(
    site: Built, host: str, pages: Pages, kind: str
) -> None:
    url = f"{host}{address(site, kind)}"
    wide = {"width": 1280, "height": 800}
    page = pages(url, viewport=wide)
    on_screen = words(page, BY_SCRIPTS)
    lasting = words(page, WAYS)
    page.emulate_media(media="print")
    printed = words(page, WAYS)
    scriptless = words(pages(url, viewport=wide, java_script_enabled=False), BY_SCRIPTS)
    assert sum(on_screen.values()) > 20
    assert on_screen == scriptless
    # More may stand on paper: what a screen folds away.
    assert lasting - printed == Counter()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_shifts_and_few_scripts_are_sent(
    site: Built, host: str, browser: Browser, kind: str
) -> None:
    """Read a week after the build, so that the note of its age has to find its room, too."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.clock.set_fixed_time("2026-12-01T08:00:00+07:00")
    page.add_init_script(
        """window.shifts = []
        new PerformanceObserver(list => shifts.push(...list.getEntries().map(one => one.value)))
            .observe({type: 'layout-shift', buffered: true})"""
    )
    scripts: list[bytes] = []
    page.on("requestfinished", lambda request: scripts.extend(_script(request)))
    page.goto(f"{host}{address(site, kind)}", wait_until="networkidle")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))")
    assert page.evaluate("shifts") == []
    assert 0 < sum(map(len, scripts)) <= 10 * 1024
    context.close()


def _script(request: Request) -> list[bytes]:
    response = request.response() if request.resource_type == "script" else None
    return [response.body()] if response else []


@pytest.mark.parametrize(
    ("now", "said"),
    [("2026-11-24T20:00:00+07:00", False), ("2026-11-26", False), ("2026-11-28", True)],
)
def test_an_old_build_says_so_beside_its_day(
    site: Built, host: str, browser: Browser, now: str, said: bool
) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time(now)
    page.goto(f"{host}{address(site, 'mou')}")
    line = page.locator(".page-head .as-of").inner_text()
    assert line.startswith("Status per 24 November 2026")
    assert ("data ini mungkin sudah berubah" in line) is said
    page.close()


def test_status_signs_stay_visible_in_forced_colours(site: Built, host: str, pages: Pages) -> None:
    page = pages(f"{host}{address(site, 'mou_daftar')}", forced_colors="active")
    sign, text = page.evaluate(
        """() => ['.status .shape', '.status'].map(
            name => getComputedStyle(document.querySelector(name)).color)"""
    )
    assert sign == text
