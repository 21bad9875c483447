"""HTML of any page to Markdown that our renderer turns back into the same words and structure."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import HTMLParser
from lxml.etree import _Element as Element

from plugins.domain.markup.nesting import flatten
from scraper.elements import figures, places, unwritten
from scraper.markdown import shortcodes
from scraper.markdown.blocks import write
from scraper.markdown.inline import Picture
from scraper.markdown.walker import Walker

# Without those that are white space, or to which Windows gave a meaning; with the marks that turn
# the direction of what follows.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f\x81\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_P_START = re.compile(r"<p(?=[\s>])", re.IGNORECASE)
_P_END = re.compile(r"</p(?=[\s>])[^<>]*>", re.IGNORECASE)
_P_IN_HEADING = re.compile(r"(<h[1-6]\b[^<>]*>\s*)<p\b[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True)
class Image:
    """
    A picture in a text, by its address at the source.

    ``shown`` is the address of the size that the page shows, where ``url`` is a better one.
    """

    url: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    shown: str = ""


@dataclass(frozen=True)
class Converted:
    """
    A text in Markdown, the pictures in it, and what could not be kept, with how often.

    ``asides`` are paragraphs of it that are no running text: labels of embeds, captions of
    galleries, attachments.
    """

    text: str
    images: tuple[Image, ...] = ()
    lost: Mapping[str, int] = field(default_factory=dict)
    asides: frozenset[str] = frozenset()


def convert(html: str, base_url: str) -> Converted:
    r"""
    Convert one fragment of HTML; addresses in it are seen from ``base_url``.

    >>> convert("<p>2*3 <b>a</b> &lt;b&gt;<br><br><img src='c.png'></p>", "https://d.id/e/").text
    '2\\*3 **a** &lt;b&gt;\n\n![](https://d.id/e/c.png)'
    """
    walker = Walker(base_url, [], Counter())
    html, removed = _CONTROL.subn("", html)
    if removed:
        walker.lost["karakter kendali"] = removed
    html, unknown = shortcodes.resolved(html)
    walker.lost.update(unknown)
    root = _parsed(html)
    unwritten.spell_out(root)
    walker.places = places.find(root, base_url)
    walker.walk(root)
    text = "\n\n".join(filter(None, (write(walker.draft.blocks), *_notes(walker))))
    images = tuple(map(_image, walker.pictures))
    lost = dict(sorted(walker.lost.items()))
    return Converted(text, images, lost, frozenset(walker.draft.asides))


def running(converted: Converted, text: str | None = None) -> str:
    """
    Give the running text of a post: without what only labels or announces something.

    ``text`` is what has become of the text since it was converted.

    >>> running(convert("<p>Isi.</p><aside>Lampiran</aside>", ""))
    'Isi.'
    """
    blocks = (converted.text if text is None else text).split("\n\n")
    return "\n\n".join(block for block in blocks if block not in converted.asides)


def _notes(walker: Walker) -> Iterator[str]:
    """Give the footnotes of a text, each with its number."""
    for note, number in walker.places.notes.items():
        inner = Walker(walker.base, walker.pictures, walker.lost, within=walker.places)
        inner.walk(note)
        lines = write(inner.draft.blocks).split("\n")
        rest = (f"    {line}" if line else "" for line in lines[1:])
        yield "\n".join((f"[^{number}]: {lines[0]}", *rest))


def _parsed(html: str) -> Element:
    if len(_P_END.findall(html)) > len(_P_START.findall(html)):
        # The parser passes over an end tag without a start; browsers begin a new line there.
        html = _P_END.sub("</p><p></p>", html)
    # It would end the heading at a paragraph inside.
    html = flatten(_P_IN_HEADING.sub(r"\1", html))
    parser = HTMLParser(encoding="utf-8", huge_tree=True)
    return etree.fromstring(f"<html><body><div>{html}".encode(), parser)


def _image(picture: Picture) -> Image:
    caption, credit = figures.split_credit(picture.caption)
    return Image(picture.url, picture.alt, caption, credit, picture.shown)
