"""Pictures are kept once, checked and clean, under names that people can read."""

import io
import zlib
from pathlib import Path

import pytest
from PIL import Image

from plugins.domain.documents.picture_metadata import InvalidPicture
from scraper.store import image_store
from scraper.store.image_store import Store, clean, file_name
from scraper.store.write import Files


def picture(colour: str = "red", kind: str = "PNG", size: tuple[int, int] = (8, 6)) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, colour).save(stream, kind)
    return stream.getvalue()


def store(root: Path) -> Store:
    return Store(root / "gambar", Files(root / "staging").write)


def test_a_picture_is_kept_under_its_name_in_the_year_of_its_post(tmp_path: Path) -> None:
    kept = store(tmp_path).keep(picture(), "https://x.example/s640/Foto%20Rapat_1.JPG", 2018)
    assert kept == "2018/foto-rapat-1.png"
    assert (tmp_path / "gambar" / kept).read_bytes() == picture()


def test_the_same_picture_is_kept_once_whatever_its_name(tmp_path: Path) -> None:
    first = store(tmp_path)
    kept = first.keep(picture(), "https://x.example/a.png", 2018)
    assert first.keep(picture(), "https://x.example/b.png", 2020) == kept
    assert store(tmp_path).keep(picture(), "https://x.example/c.png", 2021) == kept
    assert len(list((tmp_path / "gambar").rglob("*.png"))) == 1


def test_another_picture_of_that_name_gets_a_number(tmp_path: Path) -> None:
    first = store(tmp_path)
    names = [
        first.keep(picture(colour), "https://x.example/a.png", 2018)
        for colour in ("red", "blue", "green")
    ]
    assert names == ["2018/a.png", "2018/a-2.png", "2018/a-3.png"]
    assert store(tmp_path).keep(picture("blue"), "https://x.example/a.png", 2018) == "2018/a-2.png"


def test_a_trial_names_pictures_as_the_import_will(tmp_path: Path) -> None:
    trial = Store(tmp_path / "gambar", lambda _path, _content: None)
    names = [
        trial.keep(picture(colour), "https://x.example/a.png", 2018)
        for colour in ("red", "blue", "red")
    ]
    assert names == ["2018/a.png", "2018/a-2.png", "2018/a.png"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://x.example/%E2%80%94.png", "2018/gambar.png", id="no letter"),
        pytest.param("https://x.example/", "2018/gambar.png", id="no name"),
        pytest.param("https://x.example/..%2F..%2Fetc%2Fpasswd", "2018/passwd.png", id="a way out"),
        pytest.param("https://x.example/2018.png", "2018/angka-2018.png", id="digits"),
        pytest.param("https://x.example/" + "a" * 300 + ".png", f"2018/{'a' * 70}.png", id="long"),
        pytest.param("https://[::1", "2018/gambar.png", id="no address"),
    ],
)
def test_any_name_gives_a_lawful_path(tmp_path: Path, url: str, expected: str) -> None:
    assert store(tmp_path).keep(picture(), url, 2018) == expected


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_the_bytes_tell_the_type(tmp_path: Path, kind: str) -> None:
    kept = store(tmp_path).keep(picture(kind=kind), "https://x.example/a.bmp", 2018)
    assert kept == "2018/a." + {"JPEG": "jpg"}.get(kind, kind.lower())


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        pytest.param(b"", "bukan gambar", id="empty"),
        pytest.param(b"<html>404</html>", "bukan gambar", id="a page"),
        pytest.param(picture()[:40], "terpotong atau rusak", id="cut off"),
        pytest.param(picture().replace(b"IDAT", b"IDAX"), "terpotong atau rusak", id="no data"),
        pytest.param(b"\xff\xd8\xff\xe0" + bytes(30), "terpotong atau rusak", id="broken JPEG"),
    ],
)
def test_clean_refuses(content: bytes, finding: str) -> None:
    with pytest.raises(InvalidPicture, match=finding):
        clean(content)


@pytest.mark.parametrize("width", [20_000, 60_000], ids=["many pixels", "a bomb"])
def test_too_many_pixels_are_refused_before_decoding(width: int) -> None:
    content = bytearray(picture())
    content[16:24] = width.to_bytes(4, "big") * 2
    # The checksum of the header has to fit, or it would be refused for that.
    content[29:33] = zlib.crc32(content[12:29]).to_bytes(4, "big")
    with pytest.raises(InvalidPicture, match="juta piksel"):
        clean(bytes(content))


def test_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image_store, "MAX_BYTES", 10)
    with pytest.raises(InvalidPicture, match="lebih besar dari"):
        clean(picture())


def test_file_name_of_a_blogger_address() -> None:
    assert file_name("//1.bp.blogspot.com/-x/AAA/s640/foto%20rapat.jpg") == "foto rapat.jpg"
