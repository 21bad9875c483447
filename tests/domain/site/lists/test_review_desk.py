"""The review desk: what lies on it, in which order, and that nothing waits for half a year."""

import datetime as dt

import pytest

from plugins.domain.editing.record_place import looked_at
from plugins.domain.headers.nodes import Plain
from plugins.domain.site.lists.review_desk import Desk, desk
from tests.site.texts import TODAY, agreement, event, post, programme, site_of

PROMISE: dict[str, Plain] = {
    "id": "janji",
    "plain": "Membangun.",
    "owner": ["ugm"],
    "basis": "from_news",
}
BASE = {"program/kota/index.md": programme(recorded="stopped")}


def laid(files: dict[str, str], today: dt.date = TODAY) -> Desk:
    site = site_of({**BASE, **files}, today)
    return desk(site, site.records)


def ago(days: int) -> str:
    return (TODAY - dt.timedelta(days=days)).isoformat()


@pytest.mark.parametrize(
    ("files", "name", "reasons"),
    [
        pytest.param(
            {"program/kota/a.md": event(planned=ago(3))},
            "program/kota/a",
            ("tenggatnya lewat 3 hari", "kabarnya belum pernah dicari"),
            id="passed",
        ),
        pytest.param(
            {"program/kota/a.md": event(planned=ago(-90), last_reviewed=ago(30))},
            "program/kota/a",
            ("tenggatnya 90 hari lagi", "kabarnya dicari 30 hari lalu"),
            id="due soon",
        ),
        pytest.param(
            {"program/kota/a.md": event(planned=ago(-91))},
            "program/kota/a",
            ("kabarnya belum pernah dicari",),
            id="due later",
        ),
        pytest.param(
            {"program/kota/a.md": event(happened="2026-11-01/..", recorded="running")},
            "program/kota/a",
            ("kabar terakhir sejak 1 November 2026", "kabarnya belum pernah dicari"),
            id="running",
        ),
        pytest.param(
            {"mou/a.md": agreement(term={"end": ago(-30)}, signed={"date": "2020"})},
            "mou/a",
            (
                "akan berakhir, sisa 30 hari",
                "tanpa naskah",
                "kabar terakhir 2020",
                "kabarnya belum pernah dicari",
            ),
            id="ending",
        ),
        pytest.param(
            {
                "mou/a.md": agreement(
                    claims=[{"field": "title", "value": "a"}, {"field": "title", "value": "b"}],
                    documents=[{"title": "Naskah", "access": "not_obtained"}],
                )
            },
            "mou/a",
            ("sumber berbeda tentang title", "tanpa naskah", "kabarnya belum pernah dicari"),
            id="differing sources",
        ),
        pytest.param(
            {
                "mou/a.md": agreement(
                    documents=[{"title": "Naskah", "access": "public", "path": "a.pdf"}]
                )
            },
            "mou/a",
            ("kabarnya belum pernah dicari",),
            id="with its text",
        ),
        pytest.param(
            {"program/kota/index.md": programme(end_planned="2020")},
            "program/kota",
            ("kabarnya belum pernah dicari",),
            id="programme",
        ),
    ],
)
def test_a_record_says_why_it_lies_there(
    files: dict[str, str], name: str, reasons: tuple[str, ...]
) -> None:
    looks = {look.name: look.reasons for look in laid(files).looks}
    assert looks == {name: reasons}


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"program/kota/a.md": event(recorded="done")}, id="an unproven end is open"),
        pytest.param({"mou/a.md": agreement(commitments=[PROMISE])}, id="promise and agreement"),
    ],
)
def test_what_is_open_lies_there(files: dict[str, str]) -> None:
    assert laid(files).looks != ()


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({}, id="a programme that was stopped"),
        pytest.param(
            {"program/kota/a.md": event(recorded="cancelled", reason="Hujan.")}, id="cancelled"
        ),
        pytest.param(
            {
                "mou/a.md": agreement(
                    ended={"reason": "completed"},
                    commitments=[{**PROMISE, "recorded": "dropped", "reason": "Batal."}],
                )
            },
            id="ended, its promise dropped",
        ),
        pytest.param({"program/kota/a.md": event(last_reviewed=ago(119))}, id="looked at"),
        pytest.param(
            {"program/kota/a.md": event(planned=ago(3), last_reviewed=ago(29))},
            id="looked at this month",
        ),
    ],
)
def test_what_needs_no_look_does_not(files: dict[str, str]) -> None:
    assert laid(files).looks == ()


def test_what_waits_longest_comes_first_then_what_is_most_overdue() -> None:
    files = {
        "program/kota/baru.md": event(),
        "program/kota/mendesak.md": event(planned=ago(3)),
        "program/kota/lama.md": event(last_reviewed=ago(151)),
        "program/kota/sebentar.md": event(planned=ago(3), last_reviewed=ago(40)),
        "program/kota/dulu.md": event(planned=ago(3), last_reviewed=ago(100)),
    }
    assert [look.name.rpartition("/")[2] for look in laid(files).looks] == [
        *("mendesak", "baru", "lama", "dulu", "sebentar"),
    ]


def test_open_requests_and_imported_drafts_lie_beside() -> None:
    asked = {"document": "Naskah", "to": "pemkab", "sent": ago(3)}
    files = {
        "mou/a.md": agreement(requests=[asked, {**asked, "answered": ago(1)}]),
        "berita/2024/05/a.md": post(status="draft", source={"kind": "imported", "name": "Blog"}),
        "berita/2024/05/b.md": post(title="B", status="draft"),
    }
    found = laid(files)
    assert [one.request.sent for one in found.requests] == [TODAY - dt.timedelta(days=3)]
    assert [one.ref for one in found.drafts] == ["2024/05/a"]


def many(today: dt.date) -> dict[str, str]:
    """Write a register of 200 open records, a fifth of them urgent, some with days to come."""
    files: dict[str, str] = {}
    for number in range(60):
        due = (today + dt.timedelta(days=7 * number - 100)).isoformat()
        promise = {**PROMISE, "due": due} if number % 2 else PROMISE
        files[f"mou/m{number:02}.md"] = agreement(commitments=[promise])
    for number in range(80):
        due = (today + dt.timedelta(days=11 * number - 300)).isoformat()
        planned: dict[str, Plain] = {"planned": due} if number % 2 else {}
        files[f"program/kota/e{number:02}.md"] = event(**planned)
    return files


def test_in_a_year_of_ten_minutes_a_week_nothing_waits_for_half_a_year() -> None:
    start, files = TODAY, many(TODAY)
    last = {look.name: start for look in laid(files, start).looks}
    assert len(last) == 200
    longest = dt.timedelta()
    for week in range(53):
        today = start + dt.timedelta(weeks=week)
        for look in laid(files, today).looks[:10]:
            longest = max(longest, today - last[look.name])
            last[look.name] = today
            name = look.record.path.removeprefix("content/")
            files[name] = looked_at(files[name], look.record, today.isoformat())
        longest = max(longest, today - min(last.values()))
    assert longest <= dt.timedelta(days=180)
