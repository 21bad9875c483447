import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.values.dates import FuzzyDate
from plugins.domain.values.durations import Duration
from plugins.domain.values.moments import Moment, read_indonesian
from plugins.domain.values.names import DAYS, MONTHS
from plugins.domain.values.wording import (
    count_days,
    count_days_left,
    format_between,
    format_day,
    format_duration,
    format_fuzzy,
    format_moment,
    format_month,
    format_period,
    format_time,
)

JAKARTA = ZoneInfo("Asia/Jakarta")
MODERN = st.dates(dt.date(1945, 1, 1), dt.date(2100, 12, 31))


@given(MODERN)
def test_days_agree_with_babel(day: dt.date) -> None:
    assert format_day(day) == format_date(day, "d MMMM yyyy", locale="id")
    assert format_day(day, weekday=True) == format_date(day, "EEEE, d MMMM yyyy", locale="id")
    assert format_month(day) == format_date(day, "MMMM yyyy", locale="id")


@given(MODERN)
def test_what_is_written_is_read_again(day: dt.date) -> None:
    read = read_indonesian(format_day(day, weekday=True), JAKARTA)
    assert read.day == day
    assert not read.weekday_mismatch


def test_names_agree_with_babel() -> None:

    indonesian = Locale("id")
    assert list(MONTHS) == [indonesian.months["format"]["wide"][n] for n in range(1, 13)]
    assert list(DAYS) == [indonesian.days["format"]["wide"][n] for n in range(7)]


FUZZY = [
    ("2018-05-08", "8 Mei 2018"),
    ("2018-05", "Mei 2018"),
    ("2018", "2018"),
    ("0018", "0018"),
    ("2018-33", "triwulan I 2018"),
    ("2018-35", "triwulan III 2018"),
    ("2018-36", "triwulan IV 2018"),
    ("2018-40", "semester I 2018"),
    ("2018-41", "semester II 2018"),
    ("2018-05-08~", "sekitar 8 Mei 2018"),
    ("2018?", "diperkirakan 2018"),
    ("2018-05-08/2018-05-10", "8–10 Mei 2018"),
    ("2018-05-28/2018-06-02", "28 Mei–2 Juni 2018"),
    ("2018-12-28/2019-01-02", "28 Desember 2018–2 Januari 2019"),
    ("2018-05-08/2018-05-08", "8 Mei 2018"),
    ("2018-05/2018-07", "Mei–Juli 2018"),
    ("2018-05/2019-07", "Mei 2018–Juli 2019"),
    ("2018-33/2018-34", "triwulan I–II 2018"),
    ("2018-40/2018-41", "semester I–II 2018"),
    ("2018/2019", "2018–2019"),
    ("2018/2018-05", "2018 sampai Mei 2018"),
    ("2018-05~/2018-06", "sekitar Mei 2018 sampai Juni 2018"),
    ("2018-05/2018-06~", "Mei 2018 sampai sekitar Juni 2018"),
    ("2018-33/2019-33", "triwulan I 2018–triwulan I 2019"),
    ("[2018-05-08..2018-06-08]", "antara 8 Mei dan 8 Juni 2018"),
    ("2018-05-08/2018-06", "8 Mei 2018 sampai Juni 2018"),
    ("2018~/2019?", "sekitar 2018 sampai diperkirakan 2019"),
    ("2018-05-08/..", "sejak 8 Mei 2018"),
    ("2018~/..", "sejak sekitar 2018"),
    ("../2026-12-31", "paling lambat 31 Desember 2026"),
    ("[2023-11-09..2023-11-10]", "antara 9 dan 10 November 2023"),
    ("[2023-11..2024]", "antara November 2023 dan 2024"),
    ("[2018..2019]", "antara 2018 dan 2019"),
    ("..", "tanpa batas waktu"),
]


@pytest.mark.parametrize(("text", "words"), FUZZY, ids=[case[0] for case in FUZZY])
def test_format_fuzzy(text: str, words: str) -> None:
    assert format_fuzzy(FuzzyDate.parse(text, deadlines=True, unlimited=True)) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2027-01-01", "2027-01-31", "antara 1 dan 31 Januari 2027"),
        ("2027-01-01", "2027-12-31", "antara 1 Januari dan 31 Desember 2027"),
        ("2026-12-31", "2027-01-01", "antara 31 Desember 2026 dan 1 Januari 2027"),
        ("2027-01-01", "2027-01-01", "1 Januari 2027"),
    ],
)
def test_format_between(earliest: str, latest: str, words: str) -> None:
    bounds = dt.date.fromisoformat(earliest), dt.date.fromisoformat(latest)
    assert format_between(*bounds) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2018-05-08", "2026-11-24", "8 tahun 6 bulan"),
        ("2026-11-24", "2018-05-08", "8 tahun 6 bulan"),
        ("2018-05-08", "2019-05-08", "1 tahun"),
        ("2018-05-08", "2019-05-07", "11 bulan"),
        ("2018-05-08", "2018-06-08", "1 bulan"),
        ("2018-05-08", "2018-06-07", "30 hari"),
        ("2018-05-08", "2018-05-08", "0 hari"),
    ],
)
def test_format_period(start: str, end: str, words: str) -> None:
    assert format_period(dt.date.fromisoformat(start), dt.date.fromisoformat(end)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("P5Y", "5 tahun"),
        ("P1Y6M", "1 tahun 6 bulan"),
        ("P30D", "30 hari"),
        ("P1Y2M3D", "1 tahun 2 bulan 3 hari"),
    ],
)
def test_format_duration(text: str, words: str) -> None:
    assert format_duration(Duration.parse(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2018-05-09", "Rabu, 9 Mei 2018"),
        ("2018-05-09 09:05", "Rabu, 9 Mei 2018 pukul 09.05 WIB"),
    ],
)
def test_format_moment(text: str, words: str) -> None:
    moment = Moment.parse(text, JAKARTA)
    assert format_moment(moment) == words
    assert format_moment(moment, weekday=False) == words.removeprefix("Rabu, ")


def test_format_time_names_the_zone() -> None:
    moment = Moment.parse("2018-05-09 09:05", ZoneInfo("Asia/Jayapura"))
    assert format_time(moment) == "pukul 09.05 WIT"


@pytest.mark.parametrize(
    ("days", "words", "left"),
    [
        (0, "0 hari", "berakhir hari ini"),
        (37, "37 hari", "sisa 37 hari"),
        (1234, "1.234 hari", "sisa 1.234 hari"),
    ],
)
def test_days(days: int, words: str, left: str) -> None:
    assert (count_days(days), count_days_left(days)) == (words, left)
