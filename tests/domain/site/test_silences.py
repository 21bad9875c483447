"""Silences: between neighbouring signs of life, longer than the site waits, and until when."""

import datetime as dt
from dataclasses import replace

import pytest

from plugins.domain.headers.document import dump_entries
from plugins.domain.site.silences import Silence, longest_silence, silences
from tests.site.texts import TODAY, agreement, event, programme, site_of

SOURCES = dump_entries(
    [
        {"id": "s", "publisher": "P", "title": "T", "url": "https://a.id/", "type": "news"},
        {"id": "t", "publisher": "P", "title": "U", "date": "2021-08-01", "type": "photo"},
    ]
)
PROOF = [{"source": "s", "shows": "happening"}]


def found(
    *days: str, quiet: int = 365, more: dict[str, str] | None = None, **fields: object
) -> list[str]:
    files = {
        f"program/p/e{number}.md": event(happened=day, evidence=PROOF)
        for number, day in enumerate(days)
    }
    about = {"program/p/index.md": programme(**fields), "rujukan/sumber.yaml": SOURCES}
    site = site_of({**about, **files, **(more or {})})
    site = replace(site, rules=replace(site.rules, quiet=quiet))
    return [
        f"{one.first}/{one.last}{' hari ini' if one.open else ''}"
        for one in silences(site, site.programme("p"))
    ]


def test_without_a_sign_there_is_nothing_to_be_silent_since() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(["2025-11-24"], [], id="as long as the site waits"),
        pytest.param(["2025-11-23"], ["2025-11-23/2026-11-24 hari ini"], id="a day longer"),
        pytest.param(["2025-01-01", "2026-01-01"], [], id="between two, as long"),
        pytest.param(
            ["2024-12-31", "2026-01-01"], ["2024-12-31/2026-01-01"], id="between two, a day longer"
        ),
        pytest.param(
            ["2020-01-01", "2026-06-01", "2022-03-01"],
            ["2020-01-01/2022-03-01", "2022-03-01/2026-06-01"],
            id="only between neighbours",
        ),
        pytest.param(["2025"], [], id="a year counts as its last day"),
        pytest.param(
            ["2020", "2023"],
            ["2020-12-31/2023-12-31", "2023-12-31/2026-11-24 hari ini"],
            id="years from last day to last day",
        ),
        pytest.param(["2026"], [], id="this year is at most today"),
        pytest.param(["2020-01-01/2026-01-01"], [], id="what went on was no silence"),
        pytest.param(
            ["2020-01-01/2024-01-01", "2021-01-01"],
            ["2024-01-01/2026-11-24 hari ini"],
            id="within what went on",
        ),
    ],
)
def test_silences_lie_between_neighbouring_signs(days: list[str], expected: list[str]) -> None:
    assert found(*days) == expected


def test_what_has_not_come_is_no_sign() -> None:
    ahead = [{"as_of": "2027-06", "value": "1", "kind": "actual", "evidence": PROOF}]
    measured = [{"id": "a", "name": "Pengguna", "values": ahead}]
    assert found("2025-01-01", indicators=measured) == ["2025-01-01/2026-11-24 hari ini"]


def test_what_is_not_proven_breaks_no_silence() -> None:
    more = {"program/p/x.md": event(happened="2024-01-01")}
    assert found("2022-01-01", "2025-12-01", more=more) == ["2022-01-01/2025-12-01"]


def test_a_signing_breaks_it() -> None:
    signed = {"mou/a.md": agreement(signed={"date": "2026-01-08"}, programmes=["p"])}
    assert found("2020-12-01", more=signed) == ["2020-12-01/2026-01-08"]


def test_of_what_goes_on_the_first_day_and_that_of_its_proof_are_signs() -> None:
    proof = [{"source": "t", "shows": "happening"}]
    more = {"program/p/x.md": event(happened="2020-01-01/..", evidence=proof)}
    assert found(more=more) == ["2020-01-01/2021-08-01", "2021-08-01/2026-11-24 hari ini"]


@pytest.mark.parametrize(
    ("fields", "until"),
    [
        pytest.param({"recorded": "done"}, [], id="done"),
        pytest.param({"recorded": "stopped"}, [], id="stopped"),
        pytest.param(
            {"recorded": "stopped", "end": "2024-01"},
            ["2020-12-01/2024-01-31"],
            id="stopped long after its last sign",
        ),
        pytest.param({"recorded": "done", "end": "2021-12-01"}, [], id="done within its time"),
        pytest.param({"end": "2021-12-01"}, [], id="its end came in time"),
        pytest.param({"end": "2021-12-02"}, ["2020-12-01/2021-12-02"], id="its end came later"),
        pytest.param({"end": "2027"}, ["2020-12-01/2026-11-24 hari ini"], id="its end lies ahead"),
        pytest.param({}, ["2020-12-01/2026-11-24 hari ini"], id="no end known"),
    ],
)
def test_nobody_waits_for_news_of_what_is_over(fields: dict[str, str], until: list[str]) -> None:
    assert found("2020-12-01", **fields) == until


def test_a_regency_chooses_how_long_is_silent() -> None:
    assert found("2026-11-14", quiet=10) == []
    assert found("2026-11-13", quiet=10) == ["2026-11-13/2026-11-24 hari ini"]
    assert dt.date(2026, 11, 24) == TODAY


@pytest.mark.parametrize(
    ("days", "words"),
    [
        pytest.param(
            ("2020-01-01", "2022-01-01", "2026-01-01"),
            "1 Januari 2022 sampai 1 Januari 2026, 1.461 hari.",
            id="days",
        ),
        pytest.param(
            ("2020-12", "2026-01-01"), "Desember 2020 sampai 1 Januari 2026.", id="since a month"
        ),
        pytest.param(("2020-12-01", "2025"), "1 Desember 2020 sampai 2025.", id="until a year"),
        pytest.param(
            ("2021?", "2026-11-01"), "diperkirakan 2021 sampai 1 November 2026.", id="since a doubt"
        ),
        pytest.param(
            ("2018", "2020-01-01/2020-02-01", "2025-01-01/2026-01-31"),
            "1 Februari 2020 sampai 1 Januari 2025, 1.796 hari.",
            id="sides of durations",
        ),
        pytest.param(
            ("2022-01-31", "2022-01", "2025-12-31"),
            "31 Januari 2022 sampai 31 Desember 2025, 1.430 hari.",
            id="of one last day the sure one",
        ),
        pytest.param(
            ("2020-03",), "Maret 2020 sampai 24 November 2026 (hari ini).", id="still silent"
        ),
    ],
)
def test_the_longest_silence_names_no_day_that_nobody_knows(
    days: tuple[str, ...], words: str
) -> None:
    files = {
        f"program/p/e{number}.md": event(happened=day, evidence=PROOF)
        for number, day in enumerate(days)
    }
    site = site_of({"program/p/index.md": programme(), "rujukan/sumber.yaml": SOURCES, **files})
    said = longest_silence(silences(site, site.programme("p")))
    assert said == f"Masa terpanjang yang tanda kegiatannya belum kami temukan: {words}"


def test_a_silence_may_end_with_the_programme() -> None:
    one = Silence(dt.date(2020, 1, 1), dt.date(2022, 1, 1), open=False)
    assert str(longest_silence([one])).endswith("1 Januari 2020 sampai 1 Januari 2022, 731 hari.")
    assert longest_silence([]) is None
