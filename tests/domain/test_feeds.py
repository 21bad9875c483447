import datetime as dt
from collections.abc import Iterable

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.domain.feeds import Channel, Item, render_rss, speakable

WIB = dt.timezone(dt.timedelta(hours=7))
MOMENT = dt.datetime(2018, 5, 9, 10, 41, tzinfo=WIB)
CHANNEL = Channel(
    title="Berita",
    description="Berita terbaru. Bukan situs resmi.",
    page="/berita/",
    address="/feeds/berita.rss.xml",
    site="https://contoh.id",
    updated=MOMENT,
    publisher="Redaksi",
    rights="CC BY 4.0",
)
ITEM = Item(
    guid="urn:uuid:1",
    title="Jembatan selesai",
    address="/berita/2018/05/a/",
    summary="Jembatan dibuka & dipakai.",
    html='<p><a href="/mou/b/">Nota</a></p>',
    published=MOMENT,
    author="Ani",
    categories=("pembangunan", "jembatan"),
)


def read(items: Iterable[Item], channel: Channel = CHANNEL) -> feedparser.FeedParserDict:
    parsed = feedparser.parse(render_rss(channel, items))
    assert not parsed.bozo
    return parsed


def test_the_channel_says_who_what_and_where() -> None:
    feed = read([ITEM]).feed
    assert feed.title == "Berita"
    assert feed.subtitle == "Berita terbaru. Bukan situs resmi."
    assert feed.link == "https://contoh.id/berita/"
    assert feed.language == "id"
    assert feed.rights == "CC BY 4.0"
    assert feed.generator == "Redaksi"
    assert feed.updated == "Wed, 09 May 2018 10:41:00 +0700"
    assert [link.href for link in feed.links if link.rel == "self"] == [
        "https://contoh.id/feeds/berita.rss.xml"
    ]


def test_an_item_carries_summary_full_text_and_identity() -> None:
    (entry,) = read([ITEM]).entries
    assert entry.title == "Jembatan selesai"
    assert entry.link == "https://contoh.id/berita/2018/05/a/"
    assert (entry.id, entry.guidislink) == ("urn:uuid:1", False)
    assert entry.summary == "Jembatan dibuka &amp; dipakai."
    assert entry.content[0].value == '<p><a href="https://contoh.id/mou/b/">Nota</a></p>'
    assert entry.published == "Wed, 09 May 2018 10:41:00 +0700"
    assert entry.author == "Ani"
    assert [tag.term for tag in entry.tags] == ["pembangunan", "jembatan"]


def test_what_is_not_known_is_left_out() -> None:
    bare = Item(guid="tag:a,2026:/b", title="B", address="/b/", summary="C.", html="<p>C.</p>")
    (entry,) = read([bare]).entries
    assert "published" not in entry
    assert "author" not in entry
    assert "tags" not in entry


def test_items_keep_their_order() -> None:
    items = [
        Item(guid=f"urn:x:{n}", title=str(n), address="/", summary="s", html="h") for n in "213"
    ]
    assert [entry.title for entry in read(items).entries] == ["2", "1", "3"]


def test_a_feed_without_items_is_valid_and_dated() -> None:
    parsed = read([])
    assert parsed.entries == []
    assert parsed.feed.updated == "Wed, 09 May 2018 10:41:00 +0700"


def test_the_same_input_gives_the_same_bytes() -> None:
    assert render_rss(CHANNEL, [ITEM]) == render_rss(CHANNEL, [ITEM])


@pytest.mark.parametrize(
    "text",
    ["]]>", "a\x0bb", "<script>x</script>", "\u202eabc", "\ud800", "x" * 300, "&amp;", "\ufffe"],
)
def test_hostile_text_never_breaks_a_feed(text: str) -> None:
    item = Item(
        guid="urn:x:1",
        title=f"j {text}",
        address="/a/",
        summary=f"r {text}",
        html=f"<p>i {text}</p>",
        author=f"p {text}",
        categories=(f"k {text}",),
    )
    root = etree.fromstring(render_rss(CHANNEL, [item]))
    assert root.findtext("channel/item/title") == f"j {speakable(text)}"


@given(st.text(max_size=40))
def test_any_title_arrives(title: str) -> None:
    item = Item(guid="urn:x:1", title=f"j{title}", address="/a/", summary="r", html="<p>i</p>")
    root = etree.fromstring(render_rss(CHANNEL, [item]))
    # XML itself folds carriage returns; feedgen writes them as they are or as entities.
    found = (root.findtext("channel/item/title") or "").replace("\r\n", "\n").replace("\r", "\n")
    wanted = f"j{speakable(title)}".replace("\r\n", "\n").replace("\r", "\n")
    assert found == wanted
