"""Every number that leads to a list is the number of rows in that list."""

import datetime as dt

import pytest

from plugins.domain.site.counters import Count, gaps, home_counts, register_counts
from plugins.domain.site.lists.ledger import Ledger
from plugins.domain.site.lists.register import filters
from plugins.domain.site.lists.scoreboard import score
from plugins.domain.site.site import Site
from tests.domain.ledger_site import files
from tests.site.texts import TODAY, agreement, site_of

MORE = {
    "mou/lama.md": agreement(title="tentang air", signed={"date": "2016"}, term={"end": "2020"}),
    "mou/dekat.md": agreement(
        title="tentang jalan", signed={"date": "2024-01-02"}, term={"end": "2026-12-31"}
    ),
    "mou/niat.md": agreement(title="tentang hutan"),
}


def rows(site: Site) -> dict[str, int]:
    """Count the rows of each list, by its address."""
    ledger = Ledger(site)
    found = {"/janji/": len(ledger.rows)}
    for one in ledger.filters:
        found |= {shelf.address: len(shelf.rows) for shelf in one.shelves}
    for choices in filters(site):
        found |= {choice.address: len(choice.agreements) for choice in choices.choices}
    return found


def counts(site: Site) -> list[Count]:
    """Give every count of home, register and score that leads to a list."""
    found = [*home_counts(site), *register_counts(site), *gaps(site, site.agreements, whole=True)]
    whole = score(site, site.outcomes)
    found += [Count(part.number, part.words, part.address) for part in whole.parts]
    found.append(Count(whole.total, "janji", whole.address))
    # The oldest silence is counted in years and leads to its promise.
    return [one for one in found if one.address and not one.words.startswith("tahun ")]


@pytest.mark.parametrize(
    "today",
    [dt.date(2020, 1, 2), dt.date(2020, 1, 3), TODAY, dt.date(2026, 12, 31), dt.date(2031, 1, 1)],
    ids=str,
)
def test_a_count_is_the_number_of_rows_that_it_leads_to(today: dt.date) -> None:
    site = site_of(files(**MORE), today)
    found, listed = counts(site), rows(site)
    assert len(found) >= 9
    assert {one.address: one.number for one in found} == {
        one.address: listed[str(one.address)] for one in found
    }
