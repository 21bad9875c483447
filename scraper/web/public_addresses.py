"""Which addresses of the Internet anybody may speak to, and which belong to somebody's own net."""

import ipaddress
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

_WEB_PORTS = (80, 443)
_NAT64 = IPv6Network("64:ff9b::/96")
_GLOBAL_V6 = IPv6Network("2000::/3")
# Newer than the tables of Python 3.11, or open there: relays, tunnels, documentation, carriers.
_CLOSED_V4 = tuple(
    map(IPv4Network, ("100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15"))
)
_CLOSED_V6 = tuple(map(IPv6Network, ("2001::/23", "2002::/16", "2001:db8::/32", "3fff::/20")))


def public(address: str, port: int) -> bool:
    """
    Tell whether this is a web server in the public net.

    >>> public("93.184.215.14", 443), public("93.184.215.14", 22), public("169.254.169.254", 80)
    (True, False, False)
    """
    return port in _WEB_PORTS and is_public(address)


def public_or_loopback(address: str, port: int) -> bool:
    """
    Tell the same, and allow this very machine besides: for tests against servers on loopback.

    >>> public_or_loopback("127.0.0.1", 40123), public_or_loopback("10.0.0.1", 80)
    (True, False)
    """
    try:
        return ipaddress.ip_address(address).is_loopback or public(address, port)
    except ValueError:
        return False


def is_public(address: str) -> bool:
    """
    Tell whether an address is public, whatever form it hides in.

    >>> is_public("::ffff:10.0.0.1"), is_public("64:ff9b::7f00:1"), is_public("2404:6800::1")
    (False, False, True)
    """
    try:
        found = ipaddress.ip_address(address)  # with a zone (fe80::1%eth0) it is link-local anyway
    except ValueError:
        return False
    if isinstance(found, IPv4Address):
        return _is_public_v4(found)
    return _is_public_v6(found)


def _is_public_v4(found: IPv4Address) -> bool:
    closed = found.is_multicast or found.is_reserved or any(found in net for net in _CLOSED_V4)
    return found.is_global and not closed


def _is_public_v6(found: IPv6Address) -> bool:
    if found.scope_id is not None:
        return False
    if found.ipv4_mapped is not None:
        return _is_public_v4(found.ipv4_mapped)
    if found in _NAT64:
        return _is_public_v4(IPv4Address(int(found) & 0xFFFFFFFF))
    closed = found.is_multicast or any(found in net for net in _CLOSED_V6)
    return found in _GLOBAL_V6 and found.is_global and not closed
