"""Words and addresses as Markdown writes them, read into by neither Markdown nor HTML."""

import re
from functools import lru_cache
from html import unescape
from urllib.parse import urljoin

from plugins.domain.markup.addresses import safe_link
from plugins.domain.markup.reachable import unreachable

_CHARACTERS = str.maketrans(
    {
        "\\": "\\\\",
        "`": "\\`",
        "*": "\\*",
        "[": "\\[",
        "]": "\\]",
        "|": "\\|",
        "<": "&lt;",
        ">": "&gt;",
    }
)
# Between letters an underscore means nothing, which spares names of files and accounts.
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
# A quotation mark that could end a title; an apostrophe within a word cannot.
_QUOTE = re.compile(r"\"|(?<![^\W_])'|'(?![^\W_])")
_AMPERSAND = re.compile(r"&(?=[#A-Za-z0-9])")
_LINE_START = re.compile(
    r"(?P<mark>[#+-])(?=[#+\s-]|$)|#|\d+(?P<dot>\.)(?=\s|$)|(?P<same>=+|~{3,})"
)
_AUTHORITY = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*")
_PATH = re.compile(r"[^?#]*")
_UNQUOTED = re.compile(r"""[\s"'()<>\[\]\\^`{|}]""")
# A host may be a number in brackets.
_BRACKETS = str.maketrans("", "", "[]")
_LIKE_ENTITY = re.compile(r"&(#?\w+);")


def text(words: str) -> str:
    r"""
    Escape words for the inside of a line.

    >>> text("2*3*4 <b> &lt; a_b _c_ [d]")
    '2\\*3\\*4 &lt;b&gt; &amp;lt; a_b \\_c\\_ \\[d\\]'
    """
    if "&" in words:
        words = _AMPERSAND.sub("&amp;", words)
    words = words.translate(_CHARACTERS)
    if "_" in words:
        words = _UNDERSCORE.sub(r"\\_", words)
    return words


def quoted(words: str) -> str:
    r"""
    Escape words for the description or the title of a picture.

    >>> quoted("Jum'at \"b\" [c]")
    "Jum'at &#34;b&#34; \\[c\\]"
    """
    return _QUOTE.sub(lambda found: f"&#{ord(found[0])};", text(words))


def line_start(line: str) -> str:
    r"""
    Keep the start of an escaped line from being read as a list, a heading or a fence.

    >>> line_start("2018. Tahun"), line_start("- a"), line_start("# a"), line_start("-5 derajat")
    ('2018\\. Tahun', '\\- a', '\\# a', '-5 derajat')
    """
    found = _LINE_START.match(line)
    if not found:
        return line
    if found["same"]:
        return f"&#{ord(line[0])};{line[1:]}"
    place = found.start("dot") if found["dot"] else 0
    return f"{line[:place]}\\{line[place:]}"


@lru_cache(maxsize=4096)
def address(reference: str, base: str) -> str | None:
    """
    Make an address absolute and fit for Markdown; None for one that nothing may have.

    >>> address("../a (1).html", "https://b.id/c/d/"), address("javascript:x", "https://b.id/")
    ('https://b.id/c/a%20%281%29.html', None)
    """
    # As browsers read it.
    reference = _PATH.sub(lambda path: path[0].replace("\\", "/"), reference.strip(), count=1)
    reference = reference.replace("\\", "%5C")
    if not reference.startswith(("http://", "https://")) and base:
        try:
            reference = urljoin(base, reference)
        except ValueError:
            return None
    elif reference.startswith("//"):
        reference = f"https:{reference}"
    safe = safe_link(reference)
    if safe is None or _is_closed(safe, base):
        return None
    authority = _AUTHORITY.match(safe)
    start = authority.end() if authority else 0
    if _UNQUOTED.search(safe[:start].translate(_BRACKETS)):
        return None
    rest = _UNQUOTED.sub(lambda found: f"%{ord(found[0]):02X}", safe[start:])
    # Markdown hands such a piece on as an entity.
    rest = _LIKE_ENTITY.sub(r"&\1%3B", rest)
    return safe[:start] + rest


def _is_closed(address: str, base: str) -> bool:
    """Tell whether an address leads where no reader comes, and is none of the site itself."""
    if not address.startswith(("http://", "https://")) or _authority(address) == _authority(base):
        return False
    return bool(unreachable(address))


def _authority(address: str) -> str:
    found = _AUTHORITY.match(address)
    return found[0].lower() if found else ""


_PICTURE = r"""!\[(?:\\.|[^\]\\\n])*\]\([^\s)]+(?: "(?:\\.|[^"\\\n])*")?\)"""
_NAME = rf"(?P<name>(?:\\.|{_PICTURE}|[^\[\]\\\n])*)"
# An escaped bracket begins no link, and need not be followed to the end of the text.
LINK = re.compile(rf"(?<!(?<!\\)\\)\[{_NAME}\]\((?P<url>[^\s)]+)\)")
_INLINE = re.compile(rf"(?P<escaped>\\.)|{_PICTURE}|{LINK.pattern}")
_PICTURES = re.compile(rf"(?P<escaped>\\.)|{_PICTURE}")
_MARKS = re.compile(r"(\\.)|\*+")
_TAGS = re.compile(
    r"</?(?:strong|em|del|mark|sup|sub|code)>|<br>|<span id=\"[^\"<>]*\">|</span>|\[\^\d+\]"
)


def without_pictures(text: str) -> str:
    r"""
    Leave the pictures with their captions out of a text in Markdown.

    >>> without_pictures(r'a ![b](c.png "d") \![e](f)')
    'a  \\![e](f)'
    """
    return _PICTURES.sub(lambda found: found["escaped"] or "", text)


def words(line: str) -> str:
    r"""
    Give the words of a line of Markdown as this package writes it, those of pictures left out.

    >>> words(r"**a\*b** &lt;c&gt; [a\_b](https://d.id) ![e](f.png)")
    'a*b <c> a_b'
    """
    if "](" in line:
        line = _INLINE.sub(_unlinked, line)
    line = _TAGS.sub(lambda found: " " if found[0] == "<br>" else "", line)
    line = _MARKS.sub(lambda found: found[1][1] if found[1] else "", line)
    return " ".join(unescape(line).split())


def _unlinked(found: re.Match[str]) -> str:
    return found["escaped"] or _INLINE.sub(_unlinked, found["name"] or "")
