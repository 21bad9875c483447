"""Pages that a browser saved with their folder: their pictures come along."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from scraper.model.posts import RawPost
from scraper.reading.config import Config
from scraper.reading.fetch import Fetched, Files, Refused
from scraper.sources.documents.saved_page import Folder, folder_of
from scraper.sources.given import Given, given

CONFIG = Config(ZoneInfo("Asia/Jakarta"), ("pemerintahan",), {}, {})
TEXT = "Bupati Blora membuka rapat koordinasi pembangunan daerah di pendopo kabupaten. " * 3


def saved(folder: Path, name: str, beside: str, picture: str) -> Given:
    (folder / f"{name}.html").write_text(
        f"<!doctype html><html><head><title>Rapat</title></head><body><article><h1>Rapat</h1>"
        f'<p>Senin, 6 Mei 2024</p><p>{TEXT}</p><p><img src="{picture}" alt="Pendopo"'
        f' srcset="https://a.id/besar.jpg 2x"></p><p>{TEXT}</p></article></body></html>',
        encoding="utf-8",
    )
    (folder / beside).mkdir()
    (folder / beside / "foto rapat.jpg").write_bytes(b"\xff\xd8\xffisi")
    return given(Files(folder)(f"{name}.html"), CONFIG)


def html_of(handed: Given) -> str:
    (post,) = handed.entries()
    assert isinstance(post, RawPost)
    return post.html


@pytest.mark.parametrize(
    ("beside", "picture"),
    [
        pytest.param("x_files", "x_files/foto rapat.jpg", id="as Chrome does"),
        pytest.param("x_files", "./x_files/foto%20rapat.jpg", id="escaped"),
        pytest.param("x-Dateien", "x-Dateien/foto rapat.jpg", id="in another language"),
        pytest.param("x.files", "x.files/foto rapat.jpg", id="as older programs do"),
    ],
)
def test_pictures_come_from_the_folder(tmp_path: Path, beside: str, picture: str) -> None:
    handed = saved(tmp_path, "x", beside, picture)
    html = html_of(handed)
    address = f"https://berkas.invalid/{beside}/foto%20rapat.jpg"
    assert f'src="{address}"' in html
    assert "besar.jpg" not in html
    assert handed.load is not None
    assert handed.load(address) == b"\xff\xd8\xffisi"


def test_a_picture_that_was_not_saved_is_told_as_gone(tmp_path: Path) -> None:
    handed = saved(tmp_path, "x", "x_files", "x_files/lain.jpg")
    assert "berkas.invalid" not in html_of(handed)
    assert handed.load is not None
    with pytest.raises(Refused, match="tidak ada dalam folder") as refused:
        handed.load("https://a.id/lain.jpg")
    assert refused.value.is_gone


@pytest.mark.parametrize(
    "name", ["..%2Frahasia.jpg", "tautan.jpg", "", "a%00b", ".."], ids=lambda name: name or "none"
)
def test_nothing_outside_the_folder_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "rahasia.jpg").write_bytes(b"rahasia")
    (tmp_path / "x_files").mkdir()
    (tmp_path / "x_files" / "tautan.jpg").symlink_to(tmp_path / "rahasia.jpg")
    with pytest.raises(Refused):
        Folder(tmp_path / "x_files")(f"https://berkas.invalid/x_files/{name}")


def test_no_folder_of_another_page_is_taken(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("<p>a", encoding="utf-8")
    (tmp_path / "xy_files").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "x_files").symlink_to(tmp_path / "elsewhere")
    assert folder_of(Files(tmp_path)("x.html")) is None
    assert folder_of(Fetched("x.html", b"<p>a", url="https://a.id/x.html")) is None
