import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.calendars.ical import CANCELLED, CONFIRMED, TENTATIVE, Calendar, Entry, to_ics
from plugins.domain.values.characters import speakable
from tests.examples import examples

WIB = dt.timezone(dt.timedelta(hours=7))
ENTRY = Entry(
    uid="tag:contoh.id,2026:/program/a/#b",
    first=dt.date(2018, 5, 8),
    last=dt.date(2018, 5, 9),
    status=CONFIRMED,
    title="Penandatanganan; tahap 1, Jakarta",
    about="Baris satu\nbaris dua \\ akhir",
    url="https://contoh.id/program/a/#b",
    categories=("Penandatanganan", "Smart City, Blora"),
    stamp=dt.datetime(2018, 5, 9, 3, 0, tzinfo=WIB),
    sequence=2,
    place="Hotel, Jakarta",
)
CALENDAR = Calendar(
    name="Peristiwa, Contoh",
    about="Status per hari; bukan situs resmi.",
    url="https://contoh.id/kalender/program.ics",
    publisher="Contoh",
    zone="Asia/Jakarta",
    entries=(ENTRY,),
)


def with_entry(**values: Any) -> Calendar:
    return Calendar(**{**vars(CALENDAR), "entries": (Entry(**{**vars(ENTRY), **values}),)})


def read(calendar: Calendar) -> icalendar.Calendar:
    parsed = icalendar.Calendar.from_ical(to_ics(calendar))
    assert parsed.errors == []
    return parsed


def only_event(calendar: Calendar) -> icalendar.Event:
    (event,) = read(calendar).walk("VEVENT")
    assert event.errors == []
    return event


def test_an_entry_comes_back_from_a_parser() -> None:
    event = only_event(CALENDAR)
    assert event["UID"] == ENTRY.uid
    assert event["SUMMARY"] == ENTRY.title
    assert event["DESCRIPTION"] == ENTRY.about
    assert event["LOCATION"] == ENTRY.place
    assert event["URL"] == ENTRY.url
    assert event["CATEGORIES"].cats == ["Penandatanganan", "Smart City, Blora"]
    assert event["SEQUENCE"] == 2


def test_an_all_day_entry_ends_before_its_end() -> None:
    event = only_event(CALENDAR)
    assert event["DTSTART"].dt == dt.date(2018, 5, 8)
    assert event["DTEND"].dt == dt.date(2018, 5, 10)
    assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"


def test_the_stamp_is_in_utc_and_the_records_own() -> None:
    assert only_event(CALENDAR)["DTSTAMP"].to_ical() == b"20180508T200000Z"


@pytest.mark.parametrize("status", [CONFIRMED, TENTATIVE, CANCELLED])
def test_a_status_is_one_that_the_standard_knows(status: str) -> None:
    assert only_event(with_entry(status=status))["STATUS"] == status


def test_a_place_may_be_unknown() -> None:
    assert "LOCATION" not in only_event(with_entry(place=None))


def test_the_last_day_there_is_has_no_day_after_it() -> None:
    event = only_event(with_entry(first=dt.date.max, last=dt.date.max))
    assert event["DTSTART"].dt == dt.date.max
    assert "DTEND" not in event


@pytest.mark.parametrize(
    "content",
    ["VERSION:2.0", "METHOD:PUBLISH", "CALSCALE:GREGORIAN", "X-WR-TIMEZONE:Asia/Jakarta"],
)
def test_the_head_has_what_programs_ask_for(content: str) -> None:
    assert f"\r\n{content}\r\n".encode() in to_ics(CALENDAR)


def every_line_ends_in_crlf(text: bytes) -> bool:
    return b"\n" not in text.replace(b"\r\n", b"") and text.endswith(b"END:VCALENDAR\r\n")


def no_line_is_longer_than_75_octets(text: bytes) -> bool:
    return all(len(line) <= 75 for line in text.split(b"\r\n"))


def every_text_is_utf_8(text: bytes) -> bool:
    return all(line.decode() is not None for line in text.split(b"\r\n"))


def no_time_needs_a_zone(text: bytes) -> bool:
    return b"TZID" not in text and b"VTIMEZONE" not in text


def each_entry_has_what_it_must(text: bytes) -> bool:
    names = re.findall(rb"^([A-Z-]+)[;:]", text.partition(b"BEGIN:VEVENT")[2], re.MULTILINE)
    must = {b"UID", b"DTSTAMP", b"DTSTART", b"DTEND", b"SUMMARY", b"SEQUENCE", b"STATUS"}
    return must <= set(names) and len(set(names)) == len(names) - names.count(b"END") + 1


def it_refreshes(text: bytes) -> bool:
    return b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\nS" in text and b"X-PUBLISHED-TTL:P1D" in text


def it_is_named_in_both_ways(text: bytes) -> bool:
    return (
        b"\r\nNAME:Peristiwa\\, Contoh\r\n" in text
        and b"\r\nX-WR-CALNAME:Peristiwa\\, Contoh\r\n" in text
    )


def it_says_who_made_it(text: bytes) -> bool:
    return re.search(rb"\r\nPRODID:-//[^\r]+//ID\r\n", text) is not None


def it_blocks_nobodys_day(text: bytes) -> bool:
    return b"\r\nTRANSP:TRANSPARENT\r\n" in text


def it_has_no_alarm(text: bytes) -> bool:
    return b"VALARM" not in text


# Who stumbles over what: Google refuses a zone without definition and a missing UID or DTSTAMP,
# Outlook refuses long lines, bare line feeds and a missing METHOD or PRODID and shows an inclusive
# DTEND a day short, Thunderbird reads the name and the refresh interval.
RULES: list[tuple[str, Callable[[bytes], bool]]] = [
    ("Google", every_text_is_utf_8),
    ("Google", no_time_needs_a_zone),
    ("Google", each_entry_has_what_it_must),
    ("Google", it_blocks_nobodys_day),
    ("Outlook", every_line_ends_in_crlf),
    ("Outlook", no_line_is_longer_than_75_octets),
    ("Outlook", it_says_who_made_it),
    ("Thunderbird", it_is_named_in_both_ways),
    ("Thunderbird", it_refreshes),
    ("Thunderbird", it_has_no_alarm),
]


@pytest.mark.parametrize(
    ("program", "holds"), RULES, ids=[f"{name}-{rule.__name__}" for name, rule in RULES]
)
def test_programs_can_read_it(program: str, holds: Callable[[bytes], bool]) -> None:
    assert holds(to_ics(CALENDAR)), program


def test_a_calendar_without_entries_is_still_valid() -> None:
    empty = read(Calendar(**{**vars(CALENDAR), "entries": ()}))
    assert empty.walk("VEVENT") == []
    (zone,) = empty.walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Jakarta"


TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=120)


def as_read(text: str) -> str:
    """What a parser makes of a text: one kind of line end, and no control characters."""
    return speakable(text).replace("\r\n", "\n").replace("\r", "\n")


@settings(max_examples=examples(150))
@given(TEXT, TEXT, TEXT.filter(speakable), st.dates(dt.date(1945, 1, 1), dt.date(2076, 1, 1)))
def test_every_text_comes_back_and_no_line_is_too_long(
    title: str, about: str, place: str, day: dt.date
) -> None:
    calendar = with_entry(title=title, about=about, place=place, first=day, last=day)
    text = to_ics(calendar)
    assert no_line_is_longer_than_75_octets(text)
    assert every_line_ends_in_crlf(text)
    event = only_event(calendar)
    assert as_read(event["SUMMARY"]) == as_read(title)
    assert as_read(event["DESCRIPTION"]) == as_read(about)
    assert as_read(event["LOCATION"]) == as_read(place)
    assert event["DTSTART"].dt == day
    assert to_ics(calendar) == text
