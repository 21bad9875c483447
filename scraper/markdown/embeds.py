"""Videos, maps and documents that a page shows in a frame: where each leads as a link."""

import re
from urllib.parse import parse_qs, urlsplit

from lxml.etree import _Element as Element

_ADVERTS = re.compile(
    r"https?://[^/]*(?:doubleclick|googlesyndication|adservice|adsterra|mgid|taboola|outbrain)\.",
    re.IGNORECASE,
)
_KINDS = (
    (
        "Video",
        re.compile(
            r"youtu\.?be|vimeo|dailymotion|tiktok|/plugins/video|blogger\.com/video|/b/|vidio\.com|\.(?:mp4|webm|ogv|m4v|mov)\b"
        ),
    ),
    ("Peta", re.compile(r"google\.[a-z.]+/maps|maps\.google|openstreetmap")),
    (
        "Dokumen",
        re.compile(r"docs\.google|drive\.google|scribd|slideshare|issuu|\.pdf\b|officeapps"),
    ),
    ("Audio", re.compile(r"soundcloud|spotify|anchor\.fm|\.(?:mp3|ogg|m4a|wav)\b")),
    ("Unggahan", re.compile(r"instagram|facebook|twitter|x\.com")),
)
_YOUTUBE = re.compile(r"(?:www\.|m\.)?youtube(?:-nocookie)?\.com")
_SOURCES = ("src", "data-src", "data-lazy-src", "data", "data-litespeed-src")
# Where scripts of Facebook and Instagram look for what they put in place of an empty element.
_NAMED = ("data-href", "data-instgrm-permalink")
_SHOWN = re.compile(r"(?:fb-(?:post|video)|instagram-media)", re.IGNORECASE)
TAGS = frozenset({"iframe", "embed", "object", "video", "audio", "amp-iframe", "amp-youtube"})


def sources(element: Element) -> list[str]:
    """Give every address that a frame or player names, the best first."""
    found = [value for name in _SOURCES if (value := element.get(name))]
    found.extend(value for name in _NAMED if (value := element.get(name)))
    if video := element.get("data-videoid"):
        found.append(f"https://www.youtube.com/embed/{video}")
    if element.tag == "embed":  # the parser puts what follows into it
        return found
    for inner in element.iterdescendants("source", "embed", "iframe"):
        found.extend(value for name in _SOURCES if (value := inner.get(name)))
    found.extend(
        inner.get("value", "")
        for inner in element.iterdescendants("param")
        if (inner.get("name") or "").lower() in {"movie", "src", "url"}
    )
    return [url for url in found if url]


def is_filled_later(element: Element, tag: str) -> bool:
    """Say whether an element has no words until a script shows a post of another site in it."""
    if tag not in {"div", "blockquote"} or not any(map(element.get, _NAMED)):
        return False
    names = (element.get("class") or "").split()
    is_empty = not any(str(words).strip() for words in element.itertext())
    return is_empty and any(map(_SHOWN.fullmatch, names))


def is_advert(url: str) -> bool:
    """Say whether a frame shows an advertisement."""
    return bool(_ADVERTS.match(url))


def watchable(url: str) -> str:
    """
    Give the page of a video instead of the frame that shows it only inside another page.

    >>> watchable("https://www.youtube.com/embed/abc_1?rel=0")
    'https://www.youtube.com/watch?v=abc_1'
    """
    parts = urlsplit(url)
    if not _YOUTUBE.fullmatch(parts.hostname or ""):
        return url
    found = re.match(r"/(?:embed|v)/([\w-]+)", parts.path)
    if not found:
        return url
    query = parse_qs(parts.query)
    if found[1] == "videoseries":
        return (
            f"https://www.youtube.com/playlist?list={query['list'][0]}" if "list" in query else url
        )
    start = query.get("start", [""])[0]
    return f"https://www.youtube.com/watch?v={found[1]}" + (
        f"&t={start}" if start.isdigit() else ""
    )


def label(element: Element, url: str) -> str:
    """Give the words of the link to what was embedded."""
    title = " ".join((element.get("title") or "").split())
    kind = next((kind for kind, rule in _KINDS if rule.search(url)), "Sematan")
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if title and title.lower() not in {"youtube video player", "youtube video", "iframe", "embed"}:
        return f"{kind}: {title}"
    return f"{kind} di {host}" if host else kind
