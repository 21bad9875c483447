"""Every feed of the site: its name, what it is about, and what goes into it."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from plugins.domain.feed_items import agreement_item, event_item, post_item, programme_item
from plugins.domain.feeds import Channel, Item
from plugins.domain.identity import Identity
from plugins.domain.page_info import FeedLink
from plugins.domain.publication import is_out
from plugins.domain.site import Site

RIGHTS = "Teks dan data: CC BY 4.0. Hak atas sumber tetap pada pemiliknya."


@dataclass(frozen=True)
class Feed:
    """One feed; ``page`` is the page that shows the same to readers."""

    name: str
    title: str
    description: str
    page: str
    items: Callable[[Site], Iterable[Item]]

    @property
    def address(self) -> str:
        return f"/feeds/{self.name}.rss.xml"

    @property
    def link(self) -> FeedLink:
        return FeedLink(self.title, self.address)


def _posts(site: Site) -> Iterable[Item]:
    return (post_item(site, post) for post in site.posts if is_out(post, site.today))


def _agreements(site: Site) -> Iterable[Item]:
    return (agreement_item(site, agreement) for agreement in site.agreements)


def _programmes(site: Site) -> Iterable[Item]:
    yield from (programme_item(site, programme) for programme in site.programmes)
    yield from (event_item(site, event) for event in site.events)


NEWS = Feed("berita", "Berita", "Semua berita, yang terbaru lebih dahulu", "/berita/", _posts)
AGREEMENTS = Feed(
    "mou", "Perjanjian", "Perjanjian yang dicatat dan apa yang dijanjikan", "/mou/", _agreements
)
PROGRAMMES = Feed(
    "program",
    "Program dan peristiwanya",
    "Program dan apa yang terjadi di dalamnya",
    "/program/",
    _programmes,
)
FEEDS = (NEWS, AGREEMENTS, PROGRAMMES)


def newest_items(feed: Feed, site: Site, limit: int) -> tuple[Item, ...]:
    """Give the items of a feed, the newest first and those without a known day last."""
    items = list(feed.items(site))
    dated = sorted(
        (item for item in items if item.published),
        key=lambda item: (item.published, item.guid),
        reverse=True,
    )
    undated = (item for item in items if not item.published)
    return (*dated, *undated)[:limit]


def channel(feed: Feed, identity: Identity, site: Site, items: Iterable[Item]) -> Channel:
    """Describe a feed; it is as young as its newest item, and an empty one as the day."""
    midnight = dt.datetime.combine(site.today, dt.time(), site.rules.zone)
    days = (item.published for item in items if item.published)
    notice = f" {identity.notice}." if identity.notice else ""
    return Channel(
        title=f"{feed.title} | {identity.name}",
        description=f"{feed.description}, {identity.region}.{notice}",
        page=feed.page,
        address=feed.address,
        site=identity.url,
        updated=max(days, default=midnight),
        publisher=identity.publisher or identity.name,
        rights=RIGHTS,
    )
