"""What HTML5 asks of cleaned HTML: elements in their places, headings, ids, footnotes."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from plugins.domain.markup.addresses import is_outside
from plugins.domain.markup.elements import GROUPS, HEADINGS, INLINE, VOID

# The ids and links of a body begin with this. The theme's ids do not, and no slug has a "_".
PREFIX = "teks_"

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)((?: [a-z]+=\"[^\"]*\")*)>")
_ATTRIBUTE = re.compile(r" ([a-z]+)=\"([^\"]*)\"")
_NO_ID = re.compile(r"[^A-Za-z0-9_.-]")
# Which ids an element may have: a heading or marked words any, and the footnotes theirs.
_IDS = {
    **dict.fromkeys((*HEADINGS, "span"), re.compile(r".")),
    "li": re.compile(r"fn-."),
    "sup": re.compile(r"fnref[0-9]*-."),
}
# These hold words only, and say nothing when they hold none.
_WORDS_ONLY = (INLINE | HEADINGS | {"p", "pre"}) - {"a"} - VOID
_DROPPED_EMPTY = _WORDS_ONLY | {"a"}
_PARENTS = {
    "li": frozenset({"ul", "ol"}),
    "dt": frozenset({"dl"}),
    "dd": frozenset({"dl"}),
    "figcaption": frozenset({"figure"}),
}
# What the children of lists must be.
_ITEMS = {"ul": "li", "ol": "li", "dl": "dd"}
# Readers reach these with the keyboard to scroll them, which inside a link they could not.
_SCROLLED = frozenset({"table", "pre"})
_SCROLL_BOX = '<div class="table" role="group" aria-label="Tabel" tabindex="0">'


def tidy(html: str, scope: str = "") -> str:
    """
    Give cleaned HTML its final form; ``scope`` tells the ids of several bodies on one page apart.

    >>> tidy('<h1 id="a">b</h1><ul>c</ul><a href="#a">d</a>')
    '<h2 id="teks_a">b</h2><ul><li>c</li></ul><a href="#teks_a">d</a>'
    """
    writer = _Writer(PREFIX + (f"{scope}_" if scope else ""))
    end = 0
    for tag in _TAG.finditer(html):
        writer.text(html[end : tag.start()])
        end = tag.end()
        if tag[1]:
            writer.end()
        elif tag[2] in VOID:
            writer.void(tag[2], dict(_ATTRIBUTE.findall(tag[3])))
        else:
            writer.start(tag[2], dict(_ATTRIBUTE.findall(tag[3])))
    writer.text(html[end:])
    return "".join(writer.out)


@dataclass(eq=False)
class _Element:
    """An element that is written and not yet closed."""

    name: str
    closing: str
    content: int
    closed: bool = False


@dataclass
class _Writer:
    """Writes well-nested tags one by one; ``open`` mirrors the input, ``live`` the output."""

    prefix: str
    out: list[str] = field(default_factory=list)
    open: list[_Element | None] = field(default_factory=list)
    live: list[_Element] = field(default_factory=list)
    links: int = 0
    ids: set[str] = field(default_factory=set)
    outline: list[str] = field(default_factory=list)

    def text(self, text: str) -> None:
        if not text:
            return
        if not text.isspace():
            self._enter_item("")
        self.out.append(text)

    def void(self, name: str, attributes: dict[str, str]) -> None:
        if name == "img" and "src" not in attributes:
            self.text(attributes.get("alt", ""))
            return
        if name == "hr":
            self._leave_words(name)
        self._enter_item(name)
        if name == "img":
            attributes.setdefault("alt", "")
        self.out.append(_tag(name, attributes))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._says_nothing(name, attributes):
            self.open.append(None)
            return
        if name in GROUPS:
            name = "div"
        if name not in INLINE:
            self._leave_words(name)
        self._leave_item(name)
        if name in _PARENTS and not (self.live and self.live[-1].name in _PARENTS[name]):
            name = "div"
        self._enter_item(name)
        self.open.append(self._write(name, attributes))

    def end(self) -> None:
        element = self.open.pop()
        if element is None:
            return
        while not element.closed:
            self._close()

    def _says_nothing(self, name: str, attributes: dict[str, str]) -> bool:
        if name == "a":
            return not self._make_link(attributes)
        return name == "span" and not attributes

    def _write(self, name: str, attributes: dict[str, str]) -> _Element:
        self._set_id(name, attributes)
        before, after = "", ""
        written = self._level(name) if name in HEADINGS else name
        if name == "table":
            before, after = _SCROLL_BOX, "</div>"
        elif name == "pre":
            attributes["tabindex"] = "0"
        elif name == "div" and attributes.pop("class", ""):
            attributes |= {"role": "doc-endnotes", "aria-label": "Catatan kaki"}
        elif "align" in attributes:
            attributes["class"] = f"align-{attributes.pop('align')}"
        self.out.append(before + _tag(written, attributes))
        element = _Element(name, f"</{written}>{after}", len(self.out))
        self.live.append(element)
        self.links += name == "a"
        return element

    def _close(self) -> None:
        element = self.live.pop()
        element.closed = True
        self.links -= element.name == "a"
        if element.name in _DROPPED_EMPTY and len(self.out) == element.content:
            self.out.pop()
        else:
            self.out.append(element.closing)

    def _leave_words(self, name: str) -> None:
        """Close what may hold words only before a block begins."""
        last = len(self.live)
        for place in range(len(self.live) - 1, -1, -1):
            above = self.live[place].name
            if above in _WORDS_ONLY or (above == "a" and name in _SCROLLED):
                last = place
            elif above != "a":
                break
        while len(self.live) > last:
            self._close()

    def _leave_item(self, name: str) -> None:
        """Close an item that nobody wrote before one that somebody wrote."""
        if name in {"li", "dt", "dd"} and self.live and self.live[-1] not in self.open[-1:]:
            self._close()

    def _enter_item(self, name: str) -> None:
        """Begin an item where a list would hold something else."""
        item = _ITEMS.get(self.live[-1].name) if self.live else None
        if item and name != item and name != "dt":
            self._write(item, {})

    def _make_link(self, attributes: dict[str, str]) -> bool:
        """Complete a link's attributes; say no to one without address or inside another."""
        address = attributes.get("href", "#")
        if address == "#" or self.links:
            return False
        mark = attributes.pop("class", "")
        if address.startswith("#"):
            attributes["href"] = f"#{self._id(address[1:])}"
        elif is_outside(address):
            # "external" tells programs that the link leaves; "noopener" guards a feed reader's tab.
            attributes["rel"] = "external noopener"
        if mark == "footnote-ref":
            attributes["role"] = "doc-noteref"
        elif mark:
            attributes["role"] = "doc-backlink"
            attributes["aria-label"] = attributes.pop("title", "Kembali")
        return True

    def _set_id(self, name: str, attributes: dict[str, str]) -> None:
        wanted = attributes.pop("id", "")
        if name not in _IDS or not _IDS[name].match(wanted):
            return
        made = self._id(wanted)
        if made not in self.ids:
            self.ids.add(made)
            attributes["id"] = made

    def _id(self, name: str) -> str:
        return self.prefix + _NO_ID.sub(lambda found: f"_{ord(found[0]):x}", unquote(name))

    def _level(self, name: str) -> str:
        """Rank a heading among those above it: the page's own is h1, and no level is left out."""
        while self.outline and self.outline[-1] >= name:
            self.outline.pop()
        self.outline.append(name)
        return f"h{min(len(self.outline) + 1, 6)}"


def _tag(name: str, attributes: dict[str, str]) -> str:
    return f"<{name}" + "".join(f' {key}="{value}"' for key, value in attributes.items()) + ">"
