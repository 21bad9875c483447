"""Files that a post brings along beside its text: audio, documents, videos."""

from collections.abc import Iterable
from html import escape
from urllib.parse import unquote, urlsplit


def with_files(html: str, addresses: Iterable[str]) -> str:
    """
    Put links to files below a text that does not name them itself.

    >>> with_files("<p>Isi</p>", ["https://a.id/siaran%201.mp3"])
    '<p>Isi</p><p><a href="https://a.id/siaran%201.mp3">siaran 1.mp3</a></p>'
    """
    for address in dict.fromkeys(addresses):
        shown = escape(address)
        if shown not in html and address not in html:
            html += f'<p><a href="{shown}">{escape(_name(address))}</a></p>'
    return html


def _name(address: str) -> str:
    try:
        name = unquote(urlsplit(address).path).rpartition("/")[2]
    except ValueError:
        name = ""
    return name or address
