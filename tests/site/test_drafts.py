"""Drafts and later posts reach no output, nor does anything that only they name."""

import base64
from pathlib import Path

import pytest

from plugins.domain.headers.document import dump_entries
from tests.site.builder import Built, build
from tests.site.texts import event, page, post, programme
from tests.status_tables import label

pytestmark = pytest.mark.site

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)
SECRET = "rahasia"
FILES = {
    "berita/2024/05/terbit.md": post(
        "![Jembatan](/gambar/2024/isi.png)",
        title="Terbit",
        photos=[{"file": "2024/foto.png", "alt": "Foto jembatan"}],
    ),
    "berita/2024/06/konsep.md": post(
        f"![Sketsa](/gambar/2024/{SECRET}-isi.png) {SECRET}",
        title=f"Konsep {SECRET}",
        status="draft",
        tags=[SECRET],
        events=["jalan/rapat"],
        photos=[{"file": f"2024/{SECRET}-foto.png", "alt": "Foto"}],
    ),
    "berita/2026/11/nanti.md": post(
        f"Isi {SECRET}.", title=f"Nanti {SECRET}", date="2026-11-25 06:00", category="budaya"
    ),
    "halaman/konsep.md": page(title=f"Halaman {SECRET}", status="draft"),
    "program/jalan/index.md": programme(title="Jalan"),
    "program/jalan/rapat.md": event(
        happened="2024-05-01", evidence=[{"post": "2024/06/konsep", "shows": "happening"}]
    ),
    "rujukan/sumber.yaml": dump_entries([]),
    "gambar/2024/isi.png": PICTURE,
    "gambar/2024/foto.png": PICTURE,
    f"gambar/2024/{SECRET}-isi.png": PICTURE,
    f"gambar/2024/{SECRET}-foto.png": PICTURE,
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("terbit"), FILES)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("pratinjau"), FILES, TAMPILKAN_KONSEP=True)


def test_what_is_out_is_written_with_its_pictures(published: Built) -> None:
    assert "berita/2024/05/terbit/index.html" in published.files
    assert {name for name in published.files if name.startswith("gambar/2024/")} == {
        "gambar/2024/foto.png",
        "gambar/2024/isi.png",
    }
    # All four pictures are the same, so that one rendition serves the two that are out.
    assert len([name for name in published.files if name.startswith("gambar/ukuran/")]) == 1


def test_no_file_is_named_after_what_is_not_out(published: Built) -> None:
    hidden = ("konsep", "nanti", "draft", SECRET)
    assert not [name for name in published.files if any(word in name for word in hidden)]


def test_no_file_holds_a_word_of_what_is_not_out(published: Built) -> None:
    assert not [name for name in published.files if SECRET.encode() in published.bytes(name)]


def test_a_draft_proves_nothing(published: Built) -> None:
    assert label("event", "done_unproven") in published.words("/program/jalan/")


def test_a_post_is_out_on_its_own_day(tmp_path: Path) -> None:
    site = build(tmp_path, FILES, TANGGAL_BANGUN="2026-11-25")
    assert "berita/2026/11/nanti/index.html" in site.files


@pytest.mark.parametrize(
    ("address", "flag"),
    [("/berita/2024/06/konsep/", "Konsep"), ("/berita/2026/11/nanti/", "Belum terbit")],
)
def test_the_preview_shows_them_marked(preview: Built, address: str, flag: str) -> None:
    assert preview.page(address).css_first(".flag").text() == flag
    assert f"gambar/2024/{SECRET}-foto.png" in preview.files


def test_not_even_the_feeds_of_the_preview_hold_them(preview: Built) -> None:
    assert SECRET not in preview.text("feeds/berita.rss.xml")


def test_the_desk_of_editors_is_shown_in_the_preview_only(published: Built, preview: Built) -> None:
    assert "tinjau/index.html" not in published.files
    assert "/program/jalan/" in preview.text("tinjau/index.html")
    assert "/tinjau/" not in preview.text("sitemap.xml")
