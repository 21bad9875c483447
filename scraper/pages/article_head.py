"""Lines of a date above the text of an article: they tell of the page and are none of its text."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scraper.pages.surroundings import is_running
from scraper.reading import page_dates
from scraper.reading.html_page import text

# The day of what is told of is no day of publishing: "Tanggal acara: 1 Juni 2018".
OF_EVENT = re.compile(
    r"\b(?:acara|kegiatan|pelaksanaan|dilaksanakan|berlaku|batas|tenggat|event|deadline)\b",
    re.IGNORECASE,
)
_LONGEST, _RUNNING = 160, 80
_LINES = "p, div, ul, span, time, small, address, header, section, td, h1, h4, h5, h6"
_NAME = r"(?:(?:[A-Z][\w.'’-]*|[A-Z]\.|de|van|bin|binti|dan|and|&|,)\s*){1,8}"
_BYLINE = re.compile(
    rf"(?i:(?:(?:di)?(?:tulis|posting|post|publikasikan|unggah|liput|posted|written|published|"
    rf"reported|story|words?)\s+)?(?:oleh|by|penulis|author|reporter|pewarta|editor|kontributor|"
    rf"jurnalis|wartawan|admin|from)\s*:?)\s*{_NAME}"
    rf"(?:,?\s*(?i:staff|senior|special|contributing|political|associated|correspondent|writer|"
    rf"editor|reporter|press|of the|for the)[\w\s]{{0,40}})?|"
    rf"{_NAME}(?:,|\s*[|/])?\s*(?i:(?:staff|senior|contributing)\s+(?:writer|reporter|editor)|"
    rf"correspondent|the associated press|reuters|afp)"
)
_COUNTS = re.compile(
    r"(?:(?:di)?(?:baca|lihat|views?|hits?|kunjungan|klik|komentar|comments?|shares?|dibagikan)\s*:?\s*)?"
    r"[\d.,]+\s*[km]?\s*(?:x|kali|views?|hits?|komentar|comments?|shares?|(?:di)?(?:baca|lihat)|"
    r"(?:min(?:ute)?s?|menit)(?: (?:read|baca|membaca))?)?\+?|no comments?|tidak ada komentar|"
    r"(?:read(?:ing)? time|waktu baca|lama baca)\W.{1,20}",
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
    for node in tree.css(
        "p, div, ul, span, time, small, address, header, section, td, h1, h4, h5, h6"
    ):
        if is_running(node):
            return found
        if _is_of_page(node, author):
            found.append(node)
    return []


def is_byline(words: str, author: str = "") -> bool:
    """
    Say whether a line names who wrote a text, and nothing else.

    >>> is_byline("Oleh: Sari Contohwati"), is_byline("Oleh karena itu rapat ditunda.")
    (True, False)
    """
    if author and words.casefold() == author.casefold():
        return True
    return len(words) <= _LONGEST and _BYLINE.fullmatch(words) is not None


def _is_of_page(node: LexborNode, author: str) -> bool:
    words = text(node)
    if not words or len(words) > _LONGEST or node.css_first("img, figure, table, iframe, form"):
        return False
    parts = [part for part in node.text(separator="\n").split("\n") if part.strip()]
    return all(_tells_of_page(" ".join(part.split()).strip("|•·-–—/, "), author) for part in parts)


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
