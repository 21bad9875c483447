"""Promises in feeds: each is told once, and once more for what came of it."""

from plugins.domain.feeds.promises import promise_items
from tests.domain.ledger_site import ledger_site

TAG = "tag:blora-terbuka.invalid,2026:/mou/induk/"


def test_a_promise_is_told_and_its_outcome_once_more() -> None:
    items = list(promise_items(ledger_site()))
    guids = [item.guid for item in items]
    assert len(guids) == len(set(guids))
    by_guid = {item.guid: item for item in items}
    given, kept = by_guid[f"{TAG}#penuh"], by_guid[f"{TAG}#penuh;met"]
    assert (given.title, given.address) == ("Janji penuh", "/janji/induk/penuh/")
    assert kept.title == "Terpenuhi: Janji penuh"
    assert kept.summary == (
        "Janji penuh: Terpenuhi Januari 2021; 1 sumber. Penanggung jawab: Universitas Gadjah Mada."
    )
    assert {guid.partition(";")[2] for guid in guids if guid.startswith(TAG)} == {
        *("", "met", "partially_met", "not_met", "dropped", "lewat=2020-01-02", "tanpa-kabar"),
    }


def test_an_outcome_promised_twice_is_told_once() -> None:
    assert not [item for item in promise_items(ledger_site()) if "sama" in item.guid]
