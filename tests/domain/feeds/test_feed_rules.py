"""The rules by which feeds are judged here find what they are for."""

import json

import pytest

from plugins.domain.feeds.forms.atom import render_atom
from plugins.domain.feeds.forms.json_feed import render_json
from plugins.domain.feeds.forms.opml import Group, Outline, render_opml
from plugins.domain.feeds.forms.rss import render_rss
from tests.domain.feed_rules import complaints
from tests.domain.feeds.forms.test_channel import BARE, CHANNEL, ITEM

URL = CHANNEL.url
RSS = render_rss(CHANNEL, [ITEM, BARE]).decode()
ATOM = render_atom(CHANNEL, [ITEM, BARE]).decode()
OPML = render_opml("U", [Group("G", (Outline("T", "D", URL, URL),))]).decode()
JSON = json.loads(render_json(CHANNEL, [ITEM]))


def test_they_find_nothing_in_good_feeds() -> None:
    for text in (RSS, ATOM, OPML):
        assert complaints(text.encode(), URL) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ('rel="self"', 'rel="alternate"', "no link to itself"),
        (f'href="{URL}"', 'href="https://lain.id/"', "self is"),
        ("<language>id</language>", "", "no language"),
        ("<language>id</language>", "<language>Indonesia</language>", "language"),
        ("urn:x:1", "tag:a.id,2026:/b", "2 times"),
        ("Wed, 09 May", "Tue, 09 May", "wrong day of the week"),
        ("09 May 2018", "09 Mei 2018", "no date"),
        ("09 May 2018 10", "09 May 2038 10", "implausible"),
        ("<title>B</title>", "<title>&lt;b&gt;x&lt;/b&gt;</title>", "looks like HTML"),
        ("<title>B</title>", "<title>A &amp;copy; B</title>", "looks like HTML"),
        ("<title>B</title>", "<title/>", "blank"),
        ("<title>B</title>", "<title>\x85</title>", "bad characters"),
        ("https://contoh.id/mou/b/", "/mou/b/", "relative address"),
        ("&lt;p&gt;C.", "&lt;script&gt;", "Unexpected|script|element"),
        ("&lt;p&gt;C.", '&lt;p onclick="x"&gt;C.', "attribute onclick"),
        ("&lt;p&gt;C.&lt;/p&gt;", "&lt;p&gt;C.&lt;/b&gt;", "end-tag|Unexpected"),
        ('length="1234"', 'length="0"', "no number"),
        ('type="image/png"', 'type="gambar"', "type gambar"),
        ('isPermaLink="false"', 'isPermaLink="true"', "taken for an address"),
        ("<ttl>60</ttl>", "<ttl>60</ttl><ttl>60</ttl>", "2 times ttl"),
        ("<ttl>60</ttl>", "<waktu>60</waktu>", "unknown waktu"),
        ("https://contoh.id/b/</link>", "/b/</link>", "no full address"),
        ("xmlns:media", "xmlns:mrss", "prefix"),
    ],
)
def test_they_find_what_is_wrong_in_rss(old: str, new: str, found: str) -> None:
    text = RSS.replace("media:", "mrss:") if "mrss" in new else RSS
    assert old in RSS
    said = complaints(text.replace(old, new).encode(), URL)
    assert [one for one in said if any(word in one for word in found.split("|"))], said


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (' xml:lang="id"', "", "no language"),
        ("<id>urn:x:1</id>", "<id>tag:a.id,2026:/b</id>", "2 times"),
        ("<id>urn:x:1</id>", "<id>urn:uuid:1</id>", "no UUID"),
        ("<id>urn:x:1</id>", "<id>tag:a.id:1</id>", "no tag URI"),
        ("<id>urn:x:1</id>", "<id>1</id>", "no full address"),
        ("2018-05-09T10:41:00+07:00</updated>", "2018-05-09</updated>", "no date"),
        ('type="html"', 'type="text"', "type text"),
        ('rel="enclosure"', 'rel="berkas"', "link relation berkas"),
        ('length="1234"', 'length=""', "no number"),
        ("<summary>C.</summary>", "", "no {http"),
        ("  <author>\n    <name>Redaksi</name>\n  </author>\n", "", "author"),
    ],
)
def test_they_find_what_is_wrong_in_atom(old: str, new: str, found: str) -> None:
    assert old in ATOM
    said = complaints(ATOM.replace(old, new).encode(), URL)
    assert [one for one in said if found in one], said


def test_they_find_two_entries_of_one_moment() -> None:
    text = ATOM.replace("</updated>", "</updated>")
    moments = [part[-32:] for part in text.split("</updated>")[1:-1]]
    said = complaints(text.replace(moments[1], moments[0]).encode(), URL)
    assert [one for one in said if one.startswith("updated: 2 times")], said


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ('version="2.0"', 'version="3"', "opml: version"),
        ("<title>U</title>", "", "no title"),
        (f'xmlUrl="{URL}"', 'xmlUrl="/x"', "no full address"),
        ('type="rss"', "", "attributes without a type"),
        ('version="RSS2"', 'version="9"', "outline: version"),
    ],
)
def test_they_find_what_is_wrong_in_opml(old: str, new: str, found: str) -> None:
    assert old in OPML
    said = complaints(OPML.replace(old, new).encode(), URL)
    assert [one for one in said if found in one], said


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"version": "1"}, "version"),
        ({"feed_url": "https://lain.id/"}, "feed_url"),
        ({"judul": "x"}, "unknown judul"),
        ({"title": 1}, "no str"),
        ({"authors": []}, "no list"),
        ({"icon": "/a.png"}, "no full address"),
        ({"items": [{"id": "a"}]}, "no content"),
        ({"items": [{"id": "a", "content_html": "<b>"}] * 2}, "2 times"),
        ({"items": [{**JSON["items"][0], "date_published": "kemarin"}]}, "no date"),
        ({"items": [{**JSON["items"][0], "tags": []}]}, "no list of words"),
        ({"expired": "yes"}, "no bool"),
    ],
)
def test_they_find_what_is_wrong_in_json(changes: dict[str, object], found: str) -> None:
    url = f"{URL}.json"
    good = {**JSON, "feed_url": url}
    assert complaints(json.dumps(good).encode(), url) == []
    said = complaints(json.dumps({**good, **changes}).encode(), url)
    assert [one for one in said if found in one], said
