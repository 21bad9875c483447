"""The check before a build and as a command: files in, problems out, ids put in."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

import pelicanconf
from plugins.build.content import examination
from plugins.build.content.image_sizes import ImageSizes, UnreadablePicture, read_size
from plugins.commands import check
from plugins.domain.records.publication import public
from tests.broken_sites import BASE, agreement, post

ROOT = Path(__file__).resolve().parents[3]
WITHOUT_ID = post().replace("id: tag:uji:kabar\n", "")
KABAR = "berita/2024/05/kabar.md"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # Pelican itself may have read the settings anew under the same name.
    monkeypatch.setitem(sys.modules, "pelicanconf", pelicanconf)
    monkeypatch.setattr(pelicanconf, "TANGGAL_BANGUN", "2026-11-24")
    write(tmp_path, BASE)
    return tmp_path


def write(content: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def picture(path: Path, size: tuple[int, int] = (4, 3), **save: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size).save(path, **save)  # type: ignore[arg-type]


def test_whole_content_passes(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["--content", str(content)]) == 0
    assert capsys.readouterr().out == "8 berkas diperiksa: 0 kesalahan, 0 saran.\n"


def test_advice_comes_last_and_stops_nothing(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, {KABAR: post(body="Besok.\n")})
    assert check.main(["--content", str(content)]) == 0
    write(content, {"mou/induk.md": agreement("scop: x")})
    assert check.main(["--content", str(content)]) == 1
    assert capsys.readouterr().out.splitlines()[2:] == [
        "content/mou/induk.md:7: isian 'scop' tidak dikenal; mungkin maksudnya 'scope'",
        (
            "saran: content/berita/2024/05/kabar.md:8: 'Besok' hanya dipahami pada hari penulisan; "
            "tulis tanggalnya"
        ),
        "8 berkas diperiksa: 1 kesalahan, 1 saran.",
    ]


def test_a_machine_reads_one_object_a_line(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, {"mou/induk.md": agreement("scop: x"), KABAR: post(body="Besok.\n")})
    assert check.main(["--content", str(content), "--json"]) == 1
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["path"], one["line"], one["advice"]) for one in found] == [
        ("content/mou/induk.md", 7, False),
        ("content/berita/2024/05/kabar.md", 8, True),
    ]


def test_a_missing_id_is_put_in_and_nothing_else_changes(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    windows = "\ufeff" + WITHOUT_ID.replace("\n", "\r\n")
    broken = "---\ntitle: a\ntitle: b\n---\n"
    write(
        content, {KABAR: WITHOUT_ID, "berita/2024/05/w.md": windows, "berita/2024/05/x.md": broken}
    )
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    (content / KABAR).chmod(0o640)
    assert check.main(["--content", str(content), "--fix"]) == 1
    assert capsys.readouterr().out.splitlines()[0].startswith("content/berita/2024/05/x.md:3: ")
    after = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    changed = {path.name for path in before if before[path] != after[path]}
    assert (changed, after.keys()) == ({"kabar.md", "w.md"}, before.keys())
    line = rb"id: urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\n"
    assert re.sub(line, b"", after[content / KABAR], count=1) == WITHOUT_ID.encode()
    line = line.replace(rb"\n", rb"\r\n")
    assert re.sub(line, b"", after[content / "berita/2024/05/w.md"], count=1) == windows.encode()
    assert (content / KABAR).stat().st_mode & 0o777 == 0o640


def test_ids_put_in_make_the_content_whole(content: Path) -> None:
    write(content, {KABAR: WITHOUT_ID})
    assert check.main(["--content", str(content)]) == 1
    assert (content / KABAR).read_text() == WITHOUT_ID
    assert check.main(["--content", str(content), "--fix"]) == 0
    fixed = (content / KABAR).read_bytes()
    assert check.main(["--content", str(content), "--fix"]) == 0
    assert (content / KABAR).read_bytes() == fixed


def test_a_file_that_cannot_be_replaced_stays_whole(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(content, {KABAR: WITHOUT_ID})

    def fail(_self: Path, _target: Path) -> None:
        raise OSError("penuh")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="penuh"):
        check.main(["--content", str(content), "--fix"])
    assert (content / KABAR).read_text() == WITHOUT_ID
    assert [path.name for path in (content / KABAR).parent.iterdir()] == ["kabar.md"]


def test_files_that_are_no_text_or_no_picture_are_named(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "mou/induk.md").write_bytes(b"---\ntitle: \xff\n---\n")
    (content / "mou/naskah.docx").write_bytes(b"PK\x03\x04\n\xff")
    (content / "gambar/2024").mkdir(parents=True)
    (content / "gambar/2024/a.png").write_text("<svg/>")
    write(content, {KABAR: post(body="![Rapat](/gambar/2024/a.png)\n")})
    assert check.main(["--content", str(content)]) == 1
    assert capsys.readouterr().out.splitlines()[:-1] == [
        (
            "content/gambar/2024/a.png:1: berkas ini bukan gambar yang dapat dibaca; ganti dengan "
            "PNG, JPEG, GIF, WebP, atau AVIF yang utuh"
        ),
        "content/mou/induk.md:2: berkas bukan teks UTF-8; simpan ulang dengan pengodean UTF-8",
        (
            "content/mou/naskah.docx:1: berkas ini bukan teks; simpan tulisan sebagai .md, "
            "gambar di content/gambar/, dokumen di content/dokumen/"
        ),
    ]


def test_the_content_folder_of_the_settings_is_the_default(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pelicanconf, "PATH", str(content / "tidak-ada"))
    assert check.main([]) == 1
    assert capsys.readouterr().out.startswith("content:1: folder isi tidak ada; buat folder ")


def test_a_reader_who_leaves_early_is_told_no_more(content: Path) -> None:
    write(content, {f"mou/{number}.md": "x" * 40 for number in range(2000)})
    command = f"'{sys.executable}' -m plugins.checks --content '{content}' | head -n 1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], cwd=ROOT, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (1, "", 1)


@pytest.mark.parametrize(
    ("source", "finding"),
    [
        ("a = 1\nraise RuntimeError('rusak')\n", "setelan.py:2: "),
        ("a = 1\nb = (\n", "setelan.py:2: "),
    ],
    ids=["raises", "no Python"],
)
def test_settings_that_cannot_be_loaded_are_named_in_one_line(
    source: str,
    finding: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "setelan.py").write_text(source)
    (tmp_path / "pelicanconf.py").write_text("import setelan\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "pelicanconf")
    monkeypatch.delitem(sys.modules, "setelan", raising=False)
    assert check.main([]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(finding)
    assert lines[0].endswith("; perbaiki berkas itu, lalu ulangi")


def test_a_plugin_outside_the_folder_is_named_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pelicanconf.py").write_text("import pustaka_yang_tidak_ada\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "pelicanconf")
    assert check.main(["--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["path"], found["line"]) == (str(tmp_path / "pelicanconf.py"), 1)


class Builder:
    """What the hook needs of Pelican."""

    def __init__(self, content: Path, **settings: object) -> None:
        self.settings = {**vars(pelicanconf), "PATH": str(content), **settings}


def test_a_build_gets_the_public_site_and_the_files(content: Path) -> None:
    write(content, {"berita/2024/05/konsep.md": post("status: draft").replace("uji", "konsep")})
    picture(content / "gambar/2024/a.png")
    shown, all_of_it = Builder(content), Builder(content, TAMPILKAN_KONSEP=True)
    examination.publish(shown)  # type: ignore[arg-type]
    examination.publish(all_of_it)  # type: ignore[arg-type]
    site = shown.settings["SITUS"]
    assert set(site.records.posts) == {"2024/05/kabar"}
    assert site.records == public(all_of_it.settings["SITUS"].records, site.today)
    assert set(all_of_it.settings["SITUS"].records.posts) == {"2024/05/kabar", "2024/05/konsep"}
    assert shown.settings["ISI"].assets == {"gambar/2024/a.png"}
    assert site.image("2024/a.png").width == 4


def test_a_build_of_broken_content_stops_before_anything_is_written(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, {"mou/induk.md": agreement("scop: x"), KABAR: post("titel: y", "Besok.\n")})
    builder = Builder(content)
    with pytest.raises(SystemExit) as stopped:
        examination.publish(builder)  # type: ignore[arg-type]
    assert stopped.value.code == "Situs tidak dibangun: 2 kesalahan pada isi."
    assert capsys.readouterr().err.splitlines() == [
        (
            "content/berita/2024/05/kabar.md:7: isian 'titel' tidak dikenal; "
            "mungkin maksudnya 'title'"
        ),
        "content/mou/induk.md:7: isian 'scop' tidak dikenal; mungkin maksudnya 'scope'",
    ]
    assert "SITUS" not in builder.settings


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.gif", "a.webp"])
def test_sizes_are_read_from_pictures(name: str, tmp_path: Path) -> None:
    picture(tmp_path / name, (40, 30))
    assert read_size(tmp_path / name) == (40, 30)


@pytest.mark.parametrize(("turn", "size"), [(1, (40, 30)), (3, (40, 30)), (6, (30, 40))])
def test_a_picture_on_its_side_is_measured_upright(
    turn: int, size: tuple[int, int], tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    picture(tmp_path / "a.jpg", (40, 30), exif=exif)
    assert read_size(tmp_path / "a.jpg") == size


@pytest.mark.parametrize(
    "content",
    [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\n", b"BM" + bytes(60)],
    ids=["empty", "svg", "half a PNG", "bitmap"],
)
def test_what_no_browser_shows_has_no_size(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(UnreadablePicture, match="bukan gambar yang dapat dibaca; ganti dengan PNG"):
        read_size(tmp_path / "a.png")


@pytest.mark.parametrize("pixels", [1000, 500], ids=["a warning", "an error"])
def test_a_picture_too_large_for_memory_is_refused(
    pixels: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture(tmp_path / "a.png", (40, 30), pnginfo=PngInfo())
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", pixels)
    with pytest.raises(UnreadablePicture, match=r"terlalu besar .*; perkecil hingga sisi"):
        read_size(tmp_path / "a.png")


def test_sizes_are_a_mapping_read_once(tmp_path: Path) -> None:
    picture(tmp_path / "gambar/2024/a.png", (40, 30))
    sizes = ImageSizes(tmp_path, ["gambar/2024/a.png", "dokumen/b.pdf", "gambar/c.png"])
    assert (list(sizes), len(sizes)) == (["2024/a.png", "c.png"], 2)
    assert sizes["2024/a.png"] == (40, 30)
    (tmp_path / "gambar/2024/a.png").unlink()
    assert sizes["2024/a.png"] == (40, 30)
    assert ("2024/a.png" in sizes, "b.pdf" in sizes, sizes.get("b.pdf")) == (True, False, None)
