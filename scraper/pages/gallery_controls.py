"""What a gallery says of itself: counters, and words that move or enlarge its pictures."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scraper.reading.html_page import text

_CONTROL = re.compile(
    r"\W*(?:image|photo|picture|slide|foto|gambar|galeri)?\W*\d{1,3}\s*(?:of|dari|/)\s*\d{1,3}\W*|"
    r"\W*(?:(?:view|lihat|open|buka)\s+(?:gallery|galeri|image|fullscreen|gambar)"
    r"(?: in fullscreen| penuh)?|hide caption|toggle caption|enlarge this image|"
    r"perbesar(?: gambar)?|next image|previous image|open image in gallery)\W*",
    re.IGNORECASE,
)
_LONGEST = 60


def controls(tree: LexborHTMLParser) -> list[LexborNode]:
    """
    Give the elements that hold nothing else.

    >>> tree = LexborHTMLParser("<p>Image 1 of 5</p><p>Gambar 1 dari 5 gambar lama.</p>")
    >>> [node.text() for node in controls(tree)]
    ['Image 1 of 5']
    """
    return [
        node
        for node in tree.css("span, p, div, button, small, li, i, em, b, strong, a")
        if 0 < len(text(node)) <= _LONGEST
        and _CONTROL.fullmatch(text(node))
        and node.css_first("img") is None
    ]
