"""When source and editor both changed a post, the file is kept and a merge is proposed aside."""

import subprocess
from pathlib import Path

import pytest

from scraper.intake.proposal import propose, two_way
from scraper.store import history
from tests.scraper.exports import backup, backup_entry, write_export
from tests.scraper.live import edit, files, header, project, run, write

POST = "2018/05/judul"
# What stands before the jump break is the summary, which no change of these tests touches.
TEXT = "<p>Awal.</p><a name='more'></a><p>Alinea satu.</p><p>Alinea dua.</p><p>Alinea tiga.</p>"
PROPOSAL = f".cache/scraper/usulan/{POST}.md"


def git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Uji", "-c", "user.email=uji@daerah.example"]
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


def imported(root: Path, capsys: pytest.CaptureFixture[str], *, commit: bool) -> Path:
    """Lay out a project with one imported post, kept in git or not."""
    source = {"kind": "blogger_backup", "file": "blog.xml", "site": "https://blog.example"}
    project(root, blog=source)
    write_export(root, backup(backup_entry(content=TEXT)))
    run(root, "--source", "blog", capsys=capsys)
    if commit:
        git(root, "init", "--quiet")
        git(root, "add", "content")
        git(root, "commit", "--quiet", "-m", "Impor")
    return root


def change_source(root: Path, content: str, **more: str) -> None:
    write_export(root, backup(backup_entry(content=content, **more)))


def proposal(root: Path) -> str:
    return (root / PROPOSAL).read_text(encoding="utf-8")


def test_changes_in_different_places_are_merged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = imported(tmp_path, capsys, commit=True)
    edit(root, POST, "Alinea satu.", "Alinea pertama, disunting.")
    edit(root, POST, "import:", "programmes:\n  - smart-city\nimport:")
    git(root, "commit", "--quiet", "-a", "-m", "Sunting")
    before = files(root)
    change_source(root, TEXT.replace("tiga", "ketiga"))
    report = run(root, "--source", "blog", capsys=capsys)
    assert files(root) == before
    assert (report["exit"], report["blog"]["proposals"]) == (1, [PROPOSAL])
    assert PROPOSAL in report["blog"]["problems"][0]["finding"]
    text = proposal(root)
    assert "<<<<<<<" not in text
    assert "Alinea pertama, disunting.\n\nAlinea dua.\n\nAlinea ketiga.\n" in text
    assert "programmes:\n  - smart-city\n" in text


def test_a_proposal_that_is_taken_settles_the_matter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = imported(tmp_path, capsys, commit=True)
    edit(root, POST, "Alinea satu.", "Alinea pertama, disunting.")
    change_source(root, TEXT.replace("tiga", "ketiga"))
    run(root, "--source", "blog", capsys=capsys)
    write(root, POST, proposal(root))
    report = run(root, "--source", "blog", capsys=capsys)
    assert (report["exit"], report["changes"], report["blog"]["unchanged"]) == (0, 0, 1)
    assert not (root / PROPOSAL).exists()
    # It is an editor's file from now on: the next change at the source is proposed again.
    change_source(root, TEXT.replace("tiga", "terakhir"))
    assert run(root, "--source", "blog", capsys=capsys)["exit"] == 1
    assert "Alinea pertama, disunting." in files(root)[POST]


def test_changes_in_one_place_are_marked_and_both_are_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = imported(tmp_path, capsys, commit=True)
    edit(root, POST, "Alinea dua.", "Alinea milik redaksi.")
    change_source(root, TEXT.replace("dua", "milik sumber"))
    run(root, "--source", "blog", capsys=capsys)
    assert (
        "<<<<<<< berkas\nAlinea milik redaksi.\n||||||| dasar\nAlinea dua.\n=======\n"
        "Alinea milik sumber.\n>>>>>>> sumber\n"
    ) in proposal(root)


@pytest.mark.parametrize("commit", [False, True], ids=["no git", "git without that version"])
def test_without_the_version_that_was_written_all_differences_are_marked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], commit: bool
) -> None:
    root = imported(tmp_path, capsys, commit=False)
    edit(root, POST, "Alinea satu.", "Alinea pertama, disunting.")
    if commit:
        git(root, "init", "--quiet")
        git(root, "add", "content")
        git(root, "commit", "--quiet", "-m", "Sudah disunting")
    change_source(root, TEXT.replace("tiga", "ketiga"))
    run(root, "--source", "blog", capsys=capsys)
    text = proposal(root)
    for words in ("Alinea pertama, disunting.", "Alinea satu.", "Alinea tiga.", "Alinea ketiga."):
        assert words in text
    assert "dasar" not in text


def test_the_version_may_be_only_staged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = imported(tmp_path, capsys, commit=False)
    git(root, "init", "--quiet")
    git(root, "add", "content")
    path = root / "content" / "berita" / f"{POST}.md"
    text, written = files(root)[POST], header(root, POST)["import"]["written"]
    edit(root, POST, "Alinea satu.", "Disunting.")
    assert history.find(path, written) == text
    assert history.find(path, "0" * 64) is None
    assert history.find(tmp_path / "content" / "lain.md", written) is None


def test_an_unread_proposal_is_told_again_and_not_made_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = imported(tmp_path, capsys, commit=True)
    edit(root, POST, "Alinea satu.", "Disunting.")
    change_source(root, TEXT.replace("tiga", "ketiga"))
    run(root, "--source", "blog", capsys=capsys)
    (root / PROPOSAL).write_text(f"{proposal(root)}Catatan redaksi.\n", encoding="utf-8")
    report = run(root, "--source", "blog", capsys=capsys)
    assert (report["exit"], report["blog"]["proposals"]) == (1, [PROPOSAL])
    assert proposal(root).endswith("Catatan redaksi.\n")
    change_source(root, TEXT.replace("tiga", "terakhir"))
    run(root, "--source", "blog", capsys=capsys)
    assert "Alinea terakhir." in proposal(root)


def test_a_trial_proposes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = imported(tmp_path, capsys, commit=True)
    edit(root, POST, "Alinea satu.", "Disunting.")
    change_source(root, TEXT.replace("tiga", "ketiga"))
    report = run(root, "--source", "blog", "--dry-run", capsys=capsys)
    assert report["exit"] == 1
    assert not (root / PROPOSAL).exists()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("a\nb\n", "a\nc\n", id="a line"),
        pytest.param("", "a\n", id="nothing and something"),
        pytest.param("a", "a\n", id="the last line feed"),
        pytest.param("x\n\n\ny\n", "x\ny\nz\n", id="empty lines"),
    ],
)
def test_nothing_of_either_is_left_out(ours: str, theirs: str) -> None:
    lines = two_way(ours, theirs).splitlines()
    for line in {*ours.splitlines(), *theirs.splitlines()}:
        assert line in lines


def test_a_merge_without_git_marks_all_differences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert propose("a\nb\n", "a\nc\n", "a\n") == two_way("a\nb\n", "a\nc\n")
