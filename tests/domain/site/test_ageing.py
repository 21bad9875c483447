"""As days pass without a new record no age shrinks, and no counter exceeds what it counts."""

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.headers.document import dump_entries
from plugins.domain.site.counters import gaps, register_counts
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
