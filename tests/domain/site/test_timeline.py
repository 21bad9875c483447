import pytest

from plugins.domain.site.timeline import timeline
from plugins.domain.values.dates import FuzzyDate
from tests.site.texts import TODAY, event, programme, site_of


def _groups(*fields: dict[str, str], reported: str | None = None) -> list[tuple[str, list[str]]]:
    site = site_of(
        {
            "program/kota/index.md": programme(),
            **{f"program/kota/e{number}.md": event(**given) for number, given in enumerate(fields)},
        }
    )
    day = FuzzyDate.parse(reported) if reported else None
    groups = timeline(site.events, TODAY, lambda _event: day)
    return [(heading, [one.anchor for one in events]) for heading, events in groups]


def test_events_stand_by_year_newest_first_the_coming_ones_on_top() -> None:
    assert _groups(
        {"happened": "2018-05-08"},
        {"happened": "2024-05-08"},
        {"planned": "2027-01"},
        {"happened": "2018-07-05"},
        {"planned": "2026-12-01"},
    ) == [
        ("Akan datang", ["e2", "e4"]),
        ("2024", ["e1"]),
        ("2018", ["e3", "e0"]),
    ]


@pytest.mark.parametrize(
    ("date", "heading"),
    [
        ("2018-05-08", "2018"),
        ("2018-05-08/2018-05-09", "2018"),
        ("2018-05-08/..", "2018"),
        ("2018-05", "2018, tanggal belum pasti"),
        ("2018", "2018, tanggal belum pasti"),
        ("2018-05-08~", "2018, tanggal belum pasti"),
        ("2018-05-08?", "2018, tanggal belum pasti"),
        ("[2017-12-30..2018-01-02]", "2018, tanggal belum pasti"),
    ],
)
def test_a_coarse_date_never_becomes_a_day(date: str, heading: str) -> None:
    assert _groups({"happened": date}) == [(heading, ["e0"])]


def test_of_one_year_the_sure_days_come_first() -> None:
    assert _groups({"happened": "2018-12"}, {"happened": "2018-01-02"}) == [
        ("2018", ["e1"]),
        ("2018, tanggal belum pasti", ["e0"]),
    ]


def test_a_plan_that_has_passed_stands_in_its_year() -> None:
    assert _groups({"planned": "2020-05-01"}, {"planned": "../2019"}) == [
        ("2020", ["e0"]),
        ("2019, tanggal belum pasti", ["e1"]),
    ]


def test_an_event_known_from_a_report_stands_under_the_coarse_dates_of_its_year() -> None:
    assert _groups({"recorded": "done"}, reported="2018-05-08") == [
        ("2018, tanggal belum pasti", ["e0"])
    ]


def test_an_event_of_which_no_date_is_known_comes_last() -> None:
    assert _groups({}, {"happened": "2018-05-08"}) == [
        ("2018", ["e1"]),
        ("Tanggal belum diketahui", ["e0"]),
    ]
