"""Ten questions of readers: each answered on one screen of a phone, within two taps of home."""

from urllib.parse import urlsplit

import pytest

from tests.site.builder import Built
from tests.site.pages import Pages

pytestmark = [pytest.mark.browser, pytest.mark.site]

SCREEN = {"width": 360, "height": 640}
# Question: the taps from home, the place on the last page, and words on its first screen.
QUESTIONS: dict[str, tuple[list[str], list[str]]] = {
    "what became of the Smart City promise": (
        ["/program/", "/program/smart-city/"],
        ["3 janji", "belum kami temukan kabarnya"],
    ),
    "was the bridge built, and in time": (
        ["/janji/status/terpenuhi/", "/janji/jembatan-luwihaji-medalem-2019/bangun-jembatan/"],
        ["Terpenuhi", "2020", "Tenggat"],
    ),
    "what does this office owe": (
        ["/instansi/urut/janji/", "/instansi/pemkab-blora/"],
        ["Pemerintah Kabupaten Blora", "janji", "terpenuhi"],
    ),
    "what changed this week": (["/#h_berubah"], ["Berubah pekan ini"]),
    "what is due next": (
        ["/janji/status/belum-jatuh-tempo/"],
        ["Pinjaman akan dilunasi", "tenggat paling lambat 2028"],
    ),
    "which promises are proven": (["/janji/status/terpenuhi/"], ["5 janji", "Terpenuhi"]),
    "where is the text": (
        ["/mou/", "/mou/jembatan-luwihaji-medalem-2019/"],
        ["Naskah", "belum kami peroleh"],
    ),
    "who signed": (
        ["/mou/", "/mou/jembatan-luwihaji-medalem-2019/"],
        ["Ditandatangani", "Samgautama Karnajaya"],
    ),
    "what do sources disagree on": (
        ["/mou/", "/mou/jembatan-luwihaji-medalem-2019/"],
        ["Berbeda sumber", "penandatangan"],
    ),
    "how do I tell of a mistake": (["/#kaki_"], ["Ada yang keliru?"]),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_answered_on_one_screen_within_two_taps(
    site: Built, host: str, pages: Pages, question: str
) -> None:
    taps, answer = QUESTIONS[question]
    assert len(taps) <= 2
    page = pages(f"{host}/", viewport=SCREEN)
    for target in taps:
        if target == "/#h_berubah":
            page.evaluate("document.getElementById('h_berubah').scrollIntoView()")
            continue
        parts = urlsplit(target)
        wanted = f"#{parts.fragment}" if parts.fragment else parts.path
        found = page.locator(f"a[href='{wanted}']").first
        assert found.count() == 1, target
        page.goto(f"{host}{target}")
    shown: str = page.evaluate(
        """() => {
            const found = []
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
            while (walker.nextNode()) {
                const range = document.createRange()
                range.selectNodeContents(walker.currentNode)
                const box = range.getBoundingClientRect()
                if (box.height && box.bottom > 0 && box.top < innerHeight)
                    found.push(walker.currentNode.textContent)
            }
            return found.join(' ').replace(/\\s+/g, ' ')
        }"""
    )
    assert [words for words in answer if words not in shown] == []
