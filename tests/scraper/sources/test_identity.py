"""One post, one file: the same in whatever form its source gives it."""

import datetime as dt
import json
from dataclasses import replace
from html import escape
from zoneinfo import ZoneInfo

import pytest

from scraper.model.posts import RawPost
from scraper.normalise.post_fields import normalise
from scraper.reading.config import Config, SourceConfig
from scraper.store.write import compose
from tests.scraper.exports import backup, takeout
from tests.scraper.walks import parse, walk
from tests.scraper.wxr_files import item, label, meta, wxr
from tests.servers.blogger import Blog, path_of
from tests.servers.server import Server, serve
from tests.servers.stories import Story, story
from tests.servers.wordpress import WordPress

pytestmark = pytest.mark.slow

SITE = "https://blog.example"
CONFIG = Config(ZoneInfo("Asia/Jakarta"), ("pemerintahan",), {}, {})


def file_of(post: RawPost, site: str = SITE) -> str:
    """Write the file of a post as an import does."""
    source = SourceConfig(
        name="blog", title="Blog", kind="rss", site=site, licence="CC BY", category="pemerintahan"
    )
    record = normalise(post, source, CONFIG)
    composed = compose(
        record.header, record.body, source="blog", address=record.url, record=record.hash
    )
    return composed.text


BODIES = {
    "paragraphs": "<p>BLORA. Satu &amp; dua.</p><p>Tiga “empat”.</p>",
    "breaks": "Satu baris.<br /><br />Dua baris&nbsp;saja.<br>Tiga.",
    "jump break": "<p>Awal tulisan.</p><a name='more'></a><p>Lanjutannya.</p>",
    "caption table": (
        "<table class='tr-caption-container'><tbody><tr><td><a href='https://1.bp.blogspot.com/x/"
        "s1600/a.jpg'><img src='https://1.bp.blogspot.com/x/s320/a.jpg'></a></td></tr><tr>"
        "<td class='tr-caption'>Rapat (foto: Humas)</td></tr></tbody></table><p>Isi rapat.</p>"
    ),
    "data table": "<p>Data.</p><table><tr><th>A</th></tr><tr><td>1 &lt; 2</td></tr></table>",
    "escaped markup": "<p>Tag &lt;b&gt; dan &amp;lt; &amp;amp;.</p>",
    "list": "<p>Hal:</p><ul><li>satu<ul><li>dalam</li></ul></li><li>dua</li></ul>",
}
TITLES = ['Rapat: "kerja" & <b>', "Jum'at – 100% siap 🎉", " Dua\n baris "]


def told(**changed: object) -> Story:
    published = dt.datetime(2018, 5, 9, 1, 0, tzinfo=dt.UTC)
    values = {"published": published, "updated": published, "slug": "rapat", "author": "Humas"}
    return story(7, **{**values, "labels": ("Blora", "Smart City"), **changed})


def as_backup(post: Story) -> str:
    stamp = post.published.isoformat()
    return backup(
        f"<entry><id>{IDENTITY}</id><published>{stamp}</published><updated>{stamp}</updated>"
        "<category scheme='http://schemas.google.com/g/2005#kind'"
        " term='http://schemas.google.com/blogger/2008/kind#post'/>"
        + "".join(
            f"<category scheme='http://www.blogger.com/atom/ns#' term='{one}'/>"
            for one in reversed(post.labels)
        )
        + f"<title>{escape(post.title)}</title><content type='html'>{escape(post.html)}</content>"
        f"<link rel='alternate' href='http://www.blog.example{path_of(post)}'/>"
        f"<author><name>{post.author}</name></author></entry>"
    )


def as_takeout(post: Story) -> str:
    stamp = post.published.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return takeout(
        f"<entry><id>{IDENTITY}</id><blogger:type>POST</blogger:type>"
        "<blogger:status>LIVE</blogger:status>"
        f"<author><name>{post.author}</name><blogger:type>BLOGGER</blogger:type></author>"
        f"<title>{escape(post.title)}</title><content type='html'>{escape(post.html)}</content>"
        f"<published>{stamp}</published><updated>{stamp}</updated>"
        + "".join(
            f"<category scheme='tag:blogger.com,1999:blog-1' term='{one}'/>" for one in post.labels
        )
        + f"<blogger:filename>{path_of(post)}</blogger:filename><link/></entry>"
    )


IDENTITY = "tag:blogger.com,1999:blog-7000000000000000001.post-7"


def live(kind: str, server: Server, **options: str) -> RawPost:
    """Read the one post of a server as if it stood at SITE."""
    [post] = walk(kind, server.base, **options).posts
    return RawPost(**{**vars(post), "url": post.url.replace(server.base, SITE)})


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_blogger_in_five_forms(body: str) -> None:
    post = told(html=body)
    exported = parse("blogger_backup", as_backup(post), SITE).posts
    taken = parse("blogger_takeout", as_takeout(post), SITE).posts
    with serve(Blog([post])) as server:
        as_atom = live("blogger_feed", server)
        as_json = live("blogger_feed", server, format="json")
        as_page = live("blogger_pages", server)
    files = [file_of(one) for one in (*exported, *taken, as_atom, as_json, as_page)]
    assert files == [files[0]] * 5
    assert f"id: {IDENTITY}" in files[0]


@pytest.mark.parametrize("title", TITLES)
def test_titles_of_blogger(title: str) -> None:
    post = told(title=title)
    exported = parse("blogger_backup", as_backup(post), SITE).posts
    taken = parse("blogger_takeout", as_takeout(post), SITE).posts
    with serve(Blog([post])) as server:
        forms = [live("blogger_feed", server), live("blogger_feed", server, format="json")]
    files = [
        file_of(RawPost(**{**vars(one), "html": "<p>Isi.</p>"}))
        for one in (*exported, *taken, *forms)
    ]
    assert files == [files[0]] * 4


def test_the_feed_of_blogger_as_rss_has_the_same_identity() -> None:
    guid = f"<guid isPermaLink='false'>{IDENTITY}</guid>"
    text = (
        f"<rss version='2.0'><channel><item>{guid}<title>A</title><description>Isi</description>"
        f"<link>http://www.blog.example{path_of(told())}</link></item></channel></rss>"
    )
    [post] = parse("rss", text, SITE).posts
    assert (post.id, post.url) == (IDENTITY, f"{SITE}{path_of(told())}")


# WordPress ----------------------------------------------------------------------------------------

WORDPRESS = "https://situs.example"
UPLOADS = f"{WORDPRESS}/wp-content/uploads"
STORED = {
    "paragraphs": "Satu &amp; dua.\n\nTiga\nempat.",
    "blocks": "<!-- wp:paragraph -->\n<p>Satu.</p>\n<!-- /wp:paragraph -->",
    "jump break": "Satu.\n\n<!--more-->\n\nDua.",
    "caption": (
        f'[caption id="attachment_9" width="300"]<img src="{UPLOADS}/a.jpg" alt="Foto" />'
        " Rapat[/caption]\n\nIsi."
    ),
    "shrunken picture": f'<img src="{UPLOADS}/rapat-300x225.jpg" alt="Foto" />\n\nIsi.',
    "share bar of a plugin": "<p>Isi.</p>",
}
RENDERED = {
    "paragraphs": "<p>Satu &amp; dua.</p>\n<p>Tiga<br />\nempat.</p>\n",
    "blocks": "\n<p>Satu.</p>\n",
    "jump break": '<p>Satu.</p>\n<p><span id="more-7"></span></p>\n<p>Dua.</p>\n',
    "caption": (
        f'<figure id="attachment_9" class="wp-caption"><img src="{UPLOADS}/a.jpg" alt="Foto" />'
        '<figcaption class="wp-caption-text">Rapat</figcaption></figure>\n<p>Isi.</p>\n'
    ),
    "shrunken picture": (
        f'<p><img src="{UPLOADS}/rapat-300x225.jpg" alt="Foto" srcset="{UPLOADS}/rapat-300x225.jpg'
        f' 300w, {UPLOADS}/rapat.jpg 1600w" /></p>\n<p>Isi.</p>\n'
    ),
    "share bar of a plugin": (
        '<p>Isi.</p>\n<div class="sharedaddy sd-sharing-enabled"><h3>Bagikan ini:</h3></div>'
    ),
}
PICTURE = f"<wp:attachment_url>{UPLOADS}/rapat.jpg</wp:attachment_url>"


def as_rest(rendered: str, title: str) -> str:
    terms = [
        [{"name": "Blora", "slug": "blora", "taxonomy": "category"}],
        [{"name": "Smart City", "slug": "smart-city", "taxonomy": "post_tag"}],
    ]
    row = {
        "id": 7,
        "date_gmt": "2018-05-09T03:41:00",
        "modified_gmt": "2018-05-10T00:00:00",
        "guid": {"rendered": f"{WORDPRESS}/?p=7"},
        "slug": "judul",
        "status": "publish",
        "link": f"{WORDPRESS}/2018/05/judul/",
        "title": {"rendered": title},
        "content": {"rendered": rendered},
        "_embedded": {"author": [{"name": "Humas Setda"}], "wp:term": terms},
    }
    return json.dumps([row])


@pytest.mark.parametrize("construct", STORED)
def test_wordpress_in_three_forms(construct: str) -> None:
    stored, rendered = STORED[construct], RENDERED[construct]
    labels = label("Blora") + label("Smart City", "post_tag", "smart-city")
    entry = item(7, title="Rapat & kerja", content=stored, extra=labels)
    picture = item(9, kind="attachment", extra=PICTURE + meta("a", "b"))
    [exported] = parse("wxr", wxr(entry, picture), WORDPRESS).posts
    [asked] = parse("wordpress", as_rest(rendered, "Rapat &amp; kerja"), WORDPRESS).posts
    feed = (
        "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
        " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item><title>Rapat &amp; kerja"
        f"</title><link>{WORDPRESS}/2018/05/judul/</link><dc:creator>Humas Setda</dc:creator>"
        "<pubDate>Wed, 09 May 2018 03:41:00 +0000</pubDate><category>Blora</category>"
        f"<category>Smart City</category><guid isPermaLink='false'>{WORDPRESS}/?p=7</guid>"
        f"<content:encoded><![CDATA[{rendered}]]></content:encoded></item></channel></rss>"
    )
    [subscribed] = parse("wordpress", feed, WORDPRESS).posts
    files = [file_of(one, WORDPRESS) for one in (exported, asked, subscribed)]
    assert files == [files[0]] * 3
    assert f"id: {WORDPRESS}/?p=7" in files[0]


SHOWN = {  # what an export holds, and what the pages of WordPress make of it
    "quotation marks": ('Kata "maju"', "Kata &#8220;maju&#8221;"),
    "apostrophe": ("Jum'at", "Jum&#8217;at"),
    "two apostrophes": ("Kata ''maju''", "Kata &#8220;maju&#8221;"),
    "dash": ("Blora - Cepu", "Blora &#8211; Cepu"),
    "two dashes": ("Blora -- Cepu", "Blora &#8212; Cepu"),
    "ellipsis": ("Bersambung...", "Bersambung&#8230;"),
    "times": ("Ukuran 9x12 meter", "Ukuran 9&#215;12 meter"),
    "feet": ("Tinggi 9' 7\"", "Tinggi 9&#8242; 7&#8243;"),
}


def record_of(stored: str, shown: str) -> tuple[str, str]:
    [exported] = parse(
        "wxr", wxr(item(7, title=stored, content=f"<p>{stored}.</p>")), WORDPRESS
    ).posts
    [asked] = parse("wordpress", as_rest(f"<p>{shown}.</p>", shown), WORDPRESS).posts
    source = SourceConfig(
        name="blog", title="Blog", kind="rss", site=WORDPRESS, category="pemerintahan"
    )
    one, other = (
        normalise(RawPost(**{**vars(post), "labels": (), "author": ""}), source, CONFIG)
        for post in (exported, asked)
    )
    return one.hash, other.hash


@pytest.mark.parametrize(("stored", "shown"), SHOWN.values(), ids=SHOWN)
def test_signs_that_wordpress_sets_are_no_change(stored: str, shown: str) -> None:
    one, other = record_of(stored, shown)
    assert one == other


@pytest.mark.parametrize(
    ("stored", "shown"), [("9x12", "9x13"), ("Jum'at", "Jumat"), ("a-b", "ab")]
)
def test_other_signs_are_a_change(stored: str, shown: str) -> None:
    one, other = record_of(stored, shown)
    assert one != other


def test_control_characters_of_an_export_go_and_are_reported() -> None:
    entry = item(7, title="Rapat\x0b kerja\x1b", content="<p>Isi\x02 rapat.</p>")
    [exported] = parse("wxr", wxr(entry), WORDPRESS).posts
    source = SourceConfig(name="blog", title="Blog", kind="wxr", category="pemerintahan")
    record = normalise(exported, source, CONFIG)
    assert record.header["title"] == "Rapat kerja"
    assert [str(finding) for finding in record.findings] == [
        "2 karakter kendali dibuang dari judul"
    ]
    assert (record.body, record.lost) == ("Isi rapat.\n", {"karakter kendali": 1})


def test_a_page_of_wordpress_is_the_same_file() -> None:
    with serve(WordPress([told()])) as server:
        [asked] = walk("wordpress", server.base).posts
        [shown] = walk("sitemap", server.base, match="/2018/").posts
        assert (bool(asked.summary), "summary" in shown.lacks) == (True, True)
        files = [file_of(replace(one, summary=""), server.base) for one in (asked, shown)]
    assert files[0] == files[1]
