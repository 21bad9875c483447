import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.values.date_spellings import SpelledDate, read_spelling
from plugins.domain.values.dates import InvalidDate
from plugins.domain.values.moments import Moment, read_indonesian

JAKARTA = ZoneInfo("Asia/Jakarta")

READ = [
    ("8 Mei 2018", "2018-05-08"),
    ("08 MEI 2018", "2018-05-08"),
    ("Selasa, 8 Mei 2018", "2018-05-08"),
    ("8/5/2018", "2018-05-08"),
    ("08-05-2018", "2018-05-08"),
    ("8.5.2018", "2018-05-08"),
    ("2018-05-08", "2018-05-08"),
    ("2018/5/8", "2018-05-08"),
    ("Selasa (8/5/2018)", "2018-05-08"),
    ("hari Selasa tanggal 8 Mei 2018", "2018-05-08"),
    ("Jum'at, 1 Pebruari 2019", "2019-02-01"),
    ("Jum’at Kliwon, 1 Februari 2019", "2019-02-01"),
    ("Jumat (Pahing), 1 Februari 2019", "2019-02-01"),
    ("Ahad, 3 Feb 2019", "2019-02-03"),
    ("1 Agt 2019", "2019-08-01"),
    ("1 Ags. 2019", "2019-08-01"),
    ("1 Sept 2019", "2019-09-01"),
    ("1 Okt 2019", "2019-10-01"),
    ("1 Nopember 2019", "2019-11-01"),
    ("1 Des 2019", "2019-12-01"),
    ("1 Mrt 2019", "2019-03-01"),
    ("May 8, 2018", "2018-05-08"),
    ("Tuesday, May 8th, 2018", "2018-05-08"),
    ("8 Mei 2018 10.41", "2018-05-08 10:41"),
    ("8 Mei 2018 | 10:41 WIB", "2018-05-08 10:41"),
    ("8 Mei 2018, pukul 10.41.07 WIB", "2018-05-08 10:41:07"),
    ("8 Mei 2018 jam 10.41 WITA", "2018-05-08 09:41"),
    ("8 Mei 2018 00.30 WIT", "2018-05-07 22:30"),
    ("May 8, 2018 at 12:30 AM", "2018-05-08 00:30"),
    ("May 8, 2018 at 12:30 p.m.", "2018-05-08 12:30"),
    ("2018-05-08T10:41:00+07:00", "2018-05-08 10:41"),
    ("2018-05-08T03:41:00.123Z", "2018-05-08 10:41"),
    ("2018-05-08 03:41 GMT", "2018-05-08 10:41"),
    ("2018-05-08 10:41 UTC+9", "2018-05-08 08:41"),
    ("2018-05-08 01:11 -0230", "2018-05-08 10:41"),
    ("Selasa malam (8/5/2018)", "2018-05-08"),
    ("Selasa, 8 Mei 2018 kemarin", "2018-05-08"),
    ("٨ Mei ٢٠١٨", "2018-05-08"),
    (" 8\u00a0Mei\u200b 2018. ", "2018-05-08"),
]


@pytest.mark.parametrize(("text", "header"), READ, ids=[case[0] for case in READ])
def test_read(text: str, header: str) -> None:
    read = read_indonesian(text, JAKARTA)
    assert read.text == header
    assert read.day.isoformat() == header[:10]
    assert read.has_time == (len(header) > 10)
    assert not read.weekday_mismatch


@pytest.mark.parametrize("text", ["Senin, 8 Mei 2018", "Senin (14/12/2021)", "Ahad 8-5-2018"])
def test_a_wrong_weekday_is_noticed(text: str) -> None:
    assert read_indonesian(text, JAKARTA).weekday_mismatch


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("januari january jan", 1),
        ("februari pebruari february feb peb", 2),
        ("maret march mar mrt", 3),
        ("april apr", 4),
        ("mei may", 5),
        ("juni june jun", 6),
        ("juli july jul", 7),
        ("agustus august agt ags agu agst aug", 8),
        ("september sept sep", 9),
        ("oktober october okt oct", 10),
        ("november nopember nov nop", 11),
        ("desember december des dec", 12),
    ],
)
def test_a_month_in_every_spelling(words: str, month: int) -> None:
    for word in words.split():
        assert read_spelling(f"8 {word} 2018").day == dt.date(2018, month, 8), word


@pytest.mark.parametrize(
    ("words", "weekday"),
    [
        ("senin monday sen mon", 0),
        ("selasa tuesday sel tue tues", 1),
        ("rabu wednesday rab wed", 2),
        ("kamis thursday kam thu thur thurs", 3),
        ("jumat friday jum fri", 4),
        ("sabtu saturday sab sat", 5),
        ("minggu ahad sunday min sun", 6),
    ],
)
def test_a_weekday_in_every_spelling(words: str, weekday: int) -> None:
    for word in words.split():
        assert read_spelling(f"{word}, 8 Mei 2018").weekday == weekday, word


@pytest.mark.parametrize("day", ["Legi", "Pahing", "Paing", "Pon", "Wage", "Kliwon"])
def test_a_market_day_stands_beside_the_weekday(day: str) -> None:
    assert read_spelling(f"Selasa {day}, 8 Mei 2018").day == dt.date(2018, 5, 8)


@pytest.mark.parametrize(
    ("text", "time", "offset"),
    [
        ("8 Mei 2018", None, None),
        ("May 8, 2018 1:00 AM", dt.time(1), None),
        ("May 8, 2018 12:00 AM", dt.time(0), None),
        ("May 8, 2018 12:59 PM", dt.time(12, 59), None),
        ("8 Mei 2018 10.00 +14:00", dt.time(10), dt.timedelta(hours=14)),
        ("8 Mei 2018 10.00 +09:59", dt.time(10), dt.timedelta(hours=9, minutes=59)),
        ("8 Mei 2018 10.00 -03:30", dt.time(10), -dt.timedelta(hours=3, minutes=30)),
    ],
)
def test_times_and_offsets_at_their_limits(
    text: str, time: dt.time | None, offset: dt.timedelta | None
) -> None:
    spelled = read_spelling(text)
    assert (spelled.time, spelled.offset, spelled.weekday) == (time, offset, None)


def test_a_text_is_read_up_to_its_greatest_length() -> None:
    assert read_spelling("8 Mei 2018".ljust(120)).day == dt.date(2018, 5, 8)
    with pytest.raises(InvalidDate) as caught:
        read_spelling("8 Mei 2018".ljust(121))
    assert caught.value.finding == (
        f"'{'8 Mei 2018'.ljust(40)}…' terlalu panjang untuk sebuah tanggal"
    )


def test_a_moment_is_in_the_zone_of_the_site() -> None:
    for text in ("8 Mei 2018", "8 Mei 2018 10.00", "8 Mei 2018 10.00 WITA"):
        assert Moment.from_spelling(read_spelling(text), JAKARTA).at.tzinfo is JAKARTA, text


NO_CALENDAR = "tidak ada dalam kalender"
REFUSED = [
    ("", "tidak dikenali"),
    ("segera", "tidak dikenali"),
    ("kemarin", "kata 'kemarin' pada 'kemarin' bukan tanggal"),
    ("Selasa lalu", "kata 'lalu' pada"),
    ("hari ini", "kata 'hari ini' pada"),
    ("2 hari yang lalu", "kata 'lalu' pada"),
    ("3 hours ago", "kata 'ago' pada"),
    ("8 Mei", "tidak menyebut tahun dengan empat angka"),
    ("8/5/18", "tidak menyebut tahun dengan empat angka"),
    ("Selasa (8/5)", "tidak menyebut tahun dengan empat angka"),
    ("8 Mei 20188", "angka '20188' pada '8 Mei 20188' bukan tahun"),
    ("Mei 2018", "tidak dikenali"),
    ("2018", "tidak dikenali"),
    ("8-10 Mei 2018", "tidak dikenali"),
    ("31/02/2018", NO_CALENDAR),
    ("29 Februari 2019", NO_CALENDAR),
    ("5/13/2018", NO_CALENDAR),
    ("0 Mei 2018", NO_CALENDAR),
    ("8 Mei 0000", NO_CALENDAR),
    ("8 Mei 2018 25.00", NO_CALENDAR),
    ("8 Mei 2018 10.61", NO_CALENDAR),
    ("May 8, 2018 13:00 PM", NO_CALENDAR),
    ("May 8, 2018 0:00 AM", NO_CALENDAR),
    ("8 Mei 2018 10.00 +15:00", NO_CALENDAR),
    ("8 Mei 2018 10.00 +07:60", NO_CALENDAR),
    ("8 Mai 2018", "tidak dikenali"),
    ("8 Mei 2018" + " " * 120, "terlalu panjang untuk sebuah tanggal"),
]


@pytest.mark.parametrize(
    ("text", "finding"), REFUSED, ids=[case[0].strip() or "empty" for case in REFUSED]
)
def test_what_is_not_said_is_not_guessed(text: str, finding: str) -> None:
    with pytest.raises(InvalidDate) as caught:
        read_indonesian(text, JAKARTA)
    assert finding in caught.value.finding
    assert caught.value.remedy.startswith(("tulis tanggal lengkap", "periksa tanggalnya"))


def test_a_time_that_leaves_the_calendar_is_refused() -> None:
    with pytest.raises(InvalidDate, match="di luar kalender"):
        read_indonesian("31 Desember 9999 23.30 UTC", JAKARTA)


@given(st.text(max_size=140))
def test_any_text_gives_a_day_or_a_remedy(text: str) -> None:
    try:
        answer: object = read_spelling(text)
    except InvalidDate as error:
        answer = error.remedy
    assert isinstance(answer, (SpelledDate, str))


@given(st.dates(), st.sampled_from(["{0.day}/{0.month}/{0.year:04}", "{0.year:04}-{0:%m-%d}"]))
def test_numbers_are_read_as_day_month_year(day: dt.date, form: str) -> None:
    assert read_spelling(form.format(day)).day == day
