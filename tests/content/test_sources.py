"""The real site: enough is on it, and no statement stands without a source."""

import datetime as dt
import re
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborNode

from tests.site.builder import ROOT, Built, build_apart

pytestmark = pytest.mark.site
# Addresses outside that are no source: our licence, and the button for passing a page on.
NO_SOURCE = {"creativecommons.org", "wa.me"}


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Built:
    today = dt.date.today().isoformat()
    folder = tmp_path_factory.mktemp("sungguhan")
    # The content may be younger than the day on which other tests stand.
    environment = {"TANGGAL_BANGUN": max(today, "2026-11-24")}
    return build_apart(folder / "situs", content=ROOT / "content", environment=environment)


def _addresses(site: Built, pattern: str) -> list[str]:
    names = (name.removesuffix("index.html") for name in sorted(site.files))
    return [f"/{name}" for name in names if re.fullmatch(pattern, name)]


def _sources(node: LexborNode) -> set[str]:
    """Give what a block cites: addresses outside, kept documents, and our own posts."""
    found = {link.attributes.get("href") or "" for link in node.css("a[href]")}
    return {
        address
        for address in found
        if (address.startswith("http") and urlsplit(address).hostname not in NO_SOURCE)
        or address.startswith(("/dokumen/", "/berita/20"))
    }


PROGRAMMES = r"program/[a-z0-9-]+/"
AGREEMENTS = r"mou/(?!status|tahun|mitra|jenis|skema|pengampu|naskah|tindak-lanjut)[a-z0-9-]+/"
POSTS = r"berita/\d{4}/\d{2}/[a-z0-9-]+/"


def test_enough_is_on_the_site(real: Built) -> None:
    agreements = _addresses(real, AGREEMENTS)
    assert len(agreements) == 34
    events = sum(len(real.page(page).css("article.event")) for page in _addresses(real, PROGRAMMES))
    assert events >= 25
    assert sum(len(real.page(page).css("article.commitment")) for page in agreements) >= 25
    assert len(_addresses(real, POSTS)) >= 20


@pytest.mark.parametrize(
    ("pages", "block"),
    [
        (PROGRAMMES, "main"),
        (PROGRAMMES, "article.event"),
        (AGREEMENTS, "main"),
        (AGREEMENTS, "article.commitment"),
        (POSTS, "main > article"),
    ],
    ids=["programmes", "events", "agreements", "commitments", "posts"],
)
def test_no_statement_stands_without_a_source(real: Built, pages: str, block: str) -> None:
    without = [
        f"{address} {node.attributes.get('id') or ''}"
        for address in _addresses(real, pages)
        for node in real.page(address).css(block)
        if not _sources(node)
    ]
    assert without == []


@pytest.mark.parametrize("pages", [PROGRAMMES, AGREEMENTS, POSTS])
def test_there_are_statements_to_look_at(real: Built, pages: str) -> None:
    assert _addresses(real, pages)


def test_a_post_is_never_its_own_source(real: Built) -> None:
    for address in _addresses(real, POSTS):
        (article,) = real.page(address).css("main > article")
        outside = {one for one in _sources(article) if not one.startswith("/berita/")}
        assert outside, address
