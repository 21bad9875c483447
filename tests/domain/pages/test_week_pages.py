"""The pages of weeks: what each says of itself."""

from plugins.domain.core.publisher import Identity
from plugins.domain.feeds.feed_list import WEEKS
from plugins.domain.pages.week_pages import WeekPages
from plugins.domain.weeks.week_report import week_reports
from tests.domain.ledger_site import ledger_site

REPORT = week_reports(ledger_site(), None)[0]
PAGES = WeekPages(
    Identity(name="Kabar", url="https://contoh.id", region_kind="kabupaten", region_name="Contoh")
)


def test_the_newest_week_and_its_lasting_page_are_told_apart() -> None:
    newest, week = PAGES.newest(), PAGES.week(REPORT)
    assert (newest.address, newest.title) == ("/pekan/", "Pekan ini dalam janji")
    assert (week.address, week.title) == (
        "/pekan/2026-48/",
        "Pekan dalam janji, 23–29 November 2026",
    )
    assert newest.description != week.description
    assert [crumb.address for crumb in week.breadcrumb] == ["/pekan/"]
    assert newest.feeds == week.feeds == (WEEKS.link,)
