"""What the command line says, to people and to machines, and with which exit code."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from scraper.cli import main
from scraper.environment import LOOPBACK
from tests.scraper import live
from tests.scraper.exports import (
    BLOG,
    backup,
    backup_entry,
    project,
    takeout,
    takeout_entry,
    tree,
)
from tests.servers.blogger import Blog
from tests.servers.server import serve
from tests.servers.stories import stories

pytestmark = pytest.mark.slow

ENGLISH = re.compile(
    r"(?<![-\w])(?:usage|options?|positional|arguments?|show|this|help|exit|default|file|the|and|or|of)\b(?!])"
)
REPO = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param([], "belum ada: PERINTAH", id="no command"),
        pytest.param(["impor"], "'impor' tidak dikenal; pilih: ", id="unknown command"),
        pytest.param(["import", "--limit"], "--limit: nilainya belum ada", id="no value"),
        pytest.param(["import", "--limit", "0"], "'0' bukan bilangan; tulis 1", id="no number"),
        pytest.param(["import", "--since", "8/5/2018"], "--since: ", id="no day"),
        pytest.param(["import", "--sourc", "a"], "tidak dikenal: --sourc", id="short option"),
        pytest.param(["import", "--source", "x"], "'x' tidak dikenal; pilih: blog", id="source"),
        pytest.param(["preview"], "belum ada: BERKAS_ATAU_ALAMAT", id="no file"),
    ],
)
def test_a_command_that_is_not_understood_is_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    root = project(tmp_path, backup())
    assert main(arguments, root) == 2
    assert said in capsys.readouterr().err
    assert tree(root) == {}


def test_help_is_indonesian(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"], tmp_path) == 0
    said = capsys.readouterr().out
    assert said.startswith("Pemakaian: python -m scraper")
    assert "Kode keluar: 0 semua baik" in said
    assert not ENGLISH.search(said)


@pytest.mark.parametrize("command", ["import", "preview", "sources", "status"])
def test_help_of_a_command_is_indonesian(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main([command, "--help"], tmp_path) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Pemakaian: python -m scraper {command} [")
    assert (said.count("Pemakaian"), said.count("pilihan:")) == (1, 1)
    assert not ENGLISH.search(said)


def test_the_last_report_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, backup(backup_entry(1), backup_entry(2, published="besok")))
    main(["import", "--source", "blog"], root)
    said = capsys.readouterr()
    kept = root / ".cache" / "scraper"
    assert (kept / "laporan.txt").read_text(encoding="utf-8") == said.out + said.err
    assert json.loads((kept / "laporan.json").read_text(encoding="utf-8"))["changes"] == 1


def test_static_pages_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, backup(backup_entry(3, kind="page", title="Profil\n dinas")))
    main(["import", "--source", "blog"], root)
    assert "  halaman, tidak diimpor: Profil dinas\n" in capsys.readouterr().out


def test_an_import_says_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, backup(backup_entry(), backup_entry(2, kind="comment")))
    assert main(["import", "--source", "blog"], root) == 0
    assert capsys.readouterr().out.splitlines() == [
        "blog: 1 perubahan (ditulis 1, diperbarui 0, tetap 0, dibiarkan 0)",
        "  ditulis: content/berita/2018/05/judul.md",
        "  dilewati: 1 komentar",
    ]
    assert main(["import", "--source", "blog"], root) == 0
    assert capsys.readouterr().out.startswith(
        "blog: 0 perubahan (ditulis 0, diperbarui 0, tetap 1, dibiarkan 0)\n"
    )
    assert main(["import", "--source", "blog", "--dry-run"], root) == 0
    assert capsys.readouterr().out.endswith("Uji coba: tidak ada berkas yang ditulis.\n")


def test_a_plain_import_reads_no_archive(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    assert main(["import"], root) == 0
    assert "Tidak ada sumber langsung yang aktif" in capsys.readouterr().out
    assert tree(root) == {}
    assert main(["import", "--json"], root) == 0
    assert json.loads(capsys.readouterr().out)["sources"] == []


def test_a_wrong_list_of_sources_is_exit_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup())
    (root / "scraper" / "sources.toml").write_text("x = 1\n", encoding="utf-8")
    assert main(["sources"], root) == 1
    assert "scraper/sources.toml:1: isian 'x' tidak dikenal" in capsys.readouterr().err
    assert main(["sources", "--json"], root) == 1
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert {problem["path"] for problem in problems} == {"scraper/sources.toml"}


def test_sources(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, backup())
    assert main(["sources"], root) == 0
    assert capsys.readouterr().out == (
        "blog: Blog Humas (blogger_backup; arsip, hanya dengan --source blog; "
        "lisensi tidak dinyatakan)\n"
    )
    assert main(["sources", "--json"], root) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["source"], row["live"], row["enabled"]) == ("blog", False, True)


def test_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, backup(backup_entry(1), backup_entry(2, slug="dua")))
    main(["import", "--source", "blog"], root)
    file = root / "content" / "berita" / "2018" / "05" / "dua.md"
    file.write_text(file.read_text(encoding="utf-8") + "Tambahan.\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["status"], root) == 0
    assert capsys.readouterr().out == "blog: 2 tulisan, 1 di antaranya disunting\n"
    assert main(["status", "--json"], root) == 0
    row = json.loads(capsys.readouterr().out)
    assert row == {"source": "blog", "posts": 2, "edited": 1, "gone": 0}
    (file.parent / "rusak.md").write_text("rusak", encoding="utf-8")
    assert main(["status"], root) == 1
    assert "content/berita/2018/05/rusak.md:1: " in capsys.readouterr().err


PREVIEW_KEYS = {
    "id",
    "url",
    "title",
    "published",
    "updated",
    "status",
    "labels",
    "author",
    "markdown",
    "images",
    "lost",
    "problems",
}


@pytest.mark.parametrize("form", ["backup", "takeout"])
def test_preview(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    root = project(tmp_path, "")
    draft = "<app:control><app:draft>yes</app:draft></app:control>"
    export = {
        "backup": backup(
            backup_entry(1, labels=("A",)),
            backup_entry(2, extra=draft, slug=""),
            backup_entry(3, kind="page"),
            backup_entry(4, published="besok"),
        ),
        "takeout": takeout(
            takeout_entry(1, labels=("A",)),
            takeout_entry(2, status="DRAFT", filename=""),
            takeout_entry(3, kind="PAGE"),
            takeout_entry(4, published="besok"),
        ),
    }[form]
    (tmp_path / "lain.bin").write_text(export, encoding="utf-8")
    # A post without a date cannot be imported.
    assert main(["preview", "lain.bin", "--json"], root) == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows] == [f"{BLOG}.post-{number}" for number in (1, 2, 4)]
    assert [row["status"] for row in rows] == ["published", "draft", "published"]
    assert all(row.keys() >= PREVIEW_KEYS for row in rows)
    assert rows[0]["published"] == "2018-05-09T10:41:00+07:00"
    assert (rows[0]["labels"], rows[0]["author"]) == (["A"], "Humas")
    assert rows[0]["markdown"] == "Isi tulisan.\n"
    [problem] = rows[2]["problems"]
    assert problem.startswith("tanggal terbit 'besok' tidak terbaca, tulisan tidak diimpor; ")
    assert tree(root) == {}


def test_preview_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, backup(backup_entry(title="")))
    assert main(["preview", "blog.xml"], root) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Isi tulisan.\n  id: {BLOG}.post-1\n  alamat: https://blog.example/")
    assert "  terbit: 2018-05-09T10:41:00+07:00 (terbit)\n" in said
    assert "perhatian: judul kosong" in said


@pytest.mark.parametrize("text", ["\ud800", "\x1b[2J", "\x9b2J"], ids=["half", "escape", "C1"])
def test_preview_shows_no_sign_that_a_terminal_would_obey(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    row = {"id": 7, "date": "2018-05-09T10:41:00", "content": {"rendered": "Isi."}}
    author = {"author": [{"name": f"Tim{text}."}], "wp:term": [[{"name": f"A{text}."}]]}
    (tmp_path / "a.json").write_text(json.dumps([{**row, "_embedded": author}]), encoding="utf-8")
    root = project(tmp_path, "")
    assert main(["preview", "a.json"], root) == 0
    said = capsys.readouterr()
    assert "label: A" in said.out
    assert all(sign.isprintable() for line in said.out.splitlines() for sign in line)


def test_a_machine_gets_every_sign_and_a_terminal_none_to_obey(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"id": 7, "date": "2018-05-09T10:41:00", "content": {"rendered": "Isi."}}
    terms = {"author": [], "wp:term": [[{"name": "A\x9b2J\x1bé."}]]}
    (tmp_path / "a.json").write_text(json.dumps([{**row, "_embedded": terms}]), encoding="utf-8")
    root = project(tmp_path, "")
    assert main(["preview", "a.json", "--json"], root) == 0
    said = capsys.readouterr().out
    assert json.loads(said)["labels"] == ["A\x9b2J\x1bé."]
    assert all(sign.isprintable() for sign in said.rstrip("\n"))
    assert "é" in said


@pytest.mark.parametrize(
    ("content", "line"),
    [
        pytest.param(b"", "a.xml:1: berkas kosong; ", id="empty"),
        pytest.param(backup().encode(), "a.xml:1: tidak ada tulisan di dalamnya; ", id="no entry"),
        pytest.param(
            backup(backup_entry(kind="page")).encode(), "a.xml:1: tidak ada tulisan", id="no post"
        ),
        pytest.param(b"Halo", "a.xml:1: bentuk berkas tidak dikenal; ", id="unknown"),
        pytest.param(backup(backup_entry())[:-20].encode(), "a.xml:3: XML terpotong", id="cut off"),
    ],
)
def test_preview_of_what_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, line: str
) -> None:
    root = project(tmp_path, b"")
    (tmp_path / "a.xml").write_bytes(content)
    assert main(["preview", "a.xml", "--json"], root) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(line)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        pytest.param("/feeds/posts/default", 3, id="a feed"),
        pytest.param("/2018/05/berita-uji-1.html", 1, id="a page"),
    ],
)
def test_preview_of_an_address(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], path: str, found: int
) -> None:
    with serve(Blog(stories(3))) as server:
        root = project(tmp_path, "")
        before = sorted(tmp_path.rglob("*"))
        assert main(["preview", server.base + path, "--json"], root, {LOOPBACK: "1"}) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"].rpartition("-")[2] for row in rows] == ["3", "2", "1"][-found:]
    assert all(row.keys() >= PREVIEW_KEYS for row in rows)
    assert "katauji1" in rows[-1]["markdown"]
    assert sorted(tmp_path.rglob("*")) == before


def test_preview_of_a_missing_address(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serve(Blog([])) as server:
        root = project(tmp_path, "")
        assert main(["preview", f"{server.base}/x.html"], root, {LOOPBACK: "1"}) == 1
    assert capsys.readouterr().err.startswith(f"{server.base}/x.html:1: halaman tidak ada (404); ")
    assert main(["preview", "ftp://a.example/x"], root) == 1
    assert "'ftp:' tidak dibaca" in capsys.readouterr().err


def test_whoever_stops_reading_stops_nothing_else(tmp_path: Path) -> None:
    root = project(tmp_path, backup(backup_entry()))
    command = f"{sys.executable} -m scraper import --source blog | true"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(REPO)},
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert list(tree(root)) == ["berita/2018/05/judul.md"]


def test_it_runs_as_a_module(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "scraper", "import", "--source", "blog", "--json"],
        cwd=project(tmp_path, backup(backup_entry())),
        env={**os.environ, "PYTHONPATH": str(REPO)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["changes"] == 1


def test_marks_of_direction_never_reach_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, "")
    (root / "a.xml").write_text(
        backup(backup_entry(1, title="A \u202eB", published="besok")), encoding="utf-8"
    )
    assert main(["preview", "a.xml"], root) == 1
    shown = capsys.readouterr()
    assert "\u202e" not in shown.out + shown.err
    assert main(["preview", "a.xml", "--json"], root) == 1
    line = capsys.readouterr().out
    assert "\\u202e" in line
    assert json.loads(line)["title"] == "A \u202eB"


@pytest.mark.parametrize(("contact", "told"), [("", True), ("humas@daerah.example", False)])
def test_sites_that_cannot_write_to_anybody_are_told_of(
    contact: str, told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serve(Blog([])) as server:
        root = live.project(tmp_path, blog={"kind": "blogger_feed", "site": server.base})
        main(["import", "--json"], root, {LOOPBACK: "1", "KONTAK": contact})
    notices = json.loads(capsys.readouterr().out)["notices"]
    assert any("KONTAK belum diisi" in one["finding"] for one in notices) is told


SAVED = """<!doctype html><html lang="id"><head><title>{title}</title>{canonical}</head><body>
<article><h1>{title}</h1><p class="date">{date}</p><div class="entry-content">
<p>Bupati membuka rapat koordinasi pembangunan daerah di pendapa pada hari Selasa pagi.</p>
<p>Rapat itu membahas perbaikan jalan antara kecamatan dan rencana kerja tahun berikutnya.</p>
</div></article></body></html>"""
CANONICAL = '<link rel="canonical" href="https://www.dinas.example/kabar/rapat-dibuka">'


def saved(title: str = "Rapat dibuka", date: str = "", canonical: str = CANONICAL) -> str:
    return SAVED.format(title=title, date=date, canonical=canonical)


HANDED = {
    "page with its day": (saved(date="8 Mei 2018"), [], "2018/05/rapat-dibuka"),
    "page with a day by hand": (saved(), ["--date", "2018-05-09"], "2018/05/rapat-dibuka"),
    "its own day wins": (
        saved(date="8 Mei 2018"),
        ["--date", "2019-01-01"],
        "2018/05/rapat-dibuka",
    ),
    "page from nowhere": (
        saved(canonical=""),
        ["--date", "2018-05-09"],
        "2018/05/rapat-dibuka",
    ),
    "export": (backup(backup_entry()), [], "2018/05/judul"),
}


@pytest.mark.parametrize(("content", "options", "ref"), HANDED.values(), ids=HANDED)
def test_a_file_is_imported_as_it_is_and_once(
    content: str, options: list[str], ref: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, "")
    given = tmp_path / "simpanan.bin"
    given.write_text(content, encoding="utf-8")
    assert main(["import", "simpanan.bin", *options], root) == 0, capsys.readouterr().err
    assert list(tree(root)) == [f"berita/{ref}.md"]
    before = tree(root)
    assert main(["import", str(given), *options, "--json"], root) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["sources"][0]["changes"] == 0
    assert tree(root) == before
    assert main(["preview", "simpanan.bin", *options, "--json"], root) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_saved_page_belongs_to_the_site_that_it_names(tmp_path: Path) -> None:
    root = project(tmp_path, "")
    (tmp_path / "a.html").write_text(saved(date="8 Mei 2018"), encoding="utf-8")
    assert main(["import", "a.html"], root) == 0
    [text] = tree(root).values()
    assert b"source: berkas-www-dinas-example\n" in text
    assert b"name: www.dinas.example\n" in text
    assert b"url: https://www.dinas.example/kabar/rapat-dibuka\n" in text


def test_the_file_of_a_listed_source_is_imported_as_that_source(tmp_path: Path) -> None:
    root = project(tmp_path, backup(backup_entry()))
    assert main(["import", "blog.xml"], root) == 0
    [text] = tree(root).values()
    assert b"source: blog\n" in text


def test_a_time_that_is_none_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, "")
    (tmp_path / "a.html").write_text(saved(date="Selasa, 8 Mei 2018 25:99 WIB"), encoding="utf-8")
    assert main(["preview", "a.html", "--json"], root) == 0
    [row] = map(json.loads, capsys.readouterr().out.splitlines())
    assert row["published"].startswith("2018-05-08")
    assert any(problem.startswith("jam '25:99 WIB' tidak ada") for problem in row["problems"])


UNUSABLE = {
    "nothing there": ("", "tak-ada.html", "berkas tidak ada"),
    "empty": ("", "isi.html", "berkas kosong"),
    "no known form": ("Isi.", "isi.html", "bentuk berkas tidak dikenal"),
    "no day": (saved(), "isi.html", "tanggal terbit tidak ada pada halaman, tulisan tidak diimpor"),
    "cut": (backup(backup_entry())[:-20], "isi.html", "XML terpotong sebelum selesai"),
}


@pytest.mark.parametrize(("content", "name", "said"), UNUSABLE.values(), ids=UNUSABLE)
@pytest.mark.parametrize("command", ["import", "preview"])
def test_a_file_that_cannot_be_imported_is_exit_1(
    content: str,
    name: str,
    said: str,
    command: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = project(tmp_path, "")
    (tmp_path / "isi.html").write_text(content, encoding="utf-8")
    assert main([command, name], root) == 1
    assert said in capsys.readouterr().err
    assert tree(root) == {}


def test_a_page_is_imported_from_its_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LOOPBACK, "1")
    root = project(tmp_path, "")
    with serve(Blog(stories(1))) as server:
        assert main(["import", f"{server.base}/feeds/posts/default"], root) == 0
    assert [name for name in tree(root) if name.endswith(".md")]
