"""Imports from a real WordPress, whose REST closes and opens: nothing that it ever gave goes."""

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.examples import examples
from tests.scraper.form_sequences import STEPS, hold, lay_out, prove_whole, texts
from tests.scraper.intake.test_judge import errors
from tests.scraper.live import edit, files, run
from tests.servers.real_wordpress import RealWordPress, missing, picture, real_wordpress

pytestmark = [
    pytest.mark.slow,
    pytest.mark.proof,
    pytest.mark.skipif(bool(missing()), reason=missing()),
]

SPLIT, FEATURED, PROTECTED, BLOCKS, GALLERY = 2, 3, 5, 6, 7
OF_BLOCKS = (
    "<!-- wp:paragraph --><p>BLORA - Isi katauji6.</p><!-- /wp:paragraph -->"
    '<!-- wp:image --><figure class="wp-block-image"><img src="{gambar 0}" alt="Foto uji"/>'
    "<figcaption>Rapat (foto: Humas)</figcaption></figure><!-- /wp:image -->"
)


def post(number: int) -> dict[str, Any]:
    """Write the post of a number, each with something of its own."""
    text = (
        f"Isi berita katauji{number}.\n\n<img src='{{gambar 0}}' alt='Foto uji {number}'>\n\nAkhir."
    )
    values: dict[str, Any] = {
        "title": f"Berita {number}: rapat & “kunjungan”",
        "slug": f"berita-{number}",
        "content": text,
        "excerpt": f"Ringkasan berita {number}.",
        "date": f"2018-05-{number + 10:02} 03:41:00",
        "pictures": [picture(f"foto-{number}.png", number, alt=f"Foto uji {number}")],
        "categories": ["Pemerintahan"],
        "tags": ["Jalan"],
    }
    if number == SPLIT:
        values["content"] += "\n\n<!--nextpage-->\n\nHalaman kedua berita."
    if number == FEATURED:
        values["featured"] = picture("utama-3.png", 33, caption="Foto utama (foto: Humas)")
    if number == PROTECTED:
        values["password"] = "rahasia"
    if number == BLOCKS:
        values["content"] = OF_BLOCKS
    if number == GALLERY:
        values["content"] = f'[gallery ids="{{nomor}}"]\n\n{text}'
        values["featured"] = picture("utama-7.png", 77)
    return values


POSTS = [post(number) for number in range(1, 9)]
HIDDEN = [
    {"title": "Rahasia konsep", "content": "rahasia", "status": "draft"},
    {"title": "Rahasia pribadi", "content": "rahasia", "status": "private"},
    {"title": "Profil", "content": "Halaman tetap rahasia.", "type": "page"},
]


@dataclass(frozen=True)
class Doors:
    """A running site, of which one way is open."""

    site: RealWordPress

    @property
    def base(self) -> str:
        return self.site.base

    def open(self, way: str) -> None:
        closed = {"feed": 403, "teasers": 401, "pages": 404}.get(way, 0)
        self.site.close(rest=closed, feed=way == "pages", teasers=way == "teasers")

    def export(self) -> bytes:
        return self.site.export()


@pytest.fixture
def site() -> Iterator[RealWordPress]:
    with real_wordpress() as found:
        found.write([*POSTS, *HIDDEN])
        yield found


def test_what_any_form_gave_stays(site: RealWordPress) -> None:
    @settings(max_examples=examples(2), deadline=None)
    @given(STEPS)
    def prove(sequence: list[str]) -> None:
        with tempfile.TemporaryDirectory() as name:
            root = lay_out(Path(name), site.base)
            held = hold(sequence, Doors(site), root)
            prove_whole(sequence, held, split=1)
            assert len(held) == len(POSTS) - 1

    prove()


def test_changes_removals_and_edits_come_in(
    site: RealWordPress, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path, site.base)
    first = run(root, "--source", "situs", capsys=capsys)
    assert (len(first["situs"]["written"]), first["exit"]) == (len(POSTS) - 1, 0)
    assert run(root, "--source", "situs", capsys=capsys)["changes"] == 0
    edit(root, "2018/05/berita-1", "Akhir.", "Akhir. Kata redaksi.")
    rows = json.loads((root / ".cache/scraper/laporan.json").read_text(encoding="utf-8"))
    assert rows["changes"] == 0
    numbers = {ref.rpartition("-")[2]: text for ref, text in files(root).items()}
    of = {name: int(text.partition("?p=")[2].partition("\n")[0]) for name, text in numbers.items()}
    site.change(of["1"], post_content="Isi baru katauji1.")
    site.change(of["4"], post_title="Judul baru")
    site.remove(of["8"])
    again = run(root, "--source", "situs", capsys=capsys)
    assert again["situs"]["updated"] == ["content/berita/2018/05/berita-4.md"]
    assert again["situs"]["gone"] == ["content/berita/2018/05/berita-8.md"]
    assert len(again["situs"]["proposals"]) == 1
    assert "Kata redaksi." in files(root)["2018/05/berita-1"]
    assert "title: Judul baru" in files(root)["2018/05/berita-4"]
    assert (len(texts(root)), errors(root, "alamat-tertutup")) == (len(POSTS) - 1, [])


def told(root: Path) -> dict[str, str]:
    """Give what each file says to readers."""
    return {
        ref: text.partition("import:")[0].partition("title:")[2] + text.rpartition("---\n")[2]
        for ref, text in files(root).items()
    }


@pytest.mark.parametrize("way", ["feed", "teasers", "pages"])
@pytest.mark.parametrize("theme", ["twentytwentyone", "twentytwentythree"])
def test_a_first_import_over_a_poorer_way_says_what_is_missing(
    way: str, theme: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with real_wordpress(theme) as site:
        site.write([*POSTS, *HIDDEN])
        Doors(site).open(way)
        root = lay_out(tmp_path / "miskin", site.base)
        report = run(root, "--source", "situs", capsys=capsys)["situs"]
        assert len(report["written"]) == len(POSTS) - 1
        assert any("REST situs ini tertutup" in one["finding"] for one in report["notices"])
        assert "rahasia" not in "".join(files(root).values())
        Doors(site).open("rest")
        run(root, "--source", "situs", capsys=capsys)
        fresh = lay_out(tmp_path / "kaya", site.base)
        run(fresh, "--source", "situs", capsys=capsys)
        assert told(root) == told(fresh)
