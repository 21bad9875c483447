"""WordPress shortcodes that an export kept as text, resolved to the HTML they stand for."""

import re
from html import escape, unescape

_CAPTION = re.compile(
    r"\[(?:wp_)?caption(?P<options>[^\[\]]*)\]\s*"
    r"(?P<picture>(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?)(?P<words>.{0,3000}?)\[/(?:wp_)?caption\]",
    re.DOTALL | re.IGNORECASE,
)
_OPTION = re.compile(r"""caption\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_EMBED = re.compile(
    r"\[(?P<name>embed|youtube|video|audio)\b(?P<options>[^\[\]<>]*)\](?:\s*(?P<address>https?://[^\s\[\]<>\"']+)\s*\[/(?P=name)\])?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s\"'\]<>&]+(?:&[^\s\"'\]<>]+)*")


def resolved(html: str) -> str:
    """
    Resolve captions and embedded videos.

    >>> resolved('[caption id="a"]<img src="b"> Rapat[/caption]')
    '<figure><img src="b"><figcaption>Rapat</figcaption></figure>'
    """
    if "[" not in html:
        return html
    return _EMBED.sub(_embed, _CAPTION.sub(_caption, html))


def _caption(found: re.Match[str]) -> str:
    option = _OPTION.search(found["options"])
    words = found["words"].strip() or (escape(option[1] or option[2] or "") if option else "")
    return f"<figure>{found['picture']}<figcaption>{words}</figcaption></figure>"


def _embed(found: re.Match[str]) -> str:
    address = found["address"] or next(iter(_ADDRESS.findall(found["options"])), "")
    if not address:
        return found[0]
    return f'<iframe src="{escape(unescape(address))}"></iframe>'
