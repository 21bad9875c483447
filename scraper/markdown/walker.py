"""A walk over the tree of a page, which gathers its text."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote

from lxml import etree
from lxml.etree import _Element as Element

from scraper.elements import embeds, figures, lists, places, skipped_elements, tables, unwritten
from scraper.elements.plain import clean, text_of
from scraper.markdown import escape, inline, inline_styles
from scraper.markdown.blocks import Item, Leaf, Listing, Quote
from scraper.markdown.draft import Draft
from scraper.markdown.inline import SUP, Link, Mark, Picture, Run

_SPACES = re.compile(r"[^\S\n]")
_BLOCK_NAMES = """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav
    ol optgroup option p pre section summary table tbody td tfoot th thead tr ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# A pre of these shows code; with anything else in it, it is a text whose lines somebody broke.
_OF_CODE = frozenset({"pre", "code", "span"})


@dataclass(eq=False)
class _Caption:
    """The caption of a figure, for the first picture in it; links cannot stand in a caption."""

    words: str
    links: list[tuple[str, Link]]
    taken: bool = False


class _Frame(NamedTuple):
    """What was in force outside of an element and is so again behind it."""

    style: int
    link: Link | None
    heading: int
    lined: bool
    depth: int
    caption: _Caption | None
    aside: bool


class Walker:
    """
    Walks over a tree without recursion.

    Fills ``draft``, the list of ``pictures``, and counts by kind what is ``lost``.
    """

    def __init__(
        self,
        base: str,
        pictures: list[Picture],
        lost: Counter[str],
        *,
        cell: bool = False,
        within: places.Places | None = None,
    ) -> None:
        self.base = base
        self.places = within or places.Places()
        self._anchor = ""
        self.pictures = pictures
        self.lost = lost
        self.draft = Draft(cell=cell)
        self._frames: list[_Frame] = []
        self._style = 0
        self._link: Link | None = None
        self._lined = False
        self._caption: _Caption | None = None
        self._told: set[Element] = set()
        self._root: Element | None = None
        self._last_picture: Element | None = None

    def walk(self, root: Element) -> None:
        """Read a whole tree."""
        self._root = root
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
            elif event == "comment" and (kind := skipped_elements.comment_kind(element.text or "")):
                self.lost[kind] += 1
            if element.tail and element is not root:
                self._text(element.tail)
        self.draft.flush()

    def _text(self, text: str) -> None:
        if self._anchor and not text.isspace():
            anchor, self._anchor = quote(self._anchor, safe=""), ""
            first = escape.text(" ".join(clean(text).split()))
            lead, trail = (" " if text[edge].isspace() else "" for edge in (0, -1))
            self.draft.write(lead, self._style, self._link)
            self.draft.write(Mark(f'<span id="{anchor}">{first}</span>'), self._style, self._link)
            self.draft.write(trail, self._style, self._link)
            return
        if self._lined:
            for number, line in enumerate(clean(text).split("\n")):
                if number:
                    self.draft.break_line()
                self.draft.write(line, self._style, self._link)
        elif not (text.isspace() and self.draft.is_between_paragraphs):
            self.draft.write(clean(text), self._style, self._link)

    # --- the start and the end of elements ----------------------------------------------------

    def _start(self, element: Element, tag: str) -> bool:
        """Open an element; False means that it is done with."""
        kind = skipped_elements.kind_of(element, tag)
        if kind is not None:
            if kind and skipped_elements.holds_something(element):
                self.lost[kind] += 1
            return False
        if (self._told and element in self._told) or self._is_of_places(element):
            return False
        self.lost.update(unwritten.kinds(element, tag))
        draft = self.draft
        if tag in _BLOCKS:
            draft.flush()
        aside = draft.aside
        frame = _Frame(
            self._style, self._link, draft.heading, self._lined, draft.depth, self._caption, aside
        )
        whole = Walker._embed if embeds.is_filled_later(element, tag) else _WHOLE.get(tag)
        if whole and whole(self, element):
            return False
        self._frames.append(frame)
        self._enter(element, tag)
        return True

    def _is_of_places(self, element: Element) -> bool:
        """Deal with a footnote and what leads to it; False for all else."""
        known = self.places
        if number := known.references.get(element):
            self.draft.write(Mark(f"[^{number}]"), self._style & ~SUP)
            return True
        if name := known.targets.get(element):
            self._anchor = name
        return element in known.hidden or (element in known.notes and element is not self._root)

    def _enter(self, element: Element, tag: str) -> None:
        self._style = inline_styles.inside(element, tag, self._style, block=tag in _BLOCKS)
        if tag == "a":
            self._enter_link(element)
        elif tag in _HEADINGS:
            self.draft.heading = _HEADINGS[tag]
        elif tag == "blockquote":
            self.draft.open(Quote())
        elif tag == "li":
            if lists.has_own_number(element):
                self.lost["nomor butir yang diatur sendiri"] += 1
            self.draft.open(Item())
        elif tag in {"ul", "ol", "menu", "dir"}:
            self._enter_list(element, tag)
        elif tag in {"aside", "figcaption"}:
            self.draft.aside = True
        if figures.is_figure(element, tag):
            self._enter_figure(element)
        elif self._is_filled_embed(element, tag):
            self._embed(element)

    def _is_filled_embed(self, element: Element, tag: str) -> bool:
        """Say whether a post of another site is shown with its words, but without its address."""
        return embeds.is_post(element, tag) and not embeds.is_linked(element)

    def _end(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.draft.flush()
        frame = self._frames.pop()
        caption, self._caption = self._caption, frame.caption
        if caption and caption is not frame.caption:
            if not caption.taken:
                self.draft.say(caption.words)
            for words, link in caption.links:
                self.draft.say(words, link)
        self._style, self._link, self._lined = frame.style, frame.link, frame.lined
        self.draft.heading = frame.heading
        self.draft.aside = frame.aside
        self.draft.close(frame.depth)

    def _enter_link(self, element: Element) -> None:
        reference = (element.get("href") or "").strip()
        if element in self.places.links:
            name = quote(self.places.links[element], safe="")
            self._link = Link(f"#{name}") if name else None
            return
        if element in self.places.gone:
            self.lost["tautan ke bagian yang tidak ada"] += 1
        if not reference or reference == "#" or element in self.places.gone:
            self._link = None
            return
        url = escape.address(reference, self.base)
        self._link = Link(url) if url else None
        if not url:
            self.lost["alamat tautan yang tidak aman"] += 1
        elif not len(element) and not (element.text or "").strip():
            self.lost["tautan tanpa teks"] += 1

    def _enter_list(self, element: Element, tag: str) -> None:
        if self.draft.cell and tag in {"ul", "ol"}:
            self.lost["daftar di dalam sel tabel"] += 1
        elif tag == "ol" and element.get("type") in {"a", "A", "i", "I"}:
            self.lost["huruf atau angka Romawi pada daftar"] += 1
        self.draft.open(Listing(lists.first_number(element) if tag == "ol" else None))

    def _enter_figure(self, element: Element) -> None:
        caption = figures.caption_of(element)
        if caption is not None and (words := text_of(caption)):
            self._told.add(caption)
            found = (
                (text, escape.address(reference, self.base))
                for text, reference in figures.links_of(caption)
            )
            self._caption = _Caption(words, [(text, Link(url)) for text, url in found if url])

    # --- what is taken whole ------------------------------------------------------------------

    def _break(self, _element: Element) -> bool:
        self.draft.break_line()
        return True

    def _rule(self, _element: Element) -> bool:
        self.draft.add(Leaf("---"))
        return True

    def _area(self, element: Element) -> bool:
        if element.get("href"):
            self.lost["tautan tanpa teks"] += 1
        return False

    def _img(self, element: Element) -> bool:
        if emoji := figures.emoji_of(element):
            self._text(emoji)
            return True
        if figures.is_tracker(element):
            self.lost["piksel pelacak"] += 1
            return True
        link = self._link.url if self._link else ""
        found = (escape.address(url, self.base) for url in figures.addresses(element, link))
        url = next((url for url in found if url and url.startswith(("http", "/"))), None)
        if url is None:
            if not figures.has_twin(element):
                self.lost[figures.missing(element)] += 1
                self._text(f" {figures.alt_of(element)} ")
            return True
        if self._is_twin(element):
            return True
        picture = Picture(url, clean(figures.alt_of(element)), shown=self._shown(element, url))
        if self._caption and not self._caption.taken:
            picture.caption = self._caption.words
            self._caption.taken = True
        else:
            picture.caption = clean(figures.title_of(element))
        self.pictures.append(picture)
        self._last_picture = element
        self.draft.write(picture, 0, None if url == link else self._link)
        return True

    def _shown(self, element: Element, chosen: str) -> str:
        """Give the address of a picture as the page shows it, "" where that is the chosen one."""
        source = "" if figures.is_placeholder(element) else element.get("src", "")
        shown = (source and escape.address(source, self.base)) or ""
        return shown if shown.startswith("http") and shown != chosen else ""

    def _is_twin(self, element: Element) -> bool:
        """Say whether a picture stands there once more, for browsers without scripts."""
        twin = next(element.iterancestors("noscript"), None)
        return twin is not None and twin.getprevious() is self._last_picture is not None

    def _pre(self, element: Element) -> bool:
        draft = self.draft
        if (
            draft.cell
            or draft.heading
            or any(inner.tag not in _OF_CODE for inner in element.iter())
        ):
            self._lined = True
            return False
        text = clean("".join(map(str, element.itertext()))).expandtabs(4)
        text = _SPACES.sub(" ", text).strip("\n")
        if text.strip():
            draft.add(Leaf("\n".join(f"    {line}".rstrip() for line in text.split("\n"))))
        return True

    def _table(self, element: Element) -> bool:
        draft = self.draft
        if draft.cell or figures.is_figure(element, "table") or not tables.is_data(element):
            return False
        for words in tables.outside_cells(element):
            self._text(f" {words} ")
        draft.flush()
        caption = element.find("caption")
        if caption is not None and (words := text_of(caption)):
            draft.say(words)
        if markdown := tables.markdown(element, self._cell):
            draft.add(Leaf(markdown))
        return True

    def _cell(self, cell: Element) -> str:
        if not len(cell):
            return inline.line([Run(clean(cell.text or ""))])
        walker = Walker(self.base, self.pictures, self.lost, cell=True, within=self.places)
        walker.walk(cell)
        return "<br>".join(walker.draft.lines)

    def _embed(self, element: Element) -> bool:
        # The parser puts what follows an embed into it, which browsers end at once.
        is_whole = element.tag != "embed"
        for source in embeds.sources(element):
            url = escape.address(source, self.base)
            if not url or not url.startswith("http"):
                continue
            if embeds.is_advert(url):
                self.lost["iklan"] += 1
                return is_whole
            page = self._shown_inside(url)
            self.draft.say(embeds.label(element, url, page), Link(page), aside=True)
            return is_whole
        self.lost["sematan tanpa alamat yang aman"] += 1
        return is_whole and element.tag != "object"

    def _shown_inside(self, url: str) -> str:
        """Give the page or document that a frame shows, where its address names it."""
        shown = escape.address(embeds.shown(url), self.base)
        return embeds.watchable(shown if shown and shown.startswith("http") else url)


_WHOLE = {
    "br": Walker._break,
    "hr": Walker._rule,
    "area": Walker._area,
    "img": Walker._img,
    "amp-img": Walker._img,
    "pre": Walker._pre,
    "table": Walker._table,
    **dict.fromkeys(embeds.TAGS, Walker._embed),
}
