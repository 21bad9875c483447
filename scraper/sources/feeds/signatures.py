"""Takes out of a text what feeds of WordPress put below every entry: where it stood first."""

import re

_SIGNED = re.compile(
    r"\b(?:appeared first on|first appeared on"
    r"|pertama kali (?:tampil|muncul|terbit|tayang|diterbitkan|dipublikasikan|ditayangkan)"
    r" (?:di|pada))\b",
    re.IGNORECASE,
)
# In Indonesian an author may say the same: only the signature begins with the link to the post.
_START = re.compile(
    r"\bThe post\b|\b(?:Artikel|Pos|Postingan|Tulisan|Berita|Konten|Entri)\s{1,5}(?=<a\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:<p\b[^<>]{0,100}>|<br\s{0,5}/?>|\s)*\Z", re.IGNORECASE)
_AFTER = re.compile(
    r"\s{0,20}(?:<a\b[^<>]{0,1000}>[^<]{0,500}</a>|[^\n<.]{0,200})\.?(?:\s{0,20}</p>)?",
    re.IGNORECASE,
)
_BLOCK_END = re.compile(r"</(?:p|div|li|blockquote|h[1-6])>", re.IGNORECASE)
_LONGEST = 1500


def unsigned(html: str) -> str:
    """
    Take the signature of a feed out of a text, wherever it stands.

    >>> unsigned("<p>Isi.</p><p>The post A appeared first on <a href='y'>B</a>.</p>")
    '<p>Isi.</p>'
    >>> unsigned("<p>Artikel ini pertama kali terbit di Kompas.</p>")
    '<p>Artikel ini pertama kali terbit di Kompas.</p>'
    """
    kept: list[str] = []
    done = 0
    for found in _SIGNED.finditer(html):
        if found.start() < done:
            continue
        start = _start(html, max(done, found.start() - _LONGEST), found.start())
        if start is None:
            continue
        after = _AFTER.match(html, found.end())
        kept.append(html[done:start])
        done = after.end() if after else found.end()
    return "".join((*kept, html[done:])).strip()


def _start(html: str, least: int, end: int) -> int | None:
    """Give where a signature begins that names its site from ``end`` on; None where none does."""
    before = html[least:end]
    starts = [found.start() for found in _START.finditer(before)]
    if not starts or _BLOCK_END.search(before, starts[-1]):
        return None
    start = least + starts[-1]
    window = html[max(least, start - 200) : start]
    mark = _BEFORE.search(window)
    return start - (len(window) - mark.start()) if mark else start
