"""Builders of the real fetcher for tests: clocks that jump instead of waiting, short limits."""

import datetime as dt
import random
import time
from dataclasses import dataclass, field

from plugins.domain.core.problems import Problem
from scraper.web.exchange import Limits
from scraper.web.fetcher import Web
from scraper.web.http_cache import Cache
from scraper.web.politeness import Politeness, Time, user_agent
from scraper.web.public_addresses import public_or_loopback

AGENT = user_agent("Blora Terbuka", "uji@situs.example")
LIMITS = Limits(deadline=5.0, idle=3.0, raw=300_000, unpacked=500_000)
NOW = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)


@dataclass
class Jumping:
    """A clock on which sleeping takes no time; ``slept`` are the waits it was asked for."""

    slept: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return time.monotonic() + sum(self.slept)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    @property
    def total(self) -> float:
        return sum(self.slept)

    def time(self) -> Time:
        return Time(self.clock, self.sleep, lambda: NOW)


class Frozen(Jumping):
    """One that stands still but for its sleep, so that every wait is known to the digit."""

    def clock(self) -> float:
        return self.total


def web(
    *,
    told: list[Problem] | None = None,
    cache: Cache | None = None,
    politeness: Politeness | None = None,
    limits: Limits = LIMITS,
    clock: Jumping | None = None,
    **others: object,
) -> Web:
    """Make the real fetcher, allowed to speak to this machine."""
    chance = random.Random(7)  # noqa: S311 - the same waits every time
    options = {"allowed": public_or_loopback, "chance": chance, **others}
    return Web(
        AGENT,
        (told if told is not None else []).append,
        cache=cache,
        politeness=politeness or Politeness(interval=0.0, backoff=0.5),
        limits=limits,
        clocks=(clock or Jumping()).time(),
        **options,
    )
