"""Requests for documents: the deadline counts working days, and its last day is no delay."""

import datetime as dt

import pytest

from plugins.domain.core.rules import Rules
from plugins.domain.records.components import Request
from plugins.domain.status.request import answer, working_days_after

NEW_YEAR = dt.date(2026, 1, 1)


@pytest.mark.parametrize(
    ("day", "count", "holidays", "expected"),
    [
        ("2026-11-02", 10, (), "2026-11-16"),
        ("2026-11-06", 1, (), "2026-11-09"),
        ("2026-11-07", 1, (), "2026-11-09"),
        ("2025-12-31", 1, (NEW_YEAR,), "2026-01-02"),
        ("2025-12-31", 1, (), "2026-01-01"),
        ("2026-11-02", 0, (), "2026-11-02"),
    ],
)
def test_working_days(day: str, count: int, holidays: tuple[dt.date, ...], expected: str) -> None:
    found = working_days_after(dt.date.fromisoformat(day), count, holidays)
    assert found.isoformat() == expected


@pytest.mark.parametrize(
    ("fields", "today", "code", "label", "deadline"),
    [
        ({}, "2026-11-16", "waiting", "menunggu jawaban", "2026-11-16"),
        (
            {},
            "2026-11-17",
            "overdue",
            "lewat tenggat, kami belum menerima jawaban",
            "2026-11-16",
        ),
        (
            {"extended": dt.date(2026, 11, 13)},
            "2026-11-25",
            "waiting",
            "menunggu jawaban",
            "2026-11-25",
        ),
        (
            {"answered": dt.date(2026, 11, 30), "outcome": "partly"},
            "2026-12-01",
            "answered",
            "dijawab (diberikan sebagian)",
            "2026-11-16",
        ),
        ({"answered": dt.date(2026, 11, 3)}, "2026-12-01", "answered", "dijawab", "2026-11-16"),
    ],
)
def test_what_became_of_a_request(
    fields: dict[str, object], today: str, code: str, label: str, deadline: str
) -> None:
    request = Request(document="Naskah", to="pemkab", sent=dt.date(2026, 11, 2), **fields)
    found = answer(request, dt.date.fromisoformat(today), Rules())
    assert (found.code, found.label, found.deadline.isoformat()) == (code, label, deadline)
