"""What is told of weeks, with a history and without, and that finished weeks stay as they were."""

import datetime as dt
from collections.abc import Mapping

import pytest

from plugins.domain.site.site import Site
from plugins.domain.weeks.past import History
from plugins.domain.weeks.week_report import MOST, WeekReport, week_reports
from plugins.domain.weeks.week_words import summary, title
from tests.domain.ledger_site import SOURCES, promise
from tests.domain.weeks.histories import Histories, revision
from tests.site.texts import agreement, event, post, programme, site_of

TODAY = dt.date(2026, 11, 24)
FIRST = "2026-11-03"


def site(today: dt.date = TODAY, promises: object = None, **more: str) -> Site:
    """Make a site with an agreement and its promises."""
    given = promises or [promise("mobil", due="2026-12-10")]
    header = {"signed": {"date": "2018-05-08"}, "commitments": given}
    return site_of(
        {"mou/induk.md": agreement(**header), "rujukan/sumber.yaml": SOURCES, **more}, today
    )


def lines(report: WeekReport) -> dict[str, list[str]]:
    """Give the lines of each part in words."""
    return {
        part.id: [f"{line.words}: {line.title}" for line in part.lines] for part in report.parts
    }


def told(site: Site, history: History | None) -> Mapping[str, dict[str, list[str]]]:
    """Give the lines of each week by its name."""
    return {report.week.name: lines(report) for report in week_reports(site, history)}


MOBIL = "commitments[mobil]"
AGREEMENT = "Nota Kesepahaman tentang pendidikan"
BORN = [revision(FIRST)]


@pytest.mark.parametrize(
    ("revisions", "week", "part", "expected"),
    [
        (BORN, "2026-45", "baru", ["Janji baru: Janji mobil"]),
        (
            [revision("2026-11-11", (MOBIL, None, "Janji mobil.")), *BORN],
            "2026-46",
            "baru",
            ["Janji baru: Janji mobil"],
        ),
        (
            [revision("2026-11-11", (f"{MOBIL}.recorded", None, "in_progress")), *BORN],
            "2026-46",
            "berubah",
            ["Kini: berjalan: Janji mobil"],
        ),
        (
            [
                revision("2026-11-12", (f"{MOBIL}.recorded", "in_progress", None)),
                revision("2026-11-11", (f"{MOBIL}.recorded", None, "in_progress")),
                *BORN,
            ],
            "2026-46",
            "berubah",
            ["Kini: keadaan diubah: Janji mobil"],
        ),
        (
            [revision("2026-11-11", (f"{MOBIL}.due", "2026", "2026-12-10")), *BORN],
            "2026-46",
            "berubah",
            ["Tenggat diubah: Janji mobil"],
        ),
        (
            [revision("2026-11-11", (f"{MOBIL}.evidence[s].pages", None, "2")), *BORN],
            "2026-46",
            "berubah",
            ["Catatan sumber diubah: Janji mobil"],
        ),
        (
            [revision("2026-11-11", (f"{MOBIL}.basis", "from_news", "x")), *BORN],
            "2026-46",
            "berubah",
            [],
        ),
        ([revision("2026-11-11", ("summary", "A", "B")), *BORN], "2026-46", "berubah", []),
    ],
    ids=[
        "first commit",
        "promise that came later",
        "outcome",
        "the later of two outcomes",
        "deadline",
        "evidence",
        "what readers are not told of",
        "something of its parent",
    ],
)
def test_history_tells_what_became_known(
    revisions: list[object], week: str, part: str, expected: list[str]
) -> None:
    found = told(site(promises=[promise("mobil")]), Histories({"mou/induk.md": revisions}))
    assert [one for one in found[week].get(part, []) if "mobil" in one] == expected


def test_weeks_begin_with_the_first_commit() -> None:
    found = told(site(), Histories({"mou/induk.md": BORN}))
    assert list(found) == ["2026-48", "2026-47", "2026-46", "2026-45"]


@pytest.mark.parametrize(
    ("day", "first"),
    [("1970-01-01", "2026-48"), ("2030-01-01", "2026-48"), ("2026-01-05", "2026-02")],
    ids=["before there was a site", "ahead", "this year"],
)
def test_clocks_that_were_wrong_make_no_weeks(day: str, first: str) -> None:
    assert list(told(site(), Histories({"mou/induk.md": [revision(day)]})))[-1] == first


def test_what_is_not_committed_yet_is_new_today() -> None:
    found = told(site(promises=[promise("mobil")]), Histories({}))
    assert list(found) == ["2026-48"]
    assert found["2026-48"]["baru"] == ["Janji baru: Janji mobil", f"Perjanjian baru: {AGREEMENT}"]


WITHOUT = site(
    promises=[
        promise(
            "penuh",
            made="2026-11-10",
            recorded="met",
            met_on="2026-11-12",
            evidence=[{"source": "besok", "shows": "result"}],
        ),
        promise("samar", made="2026-11"),
    ],
    **{
        "rujukan/sumber.yaml": SOURCES.rstrip("\n") + "\n- id: besok\n  publisher: P\n  title: V\n"
        "  url: https://c.id/\n  type: news\n",
        "program/kota/index.md": programme(
            title="Kota",
            changes=[
                {"at": "2026-11-09", "kind": "major", "note": "Diperiksa."},
                {"at": "2026-11-17", "kind": "minor"},
                {"at": "2026-12-05", "kind": "minor"},
            ],
        ),
        "program/kota/rapat.md": event(
            title="Rapat",
            happened="2026-11-11",
            evidence=[{"source": "besok", "shows": "happening"}],
        ),
        "program/kota/niat.md": event(title="Niat", planned="2026-12-01"),
        "berita/2026/11/kabar.md": post(title="Kabar", date="2026-11-20"),
        "berita/2026/11/dicabut.md": post(
            title="Dicabut", date="2026-11-19", withdrawn={"at": "2026-11-20", "reason": "Keliru."}
        ),
    },
)


@pytest.mark.parametrize(
    "history", [None, Histories({"mou/induk.md": BORN}, is_whole=False)], ids=["none", "cut off"]
)
def test_without_a_whole_history_dates_within_records_are_told(history: History | None) -> None:
    assert told(WITHOUT, history) == {
        "2026-48": {},
        "2026-47": {
            "berubah": ["Catatan diubah: Kota"],
            "baru": ["Berita baru: Kabar"],
            "dikoreksi": ["Pencabutan: Dicabut"],
        },
        "2026-46": {
            "berubah": [
                "Terpenuhi: Janji penuh",
                "Catatan diubah: Diperiksa.: Kota",
                "Terjadi: Rapat",
            ],
        },
    }


def test_a_post_that_was_recorded_before_its_day_is_new_on_its_day() -> None:
    files = {"berita/2026/11/kabar.md": post(title="Kabar", date="2026-11-20")}
    history = Histories({"mou/induk.md": BORN, "berita/2026/11/kabar.md": BORN})
    assert told(site(**files), history)["2026-47"]["baru"] == ["Berita baru: Kabar"]


@pytest.mark.parametrize(
    ("due", "weeks"),
    [
        ("2026-12-25", {}),
        ("2026-12-24", {"2026-48": "tenggat"}),
        ("2026-12-23", {"2026-48": "tenggat"}),
        ("2026-12-22", {"2026-48": "tenggat", "2026-47": "tenggat"}),
        ("../2026-12-10", {"2026-48": "tenggat", "2026-47": "tenggat", "2026-46": "tenggat"}),
        (
            "2026-11-24",
            {
                "2026-48": "tenggat",
                "2026-47": "tenggat",
                "2026-46": "tenggat",
                "2026-45": "tenggat",
            },
        ),
        (
            "2026-11-23",
            {
                "2026-48": "berakhir",
                "2026-47": "tenggat",
                "2026-46": "tenggat",
                "2026-45": "tenggat",
            },
        ),
        ("2026-11-15", {"2026-46": "berakhir", "2026-45": "tenggat"}),
        ("2026-11-02", {"2026-45": "berakhir"}),
        ("2026-12-10~", {}),
    ],
    ids=[
        "31 days ahead",
        "30 days ahead",
        "31 days after the Sunday of the week before",
        "30 days after it",
        "a deadline",
        "today",
        "yesterday",
        "the Sunday of a past week",
        "before all commits",
        "about",
    ],
)
def test_last_days_are_told_when_near_and_when_past(due: str, weeks: dict[str, str]) -> None:
    one = site(promises=[promise("mobil", due=due)])
    found = told(one, Histories({"mou/induk.md": BORN}))
    where = {
        week: part
        for week, parts in found.items()
        for part in ("tenggat", "berakhir")
        if any("mobil" in line for line in parts.get(part, []))
    }
    assert where == weeks


def test_what_is_settled_or_was_not_known_has_no_last_day() -> None:
    done = promise(
        "mobil",
        due="2026-11-20",
        recorded="met",
        met_on="2026-08",
        evidence=[{"source": "s", "shows": "result"}],
    )
    settled = told(site(promises=[done]), Histories({"mou/induk.md": BORN}))
    late = told(
        site(promises=[promise("mobil", due="2026-11-10")]),
        Histories({"mou/induk.md": [revision("2026-11-17")]}),
    )
    assert not any("tenggat" in one or "berakhir" in one for one in settled.values())
    assert not any("tenggat" in one or "berakhir" in one for one in late.values())


def test_a_finished_week_tells_the_deadline_that_it_knew() -> None:
    moved = [revision("2026-11-17", (f"{MOBIL}.due", "2026-11-13", "2027-05-01")), *BORN]
    found = told(
        site(promises=[promise("mobil", due="2027-05-01")]), Histories({"mou/induk.md": moved})
    )
    assert found["2026-46"]["berakhir"] == ["Lewat: Janji mobil"]
    assert found["2026-47"]["berubah"] == ["Tenggat diubah: Janji mobil"]


TERM = {"start": "2020-11-16", "end": "2026-11-15"}


@pytest.mark.parametrize(
    ("revisions", "weeks"),
    [
        (BORN, {"2026-46": f"Berakhir: {AGREEMENT}"}),
        ([revision("2026-11-17", ("term.end", "2026-12-01", "2026-11-15")), *BORN], {}),
        ([revision("2026-11-17", ("term.duration", None, "P6Y")), *BORN], {}),
        (
            [revision("2026-11-17", ("title", "a", "b")), *BORN],
            {"2026-46": f"Berakhir: {AGREEMENT}"},
        ),
        (
            [revision("2026-11-10", ("term.end", "2026-12-01", "2026-11-15")), *BORN],
            {"2026-46": f"Berakhir: {AGREEMENT}"},
        ),
    ],
    ids=[
        "known in time",
        "another end was known",
        "no end was known",
        "another field",
        "changed in time",
    ],
)
def test_ends_of_agreements(revisions: list[object], weeks: dict[str, str]) -> None:
    one = site_of({"mou/induk.md": agreement(signed={"date": "2020-11-16"}, term=TERM)}, TODAY)
    found = told(one, Histories({"mou/induk.md": revisions}))
    assert {
        week: parts["berakhir"][0] for week, parts in found.items() if "berakhir" in parts
    } == weeks


def test_an_end_ahead_is_told_of_as_near() -> None:
    term = {"start": "2020-11-16", "end": "2026-12-15"}
    one = site_of({"mou/induk.md": agreement(signed={"date": "2020-11-16"}, term=term)}, TODAY)
    found = told(one, Histories({"mou/induk.md": BORN}))
    assert found["2026-48"]["tenggat"] == [f"Berlaku sampai: {AGREEMENT}"]


def test_earlier_years_tell_only_what_was_recorded_by_then() -> None:
    one = site(
        **{
            "program/kota/index.md": programme(title="Kota"),
            "program/kota/rapat.md": event(
                title="Rapat",
                happened="2019-11-10",
                evidence=[{"source": "s", "shows": "happening"}],
            ),
        }
    )
    late = told(
        one,
        Histories(
            {
                "program/kota/rapat.md": [revision("2026-11-17")],
                "mou/induk.md": BORN,
                "program/kota/index.md": BORN,
            }
        ),
    )
    known = told(
        one,
        Histories(
            {"program/kota/rapat.md": BORN, "mou/induk.md": BORN, "program/kota/index.md": BORN}
        ),
    )
    assert "dulu" not in late["2026-46"]
    assert known["2026-46"]["dulu"] == ["7 tahun lalu: Rapat"]


def test_finished_weeks_stay_as_they_were() -> None:
    before = Histories({"mou/induk.md": BORN})
    one = week_reports(site(), before)
    after = Histories(
        {
            "mou/induk.md": [
                revision(
                    "2026-12-02", (f"{MOBIL}.recorded", None, "met"), (f"{MOBIL}.met_on", None, "x")
                ),
                revision("2026-12-01", ("commitments[baru]", None, "Janji baru.")),
                *BORN,
            ]
        }
    )
    changed = site(
        dt.date(2026, 12, 2),
        [
            promise(
                "mobil",
                due="2026-12-10",
                recorded="met",
                met_on="2026-11-30",
                evidence=[{"source": "s", "shows": "result"}],
            ),
            promise("baru", due="2026-11-12"),
        ],
    )
    two = {report.week: report for report in week_reports(changed, after)}
    finished = [report for report in one if report.is_over]
    assert len(finished) == 3
    assert [two[report.week] for report in finished] == finished


def test_a_week_of_very_many_tells_some_and_counts_the_rest() -> None:
    many = [promise(f"j{number:03}") for number in range(300)]
    part = week_reports(site(promises=many), Histories({"mou/induk.md": BORN}))[-1].parts[0]
    assert (part.id, len(part.lines), part.more) == ("baru", MOST, 301 - MOST)
    assert part.counts == "300 janji, 1 perjanjian"


def test_silence_is_said() -> None:
    report = week_reports(site(promises=[promise("mobil")]), Histories({"mou/induk.md": BORN}))[1]
    assert report.is_silent
    assert title(report.week) == "Pekan dalam janji, 16–22 November 2026"
    assert summary(report).startswith("Pekan 16–22 November 2026: tidak ada yang kami catat baru")


def test_a_sentence_tells_of_every_part() -> None:
    report = week_reports(WITHOUT, None)[1]
    assert summary(report) == (
        "Pekan 16–22 November 2026: berubah 1 program; baru dicatat 1 berita; 1 koreksi."
    )
