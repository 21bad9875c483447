"""The headline of a document that says nowhere which of its lines it is."""

import re

from lxml.html import HtmlElement

# A longer line is a sentence of the text.
_LONGEST = 160
_FIRST_LINES = 12
# Lines of a letter's head, which stand above the headline.
_LETTERHEAD = re.compile(
    r"(?:siaran pers|press release|rilis(?: berita| pers)?$|berita$"
    r"|(?:pemerintah|sekretariat|dinas|badan|bagian)\b.* (?:kabupaten|kota|provinsi|kab\.) ?\w+$"
    r"|(?:jalan|jl\.?) .*\d|telp|telepon|nomor\s*:|no\.|tanggal\s*:|hal\s*:"
    r"|pemerintah (?:kabupaten|kota|provinsi) \w+$"
    r"|perihal|lampiran\s*:|untuk disiarkan|embargo|kepada|yth)",
    re.IGNORECASE,
)


def take_headline(root: HtmlElement) -> str:
    """
    Take the headline out of a text and give it; empty where no line of the beginning is one.

    A line with the style of a title is one, else the first heading or line without a full stop
    that belongs to no head of a letter.
    """
    blocks = [block for block in root if isinstance(block.tag, str)]
    styled = [block for block in blocks if block.get("class") == "title" and _words(block)]
    chosen = styled[0] if styled else next(filter(_is_headline, _lead(blocks)), None)
    if chosen is None:
        return ""
    title = _words(chosen)
    chosen.drop_tree()
    return title


def _lead(blocks: list[HtmlElement]) -> list[HtmlElement]:
    """Give the first blocks up to the first that is no line of a head."""
    lead: list[HtmlElement] = []
    for block in blocks[:_FIRST_LINES]:
        lead.append(block)
        if _words(block) and not _LETTERHEAD.match(_words(block)):
            break
    return lead


def _is_headline(block: HtmlElement) -> bool:
    words = _words(block)
    if block.tag not in {"p", "h1", "h2", "h3"} or not words or len(words) > _LONGEST:
        return False
    if next(block.iter("img", "br", "sup"), None) is not None or _LETTERHEAD.match(words):
        return False
    return block.tag != "p" or words[-1] not in '.:;,”"'


def _words(block: HtmlElement) -> str:
    return " ".join("".join(map(str, block.itertext())).split())
