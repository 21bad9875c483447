"""What a site's robots.txt allows us."""

import math
from dataclasses import dataclass, field

from protego import Protego

MAX_BYTES = 512 * 1024
_BOM = "\ufeff"


@dataclass(frozen=True)
class Rules:
    """The rules of one site for one agent."""

    agent: str
    parsed: Protego = field(default_factory=Protego)

    def allows(self, url: str) -> bool:
        """Tell whether the agent may fetch an address."""
        return bool(self.parsed.can_fetch(url, self.agent))

    @property
    def delay(self) -> float:
        """The seconds that the site wants between two requests, 0 when it says nothing usable."""
        delay = self.parsed.crawl_delay(self.agent)
        return delay if delay is not None and math.isfinite(delay) and delay > 0 else 0.0

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """The sitemaps that the site names."""
        return tuple(self.parsed.sitemaps)


def parse(content: bytes, agent: str) -> Rules:
    """
    Read a robots.txt; a mark at its start does not hide its first line.

    >>> rules = parse(b"\\xef\\xbb\\xbfUser-agent: *\\nDisallow: /search\\nCrawl-delay: 1.5", "Uji")
    >>> rules.allows("https://blog.example/search/label/A"), rules.delay
    (False, 1.5)
    """
    text = content[:MAX_BYTES].decode("utf-8", "replace").removeprefix(_BOM)
    return Rules(agent, Protego.parse(text))
