"""Pages of Blogger in classic and newer themes: the same identity as in feeds, nothing guessed."""

import datetime as dt

import pytest

from scraper.model.posts import Other
from scraper.reading.fetch import Fetched, Unreachable
from scraper.sources.blogger.pages import BloggerPages
from tests.scraper.walks import parse, walk
from tests.servers.blogger import BLOG, Blog, post_id
from tests.servers.server import NOT_FOUND, serve
from tests.servers.stories import stories

URL = "https://blog.example/2018/05/rapat.html"
ID = "tag:blogger.com,1999:blog-70001.post-90001"
HEAD = (
    "<html><head><meta content='blogger' name='generator'/>"
    "<link rel='service.post' href='https://www.blogger.com/feeds/70001/posts/default'/>"
    f"<link rel='canonical' href='{URL}'/></head><body><h1>Nama Blog</h1>"
)
CLASSIC = (
    "<h2 class='date-header'><span>Rabu, 09 Mei 2018</span></h2><div class='post hentry'>"
    "<a name='90001'></a><h3 class='post-title entry-title'>Rapat &amp; kerja</h3>"
    "<div class='post-body entry-content' id='post-body-90001'><p>Isi rapat.</p></div>"
    "<div class='post-footer'><span class='post-author vcard'>Diposting oleh "
    "<span class='fn'><span itemprop='name'>Humas</span></span></span> di "
    "<abbr class='published' title='2018-05-08T18:00:00-07:00'>18.00</abbr>"
    "<span class='post-labels'>Label: <a rel='tag'>Smart City</a>, <a rel='tag'>Blora</a></span>"
    "</div></div>"
)
NEWER = (
    "<div class='blog-posts'><article class='post-outer-container'><div class='post'>"
    "<a name='90001'></a><h3 class='post-title'>Rapat &amp; kerja</h3>"
    "<time class='published' datetime='2018-05-08T18:00:00-07:00'>8 Mei</time>"
    "<div class='post-body entry-content float-container' id='post-body-90001'><p>Isi rapat.</p>"
    "</div><span class='label-container'><a href='/search/label/A'>Smart City</a>"
    "<a href='/search/label/B'>Blora</a></span></div></article></div>"
    '<script type=\'application/ld+json\'>{"@type": "BlogPosting", "headline": "Rapat",'
    ' "author": {"@type": "Person", "name": "Humas"}}</script>'
)
BOUGHT = (
    "<main><article><h1 class='entry-title'>Rapat &amp; kerja</h1><div class='post-body'>"
    "<p>Isi rapat.</p></div></article></main>"
    '<script type=\'application/ld+json\'>{"@type": "BlogPosting", "datePublished":'
    ' "2018-05-08T18:00:00-07:00"}</script>'
    "<link rel='alternate' href='https://blog.example/feeds/90001/comments/default'/>"
)


@pytest.mark.parametrize("body", [CLASSIC, NEWER, BOUGHT], ids=["classic", "newer", "bought"])
def test_themes(body: str) -> None:
    [post] = parse("blogger_pages", HEAD + body, "https://blog.example").posts
    assert (post.id, post.url, post.slug) == (ID, URL, "rapat")
    assert (post.title, post.html) == ("Rapat & kerja", "<p>Isi rapat.</p>")
    assert post.published == dt.datetime(2018, 5, 9, 1, 0, tzinfo=dt.UTC)
    assert post.findings == ()


@pytest.mark.parametrize(
    ("body", "labels", "author", "lacks"),
    [
        (CLASSIC, ("Smart City", "Blora"), "Humas", {"updated"}),
        (NEWER, ("Smart City", "Blora"), "Humas", {"updated"}),
        (BOUGHT, (), "", {"updated", "labels", "author"}),
    ],
    ids=["classic", "newer", "bought"],
)
def test_what_a_theme_does_not_show(
    body: str, labels: tuple[str, ...], author: str, lacks: set[str]
) -> None:
    [post] = parse("blogger_pages", HEAD + body).posts
    assert (post.labels, post.author, post.lacks) == (labels, author, lacks)


def test_a_day_without_a_time() -> None:
    body = CLASSIC.replace("<abbr class='published' title='2018-05-08T18:00:00-07:00'>", "<abbr>")
    [post] = parse("blogger_pages", HEAD + body).posts
    assert post.published == dt.date(2018, 5, 9)
    assert "time" in post.lacks


def test_no_day_at_all_is_told() -> None:
    body = CLASSIC.replace("2018-05-08T18:00:00-07:00", "").replace("Rabu, 09 Mei 2018", "")
    [post] = parse("blogger_pages", HEAD + body).posts
    assert post.published is None
    assert "tanggal terbit tidak ada" in str(post.findings[0])


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (HEAD + CLASSIC.replace("post-body", "isi"), "tanpa bagian isi"),
        (HEAD + CLASSIC.replace("90001", ""), "nomor tulisan"),
        ("<meta name='generator' content='blogger'/>" + CLASSIC, "nomor tulisan atau blognya"),
    ],
    ids=["no body", "no number", "no number of the blog"],
)
def test_what_cannot_be_known_is_told(page: str, expected: str) -> None:
    found = parse("blogger_pages", page, url=URL)
    assert found.posts == []
    assert expected in str(found.unread[0].finding)


def test_a_list_of_whole_posts() -> None:
    second = CLASSIC.replace("90001", "90002").replace("Rapat &amp; kerja", "Kedua")
    titled = "<h3 class='post-title entry-title'><a href='/2018/05/kedua.html'>"
    second = second.replace("<h3 class='post-title entry-title'>", titled)
    found = parse("blogger_pages", HEAD + CLASSIC + second, "https://blog.example", URL)
    assert found.ids == [ID, ID.replace("90001", "90002")]
    assert [post.title for post in found.posts] == ["Rapat & kerja", "Kedua"]
    assert found.posts[1].url == "https://blog.example/2018/05/kedua.html"


def test_phone_view_country_host_and_comments_are_the_same_post() -> None:
    page = HEAD.replace(URL, f"{URL.replace('example', 'example.co.id')}?m=1&showComment=1#c9")
    [post] = parse("blogger_pages", page + CLASSIC, "https://blog.example").posts
    assert (post.id, post.url) == (ID, URL)


def test_a_static_page_is_named() -> None:
    page = HEAD.replace("/2018/05/rapat.html", "/p/profil.html") + CLASSIC
    assert parse("blogger_pages", page).others == [Other("page", "Rapat & kerja")]


def test_walk_by_the_sitemap() -> None:
    with serve(Blog(stories(5))) as server:
        found = walk("blogger_pages", server.base)
    assert found.ids == [post_id(number) for number in (5, 4, 3, 2, 1)]
    assert found.ids[0].startswith(f"tag:blogger.com,1999:blog-{BLOG}.")
    assert found.others == [Other("page", "profil")]
    assert not any(target.startswith(("/search", "/feeds")) for target in server.targets)


def test_walk_what_may_have_changed() -> None:
    with serve(Blog(stories(5))) as server:
        found = walk("blogger_pages", server.base, dt.date(2018, 5, 12))
    assert set(found.ids) == {post_id(5), post_id(4)}


def test_a_blog_without_a_sitemap_cannot_be_read() -> None:
    with serve(lambda _request: NOT_FOUND) as server, pytest.raises(Unreachable):
        walk("blogger_pages", server.base)


@pytest.mark.parametrize(
    ("page", "expected"),
    [(HEAD, True), ("<html><body>Isi", False), ("<rss>blogger.com/feeds/</rss>", False)],
    ids=["blogger", "another page", "a feed"],
)
def test_recognises(page: str, expected: bool) -> None:
    assert BloggerPages.recognises(Fetched("a", page.encode())) is expected
