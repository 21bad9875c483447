"""The embedded archive: both forms give the same files, and the committed tree is up to date."""

import json
import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from plugins.domain.headers.document import parse
from plugins.domain.markup.renderer import plain_text, render
from plugins.domain.records.allowances import PLACES_FILE
from scraper.cli import main
from tests.scraper.exports import tree

REPO = Path(__file__).parents[2]
ARCHIVE = REPO / "scraper" / "arsip"


def project(root: Path, *, takeout: bool = False) -> Path:
    """Lay out a project that holds the archive and the list of sources, and no content."""
    shutil.copytree(ARCHIVE, root / "scraper" / "arsip")
    (root / "content" / "rujukan").mkdir(parents=True)
    shutil.copyfile(REPO / PLACES_FILE, root / PLACES_FILE)
    listed = (REPO / "scraper" / "sources.toml").read_text(encoding="utf-8")
    if takeout:
        listed = listed.replace("blogger_backup", "blogger_takeout").replace(
            "blog-11-24-2026.xml", "feed.atom"
        )
    (root / "scraper" / "sources.toml").write_text(listed, encoding="utf-8")
    return root


def posts(root: Path) -> dict[str, tuple[dict[str, object], str]]:
    return {
        path: parse(content.decode())
        for path, content in tree(root).items()
        if path.startswith("berita/")
    }


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project(tmp_path_factory.mktemp("arsip"))
    assert main(["import", "--source", "arsip"], root) == 0
    return root


def test_both_forms_give_the_same_files(imported: Path, tmp_path: Path) -> None:
    other = project(tmp_path, takeout=True)
    assert main(["import", "--source", "arsip"], other) == 0
    assert tree(other) == tree(imported) != {}


def test_what_is_no_published_post_stays_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path)
    main(["import", "--source", "arsip", "--json"], root)
    (report,) = json.loads(capsys.readouterr().out)["sources"]
    assert report["skipped"] == {"comment": 2, "draft": 1, "page": 1, "settings": 4, "template": 1}
    assert (report["lost"], report["notices"], report["problems"]) == ({}, [], [])
    text = b"\n".join(tree(root).values()).decode("utf-8", "replace").lower()
    assert "komentar" not in text
    assert "konsep" not in text
    assert "templat" not in text


def test_every_post_names_and_links_its_sources(imported: Path) -> None:
    assert len(posts(imported)) >= 8
    for path, (header, body) in posts(imported).items():
        sources = header["processed_from"]
        assert isinstance(sources, list), path
        assert all(source["name"] and source["url"].startswith("http") for source in sources), path
        source = header["source"]
        assert isinstance(source, dict)
        assert source["kind"] == "imported"
        assert "url" not in source
        assert header["dateline"] == "BLORA"
        assert "diolah dari" not in body.lower()
        assert "arsip.invalid" not in body


def test_pictures_are_at_home_small_and_described(imported: Path) -> None:
    kept = {path for path in tree(imported) if path.startswith("gambar/")}
    named = set()
    for path, (header, body) in posts(imported).items():
        named.update(re.findall(r"/(gambar/[^\s)\"]+)", body))
        photos = header.get("photos", [])
        assert isinstance(photos, list)
        for photo in photos:
            named.add(f"gambar/{photo['file']}")
            assert photo["alt"], path
            assert photo["caption"].startswith("Diagram:"), path
            assert photo["licence"] == "CC BY 4.0"
    assert named == kept
    for path in kept:
        file = imported / "content" / path
        assert file.stat().st_size <= 60 * 1024
        with Image.open(file) as picture:
            assert picture.format == "PNG"
            assert not picture.info.keys() - {"transparency", "gamma", "dpi"}


def test_sentences_are_short(imported: Path) -> None:
    for path, (header, body) in posts(imported).items():
        text = plain_text(render(body))
        plain = re.sub(r"\b(H|Hj|Drs|Dr|Ir|Plt|A|M\.Si|M)\.(?=\s)", r"\1", text)
        sentences = re.split(r"(?<=[.?!])\s+|\n", f"{header['summary']}\n{plain}")
        long = [sentence for sentence in sentences if len(sentence.split()) > 20]
        assert long == [], path
