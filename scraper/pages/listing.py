"""Pages that list articles: items alike, each with a linked heading, and no text of their own."""

from collections import defaultdict

from selectolax.lexbor import LexborNode

from scraper.pages.boilerplate import above
from scraper.reading.html_page import HtmlPage, text

_FEWEST = 4
# So many letters in one paragraph outside the items are an article with a list below it.
_RUNNING = 150


def listed(page: HtmlPage) -> int:
    """
    Give how many articles a page lists, 0 for a page that is no list.

    >>> item = "<div class='a'><h3><a href='/{0}'>Judul {0}</a></h3><p>Isi.</p></div>"
    >>> listed(HtmlPage.read("".join(map(item.format, range(5))), ""))
    5
    """
    alike: dict[tuple[int, str | None, str | None], list[LexborNode]] = defaultdict(list)
    for heading in page.tree.css("h2, h3, h4, h5"):
        item = heading.parent
        if item is None or item.parent is None or heading.css_first("a[href]") is None:
            continue
        alike[item.parent.mem_id, item.tag, item.attributes.get("class")].append(item)
    items = max((_distinct(group) for group in alike.values()), key=len, default=[])
    if len(items) < _FEWEST:
        return 0
    inside = {item.mem_id for item in items}
    for paragraph in page.tree.css("p, td, li, blockquote, div"):
        # Of a box only its own words count: what stands in it is asked by itself.
        words = paragraph.text(deep=False) if paragraph.tag == "div" else text(paragraph)
        if len(words.strip()) < _RUNNING or paragraph.css_first("h2, h3, h4, h5"):
            continue
        if not any(place.mem_id in inside for place in (paragraph, *above(paragraph))):
            return 0
    return len(items)


def _distinct(items: list[LexborNode]) -> list[LexborNode]:
    """Leave the items that each hold one heading and lead to an address of their own."""
    found: dict[str, LexborNode] = {}
    for item in items:
        link = item.css_first("h2 a[href], h3 a[href], h4 a[href], h5 a[href]")
        address = (link.attributes.get("href") or "").strip() if link is not None else ""
        if address and not address.startswith("#") and len(item.css("h2, h3, h4, h5")) == 1:
            found.setdefault(address, item)
    return list(found.values())
