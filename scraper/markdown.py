"""HTML of any page to Markdown that our renderer turns back into the same words and structure."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree
from lxml.etree import HTMLParser
from lxml.etree import _Element as Element

from plugins.domain.nesting import flatten
from scraper import embeds, figures, inline, noise, shortcodes, tables
from scraper import markdown_escape as escape
from scraper.blocks import Block, Figure, Item, Leaf, Listing, Quote, write
from scraper.inline import Link, Picture, Run
from scraper.plain import clean, text_of

# Deeper lists than anybody writes; our renderer ends at 40 levels.
MAX_CONTAINERS = 30
# Without those that are white space.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\n]")
_BLOCK_NAMES = """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav
    ol optgroup option p pre section summary table tbody td tfoot th thead tr ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_STYLES = {
    "b": inline.STRONG,
    "strong": inline.STRONG,
    "i": inline.EM,
    "em": inline.EM,
    "cite": inline.EM,
    "dfn": inline.EM,
    "var": inline.EM,
    "s": inline.DEL,
    "strike": inline.DEL,
    "del": inline.DEL,
    "mark": inline.MARK,
    "sup": inline.SUP,
    "sub": inline.SUB,
    "code": inline.CODE,
    "kbd": inline.CODE,
    "samp": inline.CODE,
    "tt": inline.CODE,
    "dt": inline.STRONG,
}
_BOLD = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(r"(?<![\w-])font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_NOT_ITALIC = re.compile(r"(?<![\w-])font-style\s*:\s*normal", re.IGNORECASE)
_P_START = re.compile(r"<p(?=[\s>])", re.IGNORECASE)
_P_END = re.compile(r"</p(?=[\s>])[^<>]*>", re.IGNORECASE)
_P_IN_HEADING = re.compile(r"(<h[1-6]\b[^<>]*>\s*)<p\b[^<>]*>", re.IGNORECASE)
_BREAK = Run(None)
# A pre of these shows code; with anything else in it, it is a text whose lines somebody broke.
_OF_CODE = frozenset({"pre", "code", "span"})


@dataclass(frozen=True)
class Image:
    """A picture in a text, by its address at the source."""

    url: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True)
class Converted:
    """A text in Markdown, the pictures in it, and what could not be kept, with how often."""

    text: str
    images: tuple[Image, ...] = ()
    lost: Mapping[str, int] = field(default_factory=dict)


def convert(html: str, base_url: str) -> Converted:
    r"""
    Convert one fragment of HTML; addresses in it are seen from ``base_url``.

    >>> convert("<p>2*3 <b>a</b> &lt;b&gt;<br><br><img src='c.png'></p>", "https://d.id/e/").text
    '2\\*3 **a** &lt;b&gt;\n\n![](https://d.id/e/c.png)'
    """
    walker = _Walker(base_url, [], Counter())
    walker.walk(_parsed(html))
    images = tuple(map(_image, walker.pictures))
    return Converted(write(walker.root.blocks), images, dict(sorted(walker.lost.items())))


def _parsed(html: str) -> Element:
    html = shortcodes.resolved(_CONTROL.sub("", html))
    if len(_P_END.findall(html)) > len(_P_START.findall(html)):
        # The parser passes over an end tag without a start; browsers begin a new line there.
        html = _P_END.sub("</p><p></p>", html)
    # It would end the heading at a paragraph inside.
    html = flatten(_P_IN_HEADING.sub(r"\1", html))
    parser = HTMLParser(encoding="utf-8", huge_tree=True)
    return etree.fromstring(f"<html><body><div>{html}".encode(), parser)


def _image(picture: Picture) -> Image:
    caption, credit = figures.split_credit(picture.caption)
    return Image(picture.url, picture.alt, caption, credit)


@dataclass(eq=False)
class _Caption:
    """The caption of a figure, for the first picture in it; links cannot stand in a caption."""

    words: str
    links: list[Run]
    taken: bool = False


class _Frame(NamedTuple):
    """What was in force outside of an element and is so again behind it."""

    style: int
    link: Link | None
    heading: int
    lined: bool
    depth: int
    caption: _Caption | None


class _Walker:
    """Walks over a tree without recursion and gathers the blocks of the text."""

    def __init__(
        self, base: str, pictures: list[Picture], lost: Counter[str], *, cell: bool = False
    ) -> None:
        self.base = base
        self.pictures = pictures
        self.lost = lost
        self.cell = cell
        self.root = Item()
        self.containers: list[Item | Quote | Listing] = [self.root]
        self.runs: list[Run] = []
        self.lines: list[str] = []
        self.frames: list[_Frame] = []
        self.style = 0
        self.link: Link | None = None
        self.heading = 0
        self.lined = False
        self.caption: _Caption | None = None
        self.told: set[Element] = set()
        self.last_picture: Element | None = None

    def walk(self, root: Element) -> None:
        """Read a whole tree."""
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        skipped = False
        for event, element in walk:
            if event == "start":
                skipped = not self._start(element, element.tag)
                if skipped:
                    walk.skip_subtree()
                elif element.text:
                    self._text(element.text)
                continue
            if event == "end":
                if not skipped:
                    self._end(element.tag)
                skipped = False
            elif event == "comment" and (kind := noise.comment_kind(element.text or "")):
                self.lost[kind] += 1
            if element.tail and element is not root:
                self._text(element.tail)
        self._flush()

    def _text(self, text: str) -> None:
        if self.lined:
            for number, line in enumerate(clean(text).split("\n")):
                if number:
                    self.runs.append(_BREAK)
                self.runs.append(Run(line, self.style, self.link))
        elif self.runs or not text.isspace():
            self.runs.append(Run(clean(text), self.style, self.link))

    def _say(self, words: str, link: Link | None = None) -> None:
        """Write a paragraph of words that stand in no element of their own."""
        self._flush()
        self.runs.append(Run(clean(words), 0, link))
        self._flush()

    # --- the start and the end of elements ----------------------------------------------------

    def _start(self, element: Element, tag: str) -> bool:
        """Open an element; False means that it is done with."""
        kind = noise.kind_of(element, tag)
        if kind is not None:
            if kind and noise.holds_something(element):
                self.lost[kind] += 1
            return False
        if self.told and element in self.told:
            return False
        if tag in _BLOCKS:
            self._flush()
        frame = _Frame(
            self.style, self.link, self.heading, self.lined, len(self.containers), self.caption
        )
        leaf = _LEAVES.get(tag)
        if leaf and leaf(self, element):
            return False
        self.frames.append(frame)
        self._enter(element, tag)
        return True

    def _enter(self, element: Element, tag: str) -> None:
        if tag in _STYLES or element.get("style"):
            self.style = _style(element, tag, self.style)
        if tag == "a":
            self._enter_link(element)
        elif tag in _HEADINGS:
            self.heading = _HEADINGS[tag]
        elif tag in {"ul", "ol", "li", "blockquote", "menu", "dir"}:
            self._enter_container(element, tag)
        if figures.is_figure(element, tag):
            self._enter_figure(element)

    def _end(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        frame = self.frames.pop()
        caption, self.caption = self.caption, frame.caption
        if caption and caption is not frame.caption:
            if not caption.taken:
                self._say(caption.words)
            for run in caption.links:
                self._say(str(run.content), run.link)
        self.style, self.link = frame.style, frame.link
        self.heading, self.lined = frame.heading, frame.lined
        del self.containers[frame.depth :]

    def _enter_link(self, element: Element) -> None:
        reference = (element.get("href") or "").strip()
        if not reference or reference == "#":
            self.link = None
            return
        url = escape.address(reference, self.base)
        self.link = Link(url) if url else None
        if not url:
            self.lost["alamat tautan yang tidak aman"] += 1
        elif not len(element) and not (element.text or "").strip():
            self.lost["tautan tanpa teks"] += 1

    def _enter_container(self, element: Element, tag: str) -> None:
        if self.cell and tag in {"ul", "ol"}:
            self.lost["daftar di dalam sel tabel"] += 1
        if len(self.containers) > MAX_CONTAINERS or self.cell or self.heading:
            return
        container: Item | Quote | Listing
        if tag == "blockquote":
            container = Quote()
        elif tag == "li":
            if not isinstance(self.containers[-1], Listing):
                return
            container = Item()
        else:
            container = Listing(_first_number(element) if tag == "ol" else None)
            if tag == "ol" and element.get("type") in {"a", "A", "i", "I"}:
                self.lost["huruf atau angka Romawi pada daftar"] += 1
        self.containers[-1].add(container)
        self.containers.append(container)

    def _enter_figure(self, element: Element) -> None:
        caption = figures.caption_of(element)
        if caption is not None and (words := text_of(caption)):
            self.told.add(caption)
            found = (
                (text, escape.address(reference, self.base))
                for text, reference in figures.links_of(caption)
            )
            self.caption = _Caption(words, [Run(text, 0, Link(url)) for text, url in found if url])

    # --- what is taken whole ------------------------------------------------------------------

    def _break(self, _element: Element) -> bool:
        self.runs.append(_BREAK)
        return True

    def _rule(self, _element: Element) -> bool:
        self._add(Leaf("---"))
        return True

    def _img(self, element: Element) -> bool:
        if emoji := figures.emoji_of(element):
            self._text(emoji)
            return True
        if figures.is_tracker(element):
            self.lost["piksel pelacak"] += 1
            return True
        link = self.link.url if self.link else ""
        found = (escape.address(url, self.base) for url in figures.addresses(element, link))
        url = next((url for url in found if url and url.startswith(("http", "/"))), None)
        if url is None:
            if not _has_twin(element):
                self.lost[_missing(element)] += 1
                self._text(f" {figures.alt_of(element)} ")
            return True
        if self._is_twin(element):
            return True
        picture = Picture(url, clean(figures.alt_of(element)))
        if self.caption and not self.caption.taken:
            picture.caption = self.caption.words
            self.caption.taken = True
        else:
            picture.caption = clean(figures.title_of(element))
        self.pictures.append(picture)
        self.last_picture = element
        self.runs.append(Run(picture, 0, None if url == link else self.link))
        return True

    def _is_twin(self, element: Element) -> bool:
        """Say whether a picture stands there once more, for browsers without scripts."""
        twin = next(element.iterancestors("noscript"), None)
        return twin is not None and twin.getprevious() is self.last_picture is not None

    def _pre(self, element: Element) -> bool:
        if self.cell or self.heading or any(inner.tag not in _OF_CODE for inner in element.iter()):
            self.lined = True
            return False
        text = clean("".join(map(str, element.itertext()))).expandtabs(4)
        text = _SPACES.sub(" ", text).strip("\n")
        if text.strip():
            self._add(Leaf("\n".join(f"    {line}".rstrip() for line in text.split("\n"))))
        return True

    def _table(self, element: Element) -> bool:
        if self.cell or figures.is_figure(element, "table") or not tables.is_data(element):
            return False
        for words in tables.outside_cells(element):
            self._text(f" {words} ")
        self._flush()
        caption = element.find("caption")
        if caption is not None and (words := text_of(caption)):
            self._say(words)
        heading, self.heading = self.heading, 0
        if markdown := tables.markdown(element, self._cell):
            self._add(Leaf(markdown))
        self.heading = heading
        return True

    def _cell(self, cell: Element) -> str:
        if not len(cell):
            return inline.line([Run(clean(cell.text or ""))])
        walker = _Walker(self.base, self.pictures, self.lost, cell=True)
        walker.walk(cell)
        return "<br>".join(walker.lines)

    def _embed(self, element: Element) -> bool:
        for source in embeds.sources(element):
            url = escape.address(source, self.base)
            if not url or not url.startswith("http"):
                continue
            if embeds.is_advert(url):
                self.lost["iklan"] += 1
                return True
            link = Link(embeds.watchable(url))
            self._say(embeds.label(element, url), link)
            return True
        self.lost["sematan tanpa alamat yang aman"] += 1
        return element.tag != "object"

    # --- blocks -------------------------------------------------------------------------------

    def _add(self, block: Block) -> None:
        self.containers[-1].add(block)

    def _flush(self) -> None:
        """Turn the words gathered so far into paragraphs."""
        runs, self.runs = self.runs, []
        if not runs:
            return
        paragraph: list[list[Run]] = []
        for line in _lines(runs):
            pictured = not self.cell and any(isinstance(run.content, Picture) for run in line)
            if pictured and inline.is_blank(
                [r for r in line if not isinstance(r.content, Picture)]
            ):
                self._paragraph(paragraph)
                paragraph = []
                for run in line:
                    if isinstance(run.content, Picture):
                        self._add(Figure(run.content, run.link))
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
            self.lines.extend(inline.line(line) for line in lines)
        elif self.heading:
            plain = [
                [run._replace(style=run.style & ~inline.STRONG) for run in line] for line in lines
            ]
            title = "<br>".join(inline.line(line) for line in plain)
            title = re.sub(r"#+$", lambda found: f"\\{found[0]}", title)
            self._add(Leaf(f"{'#' * self.heading} {title}", joins=True))
        elif len(lines) > 1 or not self._credits(lines[0]):
            written = (escape.line_start(inline.line(line)) for line in lines)
            self._add(Leaf("  \n".join(written), joins=True))

    def _credits(self, line: list[Run]) -> bool:
        """Give a line that only names the photographer to the picture above it."""
        above = self.containers[-1]
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


_LEAVES = {
    "br": _Walker._break,
    "hr": _Walker._rule,
    "img": _Walker._img,
    "amp-img": _Walker._img,
    "pre": _Walker._pre,
    "table": _Walker._table,
    **dict.fromkeys(embeds.TAGS, _Walker._embed),
}


def _style(element: Element, tag: str, style: int) -> int:
    style |= _STYLES.get(tag, 0)
    written = element.get("style")
    if written and "font-" in written and tag not in _BLOCKS:
        if _BOLD.search(written):
            style |= inline.STRONG
        elif _NOT_BOLD.search(written):
            style &= ~inline.STRONG
        if _ITALIC.search(written):
            style |= inline.EM
        elif _NOT_ITALIC.search(written):
            style &= ~inline.EM
    return style


def _first_number(element: Element) -> int:
    start = (element.get("start") or "1").strip()
    return int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 1


def _lines(runs: list[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        if run.content is None:
            lines.append([])
        else:
            lines[-1].append(run)
    return lines


def _missing(image: Element) -> str:
    source = (image.get("src") or "").strip().lower()
    return (
        "gambar tertanam (data:)" if source.startswith("data:") else "gambar tanpa alamat yang aman"
    )


def _has_twin(image: Element) -> bool:
    """Say whether a noscript with the same picture follows a placeholder."""
    after = image.getnext()
    return after is not None and after.tag == "noscript" and after.find(".//img") is not None
