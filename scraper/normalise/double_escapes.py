"""Signs that a source wrote with one escape too many, so that its readers saw the code of them."""

import re
from html import unescape

_NAMES = (
    r"nbsp|quot|apos|[lr][ds]quo|[ls]aquo|raquo|[nm]dash|hellip|bull|middot|deg|times|copy|reg"
    r"|trade|frac[1-4]{2}|sup[123]|[aeiou](?:acute|grave|uml|circ)|#\d{2,6}|#x[0-9a-f]{2,5}"
)
# Angle brackets are not among them: who shows "&lt;" as such may mean it.
_IN_HTML = re.compile(rf"&amp;(?:amp;)*(?=(?:{_NAMES}|amp);)", re.IGNORECASE)
_IN_WORDS = re.compile(rf"&(?:amp;)*(?:{_NAMES}|amp);", re.IGNORECASE)
_CODE = re.compile(r"<(?:code|pre|kbd|samp|tt|textarea|xmp)\b", re.IGNORECASE)


def of_html(html: str) -> tuple[str, int]:
    """
    Take one escape too many from the signs of a text, and count them; code is left alone.

    >>> of_html("<p>Rapat &amp;amp; kunjungan&amp;nbsp;kerja &amp;lt; 5 &amp; 6</p>")
    ('<p>Rapat &amp; kunjungan&nbsp;kerja &amp;lt; 5 &amp; 6</p>', 2)
    """
    if "&amp;" not in html or _CODE.search(html):
        return html, 0
    return _IN_HTML.subn("&", html)


def of_words(words: str) -> str:
    """
    Decode what is left of signs in a plain text.

    >>> of_words("PU &amp; PR &amp;#8211; Rapat &lt;baru&gt;")
    'PU & PR – Rapat &lt;baru&gt;'
    """
    if "&" not in words:
        return words
    return _IN_WORDS.sub(_decoded, words)


def _decoded(found: re.Match[str]) -> str:
    sign = found[0]
    while (plain := unescape(sign)) != sign:
        sign = plain
    return sign
