"""Proof may not lie wholly before what it shows, in status bounds."""

from typing import Any

import pytest

from plugins.domain.checks.dates import early_proof
from plugins.domain.headers.document import dump_entries
from tests.site.texts import agreement, content_of, event, post, programme

SOURCES = dump_entries(
    [
        {
            "id": "kabar",
            "publisher": "Kabar",
            "title": "Judul",
            "date": "2021-05-08",
            "url": "https://kabar.invalid/",
            "type": "news",
        },
        {
            "id": "tanpa-hari",
            "publisher": "Kabar",
            "title": "Judul",
            "url": "https://kabar.invalid/2",
            "type": "news",
        },
    ]
)
POST = post(date="2021-05-08")


def shown(source: str = "kabar", shows: str = "result") -> list[dict[str, str]]:
    return [{"source": source, "shows": shows}]


def happening(date: str, evidence: list[dict[str, str]]) -> dict[str, str]:
    return {"program/p/e.md": event(happened=date, evidence=evidence)}


def figure(date: str) -> dict[str, str]:
    one = {"label": "Panjang", "value": "2", "unit": "km", "as_of": date, "evidence": shown()}
    return {"program/p/e.md": event(figures=[one])}


def signing(date: str) -> dict[str, str]:
    return {"mou/a.md": agreement(signed={"date": date}, evidence=shown())}


def met(date: str) -> dict[str, str]:
    promise: dict[str, Any] = {
        "id": "k",
        "plain": "Jalan.",
        "owner": ["ugm"],
        "basis": "from_news",
        "recorded": "met",
        "met_on": date,
        "evidence": shown(),
    }
    return {"mou/a.md": agreement(commitments=[promise])}


def value(date: str, kind: str) -> dict[str, str]:
    one = {"as_of": date, "value": "3", "kind": kind, "evidence": shown()}
    indicator: dict[str, Any] = {"id": "skor", "name": "Skor", "values": [one]}
    return {"program/p/index.md": programme(indicators=[indicator])}


def found(files: dict[str, str]) -> list[str]:
    base = {
        "program/p/index.md": programme(),
        "rujukan/sumber.yaml": SOURCES,
        "berita/2021/05/a.md": POST,
    }
    return [one.finding for one in early_proof(content_of({**base, **files}))]


RIGHT = {
    "of the day itself": happening("2021-05-08", shown()),
    "of a later day": happening("2021-05-07", shown()),
    "within the coarse time of the fact": happening("2021-05", shown()),
    "perhaps of that day": happening("2021-05-20~", shown()),
    "an announcement": happening("2021-05-09", shown(shows="plan")),
    "of no known day": happening("2021-05-09", shown("tanpa-hari")),
    "of a source that is not there": happening("2021-05-09", shown("tidak-ada")),
    "of a post that is not there": happening(
        "2021-05-09", [{"post": "2021/05/tidak-ada", "shows": "result"}]
    ),
    "of a fact without a day": {"program/p/e.md": event(evidence=shown())},
    "of a target": value("2030", "target"),
    "a figure of its day": figure("2021-05-08"),
    "a signing on its day": signing("2021-05-08"),
    "met on its day": met("2021-05-08"),
    "a value of its day": value("2021-05-08", "actual"),
}
WRONG = {
    "a happening": (happening("2021-05-09", shown()), "happened"),
    "a happening, shown by a post": (
        happening("2021-05-09", [{"post": "2021/05/a", "shows": "happening"}]),
        "happened",
    ),
    "a happening about the next month": (happening("2021-06-20~", shown()), "happened"),
    "a figure": (figure("2021-05-09"), "as_of"),
    "a signing": (signing("2021-05-09"), "signed"),
    "a promise met": (met("2021-05-09"), "met_on"),
    "an actual value": (value("2021-05-09", "actual"), "as_of"),
    "a baseline": (value("2021-06", "baseline"), "as_of"),
}


@pytest.mark.parametrize("files", RIGHT.values(), ids=RIGHT)
def test_proof_that_may_be_of_the_fact_or_after_it_is_right(files: dict[str, str]) -> None:
    assert found(files) == []


@pytest.mark.parametrize(("files", "field"), WRONG.values(), ids=WRONG)
def test_proof_that_is_wholly_older_is_an_error(files: dict[str, str], field: str) -> None:
    (only,) = found(files)
    assert "2021-05-08) lebih tua daripada" in only
    assert f"'{field}'" in only
