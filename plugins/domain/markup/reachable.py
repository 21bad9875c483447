"""Which addresses of the web a reader can open, and which lead into somebody's own net or desk."""

import re
import unicodedata
from functools import lru_cache
from ipaddress import AddressValueError, IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

# RFC 6761, RFC 6762, RFC 8375 and ICANN's list of names that are never given out. The names of
# RFC 2606 (example, invalid, test) lead nobody anywhere: examples use them.
_NEVER_PUBLIC = frozenset(
    {
        *("corp", "home", "home.arpa", "internal", "intranet", "lan", "local"),
        *("localdomain", "localhost", "mail", "onion", "private"),
    }
)
_PREVIEW_HOST = re.compile(
    r"(?:.+\.)?(?:ngrok\.io|ngrok\.app|ngrok-free\.app|trycloudflare\.com|loca\.lt|lhr\.life"
    r"|serveo\.net|gitpod\.io|github\.dev|devtunnels\.ms)"
    r"|deploy-preview-\d+--.+\.netlify\.app|.+-git-.+\.vercel\.app|[0-9a-f]{8}\.[^.]+\.pages\.dev"
    r"|draft\.blogger\.com"
)
_DESK = re.compile(
    r"/(?:wp-admin/|wp-login\.php|b/post-preview\b|blog/post(?:s|/edit)/|administrator/index\.php)"
)
_PREVIEW_QUERY = re.compile(
    r"(?:^|[?&;])(?:preview=true|preview_(?:id|nonce)=|previewtoken=)", re.IGNORECASE
)
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")
_MOST_PARTS = 4


def unreachable(address: str) -> str | None:
    """
    Say why no reader can open an address, None for one that is public by its form.

    >>> unreachable("http://192.168.1.5/a"), unreachable("https://blorakab.go.id/")
    ('jaringan dalam (192.168.1.5)', None)
    """
    try:
        parts = urlsplit(address)
        host = unicodedata.normalize("NFKC", parts.hostname or "").lower().rstrip(".")
    except ValueError:
        return "alamat yang tidak dapat dibaca"
    if parts.password is not None:
        return "alamat dengan kata sandi di dalamnya"
    private = _private(host)
    if private:
        return private
    if _PREVIEW_HOST.fullmatch(host) or _PREVIEW_QUERY.search(parts.query):
        return f"pratinjau ({host})"
    return f"meja redaksi ({host})" if _DESK.match(parts.path) else None


@lru_cache(maxsize=1024)
def _private(host: str) -> str | None:
    number = _as_number(host)
    if number is not None:
        mapped = getattr(number, "ipv4_mapped", None) or number
        return None if mapped.is_global else f"jaringan dalam ({host})"
    labels = host.split(".")
    if len(labels) == 1 or labels[-1] in _NEVER_PUBLIC or ".".join(labels[-2:]) in _NEVER_PUBLIC:
        return f"komputer sendiri atau jaringan dalam ({host})"
    return None


def _as_number(host: str) -> IPv4Address | IPv6Address | None:
    """Read a host that is a number, in every form that browsers read as one."""
    try:
        return ip_address(host)
    except ValueError:
        pass
    parts = host.split(".")
    if len(parts) > _MOST_PARTS or not all(map(_NUMBER.fullmatch, parts)):
        return None
    *first, last = (_read(part) for part in parts)
    value = last + sum(part << (8 * (3 - place)) for place, part in enumerate(first))
    try:
        return IPv4Address(value)
    except AddressValueError:
        return None


def _read(part: str) -> int:
    if part.startswith("0x"):
        return int(part[2:] or "0", 16)
    if part.startswith("0") and part.strip("01234567") == "":
        return int(part, 8)
    return int(part[:20])
