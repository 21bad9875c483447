"""Great changes of records, and ends of agreements."""

import datetime as dt

import pytest

from plugins.domain.feeds.changes import change_items, ended_items
from plugins.domain.records.models import Agreement
from plugins.domain.site.site import Site
from tests.site.texts import agreement, event, programme, site_of

CHANGES = [
    {"at": "2024-05-01", "kind": "major", "note": "Pihak bertambah."},
    {"at": "2024-05-02", "kind": "minor", "note": "Ejaan."},
    {"at": "2024-05-01", "kind": "major", "note": "A & B."},
    {"at": "2024-05-03 09:30", "kind": "major", "note": "Jam."},
]
SITE = site_of(
    {
        "program/p/index.md": programme(title="Jalan", changes=CHANGES[:1]),
        "program/p/e.md": event(
            title="Rapat", changes=CHANGES[:1], old_addresses=["/program/q/#e"]
        ),
        "mou/m.md": agreement(title="tentang M", changes=CHANGES),
    }
)
TAG = "tag:blora-terbuka.invalid,2026:"


def test_each_major_change_is_one_entry() -> None:
    found = list(change_items(SITE, SITE.agreement("m")))
    assert [item.guid for item in found] == [
        f"{TAG}/mou/m/;perubahan=2024-05-01",
        f"{TAG}/mou/m/;perubahan=2024-05-01;2",
        f"{TAG}/mou/m/;perubahan=2024-05-03T09:30",
    ]
    assert {item.title for item in found} == {"Perubahan: Nota Kesepahaman tentang M"}
    assert found[1].html == "<p>A &amp; B.</p>"
    assert found[2].published == dt.datetime(2024, 5, 3, 9, 30, tzinfo=SITE.rules.zone)


def test_programmes_and_events_change_too() -> None:
    (one,) = change_items(SITE, SITE.programme("p"))
    assert (one.guid, one.title) == (f"{TAG}/program/p/;perubahan=2024-05-01", "Perubahan: Jalan")
    (one,) = change_items(SITE, SITE.event("p/e"))
    assert one.guid == f"{TAG}/program/q/#e;perubahan=2024-05-01"


SIGNED = {"signed": {"date": "2020-01-01"}}


def ended(today: str = "2026-11-24", **files: str) -> tuple[Site, Agreement]:
    site = site_of(
        {f"mou/{name}.md": text for name, text in files.items()}, dt.date.fromisoformat(today)
    )
    return site, site.agreement("m")


@pytest.mark.parametrize(
    ("fields", "end", "day"),
    [
        ({"term": {"end": "2024-12-31"}}, "=2024-12-31", "2025-01-01"),
        ({"term": {"end": "2024-12"}}, "=2024-12-31", "2025-01-01"),
        ({"ended": {"date": "2023-05-01", "reason": "terminated"}}, "=2023-05-01", "2023-05-02"),
        ({"ended": {"date": "2023", "reason": "completed"}}, "=2023-12-31", "2024-01-01"),
        ({"ended": {"reason": "completed"}}, "", None),
    ],
    ids=["a day", "a month", "terminated", "completed in a year", "on an unknown day"],
)
def test_an_end_is_one_entry_of_the_day_after(
    fields: dict[str, object], end: str, day: str | None
) -> None:
    (item,) = ended_items(*ended(m=agreement(**SIGNED, **fields)))
    assert item.guid == f"{TAG}/mou/m/;berakhir{end}"
    assert item.title == "Berakhir: Nota Kesepahaman tentang pendidikan"
    assert (item.published.date().isoformat() if item.published else None) == day
    assert item.placed.date().isoformat() == (day or "2026-01-01")


def test_a_successor_ends_an_agreement_on_its_first_day() -> None:
    later = agreement(supersedes="m", signed={"date": "2024-03-01"})
    (item,) = ended_items(*ended(m=agreement(**SIGNED), b=later))
    assert item.guid.endswith(";berakhir=2024-02-29")
    assert item.published
    assert item.published.date() == dt.date(2024, 3, 1)


@pytest.mark.parametrize(
    "files",
    [
        {"m": agreement(**SIGNED, term={"end": "2026-11-24"})},
        {"m": agreement(**SIGNED)},
        {"m": agreement(**SIGNED, term={"end": "2024-12-31", "renewal": "automatic"})},
        {
            "b": agreement(**SIGNED, term={"end": "2024-12-31"}),
            "m": agreement(kind="addendum", amends="b", signed={"date": "2024-01-01"}),
        },
    ],
    ids=["its last day", "no end", "perhaps renewed", "an amendment"],
)
def test_nothing_else_has_ended(files: dict[str, str]) -> None:
    assert list(ended_items(*ended(**files))) == []


def test_one_that_was_prolonged_ends_a_second_time() -> None:
    text = agreement(**SIGNED, term={"end": "2021-12-31"})
    later = agreement(
        kind="addendum", amends="m", signed={"date": "2022-06-01"}, term={"end": "2023-12-31"}
    )
    before = list(ended_items(*ended("2022-01-01", m=text)))
    between = list(ended_items(*ended("2022-07-01", m=text, a=later)))
    after = list(ended_items(*ended("2024-07-01", m=text, a=later)))
    assert between == []
    assert before[0].guid != after[0].guid
