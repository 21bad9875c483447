"""Tables of a page: which hold data, which only set things side by side, and their cells."""

import re
from collections.abc import Callable, Iterator, Sequence

from lxml.etree import _Element as Element

MAX_SPAN = 100
# Places that spans may leave empty.
MAX_EMPTY = 20_000
# A wider one is no table that anybody reads.
MAX_COLUMNS = 200
# A cell with more is a column of a page, unless the table says that it is one of data.
MAX_SHORT = 120

_BLOCKS = (
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "blockquote",
    "pre",
    "iframe",
    "figure",
    "video",
)
_DATA_CLASSES = re.compile(
    r"(?:^|[\s-])(?:MsoTable|MsoNormalTable|wp-block-table|tablepress|table|data)", re.IGNORECASE
)


def is_data(table: Element) -> bool:
    """Say whether a table is one to be read in rows and columns."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    widths = [len(cells) for cells in rows(table)]
    if not widths or max(widths) > MAX_COLUMNS:
        return False
    # Google Docs and Word wrap each cell in blocks, and themes call any table a presentation.
    if _is_of_short_texts(table):
        return True
    if (table.get("role") or "").lower() in {"presentation", "none"}:
        return False
    if next(table.iter("th", "thead"), None) is not None:
        return True
    if max(widths) < 2:
        return False
    if next(table.iter(*_BLOCKS), None) is not None:
        return False
    if len(widths) > 1 and (_has_border(table) or _DATA_CLASSES.search(table.get("class") or "")):
        return True
    return not any(map(_is_rich, table.iter("td"))) and not _is_gallery(table)


def _is_of_short_texts(table: Element) -> bool:
    """Say whether most places of several rows and columns hold a word or two, and nothing else."""
    grid = rows(table)
    if len(grid) < 2 or min(len(cells) for cells in grid[:2]) < 2:
        return False
    if next(table.iter(*_BLOCKS, "img", "ul", "ol", "form", "input", "button"), None) is not None:
        return False
    words = [" ".join("".join(map(str, cell.itertext())).split()) for row in grid for cell in row]
    filled = list(filter(None, words))
    return len(filled) * 2 > len(words) and max(map(len, filled), default=0) <= MAX_SHORT


def _has_border(table: Element) -> bool:
    return (table.get("border") or "0").strip() not in {"", "0", "0px", "none"}


def _is_rich(cell: Element) -> bool:
    """Say whether a cell holds more than a short text could."""
    if next(cell.iter("ul", "ol"), None) is not None:
        return True
    blocks = (block for block in cell.iter("p", "div") if _holds_words(block))
    return next(blocks, None) is not None and next(blocks, None) is not None


def _holds_words(block: Element) -> bool:
    return any(str(words).strip() for words in block.itertext())


def _is_gallery(table: Element) -> bool:
    cells = list(table.iter("td"))
    pictured = sum(1 for cell in cells if next(cell.iter("img"), None) is not None)
    return pictured * 2 >= len(cells)


def rows(table: Element) -> list[list[Element]]:
    """Give the cells of each row that has any; those of a table inside are not asked for."""
    found = []
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        if cells:
            found.append(cells)
    return found


def outside_cells(table: Element) -> Iterator[str]:
    """Give the words that stand in a table but in no cell; browsers show them before it."""
    for element in table.iter("table", "thead", "tbody", "tfoot", "tr"):
        if element.text and element.text.strip():
            yield element.text
        for child in element:
            if child.tail and child.tail.strip():
                yield child.tail


def markdown(table: Element, write: Callable[[Element], str]) -> str:
    """Write a table of data; ``write`` gives the Markdown of a cell."""
    grid = _grid(rows(table), write)
    width = max((len(row) for row in grid), default=0)
    while width > 1 and not any(len(row) == width and row[-1] for row in grid):
        width -= 1
        grid = [row[:width] for row in grid]
    if not any(map(any, grid)):
        return ""
    head, *body = _headed(table, grid)
    head += [""] * (width - len(head))
    if width * len(grid) <= MAX_EMPTY:  # else it is left to the renderer
        body = [row + [""] * (width - len(row)) for row in body]
    return "\n".join(map(_line, (head, ["---"] * width, *filter(any, body))))


def _grid(cells: Sequence[Sequence[Element]], write: Callable[[Element], str]) -> list[list[str]]:
    """Give every place of the table its text; a cell over several places has it in the first."""
    grid: list[list[str]] = []
    taken: dict[int, int] = {}
    left = MAX_EMPTY
    for row in cells:
        line: list[str] = []
        begun: dict[int, int] = {}
        for cell in row:
            while left > 0 and len(line) < MAX_COLUMNS and taken.get(len(line), 0):
                line.append("")
                left -= 1
            room = min(left, MAX_COLUMNS - len(line) - 1)
            across = min(_span(cell, "colspan"), max(room, 0) + 1)
            down = _span(cell, "rowspan") - 1
            begun |= dict.fromkeys(range(len(line), len(line) + across), down)
            line.append(write(cell))
            line.extend([""] * (across - 1))
            left -= across - 1
        taken = {place: n - 1 for place, n in taken.items() if n > 1 and place not in begun}
        taken |= {place: n for place, n in begun.items() if n > 0}
        grid.append(line)
    return grid


def _span(cell: Element, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return (
        min(max(int(value), 1), MAX_SPAN)
        if value.isascii() and value.isdigit() and len(value) < 9
        else 1
    )


def _headed(table: Element, grid: list[list[str]]) -> list[list[str]]:
    """Put an empty head over a table that has none; a first row in bold is one."""
    first = rows(table)[0]
    if (
        all(cell.tag == "th" for cell in first)
        or next(first[0].iterancestors("thead"), None) is not None
    ):
        return grid
    filled = [cell for cell in grid[0] if cell]
    if len(filled) > 1 and len(filled) == len(grid[0]) and all(map(_is_bold, filled)):
        return [[cell.removeprefix("**").removesuffix("**") for cell in grid[0]], *grid[1:]]
    return [[], *grid]


def _is_bold(cell: str) -> bool:
    return (
        cell.startswith("**") and cell.endswith("**") and "**" not in cell[2:-2] and len(cell) > 4
    )


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
