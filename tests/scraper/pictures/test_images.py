"""Pictures of a post come home, and the post speaks of them by their new addresses."""

import datetime as dt
import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from plugins.domain.documents.picture_metadata import InvalidPicture
from plugins.domain.values.slugs import slugify
from scraper.model.posts import Picture, Record
from scraper.pictures.images import Placed, load, load_from_web, place
from scraper.reading.config import SourceConfig
from scraper.reading.fetch import Fetched, Files, Refused, Unreachable
from scraper.store.image_store import Store
from scraper.store.write import Files as FileWriter

A, B = "https://x.example/s640/a.png", "https://x.example/s640/b.png"


def png(colour: str) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (4, 3), colour).save(stream, "PNG")
    return stream.getvalue()


def get(url: str) -> bytes:
    if url == A:
        return png("red")
    if url == B:
        return png("blue")
    if "rusak" in url:
        return b"bukan gambar"
    raise Unreachable(url, "berkas tidak ada", "periksa letaknya")


def record(body: str, *pictures: Picture, **header: str) -> Record:
    return Record(
        id="urn:x:1",
        url="",
        day=dt.date(2018, 5, 9),
        published="",
        slug=slugify("judul"),
        header={"id": "urn:x:1", "title": "Judul", "source": {"kind": "imported"}, **header},
        body=body,
        pictures=pictures or (Picture(url=A, alt="a", caption="Ket.", credit="Humas"),),
        lost={},
        findings=(),
        hash="",
    )


def placed(tmp_path: Path, found: Record, licence: str = "") -> Placed:
    store = Store(tmp_path / "gambar", FileWriter(tmp_path / "staging").write)
    return place(found, get, store, licence)


def test_a_picture_at_the_head_leads(tmp_path: Path) -> None:
    found = placed(tmp_path, record(f'![a]({A} "Ket.")\n\nIsi.\n'), "CC BY 4.0")
    assert found.body == "Isi.\n"
    assert list(found.header) == ["id", "title", "photos", "source"]
    assert found.header["photos"] == [
        {
            "file": "2018/a.png",
            "alt": "a",
            "caption": "Ket.",
            "credit": "Humas",
            "licence": "CC BY 4.0",
        }
    ]
    assert (tmp_path / "gambar" / "2018" / "a.png").is_file()
    assert found.findings == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            f'Isi.\n\n![a]({A} "Ket.")\n', 'Isi.\n\n![a](/gambar/2018/a.png "Ket.")\n', id="later"
        ),
        pytest.param(f"![a]({A}) Isi.\n", "![a](/gambar/2018/a.png) Isi.\n", id="within a line"),
        pytest.param(f"![a]({A})\n", "![a](/gambar/2018/a.png)\n", id="nothing else"),
        pytest.param(
            f'Isi ![x\\] "y"]({A} "Ket. \\"z\\"") dan ![]({A}).\n',
            'Isi ![x\\] "y"](/gambar/2018/a.png "Ket. \\"z\\"") dan ![](/gambar/2018/a.png).\n',
            id="twice, with escapes",
        ),
    ],
)
def test_other_pictures_stay_where_they_are(tmp_path: Path, body: str, expected: str) -> None:
    found = placed(tmp_path, record(body))
    assert found.body == expected
    assert "photos" not in found.header


def test_an_address_that_begins_like_another_is_another(tmp_path: Path) -> None:
    body = f"Isi ![a]({A}) ![c]({A}?c)\n"
    found = placed(tmp_path, record(body, Picture(url=A), Picture(url=f"{A}?c")))
    assert found.body == f"Isi ![a](/gambar/2018/a.png) [c]({A}?c)\n"


@pytest.mark.parametrize(
    ("url", "why", "remedy"),
    [
        pytest.param(
            "https://x.example/hilang.png",
            "berkas tidak ada",
            "periksa letaknya, atau biarkan",
            id="missing",
        ),
        pytest.param(
            "https://x.example/rusak.png",
            "bukan gambar",
            "ganti gambarnya di sumbernya, atau biarkan",
            id="no picture",
        ),
    ],
)
@pytest.mark.parametrize(
    ("markdown", "link"),
    [
        pytest.param('![alt]({} "Ket.")', "[Ket.]({})", id="caption"),
        pytest.param("![alt]({})", "[alt]({})", id="alt"),
        pytest.param("![]({})", "[gambar]({})", id="neither"),
    ],
)
def test_a_picture_that_cannot_be_kept_becomes_a_link(
    tmp_path: Path, url: str, why: str, remedy: str, markdown: str, link: str
) -> None:
    found = placed(tmp_path, record(markdown.format(url) + "\n\nIsi.\n", Picture(url=url)))
    assert found.body == f"{link.format(url)}\n\nIsi.\n"
    assert "photos" not in found.header
    assert url in found.findings[0].finding
    assert why in found.findings[0].finding
    assert found.findings[0].remedy == remedy


def test_one_missing_picture_does_not_stop_the_other(tmp_path: Path) -> None:
    gone = "https://x.example/hilang.png"
    body = f"![b]({B})\n\nIsi ![h]({gone}).\n"
    found = placed(tmp_path, record(body, Picture(url=gone), Picture(url=B)))
    assert found.body == f"Isi [h]({gone}).\n"
    photos: Any = found.header["photos"]
    assert photos[0]["file"] == "2018/b.png"


def test_load_reads_the_folder_of_the_export(tmp_path: Path) -> None:
    source = SourceConfig(
        name="b", title="B", kind="x", category="c", options={"pictures": "gambar"}
    )
    (tmp_path / "gambar").mkdir()
    (tmp_path / "gambar" / "a b.png").write_bytes(b"x")
    fetch = Files(tmp_path)
    assert load("https://1.bp.example/-x/s640/a%20b.png", source, fetch) == b"x"
    for url in ("https://x.example/c.png", "https://x.example/..%2F..", "https://x.example/%00"):
        with pytest.raises(Unreachable):
            load(url, source, fetch)
    without = SourceConfig(name="b", title="B", kind="x", category="c")
    with pytest.raises(Unreachable, match="tanpa folder gambar"):
        load(A, without, fetch)


SIZED = "https://1.bp.blogspot.com/-x/s320/foto.png"
ORIGINAL = "https://1.bp.blogspot.com/-x/s0/foto.png"


@pytest.mark.parametrize(
    ("offered", "expected"),
    [
        pytest.param({ORIGINAL: b"besar", SIZED: b"kecil"}, b"besar", id="the original"),
        pytest.param({SIZED: b"kecil"}, b"kecil", id="what is left"),
    ],
)
def test_the_original_is_fetched_where_there_is_one(
    offered: dict[str, bytes], expected: bytes
) -> None:
    def fetch(address: str) -> Fetched:
        if address not in offered:
            raise Unreachable(address, "halaman tidak ada (404)", "")
        return Fetched(address, offered[address])

    assert load_from_web(SIZED, fetch) == expected
    with pytest.raises(Unreachable) as caught:
        load_from_web("https://1.bp.blogspot.com/-y/s320/lain.png", fetch)
    assert caught.value.address == "https://1.bp.blogspot.com/-y/s320/lain.png"


LINKED = "https://x.example/besar/foto.png"


def refused(status: int) -> Refused:
    return Refused(LINKED, "ditolak", "", Fetched(LINKED, status=status))


@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        pytest.param(refused(404), "![a](/gambar/2018/a.png)", id="gone: the shown one"),
        pytest.param(InvalidPicture("bukan gambar"), "![a](/gambar/2018/a.png)", id="no picture"),
        pytest.param(refused(503), f"[a]({LINKED})", id="not now: neither"),
    ],
)
def test_the_shown_size_is_kept_where_the_linked_one_is_gone(
    tmp_path: Path, failure: Exception, expected: str
) -> None:
    def load_one(url: str) -> bytes:
        if url == LINKED:
            raise failure
        return get(url)

    store = Store(tmp_path / "gambar", FileWriter(tmp_path / "staging").write)
    found = record(f"Isi.\n\n![a]({LINKED})\n", Picture(url=LINKED, alt="a", shown=A))
    assert place(found, load_one, store).body == f"Isi.\n\n{expected}\n"


def test_links_to_other_sizes_lead_to_the_kept_picture(tmp_path: Path) -> None:
    size = "https://x.example/wp-content/uploads/2018/05/a"
    body = f"Isi ![a]({size}-300x200.png), [besar]({size}.png), [lain]({size}b.png)\n"
    found = place(
        record(body, Picture(url=f"{size}-300x200.png")),
        lambda _url: png("red"),
        Store(tmp_path / "gambar", FileWriter(tmp_path / "staging").write),
    )
    home = "/gambar/2018/a-300x200.png"
    assert found.body == f"Isi ![a]({home}), [besar]({home}), [lain]({size}b.png)\n"


@pytest.mark.parametrize(
    ("error", "complete"),
    [
        pytest.param(Unreachable(A, "situs diam", ""), False, id="may come"),
        pytest.param(Refused(A, "tidak ada", "", Fetched(A, status=404)), True, id="gone"),
        pytest.param(Refused(A, "sibuk", "", Fetched(A, status=503)), False, id="busy"),
        pytest.param(InvalidPicture("bukan gambar"), True, id="no picture"),
    ],
)
def test_a_post_waits_only_for_pictures_that_may_come(
    tmp_path: Path, error: Exception, complete: bool
) -> None:
    def fail(_url: str) -> bytes:
        raise error

    store = Store(tmp_path / "gambar", FileWriter(tmp_path / "staging").write)
    assert place(record(f"Isi ![a]({A})\n"), fail, store).is_complete is complete
