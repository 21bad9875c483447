"""What the check of the site refuses is a draft or stays out: nothing imported stops a build."""

from pathlib import Path
from typing import Any

import pytest

from plugins.domain.checks.validation import validate
from plugins.domain.core.rules import Rules
from plugins.domain.headers.document import parse
from plugins.domain.records.content import Measured
from scraper.cli import main
from scraper.intake.judge import as_draft
from scraper.store.write import compose
from tests.scraper.exports import backup, backup_entry, project, tree, write_export
from tests.scraper.intake.test_import import POST, edit, header, run
from tests.site.texts import TODAY


def errors(root: Path, passed_over: str = "") -> list[str]:
    """Give what the check of the site, but for one of its checks, says of all that came in."""
    files = tree(root)
    texts = {
        f"content/{name}": text.decode() for name, text in files.items() if name.endswith(".md")
    }
    found = validate(
        texts, files, Rules(), TODAY, TODAY, new_id=str, measure=lambda _file: Measured(0, "")
    )
    return [str(problem) for problem in found.errors if problem.check != passed_over]


EMPTY = {
    "nothing": "",
    "blank": " \n&nbsp;<p> </p>",
    "comment": "<!-- kosong -->",
    "script": "<script>x()</script>",
}


@pytest.mark.parametrize("content", EMPTY.values(), ids=EMPTY)
def test_a_post_without_body_is_a_draft_until_there_is_one(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(content=content)))
    report = run(root, capsys=capsys)
    assert (report["written"], report["drafts"]) == ([f"content/{POST}"], [f"content/{POST}"])
    assert header(root)["status"] == "draft"
    assert "konsep karena berita tanpa isi" in report["problems"][0]["finding"]
    assert (report["exit"], errors(root)) == (1, [])
    again = run(root, capsys=capsys)
    assert (again["changes"], again["exit"], again["drafts"]) == (0, 1, [f"content/{POST}"])
    write_export(root, backup(backup_entry(content="Kini berisi.")))
    mended = run(root, capsys=capsys)
    assert (mended["updated"], mended["exit"]) == ([f"content/{POST}"], 0)
    assert "status" not in header(root)


def test_a_draft_that_an_editor_finished_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(content="")))
    run(root, capsys=capsys)
    edit(root, "status: draft\n", "")
    path = root / "content" / POST
    path.write_text(f"{path.read_text(encoding='utf-8')}\nDitulis kemudian.\n", encoding="utf-8")
    before = tree(root)
    report = run(root, capsys=capsys)
    assert (report["changes"], report["exit"], tree(root) == before) == (0, 0, True)


def test_a_draft_that_the_check_lets_pass_by_now_is_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry()))
    run(root, capsys=capsys)
    file = root / "content" / POST
    fine = file.read_text(encoding="utf-8")
    head, body = parse(fine)
    state: Any = head["import"]
    composed = compose(
        as_draft(head),
        body,
        source="blog",
        address=state["address"],
        record=state["record"],
    )
    file.write_text(composed.text, encoding="utf-8")
    report = run(root, capsys=capsys)
    assert (report["updated"], report["exit"]) == ([f"content/{POST}"], 0)
    assert file.read_text(encoding="utf-8") == fine


def test_a_post_of_a_day_that_cannot_be_stays_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = (
        backup_entry(published="2099-05-09T10:41:00.000+07:00"),
        backup_entry(2, slug="baik", title="Baik"),
        backup_entry(3, slug="awal", published="1970-01-01T00:00:00.000Z"),
    )
    root = project(tmp_path, backup(*entries))
    report = run(root, capsys=capsys)
    assert "content/berita/2018/05/baik.md" in report["written"]
    assert header(root, "berita/2018/05/baik.md")["title"] == "Baik"
    assert (report["exit"], errors(root)) == (1, [])
    assert not (root / "content/berita/1970").exists()


SOURCES = {
    "with a colon": "<p>Isi.</p><p>Diolah dari sumber:<br>Tim Humas</p>",
    "below the line": "<p>Isi.</p><p>Sumber:</p><p>Tim Berita Humas dan Protokol</p>",
    "with an address": "<p>Isi.</p><p>Sumber: <a href='https://a.example/1'>Kabar A</a></p>",
}


@pytest.mark.parametrize("content", SOURCES.values(), ids=SOURCES)
def test_a_source_needs_no_address(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(content=content)))
    report = run(root, capsys=capsys)
    assert (report["exit"], errors(root)) == (0, [])
    assert header(root)["processed_from"][0]["name"]
    assert "umber" not in parse((root / "content" / POST).read_text(encoding="utf-8"))[1]


def test_addresses_that_no_reader_can_open_stay_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = "<p>Baca <a href='http://localhost/wp-admin/post.php?post=1'>berkas itu</a>.</p>"
    root = project(tmp_path, backup(backup_entry(content=content)))
    report = run(root, capsys=capsys)
    assert (report["exit"], errors(root)) == (0, [])
    assert report["lost"] == {"alamat tautan yang tidak aman": 1}
    assert "Baca berkas itu." in (root / "content" / POST).read_text(encoding="utf-8")


def test_marks_of_direction_go_and_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = backup_entry(title="Rapat \u202ekerja\u202c", content="<p>Isi \u2066satu\u2069.</p>")
    root = project(tmp_path, backup(entry))
    report = run(root, capsys=capsys)
    assert (report["exit"], errors(root)) == (0, [])
    assert header(root)["title"] == "Rapat kerja"
    assert report["lost"] == {"karakter kendali": 2}


PHONE = "<p>Hubungi 0824-0000-1234.</p>"
EXCUSED = f"""\
- file: content/{POST}
  check: data-pribadi
  text: 0824-0000-1234
  reason: nomor layanan
  by: Humas
  at: 2024-05-04
"""
ALLOWED = {
    "contact of an office": ("rujukan/kontak.yaml", "- value: 082400001234\r\n  org: dinas\r\n"),
    "excused with a reason": ("rujukan/pengecualian.yaml", EXCUSED),
}


@pytest.mark.parametrize(("name", "text"), ALLOWED.values(), ids=ALLOWED)
def test_what_the_gate_lets_through_is_published(
    name: str, text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(content=PHONE)))
    (root / "content/rujukan").mkdir(parents=True)
    (root / "content" / name).write_bytes(text.encode())
    report = run(root, capsys=capsys)
    assert (report["exit"], report["drafts"], report["problems"]) == (0, [], [])
    assert "status" not in header(root)


@pytest.mark.parametrize(
    "held",
    [None, b"- value: '0834-0000-1234'\n  org: dinas\n", b"\xff"],
    ids=["none", "other", "no text"],
)
def test_what_nobody_lists_is_held_back(
    held: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(content=PHONE)))
    if held is not None:
        (root / "content/rujukan").mkdir(parents=True)
        (root / "content/rujukan/kontak.yaml").write_bytes(held)
    report = run(root, capsys=capsys)
    assert report["exit"] == 1
    assert "telepon pribadi" in report["problems"][0]["finding"]


@pytest.mark.parametrize(("contact", "code"), [("a@contoh.example", 0), ("b@contoh.example", 1)])
def test_the_address_of_the_site_is_nobodys_private_one(
    contact: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(backup_entry(content="<p>Surat ke a@contoh.example.</p>")))
    arguments = ["import", "--source", "blog", "--json"]
    assert main(arguments, root, {"KONTAK": contact}) == code
    assert ("surel pribadi" in capsys.readouterr().out) is bool(code)
