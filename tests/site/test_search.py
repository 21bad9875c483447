"""The search of the real site in a real browser: what readers ask for is among the first three."""

import gzip
import re
from pathlib import Path
from urllib.parse import quote_plus

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response, expect

from tests.site.builder import Built

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.fixture(autouse=True)
def has_words(site: Built) -> None:
    """Ask only content that speaks of what these tests look for; another region's does not."""
    if "program/bandara-ngloram/index.html" not in site.files:
        pytest.skip("isi tidak memuat kata yang dicari dalam uji ini")


class Visit:
    """A reader's browser on the search page, and what happens in it."""

    def __init__(self, page: Page, host: str) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.sent: dict[str, int] = {}
        self._host = host
        self._answers: dict[str, list[str]] = {}
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("response", self._note)

    def _note(self, response: Response) -> None:
        name = re.sub(r"\?.*", "", response.url.removeprefix(self._host))
        self.sent[name] = int(response.headers.get("content-length", 0))

    def open(self, address: str = "/cari/") -> None:
        response = self.page.goto(f"{self._host}{address}")
        assert response
        assert response.ok

    def ask(self, words: str) -> list[str]:
        self.page.fill("#cari_kata", words)
        return self.answer(words)

    def ask_once(self, words: str) -> list[str]:
        """Give the answer that these words had before, or ask."""
        if words not in self._answers:
            self._answers[words] = self.ask(words)
        return self._answers[words]

    def answer(self, words: str) -> list[str]:
        """Wait for the answer to these words and give the addresses found."""
        self.page.get_by_role("status").filter(has_text=f"“{words}”").wait_for()
        self.page.wait_for_selector("#cari_hasil:not([aria-busy])", state="attached")
        return [
            str(link.get_attribute("href"))
            for link in self.page.locator("#cari_hasil a").element_handles()
        ]


def visit(browser: Browser, host: str, **options: object) -> Visit:
    context = browser.new_context(**{"viewport": {"width": 360, "height": 800}, **options})
    return Visit(context.new_page(), host)


def test_nothing_is_loaded_before_the_first_key(browser: Browser, host: str, site: Built) -> None:
    made = visit(browser, host)
    made.open()
    made.page.wait_for_load_state("networkidle")
    scripts = [name for name in made.sent if name.endswith(".js")]
    assert [name for name in made.sent if name.startswith("/pagefind/")] == []
    assert "/theme/cari.js" in scripts
    packed = [gzip.compress(site.bytes(name[1:]), mtime=0) for name in scripts]
    assert sum(map(len, packed)) <= 10 * 1024
    made.page.locator("#cari_kata").press("j")
    made.answer("j")
    assert "/pagefind/pagefind.js" in made.sent
    assert made.complaints == []
    made.page.context.close()


def test_nothing_moves_while_the_page_opens(browser: Browser, host: str) -> None:
    made = visit(browser, host)
    made.open()
    made.page.wait_for_load_state("networkidle")
    shifted = made.page.evaluate(
        """() => new Promise(resolve => {
            new PerformanceObserver(seen => resolve(seen.getEntries().map(one => one.value)))
                .observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve([]), 500);
        })"""
    )
    assert shifted == []
    made.page.context.close()


def test_the_first_answer_costs_few_bytes(browser: Browser, host: str) -> None:
    made = visit(browser, host)
    made.open()
    before = set(made.sent)
    made.ask("jembatan")
    loaded = {name: size for name, size in made.sent.items() if name not in before}
    # bench/search.py measures the same at a thousand posts.
    assert sum(loaded.values()) <= 130_000, loaded
    assert [name for name in loaded if "worker" in name or "pf_filter" in name] == []
    made.page.context.close()


def test_the_masthead_of_every_page_leads_to_the_answer(browser: Browser, host: str) -> None:
    made = visit(browser, host)
    made.open("/mou/")
    made.page.get_by_role("searchbox", name="Cari di situs ini").fill("bandara ngloram")
    made.page.keyboard.press("Enter")
    made.page.wait_for_url(f"{host}/cari/?q=bandara+ngloram")
    assert "/program/bandara-ngloram/" in made.answer("bandara ngloram")
    assert made.page.get_by_role("searchbox").count() == 1
    made.page.context.close()


def test_a_question_can_be_narrowed_and_is_kept_in_the_address(browser: Browser, host: str) -> None:
    made = visit(browser, host)
    made.open()
    everything = made.ask("jembatan")
    made.page.get_by_label("Jenis").select_option("Berita")
    made.page.wait_for_url("**jenis=berita")
    made.page.get_by_role("status").filter(has_text="dengan saringan ini").wait_for()
    found = made.answer("jembatan")
    assert found == [one for one in found if one.startswith("/berita/")]
    assert 0 < len(found) < len(everything)
    made.page.get_by_label("Tahun").select_option("2021")
    made.page.wait_for_url("**jenis=berita&tahun=2021")
    made.page.locator("#cari_hasil li").first.wait_for()
    # Opening a result and coming back shows the same again.
    kept = made.answer("jembatan")
    made.page.locator("#cari_hasil a").first.click()
    made.page.wait_for_url("**/berita/2021/**")
    made.page.go_back()
    assert made.answer("jembatan") == kept
    assert made.page.get_by_label("Tahun").input_value() == "2021"
    assert made.complaints == []
    made.page.context.close()


@pytest.mark.parametrize(
    ("narrowed", "wanted"),
    [
        pytest.param("status=terpenuhi", ("/janji/", "/mou/"), id="status"),
        pytest.param("kategori=budaya", "/berita/", id="category"),
        pytest.param("jenis=peristiwa&tahun=2018", "/program/", id="kind and year"),
        pytest.param("jenis=tidak-ada", "/", id="an unknown word narrows nothing"),
    ],
)
def test_an_address_opens_its_answer(
    browser: Browser, host: str, narrowed: str, wanted: str | tuple[str, ...]
) -> None:
    made = visit(browser, host)
    made.open(f"/cari/?q={quote_plus('jembatan blora')}&{narrowed}")
    made.page.locator("#cari_hasil li").first.wait_for()
    assert [one for one in made.answer("jembatan blora") if not one.startswith(wanted)] == []
    made.page.context.close()


def test_words_that_stand_nowhere_together_find_what_has_some(browser: Browser, host: str) -> None:
    made = visit(browser, host)
    made.open()
    assert made.ask("barongan randugunting akamigas")
    assert "memuat sebagian" in made.page.get_by_role("status").inner_text()
    assert made.ask("xyzzyqwerty") == []
    assert "Tidak ada hasil" in made.page.get_by_role("status").inner_text()
    made.page.context.close()


def test_the_keyboard_alone_is_enough(browser: Browser, host: str) -> None:
    made = visit(browser, host)
    made.open()
    made.page.get_by_role("searchbox").focus()
    made.page.keyboard.type("smart city")
    made.page.keyboard.press("Enter")
    made.answer("smart city")
    # From the announced number the next stop is the first result.
    expect(made.page.locator("#cari_jumlah")).to_be_focused()
    made.page.keyboard.press("Tab")
    results = made.page.locator("#cari_hasil a")
    expect(results.first).to_be_focused()
    made.page.get_by_role("button", name="Tampilkan hasil berikutnya").press("Enter")
    expect(results.nth(10)).to_be_focused()
    made.page.context.close()


def test_an_index_that_does_not_come_is_told(browser: Browser, host: str) -> None:
    made = visit(browser, host)
    made.page.route("**/pagefind/pagefind.js", lambda route: route.abort())
    made.open()
    made.page.fill("#cari_kata", "jembatan")
    made.page.get_by_role("status").filter(has_text="tidak dapat dimuat").wait_for()
    made.page.unroute("**/pagefind/pagefind.js")
    made.page.context.close()


def test_without_scripts_the_page_is_a_way_to_every_list(
    browser: Browser, host: str, site: Built
) -> None:
    made = visit(browser, host, java_script_enabled=False)
    made.open("/cari/?q=jembatan")
    assert "perlu skrip" in made.page.locator("main noscript").inner_text()
    assert not made.page.locator("#cari").is_visible()
    links = {str(link.get_attribute("href")) for link in made.page.locator("main a").all()}
    years = {f"/{path.parent.relative_to(site.root)}/" for path in site.root.glob("arsip/*/*.html")}
    assert {"/berita/", "/program/", "/mou/", "/instansi/", "/arsip/", "/kategori/budaya/"} <= links
    assert years <= links
    made.page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_results_can_be_read_by_everybody(
    browser: Browser, host: str, width: int, scheme: str
) -> None:
    made = visit(browser, host, viewport={"width": width, "height": 800}, color_scheme=scheme)
    made.open("/cari/?q=jembatan")
    assert made.answer("jembatan")
    found = Axe().run(made.page)
    assert found.response["passes"], "axe tidak menilai apa pun"
    assert found.violations_count == 0, found.generate_report()
    assert made.page.evaluate("document.documentElement.scrollWidth") <= width
    made.page.context.close()


def test_text_of_records_stays_text(browser: Browser, host: str, site: Built) -> None:
    source = Path(site.root / "theme" / "cari.js").read_text(encoding="utf-8")
    assert (
        re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|eval\(|document\.write", source) == []
    )
