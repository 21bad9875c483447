import pytest

from scraper.markdown.escape import address


@pytest.mark.parametrize(
    ("reference", "absolute"),
    [
        ("/mou/", "https://b.id/mou/"),
        ("/./a", "https://b.id/a"),
        ("/../a", "https://b.id/a"),
        ("/a/../b", "https://b.id/b"),
        ("/a/./b/", "https://b.id/a/b/"),
        ("/a/..", "https://b.id/"),
        ("/.", "https://b.id/"),
        ("/a/.hidden", "https://b.id/a/.hidden"),
        ("..", "https://b.id/c/"),
        ("a.html", "https://b.id/c/d/a.html"),
    ],
)
def test_dots_between_slashes_are_no_part_of_an_address(reference: str, absolute: str) -> None:
    assert address(reference, "https://b.id/c/d/") == absolute
