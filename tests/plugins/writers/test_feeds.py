"""The adapter of the feeds: it hands the core what Pelican knows, and writes what comes back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from plugins.build.build import Options
from plugins.writers.feeds import write
from tests.plugins.builds import build_of, imprint
from tests.site.texts import agreement, site_of


class Output:
    """Keeps what is written."""

    def __init__(self, root: Path) -> None:
        document = {"title": "Naskah", "path": "2024/a.pdf", "access": "public"}
        self.site = site_of(
            {"mou/m.md": agreement(signed={"date": "2024-05-01"}, documents=[document])}
        )
        self.build = build_of(
            self.site,
            root,
            imprint=imprint(region_name="Blora"),
            options=Options(hub="https://hub.id/"),
        )
        self.words = self.build.pages.words
        self.files: dict[str, bytes] = {}
        self.pages: list[tuple[Any, dict[str, Any]]] = []

    def file(self, name: str, content: bytes) -> None:
        assert name not in self.files
        self.files[name] = content

    def made(self, name: str, made_of: Any, make: Callable[[], bytes]) -> None:
        assert made_of
        self.file(name, make())

    def page(self, info: Any, **variables: Any) -> None:
        self.pages.append((info, variables))


@pytest.fixture
def output(tmp_path: Path) -> Output:
    static = tmp_path / "theme" / "static"
    static.mkdir(parents=True)
    (static / "umpan.css").write_text("rss {}", encoding="utf-8")
    (static / "umpan.png").write_bytes(b"png")
    (tmp_path / "content" / "dokumen" / "2024").mkdir(parents=True)
    (tmp_path / "content" / "dokumen" / "2024" / "a.pdf").write_bytes(b"%PDF-1.7")
    made = Output(tmp_path)
    write(made)  # type: ignore[arg-type]
    return made


def test_every_form_is_a_file(output: Output) -> None:
    names = {"feeds/mou.rss.xml", "feeds/mou.atom.xml", "feeds/mou.json", "feeds/semua.opml"}
    assert names <= set(output.files)
    assert "feeds/mou/m.rss.xml" in output.files


def test_an_attachment_has_the_length_of_its_file(output: Output) -> None:
    root = etree.fromstring(output.files["feeds/mou.rss.xml"])
    assert [one.get("length") for one in root.iter("enclosure")] == ["8"]


def test_what_a_build_knows_reaches_the_feeds(output: Output) -> None:
    text = output.files["feeds/mou.rss.xml"].decode()
    assert 'href="/theme/umpan.css?v=' in text
    assert "https://contoh.id/theme/umpan.png?v=" in text
    assert 'href="https://hub.id/" rel="hub"' in text or 'rel="hub" href="https://hub.id/"' in text
    assert "Bukan situs resmi Pemkab Blora" in text


def test_the_page_gets_every_feed_by_group(output: Output) -> None:
    ((info, variables),) = output.pages
    assert info.address == "/langganan/"
    assert variables["opml"] == "/feeds/semua.opml"
    groups = {title: [feed.name for feed in feeds] for title, feeds in variables["umpan"]}
    assert groups["Seluruh situs"][0] == "berita"
    assert groups["Tiap perjanjian"] == ["mou/m"]
