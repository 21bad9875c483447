"""What is told as past has come by the day: right on it, an error from the day after on."""

from collections.abc import Callable
from typing import Any

import pytest

from plugins.domain.checks.dates import impossible_dates, reversed_terms
from plugins.domain.checks.day_order import unlived_moments
from plugins.domain.headers.document import dump_entries
from tests.site.texts import agreement, content_of, event, post, programme

TODAY, TOMORROW = "2026-11-24", "2026-11-25"
EVENT, MOU, POST = "program/p/e.md", "mou/a.md", "berita/2024/05/a.md"
PROMISE = {"id": "k", "plain": "Jalan.", "owner": ["ugm"], "basis": "from_news"}
Written = Callable[[str], dict[str, str]]


def of_promise(**fields: str) -> dict[str, str]:
    return {MOU: agreement(commitments=[{**PROMISE, **fields}])}


def of_agreement(**fields: Any) -> dict[str, str]:
    return {MOU: agreement(**fields)}


def source(**fields: str) -> dict[str, str]:
    entry = {"id": "s", "publisher": "K", "title": "T", "url": "https://a.id/", "type": "news"}
    return {"rujukan/sumber.yaml": dump_entries([{**entry, **fields}])}


CORRECTION = {"kind": "ralat", "before": "a", "after": "b"}
REQUEST = {"document": "Naskah", "to": "pemkab"}
FIELDS: dict[str, Written] = {
    "happened": lambda day: {EVENT: event(happened=day)},
    "last_reviewed of an event": lambda day: {EVENT: event(last_reviewed=day)},
    "changes.at": lambda day: {EVENT: event(changes=[{"at": day, "kind": "minor"}])},
    "signed": lambda day: of_agreement(signed={"date": day}),
    "requests.sent": lambda day: of_agreement(requests=[{**REQUEST, "sent": day}]),
    "replies.at": lambda day: of_agreement(replies=[{"at": day, "by": "ugm", "text": "Ya."}]),
    "made": lambda day: of_promise(made=day),
    "met_on": lambda day: of_promise(met_on=day),
    "last_reviewed of a promise": lambda day: of_promise(last_reviewed=day),
    "accessed": lambda day: source(accessed=day),
    "date of a source": lambda day: source(date=day),
    "updated": lambda day: {POST: post(updated=day)},
    "corrections.at": lambda day: {POST: post(corrections=[{**CORRECTION, "at": day}])},
    "withdrawn.at": lambda day: {POST: post(withdrawn={"at": day, "reason": "Uji."})},
}
# A plan may lie ahead, and a doubt may reach back to today.
AHEAD: dict[str, dict[str, str]] = {
    "planned": {EVENT: event(planned=TOMORROW)},
    "due": of_promise(due=TOMORROW),
    "end of a term": of_agreement(term={"end": TOMORROW}),
    "announced end": of_agreement(ended={"reason": "terminated", "date": TOMORROW}),
    "about tomorrow": {EVENT: event(happened=f"{TOMORROW}~")},
    "a source of about tomorrow": source(date=f"{TOMORROW}?"),
    "this month": {EVENT: event(happened="2026-11")},
    "still going": {EVENT: event(happened=f"{TODAY}/..")},
}


def found(files: dict[str, str]) -> list[str]:
    content = content_of({"program/p/index.md": programme(), **files})
    problems = (*impossible_dates(content), *unlived_moments(content))
    return [one.check for one in problems if one.check == "tanggal-belum-tiba"]


@pytest.mark.parametrize("written", FIELDS.values(), ids=FIELDS)
def test_today_has_come(written: Written) -> None:
    assert found(written(TODAY)) == []


@pytest.mark.parametrize("written", FIELDS.values(), ids=FIELDS)
def test_tomorrow_has_not(written: Written) -> None:
    assert found(written(TOMORROW)) == ["tanggal-belum-tiba"]


@pytest.mark.parametrize("files", AHEAD.values(), ids=AHEAD)
def test_what_may_lie_ahead_is_right(files: dict[str, str]) -> None:
    assert found(files) == []


ORDERS = {
    "ends before its start": ("2020-01-02", "2020-01-01", ["tanggal-terbalik"]),
    "ends on its start": ("2020-01-01", "2020-01-01", []),
    "may end on its start": ("2020-01-02", "2020-01-01~", []),
    "surely ended before about its start": ("2020-02-02~", "2020-01-31", ["tanggal-terbalik"]),
}


@pytest.mark.parametrize(("start", "end", "checks"), ORDERS.values(), ids=ORDERS)
def test_an_end_may_not_lie_wholly_before_its_start(
    start: str, end: str, checks: list[str]
) -> None:
    content = content_of(of_agreement(term={"start": start, "end": end}))
    assert [one.check for one in reversed_terms(content)] == checks


@pytest.mark.parametrize(
    ("due", "checks"),
    [("2018-05-01", ["urutan-waktu"]), ("2018-05-01~", []), ("2018-04-20?", ["urutan-waktu"])],
)
def test_a_due_day_may_not_lie_wholly_before_its_promise(due: str, checks: list[str]) -> None:
    content = content_of(of_promise(made="2018-05-08", due=due))
    assert [one.check for one in unlived_moments(content)] == checks
