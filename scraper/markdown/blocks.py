"""Blocks of a text and their Markdown: paragraphs, pictures, quotes and lists in one another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from scraper.markdown.inline import Link, Picture

INDENT = "    "
# Between two lists, quotes or blocks of code: without it they would become one.
_BORDER = "<!-- -->"


@dataclass
class Leaf:
    """A block whose Markdown is complete; ``joins`` says that lines may follow it in an item."""

    markdown: str
    joins: bool = False


@dataclass
class Figure:
    """A picture in a paragraph of its own."""

    picture: Picture
    link: Link | None = None

    @property
    def markdown(self) -> str:
        """Give the picture, within its link if it leads elsewhere."""
        written = self.picture.markdown()
        return f"[{written}]({self.link.url})" if self.link else written


@dataclass
class Quote:
    """Blocks that somebody else said."""

    blocks: list["Block"] = field(default_factory=list)

    def add(self, block: "Block") -> None:
        """Add a block at the end."""
        self.blocks.append(block)


@dataclass
class Item(Quote):
    """The blocks of one item of a list, or of the whole text."""


@dataclass
class Listing:
    """A list; what stands in it outside of any item belongs to the item before."""

    start: int | None = None
    items: list[Item] = field(default_factory=list)

    def add(self, block: "Block") -> None:
        """Add a block to the last item, or an item."""
        if isinstance(block, Item):
            self.items.append(block)
        else:
            if not self.items:
                self.items.append(Item())
            self.items[-1].add(block)


Block = Leaf | Figure | Quote | Item | Listing


Written = list[tuple[Block, str]]


def write(blocks: Sequence[Block]) -> str:
    r"""
    Write blocks as Markdown.

    >>> write([Leaf("a"), Listing(None, [Item([Leaf("b", joins=True)]), Item([Leaf("c")])])])
    'a\n\n- b\n\n- <!-- -->\n\n    c'
    """
    return _joined(_written(blocks))


def _written(blocks: Sequence[Block]) -> Written:
    """Write each block once; those that say nothing are left out."""
    return [(block, markdown) for block in blocks if (markdown := _one(block))]


def _joined(written: Written) -> str:
    out: list[str] = []
    before: Block | None = None
    for block, markdown in written:
        if before is not None and _would_join(before, block):
            out.append(_BORDER)
        out.append(markdown)
        before = block
    return "\n\n".join(out)


def _would_join(before: Block, block: Block) -> bool:
    if isinstance(before, Listing):
        if isinstance(block, Listing):
            return (before.start is None) == (block.start is None)
        return isinstance(block, Leaf) and block.markdown.startswith(INDENT)
    if isinstance(before, Leaf) and isinstance(block, Leaf):
        return before.markdown.startswith(INDENT) and block.markdown.startswith(INDENT)
    return isinstance(before, Quote) and isinstance(block, Quote)


def _one(block: Block) -> str:
    if isinstance(block, Listing):
        return _listing(block)
    if isinstance(block, Quote):
        inner = _joined(_written(block.blocks))
        if isinstance(block, Item) or not inner:
            return inner
        return "\n".join(f"> {line}" if line else ">" for line in inner.split("\n"))
    return block.markdown


def _listing(listing: Listing) -> str:
    items = [written for item in listing.items if (written := _written(item.blocks))]
    tight = all(map(_is_tight, items))
    out = []
    for number, written in enumerate(items, 0 if listing.start is None else listing.start):
        marker = "- " if listing.start is None else f"{number}. "
        out.append(marker + "\n".join(_indented(_item(written, tight=tight))))
    return ("\n" if tight else "\n\n").join(out)


def _is_tight(written: Written) -> bool:
    """Say whether an item is one paragraph, perhaps with one list below it."""
    (first, _markdown), *rest = written
    if not isinstance(first, Leaf) or not first.joins or len(rest) > 1:
        return False
    return all(isinstance(block, Listing) for block, _markdown in rest)


def _item(written: Written, *, tight: bool) -> str:
    if tight:
        return "\n".join(markdown for _block, markdown in written)
    first = written[0][0]
    # A table or list in the line of the marker would not be read as one.
    opening = "" if isinstance(first, Leaf) and first.joins else f"{_BORDER}\n\n"
    return opening + _joined(written)


def _indented(text: str) -> Iterator[str]:
    for number, line in enumerate(text.split("\n")):
        yield f"{INDENT}{line}" if number and line else line
