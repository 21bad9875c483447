"""Stored texts of WordPress become HTML: paragraphs from blank lines, shortcodes from brackets."""

import re

from scraper.markdown.shortcode_tokens import Shortcode, replaced
from scraper.sources.wordpress.library import Library

_BLOCKS = (
    "address|article|aside|blockquote|caption|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption"
    "|figure|footer|form|h[1-6]|header|hr|iframe|li|menu|nav|ol|p|pre|section|summary|table|tbody|td"
    "|tfoot|th|thead|tr|ul"
)
_OPENING = re.compile(rf"(<(?:{_BLOCKS})\b[^<>]*>)", re.IGNORECASE)
_CLOSING = re.compile(rf"(</(?:{_BLOCKS})\s*>|<hr\b[^<>]*>)", re.IGNORECASE)
_EDGE = re.compile(rf"(?:</?(?:{_BLOCKS})\b[^<>]*>|<!--.*?-->)", re.IGNORECASE | re.DOTALL)
# Elements whose text may hold paragraphs of its own.
_CONTAINERS = re.compile(
    r"(?:</?(?:article|aside|blockquote|div|section)\b[^<>]*>\s*)+", re.IGNORECASE
)
_CONTAINERS_AT_END = re.compile(rf"{_CONTAINERS.pattern}\Z", re.IGNORECASE)
_PRE = re.compile(r"<pre\b.*?</pre\s{0,10}>", re.IGNORECASE | re.DOTALL)
_PRE_END = re.compile(r"</pre\s{0,10}>", re.IGNORECASE)
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

    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Behind the last end there is none to look for, once for every beginning.
    last = max((found.end() for found in _PRE_END.finditer(text)), default=0)
    text = _PRE.sub(keep, text[:last]) + text[last:]
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


_IDS = ("ids", "include")
_SHOWS_PICTURES = re.compile(r"(?:.*_)?(?:images?|image_id|attachment_id|photos?|gallery)")


def expand(text: str, library: Library, post: str) -> str:
    """
    Write the pictures and files that shortcodes of a post name by number; others are left.

    >>> from scraper.sources.wordpress.library import Attachment
    >>> library = Library()
    >>> library.attach("7", Attachment("https://a.id/b.jpg", alt="Rapat"), "1")
    >>> expand('[gallery ids="7,8"] [gallery]', library, "1")
    '<figure><img src="https://a.id/b.jpg" alt="Rapat"></figure>[gallery ids="8"] \
<figure><img src="https://a.id/b.jpg" alt="Rapat"></figure>'
    """
    return replaced(text, lambda found: _shown(found, library, post), last=False)


def _shown(found: Shortcode, library: Library, post: str) -> str | None:
    values = found.attributes
    if found.name in {"gallery", "playlist"}:
        named = next((values[key] for key in _IDS if values.get(key)), "")
        numbers = _NUMBER.findall(named)
        if not named and found.name == "gallery":
            excluded = _NUMBER.findall(values.get("exclude", ""))
            numbers = library.pictures_of(values.get("id", post), excluded)
        elif not named:
            numbers = [
                number
                for number in library.children.get(post, ())
                if not library.attachments[number].is_picture
            ]
    else:
        numbers = [
            number
            for key, value in values.items()
            if _SHOWS_PICTURES.fullmatch(key) and _ONLY_NUMBERS.fullmatch(value)
            for number in _NUMBER.findall(value)
            if number in library.attachments
        ]
    known = [library.attachments[number] for number in numbers if number in library.attachments]
    if not known:
        return None
    missing = ",".join(number for number in numbers if number not in library.attachments)
    rest = f'[{found.name} ids="{missing}"]' if missing else ""
    return "".join(attachment.html for attachment in known) + rest + (found.content or "")


_NUMBER = re.compile(r"\d+")
_ONLY_NUMBERS = re.compile(r"[\d, ]+")
