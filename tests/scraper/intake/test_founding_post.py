"""The post that this site began with, as blogs and exports hold it: whole, and fit to be built."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.domain.headers.document import parse
from tests.scraper.exports import (
    backup,
    backup_entry,
    list_places,
    project,
    takeout,
    takeout_entry,
    tree,
)
from tests.scraper.intake.test_captions import FIGURES
from tests.scraper.intake.test_import import run
from tests.scraper.intake.test_judge import errors
from tests.scraper.live import project as live_project
from tests.scraper.live import run as run_live
from tests.scraper.wxr_files import item, wxr
from tests.servers.blogger import Blog
from tests.servers.pictures import png
from tests.servers.server import serve
from tests.servers.stories import story
from tests.site.builder import build

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "teladan-smart-city-2018.txt"
TITLE, *PARTS = [
    " ".join(part.split("\n")) if "foto:" in part.split("\n", 1)[-1][:8] else part
    for part in re.split(r"\n{2,}", FIXTURE.read_text(encoding="utf-8").strip())
]
CREDIT = "(foto: dok-dinkominfobla)"
FIRST = PARTS[0]
SECOND, BESIDE = next(part for part in PARTS[1:] if CREDIT in part).split("\n")
FRAME = ("Tidak ada komentar:", "Posting Komentar")
BODY = [part for part in PARTS[1:] if CREDIT not in part and part not in FRAME]
SOURCE = BODY.pop()
PLACE = next(at for at, part in enumerate(PARTS) if SECOND in part) - 1
FORMS = dict(enumerate(FIGURES.values(), 1))


def written(form: str, base: str, *, frame: bool) -> str:
    """Write the post as HTML, both captions in one form; ``frame`` puts the blog's own below."""

    def shown(name: str, words: str) -> str:
        caption = words.removesuffix(CREDIT).strip()
        return form.format(
            url=f"{base}/foto/{name}.png", words=words, caption=caption, credit=CREDIT
        )

    def paragraph(words: str) -> str:
        return f"<p>{html.escape(words, quote=False).replace(chr(10), '<br/>')}</p>"

    blocks = [*map(paragraph, BODY[:PLACE]), shown("12", SECOND), paragraph(BESIDE)]
    blocks += [*map(paragraph, BODY[PLACE:]), paragraph(SOURCE)]
    return "".join((shown("11", FIRST), *blocks, *(map(paragraph, FRAME) if frame else ())))


def told(text: str) -> str:
    """Give the words of a body, without its marks."""
    return " ".join(re.sub(r'!\[[^\]]*\]\(\S+ "[^"]*"\)|[\\*]', "", html.unescape(text)).split())


def prove(root: Path, count: int) -> None:
    """Prove that every file below a folder is the whole post."""
    texts = [text.decode() for name, text in tree(root).items() if name.endswith(".md")]
    assert len(texts) == count
    for text in texts:
        header, body = parse(text)
        [photo] = header["photos"]
        assert isinstance(photo, dict)
        assert f"{photo['caption']} (foto: {photo['credit']})" == FIRST
        assert f' "{SECOND}")' in body
        assert header["dateline"] == "BLORA"
        assert header["processed_from"] == [
            {"name": "Tim Berita Humas dan Protokol Setda Kab.Blora"}
        ]
        assert header["title"] == TITLE
        assert "status" not in header
        words = " ".join([*BODY[:PLACE], BESIDE, *BODY[PLACE:]]).removeprefix("BLORA. ")
        assert told(body) == " ".join(words.split())


EXPORTS: dict[str, Callable[[], str]] = {
    "blogger_backup": lambda: backup(
        *(
            backup_entry(
                number,
                title=TITLE,
                slug=f"teladan-{number}",
                content=written(form, "https://blog.example", frame=True),
            )
            for number, form in FORMS.items()
        )
    ),
    "blogger_takeout": lambda: takeout(
        *(
            takeout_entry(
                number + 20,
                title=TITLE,
                filename=f"/2018/05/teladan-takeout-{number}.html",
                content=written(form, "https://blog.example", frame=True),
            )
            for number, form in FORMS.items()
        )
    ),
    "wxr": lambda: wxr(
        *(
            item(
                number,
                title=TITLE,
                slug=f"teladan-wxr-{number}",
                content=written(form, "https://blog.example", frame=True),
            )
            for number, form in FORMS.items()
        )
    ),
}


def from_export(kind: str, root: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    project(root, EXPORTS[kind](), kind)
    list_places(root, "Blora")
    (root / "gambar").mkdir()
    for name in (11, 12):
        (root / "gambar" / f"{name}.png").write_bytes(png(shade=name))
    report = run(root, capsys=capsys)
    assert (report["exit"], errors(root)) == (0, [])
    prove(root, len(FORMS))
    return root


def from_pages(root: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    posts = [
        story(
            number + 40,
            title=TITLE,
            slug=f"teladan-halaman-{number}",
            html=written(form, "{base}", frame=number % 2 == 0),
        )
        for number, form in FORMS.items()
    ]
    with serve(Blog(posts)) as server:
        live_project(root, blog={"kind": "blogger_pages", "site": server.base})
        list_places(root, "Blora")
        report = run_live(root, capsys=capsys)
        for path in (root / "content").rglob("*.md"):
            # Nobody could open the addresses of a server that is gone.
            text = path.read_text(encoding="utf-8").replace(server.base, "https://blog.example")
            path.write_text(text, encoding="utf-8")
    assert (report["exit"], errors(root)) == (0, [])
    prove(root, len(FORMS))
    return root


@pytest.mark.slow
@pytest.mark.site
def test_it_comes_in_whole_from_everywhere_and_the_site_builds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roots = [from_export(kind, tmp_path / kind, capsys) for kind in EXPORTS]
    roots.append(from_pages(tmp_path / "halaman", capsys))
    files: dict[str, str | bytes] = {}
    for root in roots:
        files.update(tree(root))
    built = build(tmp_path / "situs", files)
    posts = [
        name for name in built.files if re.fullmatch(r"berita/2018/\d\d/teladan.*/index.html", name)
    ]
    assert len(posts) == len(roots) * len(FORMS)
    for name in posts:
        words = built.words(f"/{name.removesuffix('index.html')}")
        assert "Posting Komentar" not in words
        for part in (*FIRST.split(" (foto: "), SECOND):
            assert part.rstrip(")") in words
