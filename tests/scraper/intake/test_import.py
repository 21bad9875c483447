"""An import from the command line to the files: what is written, left alone, and said."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from plugins.domain.headers.document import dump, parse
from scraper.cli import main
from scraper.intake.intake import at
from scraper.model.posts import Finding, RawPost
from scraper.reading.fetch import Fetched
from scraper.store.lock import lock
from tests.scraper.exports import (
    backup,
    backup_entry,
    project,
    takeout,
    takeout_entry,
    tree,
    write_export,
)

DRAFT = (
    "<app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft></app:control>"
)
POST = "berita/2018/05/judul.md"
FEED = Fetched("https://a.id/feed", url="https://a.id/feed")


def run(root: Path, *options: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Import from ``blog`` and give the report, with the exit code as ``exit``."""
    code = main(["import", "--source", "blog", "--json", *options], root)
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return {**report["sources"][0], "exit": code, "of_files": report["problems"]}


def header(root: Path, path: str = POST) -> dict[str, Any]:
    return parse((root / "content" / path).read_text(encoding="utf-8"))[0]


def edit(root: Path, old: str, new: str, path: str = POST) -> None:
    file = root / "content" / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_the_first_import_writes_and_the_second_changes_no_byte(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(), backup_entry(2, slug="lain", title="Lain")))
    first = run(root, capsys=capsys)
    before = tree(root)
    second = run(root, capsys=capsys)
    assert first["written"] == [f"content/{POST}", "content/berita/2018/05/lain.md"]
    assert (second["changes"], second["unchanged"], second["exit"]) == (0, 2, 0)
    assert tree(root) == before


def test_what_stands_in_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = backup_entry(
        7,
        title="Blora: pilihan",
        content="<p>Kalimat satu. Kalimat dua.</p>",
        labels=("Smart City", "Dinkominfo"),
    )
    root = project(tmp_path, backup(entry))
    run(root, capsys=capsys)
    found = header(root)
    state = found.pop("import")
    assert list(found) == ["id", "title", "date", "category", "tags", "summary", "author", "source"]
    assert found == {
        "id": "tag:blogger.com,1999:blog-0.post-7",
        "title": "Blora: pilihan",
        "date": "2018-05-09 10:41",
        "category": "teknologi",
        "tags": ["Dinkominfo", "Smart City"],
        "summary": "Kalimat satu. Kalimat dua.",
        "author": "Humas",
        "source": {
            "kind": "imported",
            "name": "Blog Humas",
            "url": "https://blog.example/2018/05/judul.html",
            "published": "2018-05-09",
            "licence": "tidak dinyatakan",
        },
    }
    assert state["source"] == "blog"
    assert state["address"] == "https://blog.example/2018/05/judul.html"
    assert len(state["record"]) == len(state["written"]) == 64


def test_both_forms_give_the_same_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    labels = ("Smart City", "Blora", "blora ")
    text = {"title": "A <b> & “B”", "content": "<p>Isi &amp; <b>tebal</b>.</p>"}
    old = project(tmp_path / "a", backup(backup_entry(labels=labels, **text)))
    new = project(
        tmp_path / "b", takeout(takeout_entry(labels=labels[::-1], **text)), "blogger_takeout"
    )
    run(old, capsys=capsys)
    run(new, capsys=capsys)
    assert tree(old) == tree(new) != {}


def test_only_published_posts_come_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export = backup(
        backup_entry(1),
        backup_entry(2, kind="comment", title="Komentar"),
        backup_entry(3, kind="page", slug="halaman"),
        backup_entry(4, kind="settings"),
        backup_entry(5, kind="template", content="<script>"),
        backup_entry(6, extra=DRAFT, slug=""),
    )
    root = project(tmp_path, export)
    report = run(root, capsys=capsys)
    assert list(tree(root)) == [POST]
    assert report["skipped"] == {"comment": 1, "draft": 1, "page": 1, "settings": 1, "template": 1}
    assert report["exit"] == 0


@pytest.mark.parametrize(
    ("source", "url", "place"),
    [
        pytest.param(Fetched("a.xml"), "https://a.id/1", "a.xml:7", id="line of a file"),
        pytest.param(FEED, "https://a.id/1", "https://a.id/1:1", id="page of an entry of a feed"),
        pytest.param(FEED, "", "https://a.id/feed:7", id="line of a feed"),
    ],
)
def test_a_finding_names_the_place_where_a_person_looks(
    source: Fetched, url: str, place: str
) -> None:
    told = at(source, RawPost(id="urn:x:1", url=url, line=7), Finding("judul kosong"))
    assert str(told) == f"{place}: judul kosong"


@pytest.mark.parametrize(
    ("second", "told"),
    [
        pytest.param(backup_entry(1, title="Satu"), [], id="the same again"),
        pytest.param(backup_entry(1, title="Dua"), ["blog.xml:4"], id="another one"),
    ],
)
def test_of_two_posts_with_one_id_the_first_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], second: str, told: list[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(1, title="Satu"), second))
    first, again = (run(root, capsys=capsys) for _ in range(2))
    assert header(root)["title"] == "Satu"
    assert (first["changes"], again["changes"]) == (1, 0)
    for report in (first, again):
        assert [f"{one['path']}:{one['line']}" for one in report["problems"]] == told
        assert report["exit"] == bool(told)


def test_a_picture_that_is_missing_makes_no_second_telling_another_post(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = backup_entry(content="<p>Isi.</p><img src='https://blog.example/a.jpg'>")
    report = run(project(tmp_path, backup(entry, entry)), capsys=capsys)
    assert (report["problems"], report["exit"]) == ([], 0)


def test_an_entry_that_nobody_knows_is_none_of_unknown_status(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, takeout(takeout_entry(kind="STORY")), "blogger_takeout")
    assert main(["import", "--source", "blog"], root) == 0
    assert "  dilewati: 1 entri tak dikenal\n" in capsys.readouterr().out


def test_a_status_that_nobody_knows_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, takeout(takeout_entry(status="BARU")), "blogger_takeout")
    report = run(root, capsys=capsys)
    assert tree(root) == {}
    assert report["skipped"] == {"unknown": 1}
    assert "'BARU' tidak dikenal" in report["notices"][0]["finding"]


def test_a_scheduled_post_comes_in_with_its_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(published="2030-01-31T18:00:00-08:00")))
    run(root, capsys=capsys)
    assert header(root, "berita/2030/02/judul.md")["date"] == "2030-02-01 09:00"


def test_the_day_is_that_of_blora(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, backup(backup_entry(published="2018-05-31T18:00:00.000-07:00")))
    run(root, capsys=capsys)
    assert header(root, "berita/2018/06/judul.md")["date"] == "2018-06-01 08:00"


def test_a_change_at_the_source_is_written_in_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    run(root, capsys=capsys)
    # Even under a new name and in another month the post stays where readers know it.
    write_export(
        root, backup(backup_entry(title="Baru", slug="baru", published="2018-07-01T00:00:00Z"))
    )
    report = run(root, capsys=capsys)
    assert report["updated"] == [f"content/{POST}"]
    assert list(tree(root)) == [POST]
    assert (header(root)["title"], header(root)["date"]) == ("Baru", "2018-07-01 07:00")
    assert run(root, capsys=capsys)["changes"] == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Isi tulisan.\n", "Isi yang disunting.\n", id="body"),
        pytest.param("title: Judul\n", "title: Judul yang lebih baik\n", id="title"),
        pytest.param(
            "author: Humas\n", "author: Humas\nprogrammes:\n  - smart-city\n", id="joined"
        ),
        pytest.param('date: "2018-05-09 10:41"', "date: rusak\nx: [", id="broken header"),
    ],
)
def test_an_editor_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    run(root, capsys=capsys)
    edit(root, old, new)
    before = tree(root)
    unchanged_source = run(root, capsys=capsys)
    write_export(root, backup(backup_entry(content="Isi baru dari sumber.")))
    changed_source = run(root, capsys=capsys)
    assert tree(root) == before
    assert unchanged_source["changes"] == changed_source["changes"] == 0
    assert changed_source["kept"] == [f"content/{POST}"]
    assert changed_source["exit"] == 1
    assert changed_source["problems"][0]["remedy"]


def test_joining_to_a_programme_leaves_zero_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    run(root, capsys=capsys)
    edit(root, "import:\n", "programmes:\n  - smart-city\nimport:\n")
    report = run(root, capsys=capsys)
    assert (report["changes"], report["unchanged"], report["exit"]) == (0, 1, 0)


def test_the_remedy_for_two_changes_works(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    run(root, capsys=capsys)
    edit(root, "Isi tulisan.", "Isi yang disunting.")
    write_export(root, backup(backup_entry(content="Isi baru dari sumber.")))
    remedy = run(root, capsys=capsys)["problems"][0]["remedy"]
    file = root / "content" / POST
    line = remedy.rpartition("import: ")[2]
    file.write_text(re.sub("record: .*", line, file.read_text(encoding="utf-8")), encoding="utf-8")
    report = run(root, capsys=capsys)
    assert (report["changes"], report["unchanged"], report["exit"]) == (0, 1, 0)


def test_a_form_that_writes_the_yaml_anew_is_no_editor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    run(root, capsys=capsys)
    file = root / "content" / POST
    values, body = parse(file.read_text(encoding="utf-8"))
    file.write_bytes(dump(dict(sorted(values.items())), body).replace("\n", "\r\n").encode())
    write_export(root, backup(backup_entry(content="Isi baru dari sumber.")))
    assert run(root, capsys=capsys)["updated"] == [f"content/{POST}"]


def test_a_hand_written_post_with_the_same_id_wins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(7)))
    file = root / "content" / "berita" / "2020" / "01" / "milik-kami.md"
    file.parent.mkdir(parents=True)
    file.write_text(
        '---\nid: "tag:blogger.com,1999:blog-0.post-7"\ntitle: Kami\n---\nIsi.\n', encoding="utf-8"
    )
    before = tree(root)
    report = run(root, capsys=capsys)
    assert tree(root) == before
    assert report["kept"] == ["content/berita/2020/01/milik-kami.md"]
    assert report["exit"] == 1


def test_a_copied_file_is_reported_and_both_are_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    run(root, capsys=capsys)
    copy = root / "content" / "berita" / "2018" / "05" / "salinan.md"
    copy.write_bytes((root / "content" / POST).read_bytes())
    write_export(root, backup(backup_entry(content="Isi baru.")))
    before = tree(root)
    report = run(root, capsys=capsys)
    assert tree(root) == before
    assert "dipakai 2 berkas" in report["problems"][0]["finding"]


def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    file = root / "content" / "berita" / "2020" / "01" / "rusak.md"
    file.parent.mkdir(parents=True)
    file.write_text("---\ntitle: a\ntitle: b\n---\n", encoding="utf-8")
    report = run(root, capsys=capsys)
    assert report["written"] == [f"content/{POST}"]
    assert report["of_files"][0]["path"] == "content/berita/2020/01/rusak.md"
    assert report["of_files"][0]["line"] == 3
    assert report["exit"] == 1


@pytest.mark.parametrize(
    "taken",
    [
        pytest.param("title: Lain\n", id="a file"),
        pytest.param(
            "title: Lain\nold_addresses:\n  - /berita/2018/05/judul/\n", id="an old address"
        ),
    ],
)
def test_a_taken_address_gets_a_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], taken: str
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    name = "lain.md" if "old" in taken else "judul.md"
    file = root / "content" / "berita" / "2018" / "05" / name
    file.parent.mkdir(parents=True)
    file.write_text(f"---\nid: urn:x:1\n{taken}---\nIsi.\n", encoding="utf-8")
    assert run(root, capsys=capsys)["written"] == ["content/berita/2018/05/judul-2.md"]
    assert run(root, capsys=capsys)["changes"] == 0


def test_two_posts_of_one_name_in_one_month(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    long = "kata-" * 15 + "akhir"
    entries = [backup_entry(number, slug=long, title=f"T{number}") for number in (1, 2)]
    root = project(tmp_path, backup(*entries))
    run(root, capsys=capsys)
    assert [header(root, path)["title"] for path in sorted(tree(root))] == ["T2", "T1"]
    assert all(len(Path(path).stem) <= 80 for path in tree(root))


@pytest.mark.parametrize("name", ["2018", "", "%E2%80%94", "../../etc/passwd", "a/b", "Ä%20b_1"])
def test_any_name_gives_a_lawful_path(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    root = project(tmp_path, backup(backup_entry(slug=name, title="2018")))
    report = run(root, capsys=capsys)
    assert report["exit"] == 0
    (path,) = tree(root)
    stem = Path(path).stem
    assert path.startswith("berita/2018/05/")
    assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not stem.isdigit()


def test_a_dry_run_writes_nothing_at_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(), backup_entry(2, slug="judul", title="B")))
    before = sorted(tmp_path.rglob("*"))
    report = run(root, "--dry-run", capsys=capsys)
    assert report["written"] == [f"content/{POST}", "content/berita/2018/05/judul-2.md"]
    assert sorted(tmp_path.rglob("*")) == before


def test_since_and_limit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = [
        backup_entry(number, slug=f"n{number}", published=f"2018-05-0{number}T10:00:00+07:00")
        for number in range(1, 6)
    ]
    root = project(tmp_path, backup(*entries))
    since = run(root, "--since", "2018-05-03", "--dry-run", capsys=capsys)
    assert [Path(path).stem for path in since["written"]] == ["n3", "n4", "n5"]
    assert since["skipped"] == {"older": 2}
    both = run(root, "--since", "2018-05-03", "--limit", "2", "--dry-run", capsys=capsys)
    assert [Path(path).stem for path in both["written"]] == ["n3", "n4"]


BROKEN = {
    "empty": (b"", "blog.xml:1: berkas kosong; "),
    "not XML": (b"Halo", "blog.xml:1: berkas ini bukan XML; "),
    "zip": (b"PK\x03\x04", "blog.xml:1: berkas ini arsip zip, bukan XML; "),
    "cut off": (
        backup(backup_entry()).encode()[:-9],
        "blog.xml:3: XML terpotong sebelum selesai; ",
    ),
    "bomb": (
        b"<!DOCTYPE a [<!ENTITY b 'cc'>]><a>&b;</a>",
        "blog.xml:1: berkas memuat deklarasi DTD sendiri, yang tidak dibaca demi keamanan; ",
    ),
    "another format": (
        b"<rss><channel/></rss>",
        "blog.xml:1: isinya 'rss', bukan 'feed' seperti pada ekspor; ",
    ),
}


@pytest.mark.parametrize(("content", "line"), BROKEN.values(), ids=BROKEN)
def test_a_broken_export_is_one_line_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, line: str
) -> None:
    root = project(tmp_path, content)
    assert main(["import", "--source", "blog"], root) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert said[0].startswith(line)
    assert tree(root) == {}


def test_a_missing_export_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, b"")
    (root / "blog.xml").unlink()
    assert main(["import", "--source", "blog"], root) == 1
    assert capsys.readouterr().err == "blog.xml:1: berkas tidak ada; periksa nama dan letaknya\n"
    (root / "blog.xml").mkdir()
    assert main(["import", "--source", "blog"], root) == 1
    assert capsys.readouterr().err.startswith("blog.xml:1: ini bukan berkas; ")


def test_a_post_without_a_date_stays_out_and_the_others_come_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(1, published="besok"), backup_entry(2)))
    report = run(root, capsys=capsys)
    assert report["written"] == [f"content/{POST}"]
    assert "tanggal terbit 'besok' tidak terbaca" in report["problems"][0]["finding"]
    assert (report["problems"][0]["path"], report["problems"][0]["line"]) == ("blog.xml", 3)
    assert report["exit"] == 1


def test_a_second_import_says_so_and_stops(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    with lock(root / ".cache" / "scraper" / "impor.lock"):
        assert main(["import", "--source", "blog"], root) == 1
    assert f"impor lain sedang berjalan (proses {os.getpid()})" in capsys.readouterr().err
    assert tree(root) == {}


def test_what_a_killed_import_left_aside_goes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    staging = root / ".cache" / "scraper" / "staging"
    staging.mkdir(parents=True)
    (staging / ".impor-x.tmp").write_text("separuh", encoding="utf-8")
    run(root, capsys=capsys)
    assert list(staging.iterdir()) == []


def test_a_disk_that_takes_nothing_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    (root / "content").mkdir()
    (root / "content" / "berita").write_text("berkas di tempat folder", encoding="utf-8")
    assert main(["import", "--source", "blog"], root) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert "tidak dapat ditulis" in said[0]


def test_a_post_that_no_header_can_hold_stays_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(1, title="x" * 300_000), backup_entry(2)))
    report = run(root, capsys=capsys)
    assert report["written"] == [f"content/{POST}"]
    assert "terlalu panjang" in report["problems"][0]["finding"]


def test_a_broken_file_of_another_post_stops_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(12, slug="dua-belas")))
    run(root, capsys=capsys)
    edit(root, "title: Judul", "title: [", "berita/2018/05/dua-belas.md")
    write_export(root, backup(backup_entry(1)))
    assert run(root, capsys=capsys)["written"] == [f"content/{POST}"]
