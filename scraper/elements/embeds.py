"""Videos, maps and documents that a page shows in a frame: where each leads as a link."""

import re
from urllib.parse import parse_qs, quote, urlsplit

from lxml.etree import _Element as Element

_ADVERTS = re.compile(
    r"https?://[^/]*(?:doubleclick|googlesyndication|adservice|adsterra|mgid|taboola|outbrain)\.",
    re.IGNORECASE,
)
_KINDS = (
    (
        "Video",
        re.compile(
            r"youtu\.?be|youtube\.googleapis|vimeo|facebook\.com/(?:[^/]+/videos|watch)|dailymotion|tiktok|/plugins/video|blogger\.com/video|/b/|vidio\.com|\.(?:mp4|webm|ogv|m4v|mov)\b"
        ),
    ),
    ("Peta", re.compile(r"google\.[a-z.]+/maps|maps\.google|openstreetmap")),
    ("Formulir", re.compile(r"docs\.google\.[a-z.]+/forms|forms\.gle/|forms\.office\.")),
    (
        "Dokumen",
        re.compile(r"docs\.google|drive\.google|scribd|slideshare|issuu|\.pdf\b|officeapps"),
    ),
    ("Audio", re.compile(r"soundcloud|spotify|anchor\.fm|\.(?:mp3|ogg|m4a|wav)\b")),
    ("Unggahan", re.compile(r"instagram|facebook|twitter|//(?:www\.)?x\.com|threads\.net")),
)
_YOUTUBE = re.compile(r"(?:www\.|m\.)?youtube(?:-nocookie|\.googleapis)?\.com")
_SOURCES = ("src", "data-src", "data-lazy-src", "data", "data-litespeed-src", "data-url")
# Where scripts of Facebook and Instagram look for what they put in place of an empty element.
_NAMED = ("data-href", "data-instgrm-permalink", "cite")
_SHOWN = re.compile(
    r"fb-(?:post|video)|instagram-media|tiktok-embed|twitter-(?:tweet|video)|text-post-media",
    re.IGNORECASE,
)
# What AMP names by a number or a short name only.
_AMP = {
    "amp-youtube": ("data-videoid", "https://www.youtube.com/embed/{}"),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/{}"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/{}"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/{}"),
    "amp-facebook": ("data-href", "{}"),
    "amp-tiktok": ("data-src", "{}"),
}
TAGS = frozenset(
    {"iframe", "embed", "object", "video", "audio", "amp-iframe", "amp-video", "amp-audio"}
    | {"amp-google-document-embed"}
    | _AMP.keys()
)
# Viewers that show what another address holds, and the parameter that names it.
_VIEWERS = (
    (re.compile(r"https?://docs\.google\.com/(?:a/[^/]+/)?(?:gview|viewer)\b"), "url"),
    (re.compile(r"https?://view\.officeapps\.live\.com/op/"), "src"),
    (re.compile(r"https?://(?:www\.)?facebook\.com/plugins/(?:video|post)\.php"), "href"),
)
_PAGES = (
    (re.compile(r"(https?://drive\.google\.com/file/d/[\w-]+)/preview\b.*"), r"\1/view"),
    (re.compile(r"(https?://docs\.google\.com/forms/[^?#]+)\?embedded=true.*"), r"\1"),
    (re.compile(r"https?://player\.vimeo\.com/video/(\d+).*"), r"https://vimeo.com/\1"),
    (
        re.compile(r"https?://(?:www\.|geo\.)?dailymotion\.com/embed/video/(\w+).*"),
        r"https://www.dailymotion.com/video/\1",
    ),
)


def sources(element: Element) -> list[str]:
    """Give every address that a frame or player names, the best first."""
    found = [value for name in _SOURCES if (value := element.get(name))]
    found.extend(value for name in _NAMED if (value := element.get(name)))
    attribute, form = _AMP.get(element.tag, ("", ""))
    if attribute and (value := element.get(attribute)):
        found.insert(0, value if form == "{}" else form.format(quote(value, safe="")))
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
    return is_post(element, tag) and not any(str(words).strip() for words in element.itertext())


def is_post(element: Element, tag: str) -> bool:
    """Say whether an element stands for a post of another site, and names its address."""
    if tag not in {"div", "blockquote"} or not any(map(element.get, _NAMED)):
        return False
    return any(map(_SHOWN.fullmatch, (element.get("class") or "").split()))


def is_linked(element: Element) -> bool:
    """Say whether the words of a post of another site hold a link to that post."""
    wanted = {_page(value) for name in _NAMED if (value := element.get(name))}
    return any(_page(link.get("href") or "") in wanted for link in element.iter("a"))


def _page(url: str) -> str:
    return re.sub(r"^(?:https?:)?//(?:www\.)?|/$", "", url.partition("?")[0].partition("#")[0])


def shown(url: str) -> str:
    """
    Give the address of what a viewer or a frame shows, the address itself where it is no viewer.

    >>> shown("https://docs.google.com/gview?url=https%3A%2F%2Fa.id%2Fb.pdf&embedded=true")
    'https://a.id/b.pdf'
    """
    for viewer, name in _VIEWERS:
        if viewer.match(url):
            found = next(iter(parse_qs(urlsplit(url).query).get(name, ())), "")
            return found if found.startswith(("http://", "https://")) else url
    for form, page in _PAGES:
        if form.fullmatch(url):
            return form.sub(page, url)
    return url


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


def label(element: Element, frame: str, url: str) -> str:
    """Give the words of the link to ``url``, which ``frame`` showed."""
    title = " ".join((element.get("title") or "").split())
    kind = next((kind for kind, rule in _KINDS if rule.search(f"{url} {frame}")), "Sematan")
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if title and title.lower() not in {"youtube video player", "youtube video", "iframe", "embed"}:
        return f"{kind}: {title}"
    return f"{kind} di {host}" if host else kind
