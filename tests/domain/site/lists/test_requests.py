"""Requests for information: the open ones first, by their deadline."""

from plugins.domain.site.lists.requests import requests
from tests.site.texts import agreement, site_of


def asked(sent: str, **fields: str) -> dict[str, str]:
    return {"document": f"Naskah {sent}", "to": "pemkab", "sent": sent, **fields}


def test_open_requests_stand_first_by_their_deadline() -> None:
    one = agreement(
        requests=[
            asked("2026-01-05", answered="2026-01-15", outcome="given"),
            asked("2026-02-05", answered="2026-02-15", outcome="refused"),
            asked("2026-11-20"),
        ]
    )
    two = agreement(requests=[asked("2026-11-02")])
    found = requests(site_of({"mou/a.md": one, "mou/b.md": two}))
    assert [item.request.sent.isoformat() for item in found] == [
        *("2026-11-02", "2026-11-20", "2026-02-05", "2026-01-05"),
    ]
    assert [item.answer.code for item in found] == ["overdue", "waiting", "answered", "answered"]
    assert found[0].agreement.ref == "b"
