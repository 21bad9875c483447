from plugins.domain.site.lists.archives import by_category, by_topic, by_year, neighbours
from tests.site.texts import post, site_of

POSTS = site_of(
    {
        "berita/2024/05/a.md": post(title="A", date="2024-05-09", tags=["Kota Cerdas"]),
        "berita/2024/05/b.md": post(title="B", date="2024-05-08", tags=["kota cerdas", "MoU"]),
        "berita/2024/04/c.md": post(title="C", date="2024-04-30", tags=["kota cerdas"]),
        "berita/2018/05/d.md": post(title="D", date="2018-05-08", category="budaya"),
    }
).posts


def test_each_category_of_the_settings_has_a_shelf_the_empty_ones_too() -> None:
    shelves = by_category(POSTS, {"budaya": "Budaya", "wisata": "Wisata", "ekonomi": "Ekonomi"})
    assert [(one.slug, one.name, [post.ref[-1] for post in one.posts]) for one in shelves] == [
        ("budaya", "Budaya", ["d"]),
        ("wisata", "Wisata", []),
        ("ekonomi", "Ekonomi", ["a", "b", "c"]),
    ]


def test_a_topic_bears_the_name_used_most() -> None:
    shelves = by_topic(POSTS)
    assert [(one.slug, one.name, [post.ref[-1] for post in one.posts]) for one in shelves] == [
        ("kota-cerdas", "kota cerdas", ["a", "b", "c"]),
        ("mou", "MoU", ["b"]),
    ]


def test_names_used_equally_often_are_chosen_by_the_alphabet() -> None:
    assert [shelf.name for shelf in by_topic(POSTS[:2])] == ["Kota Cerdas", "MoU"]


def test_years_and_months_have_their_posts_newest_first() -> None:
    years = by_year(POSTS)
    assert [(one.year, one.address, [post.ref[-1] for post in one.posts]) for one in years] == [
        (2024, "/arsip/2024/", ["a", "b", "c"]),
        (2018, "/arsip/2018/", ["d"]),
    ]
    assert [(month.number, len(month.posts)) for month in years[0].months] == [(5, 2), (4, 1)]


def test_neighbours_stand_beside_each_other_in_time() -> None:
    beside = neighbours(POSTS)
    assert {
        ref[-1]: (one.previous and one.previous.ref[-1], one.next and one.next.ref[-1])
        for ref, one in beside.items()
    } == {"a": ("b", None), "b": ("c", "a"), "c": ("d", "b"), "d": (None, "c")}
    assert neighbours(()) == {}
