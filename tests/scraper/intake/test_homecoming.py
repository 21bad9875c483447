"""Links between imported posts lead to our pages, whichever came first."""

import datetime as dt
from pathlib import Path

import pytest

from plugins.domain.headers.document import parse
from scraper.intake.homecoming import Homecoming
from scraper.store.state import State
from scraper.store.write import compose
from tests.scraper.exports import backup, backup_entry, project, tree, write_export
from tests.scraper.intake.test_import import run

TODAY = dt.date(2026, 11, 24)
BLOG = "https://blog.example/2018/05"


def stored(root: Path, ref: str, address: str, **more: str) -> None:
    """Keep an imported post as an import leaves it."""
    header = {"id": f"tag:{ref}", "title": "A", "date": more.pop("date", "2018-05-09"), **more}
    path = root / f"{ref}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = compose(header, "Isi.\n", source="blog", address=address, record="r").text
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def homecoming(tmp_path: Path) -> Homecoming:
    root = tmp_path / "berita"
    stored(root, "2018/05/jembatan", f"{BLOG}/jembatan.html")
    stored(root, "2018/05/nomor", "https://pers.example/?p=7")
    stored(root, "2018/05/konsep", f"{BLOG}/konsep.html", status="draft")
    stored(root, "2027/01/nanti", f"{BLOG}/nanti.html", date="2027-01-01")
    for copy in ("satu", "dua"):
        stored(root, f"2018/05/{copy}", f"{BLOG}/salinan.html")
    by_hand = "---\nid: urn:x:1\ntitle: B\ndate: 2018-05-09\nsource: {kind: retold, url: "
    (root / "2018/05/tangan.md").write_text(
        f'{by_hand}"{BLOG}/asal.html"}}\n---\nIsi.\n', encoding="utf-8"
    )
    return Homecoming(State.read(root), TODAY)


@pytest.mark.parametrize(
    ("text", "led"),
    [
        (f"[Jembatan]({BLOG}/jembatan.html)", "[Jembatan](/berita/2018/05/jembatan/)"),
        (
            "[a](http://www.blog.example/2018/05/jembatan.html?m=1#komentar)",
            "[a](/berita/2018/05/jembatan/)",
        ),
        (f"[a](<{BLOG}/jembatan.html>)", "[a](/berita/2018/05/jembatan/)"),
        (f'[a]({BLOG}/jembatan.html "Judul")', '[a](/berita/2018/05/jembatan/ "Judul")'),
        ("| [a](https://pers.example/?p=7) |", "| [a](/berita/2018/05/nomor/) |"),
        (
            f"[a]({BLOG}/jembatan.html) dan [b](https://pers.example/?p=7).",
            "[a](/berita/2018/05/jembatan/) dan [b](/berita/2018/05/nomor/).",
        ),
        (
            f"Lihat <{BLOG}/jembatan.html>.",
            f"Lihat [{BLOG}/jembatan.html](/berita/2018/05/jembatan/).",
        ),
        (
            "<https://pers.example/?p=7&utm_source=wa>",
            "[https://pers.example/?p=7&utm\\_source=wa](/berita/2018/05/nomor/)",
        ),
        (
            f"[![Foto](/gambar/2018/a.jpg)]({BLOG}/jembatan.html)",
            "[![Foto](/gambar/2018/a.jpg)](/berita/2018/05/jembatan/)",
        ),
    ],
    ids=["link", "phone view", "brackets", "title", "number", "two", "bare", "escaped", "picture"],
)
def test_a_link_to_a_post_comes_home(homecoming: Homecoming, text: str, led: str) -> None:
    assert homecoming.body(f"{text}\n", "2018/05/lain") == f"{led}\n"
    assert homecoming.body(f"{led}\n", "2018/05/lain") == f"{led}\n"


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://lain.example/2018/05/jembatan.html)",
        "[a](https://pers.example/?p=8)",
        f"[a]({BLOG}/konsep.html)",
        f"[a]({BLOG}/nanti.html)",
        f"[a]({BLOG}/salinan.html)",
        f"[a]({BLOG}/asal.html)",
        f"![a]({BLOG}/jembatan.html(1))",
        f"```\n[a]({BLOG}/jembatan.html)\n```\n",
        f"~~~~\n```\n[a]({BLOG}/jembatan.html)\n~~~~\n",
        "tanpa tautan",
        "[a](https://[rusak)",
    ],
    ids=[
        *("another host", "another number", "a draft", "not out yet", "two files", "only cited"),
        *("parentheses", "code", "code in code", "no link", "a broken address"),
    ],
)
def test_other_links_stay(homecoming: Homecoming, text: str) -> None:
    assert homecoming.body(text, "2018/05/lain") == text


def test_a_post_does_not_link_to_itself(homecoming: Homecoming) -> None:
    text = f"[a]({BLOG}/jembatan.html)"
    assert homecoming.body(text, "2018/05/jembatan") == text


FIRST = backup_entry(content='Baca <a href="http://blog.example/2018/05/lain.html">lain</a>.')
LATER = backup_entry(
    2, slug="lain", title="Lain", content='<a href="http://blog.example/2018/05/judul.html">a</a>'
)


def body_of(root: Path, name: str) -> str:
    return parse((root / f"content/berita/2018/05/{name}.md").read_text(encoding="utf-8"))[1]


@pytest.mark.parametrize("entries", [(FIRST, LATER), (LATER, FIRST)], ids=["first", "later"])
def test_posts_of_one_run_find_each_other(
    tmp_path: Path, entries: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(*entries))
    report = run(root, capsys=capsys)
    assert (len(report["written"]), report["updated"]) == (2, [])
    assert body_of(root, "judul") == "Baca [lain](/berita/2018/05/lain/).\n"
    assert body_of(root, "lain") == "[a](/berita/2018/05/judul/)\n"
    before = tree(root)
    assert run(root, capsys=capsys)["changes"] == 0
    assert tree(root) == before


def test_what_came_later_mends_what_was_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, backup(FIRST))
    run(root, capsys=capsys)
    assert "](http://blog.example/2018/05/lain.html)" in body_of(root, "judul")
    write_export(root, backup(FIRST, LATER))
    report = run(root, capsys=capsys)
    assert (report["written"], report["updated"]) == (
        ["content/berita/2018/05/lain.md"],
        ["content/berita/2018/05/judul.md"],
    )
    assert body_of(root, "judul") == "Baca [lain](/berita/2018/05/lain/).\n"
    assert run(root, capsys=capsys)["changes"] == 0


def test_the_words_of_an_editor_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, backup(FIRST))
    run(root, capsys=capsys)
    path = root / "content/berita/2018/05/judul.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Baca", "Simak"), encoding="utf-8")
    kept = path.read_bytes()
    write_export(root, backup(FIRST, LATER))
    run(root, capsys=capsys)
    assert path.read_bytes() == kept
