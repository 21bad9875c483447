"""Lines of a date above the text of an article: they tell of the page and are none of its text."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scraper.pages.boilerplate import above
from scraper.pages.surroundings import is_running
from scraper.reading import page_dates
from scraper.reading.html_page import text

# The day of what is told of is no day of publishing: "Tanggal acara: 1 Juni 2018".
OF_EVENT = re.compile(
    r"\b(?:acara|kegiatan|pelaksanaan|dilaksanakan|berlaku|batas|tenggat|event|deadline)\b",
    re.IGNORECASE,
)
_LONGEST, _RUNNING, _LABEL, _ROW = 160, 80, 30, 400
_AROUND_TEXT = "p, div, ul, span, time, small, address, header, section, td, h1, h4, h5, h6"
_NAME = r"(?:(?:[A-Z][\w.'’-]*|[A-Z]\.|de|van|bin|binti|dan|and|&|,)\s*){1,8}"
_BYLINE = re.compile(
    rf"(?i:(?:(?:di)?(?:tulis|posting|post|publikasikan|unggah|liput|posted|written|published|"
    rf"reported|story|words?)\s+)?(?:oleh|by|penulis|author|reporter|pewarta|editor|kontributor|"
    rf"jurnalis|wartawan|admin|from)\s*:?)\s*{_NAME}(?:,?\s*(?i:staff|senior|special|contributing|"
    rf"political|associated|correspondent|writer|editor|reporter|press|of the|for the)"
    rf"[\w\s]{{0,40}})?|"
    rf"{_NAME}(?:,|\s*[|/])?\s*(?i:(?:staff|senior|contributing)\s+(?:writer|reporter|editor)|"
    rf"correspondent|the associated press|reuters|afp)"
)
_OF_COUNT = (
    r"(?:x|kali|views?|hits?|komentar|comments?|shares?|dibagikan|(?:di)?(?:baca|lihat)|kunjungan|"
    r"(?:min(?:ute)?s?|menit)(?: (?:read|baca|membaca))?)"
)
_COUNTS = re.compile(
    rf"(?:{_OF_COUNT}\s*:?\s*)?[\d.,]+\s*[km]?\s*{_OF_COUNT}\+?|{_OF_COUNT}\s*:?\s*[\d.,]+\s*[km]?|"
    r"no comments?|tidak ada komentar|(?:read(?:ing)? time|waktu baca|lama baca)\W.{1,20}",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    r"\b(?:di)?(?:posting|publikasikan|terbitkan|unggah|tulis|perbarui|ubah|rilis)\b|"
    r"\b(?:tanggal|tgl|terbit|terakhir|pada|hari|pukul|pkl|jam|wib|wita|wit|published|posted|"
    r"updated|last|on|at|oleh|by|admin|dibaca|dilihat|kali|views?|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|januari|februari|"
    r"maret|april|mei|juni|juli|agustus|september|oktober|november|desember|jan|feb|mar|apr|jun|"
    r"jul|agu|agt|ags|sep|sept|okt|nov|des|am|pm|"
    r"january|february|march|may|june|july|august|october|december)\b",
    re.IGNORECASE,
)


_DIGIT = re.compile(r"\d")


def date_lines(tree: LexborHTMLParser) -> list[LexborNode]:
    """
    Give the elements above the first paragraph of running text that only name a date.

    >>> tree = LexborHTMLParser("<h1>A</h1><p>Diposting: 8 Mei 2018</p><p>Rapat 8 Mei 2018.</p>")
    >>> [node.text() for node in date_lines(tree)]
    ['Diposting: 8 Mei 2018']
    """
    dated = (node for node in _above_text(tree) if is_date_line(node.text(separator=" ")))
    return [node for node in dated if node.css_first("img, iframe, a[href]") is None]


def lines(tree: LexborHTMLParser, author: str = "") -> list[LexborNode]:
    """
    Give what stands between the heading and the first running text and tells of the page only.

    Who wrote it, when, how often it was read, under which label.

    >>> page = "<div><h1>A</h1><ul><li>Oleh Sari<li>8 Mei 2018</ul><p>{}.</p></div>"
    >>> tree = LexborHTMLParser(page.format("Rapat dibuka " * 9))
    >>> [node.text() for node in lines(tree)]
    ['Oleh Sari8 Mei 2018']
    """
    found: list[LexborNode] = []
    # One sentence above those lines may announce the text.
    first: list[LexborNode] | None = None
    for node in tree.css(_AROUND_TEXT):
        if is_running(node):
            if first is not None:
                return found
            first = list(found)
        if not _is_of_table(node) and _is_of_page(node, author):
            found.append(node)
    return first or []


def is_byline(words: str, author: str = "") -> bool:
    """
    Say whether a line names who wrote a text, and nothing else.

    >>> is_byline("Oleh: Sari Contohwati"), is_byline("Oleh karena itu rapat ditunda.")
    (True, False)
    """
    if author and words.casefold() == author.casefold():
        return True
    return len(words) <= _LONGEST and _BYLINE.fullmatch(words) is not None


def _is_of_table(node: LexborNode) -> bool:
    """Say whether an element stands in a row of data: what lays out a page has longer rows."""
    row = next((place for place in (node, *above(node)) if place.tag == "tr"), None)
    return row is not None and len(text(row)) < _ROW


def _is_of_page(node: LexborNode, author: str) -> bool:
    words = text(node)
    if not words or len(words) > _LONGEST or node.css_first("img, figure, table, iframe, form"):
        return False
    parts = [part for part in node.text(separator="\n").split("\n") if part.strip()]
    labels = {words for link in node.css("a") if len(words := text(link)) <= _LABEL}
    told = [" ".join(part.split()).strip("|•·-–—/, ") for part in parts]
    rest = [part for part in told if part not in labels and part]
    return bool(rest) and all(_tells_of_page(part, author) for part in rest)


def _tells_of_page(words: str, author: str) -> bool:
    return (
        not re.search(r"\w", words)
        or is_byline(words, author)
        or is_date_line(words)
        or _COUNTS.fullmatch(words) is not None
        or _DATE_WORDS.sub("", words).strip(" :,.-|/") == ""
        or all(
            is_byline(part, author) or is_date_line(part) or _COUNTS.fullmatch(part) is not None
            for part in re.split(r"\s*[|•·/]\s*", words)
        )
    )


def is_date_line(words: str) -> bool:
    """
    Say whether a line names when a page was published or changed, and nothing else.

    >>> is_date_line("Kamis, 09 Mei 2019 01:30 WIB"), is_date_line("Tanggal acara: 1 Juni 2018")
    (True, False)
    """
    words = " ".join(words.split())
    # A day has a number, wherever it is told.
    if len(words) > _LONGEST or not _DIGIT.search(words) or page_dates.find(words) is None:
        return False
    return re.search(r"[^\W\d_]", _DATE_WORDS.sub("", words)) is None


def _above_text(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    for node in tree.css("p, div, span, time, small"):
        if node.tag == "p" and len(text(node)) >= _RUNNING:
            return
        yield node
