"""What the forms in which WordPress gives its posts have in common."""

import re
from collections.abc import Collection
from urllib.parse import parse_qs, unquote, urlsplit, urlunsplit

from scraper.model.posts import Finding

# The category that WordPress gives a post to which nobody gave one: it says nothing.
NO_CATEGORY = "uncategorized"

_TAIL = re.compile(r"/(?:amp|feed|comment-page-\d+)/?$")
_SIZED = re.compile(r"-(?:\d{1,5}x\d{1,5}|scaled)(?=\.[A-Za-z0-9]{2,5}$)")
_MORE = re.compile(r"""<span\s+id=["']more-\d+["']\s*>\s*</span>""", re.IGNORECASE)


def address(found: str, site: str) -> str:
    """
    Write the address of a post in its one lasting form.

    Scheme and host come from ``site`` when it is known. Of the query only ``p``, the number of a
    post without a name, says which post it is; the phone view and pages of comments are the same.

    >>> address("http://a.example/2018/05/rapat/amp/?utm_source=wa#x", "https://www.a.example")
    'https://www.a.example/2018/05/rapat/'
    >>> address("https://a.example/?p=7&preview=1", "")
    'https://a.example/?p=7'
    """
    try:
        parts, home = urlsplit(found), urlsplit(site)
        numbers = parse_qs(parts.query).get("p", [""])
    except ValueError:
        return ""
    scheme, host = (home.scheme, home.netloc) if home.netloc else (parts.scheme, parts.netloc)
    if scheme not in {"http", "https"} or not host:
        return ""
    path = _TAIL.sub("/", parts.path)
    number = numbers[0] if numbers[0].isdecimal() and not path.strip("/") else ""
    if not number and not path.strip("/"):
        return ""
    return urlunsplit((scheme, host, path or "/", f"p={number}" if number else "", ""))


def identity(number: str, found: str, site: str) -> str:
    """
    Give the identity of a post, the same in every form: its number on its site.

    What WordPress itself calls the ``guid`` is not the same everywhere: no page shows it, and one
    that came with an import or an older address names another host.

    >>> identity("7", "http://www.a.example/2018/05/rapat/", "https://a.example")
    'https://a.example/?p=7'
    """
    for candidate in (site, found):
        try:
            parts = urlsplit(candidate)
        except ValueError:
            continue
        if number.isdecimal() and parts.scheme in {"http", "https"} and parts.netloc:
            return urlunsplit((parts.scheme, parts.netloc, "/", f"p={number}", ""))
    # Only a saved page that does not say where it stood: it can be looked at, and is of no site.
    return f"urn:x-wordpress:{number}" if number.isdecimal() else ""


def slug(name: str, found: str) -> str:
    """
    Give the name of a post: its own, else the last part of its address, else nothing.

    >>> slug("", "https://a.example/2018/05/rapat/"), slug("rapat-%e2%82%ac", "")
    ('rapat', 'rapat-€')
    """
    if name:
        return unquote(name)
    try:
        path = unquote(urlsplit(found).path)
    except ValueError:
        return ""
    return path.rstrip("/").rpartition("/")[2].removesuffix(".html")


def full_size(picture: str) -> str:
    """
    Give the address of a picture as it was uploaded.

    >>> full_size("https://a.example/wp-content/uploads/2019/11/rapat-300x225.jpg")
    'https://a.example/wp-content/uploads/2019/11/rapat.jpg'
    """
    try:
        parts = urlsplit(picture)
    except ValueError:
        return picture
    return urlunsplit(parts._replace(path=_SIZED.sub("", parts.path)))


_SHOWN = re.compile(r"""(?<=\bsrc=["'])[^"'<>]{1,2000}(?=["'])""", re.IGNORECASE)


def enlarged(html: str, originals: Collection[str]) -> str:
    """
    Let pictures of a text be shown as they were uploaded, where that file is known to be there.

    >>> enlarged('<img src="/a-300x225.jpg"><img src="/b-1x1.jpg">', {"/a.jpg"})
    '<img src="/a.jpg"><img src="/b-1x1.jpg">'
    """

    def enlarge(found: re.Match[str]) -> str:
        whole = full_size(found[0])
        return whole if whole in originals else found[0]

    return _SHOWN.sub(enlarge, html) if originals else html


def with_lead(html: str, picture: str, alt: str, caption: str) -> str:
    """
    Put the featured picture at the head of the text, unless the text shows it already.

    ``alt`` and ``caption`` are HTML.

    >>> with_lead("<p>Isi</p>", "https://a.example/b.jpg", "Rapat", "")
    '<figure><img src="https://a.example/b.jpg" alt="Rapat"></figure><p>Isi</p>'
    """
    stem = full_size(picture).rpartition("/")[2].rpartition(".")[0]
    shown = rf"/{re.escape(stem)}(?:-\d{{1,5}}x\d{{1,5}}|-scaled)?\.[A-Za-z0-9]{{2,5}}\b"
    if not picture or (stem and re.search(shown, html)):
        return html
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure><img src="{picture}" alt="{alt}">{below}</figure>{html}'


def no_lead(number: str) -> Finding:
    """
    Say that a post has a featured picture that its source does not tell of.

    >>> str(no_lead("8"))
    'gambar utama (lampiran 8) tidak disertakan sumbernya; tambahkan sendiri di berkasnya'
    """
    finding = f"gambar utama (lampiran {number[:20]}) tidak disertakan sumbernya"
    return Finding(finding, "tambahkan sendiri di berkasnya")


_WALL = re.compile(
    r"post-password-form|action=postpass|There is no excerpt because this is a protected post"
    r"|Tidak ada (?:kutipan|ringkasan) karena (?:ini adalah )?(?:pos|tulisan)[^.<]{0,20}"
    r"(?:terproteksi|dilindungi|diproteksi)",
    re.IGNORECASE,
)
_GUARDED = re.compile(
    r"(?:this|konten|isi|halaman)\b[^.<]{0,40}\b"
    r"(?:content is (?:password[ -])?(?:protected|restricted)"
    r"|(?:di|ter)(?:lindungi|proteksi|batasi)[^.<]{0,20}\b(?:sandi|anggota))"
    r"|^\W*protected content\b",
    re.IGNORECASE,
)
_SHORT = 2500


def is_wall(html: str) -> bool:
    """
    Tell whether a form shows only that the text of a post stands behind a password.

    >>> is_wall('<form action="/wp-login.php?action=postpass">'), is_wall("<p>Kata sandi</p>")
    (True, False)
    """
    start = html[: 4 * _SHORT]
    if _WALL.search(start):
        return True
    words = re.sub(r"<[^<>]*>", " ", start).strip()
    return len(words) < _SHORT // 5 and bool(_GUARDED.search(words))


def marked(html: str) -> str:
    """
    Mark the jump break of a rendered text in the way in which it is stored.

    >>> marked('<p>Satu<span id="more-12"></span></p>')
    '<p>Satu<!--more--></p>'
    """
    return _MORE.sub("<!--more-->", html)
