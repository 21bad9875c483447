"""What pages of any site have in common as sources of posts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from scraper.model.posts import Finding, RawPost, Unread
from scraper.reading.fetch import Fetch, Fetched, Refused, Unreachable
from scraper.web.asking import Stopped

# These say how somebody came to a page, or in which dress it is shown, never which page it is.
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|igshid|mc_[ce]id|amp|noamp|m|showcomment|replytocom|share|ref|print|"
    r"tmpl|page\d{5,}|pgrelated|_x_tr_\w+|from|source",
    re.IGNORECASE,
)
MAX_FAILURES = 5


@dataclass(frozen=True)
class Detail(Fetched):
    """
    The page of one post, with what a list or feed has told of it already.

    ``parts`` are the further pages of its text, all of them or none.
    """

    known: RawPost | None = None
    parts: tuple[Fetched, ...] = ()


def detail(page: Fetched, known: RawPost | None = None) -> Detail:
    """Put a page together with what is known of the post on it."""
    return Detail(
        page.address,
        page.content,
        page.path,
        page.url,
        page.status,
        page.headers,
        page.unchanged,
        known,
    )


def details(fetch: Fetch, posts: Iterable[tuple[str, RawPost | None]]) -> Iterator[Detail | Unread]:
    """
    Fetch the pages of posts; one that fails is told, and many in a row end the walk.

    Raises Unreachable when the site wants to be left alone, or answers nothing any more.
    """
    failures = 0
    for address, known in posts:
        try:
            page = fetch(address)
        except Stopped:
            raise
        except Unreachable as error:
            gone = isinstance(error, Refused) and error.is_gone
            failures = 0 if gone else failures + 1
            if failures == MAX_FAILURES:
                raise
            yield unread(error, gone=gone)
            continue
        failures = 0
        yield detail(page, known)


def unread(error: Unreachable, *, gone: bool = False) -> Unread:
    """Tell of a page that could not be fetched, without ending the walk."""
    return Unread(error.address, Finding(error.finding, error.remedy), gone)


def address(found: str, site: str) -> str:
    """
    Write the address of a page in its one lasting form: no tracking, host and scheme of ``site``.

    >>> address("http://a.id/berita?id=7&utm_source=wa&m=1#isi", "https://www.a.id")
    'https://www.a.id/berita?id=7'
    """
    try:
        parts, home = urlsplit(found.strip()), urlsplit(site)
        pairs = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return ""
    kept = urlencode([pair for pair in pairs if not _TRACKING.fullmatch(pair[0])])
    same = home.netloc and bare_host(found) == bare_host(site)
    scheme, host = (home.scheme, home.netloc) if same else (parts.scheme, parts.netloc)
    if scheme not in {"http", "https"} or not host:
        return ""
    return urlunsplit((scheme, host.lower(), parts.path or "/", kept, ""))


def bare_host(found: str) -> str:
    """
    Give the host without ``www.``, with its port.

    >>> bare_host("https://www.A.id:81/b"), bare_host("b.html")
    ('a.id:81', '')
    """
    try:
        return urlsplit(found).netloc.rpartition("@")[2].lower().removeprefix("www.")
    except ValueError:
        return ""


def slug(found: str) -> str:
    """
    Give the last part of an address, without the ending of a file.

    >>> slug("https://a.id/berita/606/rapat-kerja.html?x=1"), slug("https://a.id/")
    ('rapat-kerja', '')
    """
    try:
        path = unquote(urlsplit(found).path)
    except ValueError:
        return ""
    return re.sub(r"\.(?:html?|php|aspx?)$", "", path.rstrip("/").rpartition("/")[2])
