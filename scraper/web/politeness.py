"""How we behave at other people's sites, and what we call ourselves there."""

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass

UNNAMED = "PengimporBerita"
VERSION = "0.1"


@dataclass(frozen=True, kw_only=True)
class Politeness:
    """
    How we behave.

    ``interval`` is our own least distance in seconds between two requests to a host; a
    ``Crawl-delay`` above ``longest_delay`` and a ``Retry-After`` above ``longest_wait`` are not
    waited for. ``robots_age`` is how long a robots.txt holds.
    """

    interval: float = 2.0
    longest_delay: float = 60.0
    longest_wait: float = 120.0
    attempts: int = 3
    backoff: float = 2.0
    redirects: int = 5
    robots_age: float = 24 * 3600.0


@dataclass(frozen=True)
class Time:
    """The clocks of a run: seconds that only grow, a way to let them pass, and the moment."""

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC)


def user_agent(site: str, contact: str) -> str:
    """
    Say who asks, by the name of our site, and whom a site can write to.

    >>> user_agent("Kabar Terbuka", "https://situs.example/tentang/")
    'KabarTerbuka/0.1 (+https://situs.example/tentang/)'
    """
    name = "".join(sign for sign in site if sign.isascii() and sign.isalnum()) or UNNAMED
    plain = "".join(
        sign for sign in contact if sign.isascii() and sign.isprintable() and sign not in "()"
    ).strip()
    return f"{name}/{VERSION} (+{plain})" if plain else f"{name}/{VERSION}"
