import datetime as dt

import pytest

from plugins.domain.status.agreement_end import NEVER, AgreementEnd, bring_forward
from plugins.domain.status.record_status import standing_status
from plugins.domain.status.standing import Standing
from plugins.domain.values.dates import FuzzyDate
from tests.domain.status_records import agreement

SIGNED = "signed: {date: 2018-05-08}"


def _standing(header: str, later: dict[str, str]) -> Standing:
    others = tuple(agreement(text, ref=ref) for ref, text in later.items())
    return Standing(agreement(header), dt.date(2026, 11, 24), others)


END = [
    ("10 years", f"{SIGNED}\nterm: {{duration: P10Y}}", {}, "2028-05-07", "2028-05-07"),
    ("29 February", "signed: {date: 2024-02-29}\nterm: {duration: P5Y}", {},
     "2029-02-28", "2029-02-28"),
    ("marked end", f"{SIGNED}\nterm: {{end: 2028-05-07~}}", {}, "2028-05-01", "2028-05-31"),
    ("coarse start moves both bounds", f"{SIGNED}\nterm: {{start: 2024-02, duration: P1M}}", {},
     "2024-02-29", "2024-03-28"),
    ("marked start moves wider bounds", "signed: {date: 2018-05-08?}\nterm: {duration: P10Y}", {},
     "2028-04-30", "2028-05-30"),
    ("brought forward bound by bound", f"{SIGNED}\nterm: {{end: 2027}}",
     {"b": "supersedes: induk\nsigned: {date: 2026}\nterm: {start: 2027-34}"},
     "2027-01-01", "2027-06-29"),
    ("two successors", f"{SIGNED}\nterm: {{end: 2030}}",
     {"b": "supersedes: induk\nsigned: {date: 2026}\nterm: {start: 2029-01-01}",
      "c": "supersedes: induk\nsigned: {date: 2026}\nterm: {start: 2028-01-01}"},
     "2027-12-31", "2027-12-31"),
    ("a successor before the calendar", f"{SIGNED}\nterm: {{end: 2030}}",
     {"b": "supersedes: induk\nsigned: {date: '0001'}"}, "0001-01-01", "0001-12-30"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "later", "earliest", "latest"),
    [case[1:] for case in END],
    ids=[case[0] for case in END],
)
def test_agreement_end(header: str, later: dict[str, str], earliest: str, latest: str) -> None:
    end = _standing(header, later).end
    assert end is not None
    assert (end.earliest.isoformat(), end.latest.isoformat()) == (earliest, latest)
    assert (end.day is None) == (earliest != latest)


def test_no_end() -> None:
    assert _standing(SIGNED, {}).end is None


@pytest.mark.parametrize(
    ("end", "day", "words"),
    [
        (AgreementEnd(dt.date(2028, 5, 7), dt.date(2028, 5, 7)), dt.date(2028, 5, 7), "7 Mei 2028"),
        (AgreementEnd(dt.date(2028, 5, 7), dt.date(2028, 5, 8)), None, "antara 7 dan 8 Mei 2028"),
        (AgreementEnd(NEVER.earliest, NEVER.latest, FuzzyDate.parse("..", unlimited=True)), None,
         "tanpa batas waktu"),
        (AgreementEnd(dt.date(2028, 1, 1), dt.date(2028, 12, 31), FuzzyDate.parse("2028-05?")),
         None, "diperkirakan Mei 2028"),
    ],
    ids=["day", "two days", "unlimited", "inferred"],
)  # fmt: skip
def test_end_in_words(end: AgreementEnd, day: dt.date | None, words: str) -> None:
    assert (end.day, end.words) == (day, words)


RENEWAL = [
    ("no term", "", {}, None, None),
    ("own", "term: {renewal: automatic, notice_months: 3}", {}, "automatic", 3),
    ("own, unknown", "term: {renewal: unknown}", {}, None, None),
    ("each from the youngest that states it", "term: {renewal: automatic, notice_months: 3}",
     {"b": "amends: a\nsigned: {date: 2024}\nterm: {notice_months: 1}",
      "a": "amends: induk\nsigned: {date: 2022}\nterm: {renewal: none, notice_months: 6}"},
     "none", 1),
    ("an unsigned amendment states nothing", "term: {renewal: automatic}",
     {"a": "amends: induk\nterm: {renewal: none}"}, "automatic", None),
    ("an amendment without a term", "term: {renewal: automatic}",
     {"a": "amends: induk\nsigned: {date: 2022}"}, "automatic", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "later", "how", "months"),
    [case[1:] for case in RENEWAL],
    ids=[case[0] for case in RENEWAL],
)
def test_renewal_and_notice(
    header: str, later: dict[str, str], how: str | None, months: int | None
) -> None:
    standing = _standing(header, later)
    assert (standing.renewal, standing.notice_months) == (how, months)


# A recorded signing is past from its earliest day on, and then its latest day is today at most.
SIGNING = [
    ("the month before", "2026-12-15~", "2026-11-30", False, None),
    ("within its month", "2026-12-15~", "2026-12-05", True, ("2026-12-01", "2026-12-05")),
    ("its month's first day", "2026-12-15~", "2026-12-01", True, ("2026-12-01", "2026-12-01")),
    ("its month is over", "2026-12-15~", "2027-01-01", True, ("2026-12-01", "2026-12-31")),
    ("a day, the day before", "2026-12-15", "2026-12-14", False, None),
    ("a day, that day", "2026-12-15", "2026-12-15", True, ("2026-12-15", "2026-12-15")),
]


@pytest.mark.parametrize(
    ("signed", "today", "is_signed", "bounds"),
    [case[1:] for case in SIGNING],
    ids=[case[0] for case in SIGNING],
)
def test_a_signing_is_past_from_its_earliest_day(
    signed: str, today: str, is_signed: bool, bounds: tuple[str, str] | None
) -> None:
    standing = Standing(agreement(f"signed: {{date: '{signed}'}}"), dt.date.fromisoformat(today))
    assert standing.is_signed is is_signed
    if bounds:
        assert standing.signing == tuple(map(dt.date.fromisoformat, bounds))


@pytest.mark.parametrize(
    ("today", "code", "end"),
    [
        ("2026-11-30", "unknown:no_term", None),
        ("2026-12-01", "ended:superseded", "2026-11-30"),
        ("2026-12-05", "ended:superseded", "2026-12-04"),
        ("2027-01-01", "ended:superseded", "2026-12-30"),
    ],
)
def test_a_successor_signed_about_a_day_takes_over_from_the_earliest(
    today: str, code: str, end: str | None
) -> None:
    later = {"b": "supersedes: induk\nsigned: {date: '2026-12-15~'}"}
    standing = _standing(SIGNED, later).on(dt.date.fromisoformat(today))
    assert standing_status(standing).full_code == code
    assert (standing.end.latest.isoformat() if standing.end else None) == end


def test_a_successor_signed_on_an_unknown_day_counts_as_signed() -> None:
    standing = _standing(
        f"{SIGNED}\nterm: {{end: 2030}}", {"b": "supersedes: induk\nsigned: {place: Blora}"}
    )
    status = standing_status(standing)
    assert status.full_code == "ended:superseded"
    assert status.sentence == (
        "Kerja sama ini digantikan perjanjian lain; hari mulainya belum kami temukan."
    )


def test_of_two_successors_the_first_day_that_is_known_is_told() -> None:
    later = {
        "b": "supersedes: induk\nsigned: {place: Blora}",
        "c": "supersedes: induk\nsigned: {date: 2020-05-08}",
    }
    assert standing_status(_standing(SIGNED, later)).sentence.endswith("berlaku mulai 8 Mei 2020.")


@pytest.mark.parametrize(
    ("names", "stage", "code", "sentence"),
    [
        ({"awal": "Tahap awal", "penandatanganan_kb": "Teken"}, "awal", "draft",
         "Kerja sama ini belum ditandatangani; tahapnya tahap awal."),
        ({"awal": "DPRD menimbang", "penandatanganan_kb": "Teken"}, "awal", "draft",
         "Kerja sama ini belum ditandatangani; tahapnya DPRD menimbang."),
        ({"awal": "Tahap awal", "penandatanganan_kb": "Teken", "jalan": "Jalan"}, "jalan",
         "unknown:no_term",
         "Kami belum menemukan sampai kapan kerja sama ini berlaku."),
        ({"awal": "Tahap awal"}, "awal", "unknown:no_term",
         "Kami belum menemukan sampai kapan kerja sama ini berlaku."),
    ],
    ids=["its own name", "letters that stay", "past its signing", "a list without a signing"],
)  # fmt: skip
def test_a_regency_names_its_stages(
    names: dict[str, str], stage: str, code: str, sentence: str
) -> None:
    standing = Standing(
        agreement(f"stage: {stage}", stages=names), dt.date(2026, 11, 24), stages=names
    )
    status = standing_status(standing)
    assert (status.full_code, status.sentence) == (code, sentence)


END = AgreementEnd(dt.date(2027, 1, 1), dt.date(2027, 12, 31), FuzzyDate.parse("2027"))


@pytest.mark.parametrize(
    ("earliest", "latest", "kept"),
    [
        ("2027-01-01", "2027-12-31", True),
        ("2027-01-02", "2027-12-31", True),
        ("2027-01-01", "2028-01-01", True),
        ("2026-12-31", "2027-12-31", False),
        ("2027-01-01", "2027-12-30", False),
    ],
)
def test_an_end_keeps_what_states_it_unless_something_comes_before(
    earliest: str, latest: str, kept: bool
) -> None:
    bounds = dt.date.fromisoformat(earliest), dt.date.fromisoformat(latest)
    moved = bring_forward(END, *bounds)
    assert moved is not None
    assert (moved is END) is kept
    assert (moved.earliest, moved.latest) == (
        min(END.earliest, bounds[0]),
        min(END.latest, bounds[1]),
    )
