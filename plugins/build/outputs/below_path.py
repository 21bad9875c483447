"""A site below a path of its host: every address that starts at the root starts at that path."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

# "/", or steps of letters that no address has to escape, with a slash at both ends.
_FORM = re.compile(r"/(?:[A-Za-z0-9][A-Za-z0-9._~-]*/)*")
_SCRIPT = r"<script\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>.*?</script>"
_TAG = r"<[a-z][a-z0-9-]*(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>"
_MARKUP = re.compile(rf"(?P<script>{_SCRIPT})|{_TAG}", re.IGNORECASE | re.DOTALL)
_ADDRESS = re.compile(r"(?<=\s)((?:href|src|action|formaction|poster)=[\"']?)/(?!/)", re.IGNORECASE)
_SOURCES = re.compile(r"(?<=\s)srcset=\"[^\"]*\"", re.IGNORECASE)
_CANDIDATE = re.compile(r"(?<=[\",\s])/(?!/)")
_REFRESH = re.compile(r"(?<=\s)(content=\"\d+; ?url=)/(?!/)", re.IGNORECASE)


def is_path(text: str) -> bool:
    """
    Say whether a site can lie at a path of its host.

    >>> is_path("/"), is_path("/blora/terbuka/"), is_path("blora"), is_path("/../")
    (True, True, False, False)
    """
    return bool(_FORM.fullmatch(text))


def page(text: str, base: str) -> str:
    """
    Give a page whose own addresses lie below a path; its words and its data stay.

    >>> page('<a href="/mou/">href="/a/"</a><img src="//cdn.example/a">', "/jalur/")
    '<a href="/jalur/mou/">href="/a/"</a><img src="//cdn.example/a">'
    """

    def moved(found: re.Match[str]) -> str:
        tag, rest = found[0], ""
        if found["script"]:
            # What a script holds is no markup.
            head = re.match(_TAG, tag, re.IGNORECASE)
            end = head.end() if head else 0
            tag, rest = tag[:end], tag[end:]
        tag = _ADDRESS.sub(rf"\1{base}", tag)
        tag = _REFRESH.sub(rf"\1{base}", tag)
        return _SOURCES.sub(lambda listed: _CANDIDATE.sub(base, listed[0]), tag) + rest

    return _MARKUP.sub(moved, text)


def script(text: str, base: str) -> str:
    """
    Give a script that finds the index of the search below a path.

    >>> script('import("/pagefind/pagefind.js")', "/jalur/")
    'import("/jalur/pagefind/pagefind.js")'
    """
    return re.sub(r"(?<=[\"'`])/(?=pagefind/)", base, text)


def style(text: str, base: str) -> str:
    """
    Give a style sheet with its pictures below a path.

    >>> style('a{b:url(/theme/a.png)}c{d:url("data:x")}', "/jalur/")
    'a{b:url(/jalur/theme/a.png)}c{d:url("data:x")}'
    """
    return re.sub(r"(url\([\"']?)/(?!/)", rf"\1{base}", text)


def feed(text: str, base: str) -> str:
    """
    Give a feed that finds its style sheet below a path; all else in it has a whole address.

    >>> feed('<?xml-stylesheet type="text/css" href="/theme/umpan.css"?><link>/</link>', "/jalur/")
    '<?xml-stylesheet type="text/css" href="/jalur/theme/umpan.css"?><link>/</link>'
    """
    return re.sub(r"(<\?xml-stylesheet [^>]*href=\")/(?!/)", rf"\1{base}", text)


_WAYS: Mapping[str, Callable[[str, str], str]] = {
    ".html": page,
    ".js": script,
    ".css": style,
    ".xml": feed,
}


def move(root: Path, base: str) -> None:
    """Move a finished site below a path; what the search has brought stays as it is."""
    if base == "/":
        return
    for path in sorted(root.rglob("*")):
        way = _WAYS.get(path.suffix)
        if way and path.is_file() and path.relative_to(root).parts[0] != "pagefind":
            # Byte for byte, line ends as they are.
            text = path.read_bytes().decode("utf-8")
            path.write_bytes(way(text, base).encode())
