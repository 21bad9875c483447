"""The list of all feeds."""

import pytest
from lxml import etree

from plugins.domain.feeds.forms.opml import Group, Outline, render_opml
from tests.domain.feed_rules import complaints
from tests.domain.feeds.forms.test_channel import HOSTILE

NEWS = Outline("Berita", "Semua berita", "https://a.id/f.xml", "https://a.id/berita/")


def test_feeds_stand_under_the_heading_of_their_group() -> None:
    content = render_opml("Umpan", [Group("Situs", (NEWS,)), Group("Lain", (NEWS, NEWS))])
    assert complaints(content, "https://a.id/x.opml") == []
    root = etree.fromstring(content)
    assert root.findtext("head/title") == "Umpan"
    assert [(group.get("text"), len(group)) for group in root.findall("body/outline")] == [
        ("Situs", 1),
        ("Lain", 2),
    ]
    assert dict(root.findall("body/outline/outline")[0].attrib) == {
        "type": "rss",
        "text": "Berita",
        "title": "Berita",
        "description": "Semua berita",
        "xmlUrl": "https://a.id/f.xml",
        "htmlUrl": "https://a.id/berita/",
        "language": "id",
        "version": "RSS2",
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_breaks_no_list(text: str) -> None:
    outline = NEWS._replace(title=f"j {text}", description=f"d {text}")
    content = render_opml(f"t {text}", [Group(f"g {text}", (outline,))])
    assert complaints(content, "https://a.id/x.opml") == []
