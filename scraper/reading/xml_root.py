"""Tells what a piece of XML is by its root, and mends the faults that feeds on the web have."""

import io
import re
from dataclasses import replace
from html import unescape

from lxml import etree

from scraper.reading.fetch import Fetched
from scraper.reading.safe_xml import Cleaned

_START = 64 * 1024
_LARGEST = 32 * 1024 * 1024
_XML_OWN = {"amp", "lt", "gt", "quot", "apos"}
_AMPERSAND = re.compile(
    r"<!\[CDATA\[.*?\]\]>|&(?:(?P<name>[A-Za-z][A-Za-z0-9]*);|(?!#))", re.DOTALL
)


def root_of(page: Fetched) -> tuple[str, str]:
    """
    Give namespace and name of the root; two empty texts where the page is no XML.

    >>> root_of(Fetched("a", b"<?xml version='1.0'?><rss version='2.0'/>"))
    ('', 'rss')
    """
    start = page.start(_START)
    if not start.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<"):
        return "", ""
    parser = etree.XMLPullParser(
        events=("start",), recover=True, resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        parser.feed(Cleaned(io.BytesIO(start)).read())
    except etree.XMLSyntaxError:
        return "", ""
    for _event, element in parser.read_events():
        if isinstance(element, etree._Element):
            found = etree.QName(element)
            return found.namespace or "", found.localname
    return "", ""


def mended(page: Fetched) -> Fetched:
    """
    Write the ampersands and the names of HTML that XML does not know as XML has them.

    >>> mended(Fetched("a", b"<l>a?b=1&c=2&nbsp;&amp;</l>")).content.decode()
    '<l>a?b=1&amp;c=2\\xa0&amp;</l>'
    """
    text = page.decoded(_LARGEST).text
    text = re.sub(r"\A(\s*<\?xml[^>]*?)\s+encoding\s*=\s*[\"'][^\"']*[\"']", r"\1", text)
    content = _AMPERSAND.sub(_mend, text).encode("utf-8", "replace")
    return replace(page, content=content, path=None, headers={})


def _mend(found: re.Match[str]) -> str:
    name = found["name"]
    if found[0].startswith("<") or name in _XML_OWN:
        return found[0]
    if name and (meant := unescape(found[0])) != found[0]:
        return meant
    return f"&amp;{found[0][1:]}"
