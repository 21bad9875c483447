"""Asks a host until it answers, at its own pace, and stops when it wants to be left alone."""

import datetime as dt
from collections.abc import Callable, Mapping

import httpx

from scraper.reading.fetch import Unreachable
from scraper.web import retry_after
from scraper.web.exchange import Answer, Closed, Failed, Limits, Oversized, Passing, exchange
from scraper.web.pace import Pace
from scraper.web.politeness import Politeness
from scraper.web.transport import Deadline

_TOO_MANY = 429
_RETRIED = {_TOO_MANY, 500, 502, 503, 504}
_WAITING = {301, 302, 303, 307, 308, _TOO_MANY, 503}


class Stopped(Unreachable):
    """An address on a host that this run asks no more."""


class TooMuch(Unreachable):
    """An answer over the limit; ``answer`` holds its start."""

    def __init__(self, address: str, error: Oversized) -> None:
        super().__init__(address, error.finding, error.remedy)
        self.answer = error.answer


class Asker:
    """Asks one address after another, and remembers what each host wants."""

    def __init__(
        self,
        transport: httpx.BaseTransport,
        agent: str,
        deadline: Deadline,
        limits: Limits,
        politeness: Politeness,
        pace: Pace,
        now: Callable[[], dt.datetime],
    ) -> None:
        self._transport = transport
        self._headers = {
            "User-Agent": agent,
            "Accept": "*/*",
            "Accept-Encoding": "gzip, deflate",
        }
        self._deadline = deadline
        self.limits = limits
        self._politeness = politeness
        self._pace = pace
        self._now = now
        self._delays: dict[str, float] = {}
        self._stopped: dict[str, Stopped] = {}

    def slow_down(self, url: httpx.URL, delay: float) -> None:
        """Keep so many seconds between two requests to a host from now on."""
        self._delays[host(url)] = delay
        self._pace.done(host(url), delay)

    def ask(
        self,
        address: str,
        url: httpx.URL,
        headers: Mapping[str, str],
        limits: Limits | None = None,
    ) -> Answer:
        """
        Give the answer of ``url``, asked for the sake of ``address``; raises Unreachable.

        What may pass is asked again: a connection or an answer that failed, 429, and 500 to 504.
        """
        for attempt in range(self._politeness.attempts):
            self._check(address, url)
            backoff = self._politeness.backoff * 2**attempt
            try:
                answer = self._once(url, headers, limits or self.limits)
            except Oversized as error:
                raise TooMuch(address, error) from None
            except Passing as error:
                failure: Passing | Answer = error
                self._rest(url, backoff)
            except Failed as error:
                raise Unreachable(address, error.finding, error.remedy) from None
            else:
                asked = self._ask_once(address, url, answer)
                if answer.status not in _RETRIED:
                    self._pace.rest(self._pace.jittered(asked))
                    return answer
                failure = answer
                self._rest(url, max(backoff, asked))
        return self._give_up(address, url, failure)

    def _check(self, address: str, url: httpx.URL) -> None:
        if stopped := self._stopped.get(host(url)):
            raise Stopped(address, stopped.finding, stopped.remedy)

    def _once(self, url: httpx.URL, headers: Mapping[str, str], limits: Limits) -> Answer:
        self._pace.wait(host(url))
        try:
            sent = {**self._headers, **headers}
            return exchange(self._transport, url, sent, limits, self._deadline)
        finally:
            self._rest(url, 0.0)

    def _rest(self, url: httpx.URL, seconds: float) -> None:
        self._pace.done(host(url), max(seconds, self._delays.get(host(url), 0.0)))

    def _ask_once(self, address: str, url: httpx.URL, answer: Answer) -> float:
        """Give how long the server asks us to wait; raises Stopped when that is too long."""
        if answer.status not in _WAITING:
            return 0.0
        value, date = answer.headers.get("retry-after", ""), answer.headers.get("date", "")
        asked = retry_after.seconds(value, date, self._now())
        if asked > self._politeness.longest_wait:
            finding = f"situs meminta menunggu {asked:.0f} detik, jadi berhenti di sini kali ini"
            raise self._stop(address, url, finding, "jalankan lagi nanti")
        return asked

    def _give_up(self, address: str, url: httpx.URL, failure: Passing | Answer) -> Answer:
        if isinstance(failure, Answer):
            if failure.status == _TOO_MANY:
                finding = "situs berulang kali meminta berhenti (429)"
                raise self._stop(address, url, finding, "jalankan lagi nanti")
            return failure
        finding = f"{failure.finding} ({self._politeness.attempts} kali dicoba)"
        if isinstance(failure, Closed):
            raise self._stop(address, url, finding, failure.remedy)
        raise Unreachable(address, finding, failure.remedy)

    def _stop(self, address: str, url: httpx.URL, finding: str, remedy: str) -> Stopped:
        self._stopped[host(url)] = Stopped(address, finding, remedy)
        return self._stopped[host(url)]


def host(url: httpx.URL) -> str:
    """Give host and port as one name."""
    return url.netloc.decode("ascii")
