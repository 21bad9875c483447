"""The documents of feeds."""

import datetime as dt
import json
from dataclasses import replace

import feedparser
import pytest
from lxml import etree

from plugins.domain.core.publisher import Identity
from plugins.domain.core.rules import Rules
from plugins.domain.feeds.documents import FeedDocuments, FeedStyle
from plugins.domain.feeds.feed_list import ATTENTION, FEEDS, NEWS, Feed, all_feeds
from plugins.domain.feeds.moments import beginning, known_day, last_major, majors, place
from plugins.domain.feeds.source import FeedSource
from plugins.domain.site.site import Site
from tests.domain.feed_rules import complaints
from tests.site.texts import TODAY, post, site_of

IDENTITY = Identity(
    name="Blora Terbuka", url="https://a.id", region_kind="kabupaten", region_name="Blora"
)
SITE = site_of(
    {
        f"berita/2024/05/a{number}.md": post(id=f"urn:x:{number}", date=f"2024-05-{number:02}")
        for number in range(1, 8)
    }
)


def documents(
    site: Site = SITE, feed: Feed = NEWS, identity: Identity = IDENTITY, size: int = 3
) -> dict[str, bytes]:
    maker = FeedDocuments(identity, Rules(), size, FeedStyle())
    return {found.address: found.content for found in maker.of([feed], FeedSource(site, len))}


def test_a_long_feed_has_archives_in_every_form() -> None:
    assert list(documents()) == [
        f"/feeds/berita{part}.{form}"
        for form in ("rss.xml", "atom.xml", "json")
        for part in ("", "/arsip/1", "/arsip/2")
    ]


def test_every_document_is_valid() -> None:
    for address, content in documents().items():
        assert complaints(content, f"https://a.id{address}") == []


FULL = site_of({"berita/2024/05/a.md": post("Isi penuh.", tags=["Jalan"], summary="Ringkasnya.")})


BY_TOPICS = site_of({"berita/2024/05/a.md": post("Isi penuh.", tags=["Jalan", "Jembatan"])})


@pytest.mark.parametrize("feed", all_feeds(FULL), ids=lambda feed: feed.name)
def test_texts_stand_whole_in_feeds_of_the_site_and_of_categories(feed: Feed) -> None:
    (entry, *_others) = feedparser.parse(documents(FULL, feed)[feed.address]).entries or [None]
    if entry is None:
        return
    whole = "/" not in feed.name or feed.name.startswith("kategori/")
    assert "Ringkasnya." in entry.summary
    assert [part.value for part in entry.get("content", [])] == ["<p>Isi penuh.</p>"] * whole
    assert entry.link == "https://a.id/berita/2024/05/a/"


def test_following_the_links_from_the_feed_finds_every_post_once() -> None:
    found, address, seen = documents(), "/feeds/berita.atom.xml", []
    while address:
        parsed = feedparser.parse(found[address])
        seen += [entry.id for entry in parsed.entries]
        older = [link.href for link in parsed.feed.links if link.rel == "prev-archive"]
        address = older[0].removeprefix("https://a.id") if older else ""
    assert len(set(seen)) == 7


@pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.name)
def test_an_empty_feed_says_why(feed: Feed) -> None:
    for address, content in documents(site_of({}), feed).items():
        assert complaints(content, f"https://a.id{address}") == []
        text = content.decode()
        assert feed.empty in text
        assert "Bukan situs resmi Pemkab Blora" in text


def test_a_feed_with_entries_does_not() -> None:
    assert NEWS.empty.encode() not in documents()["/feeds/berita.rss.xml"]


def test_an_official_feed_has_no_notice_and_names_its_publisher() -> None:
    official = replace(IDENTITY, official=True, publisher="Humas Blora")
    parsed = feedparser.parse(documents(identity=official)["/feeds/berita.rss.xml"])
    assert parsed.feed.subtitle == "Semua berita, yang terbaru lebih dahulu, Kabupaten Blora."
    assert parsed.feed.generator == "Humas Blora"


def test_the_identity_of_a_feed_outlives_its_domain() -> None:
    here, there = (
        feedparser.parse(documents(identity=identity)["/feeds/berita.atom.xml"])
        for identity in (IDENTITY, replace(IDENTITY, url="https://b.id"))
    )
    assert here.feed.id == there.feed.id == "tag:blora-terbuka.invalid,2026:/feeds/berita"
    assert [entry.id for entry in here.entries] == [entry.id for entry in there.entries]


def test_a_feed_is_as_young_as_its_youngest_entry() -> None:
    site = site_of(
        {
            "berita/2024/05/a.md": post(title="A", date="2024-05-01", updated="2024-07-01 08:00"),
            "berita/2024/05/b.md": post(title="B", date="2024-06-01"),
        }
    )
    parsed = feedparser.parse(documents(site)["/feeds/berita.rss.xml"])
    assert parsed.feed.updated == "Mon, 01 Jul 2024 08:00:00 +0700"


@pytest.mark.parametrize("feed", [NEWS, ATTENTION], ids=lambda feed: feed.name)
def test_the_day_of_the_build_changes_nothing(feed: Feed) -> None:
    later = replace(SITE, today=SITE.today + dt.timedelta(days=40))
    assert documents(SITE, feed) == documents(later, feed)


def test_a_feed_is_written_in_its_own_forms_only() -> None:
    assert list(documents(feed=replace(NEWS, forms=("rss.xml",)), size=50)) == [
        "/feeds/berita.rss.xml"
    ]


def test_a_record_that_belongs_twice_is_told_of_once() -> None:
    twice = replace(NEWS, items=lambda source: [*source.news(), *source.news()])
    assert documents(feed=twice) == documents()


def test_the_list_of_feeds_names_each_once() -> None:
    maker = FeedDocuments(IDENTITY, Rules(), 3, FeedStyle())
    feeds = all_feeds(SITE)
    document = maker.list_of(feeds)
    assert document.address == "/feeds/semua.opml"
    assert complaints(document.content, "https://a.id/feeds/semua.opml") == []
    found = etree.fromstring(document.content).findall("body/outline/outline")
    assert [one.get("xmlUrl") for one in found] == [f"https://a.id{feed.address}" for feed in feeds]
    assert found[0].get("title") == "Berita | Blora Terbuka"


# --- moments --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("authority", "day"),
    [
        ("a.id,2026", "2026-01-01"),
        ("a.id,2026-05", "2026-05-01"),
        ("a.id,2026-05-09", "2026-05-09"),
    ],
)
def test_the_beginning_is_the_day_of_the_authority(authority: str, day: str) -> None:
    assert beginning(Rules(authority_tag=authority)).date().isoformat() == day


def test_what_is_not_known_stands_at_the_beginning() -> None:
    assert known_day(SITE, None) is None
    assert place(SITE, None) == beginning(SITE.rules)
    assert last_major(()) is None
    assert majors(()) == ()


def moments(content: bytes) -> list[dt.datetime]:
    """Give when each entry of a document is of, in the order of the document."""
    if content.startswith(b"{"):
        texts = [item["date_published"] for item in json.loads(content)["items"]]
        return [dt.datetime.fromisoformat(text) for text in texts]
    parsed = feedparser.parse(content).entries
    return [dt.datetime(*entry.published_parsed[:6], tzinfo=dt.UTC) for entry in parsed]


def titles(content: bytes) -> list[str]:
    if content.startswith(b"{"):
        return [item["title"] for item in json.loads(content)["items"]]
    return [entry.title for entry in feedparser.parse(content).entries]


SAME_DAY = site_of(
    {
        f"berita/{TODAY:%Y/%m}/a{hour}.md": post(
            id=f"urn:x:{hour}", title=f"Pukul {hour}", date=f"{TODAY} {hour:02}:30"
        )
        for hour in (9, 23, 0, 14)
    }
    | {
        "berita/2024/05/b.md": post(
            id="urn:x:lama", title="Lama", date="2024-05-02 10:00", updated=f"{TODAY} 20:00"
        )
    }
)


@pytest.mark.parametrize("form", ["rss.xml", "atom.xml", "json"])
def test_no_entry_lies_after_the_first_moment_of_the_day(form: str) -> None:
    content = documents(SAME_DAY, size=9)[f"/feeds/berita.{form}"]
    midnight = dt.datetime.combine(TODAY, dt.time(), Rules().zone)
    assert titles(content) == ["Pukul 23", "Pukul 14", "Pukul 9", "Pukul 0", "Lama"]
    assert moments(content)[:4] == [midnight] * 4
    assert moments(content) == sorted(moments(content), reverse=True)
    assert moments(content)[4] == dt.datetime(2024, 5, 2, 10, tzinfo=Rules().zone)
    assert b"T20:00" not in content


def test_feeds_that_share_an_entry_share_its_short_form() -> None:
    topics = [feed for feed in all_feeds(BY_TOPICS) if feed.name.startswith("topik/")]
    maker = FeedDocuments(IDENTITY, Rules(), 9, FeedStyle())
    (_form, _channel, one, _day), (*_rest, other, _today) = (
        document.made_of for document in maker.of(topics, FeedSource(BY_TOPICS, len))
    )
    assert [item.html for item in one] == [""]
    assert one[0] is other[0]


def test_documents_made_of_the_same_are_the_same() -> None:
    """What they are made of names the day only where an entry is of it."""
    old = site_of({"berita/2024/05/a.md": post(date="2024-05-02 10:00")})
    later = replace(old, today=old.today + dt.timedelta(days=1))
    new = replace(SAME_DAY, today=SAME_DAY.today + dt.timedelta(days=1))
    maker = FeedDocuments(IDENTITY, Rules(), 9, FeedStyle())
    pairs = [
        zip(*(maker.of([NEWS], FeedSource(site, len)) for site in sites), strict=True)
        for sites in ((old, later), (SAME_DAY, new))
    ]
    for before, after in pairs[0]:
        assert before.made_of == after.made_of
        assert before.content == after.content
    for before, after in pairs[1]:
        assert before.made_of != after.made_of
        assert before.content != after.content


@pytest.mark.parametrize("form", ["rss.xml", "atom.xml", "json"])
def test_the_newest_stands_first(form: str) -> None:
    found = moments(documents(size=9)[f"/feeds/berita.{form}"])
    assert len(found) == 7
    assert found == sorted(found, reverse=True)
