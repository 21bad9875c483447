"""Feeds of any site, as they are found: whole or cut, well-formed or not."""

import datetime as dt

import pytest

from scraper.model.posts import RawPost
from scraper.reading.fetch import Fetched, Unreachable
from scraper.reading.safe_xml import InvalidXML
from scraper.sources.feeds.rss import Rss
from tests.scraper.walks import parse, walk
from tests.servers.server import NOT_FOUND, Reply, Request, serve, xml
from tests.servers.stories import stories
from tests.servers.wordpress import WordPress

SITE = "https://situs.example"
URL = f"{SITE}/feed"
LONG = "<p>" + "Kalimat berita yang panjang sekali. " * 30 + "</p>"
NAMESPACES = (
    "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'"
    " xmlns:atom='http://www.w3.org/2005/Atom'"
)
ITEM = (
    "<title>Rapat &amp; kerja</title><link>https://situs.example/berita/7/rapat</link>"
    "<pubDate>Wed, 09 May 2018 10:41:00 +0700</pubDate>"
)


def rss(item: str, more: str = "") -> str:
    return f"<rss version='2.0' {NAMESPACES}><channel>{more}<item>{item}</item></channel></rss>"


def one(text: str | bytes, **options: str) -> RawPost:
    [post] = parse("rss", text, SITE, URL, **options).posts
    return post


def test_a_whole_post() -> None:
    item = (
        f"{ITEM}<guid>https://situs.example/berita/7/rapat</guid><dc:creator>Humas</dc:creator>"
        "<category>Blora</category><category>Smart City</category>"
        f"<description>Ringkas</description><content:encoded><![CDATA[{LONG}]]></content:encoded>"
    )
    assert one(rss(item)) == RawPost(
        id=f"{SITE}/berita/7/rapat",
        url=f"{SITE}/berita/7/rapat",
        slug="rapat",
        title="Rapat & kerja",
        published=dt.datetime(2018, 5, 9, 3, 41, tzinfo=dt.UTC),
        labels=("Blora", "Smart City"),
        author="Humas",
        summary="Ringkas",
        html=LONG.strip(),
        lacks=frozenset({"updated"}),
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("05 Agustus 2019", dt.date(2019, 8, 5)),
        ("Senin, 5 Agustus 2019 10:41 WIB", dt.datetime(2019, 8, 5, 3, 41, tzinfo=dt.UTC)),
        ("Mon, 05 Aug 2019 10:41:00 +0700", dt.datetime(2019, 8, 5, 3, 41, tzinfo=dt.UTC)),
        ("Mon, 05 Aug 2019 03:41:00 GMT", dt.datetime(2019, 8, 5, 3, 41, tzinfo=dt.UTC)),
        ("2019-08-05T10:41:00+07:00", dt.datetime(2019, 8, 5, 3, 41, tzinfo=dt.UTC)),
        ("2019-08-05 10:41:00", dt.datetime(2019, 8, 5, 3, 41, tzinfo=dt.UTC)),
        ("Jum'at, 1 Pebruari 2019", dt.date(2019, 2, 1)),
        ("8/5/2018", dt.date(2018, 5, 8)),
        ("Thu, 30 Nov -0001 00:00:00 +0000", None),
        ("kemarin", None),
        ("31 Februari 2019", None),
        ("", None),
    ],
)
def test_dates(said: str, expected: dt.datetime | dt.date | None) -> None:
    item = ITEM.replace("Wed, 09 May 2018 10:41:00 +0700", said)
    post = one(rss(item))
    assert post.published == expected
    assert bool([found for found in post.findings if "tanggal" in str(found)]) is (not expected)


@pytest.mark.parametrize(
    ("guid", "expected"),
    [
        ("<guid isPermaLink='false'>606</guid>", "https://situs.example/#606"),
        ("<guid>urn:uuid:1-2</guid>", "urn:uuid:1-2"),
        (
            "<guid isPermaLink='false'>tag:blogger.com,1999:blog-1.post-2</guid>",
            "tag:blogger.com,1999:blog-1.post-2",
        ),
        ("<guid isPermaLink='false'>http://lama.example/?p=31</guid>", f"{SITE}/?p=31"),
        ("", f"{SITE}/berita/7/rapat"),
        ("<guid>http://www.situs.example/a?id=1&amp;utm_source=x</guid>", f"{SITE}/a?id=1"),
    ],
    ids=["number", "urn", "blogger", "wordpress", "none", "address"],
)
def test_identity(guid: str, expected: str) -> None:
    assert one(rss(ITEM + guid)).id == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("/berita/7/rapat", f"{SITE}/berita/7/rapat"),
        ("  https://situs.example/a?b=1&amp;amp;c=2 ", f"{SITE}/a?b=1&c=2"),
        ("https://situs.example/a?b=1&c=2", f"{SITE}/a?b=1&c=2"),
        ("http://www.situs.example/a?fbclid=9#x", f"{SITE}/a"),
    ],
    ids=["relative", "escaped twice", "not escaped", "tracked"],
)
def test_links(link: str, expected: str) -> None:
    item = f"<title>A</title><link>{link}</link><pubDate>05 Agustus 2019</pubDate>"
    assert one(rss(item)).url == expected


@pytest.mark.parametrize(
    ("body", "is_whole"),
    [
        (f"<content:encoded><![CDATA[{LONG}]]></content:encoded>", True),
        ("<content:encoded>Pendek.</content:encoded>", True),
        ("<content:encoded>Awal [&amp;#8230;]</content:encoded>", False),
        ("<content:encoded>Awal <![CDATA[<a>Read more</a>]]></content:encoded>", False),
        (f"<description><![CDATA[{LONG}]]></description>", True),
        (f"<description><![CDATA[{LONG} …]]></description>", False),
        ("<description>Hanya sedikit.</description>", False),
        ("", False),
    ],
    ids=[
        "whole",
        "short",
        "cut",
        "more elsewhere",
        "long description",
        "cut description",
        "teaser",
        "nothing",
    ],
)
def test_teasers_are_told(body: str, is_whole: bool) -> None:
    post = one(rss(ITEM + body))
    assert ("body" not in post.lacks) is is_whole
    assert bool(post.findings) is not is_whole


def test_the_signature_of_a_plugin_is_no_text() -> None:
    signed = f"{LONG}\n<p>The post <a href='/a'>Rapat</a> first appeared on <a>Situs</a>.</p>"
    signed = signed.replace("first appeared on", "appeared first on")
    post = one(rss(f"{ITEM}<content:encoded><![CDATA[{signed}]]></content:encoded>"))
    assert post.html == LONG.strip()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A &amp; B", "A & B"),
        ("A &amp;amp; B", "A & B"),
        ("<![CDATA[A &#8211; B]]>", "A – B"),
        ("<![CDATA[Nilai <b dan > c]]>", "Nilai <b dan > c"),
    ],
)
def test_titles(title: str, expected: str) -> None:
    assert one(rss(ITEM.replace("Rapat &amp; kerja", title))).title == expected


@pytest.mark.parametrize(
    "author",
    [
        "<dc:creator>Humas</dc:creator>",
        "<author>noreply@blogger.com (Humas)</author>",
        "<author>Humas</author>",
        "<author><name>Humas</name></author>",
    ],
)
def test_authors(author: str) -> None:
    assert one(rss(ITEM + author)).author == "Humas"


@pytest.mark.parametrize(
    "picture",
    [
        "<enclosure url='https://situs.example/a.jpg' type='image/jpeg' length='1'/>",
        "<media:content url='https://situs.example/a.jpg' medium='image'/>",
        "<media:thumbnail url='/a.jpg'/>",
    ],
)
def test_the_picture_beside_the_text(picture: str) -> None:
    post = one(rss(f"{ITEM}<description>{LONG.replace('<', '&lt;')}</description>{picture}"))
    assert post.html.startswith(f'<figure><img src="{SITE}/a.jpg" alt=""></figure>')


XHTML = "xmlns='http://www.w3.org/1999/xhtml'"
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>urn:uuid:7</id>"
    "<title type='html'>A &amp;amp; B</title><link rel='alternate' href='/berita/7'/>"
    "<published>2018-05-09T03:41:00Z</published><updated>2018-05-10T00:00:00Z</updated>"
    "<author><name>Humas</name></author><category term='Blora'/>{content}</entry></feed>"
)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<content type='html'>&lt;p&gt;Isi.&lt;/p&gt;</content>", "<p>Isi.</p>"),
        ("<content type='text'>1 &lt; 2</content>", "<p>1 &lt; 2</p>"),
        (
            f"<content type='xhtml'><div {XHTML}><p>Isi.</p></div></content>",
            "<p>Isi.</p>",
        ),
    ],
    ids=["html", "text", "xhtml"],
)
def test_atom(content: str, expected: str) -> None:
    post = one(ATOM.format(content=content))
    assert (post.id, post.url, post.title) == ("urn:uuid:7", f"{SITE}/berita/7", "A & B")
    assert (post.html, post.labels, post.author) == (expected, ("Blora",), "Humas")
    assert post.updated == dt.datetime(2018, 5, 10, tzinfo=dt.UTC)
    assert post.lacks == frozenset()


@pytest.mark.parametrize(
    ("feed", "entry", "expected"),
    [
        ("https://a.example/b/", "", "https://a.example/b/7"),
        ("", "https://a.example/b/", "https://a.example/b/7"),
        ("https://a.example/b/", "c/", "https://a.example/b/c/7"),
        ("/b/", "", f"{SITE}/b/7"),
    ],
    ids=["of the feed", "of the entry", "of both", "a path"],
)
def test_addresses_start_where_the_feed_says(feed: str, entry: str, expected: str) -> None:
    text = (
        f"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='{feed}'><entry xml:base='{entry}'>"
        "<id>urn:x:7</id><title>A</title><link href='7'/><content>Isi.</content></entry></feed>"
    )
    [post] = parse("rss", text, url=f"{SITE}/umpan").posts
    assert post.url == expected


def test_rdf() -> None:
    text = (
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
        " xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        f"<item rdf:about='{SITE}/a'><title>A</title><link>{SITE}/a</link>"
        f"<description>{LONG.replace('<', '&lt;')}</description><dc:date>2018-05-09</dc:date>"
        "<dc:subject>Blora</dc:subject></item></rdf:RDF>"
    )
    post = one(text)
    assert (post.id, post.published, post.labels) == (f"{SITE}/a", dt.date(2018, 5, 9), ("Blora",))


def test_names_that_only_html_knows() -> None:
    item = ITEM.replace("Rapat &amp; kerja", "Rapat&nbsp;A & B &copy; &eacute;")
    assert one(rss(item)).title == "Rapat\xa0A & B © é"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("<html><p>Isi</p></html>", Unreachable),
        ("<rss><channel><item><title>A</item>", InvalidXML),
        ("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel/></rss>", InvalidXML),
        ("", InvalidXML),
    ],
    ids=["html", "broken", "entities", "empty"],
)
def test_what_is_no_feed(text: str, error: type[Exception]) -> None:
    with pytest.raises((error, Unreachable)):
        parse("rss", text, SITE, URL)


# The walk -----------------------------------------------------------------------------------------


def test_walk() -> None:
    with serve(WordPress(stories(3))) as server:
        found = walk("rss", server.base, feed=f"{server.base}/feed/")
    assert found.slugs == ["berita-uji-3", "berita-uji-2", "berita-uji-1"]
    assert [target for target in server.pages() if "feed" not in target] == []


def test_teasers_become_whole_on_their_pages() -> None:
    with serve(WordPress(stories(3), teasers=True)) as server:
        found = walk("rss", server.base, feed=f"{server.base}/feed/", body="page")
    assert [post.lacks & {"body"} for post in found.posts] == [frozenset()] * 3
    assert "katauji3" in found.posts[0].html
    assert found.posts[0].findings == ()


def test_a_feed_in_parts() -> None:
    parts = {
        "/feed": rss(f"<title>1</title><link>{SITE}/1</link>", "<atom:link rel='next' href='/2'/>"),
        "/2": rss(f"<title>2</title><link>{SITE}/2</link>", "<atom:link rel='next' href='/feed'/>"),
    }

    def app(request: Request) -> Reply:
        return xml(parts[request.path]) if request.path in parts else NOT_FOUND

    with serve(app) as server:
        found = walk("rss", SITE, feed=f"{server.base}/feed")
    assert [post.title for post in found.posts] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (rss(ITEM), True),
        ("<?xml version='1.0'?>\n<!-- a --><feed xmlns='http://www.w3.org/2005/Atom'/>", True),
        ("<html><p>", False),
        ("{}", False),
        ("", False),
    ],
    ids=["rss", "atom", "html", "json", "empty"],
)
def test_recognises(text: str, expected: bool) -> None:
    assert Rss.recognises(Fetched("a", text.encode())) is expected
