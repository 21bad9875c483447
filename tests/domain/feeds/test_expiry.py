"""Ends of agreements announced ahead."""

import datetime as dt

import pytest

from plugins.domain.feeds.expiry import end_items, end_notices
from tests.site.texts import agreement, site_of

DAY = dt.date.fromisoformat
TERM = {"start": "2026-01-01", "end": "2026-12-31"}
BASE = {"signed": {"date": "2026-01-01"}, "term": TERM}


def notices(today: str, **files: str) -> list[str]:
    """Give ``day: days left`` for the agreement ``m``."""
    site = site_of({f"mou/{name}.md": text for name, text in files.items()}, DAY(today))
    return sorted(f"{on}: {left}" for on, left, _end in end_notices(site, site.agreement("m")))


ALL = ["2026-10-02: 90", "2026-12-01: 30", "2026-12-24: 7", "2026-12-31: 0"]


@pytest.mark.parametrize(
    ("today", "count"),
    [
        ("2026-10-01", 0),
        ("2026-10-02", 1),
        ("2026-11-30", 1),
        ("2026-12-01", 2),
        ("2026-12-24", 3),
        ("2026-12-30", 3),
        ("2026-12-31", 4),
        ("2030-01-01", 4),
    ],
)
def test_each_notice_comes_on_its_day_and_stays(today: str, count: int) -> None:
    assert notices(today, m=agreement(**BASE)) == ALL[:count]


@pytest.mark.parametrize(
    "fields",
    [
        {"signed": {"date": "2026-01-01"}},
        {"signed": {"date": "2026-01-01"}, "term": {"end": "2026"}},
        {"signed": {"date": "2026-01-01"}, "term": {"end": "2026-12"}},
        {"signed": {"date": "2026-01-01"}, "term": {"end": "2026-12-31~"}},
        {"signed": {"date": "2026-01-01"}, "term": {"end": ".."}},
        {"term": {"end": "2026-12-31"}},
        {"stage": "penyusunan_kb", "term": {"end": "2026-12-31"}},
        {**BASE, "ended": {"reason": "terminated"}},
    ],
    ids=[
        "no end",
        "a year",
        "a month",
        "about a day",
        "unlimited",
        "not signed",
        "a draft",
        "ended on an unknown day",
    ],
)
def test_nothing_is_announced_of(fields: dict[str, object]) -> None:
    assert notices("2027-06-01", m=agreement(**fields)) == []


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"signed": {"date": "2021-06-01"}, "term": {"duration": "P5Y"}}, "2026-03-02: 90"),
        (
            {"numbers": [{"org": "ugm", "number": "1"}], "term": {"end": "2026-12-31"}},
            "2026-10-02: 90",
        ),
        (
            {"signed": {"date": "2026-01-01"}, "term": {"start": "2026", "end": "2026-12-31"}},
            "2026-10-02: 90",
        ),
    ],
    ids=["a duration", "a number instead of a signing", "a coarse start"],
)
def test_an_end_is_announced_however_it_is_known(fields: dict[str, object], wanted: str) -> None:
    assert notices("2027-06-01", m=agreement(**fields))[0] == wanted


def test_an_agreement_that_begins_late_is_announced_from_its_beginning() -> None:
    fields = {**BASE, "term": {"start": "2026-11-01", "end": "2026-12-31"}}
    assert notices("2027-06-01", m=agreement(**fields)) == ALL[1:]


def test_one_that_is_ended_early_has_no_notice_after_that() -> None:
    ended = {"date": "2026-12-10", "reason": "terminated"}
    assert notices("2027-06-01", m=agreement(**BASE, ended=ended)) == ALL[:2]


def test_an_amendment_takes_nothing_back_and_brings_its_own() -> None:
    later = agreement(
        kind="addendum", amends="m", signed={"date": "2026-11-15"}, term={"end": "2027-12-31"}
    )
    found = notices("2028-06-01", m=agreement(**BASE), a=later)
    assert found == [
        ALL[0],
        "2027-10-02: 90",
        "2027-12-01: 30",
        "2027-12-24: 7",
        "2027-12-31: 0",
    ]


def test_an_amendment_announces_nothing_itself() -> None:
    later = agreement(
        kind="addendum", amends="b", signed={"date": "2026-11-15"}, term={"end": "2027-12-31"}
    )
    assert notices("2028-06-01", b=agreement(**BASE), m=later) == []


def test_a_successor_brings_the_end_forward() -> None:
    later = agreement(supersedes="m", signed={"date": "2026-11-15"}, term={"start": "2026-12-20"})
    assert notices("2028-06-01", m=agreement(**BASE), b=later) == [
        ALL[0],
        "2026-11-19: 30",
        "2026-12-12: 7",
        "2026-12-19: 0",
    ]


def test_what_is_not_signed_yet_changes_nothing() -> None:
    later = agreement(kind="addendum", amends="m", term={"end": "2027-12-31"})
    assert notices("2028-06-01", m=agreement(**BASE), a=later) == ALL


def test_the_words_and_the_identity() -> None:
    text = agreement(**BASE, title="tentang jalan", old_addresses=["/mou/tua/"])
    site = site_of({"mou/m.md": text}, DAY("2026-12-31"))
    first, *_rest, last = end_items(site, site.agreement("m"))
    assert first.guid == ("tag:blora-terbuka.invalid,2026:/mou/tua/;berakhir=2026-12-31;90")
    assert first.title == (
        "Berakhir 90 hari lagi (31 Desember 2026): Nota Kesepahaman tentang jalan"
    )
    assert first.summary.startswith(
        "Perjanjian ini berlaku sampai 31 Desember 2026; pada 2 Oktober 2026 tinggal 90 hari. "
    )
    assert first.published == first.placed == dt.datetime(2026, 10, 2, tzinfo=site.rules.zone)
    assert last.title.startswith("Berakhir hari ini (31 Desember 2026): ")
    assert "hari itu hari terakhirnya" in last.summary


def test_a_notice_never_changes() -> None:
    days = ("2026-10-02", "2026-12-31", "2027-06-01", "2029-01-01")
    sites = [site_of({"mou/m.md": agreement(**BASE)}, DAY(day)) for day in days]
    assert len({next(iter(end_items(site, site.agreement("m")))) for site in sites}) == 1
