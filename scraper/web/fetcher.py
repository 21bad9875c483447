"""Fetches web addresses politely and safely: the only way from a source to the network."""

import random
import ssl
from collections.abc import Callable
from types import TracebackType
from typing import Self

import httpx

from plugins.domain.core.problems import Problem
from scraper.reading.fetch import Fetched, Refused
from scraper.web import blocked_pages, http_cache
from scraper.web.asking import Asker
from scraper.web.exchange import Answer, Limits
from scraper.web.pace import Pace
from scraper.web.politeness import Politeness, Time
from scraper.web.public_addresses import public
from scraper.web.redirects import RedirectChain
from scraper.web.sites import Sites
from scraper.web.transport import Allowed, Deadline, Resolve, Transport, system_resolve

_MARKUP = {"text/html", "application/xhtml+xml"}
_NOT_KEPT = ("image/", "video/", "audio/")
_NOT_MODIFIED = 304


class Web:
    """
    Fetches web addresses, one after another; use it in a ``with`` so that connections end.

    ``agent`` is the whole User-Agent, ``tell`` hears what a person should know although the run
    goes on, ``cache`` remembers answers between runs, ``allowed`` says which addresses of the net
    may be spoken to.
    """

    def __init__(
        self,
        agent: str,
        tell: Callable[[Problem], None],
        *,
        cache: http_cache.Cache | None = None,
        politeness: Politeness | None = None,
        limits: Limits | None = None,
        clocks: Time | None = None,
        chance: random.Random | None = None,
        resolve: Resolve = system_resolve,
        allowed: Allowed = public,
        verify: ssl.SSLContext | None = None,
    ) -> None:
        self._cache = cache or http_cache.Nothing()
        self._politeness = politeness or Politeness()
        clocks = clocks or Time()
        deadline = Deadline(clocks.clock)
        context = verify or httpx.create_ssl_context(trust_env=False)
        self._transport = Transport(resolve, allowed, deadline, context)
        pace = Pace(
            self._politeness.interval,
            clocks.clock,
            clocks.sleep,
            chance or random.Random(),  # noqa: S311 - it only loosens a rhythm
        )
        self._asker = Asker(
            self._transport,
            agent,
            deadline,
            limits or Limits(),
            self._politeness,
            pace,
            clocks.now,
        )
        name = agent.partition("/")[0]
        self._sites = Sites(self._asker, name, self._politeness, clocks.clock, tell)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._transport.close()

    def __call__(self, address: str) -> Fetched:
        """
        Give what stands at a web address; raises Unreachable.

        Refused is raised for an answer other than 2xx and for pages that are no content,
        Disallowed for what robots.txt forbids, Stopped for a host that is asked no more.
        """
        chain = RedirectChain(address, self._politeness.redirects)
        url = chain.start()
        while True:
            self._sites.permit(address, url)
            stored = self._cache.get(str(url))
            answer = self._asker.ask(address, url, stored.conditions if stored else {})
            following = chain.next(url, answer.status, answer.headers)
            if following is None:
                return self._finish(_page(address, url, answer, stored))
            url = following

    def _finish(self, page: Fetched) -> Fetched:
        if not 200 <= page.status < 300:
            raise _refused(page)
        if page.media_type in _MARKUP and (wall := blocked_pages.find(page.decoded().text)):
            raise Refused(page.address, wall.finding, wall.remedy, page)
        # Pictures are kept in the content itself; without a validator there is nothing to ask by.
        worth = any(name in page.headers for name in http_cache.VALIDATORS)
        if page.status == 200 and worth and not page.media_type.startswith(_NOT_KEPT):
            self._cache.put(page.url, http_cache.Stored(page.headers, page.content))
        return page


def _page(
    address: str, url: httpx.URL, answer: Answer, stored: http_cache.Stored | None
) -> Fetched:
    status, headers, content = answer.status, answer.headers, answer.content
    if status == _NOT_MODIFIED and stored:
        fresh = {name: headers[name] for name in http_cache.VALIDATORS if name in headers}
        status, headers, content = 200, {**stored.headers, **fresh}, stored.content
    # A server may change its validator although the page is the same: only the body counts.
    unchanged = stored is not None and status == 200 and content == stored.content
    return Fetched(address, content, None, str(url), status, headers, unchanged)


_MEANINGS = {
    400: ("situs tidak mengerti permintaan ini (400)", "periksa alamatnya"),
    401: ("situs meminta masuk lebih dahulu (401)", "pakai alamat yang terbuka untuk umum"),
    403: ("situs menolak memberi halaman ini (403)", "minta izin pengelola situs, atau lewati"),
    404: ("halaman tidak ada (404)", "periksa alamatnya"),
    410: ("halaman sudah dihapus (410)", "periksa alamatnya"),
}


def _refused(page: Fetched) -> Refused:
    if page.status in _MEANINGS:
        finding, remedy = _MEANINGS[page.status]
    elif page.status >= 500:
        finding, remedy = f"situs sedang bermasalah ({page.status})", "coba lagi nanti"
    else:
        finding, remedy = f"situs menjawab {page.status}", "periksa alamatnya di peramban"
    return Refused(page.address, finding, remedy, page)
