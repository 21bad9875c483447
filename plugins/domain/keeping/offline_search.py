"""What the search of a copy finds: each record's title and words, as a script."""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from plugins.domain.values.json_text import to_json

# Pages that are about one thing; lists hold nothing of their own.
_KINDS = ("article", "page", "program", "mou", "janji", "instansi", "metode")


class Found(NamedTuple):
    """An entry: the file, its title, and its words."""

    file: str
    title: str
    words: str


def entry_of(html: str, file: str) -> Found | None:
    """
    Give what the search finds of a page, None for lists.

    >>> entry_of('<body class="page-mou"><main><h1>A</h1> <p>b  c</main>', "mou/a/index.html")
    Found(file='mou/a/index.html', title='A', words='A b c')
    """
    tree = LexborHTMLParser(html)
    selector = ", ".join(f"body.page-{kind} main" for kind in _KINDS)
    main, heading = tree.css_first(selector), tree.css_first("h1")
    if main is None or heading is None:
        return None
    for node in main.css("script, style, template, nav"):
        node.decompose()
    return Found(file, _words(heading.text()), _words(main.text(separator=" ")))


def script(entries: list[Found]) -> bytes:
    """Write entries as a script: pages from a folder may load no other form."""
    rows = ",\n".join(to_json(list(entry)) for entry in entries)
    return f"window.INDEKS_LURING = [\n{rows}\n];\n".encode()


def _words(text: str) -> str:
    return " ".join(text.split())
