"""The check before a build and as a command: files in, problems out, ids put in."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

import pelicanconf
from plugins.build import build
from plugins.build.content import content_files
from plugins.build.content.image_sizes import ImageSizes, UnreadablePicture, read_size
from plugins.commands import check
from plugins.domain.records.publication import public
from tests.broken_sites import BASE, agreement, post
from tests.plugins.repository import Repository

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
    assert (content / KABAR).read_text(encoding="utf-8") == WITHOUT_ID
    assert check.main(["--content", str(content), "--fix"]) == 0
    fixed = (content / KABAR).read_bytes()
    assert check.main(["--content", str(content), "--fix"]) == 0
    assert (content / KABAR).read_bytes() == fixed


def test_what_a_killed_run_left_among_the_posts_goes_with_the_next_ids(content: Path) -> None:
    left = (content / KABAR).with_name(".baru-terbunuh")
    left.write_bytes(b"separuh")
    os.utime(left, (0, 0))
    assert check.main(["--content", str(content)]) == 0
    assert left.exists()
    assert check.main(["--content", str(content), "--fix"]) == 0
    assert not left.exists()


def test_a_file_that_cannot_be_replaced_stays_whole(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(content, {KABAR: WITHOUT_ID})

    def fail(_self: Path, _target: Path) -> None:
        raise OSError("penuh")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="penuh"):
        check.main(["--content", str(content), "--fix"])
    assert (content / KABAR).read_text(encoding="utf-8") == WITHOUT_ID
    assert [path.name for path in (content / KABAR).parent.iterdir()] == ["kabar.md"]


def test_files_that_are_no_text_or_no_picture_are_named(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "mou/induk.md").write_bytes(b"---\ntitle: \xff\n---\n")
    (content / "mou/naskah.docx").write_bytes(b"PK\x03\x04\n\xff")
    (content / "gambar/2024").mkdir(parents=True)
    (content / "gambar/2024/a.png").write_text("<svg/>", encoding="utf-8")
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
    (tmp_path / "setelan.py").write_text(source, encoding="utf-8")
    (tmp_path / "pelicanconf.py").write_text("import setelan\n", encoding="utf-8")
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
    (tmp_path / "pelicanconf.py").write_text("import pustaka_yang_tidak_ada\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "pelicanconf")
    assert check.main(["--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["path"], found["line"]) == (str(tmp_path / "pelicanconf.py"), 1)


def settings_of(content: Path, **settings: object) -> dict[str, object]:
    """Give the settings of a build of a content folder, without history."""
    return {**vars(pelicanconf), "PATH": str(content), "RIWAYAT_GIT": False, **settings}


def test_a_build_gets_the_public_site_and_the_files(content: Path) -> None:
    write(content, {"berita/2024/05/konsep.md": post("status: draft").replace("uji", "konsep")})
    picture(content / "gambar/2024/a.png")
    shown = build.make(settings_of(content))
    all_of_it = build.make(settings_of(content, TAMPILKAN_KONSEP=True))
    site = shown.site
    assert set(site.records.posts) == {"2024/05/kabar"}
    assert site.records == public(all_of_it.site.records, site.today)
    assert set(all_of_it.site.records.posts) == {"2024/05/kabar", "2024/05/konsep"}
    # A picture that nothing names goes nowhere.
    assert shown.files == frozenset()
    assert site.image("2024/a.png").width == 4


def test_a_build_of_broken_content_stops_before_anything_is_written(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, {"mou/induk.md": agreement("scop: x"), KABAR: post("titel: y", "Besok.\n")})
    with pytest.raises(SystemExit) as stopped:
        build.make(settings_of(content))
    assert stopped.value.code == "Situs tidak dibangun: 2 kesalahan pada isi."
    assert capsys.readouterr().err.splitlines() == [
        (
            "content/berita/2024/05/kabar.md:7: isian 'titel' tidak dikenal; "
            "mungkin maksudnya 'title'"
        ),
        "content/mou/induk.md:7: isian 'scop' tidak dikenal; mungkin maksudnya 'scope'",
    ]


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


@pytest.mark.parametrize(
    ("limit", "most", "finding"),
    [
        ("MOST_PIXELS", 1199, "terlalu besar untuk dibuka"),
        ("MOST_BYTES", 10, "terlalu besar untuk dibuka"),
        ("MOST_FRAMES", 2, "3 bingkai"),
        ("MOST_MOVING_PIXELS", 3599, "3 bingkai"),
    ],
)
def test_a_picture_over_a_limit_is_refused(
    limit: str, most: int, finding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    frames = [Image.effect_noise((40, 30), sigma) for sigma in (20, 40, 60)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    assert read_size(tmp_path / "a.gif") == (40, 30)
    monkeypatch.setattr(f"plugins.build.content.image_sizes.{limit}", most)
    with pytest.raises(UnreadablePicture, match=finding):
        read_size(tmp_path / "a.gif")


def test_what_is_no_plain_file_is_told(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(content / "gambar.md")
    (content / "rujukan" / "zz.yaml").symlink_to("/etc/hostname")
    assert check.main(["--content", str(content)]) == 1
    told = [line.partition(";")[0] for line in capsys.readouterr().out.splitlines()]
    assert told[:2] == [
        "content/gambar.md:1: bukan berkas biasa, melainkan saluran atau alat",
        "content/rujukan/zz.yaml:1: berkas berupa tautan",
    ]


def test_a_text_that_cannot_be_read_is_told(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(content_files, "read_text", refuse)
    assert check.main(["--content", str(content)]) == 1
    assert ":1: berkas tidak dapat dibaca: Permission denied; periksa" in capsys.readouterr().out


def test_sizes_are_a_mapping_read_once(tmp_path: Path) -> None:
    picture(tmp_path / "gambar/2024/a.png", (40, 30))
    sizes = ImageSizes(tmp_path, ["gambar/2024/a.png", "dokumen/b.pdf", "gambar/c.png"])
    assert (list(sizes), len(sizes)) == (["2024/a.png", "c.png"], 2)
    assert sizes["2024/a.png"] == (40, 30)
    (tmp_path / "gambar/2024/a.png").unlink()
    assert sizes["2024/a.png"] == (40, 30)
    assert ("2024/a.png" in sizes, "b.pdf" in sizes, sizes.get("b.pdf")) == (True, False, None)


def committed(content: Path) -> Repository:
    """Put the content of a test under git, all of it in the last commit."""
    repository = Repository(content.with_name(f"{content.name}-proyek"))
    for path in sorted(content.rglob("*")):
        if path.is_file():
            place = repository.content / path.relative_to(content)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(path.read_bytes())
    repository.git("add", "-A")
    repository.git("commit", "-qm", "Isi")
    return repository


OLD = "berita/2024/05/lama.md"
SECOND = "id: tag:uji:kedua\n"


def advised(identity: str = "") -> str:
    text = post(body="Besok.\n")
    return text.replace("id: tag:uji:kabar\n", identity) if identity else text


def test_the_editors_own_advice_is_printed_and_the_old_counted(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, {OLD: advised(), KABAR: advised(SECOND)})
    place = committed(content).content
    write(
        place,
        {KABAR: f"{advised(SECOND)}\nLusa.\n", "berita/2024/05/baru.md": advised("id: a:b\n")},
    )
    assert check.main(["--content", str(place)]) == 0
    *own, old, _count = capsys.readouterr().out.splitlines()
    assert [line.split(":")[1].rpartition("/")[2] for line in own] == [
        *("baru.md", "kabar.md", "kabar.md")
    ]
    assert old == "1 saran lama, dalam berkas yang tidak Anda ubah; SEMUA=1 mencetaknya."
    assert check.main(["--content", str(place), "--all"]) == 0
    *every, count = capsys.readouterr().out.splitlines()
    assert (every[:3], count) == (own, "10 berkas diperiksa: 0 kesalahan, 4 saran.")
    assert OLD in every[3]


def test_an_old_error_is_never_left_out_and_comes_after_the_editors_own(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = "[itu](/berita/2001/01/tiada/)\n"
    write(content, {"berita/2024/05/a.md": post(body=broken)})
    place = committed(content).content
    write(place, {KABAR: post(body=broken).replace("tag:uji:kabar", "tag:uji:lain")})
    assert check.main(["--content", str(place)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        f"content/{KABAR}",
        "content/berita/2024/05/a.md",
        "9 berkas diperiksa",
    ]


def test_a_machine_reads_old_advice_too(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(content, {KABAR: advised()})
    place = committed(content).content
    assert check.main(["--content", str(place), "--json"]) == 0
    assert [json.loads(line)["path"] for line in capsys.readouterr().out.splitlines()] == [
        f"content/{KABAR}"
    ]


SCANNED = post(body="Republik lndonesia.\n\nTahun 2O18.\n")
MENDED = post(body="Republik Indonesia.\n\nTahun 2018.\n")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("options", "answer", "after"),
    [
        pytest.param((), None, SCANNED, id="nobody asked"),
        pytest.param((), "tidak\n", SCANNED, id="refused"),
        pytest.param((), "\n", SCANNED, id="no answer"),
        pytest.param((), "ya\n", MENDED, id="agreed"),
        pytest.param(("--yes",), None, MENDED, id="agreed before"),
    ],
)
def test_letters_are_mended_after_the_difference_was_shown(
    options: tuple[str, ...],
    answer: str | None,
    after: str,
    content: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    windows = SCANNED.replace("\n", "\r\n")
    write(content, {KABAR: windows})
    monkeypatch.setattr(sys, "stdin", io.StringIO() if answer is None else Terminal(answer))
    assert check.main(["--content", str(content), "--fix", "huruf", *options]) == 0
    assert (content / KABAR).read_bytes() == after.replace("\n", "\r\n").encode()
    said = capsys.readouterr().out
    for line in ("-Republik lndonesia.", "+Republik Indonesia.", "-Tahun 2O18.", "+Tahun 2018."):
        assert f"\n{line}\n" in said
    assert ("1 berkas diperbaiki." in said) is (after == MENDED)
    assert ("huruf tertukar" in said.splitlines()[-2]) is (after == SCANNED)


def test_where_nothing_is_mistaken_nothing_is_offered(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, {KABAR: post(body="Besok di Indonesia.\n")})
    assert check.main(["--content", str(content), "--fix", "huruf", "--yes"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "Tidak ada huruf yang perlu diperbaiki."


def test_letters_that_are_excused_stay(content: Path) -> None:
    entry = (
        f"- file: content/{KABAR}\n  check: huruf-mirip\n  text: 2O18\n"
        "  reason: nama merek\n  by: Humas\n  at: 2024-05-04\n"
    )
    write(content, {KABAR: SCANNED, "rujukan/pengecualian.yaml": entry})
    assert check.main(["--content", str(content), "--fix", "huruf", "--yes"]) == 0
    assert "Tahun 2O18." in (content / KABAR).read_text(encoding="utf-8")
    assert "Republik Indonesia." in (content / KABAR).read_text(encoding="utf-8")
