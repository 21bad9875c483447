"""Lines below the text of an article that name who made it: kept, but no running text."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scraper.reading.html_page import inner, text

_MADE_BY = re.compile(
    r"\W*(?:(?:pewarta|reporter|penulis|editor|penyunting|redaktur|jurnalis|kontributor|"
    r"uploader|sumber(?: berita)?|foto(?:grafer)?)\s*[:/]\s*.{2,60}){1,4}|"
    r"\W*(?:additional )?(?:reporting|writing|editing|compiled|written) by\b.{2,120}|"
    r"\W*(?:the )?(?:associated press|reuters|afp|bloomberg)\b.{0,60}\bcontributed\b.{0,60}",
    re.IGNORECASE,
)
_LONGEST = 200


def _holds_blocks(node: LexborNode) -> bool:
    return any(each.mem_id != node.mem_id for each in node.css("p, div, img, table"))


def mark(tree: LexborHTMLParser) -> None:
    """
    Set aside the lines that name who reported and edited.

    >>> tree = LexborHTMLParser("<p>Isi.</p><p>Pewarta: Sari Editor: Budi</p>")
    >>> mark(tree)
    >>> tree.body.inner_html
    '<p>Isi.</p><aside><p>Pewarta: Sari Editor: Budi</p></aside>'
    """
    for node in tree.css("p, div"):
        words = text(node)
        if 0 < len(words) <= _LONGEST and not _holds_blocks(node) and _MADE_BY.fullmatch(words):
            made = LexborHTMLParser(f"<aside><p>{inner(node)}</p></aside>")
            if (aside := made.css_first("aside")) is not None:
                node.replace_with(aside)
