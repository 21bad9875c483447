"""One page of any site as a source, and the recognition of every kind."""

import datetime as dt
import json

import pytest

from scraper.reading.fetch import Fetched
from scraper.sources.kinds import KINDS, recognise
from tests.scraper.exports import backup, backup_entry, takeout, takeout_entry
from tests.scraper.walks import parse, walk
from tests.scraper.wxr_files import item, wxr
from tests.servers.blogger import Blog, path_of, post_id
from tests.servers.server import serve
from tests.servers.stories import story
from tests.servers.wordpress import WordPress
from tests.servers.wordpress import path_of as wordpress_path

PAGE = (
    "<!doctype html><html><head><title>Rapat - Situs</title>"
    "<link rel='canonical' href='https://www.situs.example/berita/7/rapat?utm_source=x'></head>"
    "<body><h1>Rapat</h1><p class='tanggal'>8 Mei 2018</p><article><p>Bupati membuka rapat kerja "
    "di pendopo kabupaten bersama para kepala dinas pada pagi hari.</p></article>"
)


def test_a_page_of_an_unknown_site() -> None:
    [post] = parse("page", PAGE, "https://situs.example").posts
    assert (post.id, post.url) == ("https://situs.example/berita/7/rapat",) * 2
    assert (post.slug, post.title, post.published) == ("rapat", "Rapat", dt.date(2018, 5, 8))
    assert post.lacks == {"time", "updated", "labels", "author"}


def test_a_page_without_a_date_is_told() -> None:
    [post] = parse("page", PAGE.replace("8 Mei 2018", "")).posts
    assert "tanggal terbit tidak ada" in str(post.findings[0])


def test_a_page_without_a_text_is_told() -> None:
    found = parse("page", "<html><title>A</title><body></body></html>", url="https://a.id/1")
    assert "tidak ditemukan isi" in str(found.unread[0].finding)


def test_what_the_character_set_hides_is_told() -> None:
    [post] = parse("page", PAGE.encode() + b"<p>\xff").posts
    assert any("tidak menyatakan kumpulan aksaranya" in str(found) for found in post.findings)


def test_pages_of_known_systems_have_their_identities() -> None:
    with serve(Blog([story(1)])) as server:
        assert walk("page", page=server.base + path_of(story(1))).ids == [post_id(1)]
    with serve(WordPress([story(1)])) as server:
        found = walk("page", page=server.base + wordpress_path(story(1)))
        assert found.ids == [f"{server.base}/?p=1"]


BLOGGER = "<html><head><meta content='blogger' name='generator'/></head>"
JSON_FEED = json.dumps({"feed": {"id": {"$t": "tag:blogger.com,1999:blog-1"}}})
ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><id>{}</id></feed>"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (backup(backup_entry()), "blogger_backup"),
        (takeout(takeout_entry()), "blogger_takeout"),
        (wxr(item()), "wxr"),
        (ATOM.format("tag:blogger.com,1999:blog-1"), "blogger_feed"),
        (JSON_FEED, "blogger_feed"),
        (BLOGGER, "blogger_pages"),
        (json.dumps([{"id": 1, "content": {"rendered": ""}}]), "wordpress"),
        (json.dumps({"id": 1, "content": {"rendered": ""}}), "wordpress"),
        ("<html><meta name='generator' content='WordPress 6.6'>", "wordpress"),
        (ATOM.format("urn:x"), "rss"),
        ("<rss version='2.0'><channel/></rss>", "rss"),
        ("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", "sitemap"),
        (PAGE, "page"),
        ("PK\x03\x04", "zip"),
        ("Halo", None),
        ("{}", None),
        ("", None),
    ],
)
def test_recognised(content: str, kind: str | None) -> None:
    assert recognise(Fetched("a", content.encode())) is (KINDS[kind] if kind else None)


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_of_two_bytes_a_sign(charset: str) -> None:
    page = Fetched("a", PAGE.encode(charset))
    assert recognise(page) is KINDS["page"]
    assert parse("page", page.content).posts[0].title == "Rapat"
