"""Pages in one browser, sent from address to address: a new one costs as much as ten addresses."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, Response


@dataclass
class Tab:
    """
    A page, the answer it shows, and what was asked for and complained about on the way.

    ``scheme`` is the colour scheme of its reader.
    """

    page: Page
    scheme: object = "light"
    response: Response | None = None
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda told: self.complaints.append(f"{told.type}: {told.text}"))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))

    def open(self, url: str) -> None:
        """Go to an address as if nothing had happened before."""
        self.page.emulate_media(media="null", color_scheme=self.scheme)
        self.page.goto("about:blank")
        self.requests.clear()
        self.complaints.clear()
        self.response = self.page.goto(url)


class Pages:
    """One tab for each set of options, as of a new context, with which a page was ever opened."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._tabs: dict[str, Tab] = {}

    def tab(self, url: str, **options: object) -> Tab:
        """Open an address."""
        key = json.dumps(options, sort_keys=True)
        if key not in self._tabs:
            page = self._browser.new_context(**options).new_page()
            self._tabs[key] = Tab(page, options.get("color_scheme", "light"))
        tab = self._tabs[key]
        if viewport := options.get("viewport"):
            tab.page.set_viewport_size(viewport)
        tab.open(url)
        return tab

    def __call__(self, url: str, **options: object) -> Page:
        """Open an address and give its page."""
        return self.tab(url, **options).page

    def close(self) -> None:
        """Close them all."""
        for tab in self._tabs.values():
            tab.page.context.close()


@contextmanager
def pages_of(browser: Browser) -> Iterator[Pages]:
    """Give the pages of a browser while it is open."""
    pages = Pages(browser)
    yield pages
    pages.close()
