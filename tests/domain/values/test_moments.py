import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.values.dates import InvalidDate
from plugins.domain.values.moments import Moment

JAKARTA = ZoneInfo("Asia/Jakarta")

# as written, as a header writes it, RFC 3339
MOMENTS = [
    ("2018-05-09", "2018-05-09", "2018-05-09T00:00:00+07:00"),
    ("2018-05-09 10:41", "2018-05-09 10:41", "2018-05-09T10:41:00+07:00"),
    ("2018-05-09 10:41:05", "2018-05-09 10:41:05", "2018-05-09T10:41:05+07:00"),
    ("2018-05-09 00:00", "2018-05-09 00:00", "2018-05-09T00:00:00+07:00"),
    ("2018-05-09T10:41", "2018-05-09 10:41", "2018-05-09T10:41:00+07:00"),
    ("2018-05-09T10:41+07:00", "2018-05-09 10:41", "2018-05-09T10:41:00+07:00"),
    ("2018-05-09 10:41 +09:00", "2018-05-09 08:41", "2018-05-09T08:41:00+07:00"),
    ("2018-05-09T03:41:00Z", "2018-05-09 10:41", "2018-05-09T10:41:00+07:00"),
    ("2018-05-09T18:00-07:00", "2018-05-10 08:00", "2018-05-10T08:00:00+07:00"),
    ("1945-08-17 10:00", "1945-08-17 10:00", "1945-08-17T10:00:00+09:00"),
]


@pytest.mark.parametrize(("text", "header", "machine"), MOMENTS, ids=[case[0] for case in MOMENTS])
def test_parse_and_write(text: str, header: str, machine: str) -> None:
    moment = Moment.parse(text, JAKARTA)
    assert (moment.text, moment.isoformat()) == (header, machine)
    assert moment.has_time == (len(text) > 10)
    assert moment.day.isoformat() == header[:10]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("", "tulis seperti 2024-03-05 atau 2024-03-05 10:41"),
        ("2018", "tulis seperti 2024-03-05 atau 2024-03-05 10:41"),
        ("kemarin", "tulis seperti 2024-03-05 atau 2024-03-05 10:41"),
        ("2018-05-09 10", "tulis seperti 2024-03-05 atau 2024-03-05 10:41"),
        ("2018-05-09\n", "tulis 2018-05-09"),
        ("9 Mei 2018", "tulis 2018-05-09"),
        ("9/5/2018 10.41", "tulis 2018-05-09 10:41"),
        ("Rabu, 9 Mei 2018 | 23.30 WITA", "tulis 2018-05-09 22:30"),
        ("Kamis, 9 Mei 2018", "tulis seperti 2024-03-05 atau 2024-03-05 10:41"),
        ("1 Januari 0001 01.00 WIT", "tulis seperti 2024-03-05 atau 2024-03-05 10:41"),
    ],
    ids=repr,
)
def test_parse_rejects_another_form(text: str, remedy: str) -> None:
    with pytest.raises(InvalidDate) as caught:
        Moment.parse(text, ZoneInfo("UTC") if "0001" in text else JAKARTA)
    assert caught.value.finding == f"tanggal '{text}' tidak dikenali"
    assert caught.value.remedy == remedy


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("2018-02-30", "tanggal atau jam '2018-02-30' tidak ada dalam kalender"),
        ("2018-05-09 24:30", "tanggal atau jam '2018-05-09 24:30' tidak ada dalam kalender"),
        ("2018-05-09 10:41+99:00",
         "tanggal atau jam '2018-05-09 10:41+99:00' tidak ada dalam kalender"),
        ("9999-12-31 23:30Z", "waktu '9999-12-31T23:30:00+00:00' di luar kalender"),
        ("0001-01-01 00:30+14:00", "waktu '0001-01-01T00:30:00+14:00' di luar kalender"),
    ],
    ids=repr,
)  # fmt: skip
def test_parse_rejects_what_no_calendar_or_clock_shows(text: str, finding: str) -> None:
    zone = ZoneInfo("UTC") if text.startswith("0001") else JAKARTA
    with pytest.raises(InvalidDate) as caught:
        Moment.parse(text, zone)
    assert caught.value.finding == finding
    assert caught.value.remedy == "periksa tanggalnya pada sumber"


@pytest.mark.parametrize(
    ("zone", "name", "offset"),
    [
        ("Asia/Jakarta", "WIB", "+07:00"),
        ("Asia/Pontianak", "WIB", "+07:00"),
        ("Asia/Makassar", "WITA", "+08:00"),
        ("Asia/Ujung_Pandang", "WITA", "+08:00"),
        ("Asia/Jayapura", "WIT", "+09:00"),
        ("Asia/Kathmandu", "UTC+05:45", "+05:45"),
    ],
)
def test_zones(zone: str, name: str, offset: str) -> None:
    moment = Moment.parse("2018-05-09 10:41", ZoneInfo(zone))
    assert moment.zone_name == name
    assert moment.isoformat() == f"2018-05-09T10:41:00{offset}"


def test_an_offset_with_seconds_is_written_without_them() -> None:
    # Jakarta kept +07:07:12 until 1923.
    moment = Moment.parse("1910-01-01 12:00", JAKARTA)
    assert moment.isoformat() == "1910-01-01T11:59:48+07:07"
    assert dt.datetime.fromisoformat(moment.isoformat()) == moment.at


@given(
    st.datetimes(dt.datetime(1945, 1, 1), dt.datetime(2100, 1, 1)).map(
        lambda at: at.replace(microsecond=0)
    ),
    st.sampled_from(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
)
def test_text_round_trip(at: dt.datetime, zone: str) -> None:
    moment = Moment(at.replace(tzinfo=ZoneInfo(zone)))
    assert Moment.parse(moment.text, ZoneInfo(zone)) == moment
    assert Moment.parse(moment.isoformat(), ZoneInfo(zone)).at == moment.at


def test_moments_are_ordered() -> None:
    texts = ["2018-05-09 10:41", "2018-05-08", "2018-05-09"]
    assert [moment.text for moment in sorted(Moment.parse(text, JAKARTA) for text in texts)] == [
        "2018-05-08",
        "2018-05-09",
        "2018-05-09 10:41",
    ]
