"""Weeks as feed items: only those that are over, with lasting identities and unchanged texts."""

import datetime as dt

from plugins.domain.feeds.feed_list import WEEKS
from plugins.domain.feeds.source import FeedSource
from plugins.domain.site.site import Site
from plugins.domain.weeks.week_report import week_reports
from tests.domain.ledger_site import files
from tests.domain.weeks.histories import Histories, revision
from tests.site.texts import site_of

HISTORY = Histories({"mou/induk.md": [revision("2026-11-11")]})


def source(today: dt.date) -> FeedSource:
    """Make what a feed is written of on a day."""
    site: Site = site_of(files(), today)
    return FeedSource(site, len, week_reports(site, HISTORY))


def test_only_finished_weeks_are_told_of() -> None:
    found = list(WEEKS.items(source(dt.date(2026, 11, 24))))
    assert [(one.guid, one.published and one.published.isoformat()) for one in found] == [
        ("tag:blora-terbuka.invalid,2026:/pekan/2026-47/", "2026-11-23T00:00:00+07:00"),
        ("tag:blora-terbuka.invalid,2026:/pekan/2026-46/", "2026-11-16T00:00:00+07:00"),
    ]


def test_an_entry_stays_as_it_was() -> None:
    first = list(WEEKS.items(source(dt.date(2026, 11, 16))))
    last = list(WEEKS.items(source(dt.date(2026, 11, 24))))
    assert len(first) == 1
    assert last[-1] == first[0]


def test_an_entry_tells_the_week_and_leads_to_records() -> None:
    entry = next(iter(WEEKS.items(source(dt.date(2026, 11, 16)))))
    assert (entry.title, entry.address) == (
        "Pekan dalam janji, 9–15 November 2026",
        "/pekan/2026-46/",
    )
    assert entry.summary.startswith("Pekan 9–15 November 2026: baru dicatat ")
    assert '<li>Janji baru: <a href="/janji/induk/batal/">Janji batal</a></li>' in entry.html


def test_without_a_finished_week_the_feed_says_so() -> None:
    assert list(WEEKS.items(source(dt.date(2026, 11, 12)))) == []
    assert WEEKS.empty == "Belum ada pekan yang selesai sejak catatan pertama"
