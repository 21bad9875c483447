import pytest

from plugins.domain.pages.pagination import Pager, paginate


@pytest.mark.parametrize(
    ("total", "sizes"),
    [
        pytest.param(0, [0], id="an empty list still has its page"),
        pytest.param(1, [1], id="one"),
        pytest.param(3, [3], id="exactly one page"),
        pytest.param(4, [3, 1], id="one more than a page"),
        pytest.param(7, [3, 3, 1], id="three pages"),
    ],
)
def test_paginate_cuts_without_loss(total: int, sizes: list[int]) -> None:
    pages = list(paginate(range(total), "/berita/", 3))
    assert [len(page.items) for page in pages] == sizes
    assert [item for page in pages for item in page.items] == list(range(total))
    assert {page.count for page in pages} == {len(sizes)}


def test_pages_know_their_neighbours() -> None:
    first, middle, last = paginate("abcde", "/berita/", 2)
    assert first.steps == (
        (1, "/berita/"),
        (2, "/berita/halaman/2/"),
        (3, "/berita/halaman/3/"),
    )
    assert (first.address, first.previous, first.next) == (
        "/berita/",
        None,
        "/berita/halaman/2/",
    )
    assert (middle.previous, middle.next) == ("/berita/", "/berita/halaman/3/")
    assert (last.address, last.previous, last.next) == (
        "/berita/halaman/3/",
        "/berita/halaman/2/",
        None,
    )


@pytest.mark.parametrize("count", [1, 2, 5, 6, 7, 8, 30])
def test_a_reader_can_go_to_the_first_the_near_and_the_last_pages(count: int) -> None:
    for number in range(1, count + 1):
        expected: list[tuple[int, str] | None] = []
        for n in range(1, count + 1):
            address = "/berita/" if n == 1 else f"/berita/halaman/{n}/"
            if n in {1, count} or abs(n - number) <= 2:
                expected.append((n, address))
            elif abs(n - number) == 3:
                expected.append(None)
        assert Pager((), number, count, "/berita/").steps == tuple(expected)


def test_a_page_in_a_long_list_knows_only_what_it_shows() -> None:
    assert len(Pager((), 5_000, 10**9, "/berita/").steps) == 9


def test_a_page_alone_has_no_neighbour() -> None:
    assert list(paginate("a", "/kategori/budaya/", 20)) == [
        Pager(("a",), 1, 1, "/kategori/budaya/")
    ]
