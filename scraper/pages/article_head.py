"""Lines of a date above the text of an article: they tell of the page and are none of its text."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scraper.reading import page_dates
from scraper.reading.html_page import text

# The day of what is told of is no day of publishing: "Tanggal acara: 1 Juni 2018".
OF_EVENT = re.compile(
    r"\b(?:acara|kegiatan|pelaksanaan|dilaksanakan|berlaku|batas|tenggat|event|deadline)\b",
    re.IGNORECASE,
)
_LONGEST, _RUNNING = 160, 80
_DATE_WORDS = re.compile(
    r"\b(?:di)?(?:posting|publikasikan|terbitkan|unggah|tulis|perbarui|ubah|rilis)\b|"
    r"\b(?:tanggal|tgl|terbit|terakhir|pada|hari|pukul|pkl|jam|wib|wita|wit|published|posted|"
    r"updated|last|on|at|oleh|by|admin|dibaca|dilihat|kali|views?|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|januari|februari|"
    r"maret|april|mei|juni|juli|agustus|september|oktober|november|desember|jan|feb|mar|apr|jun|"
    r"jul|agu|agt|ags|sep|sept|okt|nov|des|am|pm|"
    r"january|february|march|may|june|july|august|october|december)\b",
    re.IGNORECASE,
)


def date_lines(tree: LexborHTMLParser) -> list[LexborNode]:
    """
    Give the elements above the first paragraph of running text that only name a date.

    >>> tree = LexborHTMLParser("<h1>A</h1><p>Diposting: 8 Mei 2018</p><p>Rapat 8 Mei 2018.</p>")
    >>> [node.text() for node in date_lines(tree)]
    ['Diposting: 8 Mei 2018']
    """
    lines = (node for node in _above_text(tree) if is_date_line(node.text(separator=" ")))
    return [node for node in lines if node.css_first("img, iframe, a[href]") is None]


def is_date_line(words: str) -> bool:
    """
    Say whether a line names when a page was published or changed, and nothing else.

    >>> is_date_line("Kamis, 09 Mei 2019 01:30 WIB"), is_date_line("Tanggal acara: 1 Juni 2018")
    (True, False)
    """
    words = " ".join(words.split())
    if len(words) > _LONGEST or page_dates.find(words) is None:
        return False
    return re.search(r"[^\W\d_]", _DATE_WORDS.sub("", words)) is None


def _above_text(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    for node in tree.css("p, div, span, time, small"):
        if node.tag == "p" and len(text(node)) >= _RUNNING:
            return
        yield node
