"""Weeks of ISO 8601: their Mondays, names, words, and what lies in them."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.weeks.week import Week, week_of, weeks_between


@pytest.mark.parametrize(
    ("day", "address", "words"),
    [
        ("2026-11-23", "/pekan/2026-48/", "23–29 November 2026"),
        ("2026-11-29", "/pekan/2026-48/", "23–29 November 2026"),
        ("2026-11-30", "/pekan/2026-49/", "30 November–6 Desember 2026"),
        ("2021-01-03", "/pekan/2020-53/", "28 Desember 2020–3 Januari 2021"),
        ("2018-12-31", "/pekan/2019-01/", "31 Desember 2018–6 Januari 2019"),
    ],
    ids=[
        "Monday",
        "Sunday",
        "two months",
        "53rd week of the year before",
        "first of the next year",
    ],
)
def test_week_of_a_day(day: str, address: str, words: str) -> None:
    week = week_of(dt.date.fromisoformat(day))
    assert (week.address, week.words) == (address, words)


@pytest.mark.parametrize(
    ("today", "until", "is_over"),
    [
        ("2026-11-24", "2026-11-24", False),
        ("2026-11-29", "2026-11-29", False),
        ("2026-11-30", "2026-11-29", True),
    ],
    ids=["within it", "on its last day", "on the day after"],
)
def test_how_far_a_week_has_come(today: str, until: str, is_over: bool) -> None:
    week, day = Week(dt.date(2026, 11, 23)), dt.date.fromisoformat(today)
    assert (week.until(day).isoformat(), week.is_over(day)) == (until, is_over)


@given(st.dates(dt.date(1945, 1, 8), dt.date(2080, 1, 1)), st.integers(0, 60))
def test_weeks_follow_each_other_without_gap(day: dt.date, count: int) -> None:
    last = week_of(day + dt.timedelta(weeks=count))
    found = list(weeks_between(week_of(day), last))
    assert len(found) == len({week.name for week in found}) == count + 1
    assert found[-1].holds(day)
    assert all(one.sunday + dt.timedelta(days=1) == two.monday for two, one in pairwise(found))
