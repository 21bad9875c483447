"""Pictures of a page: the best address of each, and the caption that belongs to it."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from scraper.elements.plain import text_of

_FIGURE_CLASSES = re.compile(
    r"(?:^|\s)(?:tr-caption-container|wp-caption|gallery-item|image-caption-container)(?:\s|$)"
)
_CAPTION_CLASSES = re.compile(
    r"(?:^|\s)(?:tr-caption|wp-caption-text|gallery-caption|wp-element-caption|caption-text)(?:\s|$)"
)
_PLACEHOLDER = re.compile(
    r"data:|.*(?:/|^)[^/]*(?:placeholder|blank|spacer|lazy|loading|spinner|transparent|1x1|pixel)"
    r"[^/]*\.(?:gif|png|svg|jpe?g)(?:\?.*)?$",
    re.IGNORECASE,
)
_LAZY = (
    "data-full-url",
    "data-orig-file",
    "data-lazy-src",
    "data-src",
    "data-original",
    "data-url",
    "data-lazyload",
    "data-lazy",
    "data-img-src",
)
_LAZY_SETS = ("data-lazy-srcset", "data-srcset", "srcset")
_PICTURE_ADDRESS = re.compile(
    r"[^?#]*\.(?:jpe?g|png|gif|webp|bmp|tiff?|avif|heic)(?:[?#].*)?$"
    r"|https?://(?:\d+\.bp\.blogspot\.com|blogger\.googleusercontent\.com|lh\d\.googleusercontent\.com|lh\d\.ggpht\.com)/",
    re.IGNORECASE,
)
_PAGE_OF_PICTURE = re.compile(r"/(?:wiki|wikipedia|File:|Berkas:)", re.IGNORECASE)
_SHRUNK = re.compile(r"-\d{2,5}x\d{2,5}(?=\.\w+(?:\?|$))")
_TRACKERS = re.compile(
    r"https?://(?:pixel\.|stats?\.|[^/]*feedburner\.com/~r|[^/]*doubleclick\.|www\.google-analytics\.|"
    r"www\.facebook\.com/tr\b|b\.scorecardresearch\.|feeds\.feedburner\.com)|.*/b\.gif\?",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"\S*[\d_-]\S*|\S+\.(?:jpe?g|png|gif|webp)", re.IGNORECASE)
_EMOJI_CLASSES = re.compile(r"(?:^|\s)(?:emoji|wp-smiley|smiley)(?:\s|$)")
_SIGN = (
    r"(?:foto|photo|fotografer|gambar|dok(?:umentasi|umen)?\.?|grafis|ilustrasi|sumber foto|"
    r"kredit foto)"
)
_BRACKETED = re.compile(
    rf"\s*[(\[]\s*{_SIGN}\s*(?:oleh\s*)?[:/.]?\s*(?P<who>[^()\[\]]{{2,100}}?)\s*[)\]]\s*\.?$",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"(?:^|(?<=[.!?\s]))\s*[-–|/]?\s*{_SIGN}\s*(?:oleh\s*)?[:/]\s*(?P<who>[^:]{{2,80}}?)$",
    re.IGNORECASE,
)
_LINE = re.compile(
    rf"[(\[]?\s*{_SIGN}\s*(?:oleh\s*)?[:/]\s*(?P<who>[^:]{{2,80}}?)\s*[)\]]?\.?", re.IGNORECASE
)


def is_figure(element: Element, tag: str) -> bool:
    """Say whether an element exists to join pictures and a caption."""
    if tag == "figure":
        return True
    names = element.get("class")
    return bool(names and _FIGURE_CLASSES.search(names))


def caption_of(figure: Element) -> Element | None:
    """Give the element with the caption of a figure's pictures, None where there is none."""
    caption, pictured = None, False
    for element in figure.iterdescendants():
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if is_figure(element, tag):
            return None  # a gallery: its captions belong to the figures inside
        pictured = pictured or tag == "img"
        if caption is None and _is_caption(element):
            caption = element
    if not pictured or caption is None:
        return None
    return None if next(caption.iter("img", "table", "iframe"), None) is not None else caption


def _is_caption(element: Element) -> bool:
    if element.tag == "figcaption":
        return True
    names = element.get("class") if isinstance(element.tag, str) else None
    return bool(names and _CAPTION_CLASSES.search(names))


def is_picture(url: str) -> bool:
    """Say whether an address leads to a picture rather than to a page."""
    return bool(_PICTURE_ADDRESS.match(url)) and not _PAGE_OF_PICTURE.search(url)


def addresses(image: Element, link: str) -> Iterator[str]:
    """Give the addresses of a picture, the one of its original first."""
    get = image.get
    source = (get("src") or "").strip()
    if link and is_picture(link):
        yield link
    for name in _LAZY[:2]:
        if value := get(name):
            yield value
    if _SHRUNK.search(source):
        full = _SHRUNK.sub("", source)
        yield from (url for url in _candidates(image) if url == full)
    if source and not _PLACEHOLDER.match(source):
        yield source
    for name in _LAZY[2:]:
        if value := get(name):
            yield value
    yield from _candidates(image)
    if not source or _PLACEHOLDER.match(source):
        yield from (value for value in map(str, image.attrib.values()) if _is_lazy(value))
    if source:
        yield source


def _is_lazy(value: str) -> bool:
    """Say whether an attribute of any name holds the address of the picture that comes later."""
    return " " not in value and is_picture(value) and not _PLACEHOLDER.match(value)


def _candidates(image: Element) -> list[str]:
    """Give the addresses of the sets, the largest first."""
    found: list[tuple[float, str]] = []
    for name in _LAZY_SETS:
        for part in (image.get(name) or "").split(", "):
            url, _space, size = part.strip().strip(",").partition(" ")
            number = re.match(r"\s*(\d+(?:\.\d+)?)[wx]", size)
            if url:
                found.append((float(number[1]) if number else 1.0, url))
    return [url for _size, url in sorted(found, key=lambda pair: -pair[0])]


def is_placeholder(image: Element) -> bool:
    """Say whether a picture only keeps the place of one that comes later."""
    source = (image.get("src") or "").strip()
    return not source or bool(_PLACEHOLDER.match(source))


def is_tracker(image: Element) -> bool:
    """Say whether a picture is there to count readers."""
    if image.get("width") in {"0", "1"} and image.get("height") in {"0", "1"}:
        return True
    return bool(_TRACKERS.match(image.get("src") or ""))


def emoji_of(image: Element) -> str:
    """Give the character that a picture stands for, "" for a real picture."""
    names = image.get("class")
    return (image.get("alt") or "").strip() if names and _EMOJI_CLASSES.search(names) else ""


def alt_of(image: Element) -> str:
    """Give the description of a picture."""
    return " ".join((image.get("alt") or "").split())


def title_of(image: Element) -> str:
    """Give the title of a picture, "" where it repeats the description or is a file's name."""
    title = " ".join((image.get("title") or "").split())
    return "" if title == alt_of(image) or _FILE_NAME.fullmatch(title) else title


def split_credit(caption: str) -> tuple[str, str]:
    """
    Part a caption from the name of who made the picture.

    >>> split_credit("Bupati hadir. (foto: Humas Blora)"), split_credit("Rapat. Foto: Tim IT")
    (('Bupati hadir.', 'Humas Blora'), ('Rapat.', 'Tim IT'))
    >>> split_credit("Foto bersama peserta")
    ('Foto bersama peserta', '')
    """
    found = _BRACKETED.search(caption) or _TRAILING.search(caption)
    if not found or (not found.start() and found["who"][:1].islower() and caption[:1].isupper()):
        return caption, ""  # "Foto: rapat" tells what is shown
    return caption[: found.start()].strip(), found["who"].strip()


def is_credit(line: str) -> bool:
    """
    Say whether a line names who made a picture, and nothing else.

    >>> is_credit("Foto: Humas Setda"), is_credit("Foto: lihat di bawah ini: satu")
    (True, False)
    """
    return bool(_LINE.fullmatch(line))


def links_of(caption: Element) -> Iterator[tuple[str, str]]:
    """Give the words and the address of each link in a caption."""
    for link in caption.iter("a"):
        words = text_of(link)
        if words and link.get("href"):
            yield words, link.get("href", "")


def missing(image: Element) -> str:
    """Give the word for a picture without an address to read it from."""
    source = (image.get("src") or "").strip().lower()
    return (
        "gambar tertanam (data:)" if source.startswith("data:") else "gambar tanpa alamat yang aman"
    )


def has_twin(image: Element) -> bool:
    """Say whether a noscript with the same picture follows a placeholder."""
    after = image.getnext()
    return after is not None and after.tag == "noscript" and after.find(".//img") is not None
