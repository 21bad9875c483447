"""What stands beside a day and is no time of day is said, and what is one is not."""

import datetime as dt

import pytest

from scraper.reading import page_dates

DAY = dt.date(2018, 5, 8)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("Selasa, 8 Mei 2018 25:99 WIB", "25:99 WIB"),
        ("8 Mei 2018, pukul 24.61 WIB", "PUKUL 24.61 WIB"),
        ("08/05/2018 | 25:10", "25:10"),
        ("Oleh Admin, 8 Mei 2018 - 99:00 | dibaca 12 kali", "99:00"),
        ("2018-05-08 25:99", "25:99"),
    ],
)
def test_a_time_that_is_none_is_said_and_its_day_kept(text: str, clock: str) -> None:
    assert page_dates.find(text) == DAY
    [finding] = page_dates.unread_clock(text, DAY)
    assert finding.finding == f"jam '{clock}' tidak ada, hanya harinya yang dipakai"


@pytest.mark.parametrize(
    "text", ["8 Mei 2018", "8 Mei 2018 10:41 WIB", "8 Mei 2018, 25 orang", "9 Mei 2018 25:99", ""]
)
def test_nothing_is_said_of_a_day_alone_or_a_time(text: str) -> None:
    assert page_dates.unread_clock(text, DAY) == ()


def test_nothing_is_said_where_a_time_was_read_or_no_day() -> None:
    at = dt.datetime(2018, 5, 8, 10, 41, tzinfo=page_dates.JAKARTA)
    assert page_dates.unread_clock("8 Mei 2018 25:99", at) == ()
    assert page_dates.unread_clock("8 Mei 2018 25:99", None) == ()
