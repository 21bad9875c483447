"""A text while it is being read: the blocks so far, and the words that stand in none yet."""

import re
from collections.abc import Sequence

from scraper.elements import figures
from scraper.elements.plain import clean
from scraper.markdown import escape, inline
from scraper.markdown.blocks import Block, Figure, Item, Leaf, Listing, Quote
from scraper.markdown.inline import Link, Mark, Picture, Run

# Deeper lists than anybody writes; our renderer ends at 40 levels.
MAX_CONTAINERS = 30
_BREAK = Run(None)
_HASHES_AT_END = re.compile(r"#+$")

Container = Item | Quote | Listing


class Draft:
    """
    Gathers words until their paragraph ends, then puts it into the innermost open container.

    ``heading`` is the level of the heading that the words stand in, or 0. A ``cell`` of a table
    has ``lines`` instead of blocks. What is written while ``aside`` is set is no running text,
    and remembered in ``asides``.
    """

    def __init__(self, *, cell: bool = False) -> None:
        self.cell = cell
        self.lines: list[str] = []
        self.heading = 0
        self.aside = False
        self.asides: set[str] = set()
        self._root = Item()
        self._open: list[Container] = [self._root]
        self._runs: list[Run] = []

    @property
    def blocks(self) -> Sequence[Block]:
        """Give the blocks of the whole text."""
        return self._root.blocks

    @property
    def depth(self) -> int:
        """Tell how many containers are open, for ``close``."""
        return len(self._open)

    @property
    def is_between_paragraphs(self) -> bool:
        """Say whether no word of a paragraph was read yet."""
        return not self._runs

    def open(self, container: Container) -> None:
        """Let what follows stand in a container, where it may and can be shown as such."""
        if len(self._open) > MAX_CONTAINERS or self.cell or self.heading:
            return
        inner = self._open[-1]
        if isinstance(container, Item) and not isinstance(inner, Listing):
            return
        inner.add(container)
        self._open.append(container)

    def close(self, depth: int) -> None:
        """Close what was opened at ``depth`` or deeper."""
        del self._open[depth:]

    def write(
        self, content: str | Picture | Mark, style: int = 0, link: Link | None = None
    ) -> None:
        """Add words or a picture to the paragraph."""
        self._runs.append(Run(content, style, link))

    def break_line(self) -> None:
        """Begin a new line of the paragraph; an empty line ends it."""
        self._runs.append(_BREAK)

    def say(self, words: str, link: Link | None = None, *, aside: bool = False) -> None:
        """Write a paragraph of words that stand in no element of their own."""
        self.flush()
        self.write(clean(words), 0, link)
        before, self.aside = self.aside, self.aside or aside
        self.flush()
        self.aside = before

    def add(self, block: Block) -> None:
        """Add a block that is complete."""
        self._open[-1].add(block)

    def flush(self) -> None:
        """Turn the words gathered so far into paragraphs."""
        runs, self._runs = self._runs, []
        if not runs:
            return
        paragraph: list[list[Run]] = []
        for line in _lines(runs):
            if not self.cell and _is_pictures_only(line):
                self._paragraph(paragraph)
                paragraph = []
                for run in line:
                    if isinstance(run.content, Picture):
                        self.add(Figure(run.content, run.link))
            elif inline.is_blank(line):
                self._paragraph(paragraph)
                paragraph = []
            else:
                paragraph.append(line)
        self._paragraph(paragraph)

    def _paragraph(self, lines: list[list[Run]]) -> None:
        if not lines:
            return
        if self.cell:
            self.lines.extend(map(inline.line, lines))
        elif self.heading:
            title = "<br>".join(inline.line(_not_strong(line)) for line in lines)
            title = _HASHES_AT_END.sub(lambda found: f"\\{found[0]}", title)
            self._add_words(f"{'#' * self.heading} {title}")
        elif len(lines) > 1 or not self._credits(lines[0]):
            written = (escape.line_start(inline.line(line)) for line in lines)
            self._add_words("  \n".join(written))

    def _add_words(self, markdown: str) -> None:
        self.add(Leaf(markdown, joins=True))
        if self.aside:
            self.asides.add(markdown)

    def _credits(self, line: list[Run]) -> bool:
        """Give a line that only names the photographer to the picture above it."""
        above = self._open[-1]
        if not isinstance(above, Item | Quote) or not above.blocks:
            return False
        figure = above.blocks[-1]
        if not isinstance(figure, Figure) or figure.picture.caption:
            return False
        if any(run.link or isinstance(run.content, Picture) for run in line):
            return False
        words = " ".join("".join(str(run.content) for run in line).split())
        if not figures.is_credit(words):
            return False
        figure.picture.caption = words
        return True


def _lines(runs: list[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        if run.content is None:
            lines.append([])
        else:
            lines[-1].append(run)
    return lines


def _is_pictures_only(line: list[Run]) -> bool:
    words = [run for run in line if not isinstance(run.content, Picture)]
    return len(words) < len(line) and inline.is_blank(words)


def _not_strong(line: list[Run]) -> list[Run]:
    """Give the words of a heading, which are strong by themselves."""
    return [run._replace(style=run.style & ~inline.STRONG) for run in line]
