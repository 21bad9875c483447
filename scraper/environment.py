"""What a run takes from its environment: the day, and the way to the web."""

import datetime as dt
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from plugins.domain.core.problems import Problem
from plugins.domain.values.dates import InvalidDate, parse_day
from scraper import contact
from scraper.reading.config import Config
from scraper.reading.fetch import Fetch, Files
from scraper.site_settings import setting
from scraper.web.fetcher import Web
from scraper.web.http_cache import Cache
from scraper.web.politeness import Politeness, user_agent
from scraper.web.public_addresses import public, public_or_loopback

# Every command of the project takes the day from it, so that two runs say the same.
DAY = "TANGGAL_BANGUN"
# For tests only: servers on this very machine may be asked, and without a pause.
LOOPBACK = "SCRAPER_IZINKAN_LOOPBACK"


def today(environment: Mapping[str, str], config: Config) -> dt.date:
    """Give the day that counts as today: the one set for every command, else the clock's."""
    try:
        return parse_day(environment.get(DAY, ""))
    except InvalidDate:
        return dt.datetime.now(config.zone).date()


def passed_over(environment: Mapping[str, str]) -> frozenset[str]:
    """Let posts of servers on this very machine name them."""
    return frozenset({"alamat-tertutup"} if environment.get(LOOPBACK) == "1" else ())


def open_web(
    environment: Mapping[str, str], root: Path, told: list[Problem], cache: Cache, *, needed: bool
) -> AbstractContextManager[Fetch]:
    """Open the way to the web only where it is needed: opening costs as much as many posts."""
    if not needed:
        return nullcontext(Files(root))
    agent = user_agent(setting(root, "SITENAME"), contact.find(root, environment))
    if environment.get(LOOPBACK) == "1":
        politeness = Politeness(interval=0.0, backoff=0.0)
        return Web(
            agent, told.append, cache=cache, politeness=politeness, allowed=public_or_loopback
        )
    return Web(agent, told.append, cache=cache, allowed=public)
