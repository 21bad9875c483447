from plugins.domain.core.publisher import Identity
from plugins.domain.pages.page_list import PageList
from plugins.domain.pages.pagination import paginate
from plugins.domain.site.lists.archives import by_category, by_topic, by_year
from plugins.domain.site.lists.register import filters
from plugins.domain.site.page_info import Crumb, Moved, PageInfo
from plugins.domain.site.site import Site
from tests.site.texts import agreement, event, page, post, programme, site_of

IDENTITY = Identity(
    name="Terbuka", url="https://a.id", region_kind="kabupaten", region_name="Blora"
)
WITHDRAWAL = {"at": "2024-07-01 08:00", "reason": "Keliru."}


def words(site: Site) -> PageList:
    return PageList(site, IDENTITY)


def all_pages(site: Site) -> list[PageInfo]:
    """Describe every page of a site, as the writers do."""
    found = words(site)
    pages = [found.home(), found.archive(), found.programmes(), found.register(), found.not_found()]
    pages += [found.search(), found.subscribe(), found.weeks.newest()]
    pages += [found.news(pager) for pager in paginate(site.posts, "/berita/", 2)]
    for shelf in by_category(site.posts, site.rules.categories):
        base = f"/kategori/{shelf.slug}/"
        pages += [found.category(shelf, pager) for pager in paginate(shelf.posts, base, 2)]
    for shelf in by_topic(site.posts):
        base = f"/topik/{shelf.slug}/"
        pages += [found.topic(shelf, pager) for pager in paginate(shelf.posts, base, 2)]
    pages += [found.year(year) for year in by_year(site.posts)]
    pages += [found.post(one) for one in site.posts] + [found.page(one) for one in site.pages]
    pages += [found.programme(one) for one in site.programmes]
    pages += [found.agreement(one) for one in site.agreements]
    pages += [found.choice(choice) for one in filters(site) for choice in one.choices]
    return pages + [found.moved(old, new) for old, new in found.redirects.pages.items()]


# Everything that can be alike is alike.
ALIKE = site_of(
    {
        **{
            f"berita/2024/0{month}/a.md": post(
                id=f"tag:uji:{month}",
                title="Ekonomi",
                summary="Sama.",
                tags=["Ekonomi"],
                date=f"2024-0{month}-01",
            )
            for month in (1, 2, 3)
        },
        "berita/2024/03/b.md": post(
            id="tag:uji:b", title="Ekonomi", summary="Sama.", date="2024-03-01"
        ),
        "berita/2024/07/c.md": post(title="Dicabut", date="2024-06-30", withdrawn=WITHDRAWAL),
        "halaman/h.md": page(title="Ekonomi", summary="Sama.", updated="2024-05-01"),
        "halaman/lain.md": page(title="Lain"),
        "program/p/index.md": programme(
            title="Ekonomi", summary="Sama.", old_addresses=["/program/lama/"]
        ),
        "program/p/e.md": event(
            old_addresses=["/program/p/#lama"], changes=[{"at": "2024-08-01", "kind": "minor"}]
        ),
        "mou/m.md": agreement(
            changes=[{"at": "2024-01-01", "kind": "minor"}, {"at": "2025-01-01", "kind": "minor"}]
        ),
        "mou/n.md": agreement(),
    }
)


def test_no_two_pages_share_an_address_a_title_or_a_description() -> None:
    pages = all_pages(ALIKE)
    for value in ("address", "title", "description"):
        values = [getattr(info, value) for info in pages]
        assert sorted(values) == sorted(set(values))


def test_the_shortest_title_that_tells_apart_is_taken() -> None:
    found = words(ALIKE)
    titles = {one.ref: found.post(one).title for one in ALIKE.posts}
    assert titles == {
        "2024/01/a": "Ekonomi (1 Januari 2024)",
        "2024/02/a": "Ekonomi (1 Februari 2024)",
        "2024/03/a": "Ekonomi (2024/03/a)",
        "2024/03/b": "Ekonomi (2024/03/b)",
        "2024/07/c": "Dicabut",
    }


def test_a_withdrawn_post_is_described_by_its_notice_and_dated_by_it() -> None:
    info = words(ALIKE).post(ALIKE.post("2024/07/c"))
    assert info.description == "Berita ini dicabut. Keliru."
    assert info.updated == "2024-07-01T08:00:00+07:00"


def test_a_page_knows_the_pages_above_it() -> None:
    info = words(ALIKE).post(ALIKE.post("2024/07/c"))
    assert info.breadcrumb == (
        Crumb("Berita", "/berita/"),
        Crumb("Ekonomi", "/kategori/ekonomi/"),
    )


def test_a_later_page_of_a_list_leads_back_to_the_first() -> None:
    _first, second, _third = paginate(ALIKE.posts, "/berita/", 2)
    info = words(ALIKE).news(second)
    assert (info.address, info.title) == ("/berita/halaman/2/", "Berita, halaman 2 dari 3")
    assert info.breadcrumb == (Crumb("Berita", "/berita/"),)


def test_a_page_is_as_young_as_the_last_change_recorded() -> None:
    found = words(ALIKE)
    assert found.agreement(ALIKE.agreement("m")).updated == "2025-01-01"
    assert found.agreement(ALIKE.agreement("n")).updated is None
    assert found.programme(ALIKE.programme("p")).updated == "2024-08-01"
    assert {one.ref: found.page(one).updated for one in ALIKE.pages} == {
        "h": "2024-05-01",
        "lain": None,
    }


def test_what_moved_away_from_a_page_is_told_on_it() -> None:
    found = words(ALIKE)
    info = found.with_moved(found.programme(ALIKE.programme("p")))
    assert info.moved == (Moved("lama", "Peristiwa", "/program/p/#e"),)
    assert found.redirects.pages == {"/program/lama/": "/program/p/"}


def test_the_pages_about_the_whole_site_are_known() -> None:
    service = words(ALIKE).service
    assert service.methodology().address == "/metode/"
    assert service.data().address == "/data/"
