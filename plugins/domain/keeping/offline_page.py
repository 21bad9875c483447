"""A page of the site as a file that opens from any folder: every link leads to a file."""

import posixpath
from collections.abc import Collection
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

SEARCH = "cari/index.html"
INDEX_SCRIPT, SEARCH_SCRIPT = "cari-indeks.js", "cari-luring.js"
# What a browser loads or sends to by itself, and the attribute that names it.
_LOADED = {
    "script[src]": "src",
    "link[href]:not([rel=canonical])": "href",
    "[action]": "action",
}


@dataclass(frozen=True)
class Copy:
    """The files of a copy, the address of the site that it is of, and what it says of itself."""

    files: Collection[str]
    url: str
    notice: str

    def place(self, address: str, page: str) -> str | None:
        """
        Give where an address of the site leads from a page of the copy; None where it is not in it.

        >>> copy = Copy({"mou/a/index.html"}, "https://a.id", "")
        >>> copy.place("/mou/a/#b", "berita/index.html"), copy.place("/kartu/x.jpg", "index.html")
        ('../mou/a/index.html#b', None)
        """
        inner = address.removeprefix(self.url)
        if inner == address:
            inner = address.removeprefix(self._base)
        path, mark, fragment = inner.partition("#")
        path, _question, query = path.partition("?")
        name = unquote(path).removeprefix("/")
        if not name or name.endswith("/"):
            name += "index.html"
        if name not in self.files:
            return None
        way = quote(posixpath.relpath(name, posixpath.dirname(page) or "."))
        return way + (f"?{query}" if query else "") + (f"#{fragment}" if mark else "")

    @property
    def _base(self) -> str:
        """The path below which the site stands on its host, empty at the root."""
        return urlsplit(self.url).path

    def whole(self, address: str) -> str:
        """Give the address on the site itself of what the copy does not hold."""
        return urljoin(f"{self.url}/", address)

    def is_own(self, address: str) -> bool:
        """Say whether an address is one of the site's own."""
        if address.startswith("/"):
            return not address.startswith("//")
        return address == self.url or address.startswith((f"{self.url}/", f"{self.url}#"))


def offline(html: str, page: str, copy: Copy) -> str:
    """
    Rewrite a page of the site for a copy; what is not in the copy is asked of nobody.

    Links to it lead to the site itself, pictures become their descriptions.
    """
    tree = LexborHTMLParser(html)
    for node in tree.css("script[type=module], source, link[rel=preload], link[rel=modulepreload]"):
        node.decompose()
    for node in tree.css("img"):
        _picture(node, page, copy)
    for selector, name in _LOADED.items():
        for node in tree.css(selector):
            _loaded(node, name, page, copy)
    for node in tree.css("a[href]"):
        address = node.attributes["href"] or ""
        if copy.is_own(address):
            node.attrs["href"] = copy.place(address, page) or copy.whole(address)
    for node in tree.css("meta[http-equiv=refresh]"):
        node.attrs["content"] = _refresh(node.attributes.get("content") or "", page, copy)
    _say(tree, copy)
    if page == SEARCH:
        _search(tree)
    return f"{tree.html}\n"


def _picture(node: LexborNode, page: str, copy: Copy) -> None:
    place = copy.place(node.attributes.get("src") or "", page)
    if place:
        node.attrs["src"] = place
        for name in {"srcset", "sizes"} & set(node.attributes):
            del node.attrs[name]
        return
    words = node.attributes.get("alt")
    if words:
        node.replace_with(f"[Gambar: {words}]")
    else:
        node.decompose()


def _loaded(node: LexborNode, name: str, page: str, copy: Copy) -> None:
    """Have what a browser loads by itself come from the copy, or not at all."""
    address = node.attributes[name] or ""
    place = copy.place(address, page) if copy.is_own(address) else None
    if place:
        node.attrs[name] = place
    else:
        node.decompose()


def _refresh(content: str, page: str, copy: Copy) -> str:
    wait, separator, address = content.partition("url=")
    if not separator or not copy.is_own(address):
        return content
    return f"{wait}url={copy.place(address, page) or copy.whole(address)}"


def _say(tree: LexborHTMLParser, copy: Copy) -> None:
    """Say at the top of the page that it is a copy, and of which day."""
    for first in tree.css("main > :first-child")[:1]:
        first.insert_before(_element(f'<p class="quiet">{escape(copy.notice)}</p>'))


def _search(tree: LexborHTMLParser) -> None:
    """Have the search find in the copy, without what only the site's own index can narrow."""
    for node in tree.css(".search-narrow, noscript link"):
        node.decompose()
    for body in tree.css("body"):
        for name in (INDEX_SCRIPT, SEARCH_SCRIPT):
            body.insert_child(_element(f'<script src="../{name}"></script>'))


def _element(html: str) -> LexborNode:
    return LexborHTMLParser(f"<body>{html}").css("body > *")[0]
