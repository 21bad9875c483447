"""A feed in its three forms: RSS, Atom and JSON Feed."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from html import escape
from typing import Any

import feedparser
import pytest
from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from plugins.domain.feeds.forms.atom import render_atom
from plugins.domain.feeds.forms.channel import Attachment, Channel, Item
from plugins.domain.feeds.forms.json_feed import render_json
from plugins.domain.feeds.forms.rss import render_rss
from plugins.domain.feeds.forms.xml import fraction
from plugins.domain.markup.renderer import render
from plugins.domain.values.characters import speakable
from tests.domain.feed_rules import complaints
from tests.domain.xss_vectors import VECTORS
from tests.examples import examples

WIB = dt.timezone(dt.timedelta(hours=7))
MOMENT = dt.datetime(2018, 5, 9, 10, 41, tzinfo=WIB)
LATER = dt.datetime(2018, 6, 1, tzinfo=WIB)
CHANNEL = Channel(
    guid="tag:a.id,2026:/feeds/berita",
    title="Berita",
    description="Berita terbaru. Bukan situs resmi.",
    page="/berita/",
    address="/feeds/berita.rss.xml",
    site="https://contoh.id",
    updated=MOMENT,
    publisher="Redaksi",
    rights="CC BY 4.0",
)
PICTURE = Attachment(
    address="/gambar/a.png", media_type="image/png", length=1234, width=640, height=480, alt="Foto"
)
TEXT = Attachment(address="/dokumen/a.pdf", media_type="application/pdf", length=99)
ITEM = Item(
    guid="urn:x:1",
    title="Jembatan selesai",
    address="/berita/2018/05/a/",
    summary="Jembatan dibuka & dipakai.",
    html='<p><a href="/mou/b/">Nota</a></p>',
    placed=MOMENT,
    published=MOMENT,
    updated=LATER,
    author="Ani",
    categories=("pembangunan", "jembatan"),
    attachment=PICTURE,
)
BARE = Item(
    guid="tag:a.id,2026:/b", title="B", address="/b/", summary="C.", html="<p>C.</p>", placed=MOMENT
)

Render = Callable[..., bytes]
FORMS: dict[str, Render] = {"rss.xml": render_rss, "atom.xml": render_atom, "json": render_json}


def written(form: str, *items: Item, **fields: Any) -> bytes:
    """Write a document and let the validator's rules judge it."""
    channel = replace(CHANNEL, address=f"/feeds/berita.{form}", **fields)
    content = FORMS[form](channel, items)
    assert complaints(content, channel.url) == []
    return content


def read(form: str, *items: Item, **fields: Any) -> feedparser.FeedParserDict:
    parsed = feedparser.parse(written(form, *items, **fields))
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def read_json(*items: Item, **fields: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written("json", *items, **fields))
    return found


XML_FORMS = pytest.mark.parametrize("form", ["rss.xml", "atom.xml"])
ALL_FORMS = pytest.mark.parametrize("form", list(FORMS))


@XML_FORMS
def test_the_channel_says_who_what_and_where(form: str) -> None:
    feed = read(form, ITEM).feed
    assert feed.title == "Berita"
    assert feed.subtitle == "Berita terbaru. Bukan situs resmi."
    assert feed.link == "https://contoh.id/berita/"
    assert feed.language == "id"
    assert feed.rights == "CC BY 4.0"
    assert feed.generator == "Redaksi"
    assert feed.updated_parsed[:6] == (2018, 5, 9, 3, 41, 0)
    assert [link.href for link in feed.links if link.rel == "self"] == [
        f"https://contoh.id/feeds/berita.{form}"
    ]


@XML_FORMS
def test_an_item_carries_summary_full_text_and_identity(form: str) -> None:
    (entry,) = read(form, ITEM).entries
    assert entry.title == "Jembatan selesai"
    assert entry.link == "https://contoh.id/berita/2018/05/a/"
    assert entry.id == "urn:x:1"
    assert entry.summary == "Jembatan dibuka & dipakai."
    assert entry.content[0].value == '<p><a href="https://contoh.id/mou/b/">Nota</a></p>'
    assert entry.published_parsed[:6] == (2018, 5, 9, 3, 41, 0)
    assert entry.author == "Ani"
    assert [tag.term for tag in entry.tags] == ["pembangunan", "jembatan"]


def test_json_feed_says_the_same() -> None:
    feed = read_json(ITEM)
    (item,) = feed.pop("items")
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Berita",
        "home_page_url": "https://contoh.id/berita/",
        "feed_url": "https://contoh.id/feeds/berita.json",
        "description": "Berita terbaru. Bukan situs resmi.",
        "user_comment": "CC BY 4.0",
        "language": "id",
        "authors": [{"name": "Redaksi", "url": "https://contoh.id/"}],
    }
    assert item == {
        "id": "urn:x:1",
        "url": "https://contoh.id/berita/2018/05/a/",
        "title": "Jembatan selesai",
        "summary": "Jembatan dibuka & dipakai.",
        "content_html": '<p><a href="https://contoh.id/mou/b/">Nota</a></p>',
        "date_published": "2018-05-09T10:41:00+07:00",
        "date_modified": "2018-06-01T00:00:00+07:00",
        "authors": [{"name": "Ani"}],
        "tags": ["pembangunan", "jembatan"],
        "image": "https://contoh.id/gambar/a.png",
        "attachments": [
            {
                "url": "https://contoh.id/gambar/a.png",
                "mime_type": "image/png",
                "size_in_bytes": 1234,
                "title": "Foto",
            }
        ],
    }


@XML_FORMS
def test_what_is_not_known_is_left_out(form: str) -> None:
    (entry,) = read(form, BARE).entries
    assert "published" not in entry
    assert "tags" not in entry
    assert "media_content" not in entry
    assert not [link for link in entry.links if link.rel == "enclosure"]
    # feedparser gives an entry without an author that of its feed.
    assert entry.get("author") in {None, "Redaksi"}


def test_json_feed_leaves_it_out_too() -> None:
    (item,) = read_json(BARE)["items"]
    assert set(item) == {"id", "url", "title", "summary", "content_html"}


@XML_FORMS
def test_a_picture_comes_with_size_and_words(form: str) -> None:
    (entry,) = read(form, ITEM).entries
    (content,) = entry.media_content
    assert content["url"] == "https://contoh.id/gambar/a.png"
    assert (content["width"], content["height"], content["filesize"]) == ("640", "480", "1234")
    assert entry.media_thumbnail[0]["url"] == content["url"]
    assert b"Foto</media:description>" in written(form, ITEM)
    (enclosure,) = [link for link in entry.links if link.rel == "enclosure"]
    assert (enclosure.type, enclosure.length) == ("image/png", "1234")


@XML_FORMS
def test_a_picture_without_words_has_no_description(form: str) -> None:
    item = replace(ITEM, attachment=replace(PICTURE, alt=""))
    assert b"media:description" not in written(form, item)


def test_json_feed_has_no_title_for_it() -> None:
    (item,) = read_json(replace(ITEM, attachment=replace(PICTURE, alt="")))["items"]
    assert set(item["attachments"][0]) == {"url", "mime_type", "size_in_bytes"}


@XML_FORMS
def test_a_document_comes_as_it_is(form: str) -> None:
    (entry,) = read(form, replace(ITEM, attachment=TEXT)).entries
    (enclosure,) = [link for link in entry.links if link.rel == "enclosure"]
    assert enclosure.href == "https://contoh.id/dokumen/a.pdf"
    assert (enclosure.type, enclosure.length) == ("application/pdf", "99")
    assert "media_content" not in entry


def test_json_feed_shows_no_document_as_a_picture() -> None:
    (item,) = read_json(replace(ITEM, attachment=TEXT))["items"]
    assert "image" not in item
    assert item["attachments"][0]["size_in_bytes"] == 99


@XML_FORMS
def test_a_feed_has_a_style_sheet_and_an_image(form: str) -> None:
    content = written(form, stylesheet="/theme/a.css?v=1", image="/theme/a.png?v=1")
    assert content.startswith(
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<?xml-stylesheet type="text/css" href="/theme/a.css?v=1"?>\n<'
    )
    feed = feedparser.parse(content).feed
    image = feed.image.href if form == "rss.xml" else feed.logo
    assert image == "https://contoh.id/theme/a.png?v=1"


def test_json_feed_has_an_icon() -> None:
    assert read_json(image="/theme/a.png")["icon"] == "https://contoh.id/theme/a.png"


BESIDE = {
    "older": "/feeds/berita/arsip/1.x",
    "newer": "/feeds/berita/arsip/3.x",
    "current": "/feeds/berita.x",
    "hub": "https://hub.id/",
}


@XML_FORMS
def test_archives_and_the_hub_are_linked(form: str) -> None:
    parsed = read(form, ITEM, **BESIDE)
    links = {link.rel: link.href for link in parsed.feed.links}
    assert links["prev-archive"] == "https://contoh.id/feeds/berita/arsip/1.x"
    assert links["next-archive"] == "https://contoh.id/feeds/berita/arsip/3.x"
    assert links["current"] == "https://contoh.id/feeds/berita.x"
    assert links["hub"] == "https://hub.id/"
    assert b"<fh:archive/>" in written(form, ITEM, **BESIDE)


@XML_FORMS
def test_a_feed_itself_is_no_archive(form: str) -> None:
    content = written(form, ITEM, older="/feeds/berita/arsip/1.x")
    assert b"prev-archive" in content
    assert b"fh:archive" not in content.replace(b"xmlns:fh", b"")
    assert b'rel="hub"' not in content


def test_json_feed_links_what_is_older_and_the_hub() -> None:
    feed = read_json(ITEM, **BESIDE)
    assert feed["next_url"] == "https://contoh.id/feeds/berita/arsip/1.x"
    assert feed["hubs"] == [{"type": "WebSub", "url": "https://hub.id/"}]


@ALL_FORMS
def test_items_keep_their_order(form: str) -> None:
    items = [replace(BARE, guid=f"urn:x:{n}", title=n) for n in "213"]
    if form == "json":
        assert [item["title"] for item in read_json(*items)["items"]] == ["2", "1", "3"]
    else:
        assert [entry.title for entry in read(form, *items).entries] == ["2", "1", "3"]


@ALL_FORMS
def test_a_feed_without_items_is_valid(form: str) -> None:
    assert b"Bukan situs resmi" in written(form)


@ALL_FORMS
def test_the_same_input_gives_the_same_bytes(form: str) -> None:
    assert written(form, ITEM, BARE) == written(form, ITEM, BARE)


@ALL_FORMS
def test_blank_texts_are_no_mistake(form: str) -> None:
    blank = replace(ITEM, title="\x0b", summary="", categories=("\x00", "a"), author="\x0b")
    assert b"https://contoh.id/berita/2018/05/a/" in written(form, blank)


def test_a_title_of_nothing_is_named_by_the_summary() -> None:
    (entry,) = read("rss.xml", replace(ITEM, title="\x0b", summary="Ringkas.")).entries
    assert entry.title == "Ringkas."


# --- moments --------------------------------------------------------------------------------------


def test_atom_tells_posts_of_one_day_apart_by_what_says_nothing() -> None:
    same = [replace(BARE, guid=f"urn:x:{n}") for n in range(50)]
    entries = etree.fromstring(written("atom.xml", *same)).findall("{*}entry")
    moments = {entry.findtext("{*}updated") for entry in entries}
    assert len(moments) == 50
    assert {moment[:19] for moment in moments if moment} == {"2018-05-09T10:41:00"}


def test_what_tells_them_apart_is_their_own() -> None:
    alone = etree.fromstring(written("atom.xml", BARE)).findtext("{*}entry/{*}updated")
    beside = etree.fromstring(written("atom.xml", BARE, ITEM)).findtext("{*}entry/{*}updated")
    assert alone == beside == f"2018-05-09T10:41:00.{fraction(BARE.guid):06}+07:00"


# --- what feedgen leaves out ----------------------------------------------------------------------


def test_feedgen_still_forgets_what_a_link_is_of() -> None:
    """Once this fails, ``Entry._with_links`` is no longer needed."""
    entry = FeedEntry()
    entry.id("urn:x:1")
    entry.title("A")
    entry.link(href="https://a.id/b.png", rel="enclosure", type="image/png", length="1")
    entry.link(href="https://a.id/", rel="alternate", type="text/html")
    assert [dict(link.attrib) for link in entry.atom_entry().findall("link")] == [
        {"href": "https://a.id/b.png"},
        {"href": "https://a.id/"},
    ]


def test_feedgen_still_drops_links_of_a_channel_from_rss() -> None:
    """Once this fails, ``HistoryExtension.extend_rss`` is no longer needed."""
    feed = FeedGenerator()
    feed.title("A")
    feed.description("B")
    feed.link(href="https://a.id/2", rel="prev-archive")
    feed.link(href="https://hub.id/", rel="hub")
    feed.link(href="https://a.id/", rel="alternate")
    assert b"prev-archive" not in feed.rss_str()
    assert b"hub.id" not in feed.rss_str()


# --- hostile text ---------------------------------------------------------------------------------

HOSTILE = [
    "]]>",
    "a\x0bb\x00\x85",
    "<script>x</script>",
    "</title><item>",
    "\u202eabc\u202c",
    "حبر على ورق",
    "\ud800",
    "x" * 300,
    "&amp;&lt;b&gt;",
    "&#x3C;b&#62;",
    "\ufffe\ufffd",
    "<![CDATA[x]]>",
    "<?xml version='1.0'?>",
    "a\r\nb\u2028c",
]


def hostile_item(text: str) -> Item:
    return Item(
        guid="urn:x:1",
        title=f"j {text}",
        address="/a/",
        summary=f"r {text}",
        html=render(f"i {text.encode('utf-8', 'ignore').decode()}") + f"<p>{escape(text)}</p>",
        placed=MOMENT,
        author=f"p {text}",
        categories=(f"k {text}",),
        attachment=replace(PICTURE, alt=f"a {text}"),
    )


def carried(text: str) -> str:
    """Give the text as it must arrive: whole, but for what no form can carry."""
    kept = "".join(char for char in speakable(text) if not "\x7f" <= char <= "\x9f")
    return " ".join(kept.replace("\ufffd", "").split())


@ALL_FORMS
@pytest.mark.parametrize("text", [*HOSTILE, *VECTORS])
def test_hostile_text_breaks_no_feed(form: str, text: str) -> None:
    written(form, hostile_item(text), title=f"J {text}", description=f"D {text}")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_arrives(text: str) -> None:
    root = etree.fromstring(written("rss.xml", hostile_item(text)))
    title = root.findtext("channel/item/title") or ""
    assert title.replace("\u2060", "") == carried(f"j {text}")


@pytest.mark.parametrize(
    "text", ["\ufdd0", "\ufdef", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff"]
)
@pytest.mark.parametrize("form", FORMS)
def test_what_is_no_sign_is_left_out(text: str, form: str) -> None:
    assert text not in written(form, hostile_item(f"a{text}b"), title=f"J {text}").decode()


@settings(max_examples=examples(60))
@given(st.text(max_size=40), st.sampled_from(list(FORMS)))
def test_any_text_is_carried(text: str, form: str) -> None:
    written(form, hostile_item(text), title=f"J {text}")
