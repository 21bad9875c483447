"""Plain text of a field that may hold marks of HTML: a title, a label, a name."""

import re
from html import unescape

# Only what HTML knows is taken for a mark: "<baru>" is a word in angle brackets.
_MARK = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|center|cite|code|del|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol"
    r"|p|pre|q|s|small|span|strike|strong|sub|sup|tt|u|ul|wbr)(?:\s+[\w-]+\s*=[^<>]*)?\s*/?>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br(?:\s[^<>]*)?/?>|</(?:p|div|li|h[1-6]|blockquote)\s*>", re.IGNORECASE)
_SHORTCODE = re.compile(r"\[/?[a-z]\w*_\w*(?:\s[^\[\]]*)?\]")


def plain(html: str) -> str:
    """
    Take the marks out of a text and decode its entities, once.

    >>> plain("<em>Smart</em><br>City &#8211; PU &amp; <b>Jalan</b> &lt;baru&gt;")
    'Smart City – PU & Jalan <baru>'
    """
    if "<" in html:
        html = _MARK.sub("", _BREAK.sub(" ", html))
    if "[" in html:
        html = _SHORTCODE.sub("", html)
    return unescape(html) if "&" in html else html
