"""One entry of a feed: its children by their names, and by the vocabulary they come from."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

CONTENT = "http://purl.org/rss/1.0/modules/content/"
MEDIA = "http://search.yahoo.com/mrss/"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
FEEDBURNER = "http://rssnamespace.org/feedburner/ext/1.0"
# The names of RSS in all of its versions, of Atom, and of Dublin Core are of one kind.
_OWN = frozenset(
    {
        *("", "http://purl.org/rss/1.0/", "http://backend.userland.com/rss2"),
        *("http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/"),
        *("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"),
        *("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"),
    }
)


def is_own(element: etree._Element) -> bool:
    """Tell whether an element is of RSS, Atom or Dublin Core, in any of their versions."""
    return isinstance(element.tag, str) and (etree.QName(element).namespace or "") in _OWN


@dataclass(frozen=True)
class Item:
    """An entry, and the address that relative ones in it are seen from."""

    element: etree._Element
    base: str

    def all(self, name: str, space: str | None = None) -> Iterator[etree._Element]:
        """
        Give the children of a name, in the order of the feed.

        Without ``space`` those of RSS, Atom and Dublin Core: another vocabulary may use the same
        names for something else, such as ``media:content`` for a picture.
        """
        own = etree.QName(self.element).namespace or ""
        for child in self.element:
            if not isinstance(child.tag, str):
                continue
            found = etree.QName(child)
            mine = found.namespace or ""
            if found.localname == name and (
                mine == space if space is not None else mine in _OWN or mine == own
            ):
                yield child

    def text(self, name: str) -> str:
        """Give the words of the first child of a name that has any."""
        return next((said for child in self.all(name) if (said := words(child))), "")


def words(element: etree._Element) -> str:
    """Give the words in an element, without white space around them."""
    return "".join(map(str, element.itertext())).strip()
