"""Places within a page that its own links lead to: footnotes, and other targets."""

import re
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import unquote

from lxml.etree import _Element as Element

from scraper.elements.plain import text_of

_NOTE_NAMES = re.compile(r"_?(?:ftn|edn|fn|footnote|endnote|note)[\w-]*\d", re.IGNORECASE)
_NOTE_CLASSES = re.compile(
    r"(?:^|\s)(?:wp-block-footnotes|footnotes?|footnote-list|MsoFootnoteText|MsoEndnoteText|"
    r"references|easy-footnotes-wrapper)(?:\s|$)"
)
_MARK = re.compile(r"\W*\w{0,4}\W*")
_BLOCKS = frozenset({"li", "p", "div", "dd", "td"})
# To the head of a page there is nothing to go, and nothing is lost without it.
_NOWHERE = frozenset({"", "top", "atas"})
_MOST_INSIDE = 300


@dataclass(eq=False)
class Places:
    """
    What the links within one page are.

    ``references`` lead to the notes of those numbers, ``notes`` are told at the end, ``hidden``
    is said by the Markdown itself; ``links`` lead to what ``targets`` names; ``gone`` lead nowhere.
    """

    references: dict[Element, int] = field(default_factory=dict)
    notes: dict[Element, int] = field(default_factory=dict)
    hidden: set[Element] = field(default_factory=set)
    links: dict[Element, str] = field(default_factory=dict)
    targets: dict[Element, str] = field(default_factory=dict)
    gone: set[Element] = field(default_factory=set)


def find(root: Element, base: str) -> Places:
    """Tell what each link of a page to a place in it is."""
    places = Places()
    found = [(link, name) for link in root.iter("a") if (name := _place(link, base)) is not None]
    if not found:
        return places
    anchors: dict[str, Element] = {}
    order: dict[Element, int] = {}
    for number, element in enumerate(root.iter("*")):
        order[element] = number
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                anchors.setdefault(name, element)
    for link, name in found:
        target = anchors.get(name)
        if target is not None and order[link] < order[target] and _MARK.fullmatch(text_of(link)):
            note = _note(link, target, anchors, base)
            if note is not None:
                places.notes.setdefault(note, len(places.notes) + 1)
                places.references[link] = places.notes[note]
    for link, name in found:
        if link not in places.references:
            _judge(link, anchors.get(name), name, places)
    _hide_rule(places)
    return places


def _known_note(link: Element, target: Element | None, places: Places) -> int:
    """Give the number of the note that a link leads to once more, 0 where there is none."""
    if target is None or not _MARK.fullmatch(text_of(link)):
        return 0
    around = {link, *link.iterancestors()}
    for place in (target, *target.iterancestors()):
        if place in places.notes and place not in around:
            return places.notes[place]
    return 0


def _judge(link: Element, target: Element | None, name: str, places: Places) -> None:
    if number := _known_note(link, target, places):
        places.references[link] = number
        return
    within = any(up in places.notes for up in link.iterancestors())
    leads_back = target is not None and any(
        near in places.references for near in (target, *target.iter("a"), *target.iterancestors())
    )
    if (within and leads_back) or not re.search(r"[^\W_]", text_of(link)):
        places.hidden.add(link)
    elif target is not None:
        places.links[link] = name
        places.targets[target] = name
    elif name.lower() in _NOWHERE:
        places.links[link] = ""
    else:
        places.gone.add(link)


def _place(link: Element, base: str) -> str | None:
    """Give the name of the place in the page to which a link leads, None for all other links."""
    page, mark, name = (link.get("href") or "").strip().partition("#")
    if not mark or (page and page != base.partition("#")[0]):
        return None
    return unquote(name)


def _note(link: Element, target: Element, anchors: dict[str, Element], base: str) -> Element | None:
    """Give the block of the note to which a link leads, None where that is no note."""
    note: Element | None = target
    while note is not None and note.tag not in _BLOCKS:
        note = note.getparent()
    if note is None:
        return None
    around = note.getparent()
    while around is not None and _NOTE_NAMES.fullmatch(around.get("id") or ""):
        note, around = around, around.getparent()
    inside = list(islice(note.iter("*"), _MOST_INSIDE + 1))
    if len(inside) > _MOST_INSIDE or link in inside:
        return None
    near = {link, *islice(link.iterancestors(), 2), *link.iter()}
    back = [
        each for each in inside if each.tag == "a" and anchors.get(_place(each, base) or "") in near
    ]
    is_note = bool(back) or any(
        _NOTE_CLASSES.search(each.get("class") or "")
        for each in (note, *islice(note.iterancestors(), 2))
    )
    told = len(text_of(note)) - sum(len(text_of(each)) for each in back)
    return note if is_note and told > 0 else None


def _hide_rule(places: Places) -> None:
    """Hide the line that programs draw above the first note."""
    place = next(iter(places.notes), None)
    for _ in range(3):
        if place is None:
            return
        before = place.getprevious()
        while before is not None and before.tag == "br":
            before = before.getprevious()
        if before is not None:
            if before.tag == "hr":
                places.hidden.add(before)
            return
        place = place.getparent()
