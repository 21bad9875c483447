"""An element of another vocabulary is none of a reader's own, though it has the same name."""

import copy
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from scraper.model.posts import RawPost
from scraper.reading.fetch import Fetched
from scraper.sources.common import sitemaps
from tests.scraper.exports import backup, backup_entry, takeout, takeout_entry
from tests.scraper.walks import parse
from tests.scraper.wxr_files import item, label, meta, wxr

SITE = "https://situs.example"
FOREIGN = "urn:kosakata-lain"
ATTACHMENT = item(
    9,
    kind="attachment",
    title="Foto",
    extra=f"<wp:attachment_url>{SITE}/b.png</wp:attachment_url><wp:post_parent>7</wp:post_parent>"
    "<wp:post_mime_type>image/png</wp:post_mime_type>" + meta("_wp_attachment_image_alt", "Rapat"),
)
RSS = (
    "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'"
    " xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'><channel><title>S</title>"
    "<generator>https://wordpress.org/?v=6.1</generator><link>https://situs.example/</link><item>"
    "<title>Rapat</title><link>https://situs.example/1</link><guid>https://situs.example/?p=1</guid>"
    "<pubDate>Wed, 09 May 2018 10:41:00 +0700</pubDate><dc:creator>Humas</dc:creator>"
    "<category>Jalan</category><description>Ringkasan sendiri.</description>"
    "<content:encoded>&lt;p&gt;Isi panjang.&lt;/p&gt;</content:encoded>"
    "<enclosure url='https://situs.example/a.mp3' type='audio/mpeg' length='1'/>"
    "<media:content url='https://situs.example/f.jpg' medium='image'>"
    "<media:title>Foto</media:title></media:content></item></channel></rss>"
)
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://www.w3.org/2007/app'>"
    "<title>S</title><entry><id>urn:a:1</id><title>Rapat</title>"
    "<link rel='alternate' href='https://situs.example/1'/><published>2018-05-09T10:41:00+07:00"
    "</published><updated>2018-05-10T10:41:00+07:00</updated><author><name>Humas</name></author>"
    "<category term='Jalan'/><content type='html'>&lt;p&gt;Isi.&lt;/p&gt;</content>"
    "<app:control><app:draft>no</app:draft></app:control></entry></feed>"
)
RDF = (
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
    " xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
    "<channel><title>S</title></channel><item rdf:about='https://situs.example/1'>"
    "<title>Rapat</title><link>https://situs.example/1</link><description>Isi.</description>"
    "<dc:date>2018-05-09</dc:date></item></rdf:RDF>"
)
DOCUMENTS = {
    "wxr": (
        "wxr",
        wxr(
            item(7, content="[gallery]", extra=label("Jalan") + meta("_thumbnail_id", "9")),
            ATTACHMENT,
        ),
    ),
    "blogger_backup": ("blogger_backup", backup(backup_entry(labels=("Jalan",)))),
    "blogger_takeout": ("blogger_takeout", takeout(takeout_entry(labels=("Jalan",)))),
    "rss": ("rss", RSS),
    "atom": ("rss", ATOM),
    "rdf": ("rss", RDF),
}


def twins(text: str) -> dict[str, str]:
    """Give a document once for each of its elements, with a foreign twin before that element."""
    root = etree.fromstring(text.encode())
    found = {}
    for place, element in enumerate(root.iter()):
        if element is root or not isinstance(element.tag, str):
            continue
        changed = copy.deepcopy(root)
        own = list(changed.iter())[place]
        twin = etree.Element(f"{{{FOREIGN}}}{etree.QName(own).localname}", dict(own.attrib))
        twin.text = "PALSU 9999"
        etree.SubElement(twin, f"{{{FOREIGN}}}name").text = "PALSU"
        around = own.getparent()
        assert around is not None
        around.insert(around.index(own), twin)
        found[f"{place} {etree.QName(own).localname}"] = etree.tostring(changed, encoding="unicode")
    return found


CASES: dict[str, tuple[str, str, str]] = {
    f"{name} {place}": (kind, text, changed)
    for name, (kind, text) in DOCUMENTS.items()
    for place, changed in twins(text).items()
}


def read(kind: str, text: str) -> list[RawPost]:
    return [replace(post, line=1) for post in parse(kind, text, SITE).posts]


@pytest.mark.parametrize(("kind", "text", "changed"), CASES.values(), ids=CASES)
def test_a_foreign_twin_changes_nothing(kind: str, text: str, changed: str) -> None:
    posts = read(kind, text)
    assert posts
    assert read(kind, changed) == posts


SITEMAP = (
    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.id/1</loc>"
    "<lastmod>2018-05-09</lastmod></url></urlset>"
)
SITEMAPS: dict[str, Any] = twins(SITEMAP)


@pytest.mark.parametrize("changed", SITEMAPS.values(), ids=SITEMAPS)
def test_a_foreign_twin_in_a_sitemap_names_no_page(changed: str) -> None:
    assert sitemaps.look(Fetched("a", changed.encode())) == sitemaps.look(
        Fetched("a", SITEMAP.encode())
    )
