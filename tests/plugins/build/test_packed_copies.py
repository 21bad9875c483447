import gzip
import os
import random
from pathlib import Path

import brotli
import pytest

from plugins.build.packed_copies import write

TEXT = b"Kabupaten Blora\n" * 100
NOISE = random.Random(1).randbytes(2000)  # noqa: S311


def pack(root: Path, files: dict[str, bytes]) -> list[str]:
    """Pack a folder with these files; give the names of the copies."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    write(root)
    after = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    return sorted(after - set(files))


@pytest.mark.parametrize(
    "name",
    [
        *("index.html", "mou/a/index.html", "theme/gaya.css", "theme/cari.js", "kartu/qr-a.svg"),
        *("data/mou.json", "data/katalog.jsonld", "data/mou.csv", "feeds/mou.rss.xml"),
        *("kalender/mou.ics", "feeds/semua.opml", "robots.txt", "pagefind/pagefind.js"),
    ],
)
def test_a_text_has_copies_that_unpack_to_it(tmp_path: Path, name: str) -> None:
    assert pack(tmp_path, {name: TEXT}) == [f"{name}.br", f"{name}.gz"]
    assert brotli.decompress((tmp_path / f"{name}.br").read_bytes()) == TEXT
    assert gzip.decompress((tmp_path / f"{name}.gz").read_bytes()) == TEXT
    assert (tmp_path / name).read_bytes() == TEXT


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.html", TEXT[:1023], id="small"),
        pytest.param("a.html", b"", id="empty"),
        pytest.param("a.txt", NOISE, id="no-smaller-when-packed"),
        pytest.param("a.jpg", TEXT, id="picture"),
        pytest.param("dokumen/a.pdf", TEXT, id="document"),
        pytest.param("pagefind/fragment/a.pf_fragment", TEXT, id="part-of-the-search-index"),
        pytest.param("pagefind/wasm.id.pagefind", TEXT, id="program-of-the-search"),
        pytest.param("_headers", TEXT, id="for-the-host"),
        pytest.param("manifest-berkas.json", TEXT, id="list-that-names-the-copies"),
    ],
)
def test_a_file_that_gains_nothing_has_no_copy(tmp_path: Path, name: str, content: bytes) -> None:
    assert pack(tmp_path, {name: content}) == []


def test_the_smallest_text_with_a_copy(tmp_path: Path) -> None:
    assert pack(tmp_path, {"a.html": TEXT[:1024]}) == ["a.html.br", "a.html.gz"]


def test_a_copy_tells_neither_when_nor_where_it_was_made(tmp_path: Path) -> None:
    pack(tmp_path / "a", {"a.html": TEXT})
    pack(tmp_path / "b", {"b.html": TEXT})
    copy = (tmp_path / "a" / "a.html.gz").read_bytes()
    assert copy == (tmp_path / "b" / "b.html.gz").read_bytes()
    # RFC 1952: flags without a name, no time, and the mark of the best compression.
    assert (copy[3], copy[4:8], copy[8]) == (0, bytes(4), 2)


def test_a_copy_has_the_date_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(TEXT)
    os.utime(tmp_path / "a.html", (1_500_000_000, 1_500_000_000))
    write(tmp_path)
    assert (tmp_path / "a.html.gz").stat().st_mtime == 1_500_000_000


def test_a_file_of_that_name_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        pack(tmp_path, {"dokumen/a.csv": TEXT, "dokumen/a.csv.gz": b"asli"})
    assert (tmp_path / "dokumen/a.csv.gz").read_bytes() == b"asli"
