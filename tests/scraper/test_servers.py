"""The test servers speak as the sites they stand for; all is read with the real fetcher."""

import datetime as dt
import json
import re
from collections.abc import Mapping
from urllib.parse import quote

import httpx
import pytest
from lxml import etree

from scraper.reading.fetch import Refused, Unreachable
from scraper.web import robots
from scraper.web.fetcher import Web
from scraper.web.sites import Disallowed
from tests.scraper.webs import web
from tests.servers import blogger, portal, wordpress
from tests.servers.blogger import Blog
from tests.servers.portal import Portal
from tests.servers.server import serve
from tests.servers.stories import WIB, stories, story
from tests.servers.wordpress import WordPress

ATOM = "{http://www.w3.org/2005/Atom}"
POSTS = "/feeds/posts/default"


def numbers(fetch: Web, address: str) -> list[int]:
    """Give the numbers of the posts in a feed of Blogger, in its order."""
    feed = etree.fromstring(fetch(address).content)
    return [int(found.text.rpartition("-")[2]) for found in feed.iterfind(f"{ATOM}entry/{ATOM}id")]


def test_a_blog_gives_no_more_than_its_ceiling_whatever_is_asked_for() -> None:
    with serve(Blog(stories(7), ceiling=3)) as server, web() as fetch:
        feed = f"{server.base}{POSTS}"
        assert numbers(fetch, f"{feed}?max-results=100") == [7, 6, 5]
        assert numbers(fetch, f"{feed}?max-results=100&start-index=4") == [4, 3, 2]
        assert numbers(fetch, f"{feed}?max-results=100&start-index=8") == []
        assert numbers(fetch, f"{feed}/-/Pemerintahan?max-results=2") == [7, 6]
        assert numbers(fetch, f"{feed}/5") == [5]


def test_a_blog_can_be_walked_by_its_links() -> None:
    with serve(Blog(stories(8), ceiling=3)) as server, web() as fetch:
        seen: list[int] = []
        address = f"{server.base}{POSTS}?max-results=100&redirect=false"
        while address:
            feed = etree.fromstring(fetch(address).content)
            seen += numbers(fetch, address)
            following = feed.find(f"{ATOM}link[@rel='next']")
            address = "" if following is None else following.get("href")
        assert seen == [8, 7, 6, 5, 4, 3, 2, 1]


def test_bounds_of_change_need_the_order_of_change() -> None:
    late = dt.datetime(2019, 1, 1, tzinfo=WIB)
    posts = [story(1, updated=late), story(2), story(3)]
    bound = quote("2018-12-01T00:00:00+07:00")
    with serve(Blog(posts)) as server, web() as fetch:
        feed = f"{server.base}{POSTS}"
        assert numbers(fetch, f"{feed}?updated-min={bound}") == [3, 2, 1]
        assert numbers(fetch, f"{feed}?updated-min={bound}&orderby=updated") == [1]
        assert numbers(fetch, f"{feed}?published-max={bound}") == [3, 2, 1]
        assert numbers(fetch, f"{feed}?published-min={bound}") == []


def test_both_forms_of_a_feed_say_the_same() -> None:
    with serve(Blog(stories(2))) as server, web() as fetch:
        entry = etree.fromstring(fetch(f"{server.base}{POSTS}").content).find(f"{ATOM}entry")
        feed = json.loads(fetch(f"{server.base}{POSTS}?alt=json").content)["feed"]
        assert feed["openSearch$totalResults"] == {"$t": "2"}
        first = feed["entry"][0]
        assert first["id"]["$t"] == entry.findtext(f"{ATOM}id") == blogger.post_id(2)
        assert first["published"]["$t"] == entry.findtext(f"{ATOM}published")
        assert first["published"]["$t"] == "2018-05-08T19:30:00.000-07:00"
        assert first["content"]["$t"] == entry.findtext(f"{ATOM}content")
        assert f'src="{server.base}/foto/2.png"' in first["content"]["$t"]


def test_members_without_anything_in_them_are_absent() -> None:
    with serve(Blog([story(1, labels=())])) as server, web() as fetch:
        feed = json.loads(fetch(f"{server.base}{POSTS}?alt=json").content)["feed"]
        assert "category" not in feed["entry"][0]
        empty = json.loads(fetch(f"{server.base}{POSTS}?alt=json&start-index=2").content)["feed"]
        assert "entry" not in empty


def test_an_owner_may_publish_summaries_only() -> None:
    with serve(Blog(stories(1), summaries=True)) as server, web() as fetch:
        entry = etree.fromstring(fetch(f"{server.base}{POSTS}").content).find(f"{ATOM}entry")
        assert entry.findtext(f"{ATOM}summary") == "Ringkasan berita uji nomor 1."
        assert entry.find(f"{ATOM}content") is None


def places(fetch: Web, address: str) -> list[str]:
    """Give the addresses in a sitemap."""
    return re.findall(r"<loc>([^<]+)</loc>", fetch(address).decoded().text)


def test_a_hidden_post_stands_in_the_sitemap_only() -> None:
    with serve(Blog(stories(3), hidden=frozenset({2}))) as server, web() as fetch:
        assert numbers(fetch, f"{server.base}{POSTS}") == [3, 1]
        (part,) = places(fetch, f"{server.base}/sitemap.xml")
        posts = places(fetch, part)
        assert len(posts) == 3
        assert "berita uji nomor 2," in fetch(posts[1]).decoded().text
        assert places(fetch, f"{server.base}/sitemap-pages.xml") == [f"{server.base}/p/profil.html"]


def test_a_blog_keeps_us_from_its_pager_but_not_from_its_posts() -> None:
    with serve(Blog(stories(2))) as server, web() as fetch:
        home = fetch(f"{server.base}/").decoded().text
        older = re.findall(r"blog-pager-older-link' href='([^']+)'", home)
        with pytest.raises(Disallowed):
            fetch(older[0])
        text = fetch(f"{server.base}{blogger.path_of(story(1))}").decoded().text
        for sign in ("content='blogger' name='generator'", "post-body-1", "Tidak ada komentar:"):
            assert sign in text
        rules = robots.parse(fetch(f"{server.base}/robots.txt").content, "BloraTerbuka")
        assert rules.sitemaps == (f"{server.base}/sitemap.xml",)


def test_a_blog_has_pictures_and_no_other_pages() -> None:
    with serve(Blog(stories(1))) as server, web() as fetch:
        picture = fetch(f"{server.base}/foto/1.png")
        assert (picture.media_type, picture.start(4)) == ("image/png", b"\x89PNG")
        for path in ("/2018/05/tidak-ada.html", f"{POSTS}/99", "/feeds/comments/default"):
            with pytest.raises(Refused) as caught:
                fetch(f"{server.base}{path}")
            assert caught.value.is_gone


REST = "/wp-json/wp/v2/posts"


def links(headers: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Give what the header Link names, by relation."""
    return httpx.Response(200, headers={"link": headers.get("link", "")}).links


def ids(fetch: Web, address: str) -> list[int]:
    return [row["id"] for row in json.loads(fetch(address).content)]


def test_rest_is_walked_by_its_links_to_the_end() -> None:
    with serve(WordPress(stories(5))) as server, web() as fetch:
        home = fetch(f"{server.base}/")
        root = links(home.headers)["https://api.w.org/"]["url"]
        seen = []
        address = f"{root}wp/v2/posts?per_page=2&orderby=id&order=asc"
        while address:
            page = fetch(address)
            assert (page.headers["x-wp-total"], page.headers["x-wp-totalpages"]) == ("5", "3")
            seen += [row["id"] for row in json.loads(page.content)]
            address = links(page.headers).get("next", {}).get("url", "")
        assert seen == [1, 2, 3, 4, 5]


def test_the_end_of_rest_is_an_error_that_says_so() -> None:
    with serve(WordPress(stories(2))) as server, web() as fetch:
        for query in ("per_page=2&page=2", "page=7"):
            with pytest.raises(Refused) as caught:
                fetch(f"{server.base}{REST}?{query}")
            answer = json.loads(caught.value.page.content)
            assert (caught.value.status, answer["code"]) == (400, "rest_post_invalid_page_number")
        with pytest.raises(Refused, match="tidak mengerti permintaan ini"):
            fetch(f"{server.base}{REST}?per_page=101")


def test_rest_gives_both_clocks_and_what_belongs_to_a_post() -> None:
    jakarta = dt.timezone(dt.timedelta(hours=7))
    with (
        serve(WordPress([story(1, title="Rapat - Pak Budi's")], zone=jakarta)) as server,
        web() as fetch,
    ):
        (row,) = json.loads(fetch(f"{server.base}{REST}?_embed=1").content)
        assert (row["date"], row["date_gmt"]) == ("2018-05-08T09:30:00", "2018-05-08T02:30:00")
        assert row["title"]["rendered"] == "Rapat &#8211; Pak Budi&#8217;s"
        assert row["_embedded"]["author"][0]["name"] == "Admin Uji"
        assert row["_embedded"]["wp:term"][0][0]["name"] == "Pemerintahan"
        assert row["link"] == f"{server.base}/2018/05/08/berita-uji-1/"
        (bare,) = json.loads(fetch(f"{server.base}{REST}").content)
        assert "_embedded" not in bare
        single = json.loads(fetch(f"{server.base}/?rest_route=/wp/v2/posts/1").content)
        assert single["id"] == 1


def test_rest_tells_what_changed_where_it_is_new_enough() -> None:
    posts = [story(1), story(2, updated=dt.datetime(2019, 1, 1, tzinfo=WIB))]
    query = f"{REST}?modified_after={quote('2018-12-01T00:00:00+00:00')}&orderby=modified"
    with serve(WordPress(posts)) as new, serve(WordPress(posts, old=True)) as old, web() as fetch:
        assert ids(fetch, new.base + query) == [2]
        assert ids(fetch, old.base + query) == [2, 1]
        assert ids(fetch, f"{new.base}{REST}?modified_after=2018-12-01T00:00:00") == [2]
        with pytest.raises(Refused):
            fetch(f"{new.base}{REST}?modified_after=2018-12-01T00:00:00+00:00")  # + not written %2B
        assert ids(fetch, f"{new.base}{REST}?slug=berita-uji-1") == [1]


def test_a_protected_post_has_no_body() -> None:
    with serve(WordPress(stories(1), protected=frozenset({1}))) as server, web() as fetch:
        (row,) = json.loads(fetch(f"{server.base}{REST}").content)
        assert row["content"] == {"rendered": "", "protected": True}


@pytest.mark.parametrize("status", [401, 403, 404])
def test_rest_may_be_closed(status: int) -> None:
    with serve(WordPress(stories(1), rest=status)) as server, web() as fetch:
        for path in (REST, "/?rest_route=/wp/v2/posts", "/wp-json/"):
            with pytest.raises(Refused) as caught:
                fetch(f"{server.base}{path}")
            assert caught.value.status == status
            assert json.loads(caught.value.page.content)["code"].startswith("rest_")
        assert b"berita uji nomor 1" in fetch(f"{server.base}/feed/").content


def test_rest_may_be_a_page_instead() -> None:
    with serve(WordPress(stories(1), rest="html")) as server, web() as fetch:
        assert fetch(f"{server.base}{REST}").media_type == "text/html"


def test_the_feed_of_a_site_has_ten_on_a_page_and_an_end() -> None:
    with serve(WordPress(stories(12))) as server, web() as fetch:
        first, second = (
            re.findall(r"\?p=(\d+)</guid>", fetch(f"{server.base}/feed/?paged={n}").decoded().text)
            for n in (1, 2)
        )
        assert first == [str(number) for number in range(12, 2, -1)]
        assert second == ["2", "1"]
        with pytest.raises(Refused) as caught:
            fetch(f"{server.base}/feed/?paged=3")
        assert caught.value.is_gone


def test_a_feed_may_hold_teasers_only() -> None:
    with serve(WordPress(stories(1), teasers=True)) as server, web() as fetch:
        text = fetch(f"{server.base}/feed/").decoded().text
        assert "content:encoded" not in text
        assert "[&#8230;]" in text


def test_a_site_has_sitemaps_pages_pictures_and_a_closed_door() -> None:
    with serve(WordPress(stories(2))) as server, web() as fetch:
        parts = places(fetch, f"{server.base}/wp-sitemap.xml")
        posts, pages = (places(fetch, part) for part in parts)
        assert posts[0] == f"{server.base}{wordpress.path_of(story(1))}"
        assert "<h1 class='entry-title'>Berita uji 1: rapat &amp;" in fetch(posts[0]).decoded().text
        assert "Halaman tetap" in fetch(pages[0]).decoded().text
        picture = fetch(f"{server.base}/wp-content/uploads/foto/1.png")
        assert picture.media_type == "image/png"
        with pytest.raises(Refused, match="kata sandi"):
            fetch(f"{server.base}/wp-login.php")
        with pytest.raises(Disallowed):
            fetch(f"{server.base}/wp-admin/")
        with pytest.raises(Refused, match="halaman tidak ada"):
            fetch(f"{server.base}/tidak-ada/")


def test_a_portal_is_walked_by_its_pager() -> None:
    with serve(Portal(stories(12), size=5)) as server, web() as fetch:
        address, seen = f"{server.base}{portal.LIST}", []
        while address:
            text = fetch(address).decoded().text
            seen += re.findall(r"<h4><a href='([^']+)'", text)
            address = next(iter(re.findall(r"<a href='([^']+)' rel='next'", text)), "")
        assert len(seen) == len(set(seen)) == 12
        assert server.pages() == [portal.LIST, f"{portal.LIST}/5", f"{portal.LIST}/10"]
        detail = fetch(seen[-1]).decoded().text
        assert "<span class='tanggal'>Selasa, 8 Mei 2018</span>" in detail
        assert "<h3 class='judul'>Berita uji 1: rapat &amp; kunjungan</h3>" in detail
        assert fetch(f"{server.base}/foto/1.png").media_type == "image/png"


def test_a_portal_says_200_for_what_is_not_there() -> None:
    with serve(Portal(stories(1))) as server, web() as fetch:
        with pytest.raises(Unreachable, match='situs menjawab "halaman tidak ditemukan"'):
            fetch(f"{server.base}{portal.DETAIL}/99/tidak-ada")
        assert "Berita uji 1" in fetch(f"{server.base}/").decoded().text  # its login box is no wall


def test_one_broken_site_does_not_stop_the_others() -> None:
    with (
        serve(Blog(stories(1))) as blog,
        serve(WordPress(stories(1), rest=403)) as site,
        web() as fetch,
    ):
        with pytest.raises(Refused):
            fetch(f"{site.base}{REST}")
        assert numbers(fetch, f"{blog.base}{POSTS}") == [1]
