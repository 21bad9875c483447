"""The form of the corpus: a fragment of HTML, and what must be there after our renderer."""

from dataclasses import dataclass, field

BASE = "https://blog.example/2018/05/judul.html"


@dataclass(frozen=True)
class Fragment:
    """
    One fragment; every list is whole, so that an empty one forbids.

    ``images`` are (address, alt, caption with credit); ``items`` are (depth, own words) of the
    items of lists, ``cells`` the words of the cells of tables that have any.
    """

    html: str
    text: str
    links: tuple[str, ...] = ()
    images: tuple[tuple[str, str, str], ...] = ()
    cells: tuple[str, ...] = ()
    items: tuple[tuple[int, str], ...] = ()
    headings: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    lost: dict[str, int] = field(default_factory=dict)
    paragraphs: int | None = None
