"""Every kind of page that the real site has, and what tests of all of them share."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.site.builder import Built

WIDTHS = (360, 1280)
# Of a kind with many pages, the one with most on it stands for all.
KINDS = {
    "index": "index.html",
    "berita": "berita/index.html",
    "article": "berita/[12]*/*/*/index.html",
    "kategori": "kategori/*/index.html",
    "topik": "topik/*/index.html",
    "arsip": "arsip/index.html",
    "arsip_tahun": "arsip/*/index.html",
    "janji_daftar": "janji/index.html",
    "janji_daftar, tersaring": "janji/status/*/index.html",
    "janji": "janji/*-20[0-9][0-9]/*/index.html",
    "pekan": "pekan/*/index.html",
    "program_daftar": "program/index.html",
    "program": "program/*/index.html",
    "mou_daftar": "mou/index.html",
    "mou_daftar, tersaring": "mou/*/*/index.html",
    "mou": "mou/*/index.html",
    "instansi_daftar": "instansi/index.html",
    "instansi": "instansi/*/index.html",
    "instansi_urut": "instansi/urut/*/index.html",
    "perhatian": "perhatian/index.html",
    "koreksi": "koreksi/index.html",
    "metode": "metode/index.html",
    "data": "data/index.html",
    "langganan": "langganan/index.html",
    "cari": "cari/index.html",
    "page": "tentang/index.html",
    "page, privasi": "privasi/index.html",
    "page, aksesibilitas": "aksesibilitas/index.html",
    "404": "404.html",
}


def _all(site: Built, kind: str) -> list[Path]:
    """Give the pages of a kind; a region that has just begun has none of some."""
    found = sorted(site.root.glob(KINDS[kind]))
    if not found:
        pytest.skip(f"isi belum punya halaman jenis {kind}")
    return found


def file_of(site: Built, kind: str) -> str:
    """Give the largest page of a kind."""
    found = max(_all(site, kind), key=lambda path: path.stat().st_size)
    return found.relative_to(site.root).as_posix()


def address(site: Built, kind: str) -> str:
    """Give the address of the largest page of a kind."""
    return f"/{file_of(site, kind).removesuffix('index.html')}"


def usual_address(site: Built, kind: str) -> str:
    """Give the address of a page of a kind that is neither large nor small."""
    found = sorted(_all(site, kind), key=lambda path: (path.stat().st_size, path))
    name = found[len(found) // 2].relative_to(site.root).as_posix()
    return f"/{name.removesuffix('index.html')}"


# Two rules that axe leaves out unless asked; of what passes one example is enough.
EVERYTHING: dict[str, object] = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}, "label-content-name-mismatch": {"enabled": True}},
}
COLOURS: dict[str, object] = {
    "resultTypes": ["violations"],
    "runOnly": ["color-contrast", "link-in-text-block"],
}


def assert_accessible(page: Page, options: dict[str, object]) -> None:
    """Let axe judge a page by its rules for WCAG 2.2 AA and best practice."""
    found = Axe().run(page, options=options)
    assert found.response["passes"], "axe tidak menilai apa pun"
    assert found.violations_count == 0, found.generate_report()


def overflowing(page: Page) -> list[str]:
    """Give what makes a page scroll sideways."""
    found: list[str] = page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? []
            : [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .map(e => e.outerHTML.slice(0, 120))"""
    )
    return found


def cut_off(page: Page) -> list[str]:
    """Give the words of elements whose own text does not fit into them."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('main *')]
            .filter(e => e.children.length === 0 && e.scrollWidth > e.clientWidth + 1
                && getComputedStyle(e).display !== 'inline'
                && e.clientWidth > 1 && !e.closest('svg, thead, pre, select, input'))
            .map(e => e.textContent)"""
    )
    return found
