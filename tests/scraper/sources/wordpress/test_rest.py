"""A WordPress site: REST walked in a stable order, and the other ways where it is closed."""

import datetime as dt
import json
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from scraper.model.posts import Other, RawPost, Unread
from scraper.reading.fetch import Fetched, Unreachable
from scraper.sources.wordpress import rows
from scraper.sources.wordpress.rest import WordPressRest
from tests.scraper.walks import config, parse, walk
from tests.scraper.webs import web
from tests.servers.server import NOT_FOUND, Reply, Request, page, serve
from tests.servers.stories import stories, story
from tests.servers.wordpress import WordPress

pytestmark = pytest.mark.slow

SITE = "https://situs.example"
ROW: dict[str, Any] = {
    "id": 7,
    "date": "2019-11-25T04:25:20",
    "date_gmt": "2019-11-25T03:25:20",
    "modified_gmt": "2019-11-26T00:00:00",
    "guid": {"rendered": "http://lama.example/?p=7"},
    "slug": "rapat",
    "status": "publish",
    "type": "post",
    "link": f"{SITE}/2019/11/rapat/",
    "title": {"rendered": "Rapat &#8211; A &amp; B &lt;b&gt; &amp;amp;"},
    "content": {"rendered": "<p>Isi.</p>\n", "protected": False},
    "_embedded": {
        "author": [{"name": "Tim &amp; Humas"}],
        "wp:term": [
            [
                {"name": "Uncategorized", "slug": "uncategorized", "taxonomy": "category"},
                {"name": "R &amp; D", "slug": "r-d", "taxonomy": "category"},
            ],
            [{"name": "Blora", "slug": "blora", "taxonomy": "post_tag"}],
        ],
    },
}


def rest(**changed: Any) -> str:
    return json.dumps([{**ROW, **changed}])


def test_a_post_as_rest_gives_it() -> None:
    [post] = parse("wordpress", rest(), SITE).posts
    assert post.id == f"{SITE}/?p=7"
    assert (post.url, post.slug) == (f"{SITE}/2019/11/rapat/", "rapat")
    assert post.title == "Rapat – A & B <b> &amp;"
    assert post.published == dt.datetime(2019, 11, 25, 3, 25, 20, tzinfo=dt.UTC)
    assert post.updated == dt.datetime(2019, 11, 26, tzinfo=dt.UTC)
    assert (post.labels, post.author) == (("R & D", "Blora"), "Tim & Humas")
    assert (post.html, post.status, post.lacks) == ("<p>Isi.</p>", "published", frozenset())


@pytest.mark.parametrize(
    ("changed", "field", "expected"),
    [
        pytest.param(
            {"content": {"rendered": "", "protected": True}}, "status", "protected", id="password"
        ),
        pytest.param({"status": "pending"}, "status", "pending", id="pending"),
        pytest.param({"status": "aneh"}, "status", "unknown", id="unknown status"),
        pytest.param(
            {"date_gmt": "0000-00-00T00:00:00"},
            "published",
            dt.datetime(2019, 11, 24, 21, 25, 20, tzinfo=dt.UTC),
            id="time of the site only",
        ),
        pytest.param({"date_gmt": None, "date": "x"}, "published", None, id="no time"),
        pytest.param(
            {"date_gmt": "9999-12-31T23:59:59", "date": "0001-01-01T00:00:00"},
            "published",
            None,
            id="a time at either end of the calendar",
        ),
        pytest.param(
            {"title": {"rendered": "Rapat \ud83d"}}, "title", "Rapat \ufffd", id="half an emoji"
        ),
        pytest.param(
            {"_embedded": {}, "categories": [1]},
            "lacks",
            frozenset({"labels", "author"}),
            id="nothing embedded",
        ),
        pytest.param(
            {"_embedded": {"author": [{"code": "rest_user_invalid_id"}], "wp:term": [[]]}},
            "lacks",
            frozenset({"author"}),
            id="hidden author",
        ),
        pytest.param(
            {"content": {"rendered": '<p>A<span id="more-7"></span></p>'}},
            "html",
            "<p>A<!--more--></p>",
            id="jump break",
        ),
        pytest.param({"slug": "rapat-%e2%82%ac"}, "slug", "rapat-€", id="slug in percents"),
    ],
)
def test_variants(changed: dict[str, Any], field: str, expected: object) -> None:
    [post] = parse("wordpress", rest(**changed), SITE).posts
    assert getattr(post, field) == expected


def test_the_featured_picture_leads() -> None:
    media = {
        "source_url": f"{SITE}/wp-content/uploads/rapat.jpg",
        "alt_text": 'Suasana "rapat"',
        "caption": {"rendered": "<p>Rapat <em>kerja</em></p>\n"},
    }
    embedded = {**ROW["_embedded"], "wp:featuredmedia": [media]}
    [post] = parse("wordpress", rest(_embedded=embedded), SITE).posts
    assert post.html == (
        f'<figure><img src="{SITE}/wp-content/uploads/rapat.jpg" alt="Suasana &quot;rapat&quot;">'
        "<figcaption>Rapat <em>kerja</em></figcaption></figure><p>Isi.</p>"
    )


@pytest.mark.parametrize(
    ("number", "embedded", "told"),
    [
        pytest.param(0, [], [], id="none"),
        pytest.param(8, [{"source_url": f"{SITE}/a.jpg"}], [], id="embedded"),
        pytest.param(8, [{"code": "rest_forbidden"}], ["lampiran 8"], id="hidden"),
        pytest.param(8, [], ["lampiran 8"], id="not embedded"),
    ],
)
def test_a_featured_picture_that_the_answer_leaves_out_is_told(
    number: int, embedded: list[dict[str, str]], told: list[str]
) -> None:
    row = rest(featured_media=number, _embedded={"wp:featuredmedia": embedded})
    [post] = parse("wordpress", row, SITE).posts
    found = [str(finding) for finding in post.findings]
    assert [words in one for words, one in zip(told, found, strict=True)] == [True] * len(told)


def test_static_pages_are_named() -> None:
    assert parse("wordpress", rest(type="page"), SITE).others == [
        Other("page", "Rapat – A & B <b> &amp;")
    ]


# The walk -----------------------------------------------------------------------------------------


def numbers(ids: list[str]) -> list[int]:
    return [int(one.rpartition("=")[2]) for one in ids]


def test_walk_in_a_stable_order() -> None:
    with serve(WordPress(stories(205))) as server:
        found = walk("wordpress", server.base)
    assert numbers(found.ids) == list(range(1, 206))
    asked = [urlsplit(target) for target in server.pages() if "/wp/v2/posts" in target]
    queries = [parse_qs(target.query) for target in asked]
    assert [query["page"] for query in queries] == [["1"], ["2"], ["3"]]
    assert {(query["orderby"][0], query["order"][0]) for query in queries} == {("id", "asc")}


def test_protected_posts_are_not_read() -> None:
    with serve(WordPress(stories(2), protected=frozenset({1}))) as server:
        found = walk("wordpress", server.base)
    assert [post.status for post in found.posts] == ["protected", "published"]


def test_the_end_is_told_by_an_error_where_nothing_counts_the_pages() -> None:
    site = WordPress(stories(3))

    def uncounted(request: Request) -> Reply:
        narrowed = Request(request.target.replace("per_page=100", "per_page=2"), request.headers)
        reply = site(narrowed)
        headers = {key: value for key, value in reply.headers.items() if not key.startswith("X-WP")}
        return Reply(reply.content, reply.status, headers)

    with serve(uncounted) as server:
        found = walk("wordpress", server.base)
    assert numbers(found.ids) == [1, 2, 3]
    assert found.unread == []


@pytest.mark.parametrize("old", [False, True], ids=["new", "before 5.7"])
def test_since_is_asked_for_and_may_be_ignored(old: bool) -> None:
    with serve(WordPress(stories(9), old=old)) as server:
        found = walk("wordpress", server.base, dt.date(2018, 5, 14))
    assert numbers(found.ids) == (list(range(1, 10)) if old else [6, 7, 8, 9])


def test_since_that_is_rejected_is_not_asked_again() -> None:
    site = WordPress(stories(2))

    def strict(request: Request) -> Reply:
        if "modified_after" in request.query:
            return Reply(b'{"code": "rest_invalid_param"}', 400)
        return site(request)

    with serve(strict) as server:
        found = walk("wordpress", server.base, dt.date(2018, 5, 14))
    assert numbers(found.ids) == [1, 2]


def test_a_site_whose_root_only_its_head_names() -> None:
    site = WordPress(stories(2))

    def moved(request: Request) -> Reply:
        if request.path == "/":
            link = "<link rel='https://api.w.org/' href='/index.php/wp-json/'/>"
            return page(f"<html><head>{link}</head><p>Beranda")
        return NOT_FOUND if request.path.startswith("/wp-json") else site(request)

    with serve(moved) as server:
        found = walk("wordpress", server.base)
    assert numbers(found.ids) == [1, 2]
    assert not any(target.startswith("/wp-json") for target in server.targets)


def test_a_site_without_pretty_addresses() -> None:
    site = WordPress(stories(2))

    def plain(request: Request) -> Reply:
        is_rest = "rest_route" in request.query
        return site(request) if is_rest else NOT_FOUND

    with serve(plain) as server:
        found = walk("wordpress", server.base)
    assert numbers(found.ids) == [1, 2]


@pytest.mark.parametrize("rest", [401, 403, 404, "html"])
@pytest.mark.parametrize("teasers", [False, True], ids=["whole feed", "teasers"])
def test_closed_rest_falls_back_to_the_feed(rest: int | str, teasers: bool) -> None:
    with serve(WordPress(stories(12), rest=rest, teasers=teasers)) as server:
        found = walk("wordpress", server.base)
    assert numbers(found.ids) == list(range(12, 0, -1))
    assert all("katauji" in post.html and "body" not in post.lacks for post in found.posts)
    assert found.others == [Other("page", "profil")]
    assert "/feed/?paged=2" in server.targets


def test_closed_rest_and_feed_fall_back_to_the_sitemap() -> None:
    site = WordPress(stories(3), rest=403)

    def closed(request: Request) -> Reply:
        return NOT_FOUND if request.path == "/feed/" else site(request)

    with serve(closed) as server:
        found = walk("wordpress", server.base)
    assert numbers(found.ids) == [1, 2, 3]
    assert found.posts[0].labels == ("Pemerintahan",)
    assert found.others == [Other("page", "profil")]


def test_only_lists_are_left() -> None:
    site = WordPress(stories(3), rest=403)

    def closed(request: Request) -> Reply:
        is_open = request.path == "/" or request.path.startswith("/2018/")
        return site(request) if is_open else NOT_FOUND

    with serve(closed) as server:
        found = walk("wordpress", server.base)
    assert numbers(found.ids) == [3, 2, 1]


def test_a_site_that_is_not_there() -> None:
    with serve(lambda _request: NOT_FOUND) as server, pytest.raises(Unreachable):
        walk("wordpress", server.base)


# A page -------------------------------------------------------------------------------------------

HEAD = (
    "<html><head><meta name='generator' content='WordPress 6.6'><title>Rapat - Situs</title>"
    f"<link rel='shortlink' href='{SITE}/?p=7'/>"
    f"<link rel='canonical' href='{SITE}/2019/11/rapat/'/></head>"
)
BODY = (
    "<body class='single postid-7'><article id='post-7' class='hentry'><h1 class='entry-title'>"
    "Rapat</h1><time class='entry-date published' datetime='2019-11-25T10:25:20+07:00'></time>"
    "<div class='entry-content'><p>Isi.</p><div class='sharedaddy'>Bagikan ini:</div>{more}</div>"
    "<span class='cat-links'><a rel='category tag' href='/category/a/'>Berita</a></span>"
    "<span class='author vcard'>Humas</span></article>"
)


def test_a_page_has_the_identity_of_rest() -> None:
    [post] = parse("wordpress", HEAD + BODY.format(more=""), SITE).posts
    assert (post.id, post.title, post.html) == (f"{SITE}/?p=7", "Rapat", "<p>Isi.</p>")
    assert post.published == dt.datetime(2019, 11, 25, 3, 25, 20, tzinfo=dt.UTC)
    assert (post.labels, post.author, post.lacks) == (
        ("Berita",),
        "Humas",
        {"updated", "summary", "labels", "picture"},
    )


def test_a_post_in_several_pages_is_told() -> None:
    more = "<div class='page-links'>Pages: 1 <a href='2/'>2</a></div>"
    [post] = parse("wordpress", HEAD + BODY.format(more=more), SITE).posts
    assert "body" in post.lacks
    assert "beberapa halaman" in str(post.findings[0])


def test_a_static_page_is_no_post() -> None:
    body = BODY.replace("single postid-7", "page page-id-7").format(more="")
    assert parse("wordpress", HEAD + body, SITE).others == [Other("page", "Rapat")]


@pytest.mark.parametrize("name", ["archive category category-a", "blog home", "author", "search"])
def test_a_list_of_posts_is_no_post(name: str) -> None:
    body = BODY.replace("single postid-7", name).format(more="")
    assert parse("wordpress", HEAD + body, SITE).others == [Other("list", "Rapat")]


def test_a_theme_that_puts_date_and_caption_around_the_text() -> None:
    lead = (
        f"<figure class='post-thumbnail'><img src='{SITE}/u.png' class='wp-post-image' alt='Utama'>"
        "<figcaption>Foto utama (foto: Humas)</figcaption></figure>"
    )
    body = (
        f"<body class='single postid-7'><article id='post-7' class='hentry'><header>"
        f"<h1 class='entry-title'>Rapat</h1>{lead}</header><div class='entry-content'><p>Isi.</p>"
        "</div><footer class='entry-footer'><time class='entry-date published'"
        " datetime='2019-11-25T10:25:20+07:00'>November 25</time></footer></article>"
        "<footer><time class='entry-date' datetime='2026-01-01'>2026</time></footer>"
    )
    [post] = parse("wordpress", HEAD + body, SITE).posts
    assert post.published == dt.datetime(2019, 11, 25, 3, 25, 20, tzinfo=dt.UTC)
    assert post.html == (
        f'<figure><img src="{SITE}/u.png" alt="Utama">'
        "<figcaption>Foto utama (foto: Humas)</figcaption></figure><p>Isi.</p>"
    )


WALLS = {
    "guid with a number": f"<guid isPermaLink='false'>{SITE}/?p=7</guid>",
    "guid with an address": f"<guid isPermaLink='false'>{SITE}/2019/11/rapat/</guid>",
}


@pytest.mark.parametrize("guid", WALLS.values(), ids=WALLS)
@pytest.mark.parametrize("kind", ["wordpress", "rss"])
def test_what_stands_behind_a_password_is_no_post_of_a_feed(kind: str, guid: str) -> None:
    text = (
        "<rss version='2.0'><channel><link>https://a.id/</link>"
        "<generator>https://wordpress.org/?v=6.1</generator><item><title>Protected: Rapat</title>"
        f"<link>{SITE}/2019/11/rapat/</link>{guid}"
        "<pubDate>Mon, 25 Nov 2019 03:25:20 +0000</pubDate>"
        "<description>There is no excerpt because this is a protected post.</description></item>"
        "</channel></rss>"
    )
    [post] = parse(kind, text, SITE).posts
    assert post.status == "protected"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (rest(), True),
        ("[]", False),
        ('[{"id": 1}]', False),
        (HEAD, True),
        ("<html><p>Isi", False),
        ("<rss/>", False),
        ("[" * 100_000, False),
    ],
    ids=["rest", "empty", "other json", "page", "other page", "feed", "deep"],
)
def test_recognises(content: str, expected: bool) -> None:
    assert WordPressRest.recognises(Fetched("a", content.encode())) is expected


def test_the_number_makes_the_identity_not_the_guid() -> None:
    posts = [
        parse("wordpress", rest(guid={"rendered": guid}), SITE).posts[0]
        for guid in (f"{SITE}/?p=7", "http://blog.example/2010/a.html")
    ]
    assert {post.id for post in posts} == {f"{SITE}/?p=7"}


def own_types(site: WordPress, *types: str) -> list[tuple[str, str]]:
    """Walk a site with the types that ``sources.toml`` names, and give ids and findings."""
    with serve(site) as server, web() as fetch:
        source = WordPressRest(replace(config("wordpress", server.base), types=types))
        told = []
        for found in source.pages(fetch):
            if isinstance(found, Unread):
                told.append(("unread", found.finding.finding))
                continue
            told += [
                ("post", entry.title) for entry in source.parse(found) if isinstance(entry, RawPost)
            ]
        return told


AGENDA = {"agenda": ("agenda-kota", [story(71, title="Pasar malam"), story(72, title="Lomba")])}
OWN_TYPES: dict[str, tuple[tuple[str, ...], list[tuple[str, str]]]] = {
    "none asked for": ((), []),
    "one under another name": (("agenda",), [("post", "Pasar malam"), ("post", "Lomba")]),
    "one that is not there": (
        ("lelang",),
        [("unread", "jenis 'lelang' tidak diberikan REST situs ini: halaman tidak ada (404)")],
    ),
}


@pytest.mark.parametrize(("types", "expected"), OWN_TYPES.values(), ids=OWN_TYPES)
def test_types_of_a_sites_own_come_where_they_are_asked_for(
    types: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert own_types(WordPress(stories(1), types=AGENDA), *types)[1:] == expected


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"a": 1}', b'{"a": {"rest_base": "../x"}}', b'{"a": {}}']
)
def test_where_rest_keeps_a_type_is_never_guessed(content: bytes) -> None:
    assert rows.bases(Fetched("a", content)) == {}
