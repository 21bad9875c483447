"""Nothing lies in days to come, and nothing precedes what it is about."""

import pytest

from tests.broken_sites import BASE, post, promise
from tests.domain.checks.test_validation import check

KABAR = "berita/2024/05/kabar.md"
WRONG = {
    "updated tomorrow": ("updated: 2026-11-25", "'updated': tanggal 2026-11-25"),
    "updated before": ("updated: 2020-01-01", "'updated' (2020-01-01) sebelum 'date'"),
    "withdrawn before": (
        "withdrawn:\n  at: 2020-01-01\n  reason: Uji.",
        "'withdrawn.at' (2020-01-01) sebelum 'date'",
    ),
    "corrected before": (
        "corrections:\n  - at: 2020-01-01\n    kind: ralat\n    before: a\n    after: b",
        "'corrections[0].at' (2020-01-01) sebelum 'date'",
    ),
    "replaced by itself": (
        "withdrawn:\n  at: 2026-01-01\n  reason: Uji.\n  replaced_by: 2024/05/kabar",
        "'withdrawn.replaced_by' menunjuk tulisan ini sendiri",
    ),
}
RIGHT = {
    "updated today": "updated: 2026-11-24",
    "updated the same day": "updated: 2024-05-08",
    "withdrawn later": "withdrawn:\n  at: 2026-01-01\n  reason: Uji.",
}


@pytest.mark.parametrize(("field", "finding"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_in_this_order_is_reported(field: str, finding: str) -> None:
    (error,) = check({**BASE, KABAR: post(field)}).errors
    assert error.finding.startswith(finding)


@pytest.mark.parametrize("field", RIGHT.values(), ids=RIGHT)
def test_what_can_be_in_this_order_is_right(field: str) -> None:
    assert check({**BASE, KABAR: post(field)}).errors == ()


def test_a_source_of_days_to_come_is_reported() -> None:
    source = (
        "- id: esok\n  publisher: Kabar\n  title: Esok\n  date: 2026-11-25\n"
        "  url: https://kabar.example/\n  type: news\n"
    )
    texts = {**BASE, "rujukan/sumber.yaml": BASE["rujukan/sumber.yaml"] + source}
    assert [one.check for one in check(texts).errors] == ["tanggal-belum-tiba"]


def test_a_space_that_yaml_does_not_know_is_named() -> None:
    text = post().replace("title: ", "title:\u00a0", 1)
    assert any("U+00A0" in one.finding for one in check({**BASE, KABAR: text}).errors)


@pytest.mark.parametrize(
    ("due", "checks"),
    [("../2017-12-31", ["urutan-waktu"]), ("2018-05-08", []), ("2018", [])],
    ids=["before", "the same day", "the same year"],
)
def test_a_promise_is_due_no_earlier_than_it_was_made(due: str, checks: list[str]) -> None:
    given = promise(f"made: 2018-05-08\ndue: {due}")
    found = check({**BASE, "mou/kerja.md": given}).errors
    assert [one.check for one in found if one.check == "urutan-waktu"] == checks
