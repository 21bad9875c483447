"""Stored texts of WordPress become HTML: paragraphs from blank lines, shortcodes from brackets."""

import re
from html import escape

_BLOCKS = (
    "address|article|aside|blockquote|caption|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption"
    "|figure|footer|form|h[1-6]|header|hr|iframe|li|menu|nav|ol|p|pre|section|summary|table|tbody|td"
    "|tfoot|th|thead|tr|ul"
)
_OPENING = re.compile(rf"(<(?:{_BLOCKS})\b[^>]*>)", re.IGNORECASE)
_CLOSING = re.compile(rf"(</(?:{_BLOCKS})\s*>|<hr\b[^>]*>)", re.IGNORECASE)
_EDGE = re.compile(rf"(?:</?(?:{_BLOCKS})\b[^>]*>|<!--.*?-->)", re.IGNORECASE | re.DOTALL)
# Elements whose text may hold paragraphs of its own.
_CONTAINERS = re.compile(
    r"(?:</?(?:article|aside|blockquote|div|section)\b[^>]*>\s*)+", re.IGNORECASE
)
_CONTAINERS_AT_END = re.compile(rf"{_CONTAINERS.pattern}\Z", re.IGNORECASE)
_PRE = re.compile(r"<pre\b.*?</pre\s*>", re.IGNORECASE | re.DOTALL)
_BLOCK_EDITOR = "<!-- wp:"


def paragraphs(text: str) -> str:
    """
    Write paragraphs where the author left blank lines; a text of the block editor has its own.

    >>> paragraphs("Satu\\ndua\\n\\n<h2>Tiga</h2>\\nempat")
    '<p>Satu<br>dua</p>\\n<h2>Tiga</h2>\\n<p>empat</p>'
    """
    if _BLOCK_EDITOR in text:
        return text
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"\n\n<!--pre {len(kept) - 1}-->\n\n"

    text = _PRE.sub(keep, text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _CLOSING.sub(r"\1\n\n", _OPENING.sub(r"\n\n\1", text))
    pieces = (piece.strip() for piece in re.split(r"\n\s*\n", text))
    html = "\n".join(_paragraph(piece) for piece in pieces if piece)
    return re.sub(r"<!--pre (\d+)-->", lambda found: kept[int(found[1])], html)


def _paragraph(piece: str) -> str:
    head = _CONTAINERS.match(piece)
    before = head[0].strip() if head else ""
    inner = piece[head.end() :] if head else piece
    tail = _CONTAINERS_AT_END.search(inner) if inner.endswith(">") else None
    after = tail[0].strip() if tail else ""
    inner = inner[: tail.start()] if tail else inner
    inner = inner.strip()
    if not inner or _EDGE.match(inner):
        return f"{before}{inner}{after}"
    lines = "<br>".join(line.strip() for line in inner.split("\n"))
    return f"{before}<p>{lines}</p>{after}"


_CAPTION = re.compile(r"\[(wp_)?caption\b([^\]]*)\](.*?)\[/\1?caption\]", re.DOTALL | re.IGNORECASE)
_PICTURE = re.compile(r"\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_EMBED = re.compile(
    r"\[(embed|youtube|video|audio|vimeo)\b([^\]]*)\](?:\s*(https?://[^\s\[<]+)\s*\[/\1\])?",
    re.IGNORECASE,
)
_BARE_ADDRESS = re.compile(r"https?://[^\s\]\"'<>]+")
_GALLERY = re.compile(r"\[gallery\b([^\]]*)\]", re.IGNORECASE)


def expand(text: str, attachments: dict[str, str]) -> str:
    """
    Write the shortcodes that every WordPress knows as HTML; others stay as the text they are.

    ``attachments`` are the addresses of pictures by their numbers.

    >>> expand('[caption id="a" width="9"]<img src="b.jpg" alt=""> Rapat[/caption]', {})
    '<figure><img src="b.jpg" alt=""><figcaption>Rapat</figcaption></figure>'
    >>> expand('[embed]https://video.example/1[/embed]', {})
    '<p><a href="https://video.example/1">https://video.example/1</a></p>'
    """
    if "[" not in text:
        return text
    text = _CAPTION.sub(_figure, text)
    text = _EMBED.sub(_embed, text)
    return _GALLERY.sub(lambda found: _gallery(found, attachments), text)


def _attributes(text: str) -> dict[str, str]:
    return {name.lower(): one or other for name, one, other in _ATTRIBUTE.findall(text)}


def _figure(found: re.Match[str]) -> str:
    picture = _PICTURE.match(found[3])
    if picture is None:
        return found[3]
    caption = found[3][picture.end() :].strip() or _attributes(found[2]).get("caption", "")
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f"<figure>{picture[1]}{below}</figure>"


def _embed(found: re.Match[str]) -> str:
    named = _attributes(found[2])
    bare = _BARE_ADDRESS.search(found[2])
    address = found[3] or named.get("src") or named.get("mp4") or (bare[0] if bare else "")
    if not address and found[1].lower() == "youtube" and "id" in named:
        address = f"https://www.youtube.com/watch?v={named['id']}"
    if not address:
        return found[0]
    shown = escape(address)
    return f'<p><a href="{shown}">{shown}</a></p>'


def _gallery(found: re.Match[str], attachments: dict[str, str]) -> str:
    numbers = re.findall(r"\d+", _attributes(found[1]).get("ids", ""))
    known = [attachments[number] for number in numbers if number in attachments]
    if not known:
        return found[0]
    unknown = [number for number in numbers if number not in attachments]
    rest = f'<p>[gallery ids="{",".join(unknown)}"]</p>' if unknown else ""
    figures = (f'<figure><img src="{escape(one)}" alt=""></figure>' for one in known)
    return "".join(figures) + rest
