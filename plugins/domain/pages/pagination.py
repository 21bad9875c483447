"""Long lists in pages, each with an address of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
# How many pages before and after the present one a reader can go to at once.
_NEAR = 2


@dataclass(frozen=True)
class Pager(Generic[T]):
    """One page of a list: its items, and the way to its neighbours; ``count`` counts pages."""

    items: tuple[T, ...]
    number: int
    count: int
    base: str

    @property
    def address(self) -> str:
        return page_address(self.base, self.number)

    @property
    def previous(self) -> str | None:
        """The address of the page before, with newer items."""
        return page_address(self.base, self.number - 1) if self.number > 1 else None

    @property
    def next(self) -> str | None:
        """The address of the page after, with older items."""
        return page_address(self.base, self.number + 1) if self.number < self.count else None

    @property
    def steps(self) -> tuple[tuple[int, str] | None, ...]:
        """
        The first page, those near this one, and the last, by number and address; None for a gap.

        >>> [step and step[0] for step in Pager((), 6, 90, "/berita/").steps]
        [1, None, 4, 5, 6, 7, 8, None, 90]
        """
        near = range(max(1, self.number - _NEAR), min(self.count, self.number + _NEAR) + 1)
        found: list[tuple[int, str] | None] = [(n, page_address(self.base, n)) for n in near]
        if near[0] > 1:
            found[:0] = [(1, self.base), None] if near[0] > 2 else [(1, self.base)]
        if near[-1] < self.count:
            last = (self.count, page_address(self.base, self.count))
            found += [None, last] if near[-1] < self.count - 1 else [last]
        return tuple(found)


def page_address(base: str, number: int) -> str:
    """
    Give the address of a page; the first is the list's own.

    >>> page_address("/berita/", 1), page_address("/berita/", 2)
    ('/berita/', '/berita/halaman/2/')
    """
    return base if number == 1 else f"{base}halaman/{number}/"


def paginate(items: Sequence[T], base: str, size: int) -> Iterator[Pager[T]]:
    """Cut a list into pages of ``size``; an empty list has one empty page."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        part = tuple(items[(number - 1) * size : number * size])
        yield Pager(part, number, count, base)
