import gzip
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.commands import search_index
from plugins.commands.search_index import RECORDS, NotIndexed, entry_page, main, make_index
from plugins.files.disk_cache import DiskCache
from tests.site.builder import build
from tests.site.texts import event, page, post, programme

ENTRY = {
    "address": "/program/a/#b",
    "text": 'Satu <b> & "dua".',
    "meta": {"title": 'Judul "A" & <i>', "tanggal": "1 Mei 2024"},
    "filters": {"jenis": ["peristiwa"], "tahun": ["2023", "2024"]},
}


def site_with(folder: Path, *records: object) -> Path:
    file = folder / RECORDS
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(records), encoding="utf-8")
    return folder


def contents(site: Path) -> dict[Path, bytes]:
    return {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def fragments(site: Path) -> list[dict[str, object]]:
    """Read what a browser gets of each entry."""
    found = []
    for path in sorted((site / "pagefind" / "fragment").iterdir()):
        text = gzip.decompress(path.read_bytes()).decode()
        found.append(json.loads(text.removeprefix("pagefind_dcd")))
    return found


def test_an_entry_comes_out_as_it_went_in(tmp_path: Path) -> None:
    make_index(site_with(tmp_path / "situs", ENTRY), DiskCache(tmp_path / "cari"))
    (found,) = fragments(tmp_path / "situs")
    assert found["content"] == ENTRY["text"]
    assert found["meta"] == ENTRY["meta"]
    assert found["filters"] == ENTRY["filters"]
    # The page takes the last slash off an address with an id.
    assert found["url"] == "/program/a/#b/"


def test_only_what_the_page_loads_is_kept(tmp_path: Path) -> None:
    make_index(site_with(tmp_path / "situs", ENTRY), DiskCache(tmp_path / "cari"))
    folder = tmp_path / "situs" / "pagefind"
    assert {path.suffix for path in folder.rglob("*") if path.is_file()} == {
        *(".js", ".json", ".pagefind", ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
    }
    assert sorted(path.name for path in folder.iterdir() if path.suffix != ".pf_meta") == [
        *("filter", "fragment", "index", "pagefind-entry.json", "pagefind.js", "wasm.id.pagefind")
    ]


def test_the_home_page_may_be_an_entry(tmp_path: Path) -> None:
    make_index(
        site_with(tmp_path / "situs", {**ENTRY, "address": "/"}), DiskCache(tmp_path / "cari")
    )
    assert [found["url"] for found in fragments(tmp_path / "situs")] == ["/"]


def test_an_index_that_stands_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, site = DiskCache(tmp_path / "cari"), tmp_path / "situs"
    make_index(site_with(site, ENTRY), cache)
    (fragment,) = (site / "pagefind" / "fragment").iterdir()
    before = fragment.stat()
    for kept in cache.place("").iterdir():
        if kept.name != "catatan":  # so that nothing could be taken out again
            shutil.rmtree(kept)
    with monkeypatch.context() as patch:
        patch.setattr(search_index, "_run_pagefind", lambda *_: pytest.fail("dibuat lagi"))
        make_index(site_with(site, ENTRY), cache)
    assert fragment.stat() == before


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.unlink(),
        lambda path: path.with_name("asing.pf_fragment").write_bytes(b"x"),
    ],
    ids=["emptied", "deleted", "a stranger beside it"],
)
def test_a_damaged_index_is_mended(tmp_path: Path, harm: Callable[[Path], object]) -> None:
    cache, site = DiskCache(tmp_path / "cari"), tmp_path / "situs"
    make_index(site_with(site, ENTRY), cache)
    before = contents(site)
    harm(next((site / "pagefind" / "fragment").iterdir()))
    make_index(site_with(site, ENTRY), cache)
    assert contents(site) == before


def test_nothing_of_an_older_index_stays(tmp_path: Path) -> None:
    cache, site = DiskCache(tmp_path / "cari"), tmp_path / "situs"
    make_index(site_with(site, ENTRY), cache)
    make_index(site_with(site, {**ENTRY, "text": "Lain."}), cache)
    make_index(site_with(tmp_path / "bersih", {**ENTRY, "text": "Lain."}), cache)
    assert contents(site) == contents(tmp_path / "bersih")


def test_the_same_entries_are_indexed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = DiskCache(tmp_path / "cari")
    made = [tmp_path / "a", tmp_path / "b"]
    make_index(site_with(made[0], ENTRY), cache)
    with monkeypatch.context() as patch:
        patch.setattr(search_index, "_run_pagefind", lambda *_: pytest.fail("dibuat lagi"))
        make_index(site_with(made[1], ENTRY), cache)
    assert contents(made[0]) == contents(made[1])
    make_index(site_with(tmp_path / "c", {**ENTRY, "text": "Lain."}), cache)
    assert [found["content"] for found in fragments(tmp_path / "c")] == ["Lain."]


def test_text_is_no_markup() -> None:
    html = entry_page(ENTRY)
    assert "<body>Satu &lt;b&gt; &amp; &quot;dua&quot;.</body>" in html
    assert 'content="Judul &quot;A&quot; &amp; &lt;i&gt;"' in html


def test_a_site_without_a_list_of_entries_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        make_index(tmp_path, DiskCache(tmp_path / "cari"))


def test_what_pagefind_refuses_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # Without an entry there is nothing to make an index of.
    site = site_with(tmp_path / "situs")
    with pytest.raises(NotIndexed):
        make_index(site, DiskCache(tmp_path / "cari"))
    monkeypatch.setattr(search_index, "ROOT", tmp_path)
    monkeypatch.setattr(search_index.sys, "argv", ["search_index", str(site)])
    assert main() == 1
    assert "Indeks pencarian tidak dapat dibuat" in capsys.readouterr().err


@pytest.mark.site
def test_a_build_lists_what_is_out_and_nothing_else(tmp_path: Path) -> None:
    site = build(
        tmp_path,
        {
            "berita/2024/05/a.md": post("Isi *terbit*.", title="Terbit"),
            "berita/2024/05/b.md": post(title="Konsep", status="draft"),
            "berita/2027/05/c.md": post(title="Nanti", date="2027-05-01"),
            "halaman/tentang.md": page(title="Tentang"),
            "program/p/index.md": programme(title="Program P"),
            "program/p/rapat.md": event(title="Rapat", happened="2024-05"),
        },
    )
    entries = {entry["address"]: entry for entry in json.loads(site.text(RECORDS))}
    assert {entry["meta"]["title"] for entry in entries.values()} >= {"Terbit", "Tentang", "Rapat"}
    assert not {"Konsep", "Nanti"} & {entry["meta"]["title"] for entry in entries.values()}
    assert entries["/berita/2024/05/a/"]["text"] == "Ringkasan Terbit.\nIsi terbit."
    assert entries["/berita/2024/05/a/"]["filters"] == {
        "jenis": ["berita"],
        "tahun": ["2024"],
        "kategori": ["ekonomi"],
    }
    assert entries["/program/p/#rapat"]["filters"] == {
        "jenis": ["peristiwa"],
        "tahun": ["2024"],
        "status": ["belum-terbukti"],
        "tanda": ["done_unproven"],
    }
    # Lists show what is an entry of its own; only those at the top of the site are found.
    assert {"/berita/", "/mou/", "/arsip/"} <= set(entries)
    assert not {"/", "/cari/", "/404.html", "/arsip/2024/", "/kategori/ekonomi/"} & set(entries)
    assert site.page("/cari/").css_first("form[role=search]")
