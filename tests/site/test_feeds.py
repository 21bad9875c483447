"""The feeds as a reader gets them."""

from pathlib import Path

import feedparser
import pytest

from plugins.domain.feed_list import FEEDS
from tests.site.builder import SITE, Built, build
from tests.site.texts import agreement, event, post, programme

FILES = {
    "berita/2024/05/a.md": post("Isi **lengkap**.", title="Pertama", date="2024-05-01 08:00"),
    "berita/2024/06/b.md": post(title="Kedua", date="2024-06-01"),
    "mou/ugm.md": agreement("Uraian.", signed={"date": "2024-03-02"}),
    "program/jalan/index.md": programme(title="Jalan", start="2024-01"),
    "program/jalan/rapat.md": event(title="Rapat", happened="2024-02-03"),
}
# The same records under other titles, days and addresses.
LATER = {
    "berita/2024/05/a-baru.md": post(
        "Isi lain.",
        id="tag:uji:Pertama:2024-05-01-08:00",
        title="Judul lain",
        date="2024-05-02",
        old_addresses=["/berita/2024/05/a/"],
    ),
    "berita/2024/06/b.md": FILES["berita/2024/06/b.md"],
    "mou/ugm-2024.md": agreement(title="Judul lain", old_addresses=["/mou/ugm/"]),
    "program/jalan-raya/index.md": programme(title="Raya", old_addresses=["/program/jalan/"]),
    "program/jalan-raya/rapat.md": event(
        title="Rapat besar", old_addresses=["/program/jalan/#rapat"]
    ),
}


def read(site: Built, name: str) -> feedparser.FeedParserDict:
    parsed = feedparser.parse(site.bytes(f"feeds/{name}.rss.xml"))
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("umpan"), FILES)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("kosong"), {})


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.name)
def test_a_feed_knows_itself_and_its_page(site: Built, feed) -> None:
    channel = read(site, feed.name).feed
    links = {link.rel: link.href for link in channel.links}
    assert links["self"] == f"{SITE}/feeds/{feed.name}.rss.xml"
    assert channel.link == f"{SITE}{feed.page}"
    assert "Bukan situs resmi Pemkab Blora" in channel.subtitle


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.name)
def test_every_item_has_summary_full_text_and_a_guid_that_is_no_link(site: Built, feed) -> None:
    entries = read(site, feed.name).entries
    assert entries
    for entry in entries:
        assert entry.summary
        assert entry.content[0].value
        assert not entry.guidislink
        assert entry.link.startswith(f"{SITE}/")


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.name)
def test_an_empty_feed_is_written_and_valid(empty: Built, feed) -> None:
    parsed = read(empty, feed.name)
    assert parsed.entries == []
    assert parsed.feed.title == f"{feed.title} | Blora Terbuka"


def test_the_newest_comes_first_and_the_undated_last(site: Built) -> None:
    assert [entry.title for entry in read(site, "berita").entries] == ["Kedua", "Pertama"]
    assert [entry.title for entry in read(site, "program").entries] == ["Rapat", "Program: Jalan"]


def test_a_feed_has_no_more_items_than_the_settings_say(tmp_path: Path) -> None:
    site = build(tmp_path, FILES, BUTIR_PER_UMPAN=1)
    assert [entry.title for entry in read(site, "berita").entries] == ["Kedua"]


def test_a_guid_outlives_title_date_address_and_domain(site: Built, tmp_path: Path) -> None:
    later = build(tmp_path, LATER, SITEURL="https://lain.id")
    for feed in FEEDS:
        before = {entry.id for entry in read(site, feed.name).entries}
        assert {entry.id for entry in read(later, feed.name).entries} == before


def test_an_official_site_has_no_notice(tmp_path: Path) -> None:
    site = build(tmp_path, FILES, SITUS_RESMI=True)
    assert not [name for name in site.files if b"Bukan situs resmi" in site.bytes(name)]
