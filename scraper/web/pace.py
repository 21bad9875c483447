"""Keeps the distance between two requests to one host."""

import random
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, field

JITTER = 0.25


@dataclass(frozen=True)
class Pace:
    """
    Waits before a request until its host has had its rest.

    ``clock`` counts seconds, ``sleep`` lets them pass, ``chance`` makes each wait up to a quarter
    longer, so that our requests do not come like a drum.
    """

    interval: float
    clock: Callable[[], float]
    sleep: Callable[[float], None]
    chance: random.Random
    _ready: MutableMapping[str, float] = field(default_factory=dict)

    def wait(self, host: str) -> None:
        """Sleep until a host may be asked again."""
        self.rest(self._ready.get(host, 0.0) - self.clock())

    def done(self, host: str, delay: float = 0.0) -> None:
        """Note that a request to a host has ended; ``delay`` is what the site asks for."""
        self._ready[host] = self.clock() + self.jittered(max(self.interval, delay))

    def jittered(self, seconds: float) -> float:
        """Make a wait a little longer, never shorter."""
        return seconds * (1 + JITTER * self.chance.random())

    def rest(self, seconds: float) -> None:
        """Sleep, when there is anything to sleep."""
        if seconds > 0:
            self.sleep(seconds)
