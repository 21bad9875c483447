"""Which addresses a link or a picture of a text may have; everything else is no address here."""

import re
from urllib.parse import urlsplit

# Browsers drop these wherever they stand in an address, so they must not hide a scheme.
_DROPPED = re.compile("[\t\n\r]")
_OUTER = "".join(map(chr, range(0x21)))
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
# Neither belongs in an address; unseen, they would let it look like another.
_UNSEEN = re.compile("[\x00-\x20\x7f-\xa0\xad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")


def safe_link(address: str) -> str | None:
    """
    Give the address for a link, None for one that no link may have.

    Allowed are http, https, mailto, tel, paths from the root and fragments.

    >>> safe_link(" https://blorakab.go.id/a b "), safe_link("/mou/"), safe_link("java\\nscript:x")
    ('https://blorakab.go.id/a%20b', '/mou/', None)
    """
    address = _tidy(address)
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() in {"mailto", "tel"}:
        return address if len(address) > scheme.end() else None
    if address.startswith("#"):
        return address
    return safe_image(address)


def safe_image(address: str) -> str | None:
    """
    Give the address for a picture, None for one that no picture may have.

    Allowed are http, https and paths from the root.

    >>> safe_image("/gambar/2018/a.png"), safe_image("//a.id/b.png"), safe_image("data:image/png,")
    ('/gambar/2018/a.png', None, None)
    """
    address = _tidy(address)
    if address.startswith("/"):
        # Browsers read a backslash as a slash, and two slashes as another host.
        return None if address[1:2] in {"/", "\\"} else address
    return address if is_outside(address) else None


def is_outside(address: str) -> bool:
    """
    Say whether an address is a whole http or https address with a host.

    >>> is_outside("https://blorakab.go.id/"), is_outside("/mou/"), is_outside("https:///a")
    (True, False, False)
    """
    scheme = _SCHEME.match(address)
    if not scheme or scheme[1].lower() not in {"http", "https"}:
        return False
    if not address[scheme.end() :].startswith("//") or "\\" in address:
        return False
    try:
        return bool(urlsplit(address).hostname)
    except ValueError:
        return False


def _tidy(address: str) -> str:
    address = _DROPPED.sub("", address.strip(_OUTER))
    return _UNSEEN.sub(lambda found: _percent(found[0]), address)


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode())
