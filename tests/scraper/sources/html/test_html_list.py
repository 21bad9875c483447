"""Sites that offer nothing but pages, read by selectors and by ready profiles."""

import datetime as dt
from dataclasses import replace

import pytest

from scraper.model.posts import RawPost
from scraper.reading.fetch import Unreachable
from tests.scraper.walks import parse, walk
from tests.servers.portal import DETAIL, LIST, Portal
from tests.servers.server import NOT_FOUND, Reply, Request, page, serve
from tests.servers.stories import stories
from tests.servers.wordpress import WordPress

pytestmark = pytest.mark.slow

SITE = "https://kab.example"
REGENCY = "codeigniter_kabupaten"


def test_walk_a_list_that_counts_stories() -> None:
    with serve(Portal(stories(12), size=5)) as server:
        found = walk("html_list", server.base, profile=REGENCY)
    assert found.ids == [f"{server.base}{DETAIL}/{number}" for number in range(12, 0, -1)]
    lists = [target for target in server.pages() if target.startswith(LIST)]
    assert lists == [LIST, f"{LIST}/5", f"{LIST}/10"]
    assert found.unread == []


def test_a_story() -> None:
    with serve(Portal(stories(1))) as server:
        [post] = walk("html_list", server.base, profile=REGENCY).posts
    assert post == RawPost(
        id=f"{server.base}{DETAIL}/1",
        url=f"{server.base}{DETAIL}/1/berita-uji-1",
        slug="berita-uji-1",
        title="Berita uji 1: rapat & kunjungan",
        published=dt.date(2018, 5, 8),
        author="Admin Uji",
        html=post.html,
        lacks=frozenset({"time", "updated", "labels"}),
    )
    assert post.html.startswith("<p>BLORA. Ini berita uji nomor 1")
    assert "Bagikan" not in post.html


def test_own_selectors() -> None:
    options = {
        "list": LIST,
        "item": ".list-berita h4 a",
        "next": "a[rel=next]",
        "title": "h3.judul",
        "date": ".info .tanggal",
        "body": ".isi-berita",
        "author": ".penulis",
        "identity": r"/detail/\d+",
    }
    with serve(Portal(stories(7), size=3)) as server:
        own = walk("html_list", server.base, **options)
        ready = walk("html_list", server.base, profile=REGENCY)
    assert own == ready
    assert len(own.posts) == 7


@pytest.mark.parametrize(
    "button", ["<a>", "<a href=''>", "<a href='#'>", "<a href='javascript:f()'>"]
)
def test_what_leads_nowhere_is_no_story(button: str) -> None:
    def site(request: Request) -> Reply:
        if request.path == "/berita/1":
            return page(f"<time datetime='2018-05-09'></time><p>{'Isi berita. ' * 20}</p>")
        return page(f"{button}Cari</a><a href='/berita/1'>Rapat</a>")

    with serve(site) as server:
        found = walk("html_list", server.base, list="/berita", item="a", body="p")
        assert found.ids == [f"{server.base}/berita/1"]
    assert found.unread == []


def test_pager_without_marks_is_followed_by_its_numbers() -> None:
    portal = Portal(stories(9), size=3)

    def unmarked(request: Request) -> Reply:
        reply = portal(request)
        assert isinstance(reply, Reply)
        return replace(reply, content=reply.content.replace(b"rel='next'", b""))

    with serve(unmarked) as server:
        found = walk("html_list", server.base, profile=REGENCY)
    assert len(found.posts) == 9


def test_a_new_title_is_the_same_story() -> None:
    first = parse("html_list", STORY, SITE, f"{SITE}{DETAIL}/606/lama", profile=REGENCY)
    second = parse("html_list", STORY, SITE, f"{SITE}{DETAIL}/606/baru", profile=REGENCY)
    assert first.ids == second.ids == [f"{SITE}{DETAIL}/606"]


STORY = (
    "<html><title>Rapat | Kabupaten</title><div><h3 class='judul'>Rapat</h3>"
    "<span class='tanggal'>Selasa, 8 Mei 2018 | 10.41 WIB</span><span class='kategori'>Umum</span>"
    "<div class='isi-berita'><p>Isi.</p><p>Baca juga: <a href='/x'>Lain</a></p></div></div>"
)


def test_time_label_and_furniture() -> None:
    [post] = parse("html_list", STORY, SITE, f"{SITE}{DETAIL}/1/a", profile=REGENCY).posts
    assert post.published == dt.datetime(2018, 5, 8, 3, 41, tzinfo=dt.UTC)
    assert (post.labels, post.html, post.lacks) == (("Umum",), "<p>Isi.</p>", {"author", "updated"})


def test_walk_stops_where_everything_is_older() -> None:
    with serve(Portal(stories(20), size=5)) as server:
        found = walk("html_list", server.base, dt.date(2018, 5, 20), profile=REGENCY)
    assert len(found.posts) == 15
    assert f"{LIST}/15" not in server.targets


def test_a_story_that_fails_is_told_and_the_others_go_on() -> None:
    portal = Portal(stories(4))

    def broken(request: Request) -> Reply:
        if request.path.startswith(f"{DETAIL}/3/"):
            return page("<title>Kesalahan</title>", 500)
        return portal(request)

    with serve(broken) as server:
        found = walk("html_list", server.base, profile=REGENCY)
    assert len(found.posts) == 3
    assert "bermasalah (500)" in str(found.unread[0].finding)


def test_a_missing_story_is_a_page_that_says_so() -> None:
    posts = stories(2)

    def app(request: Request) -> Reply:
        shown = posts if request.path.startswith(LIST) else posts[:1]
        return Portal(shown)(request)

    with serve(app) as server:
        found = walk("html_list", server.base, profile=REGENCY)
    assert len(found.posts) == 1
    assert "tidak ditemukan" in str(found.unread[0].finding)


def test_many_failures_in_a_row_end_the_walk() -> None:
    portal = Portal(stories(30), size=30)

    def broken(request: Request) -> Reply:
        return page("<title>x</title>", 500) if DETAIL in request.path else portal(request)

    with serve(broken) as server, pytest.raises(Unreachable, match="bermasalah"):
        walk("html_list", server.base, profile=REGENCY)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "tanpa 'profile' dan tanpa 'item'"),
        ({"item": "a[["}, "pemilih 'item'"),
        ({"item": "a", "body": "div:::x"}, "pemilih 'body'"),
        ({"item": "a", "identity": "("}, "'identity'"),
        ({"item": ".tidak-ada"}, "tidak ada tautan berita"),
    ],
    ids=["nothing", "item", "body", "identity", "no match"],
)
def test_descriptions_that_do_not_work(options: dict[str, str], expected: str) -> None:
    with (
        serve(Portal(stories(1))) as server,
        pytest.raises(Unreachable, match=expected.split("(")[0]),
    ):
        walk("html_list", server.base, **options)


def test_a_page_without_a_story() -> None:
    found = parse("html_list", "<html><title>A</title>", SITE, f"{SITE}/a", item="a")
    assert "tidak ditemukan isi" in str(found.unread[0].finding)


def test_a_theme_of_wordpress_gives_the_identity_of_wordpress() -> None:
    with serve(WordPress(stories(3))) as server:
        found = walk("html_list", server.base, profile="wordpress_tema")
    assert found.ids == [f"{server.base}/?p={number}" for number in (3, 2, 1)]
    assert found.posts[0].labels == ("Pemerintahan",)


JOOMLA_LIST = (
    "<div class='blog'>{rows}</div><ul class='pagination'><li class='pagination-next'>"
    "<a href='/info/berita?start={next}'>Berikutnya</a></li></ul>"
)
JOOMLA_STORY = (
    "<html><title>Berita</title><div class='item-page'><div class='page-header'><h2>Judul {n}</h2>"
    "</div><dl class='article-info'><dd class='published'><time datetime='2022-05-0{n}T08:00:00"
    "+07:00' itemprop='datePublished'>Terbit</time></dd><dd class='createdby'>Humas</dd></dl>"
    "<div class='item-image'><img src='/images/{n}.jpg' alt='Foto'></div>"
    "<div itemprop='articleBody'><p>Isi berita {n}.</p></div></div>"
)


def joomla(request: Request) -> Reply:
    path = request.path
    if path == "/info/berita":
        start = int(request.query.get("start", "0"))
        rows = "".join(
            f"<div class='item'><h2><a href='/info/berita/{n}-judul-{n}'>Judul {n}</a></h2></div>"
            for n in range(start + 1, min(start + 3, 6))
        )
        return page(JOOMLA_LIST.format(rows=rows, next=start + 2))
    number = path.rpartition("/")[2].partition("-")[0]
    return page(JOOMLA_STORY.format(n=number)) if number.isdecimal() else NOT_FOUND


def test_joomla() -> None:
    with serve(joomla) as server:
        found = walk("html_list", server.base, profile="joomla", list="/info/berita")
    assert found.ids == [f"{server.base}/info/berita/{n}" for n in range(1, 6)]
    first = found.posts[0]
    assert (first.title, first.author) == ("Judul 1", "Humas")
    assert first.published == dt.datetime(2022, 5, 1, 1, 0, tzinfo=dt.UTC)
    assert first.html == (
        f'<figure><img src="{server.base}/images/1.jpg" alt="Foto"></figure><p>Isi berita 1.</p>'
    )
