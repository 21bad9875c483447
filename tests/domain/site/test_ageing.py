"""As days pass without a new record no age shrinks, and no counter exceeds what it counts."""

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.headers.document import dump_entries
from plugins.domain.site.counters import gaps, home_counts, register_counts
from plugins.domain.site.lists.ledger import Ledger
from plugins.domain.site.lists.offices import offices
from plugins.domain.site.lists.register import filters
from plugins.domain.site.lists.scoreboard import score
from plugins.domain.site.lists.track_records import track_records
from plugins.domain.site.news import age, last_news
from plugins.domain.site.silences import silences
from plugins.domain.site.site import Site
from tests.site.texts import agreement, event, programme, site_of

SOURCES = dump_entries(
    [
        {
            "id": "koran",
            "publisher": "K",
            "title": "A",
            "date": "2021-03",
            "url": "https://a.id/",
            "type": "news",
        }
    ]
)
PROOF = [{"source": "koran", "shows": "result"}]
PROMISE = {"id": "a", "plain": "A.", "owner": ["ugm"], "basis": "from_news"}
# The last day that any of its records names.
LAST = dt.date(2023, 12, 31)
SITE = site_of(
    {
        "rujukan/sumber.yaml": SOURCES,
        "program/kota/index.md": programme(),
        "program/kota/a.md": event(happened="2020-02-03", evidence=PROOF, agreements=["induk"]),
        "program/kota/b.md": event(planned="2022-05"),
        "program/kota/c.md": event(happened="2023", evidence=PROOF),
        "mou/induk.md": agreement(
            signed={"date": "2019-05-08"},
            term={"end": "2022-12"},
            programmes=["kota"],
            commitments=[
                PROMISE,
                {**PROMISE, "id": "b", "due": "2021"},
                {**PROMISE, "id": "c", "recorded": "met", "evidence": PROOF},
            ],
        ),
        "mou/lain.md": agreement(signed={"date": "2018~"}),
    }
)
DAYS = st.dates(LAST, dt.date(2060, 12, 31))


def ages(site: Site) -> list[int | None]:
    records = (*site.events, *site.commitments, *site.agreements, *site.programmes)
    return [age(last_news(site, record), site.today) for record in records]


@settings(max_examples=50)
@given(days=st.tuples(DAYS, DAYS).map(sorted))
def test_no_age_shrinks(days: list[dt.date]) -> None:
    before, after = (replace(SITE, today=day) for day in days)
    grown = (days[1] - days[0]).days
    assert ages(after) == [one if one is None else one + grown for one in ages(before)]


@settings(max_examples=50)
@given(days=st.tuples(DAYS, DAYS).map(sorted))
def test_no_silence_shrinks(days: list[dt.date]) -> None:
    before, after = (replace(SITE, today=day) for day in days)
    kept = [(one.first, one.days) for one in silences(after, after.programme("kota"))]
    for silence in silences(before, before.programme("kota")):
        assert any(silence.first == first and silence.days <= long for first, long in kept)


@settings(max_examples=50)
@given(today=DAYS)
def test_no_counter_exceeds_what_it_counts(today: dt.date) -> None:
    site = replace(SITE, today=today)
    rows = max(len(site.agreements), len(site.outcomes))
    counts = (*register_counts(site), *gaps(site, site.agreements, whole=True))
    assert counts
    assert all(0 < one.number <= rows for one in counts)


@settings(max_examples=50)
@given(today=DAYS)
def test_no_counter_of_the_home_page_exceeds_what_it_counts(today: dt.date) -> None:
    site = replace(SITE, today=today)
    unfollowed, textless, *silent = home_counts(site)
    rows = {choice.address: choice for one in filters(site) for choice in one.choices}
    for count in (unfollowed, textless):
        assert count.address
        assert 0 <= count.number == len(rows[count.address].agreements) <= len(site.agreements)
    for years in silent:
        promise = next(one for one in site.outcomes if one.address == years.address)
        found = last_news(site, promise)
        assert found
        assert years.number <= (today - found.day).days // 365


@settings(max_examples=50)
@given(today=DAYS)
def test_the_counts_of_an_office_are_its_rows(today: dt.date) -> None:
    site = replace(SITE, today=today)
    for office in offices(site):
        assert len(office.party_to) <= len(office.agreements) <= len(site.agreements)
        assert set(office.owed) <= set(site.outcomes)
    for record in track_records(site, offices(site)).values():
        numbers = [part.number for part in record.score.parts]
        assert record.kept <= record.score.total == sum(numbers) == len(record.office.owed)
        assert min(numbers) > 0


@settings(max_examples=50)
@given(today=DAYS)
def test_the_score_counts_every_promise_once(today: dt.date) -> None:
    site = replace(SITE, today=today)
    found = score(site, site.outcomes)
    shelves = {shelf.address: shelf.rows for shelf in Ledger(site).statuses}
    for part in found.parts:
        assert part.number == len(shelves[part.address])
    assert sum(part.number for part in found.parts) == found.total == len(site.outcomes)
