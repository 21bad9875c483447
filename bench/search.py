"""
The search at a thousand posts: what the first answer costs a reader on a slow phone.

Targets: first result within 1.5 seconds of the last key and at most 150 KB, on the profile that
Lighthouse calls slow 4G (150 ms, 1.6 Mbit/s, a processor four times slower). The text is made of
sentences of the real content and of invented names, so that its words are as many as in life.
"""

import itertools
import json
import os
import random
import re
import shutil
import statistics
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from plugins.commands.pelican_run import ROOT, build
from plugins.commands.web_server import make_server
from plugins.domain.headers.document import dump

POSTS = 1000
NAMES = 20_000
RUNS = 5
KEY = 120  # milliseconds from key to key of one who types fast
WORDS = ("jembatan", "penandatanganan", "kesehatan", "Dinkominfo")
SLOW = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_638_400 / 8,
    "uploadThroughput": 750_000 / 8,
}
SLOWER_PROCESSOR = 4


def main() -> None:
    """Build the site, ask, and print what it cost."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "situs"
        content = Path(name) / "content"
        shutil.copytree(ROOT / "content", content)
        write_posts(content, POSTS)
        environment = {"SITEURL": "https://contoh.id", "PENERBIT": "", "KONTAK": ""}
        cache = json.dumps(f"{name}/cache")
        made = build(
            "pelicanconf.py",
            site,
            environment,
            f"PATH={json.dumps(str(content))}",
            f"CACHE_PATH={cache}",
        )
        assert made.returncode == 0
        files = [path.stat().st_size for path in (site / "pagefind").rglob("*") if path.is_file()]
        print(f"Pencarian, {POSTS} berita: indeks {sum(files) / 1e6:.1f} MB, {len(files)} berkas")
        with _Served(site) as host, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
            print(f"  {'':<16} ditempel  diketik   byte")
            for words in WORDS:
                pasted = [first_answer(browser, host, words, 0) for _run in range(RUNS)]
                typed = [first_answer(browser, host, words, KEY) for _run in range(RUNS)]
                times = [statistics.median(cost[0] for cost in costs) for costs in (pasted, typed)]
                size = max(cost[1] for cost in pasted)
                print(f"  {words:<16} {times[0]:6.2f} s {times[1]:6.2f} s  {size / 1000:5.1f} KB")
            browser.close()


def first_answer(browser: Browser, host: str, words: str, key: int) -> tuple[float, int]:
    """
    Give the seconds from the last key to the first result, and the bytes loaded for it.

    ``key`` are the milliseconds from one key to the next; 0: all words at once, so that nothing
    can be loaded while the reader types.
    """
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{host}/cari/")
    page.wait_for_load_state("networkidle")
    protocol = context.new_cdp_session(page)
    protocol.send("Network.enable")
    protocol.send("Network.emulateNetworkConditions", SLOW)
    protocol.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_PROCESSOR})
    page.focus("#cari_kata")
    # Measured within the page, so that the driver's own time does not count.
    page.evaluate(
        """() => {
            document.getElementById("cari").addEventListener(
                "input", () => {
                    window.started ??= performance.now();
                    window.typed = performance.now();
                    window.ended = undefined;
                }, true);
            new MutationObserver(() => { window.ended ??= performance.now(); })
                .observe(document.getElementById("cari_hasil"), { childList: true });
        }"""
    )
    if key:
        page.keyboard.type(words, delay=key)
    else:
        page.keyboard.insert_text(words)
    page.wait_for_selector("#cari_hasil li")
    milliseconds = page.evaluate("window.ended - window.typed")
    size = page.evaluate(
        """() => performance.getEntriesByType("resource")
            .filter(one => one.startTime >= window.started && one.responseEnd <= window.ended)
            .reduce((sum, one) => sum + one.transferSize, 0)"""
    )
    context.close()
    return milliseconds / 1000, size


def write_posts(content: Path, count: int) -> None:
    """Write posts of sentences that stand in the content, with invented names among them."""
    chance = random.Random(1)  # noqa: S311  the same site in every run
    sentences = sorted(set(_sentences(content)))
    names = list(itertools.islice(_names(chance), NAMES))
    weights = [1 / (rank + 1) for rank in range(NAMES)]
    for number in range(count):
        year, month = 2012 + number % 12, 1 + number // 12 % 12
        told = [
            f"{chance.choice(sentences)} {' '.join(chance.choices(names, weights, k=6)).title()}."
            for _sentence in range(20)
        ]
        path = content / "berita" / str(year) / f"{month:02}" / f"berita-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        header = {
            "id": f"tag:bench:{number}",
            "title": f"{' '.join(chance.choice(sentences).split()[:7])} {number}",
            "date": f"{year}-{month:02}-{1 + number % 28:02}",
            "category": chance.choice(["pemerintahan", "pembangunan", "kesehatan", "budaya"]),
            "summary": f"{chance.choice(sentences)[:200]} ({number})",
        }
        path.write_text(dump(header, "\n\n".join(told) + "\n"), encoding="utf-8")


def _sentences(content: Path) -> Iterator[str]:
    for path in sorted(content.rglob("*.md")):
        body = path.read_text(encoding="utf-8").split("\n---\n", 1)[-1]
        for line in body.splitlines():
            if re.fullmatch(r"[A-Z][\w ,.%()-]{40,}", line):
                yield line.rstrip(".")


def _names(chance: random.Random) -> Iterator[str]:
    syllables = [c + v for c in "bdghjklmnprstwy" for v in "aeiou"]
    seen = set()
    while True:
        name = "".join(chance.choices(syllables, k=chance.randint(3, 4)))
        if name not in seen:
            seen.add(name)
            yield name


class _Served:
    """The site on this machine, sent as a host sends it."""

    def __init__(self, site: Path) -> None:
        self._server = make_server(lambda: site, 0)
        self._thread = threading.Thread(target=self._server.serve_forever)

    def __enter__(self) -> str:
        self._thread.start()
        return f"http://localhost:{self._server.server_address[1]}"

    def __exit__(self, *_error: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _chromium() -> str:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert found, "Chromium belum ada; isi CHROMIUM"
    return found


if __name__ == "__main__":
    main()
