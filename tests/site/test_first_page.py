"""The first page of the editors' guide, printed by a browser, is one page."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from plugins.domain.html import render

pytestmark = pytest.mark.browser

STYLE = """<style>body{font:10.5pt/1.35 sans-serif} h1,h2{margin:.4em 0}
table{border-collapse:collapse} td,th{border:1px solid;padding:0 .3em}</style>"""


def test_the_first_page_fits_one_printed_page(browser: Browser, tmp_path: Path) -> None:
    text = Path("docs/peramban.md").read_text(encoding="utf-8")
    page = browser.new_page()
    page.set_content(STYLE + render(text))
    printed = tmp_path / "peramban.pdf"
    sides = dict.fromkeys(("top", "bottom", "left", "right"), "15mm")
    printed.write_bytes(page.pdf(format="A4", margin=sides))
    page.close()
    assert len(PdfReader(printed).pages) == 1
