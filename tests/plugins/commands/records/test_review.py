"""The desk as a command: what it prints, and what one word of an editor writes."""

import json
from pathlib import Path

import pytest

from plugins.commands.records import review
from tests.site.texts import agreement, event, organisations, post, programme

PROMISE = {"id": "janji", "plain": "Membangun.", "owner": ["ugm"], "basis": "from_news"}
FILES = {
    "rujukan/organisasi.yaml": organisations(),
    "mou/a.md": agreement(
        commitments=[PROMISE],
        requests=[{"document": "Naskah", "to": "pemkab", "sent": "2026-11-02"}],
    ),
    "program/kota/index.md": programme(recorded="stopped"),
    "program/kota/rapat.md": event(planned="2026-10-01"),
    "berita/2024/05/a.md": post(status="draft", source={"kind": "imported", "name": "Blog"}),
}


def test_the_desk_is_told(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert review.main(["--content", str(content)]) == 0
    assert capsys.readouterr().out == (
        "Permintaan: Naskah, lewat tenggat, kami belum menerima jawaban, "
        "tenggat 16 November 2026\n"
        "  mou/a\n"
        "Konsep impor: Judul\n"
        "  content/berita/2024/05/a.md\n"
        "Peristiwa\n"
        "  program/kota/rapat\n"
        "  tenggatnya lewat 54 hari; kabarnya belum pernah dicari\n"
        "Membangun\n"
        "  janji/a/janji\n"
        "  kabarnya belum pernah dicari\n"
        "Nota Kesepahaman tentang pendidikan\n"
        "  mou/a\n"
        "  tanpa naskah; kabarnya belum pernah dicari\n"
        "Dicari, tidak ditemukan:  make tinjau NIHIL=program/kota/rapat\n"
        "Ditemukan:                make new KABAR=program/kota/rapat\n"
    )


def test_ten_are_told_unless_all_are_asked_for(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(20):
        path = content / f"program/kota/r{number}.md"
        path.write_text(event(), encoding="utf-8")
    review.main(["--content", str(content)])
    told = capsys.readouterr().out
    assert told.count("kabarnya belum pernah dicari") == 10
    assert "23 catatan perlu diperiksa; SEMUA=1 mencetak semuanya.\n" in told
    review.main(["--content", str(content), "--all"])
    assert capsys.readouterr().out.count("kabarnya belum pernah dicari") == 23


def test_machines_get_a_line_each(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    review.main(["--content", str(content), "--json"])
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["name"] for row in rows] == ["program/kota/rapat", "janji/a/janji", "mou/a"]
    assert rows[0] == {
        "name": "program/kota/rapat",
        "path": "content/program/kota/rapat.md",
        "title": "Peristiwa",
        "reasons": ["tenggatnya lewat 54 hari", "kabarnya belum pernah dicari"],
        "last_reviewed": None,
    }


@pytest.mark.parametrize(
    "name", ["janji/a/janji", "/mou/a/#janji", "http://localhost:8000/janji/a/janji/"]
)
def test_looks_are_noted_and_leave_the_desk(
    content: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert review.main(["--content", str(content), "--nothing", name, "mou/a"]) == 0
    assert f"{name}: dicari 24 November 2026, tidak ditemukan kabar.\n" in capsys.readouterr().out
    text = (content / "mou/a.md").read_text(encoding="utf-8")
    assert text.count('last_reviewed: "2026-11-24"') == 2
    review.main(["--content", str(content), "--json"])
    assert [json.loads(line)["name"] for line in capsys.readouterr().out.splitlines()] == [
        "program/kota/rapat"
    ]


def test_an_empty_desk_says_so(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("mou/a.md", "program/kota/rapat.md", "berita/2024/05/a.md"):
        (content / name).unlink()
    review.main(["--content", str(content)])
    assert capsys.readouterr().out == "Tidak ada catatan yang perlu diperiksa sekarang.\n"


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        pytest.param(
            None, "mou/b", "NIHIL:1: tidak ada catatan bernama 'mou/b'; salin", id="not known"
        ),
        pytest.param(
            agreement().replace(
                "---\n\n",
                "commitments: [{id: janji, plain: A., owner: [ugm], "
                "basis: from_news}] # dua\n---\n\n",
            ),
            "janji/a/janji",
            "content/mou/a.md:7: 'commitments' memuat catatan",
            id="a note would be lost",
        ),
    ],
)
def test_nothing_is_written_where_one_cannot_be(
    content: Path,
    capsys: pytest.CaptureFixture[str],
    text: str | None,
    name: str,
    told: str,
) -> None:
    if text:
        (content / "mou/a.md").write_text(text, encoding="utf-8")
    rapat = (content / "program/kota/rapat.md").read_bytes()
    assert review.main(["--content", str(content), "--nothing", "program/kota/rapat", name]) == 1
    assert told in capsys.readouterr().err
    assert (content / "program/kota/rapat.md").read_bytes() == rapat
