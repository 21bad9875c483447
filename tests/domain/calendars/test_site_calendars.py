import datetime as dt

import pytest

from plugins.domain.calendars.ical import Calendar, Entry
from plugins.domain.calendars.site_calendars import (
    Days,
    agreement_calendar,
    days_of,
    programme_calendar,
)
from plugins.domain.values.dates import FuzzyDate
from tests.domain.open_site import IMPRINT, OFFICIAL, TEXTS, empty_site, open_site
from tests.status_tables import label

EVENT = "content/program/jalan/rapat.md"
AGREEMENT = "content/mou/rapat.md"


def event_with(header: str) -> dict[str, str]:
    return {EVENT: f"---\ntitle: Rapat\nkind: meeting\n{header}\n---\n"}


def agreement_with(header: str) -> dict[str, str]:
    text = f"---\ntitle: tentang rapat\nkind: pks\nparties:\n  - org: pemkab\n{header}\n---\n"
    return {AGREEMENT: text}


def programmes(header: str) -> Calendar:
    return programme_calendar(open_site(event_with(header)), IMPRINT)


def meeting(header: str) -> Entry:
    (entry,) = (one for one in programmes(header).entries if "apat" in one.title)
    return entry


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2018-05-08", Days(dt.date(2018, 5, 8), dt.date(2018, 5, 8))),
        ("2018-05-08/2018-05-10", Days(dt.date(2018, 5, 8), dt.date(2018, 5, 10))),
        ("2018-05-08/..", Days(dt.date(2018, 5, 8), dt.date(2018, 5, 8), "Mulai: ")),
        ("../2018-05-08", Days(dt.date(2018, 5, 8), dt.date(2018, 5, 8), "Tenggat: ")),
    ],
)
def test_a_sure_day_has_a_place_in_the_calendar(text: str, days: Days) -> None:
    assert days_of(FuzzyDate.parse(text, deadlines=True)) == days


@pytest.mark.parametrize(
    "text",
    [
        "2018",
        "2018-12",
        "2018-36",
        "2018-41",
        "2018-05-08~",
        "2018-05-08?",
        "[2023-11-09..2023-11-10]",
        "2018-05/2018-05-10",
        "2018-05-08/2018-06",
        "2018-05-08/2018-05-10~",
        "2018-05/..",
        "../2018-05",
    ],
)
def test_a_coarse_date_is_put_on_no_day(text: str) -> None:
    assert days_of(FuzzyDate.parse(text, deadlines=True)) is None


def test_nothing_has_no_day() -> None:
    assert days_of(None) is None


def test_an_event_is_told_with_its_programme_and_status() -> None:
    (entry,) = programme_calendar(open_site(), IMPRINT).entries
    assert entry == Entry(
        uid="tag:blora-terbuka.invalid,2026:/program/jalan/#pembukaan",
        first=dt.date(2020, 3, 10),
        last=dt.date(2020, 3, 10),
        status="CONFIRMED",
        title="Jalan dibuka",
        about="Peluncuran. Program: Jalan desa.\n"
        f"{label('event', 'done')}. "
        "Kegiatan ini berlangsung pada 10 Maret 2020, dan ada buktinya.\n"
        "Status per 24 November 2026.",
        url="https://contoh.id/program/jalan/#pembukaan",
        categories=("Peluncuran", "Jalan desa"),
        stamp=dt.datetime(2021, 1, 2, 9, tzinfo=dt.timezone(dt.timedelta(hours=7))),
        sequence=1,
        place="Balai Desa",
    )


@pytest.mark.parametrize(
    ("header", "status"),
    [
        ('happened: "2020-05-01"', "CONFIRMED"),
        ('planned: "2027-05-01"', "TENTATIVE"),
        ('planned: "2020-05-01"', "TENTATIVE"),
        ('planned: "2027-05-01"\nrecorded: postponed\nreason: Hujan.', "TENTATIVE"),
        ('planned: "2020-05-01"\nrecorded: cancelled\nreason: Hujan.', "CANCELLED"),
    ],
)
def test_a_plan_is_no_promise_and_a_cancelled_one_says_so(header: str, status: str) -> None:
    assert meeting(header).status == status


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ('planned: "../2027-05-01"', "Tenggat: Rapat"),
        ('happened: "2020-05-01/.."', "Mulai: Rapat"),
        ('happened: "2020-05-01"\nplanned: "2020-04-01"', "Rapat"),
    ],
)
def test_the_title_says_what_is_on_that_day(header: str, title: str) -> None:
    assert meeting(header).title == title


MOVED = "old_addresses:\n  - /program/lama/#rapat\n  - /program/jalan/#rapat-lama"


def test_the_identity_survives_a_move() -> None:
    moved = meeting(f'happened: "2020-05-01"\n{MOVED}')
    assert moved.uid == "tag:blora-terbuka.invalid,2026:/program/lama/#rapat"


CHANGES = """\
changes:
  - at: "2021-01-01"
    kind: minor
  - at: 2021-02-01 10:00
    kind: major
    note: Tempat.
  - at: "2021-03-01"
    kind: major
    note: Hari."""


def test_only_major_changes_count_and_the_last_change_stamps() -> None:
    entry = meeting(f'happened: "2020-05-01"\n{CHANGES}')
    assert entry.sequence == 2
    assert entry.stamp.isoformat() == "2021-03-01T00:00:00+07:00"


@pytest.mark.parametrize(
    ("header", "stamp"),
    [
        ('happened: "2020-05-01"', "2020-05-01"),
        ('planned: "2027-05-01"', "2026-11-24"),
        ('happened: "2020-05-01"\nlast_reviewed: "2020-06-01"', "2020-06-01"),
        (
            'happened: "2020-05-01"\nevidence:\n  - source: laporan\n    shows: happening',
            "2020-03-06",
        ),
        (
            (
                'happened: "2020-05-01"\nevidence:\n'
                "  - post: 2020/03/jalan-dibuka\n    shows: happening"
            ),
            "2020-03-10",
        ),
        (
            'happened: "2020-05-01"\nevidence:\n  - source: tanpa-hari\n    shows: happening',
            "2020-05-01",
        ),
    ],
)
def test_without_changes_the_record_itself_gives_the_stamp(header: str, stamp: str) -> None:
    sources = TEXTS["content/rujukan/sumber.yaml"] + (
        "- id: tanpa-hari\n  publisher: A\n  title: B\n  type: news\n"
    )
    site = open_site({**event_with(header), "content/rujukan/sumber.yaml": sources})
    calendar = programme_calendar(site, IMPRINT)
    (entry,) = (one for one in calendar.entries if one.title == "Rapat")
    assert entry.stamp.date().isoformat() == stamp


def test_what_is_left_out_is_counted() -> None:
    calendar = programmes('happened: "2020-05"')
    assert len(calendar.entries) == 1
    assert calendar.about == (
        "Peristiwa yang harinya diketahui pasti. 1 lainnya tidak ditampilkan karena harinya belum "
        "diketahui pasti. Status per 24 November 2026. Bukan situs resmi Pemkab Contoh; disusun "
        "dari sumber publik yang dicantumkan."
    )


def test_an_empty_calendar_leaves_nothing_out() -> None:
    calendar = programme_calendar(empty_site(), OFFICIAL)
    assert calendar.entries == []
    assert calendar.about == (
        "Peristiwa yang harinya diketahui pasti. Tidak ada yang dilewatkan. "
        "Status per 24 November 2026."
    )
    assert calendar.name == "Peristiwa program — Contoh Terbuka"
    assert calendar.url == "https://contoh.id/kalender/program.ics"
    assert calendar.zone == "Asia/Jakarta"


def ends(header: str = "", **texts: str) -> dict[str, Entry]:
    site = open_site({**(agreement_with(header) if header else {}), **texts})
    return {entry.title: entry for entry in agreement_calendar(site, IMPRINT).entries}


def test_an_agreement_ends_on_its_last_day() -> None:
    entry = ends()["Hari terakhir: Nota Kesepahaman tentang jalan desa"]
    assert entry == Entry(
        # The first address, which another one may have followed.
        uid="tag:blora-terbuka.invalid,2026:/mou/jalan/#akhir",
        first=dt.date(2025, 3, 4),
        last=dt.date(2025, 3, 4),
        status="CONFIRMED",
        title="Hari terakhir: Nota Kesepahaman tentang jalan desa",
        about="Nota Kesepahaman antara Pemerintah Kabupaten Contoh dan Universitas Contoh, "
        "ditandatangani 5 Maret 2020.",
        url="https://contoh.id/mou/jalan-2020/",
        categories=("Perjanjian", "Nota Kesepahaman"),
        stamp=dt.datetime(2020, 3, 6, tzinfo=dt.timezone(dt.timedelta(hours=7))),
    )


SIGNED = 'signed:\n  date: "2024-02-29"\n'


@pytest.mark.parametrize(
    ("term", "day"),
    [
        ('end: "2027-01-31"', dt.date(2027, 1, 31)),
        ("duration: P5Y", dt.date(2029, 2, 28)),
    ],
)
def test_a_term_gives_the_last_day(term: str, day: dt.date) -> None:
    entry = ends(f"{SIGNED}term:\n  {term}")["Hari terakhir: Perjanjian Kerja Sama tentang rapat"]
    assert (entry.first, entry.last) == (day, day)


@pytest.mark.parametrize(
    "term", ['end: "2027"', 'end: "2027-01-31~"', 'end: ".."', "renewal: none"]
)
def test_no_last_day_is_made_up(term: str) -> None:
    assert len(ends(f"{SIGNED}term:\n  {term}")) == 1


def test_an_end_that_may_have_been_put_off_is_not_confirmed() -> None:
    header = f'{SIGNED}term:\n  end: "2025-01-31"\n  renewal: automatic'
    entry = ends(header)["Hari terakhir: Perjanjian Kerja Sama tentang rapat"]
    assert entry.status == "TENTATIVE"


AMENDMENT = """\
---
title: tentang perpanjangan
kind: addendum
parties:
  - org: pemkab
signed:
  date: "2024-01-01"
amends: jalan-2020
term:
  start: "2025-03-05"
  end: "2030-12-31"
---
"""


def test_an_amendment_moves_the_end_and_has_none_of_its_own() -> None:
    found = ends(**{"content/mou/perpanjangan.md": AMENDMENT})
    assert {title: entry.last for title, entry in found.items()} == {
        "Hari terakhir: Nota Kesepahaman tentang jalan desa": dt.date(2030, 12, 31)
    }
