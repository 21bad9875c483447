"""The public feeds of a blog: walked to their end, completed from pages, the same in both forms."""

import datetime as dt
import json
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from scraper.model.posts import DRAFT, Other, RawPost
from scraper.reading.fetch import Fetched, Unreachable
from scraper.sources.blogger.feed import BloggerFeed
from tests.scraper.exports import backup, takeout
from tests.scraper.walks import parse, walk
from tests.servers.blogger import Blog, post_id
from tests.servers.server import NOT_FOUND, Reply, Request, page, serve
from tests.servers.stories import stories, story

FORMS = pytest.mark.parametrize("form", ["atom", "json"])
NEWEST_FIRST = [post_id(number) for number in range(7, 0, -1)]


@FORMS
def test_walk_in_steps_that_the_blog_chooses(form: str) -> None:
    with serve(Blog(stories(7), ceiling=3)) as server:
        found = walk("blogger_feed", server.base, format=form)
    assert found.ids == NEWEST_FIRST
    assert found.unread == []
    feeds = [urlsplit(target) for target in server.pages() if target.startswith("/feeds/posts")]
    queries = [parse_qs(target.query) for target in feeds]
    assert [query["start-index"] for query in queries] == [["1"], ["4"], ["7"]]
    assert {query["redirect"][0] for query in queries} == {"false"}
    assert {query["max-results"][0] for query in queries} == {"100"}


@FORMS
def test_a_post_as_the_feed_gives_it(form: str) -> None:
    with serve(Blog([story(1, title='A & <b> "B"', labels=("Smart City", "Blora"))])) as server:
        [post] = walk("blogger_feed", server.base, format=form).posts
    assert post == RawPost(
        id=post_id(1),
        url=f"{server.base}/2018/05/berita-uji-1.html",
        slug="berita-uji-1",
        title='A & <b> "B"',
        published=story(1).published,
        updated=story(1).updated,
        labels=("Smart City", "Blora"),
        author="Admin Uji",
        html=story(1).body(server.base),
        line=1,
    )


@FORMS
def test_posts_without_text_get_it_from_their_pages(form: str) -> None:
    with serve(Blog(stories(3), summaries=True)) as server:
        found = walk("blogger_feed", server.base, format=form)
    assert found.ids == [post_id(3), post_id(2), post_id(1)]
    assert "katauji3" in found.posts[0].html
    assert found.posts[0].lacks == frozenset()
    assert found.posts[0].labels == ("Pemerintahan",)


def test_an_empty_content_beside_full_ones() -> None:
    with serve(_Emptied(Blog(stories(2)))) as server:
        found = walk("blogger_feed", server.base)
    assert sorted(found.ids) == [post_id(1), post_id(2)]
    assert all("katauji" in post.html for post in found.posts)


class _Emptied:
    """A blog whose feed gives the text of the first post as nothing."""

    def __init__(self, blog: Blog) -> None:
        self._blog = blog

    def __call__(self, request: Request) -> Reply:
        reply = self._blog(request)
        if not request.path.startswith("/feeds/"):
            return reply
        text = reply.content.decode()
        start = text.index("<content", text.index(post_id(1)))
        end = text.index("</content>", start)
        return replace(
            reply, content=(text[:start] + "<content type='html'>" + text[end:]).encode()
        )


def test_posts_hidden_from_the_feed_are_found_in_the_sitemap() -> None:
    with serve(Blog(stories(5), hidden=frozenset({2, 4}))) as server:
        found = walk("blogger_feed", server.base)
    assert sorted(found.ids) == [post_id(number) for number in range(1, 6)]
    assert not any(target.startswith("/search") for target in server.targets)


def test_static_pages_are_named() -> None:
    with serve(Blog(stories(1), static=("profil", "visi-misi"))) as server:
        found = walk("blogger_feed", server.base)
    assert found.others == [Other("page", "profil"), Other("page", "visi-misi")]


def test_only_what_changed_is_asked_for() -> None:
    old = story(1, updated=dt.datetime(2018, 6, 2, tzinfo=dt.UTC))
    with serve(Blog([old, *stories(5)[1:]])) as server:
        found = walk("blogger_feed", server.base, dt.date(2018, 6, 1))
    assert found.ids == [post_id(1)]
    query = parse_qs(urlsplit(server.pages()[0]).query)
    assert query["orderby"] == ["updated"]
    assert query["updated-min"] == ["2018-06-01T00:00:00+07:00"]


def test_a_blog_that_rejects_the_question_is_asked_for_all() -> None:
    blog = Blog(stories(2))

    def strict(request: Request) -> Reply:
        if "updated-min" in request.query:
            return page("<title>Bad Request</title>", 400)
        return blog(request)

    with serve(strict) as server:
        found = walk("blogger_feed", server.base, dt.date(2018, 5, 1))
    assert found.ids == [post_id(2), post_id(1)]


def test_one_label() -> None:
    posts = [story(1, labels=("Kerja Sama",)), story(2)]
    with serve(Blog(posts)) as server:
        found = walk("blogger_feed", server.base, label="Kerja Sama")
    assert found.ids == [post_id(1)]


def test_repeats_are_tolerated_and_endless_ones_end() -> None:
    blog = Blog(stories(3))

    def same(request: Request) -> Reply:
        if request.path.startswith("/feeds/posts"):
            first = Request(
                request.target.replace("start-index=4", "start-index=1"), request.headers
            )
            return replace(
                blog(first),
                content=blog(first).content.replace(b"totalResults>3<", b"totalResults>99<"),
            )
        return NOT_FOUND

    with serve(same) as server:
        found = walk("blogger_feed", server.base)
    assert found.ids == [post_id(3), post_id(2), post_id(1)]
    assert len([target for target in server.pages() if "/posts/" in target]) == 2


def test_a_page_that_is_gone_is_told_and_does_not_end_the_walk() -> None:
    blog = Blog(stories(3), summaries=True)

    def without_second(request: Request) -> Reply:
        return NOT_FOUND if request.path.endswith("berita-uji-2.html") else blog(request)

    with serve(without_second) as server:
        found = walk("blogger_feed", server.base)
    assert found.ids == [post_id(3), post_id(1)]
    assert [(entry.address, entry.gone) for entry in found.unread] == [
        (f"{server.base}/2018/05/berita-uji-2.html", True)
    ]


def test_closed_feeds_say_what_to_do() -> None:
    def closed(_request: Request) -> Reply:
        return NOT_FOUND

    with serve(closed) as server, pytest.raises(Unreachable, match="blogger_pages"):
        walk("blogger_feed", server.base)


def test_a_theme_without_a_body_is_reported_and_not_guessed() -> None:
    blog = Blog(stories(1), summaries=True)

    def renamed(request: Request) -> Reply:
        reply = blog(request)
        return replace(reply, content=reply.content.replace(b"post-body", b"isi"))

    with serve(renamed) as server:
        found = walk("blogger_feed", server.base)
    assert found.posts == []
    assert "isinya tidak ada pada halamannya" in str(found.unread[0].finding)


def feed(*entries: dict[str, object], **more: object) -> str:
    values = {"id": {"$t": "tag:blogger.com,1999:blog-1"}, **more}
    return json.dumps({"feed": {**values, **({"entry": list(entries)} if entries else {})}})


ENTRY: dict[str, object] = {
    "id": {"$t": "tag:blogger.com,1999:blog-1.post-2"},
    "published": {"$t": "2018-05-08T18:00:00.000-07:00"},
    "title": {"$t": "Judul"},
    "content": {"$t": "<p>Isi</p>"},
}


@pytest.mark.parametrize(
    "text",
    [
        feed(ENTRY),
        f"gdata.io.handleScriptLoaded({feed(ENTRY)});",
        f"// API callback\nhandle({feed(ENTRY)});",
        feed({**ENTRY, "category": [{"term": "A", "scheme": "http://example.org/x"}]}),
    ],
    ids=["json", "script", "script with a comment", "label of another scheme"],
)
def test_json_forms(text: str) -> None:
    [post] = parse("blogger_feed", text).posts
    assert (post.id, post.title, post.html, post.labels) == (
        "tag:blogger.com,1999:blog-1.post-2",
        "Judul",
        "<p>Isi</p>",
        (),
    )
    assert post.published == dt.datetime(2018, 5, 9, 1, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        pytest.param({"thr$in-reply-to": {"ref": "x"}}, Other("comment", "Judul"), id="comment"),
        pytest.param(
            {"id": {"$t": "tag:blogger.com,1999:blog-1.page-2"}}, Other("page", "Judul"), id="page"
        ),
    ],
)
def test_entries_that_are_no_posts(changed: dict[str, object], expected: Other) -> None:
    assert parse("blogger_feed", feed({**ENTRY, **changed})).others == [expected]


def test_a_draft_is_no_published_post() -> None:
    [post] = parse(
        "blogger_feed", feed({**ENTRY, "app$control": {"app$draft": {"$t": "yes"}}})
    ).posts
    assert post.status == DRAFT


@pytest.mark.parametrize(
    "date",
    [
        "",
        "2018-05-08",
        "2018-13-08T00:00:00Z",
        "kemarin",
        "9999-12-31T23:59:59Z",
        "0001-01-01T00:00Z",
    ],
)
def test_a_date_that_names_no_moment_is_told(date: str) -> None:
    [post] = parse("blogger_feed", feed({**ENTRY, "published": {"$t": date}})).posts
    assert post.published is None
    assert "tanggal terbit" in str(post.findings[0])


def test_a_saved_summary_is_told_as_such() -> None:
    entry = {key: value for key, value in ENTRY.items() if key != "content"}
    [post] = parse("blogger_feed", feed(entry)).posts
    assert post.lacks == {"body"}
    assert "tanpa isi" in str(post.findings[0])


@pytest.mark.parametrize(
    "text",
    [
        '{"feed": {"id": {"$t": "tag:blogger.com,1999:blog-1"',
        '{"feed": [1], "id": "tag:blogger.com,1999:blog-1"}',
        '{"feed": {"entry": 7}, "x": "tag:blogger.com,1999:blog-1"}',
        '{"feed": {"id": "tag:blogger.com,1999:blog-1", "entry": ' + "[" * 100_000,
    ],
    ids=["cut off", "no object", "no list", "too deep"],
)
def test_broken_json_is_told(text: str) -> None:
    with pytest.raises(Unreachable, match="bukan JSON"):
        parse("blogger_feed", text)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (feed(), True),
        ("<feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:blog-1</id>", True),
        (
            backup("<entry><category scheme='http://schemas.google.com/g/2005#kind'/></entry>"),
            False,
        ),
        (takeout(), False),
        ("<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:x</id></feed>", False),
        ('{"a": 1}', False),
    ],
    ids=["json", "atom", "backup", "takeout", "another feed", "another json"],
)
def test_recognises(content: str, expected: bool) -> None:
    assert BloggerFeed.recognises(Fetched("a", content.encode())) is expected
