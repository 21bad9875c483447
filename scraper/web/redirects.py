"""The web addresses that one request goes through: each is checked before it is asked."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import httpx

from scraper.reading.fetch import Unreachable

_REDIRECTS = {301, 302, 303, 307, 308}
_MAX_URL = 2000
_LAST_PORT = 65535
_DIRECTLY = "tulis alamat tujuannya langsung"


@dataclass
class RedirectChain:
    """
    The way from an address that was asked for over its redirects, at most ``longest`` of them.

    A redirect from https to http is not followed: whoever sits between could change the text.
    """

    address: str
    longest: int
    visited: list[httpx.URL] = field(default_factory=list)

    def start(self) -> httpx.URL:
        """Give the first address to ask; raises Unreachable."""
        return self._checked(self.address)

    def next(self, url: httpx.URL, status: int, headers: Mapping[str, str]) -> httpx.URL | None:
        """Give where an answer leads to, None when it leads nowhere; raises Unreachable."""
        location = headers.get("location", "")
        if status not in _REDIRECTS or not location:
            return None
        with contextlib.suppress(UnicodeDecodeError):
            location = location.encode("latin-1").decode()  # some servers write it as UTF-8
        self.visited.append(url)
        following = self._checked(location, url)
        if following in self.visited:
            raise Unreachable(self.address, "pengalihan alamat berputar", "periksa alamatnya")
        if len(self.visited) > self.longest:
            finding = f"alamat dialihkan lebih dari {self.longest} kali"
            raise Unreachable(self.address, finding, _DIRECTLY)
        if url.scheme == "https" and following.scheme == "http":
            finding = f"alamat https dialihkan ke '{following}', yang tidak aman"
            raise Unreachable(self.address, finding, _DIRECTLY)
        return following

    def _checked(self, target: str, base: httpx.URL | None = None) -> httpx.URL:
        try:
            url = (base.join(target) if base else httpx.URL(target)).copy_with(fragment=None)
            if url.port is not None and url.port > _LAST_PORT:
                raise ValueError
        except (httpx.InvalidURL, ValueError):
            finding = f"alamat '{target[:80]}' tidak sah"
            raise Unreachable(self.address, finding, "periksa penulisannya") from None
        if url.scheme not in {"http", "https"} or not url.host or len(str(url)) > _MAX_URL:
            finding = f"alamat ini menuju '{target[:80]}', yang bukan alamat web"
            raise Unreachable(self.address, finding, "tulis alamat http atau https yang utuh")
        if url.userinfo:
            finding = "alamat memuat nama pengguna atau kata sandi"
            raise Unreachable(self.address, finding, "tulis alamatnya tanpa itu")
        return url
