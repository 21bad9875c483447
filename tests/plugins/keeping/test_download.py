"""The zip holds the site and nothing of the machine, and is the same wherever it is made."""

import io
import os
import shutil
import time
import zipfile
from pathlib import Path

import pytest

from plugins.keeping.built_site import BuiltSite, NotBuilt
from plugins.keeping.download import main, zipped

REGISTER = '{"site": "Contoh Terbuka", "url": "https://a.id", "status_on": "2026-11-24"}'
FILES = {
    "register-index.json": REGISTER,
    "index.html": '<body><main><a href="/mou/a/">A</a></main>',
    "mou/a/index.html": '<body class="page-mou"><main><h1>Air</h1></main>',
    "mou/a/data.json": "{}",
    **dict.fromkeys(["gambar/a.webp", "kartu/a.jpg", "pagefind/a.js", "feeds/a.xml"], "x"),
    **dict.fromkeys(["_headers", "a.css.gz", "unduh/a.zip"], "x"),
}


def site(folder: Path, order: int = 1) -> Path:
    for name, text in list(FILES.items())[::order]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def names(content: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(content)).namelist()


def test_the_zip_holds_what_can_be_read_without_a_server(tmp_path: Path) -> None:
    assert names(zipped(BuiltSite.read(site(tmp_path)))) == [
        f"contoh-terbuka-2026-11-24/{name}"
        for name in (
            *("BACA-DAHULU.txt", "cari-indeks.js", "cari-luring.js", "index.html"),
            *("mou/a/data.json", "mou/a/index.html", "register-index.json"),
        )
    ]


def test_paths_orders_umasks_and_zones_give_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = zipped(BuiltSite.read(site(tmp_path / "satu")))
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    former = os.umask(0o077)
    try:
        second = zipped(BuiltSite.read(site(tmp_path / "folder lain" / "dua", -1)))
    finally:
        os.umask(former)
        monkeypatch.undo()
        time.tzset()
    assert first == second
    assert str(tmp_path).encode() not in first


@pytest.mark.parametrize("text", [None, "[]", "{}", "x"], ids=["none", "list", "empty", "no JSON"])
def test_a_folder_without_a_whole_site_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None
) -> None:
    if text is not None:
        (tmp_path / "register-index.json").write_text(text, encoding="utf-8")
    with pytest.raises(NotBuilt):
        BuiltSite.read(tmp_path)
    assert main(["--site", str(tmp_path), "--into", str(tmp_path / "x")]) == 1
    assert "belum ada situs utuh" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_the_command_puts_it_beside_the_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path / "situs")
    assert main(["--site", str(root), "--into", str(tmp_path / "unduh")]) == 0
    assert capsys.readouterr().out.endswith("contoh-terbuka-2026-11-24.zip: 0.0 MB\n")
    shutil.unpack_archive(tmp_path / "unduh/contoh-terbuka-2026-11-24.zip", tmp_path / "x")
    page = tmp_path / "x/contoh-terbuka-2026-11-24/index.html"
    assert 'href="mou/a/index.html"' in page.read_text(encoding="utf-8")
    assert sorted(path.name for path in (root / "unduh").iterdir()) == ["a.zip"]
