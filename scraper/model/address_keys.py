"""What makes two web addresses the same post, however each was written down."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

# Every country's copy of a Blogger blog is the blog itself.
_BLOGSPOT = re.compile(r"\.blogspot\.(?:com?\.)?[a-z]{2,3}$")
_TAIL = re.compile(r"/(?:amp|feed|comment-page-\d+)$|/index\.(?:html?|php)$")
# The phone view, the place of a comment, and what campaigns add to a link.
_IDLE = re.compile(
    r"m|showcomment|replytocom|preview|amp|share|fbclid|gclid|utm_\w+", re.IGNORECASE
)


@lru_cache(maxsize=1024)
def key(address: str) -> str:
    """
    Give a key that is the same for all spellings of one address; empty where it is none.

    >>> key("http://www.blog.blogspot.co.id/2018/05/a.html?m=1#c7")
    'blog.blogspot.com/2018/05/a.html'
    >>> key("https://a.example/2018/05/rapat/amp/?utm_source=wa"), key("https://a.example/?p=7")
    ('a.example/2018/05/rapat', 'a.example/?p=7')
    >>> key("urn:uuid:1"), key("/berita/")
    ('', '')
    """
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return ""
    host = _BLOGSPOT.sub(".blogspot.com", host.rstrip(".").removeprefix("www."))
    if port not in {None, 80, 443}:
        host = f"{host}:{port}"
    path = _TAIL.sub("", unquote(parts.path).rstrip("/")).rstrip("/")
    if not parts.query:
        return f"{host}{path}"
    query = sorted(
        pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _is_idle(pair[0])
    )
    return f"{host}{path}/?{urlencode(query)}" if query else f"{host}{path}"


def _is_idle(name: str) -> bool:
    return bool(_IDLE.fullmatch(name))
