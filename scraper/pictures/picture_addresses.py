"""Which addresses show the same picture, and at which of them its original may be had."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit, urlunsplit

from scraper.model import wordpress_identity

_HOST = re.compile(
    r"(?:\w+\.)?bp\.blogspot\.com|(?:\w+\.)?googleusercontent\.com|photos1\.blogger\.com"
)
_OPTION = r"(?:[swh]\d{1,5}|c|cc|p|k|no|nu|n|rw|rj|rp|rg|d|l|ip|pd|b\d{1,2}|o|a|e\d+)"
_SIZE = rf"[swh]\d{{1,5}}(?:-{_OPTION})*"
_SEGMENT = re.compile(rf"/{_SIZE}(?=/[^/]*$)")
# What a query may ask of a picture that stays the same one.
_SIZE_NAMES = {"", "w", "h", "width", "height", "resize", "fit", "quality", "strip", "ssl"}
_SUFFIX = re.compile(rf"={_SIZE}$")


def identity(url: str) -> str:
    """
    Give a key that is the same for all sizes of one picture.

    >>> a = identity("http://1.bp.blogspot.com/-x/s640/foto%20rapat.jpg")
    >>> a == identity("https://1.bp.blogspot.com/-x/w300-h400-p-k-no-nu/foto rapat.jpg")
    True
    >>> identity("https://lh3.googleusercontent.com/abc=s320")
    'lh3.googleusercontent.com/abc'
    >>> identity("https://a.example/uploads/rapat-300x225.jpg?w=640&ssl=1")
    'a.example/uploads/rapat.jpg'
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return url
    if _HOST.fullmatch(host):
        path = _SUFFIX.sub("", _SEGMENT.sub("", parts.path))
        return f"{host}{unquote(path)}"
    path = urlsplit(wordpress_identity.full_size(url)).path
    names = {pair.partition("=")[0].lower() for pair in parts.query.split("&")}
    query = "" if names <= _SIZE_NAMES else f"?{parts.query}"
    return f"{host}{unquote(path)}{query}"


def originals(url: str) -> Iterator[str]:
    """
    Give the addresses of a picture in the order to try them, the original first.

    >>> list(originals("https://1.bp.blogspot.com/-x/s640/a.jpg"))
    ['https://1.bp.blogspot.com/-x/s0/a.jpg', 'https://1.bp.blogspot.com/-x/s640/a.jpg']
    >>> list(originals("https://a.example/b-300x225.jpg"))
    ['https://a.example/b.jpg', 'https://a.example/b-300x225.jpg']
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        yield url
        return
    if _HOST.fullmatch(host):
        path = _SUFFIX.sub("=s0", _SEGMENT.sub("/s0", parts.path))
        whole = urlunsplit(parts._replace(path=path))
    else:
        whole = wordpress_identity.full_size(url)
    yield whole
    if whole != url:
        yield url
