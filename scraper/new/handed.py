"""What a person hands over, a document, a saved page or an address, read as an import reads it."""

import datetime as dt
import html
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from plugins.domain.values.wording import format_day
from scraper.model.posts import RawPost, Record
from scraper.normalise.post_fields import Unusable, normalise
from scraper.pictures import images
from scraper.reading.config import Config, SourceConfig
from scraper.reading.fetch import Fetch, Fetched, Unreachable, door
from scraper.reading.safe_xml import InvalidXML
from scraper.sources.given import given


class Told(NamedTuple):
    """What a page tells of itself: title and day in one line, and the day it was opened."""

    titled: str = ""
    opened: str = ""


@dataclass(frozen=True)
class Handed:
    """A post in our words, with what fetches its pictures; ``is_dated`` where it names its day."""

    record: Record
    load: images.Load
    licence: str
    is_dated: bool


@dataclass(frozen=True)
class Page:
    """The way to what is handed over; ``say`` tells the person what could not be opened."""

    config: Config
    files: Fetch
    web: Fetch
    today: dt.date
    say: Callable[[str], None]

    def read(self, address: str) -> Handed:
        """Read one post; raises Unreachable."""
        fetch = door(address, self.files, self.web)
        page = fetch(address)
        if address.endswith(".txt"):
            return self._plain(page)
        try:
            one = given(page, self.config, self.today)
            posts = [entry for entry in one.entries() if isinstance(entry, RawPost)]
        except InvalidXML as error:
            raise Unreachable(address, error.finding, error.remedy) from None
        if len(posts) != 1:
            finding = f"ada {len(posts)} tulisan di dalamnya" if posts else "tidak ada tulisan"
            raise Unreachable(address, finding, "beri satu halaman; ekspor dibaca make import")
        undated = next(given(page, self.config).entries(), None)
        try:
            record = normalise(posts[0], one.config, self.config)
        except Unusable as error:
            raise Unreachable(address, error.finding, error.remedy) from None
        is_dated = isinstance(undated, RawPost) and undated.published is not None
        load = one.load or _loader(page, one.config, fetch)
        return Handed(record, load, one.config.picture_licence, is_dated)

    def _plain(self, page: Fetched) -> Handed:
        """Read a plain text: its first line is the title, empty lines part paragraphs."""
        lines = page.decoded().text.strip().splitlines()
        blocks = "\n".join(lines[1:]).strip().split("\n\n")
        raw = RawPost(
            id=f"urn:uuid:{uuid.uuid4()}",
            title=lines[0] if lines else "",
            published=self.today,
            html="".join(f"<p>{html.escape(block)}</p>" for block in blocks),
            own=True,
        )
        source = SourceConfig(
            name="teks", title="teks", kind="teks", category=self.config.categories[0]
        )
        try:
            record = normalise(raw, source, self.config)
        except Unusable as error:
            raise Unreachable(page.address, error.finding, error.remedy) from None
        return Handed(record, _loader(page, source, self.files), "", is_dated=False)

    def told(self, address: str) -> Told:
        """Give what the page at an address tells, nothing where it cannot be opened."""
        try:
            handed = self.read(address)
        except Unreachable as error:
            self.say(f"  {address} tidak terbaca ({error.finding}); isilah sendiri.")
            return Told()
        title = str(handed.record.header["title"])
        day = f" ({format_day(handed.record.day)})" if handed.is_dated else ""
        return Told(f"{title}{day}", self.today.isoformat())


def _loader(page: Fetched, source: SourceConfig, fetch: Fetch) -> images.Load:
    if page.url:
        return lambda url: images.load_from_web(url, fetch)
    return lambda url: images.load(url, source, fetch)
