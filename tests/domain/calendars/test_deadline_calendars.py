"""Deadlines in calendars: the last days of promises, and of answers to requests."""

from plugins.domain.calendars.deadline_calendars import promise_calendar, request_calendar
from tests.domain.ledger_site import ledger_site, promise
from tests.domain.open_site import IMPRINT
from tests.site.texts import agreement, site_of

REQUEST = {"document": "Naskah", "to": "ugm", "sent": "2026-11-02"}


def test_each_deadline_has_its_last_day() -> None:
    found = promise_calendar(ledger_site(), IMPRINT).entries
    assert [(one.uid.rpartition("/")[2], one.first.isoformat()) for one in found] == [
        ("#lewat;tenggat", "2020-01-02"),
        ("#nanti;tenggat", "2030-05-06"),
        ("#penuh;tenggat", "2021-12-31"),
        ("#terlambat;tenggat", "2020-01-02"),
    ]
    assert found[0].title == "Hari terakhir tenggat: Janji lewat"
    assert found[0].url == "https://contoh.id/janji/induk/lewat/"
    assert found[1].stamp.date().isoformat() == "2026-11-24"


def test_an_approximate_deadline_is_left_out_and_counted() -> None:
    site = site_of({"mou/m.md": agreement(commitments=[promise("a", due="2020~")])})
    calendar = promise_calendar(site, IMPRINT)
    assert calendar.entries == []
    assert "1 lainnya tidak ditampilkan" in calendar.about


def test_answers_to_requests_are_due_on_their_days() -> None:
    answered = {**REQUEST, "extended": "2026-11-10", "answered": "2026-11-12"}
    site = site_of({"mou/m.md": agreement(requests=[REQUEST, answered])})
    first, second = request_calendar(site, IMPRINT).entries
    assert first.uid.endswith("/mou/m/#permintaan=2026-11-02/ugm")
    assert second.uid.endswith("/mou/m/#permintaan=2026-11-02/ugm;2")
    assert (first.first.isoformat(), first.sequence) == ("2026-11-16", 0)
    assert (second.first.isoformat(), second.sequence) == ("2026-11-25", 2)
    assert first.title == "Tenggat jawaban: Naskah, Universitas Gadjah Mada"
