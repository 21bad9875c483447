"""Holds every address against the robots.txt of its site."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import httpx

from plugins.domain.core.problems import Problem
from scraper.reading.fetch import Unreachable
from scraper.web import robots
from scraper.web.asking import Asker, Stopped, TooMuch
from scraper.web.exchange import Answer
from scraper.web.politeness import Politeness
from scraper.web.redirects import RedirectChain

_PATH = "/robots.txt"
_LATER = "coba lagi nanti"


class Disallowed(Unreachable):
    """An address that the site's robots.txt keeps us from, or that nobody could ask about."""


@dataclass(frozen=True)
class _Site:
    """What a site allows since when: its rules, or why we may not go there, or everything."""

    since: float
    rules: robots.Rules | None = None
    refusal: Unreachable | None = None


class Sites:
    """
    The sites of a run and their rules, each read once and again after a day.

    ``agent`` is the name that rules are written for, ``tell`` hears what a person should know.
    """

    def __init__(
        self,
        asker: Asker,
        agent: str,
        politeness: Politeness,
        clock: Callable[[], float],
        tell: Callable[[Problem], None],
    ) -> None:
        self._asker = asker
        self._agent = agent
        self._politeness = politeness
        self._clock = clock
        self._tell = tell
        self._sites: dict[str, _Site] = {}

    def permit(self, address: str, url: httpx.URL) -> None:
        """Let an allowed address pass; raises Disallowed or Stopped."""
        if url.path == _PATH:
            return
        key = f"{url.scheme}://{url.netloc.decode('ascii')}"
        site = self._sites.get(key)
        if site is None or self._clock() - site.since > self._politeness.robots_age:
            site = self._sites[key] = self._read(url)
        if site.refusal:
            raise type(site.refusal)(address, site.refusal.finding, site.refusal.remedy)
        if site.rules and not site.rules.allows(str(url)):
            finding = f"robots.txt situs itu tidak mengizinkan '{url.path}'"
            raise Disallowed(address, finding, "minta izin pengelola situs, atau lewati")

    def _read(self, page: httpx.URL) -> _Site:
        started = self._clock()
        place = str(page.copy_with(raw_path=_PATH.encode()))
        try:
            answer = self._fetch(place)
        except Stopped as error:
            return _Site(started, refusal=error)
        except Unreachable as error:
            return self._refused(started, place, error.finding, error.remedy)
        if answer.status in {401, 403}:
            finding = f"situs menolak memberi robots.txt ({answer.status}), mungkin menolak kita"
            self._tell(Problem(place, 1, finding, "tanyakan kepada pengelolanya", advice=True))
        if answer.status >= 500:
            return self._refused(started, place, f"situs menjawab {answer.status}", _LATER)
        if not 200 <= answer.status < 300:
            return _Site(started)
        rules = robots.parse(answer.content, self._agent)
        self._asker.slow_down(page, self._capped(place, rules.delay))
        return _Site(started, rules)

    def _fetch(self, place: str) -> Answer:
        chain = RedirectChain(place, self._politeness.redirects)
        limits = replace(self._asker.limits, raw=robots.MAX_BYTES, unpacked=robots.MAX_BYTES)
        url: httpx.URL | None = chain.start()
        while url is not None:
            try:
                answer = self._asker.ask(place, url, {}, limits)
            except TooMuch as error:
                return error.answer  # its start is all that RFC 9309 wants read
            url = chain.next(url, answer.status, answer.headers)
        return answer

    def _refused(self, started: float, place: str, finding: str, remedy: str) -> _Site:
        finding = f"robots.txt situs itu tidak terbaca: {finding}"
        return _Site(started, refusal=Disallowed(place, finding, remedy))

    def _capped(self, place: str, delay: float) -> float:
        longest = self._politeness.longest_delay
        if delay <= longest:
            return delay
        finding = f"situs meminta jeda {delay:g} detik, kami memakai {longest:g} detik"
        remedy = "bila itu terlalu cepat, matikan sumbernya"
        self._tell(Problem(place, 1, finding, remedy, advice=True))
        return longest
