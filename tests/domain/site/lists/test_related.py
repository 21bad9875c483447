from plugins.domain.site.lists.related import Related
from tests.site.texts import post, site_of


def _related(*fields: dict[str, object], limit: int = 3) -> list[str]:
    """Give what is related to the first of these posts; the first is the newest."""
    files = {
        f"berita/2024/05/p{number}.md": post(
            title=f"P{number}",
            date=f"2024-05-{28 - number:02}",
            **given,  # type: ignore[arg-type]
        )
        for number, given in enumerate(fields)
    }
    site = site_of(files)
    posts = site.posts
    return [other.ref[-2:] for other in Related(posts).to(posts[0], limit)]


def test_the_strongest_tie_comes_first() -> None:
    assert _related(
        {"events": ["a/b"], "programmes": ["a"], "tags": ["Kota"], "places": ["Cepu"]},
        {"places": ["Cepu"]},
        {"tags": ["kota"]},
        {"programmes": ["a"]},
        {"events": ["a/b"]},
    ) == ["p4", "p3", "p2"]


def test_of_equal_ties_the_newest_comes_first() -> None:
    tags = {"tags": ["a"]}
    assert _related(tags, {}, tags, tags, limit=1) == ["p2"]


def test_nothing_shared_is_nothing_related() -> None:
    assert _related({"tags": ["a"]}, {"tags": ["b"]}, {"places": ["a"]}) == []


def test_a_tag_written_twice_counts_once() -> None:
    assert _related(
        {"tags": ["a", "a"], "places": ["b"]}, {"tags": ["a", "a"]}, {"tags": ["a"]}
    ) == [
        "p1",
        "p2",
    ]
