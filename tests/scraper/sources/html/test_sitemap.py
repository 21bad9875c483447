"""Sitemaps: found, nested, packed, bounded; and sites that are read by them."""

import datetime as dt
import gzip

import pytest

from scraper.model.posts import Other, Unread
from scraper.reading.fetch import Fetched, Unreachable
from scraper.sources.common import sitemaps
from scraper.sources.common.sitemaps import Place
from scraper.sources.html.sitemap import Sitemap
from tests.scraper.walks import parse, walk
from tests.scraper.webs import web
from tests.servers.server import NOT_FOUND, Reply, Request, page, plain, serve, xml
from tests.servers.stories import stories
from tests.servers.wordpress import WordPress

SPACE = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"


def urlset(*places: str, space: str = SPACE) -> str:
    return (
        f"<urlset {space}>{''.join(f'<url><loc>{place}</loc></url>' for place in places)}</urlset>"
    )


def index(*places: str) -> str:
    rows = "".join(f"<sitemap><loc>{place}</loc></sitemap>" for place in places)
    return f"<sitemapindex {SPACE}>{rows}</sitemapindex>"


@pytest.mark.parametrize(
    "content",
    [
        urlset("https://a.id/1", "https://a.id/2").encode(),
        urlset("https://a.id/1", "https://a.id/2", space="").encode(),
        gzip.compress(urlset("https://a.id/1", "https://a.id/2").encode()),
        b"https://a.id/1\nhttps://a.id/2\n",
        (
            f"<urlset {SPACE} xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>"
            "<url><image:loc>https://a.id/f.jpg</image:loc><loc>https://a.id/1</loc></url>"
            "<url><image:image><image:loc>https://a.id/g.jpg</image:loc></image:image>"
            "<loc>https://a.id/2</loc></url></urlset>"
        ).encode(),
    ],
    ids=["xml", "without a namespace", "packed", "plain lines", "pictures"],
)
def test_forms(content: bytes) -> None:
    nested, places = sitemaps.look(Fetched("https://a.id/sitemap.xml", content))
    assert (nested, [place.url for place in places]) == ([], ["https://a.id/1", "https://a.id/2"])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2018-05-09", dt.date(2018, 5, 9)),
        ("2018-05-09T03:41:00Z", dt.datetime(2018, 5, 9, 3, 41, tzinfo=dt.UTC)),
        ("segera", None),
        ("", None),
    ],
)
def test_lastmod(said: str, expected: dt.date | None) -> None:
    text = f"<urlset><url><loc>https://a.id/1</loc><lastmod>{said}</lastmod></url></urlset>"
    assert sitemaps.look(Fetched("a", text.encode()))[1] == [Place("https://a.id/1", expected)]


@pytest.mark.parametrize(
    "content",
    [b"<html>", b"Halo", b"", gzip.compress(b"<urlset/>" * 9)[:30], b"\x1f\x8bx"],
    ids=["html", "text", "empty", "cut off", "broken"],
)
def test_what_is_no_sitemap(content: bytes) -> None:
    with pytest.raises(Unreachable):
        sitemaps.look(Fetched("a", content))


def test_a_packed_bomb_is_refused() -> None:
    bomb = gzip.compress(b"<urlset>" + b" " * (sitemaps.MAX_FILE + 1))
    with pytest.raises(Unreachable, match="terlalu besar"):
        sitemaps.look(Fetched("a", bomb))


@pytest.mark.parametrize(
    ("modified", "expected"),
    [
        (None, False),
        (dt.date(2018, 5, 7), True),
        (dt.date(2018, 5, 8), False),
        (dt.datetime(2018, 5, 1, tzinfo=dt.UTC), True),
    ],
)
def test_lastmod_is_a_hint_with_a_day_of_grace(modified: dt.date | None, expected: bool) -> None:
    assert sitemaps.is_older(Place("https://a.id/1", modified), dt.date(2018, 5, 9)) is expected


class Site:
    """A site of pages, some of them sitemaps, by their paths; ``{base}`` is its address."""

    def __init__(self, robots: str = "", **pages: str) -> None:
        self._robots = robots
        self._pages = pages

    def __call__(self, request: Request) -> Reply:
        if request.path == "/robots.txt":
            return plain(self._robots.format(base=request.base))
        name = request.path.strip("/").replace(".", "_").replace("-", "_")
        if name not in self._pages:
            return NOT_FOUND
        text = self._pages[name].replace("{base}", request.base)
        return xml(text) if text.startswith("<urlset") or "sitemapindex" in text else page(text)


def walked(site: Site) -> tuple[list[str], list[Unread], list[str]]:
    with serve(site) as server, web() as fetch:
        found = list(sitemaps.walk(fetch, sitemaps.discover(fetch, server.base), server.base))
        paths = [entry.url.removeprefix(server.base) for entry in found if isinstance(entry, Place)]
        return paths, [entry for entry in found if isinstance(entry, Unread)], server.pages()


@pytest.mark.parametrize(
    ("nested", "files", "depth", "read", "unread"),
    [
        pytest.param([["1"], ["2"], ["3"]], 9, 3, 4, [], id="as deep as may be"),
        pytest.param([["1"], ["2"], ["3"]], 9, 2, 3, ["/3"], id="too deep"),
        pytest.param([["1", "2", "3"]], 4, 2, 4, [], id="as many as may be"),
        pytest.param([["1", "2", "3"]], 2, 2, 2, ["/2"], id="too many"),
        pytest.param([["1"], ["0", "1"]], 9, 1, 2, [], id="a circle"),
    ],
)
def test_sitemaps_that_are_not_read_are_told(
    monkeypatch: pytest.MonkeyPatch,
    nested: list[list[str]],
    files: int,
    depth: int,
    read: int,
    unread: list[str],
) -> None:
    monkeypatch.setattr(sitemaps, "MAX_FILES", files)
    monkeypatch.setattr(sitemaps, "MAX_DEPTH", depth)
    site = "https://a.id"

    def fetch(address: str) -> Fetched:
        number = int(address.removeprefix(f"{site}/"))
        inner = nested[number] if number < len(nested) else []
        text = index(*(f"{site}/{one}" for one in inner)) if inner else urlset(f"{address}/berita")
        fetched.append(address)
        return Fetched(address, text.encode(), url=address)

    fetched: list[str] = []
    found = list(sitemaps.walk(fetch, [f"{site}/0"], site))
    told = [one for one in found if isinstance(one, Unread)]
    assert len(fetched) == read
    assert [one.address.removeprefix(site) for one in told] == unread
    assert all("peta situs tidak dibaca" in one.finding.finding for one in told)


NAMES = {
    "wp-sitemap-posts-post-1.xml": False,
    "post-sitemap2.xml": False,
    "sitemap.xml": False,
    "berita-sitemap.xml": False,
    "wp-sitemap-taxonomies-category-1.xml": True,
    "wp-sitemap-users-1.xml": True,
    "category-sitemap.xml": True,
    "post_tag-sitemap3.xml": True,
    "author-sitemap.xml": True,
    "sitemap-authors.xml": True,
}


@pytest.mark.parametrize(("name", "expected"), NAMES.items(), ids=NAMES)
def test_sitemaps_of_lists_are_known_by_their_names(name: str, expected: bool) -> None:
    assert Place("https://a.id/x/", file=f"https://a.id/{name}").is_list == expected


def test_found_by_robots_and_nested() -> None:
    site = Site(
        "User-agent: *\nDisallow:\nSitemap: {base}/peta.xml\n",
        peta_xml=index("{base}/a.xml", "{base}/hilang.xml", "{base}/peta.xml"),
        a_xml=urlset("{base}/1", "{base}/1", "https://lain.example/2", "{base}/3"),
    )
    paths, unread, asked = walked(site)
    assert paths == ["/1", "/3"]
    assert [entry.address.rpartition("/")[2] for entry in unread] == ["hilang.xml"]
    assert asked == ["/peta.xml", "/a.xml", "/hilang.xml"]


def test_found_at_the_usual_places() -> None:
    paths, _unread, asked = walked(Site(sitemap_index_xml=urlset("{base}/1")))
    assert paths == ["/1"]
    assert asked == ["/sitemap.xml", "/sitemap_index.xml"]


def test_none_found() -> None:
    with pytest.raises(Unreachable):
        walked(Site())


ARTICLE = (
    "<html><head><title>Judul {n} - Situs</title></head><body><h1>Judul {n}</h1>"
    "<p class='tanggal'>Selasa, 8 Mei 2018</p><article><p>Ini isi berita yang cukup panjang untuk "
    "dikenali sebagai berita, nomor {n}.</p><p>Paragraf kedua menambah panjangnya.</p></article>"
)


def test_walk() -> None:
    site = Site(
        sitemap_xml=urlset("{base}/", "{base}/berita/1", "{base}/kategori/x", "{base}/a.pdf"),
        **{"berita/1": ARTICLE.replace("{n}", "1")},
    )
    with serve(site) as server:
        found = walk("sitemap", server.base)
    [post] = found.posts
    assert (post.id, post.title) == (f"{server.base}/berita/1", "Judul 1")
    assert post.published == dt.date(2018, 5, 8)
    assert post.lacks == {"updated", "labels", "author", "time"}
    assert found.unread == []


def test_match_chooses_the_stories() -> None:
    site = Site(
        sitemap_xml=urlset("{base}/berita/1", "{base}/profil/2"),
        **{"berita/1": ARTICLE, "profil/2": ARTICLE},
    )
    with serve(site) as server:
        found = walk("sitemap", server.base, match="/berita/")
    assert found.ids == [f"{server.base}/berita/1"]


def test_a_named_sitemap() -> None:
    site = Site(peta_xml=urlset("{base}/berita/1"), **{"berita/1": ARTICLE})
    with serve(site) as server:
        found = walk("sitemap", server.base, sitemap=f"{server.base}/peta.xml")
    assert len(found.posts) == 1


def test_wordpress_keeps_its_identity_and_names_its_pages() -> None:
    with serve(WordPress(stories(2))) as server:
        found = walk("sitemap", server.base)
    assert found.ids == [f"{server.base}/?p=1", f"{server.base}/?p=2"]
    assert found.others == [Other("page", "profil")]


def test_a_sitemap_alone_tells_its_size() -> None:
    found = parse("sitemap", urlset("https://a.id/1", "https://a.id/2"))
    assert "menyebut 2 halaman" in str(found.unread[0].finding)


@pytest.mark.parametrize(
    ("content", "expected"),
    [(urlset().encode(), True), (gzip.compress(b"a"), True), (b"<rss/>", False), (b"", False)],
    ids=["sitemap", "packed", "feed", "empty"],
)
def test_recognises(content: bytes, expected: bool) -> None:
    assert Sitemap.recognises(Fetched("a", content)) is expected
