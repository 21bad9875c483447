"""Shortcodes of WordPress and its page builders, resolved to the HTML that they stand for."""

import re
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator
from functools import partial
from html import escape, unescape
from urllib.parse import unquote, urlsplit

from lxml import html as lxml_html
from lxml.etree import LxmlError

from scraper.markdown.shortcode_tokens import Shortcode, replaced

_PICTURE = re.compile(r"\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?:)?//[^\s\"'\]<>|]+")
_WHOLE_ADDRESS = re.compile(r"\s*(https?://[^\s<>]+)\s*")
_NAMES_ADDRESS = re.compile(
    r"(?:.*[_-])?(?:url|src|source|file|href|link|pdf|doc|document|video|image|img|photo|picture"
    r"|audio|mp3|mp4|m4a|m4v|ogg|ogv|wav|webm|flv|attachment|poster)",
    re.IGNORECASE,
)
_IMAGE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|bmp)$", re.IGNORECASE)
_SHOWN_BESIDE = frozenset({"poster", "thumbnail", "thumb", "background_image", "bg_image"})
_WORDS = ("button_text", "title", "text", "label", "name", "caption", "heading")
_CAPTIONS = frozenset({"caption", "wp_caption"})
_FRAMED = re.compile(
    r"iframe|embed|video|youtube|vimeo|map|gview|instagram|facebook|twitter|tweet|tiktok|soundcloud"
    r"|spotify"
)
# A link, and words without blocks or links of their own, which a button shows.
_LINK = re.compile(r' (<a href="[^"]*">).*</a> ')
_LABEL = re.compile(
    r"(?:[^<>]|</?(?:b|br|em|i|span|strong|u)\b[^<>]{0,200}>){1,200}", re.IGNORECASE
)
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|zip|rar|csv|mp3|m4a|ogg|wav)$", re.IGNORECASE
)
_HOLDS_SOMETHING = re.compile(
    r"<(?:img|iframe|a|video|audio|source|embed|object)\b[^<>]*\b(?:src|href|data)\s*=",
    re.IGNORECASE,
)
_FRAME = re.compile(r"<iframe\b([^<>]*)>", re.IGNORECASE)
_FRAME_END = re.compile(r"</iframe\s*>", re.IGNORECASE)
# These set out a page and hold no words of their own.
_LAYOUT = re.compile(
    r"section|row|column|col\b|container|wrapper|inner|space|separator|divider|clear|grid|text_block"
)


def resolved(html: str) -> tuple[str, Counter[str]]:
    """
    Resolve every shortcode, and count by name those that held what nobody can tell.

    >>> resolved('[caption id="a"]<img src="b"> Rapat[/caption]')[0]
    '<figure><img src="b"><figcaption>Rapat</figcaption></figure>'
    >>> resolved("[vc_row]Isi.[/vc_row] [wpdm_package id=4]")
    ('Isi. ', Counter({'kode singkat wpdm_package': 1}))
    """
    lost: Counter[str] = Counter()
    return replaced(html, partial(_written, lost)), lost


def _written(lost: Counter[str], found: Shortcode) -> str:
    """Write what a shortcode stands for; what stays of it is counted where that is nothing."""
    if found.name in _CAPTIONS:
        return _caption(found)
    if found.name == "gallery":
        numbers = re.findall(r"\d+", found.attributes.get("ids", ""))
        lost["gambar galeri yang tidak disertakan sumbernya"] += len(numbers) or 1
        return found.content or ""
    content = found.content or ""
    if "raw" in found.name:
        content = _unpacked(content)
    shown = list(_shown(found))
    if bare := _WHOLE_ADDRESS.fullmatch(unescape(content)):
        shown.append(_one(found, bare[1], "content"))
        content = ""
    if len(shown) == 1 and (link := _LINK.fullmatch(shown[0])) and _is_label(content):
        shown, content = [f" {link[1]}{content.strip()}</a> "], ""
    heading = _heading(found, content)
    written = "".join((heading, content, *shown))
    if not re.sub(r"<[^<>]*>|&nbsp;|\s", "", written) and not _HOLDS_SOMETHING.search(written):
        if _numbers(found) and "image" in " ".join(found.attributes):
            lost["gambar yang tidak disertakan sumbernya"] += 1
        elif not _LAYOUT.search(found.name):
            lost[f"kode singkat {found.name}"] += 1
        return ""
    return written


def _is_label(content: str) -> bool:
    return bool(content.strip()) and bool(_LABEL.fullmatch(content))


def _caption(found: Shortcode) -> str:
    content = found.content or ""
    picture = _PICTURE.match(content)
    if picture is None:
        return content
    words = content[picture.end() :].strip() or escape(found.attributes.get("caption", ""))
    below = f"<figcaption>{words}</figcaption>" if words else ""
    return f"<figure>{picture[1]}{below}</figure>"


def _shown(found: Shortcode) -> Iterator[str]:
    """Give what the addresses in a shortcode lead to: pictures, frames and links."""
    seen = set()
    named = {
        name: value
        for name, value in found.attributes.items()
        if _NAMES_ADDRESS.fullmatch(name) or _WHOLE_ADDRESS.fullmatch(value)
    }
    if not named and (bare := _ADDRESS.match(unescape(found.words))):
        named = {"": bare[0]}
    for name, value in named.items():
        address = _address(value)
        if address and address not in seen and name not in _SHOWN_BESIDE:
            seen.add(address)
            yield _one(found, address, name)
    number = found.attributes.get("id", "") or found.words
    if not seen and "youtube" in found.name and re.fullmatch(r"[\w-]{11}", number):
        yield f'<iframe src="https://www.youtube.com/watch?v={number}"></iframe>'
    elif not seen and "vimeo" in found.name and number.isdecimal():
        yield f'<iframe src="https://vimeo.com/{number}"></iframe>'


def _address(value: str) -> str:
    """
    Give the address in a value; builders write ``url:https%3A%2F%2Fa.id%2Fb|target:_blank``.

    >>> _address("url:https%3A%2F%2Fa.id%2Fb.pdf|||"), _address("https://a.id/c d.pdf")
    ('https://a.id/b.pdf', 'https://a.id/c%20d.pdf')
    """
    plain = value.strip()
    if plain.startswith("url:"):
        plain = unquote(plain[4:].partition("|")[0])
    if re.match(r"https?://", plain):
        return plain.replace(" ", "%20")
    found = _ADDRESS.search(unquote(plain) if "%3A%2F%2F" in plain else plain)
    return found[0] if found else ""


def _one(found: Shortcode, address: str, name: str) -> str:
    words = next((found.attributes[key] for key in _WORDS if found.attributes.get(key)), "")
    path = _path(address)
    if _IMAGE_FILE.search(path):
        alt = escape(found.attributes.get("alt", ""))
        words = found.attributes.get("caption", "")
        below = f"<figcaption>{escape(words)}</figcaption>" if words else ""
        return f'<figure><img src="{escape(address)}" alt="{alt}">{below}</figure>'
    if not _FILE.search(path) and (_FRAMED.search(found.name) or name == "content"):
        return f'<iframe src="{escape(address)}" title="{escape(words)}"></iframe>'
    shown = words or unquote(path.rpartition("/")[2]) or address
    return f' <a href="{escape(address)}">{escape(shown)}</a> '


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def _heading(found: Shortcode, content: str) -> str:
    """Give the words of a heading, and the title of what is folded up."""
    if "heading" in found.name and not content and (words := found.attributes.get("text")):
        return f"<h2>{escape(words)}</h2>"
    words = found.attributes.get("title") or found.attributes.get("heading") or ""
    is_folded = re.search(r"toggle|tab|accordion|section|blurb|item|spoiler|collapse", found.name)
    if words and is_folded and content.strip():
        return f"<p><b>{escape(words)}</b></p>"
    return ""


def _numbers(found: Shortcode) -> bool:
    return any(
        re.fullmatch(r"[\d, ]+", value)
        for name, value in found.attributes.items()
        if "image" in name or name in {"ids", "include"}
    )


def _unpacked(content: str) -> str:
    """Give the HTML that a builder keeps packed (base64 of a URL-encoded text)."""
    packed = re.sub(r"\s|<[^<>]*>", "", content)
    if not re.fullmatch(r"[A-Za-z0-9+/]{8,}={0,2}", packed):
        return ""
    try:
        plain = unquote(b64decode(packed, validate=True).decode())
        # Whole elements only: an open one would swallow the rest of the text.
        plain = _FRAME.sub(r"<iframe\1></iframe>", _FRAME_END.sub("", plain))
        tree = lxml_html.fragment_fromstring(plain, "div")
        return str(lxml_html.tostring(tree, encoding="unicode"))
    except (ValueError, LxmlError):
        return ""
