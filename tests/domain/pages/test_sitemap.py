from lxml import etree

from plugins.domain.pages.sitemap import render_sitemap
from plugins.domain.site.page_info import PageInfo

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def page(address: str, *, updated: str | None = None, listed: bool = True) -> PageInfo:
    return PageInfo(
        kind="k", address=address, title="t", description="d", updated=updated, listed=listed
    )


def test_pages_stand_in_order_with_the_day_of_their_content() -> None:
    pages = [
        page("/mou/b/"),
        page("/mou/a/", updated="2018-05-09"),
        page("/404.html", listed=False),
    ]
    root = etree.fromstring(render_sitemap(pages, "https://contoh.id").encode())
    found = [
        (url.findtext("s:loc", namespaces=NS), url.findtext("s:lastmod", namespaces=NS))
        for url in root.findall("s:url", NS)
    ]
    assert found == [
        ("https://contoh.id/mou/a/", "2018-05-09"),
        ("https://contoh.id/mou/b/", None),
    ]


def test_an_address_is_escaped() -> None:
    text = render_sitemap([page("/a&b/")], "https://contoh.id")
    assert "https://contoh.id/a&amp;b/" in text


def test_a_site_without_pages_has_an_empty_map() -> None:
    assert "<url>" not in render_sitemap([], "https://contoh.id")
