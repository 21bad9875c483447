"""Addresses inside HTML that ``html.render`` made: find them, make them absolute, add sizes."""

import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from urllib.parse import unquote, urljoin, urlsplit

# The renderer's last step writes every attribute in double quotes, so that this is exact.
_TAG = re.compile(r"<[a-z][^\s>]*(?:[^\">]|\"[^\"]*\")*>")
_ADDRESS = re.compile(r"(?<=[\s])(href|src)=\"([^\"]*)\"")
_PICTURE = re.compile(r"<img\b(?:[^\">]|\"[^\"]*\")*>")


def addresses(html: str) -> Iterator[str]:
    """
    Give every address that links or pictures name, in their order.

    >>> list(addresses('<p><a href="/a/?b&amp;c">href="/no/"</a> <img src="/d.png"></p>'))
    ['/a/?b&c', '/d.png']
    """
    for tag in _TAG.findall(html):
        for _name, value in _ADDRESS.findall(tag):
            yield unescape(value)


def local_files(html: str, folder: str) -> Iterator[str]:
    """
    Give the files below a public folder that the HTML names.

    >>> list(local_files('<img src="/gambar/2018/a.png"><img src="/dokumen/b.pdf">', "gambar"))
    ['2018/a.png']
    """
    for address in addresses(html):
        file = local_file(address, folder)
        if file is not None:
            yield file


def local_file(address: str, folder: str) -> str | None:
    """
    Give the file below a public folder that an address names, if it names one.

    >>> local_file("/gambar/2018/a.png#x", "gambar"), local_file("//gambar/a.png", "gambar")
    ('2018/a.png', None)
    """
    prefix = f"/{folder}/"
    if not address.startswith(prefix):
        return None
    return unquote(urlsplit(address).path.removeprefix(prefix))


def absolute(html: str, page: str, site: str) -> str:
    """
    Make every address of a page's HTML absolute; ``page`` is the page's own full address.

    ``site`` is where addresses that start at the root start, which may be a path of a host.

    >>> absolute('<a href="/mou/">x</a> <a href="#fn">1</a>', "https://a.id/b/c/", "https://a.id/b")
    '<a href="https://a.id/b/mou/">x</a> <a href="https://a.id/b/c/#fn">1</a>'
    """

    def join(found: re.Match[str]) -> str:
        address = unescape(found[2])
        try:
            rooted = address.startswith("/") and not address.startswith("//")
            target = urljoin(page, site + address if rooted else address)
        except ValueError:  # "http://[": no address at all, so there is nothing to mend
            return found[0]
        return f'{found[1]}="{escape(target)}"'

    return _TAG.sub(lambda tag: _ADDRESS.sub(join, tag[0]), html)


def with_sizes(html: str, sizes: Mapping[str, tuple[int, int]]) -> str:
    """
    Give each picture its width and height, so that nothing moves while it loads.

    >>> with_sizes('<img alt="a" src="/gambar/a.png">', {"a.png": (640, 480)})
    '<img width="640" height="480" loading="lazy" alt="a" src="/gambar/a.png">'
    """

    def sized(tag: re.Match[str]) -> str:
        known = [sizes[file] for file in local_files(tag[0], "gambar") if file in sizes]
        if not known or " width=" in tag[0]:
            return tag[0]
        width, height = known[0]
        rest = tag[0].removeprefix("<img")
        return f'<img width="{width}" height="{height}" loading="lazy"{rest}'

    return _PICTURE.sub(sized, html)
