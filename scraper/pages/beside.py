"""What belongs to an article and stands beside its text: pictures, galleries, attachments."""

import re
from collections.abc import Iterator
from html import escape
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborNode

from scraper.pages.boilerplate import above, is_called_boilerplate
from scraper.reading.html_page import HtmlPage, absolute, classes, text

_PICTURE = re.compile(r"[^?#]*\.(?:jpe?g|png|webp|gif|avif|bmp)(?:[?#].*)?$", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"[^?#]*\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip|rar|7z)(?:[?#].*)?$", re.IGNORECASE
)
_ATTACHED = re.compile(
    r"lampiran|unduh(?:an)?|berkas|dokumen|attachments?|downloads?", re.IGNORECASE
)
_SLIDES = re.compile(
    r"(?:^|[-_\s])(?:owl-carousel|carousel|slider?s?|swiper|splide|slick|gallery|galeri|lightbox|"
    r"flexslider|fotorama|album)(?:$|[-_\s])",
    re.IGNORECASE,
)
_CAPTIONS = re.compile(
    r"(?:^|[-_])(?:cap|caption|keterangan|ket|credits?|kredit)(?:$|[-_])", re.IGNORECASE
)
_NO_PHOTO = re.compile(
    r"(?:^|[-_/.\s])(?:logo|icon|ikon|avatar|favicon|banner|iklan|ads?|emoji|spinner|loading|blank|"
    r"default|placeholder|no-?image|gravatar|button|sprite|spacer|pixel)(?:$|[-_/.\s\d])",
    re.IGNORECASE,
)
_LAZY = ("data-src", "data-lazy-src", "data-original", "src")
_SAYS_LITTLE = re.compile(
    r"(?:unduh|download|lihat|buka|klik(?: di sini)?|file|view)\W*", re.IGNORECASE
)
_TO_FILE = re.compile(r"download|unduh|lampiran", re.IGNORECASE)
_CAPTION, _MOST_WORDS = 400, 600


def completed(page: HtmlPage, node: LexborNode | None, body: str) -> str:
    """Give the body of an article with what belongs to it and stands before and behind it."""
    before: list[str] = []
    behind: list[str] = []
    known = _Known(body)
    if node is not None:
        for place, is_before in _around(node):
            found = list(_pictures(place, page.base, known, is_before=is_before))
            found += [] if is_before else list(_attachments(place, page.base, known))
            (before if is_before else behind).extend(found)
    if not before and "<img" not in body and "<amp-img" not in body:
        before.extend(_announced(page, known))
    return "".join((*before, body, *behind))


class _Known:
    """The addresses that the body holds, by their last part: sizes have folders of their own."""

    def __init__(self, body: str) -> None:
        self.body = unquote(body)

    def add(self, address: str) -> bool:
        """Remember an address; False for one that stands there already."""
        name = unquote(urlsplit(address).path.rpartition("/")[2])
        if not name or name in self.body:
            return False
        self.body += f" {name}"
        return True


def _around(node: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Give the neighbours of the text and of the boxes that hold little else, near and in order."""
    own = len(text(node))
    for place in (node, *above(node)):
        around = place.parent
        if around is None or around.tag in {"html", "-undef"} or place.tag == "body":
            return
        is_before = True
        neighbours = []
        for each in around.iter():
            if each.mem_id == place.mem_id:
                is_before = False
            elif _is_near(each):
                neighbours.append((each, is_before))
        yield from neighbours
        if len(text(around)) > own * 1.5 + _MOST_WORDS or around.tag in {"article", "main"}:
            return


def _is_near(node: LexborNode) -> bool:
    if node.tag in {"nav", "aside", "footer", "header", "form", "script", "style"}:
        return False
    if is_called_boilerplate(node) or len(text(node)) > _MOST_WORDS:
        return False
    # A heading of its own that is linked begins another article.
    return node.css_first("h1 a, h2 a, h3 a, h4 a, h5 a, article") is None


def _pictures(place: LexborNode, base: str, known: _Known, *, is_before: bool) -> Iterator[str]:
    images = [place] if place.tag == "img" else place.css("img")
    images = [image for image in images if _is_photo(image)]
    is_gallery = any(_SLIDES.search(name) for name in classes(place)) or all(
        image.parent is not None and image.parent.tag == "a" for image in images
    )
    if len(images) > 1 and not is_gallery:
        return
    if not is_before and not is_gallery and (place.tag != "figure"):
        return
    caption = _caption(place, images)
    for image in images:
        address = _address(image, base)
        if address and known.add(address):
            alt = escape((image.attributes.get("alt") or "").strip())
            told = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
            yield f'<figure><img src="{escape(address)}" alt="{alt}">{told}</figure>'
            caption = ""


def _caption(place: LexborNode, images: list[LexborNode]) -> str:
    """Give the words that stand with a picture."""
    if len(images) != 1:
        return ""
    for node in place.css("figcaption, [class]"):
        if node.tag == "figcaption" or any(_CAPTIONS.search(name) for name in classes(node)):
            return text(node)[:_CAPTION]
    words = text(place)
    if not words and place.next is not None:
        below = place.next
        while below.tag == "-text" and not text(below) and below.next is not None:
            below = below.next
        if below.tag != "-text" and any(_CAPTIONS.search(name) for name in classes(below)):
            return text(below)[:_CAPTION]
    return words if len(words) <= _CAPTION and place.css_first("h1, h2, h3, time") is None else ""


def _is_photo(image: LexborNode) -> bool:
    attributes = image.attributes
    names = " ".join((*classes(image), attributes.get("src") or ""))
    if _NO_PHOTO.search(names):
        return False
    sizes = (attributes.get("width") or "", attributes.get("height") or "")
    if any(size.isdigit() and int(size) < 80 for size in sizes):
        return False
    # A picture that leads to another page announces it.
    link = next((place for place in above(image) if place.tag == "a"), None)
    reference = (link.attributes.get("href") or "") if link is not None else ""
    return not reference or reference.startswith("#") or bool(_PICTURE.match(reference))


def _address(image: LexborNode, base: str) -> str:
    link = next((place for place in above(image) if place.tag == "a"), None)
    reference = (link.attributes.get("href") or "") if link is not None else ""
    if _PICTURE.match(reference):
        return absolute(reference, base) or reference
    source = next((value for name in _LAZY if (value := image.attributes.get(name))), "")
    return "" if source.startswith("data:") else absolute(source, base) or source


def _attachments(place: LexborNode, base: str, known: _Known) -> Iterator[str]:
    """Give the links to documents, with the heading above them."""
    links = [place] if place.tag == "a" else place.css("a[href]")
    named = _ATTACHED.search(" ".join((*classes(place), text(place)[:40])))
    found = []
    for link in links:
        reference = (link.attributes.get("href") or "").strip()
        is_document = bool(_DOCUMENT.match(reference)) or (
            bool(named) and _TO_FILE.search(reference) is not None
        )
        if is_document and known.add(address := absolute(reference, base) or reference):
            found.append(f'<p><a href="{escape(address)}">{escape(_name(link))}</a></p>')
    if found:
        heading = place.css_first("h2, h3, h4, h5, h6, strong")
        words = text(heading) if heading is not None and heading.css_first("a") is None else ""
        yield "".join(("<aside>", f"<p>{escape(words)}</p>" if words else "", *found, "</aside>"))


def _name(link: LexborNode) -> str:
    """Give what a document is called: its link's words, those of its row, or its file's name."""
    words = text(link)
    if words and not _SAYS_LITTLE.fullmatch(words):
        return words
    row = next((place for place in above(link) if place.tag in {"tr", "li", "p"}), None)
    told = text(row).removesuffix(words).strip(" :-") if row is not None else ""
    path = urlsplit(link.attributes.get("href") or "").path
    return told if 0 < len(told) <= _CAPTION else unquote(path.rpartition("/")[2]) or words


def _announced(page: HtmlPage, known: _Known) -> Iterator[str]:
    """Give the picture that the head of the page announces, unless it is one of the site."""
    announced = page.meta("og:image", "og:image:url", "twitter:image")
    address = announced and absolute(announced, page.base)
    if address and not _NO_PHOTO.search(urlsplit(address).path) and known.add(address):
        alt = page.meta("og:image:alt", "twitter:image:alt")
        yield f'<figure><img src="{escape(address)}" alt="{escape(alt)}"></figure>'
