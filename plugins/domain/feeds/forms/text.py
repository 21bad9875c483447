"""Text and HTML as feed readers can take them, whatever they make of it."""

import re

from plugins.domain.markup.links import absolute
from plugins.domain.values.characters import speakable

# What is no sign: controls, the mark of a lost one, and the last two of each of Unicode's planes.
_LAST_TWO = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_UNWANTED = re.compile(f"[\x7f-\x9f\ufdd0-\ufdef\ufffd{_LAST_TWO}]")
# Most bodies have no address but whole ones; looking for others is quicker than mending all.
_TO_MEND = re.compile(r"(?:href|src)=\"(?!https?://)")
# What some readers would take for a tag or a character reference in a plain title.
_MARKUP = re.compile(r"[<&](?=[\w#/!?])")
_AMBIGUOUS = re.compile(r"&(?=\S)")
_TAG = re.compile(r"<[a-z][^\s>]*(?:[^\">]|\"[^\"]*\")*>")
# They serve the page a body was made for; feed readers drop them, and validators complain.
_FOR_PAGES = re.compile(r" (?:role|aria-[a-z]+|tabindex|class|loading)=\"[^\"]*\"")
_WORD_JOINER = "\u2060"


def clean(text: str) -> str:
    r"""
    Give text that every form can carry.

    >>> clean("a\x0b\x85b")
    'ab'
    """
    if text.replace("\n", "").isprintable():
        return text.replace("\ufffd", "")
    return _UNWANTED.sub("", speakable(text))


def plain(text: str) -> str:
    """
    Give plain text that stays text where a reader expects HTML.

    RSS never said whether a title is HTML. An invisible joiner behind each sign that could begin
    a tag or a character reference keeps the text as it looks in either case.

    >>> plain("<b>R&D</b> & 1 < 2").encode("ascii", "backslashreplace").decode()
    '<\\\\u2060b>R&\\\\u2060D<\\\\u2060/b> & 1 < 2'
    """
    return _MARKUP.sub(lambda found: found[0] + _WORD_JOINER, " ".join(clean(text).split()))


def as_html(text: str) -> str:
    """
    Write text as HTML; a lone ``&`` stays, so that a page that shows the source reads well.

    >>> as_html("jalan & jembatan, R&D <1>")
    'jalan & jembatan, R&amp;D &lt;1>'
    """
    return _AMBIGUOUS.sub("&amp;", clean(text)).replace("<", "&lt;")


def markup(html: str, page: str, site: str) -> str:
    """
    Give the HTML of a page as feeds carry it: whole addresses, and nothing that only pages need.

    >>> markup('<p tabindex="0"><a href="/a/">b</a></p>', "https://a.id/c/", "https://a.id")
    '<p><a href="https://a.id/a/">b</a></p>'
    """
    html = clean(html)
    if _FOR_PAGES.search(html):
        html = _TAG.sub(lambda tag: _FOR_PAGES.sub("", tag[0]), html)
    return absolute(html, page, site) if _TO_MEND.search(html) else html
