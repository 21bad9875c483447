"""Corrections and withdrawals as feed items."""

from plugins.domain.feeds.corrections import correction_items
from plugins.domain.feeds.forms.channel import Item
from tests.site.texts import post, site_of

RALAT = {"at": "2024-05-02", "kind": "ralat", "before": "5", "after": "6", "reason": "Keliru."}
TAG = "tag:blora-terbuka.invalid,2026:koreksi/"


def items(**fields: object) -> list[Item]:
    site = site_of({"berita/2024/05/a.md": post(id="urn:x:1", title="Jalan", **fields)})
    return list(correction_items(site, site.post("2024/05/a")))


def test_a_post_without_corrections_has_none() -> None:
    assert items() == []


def test_each_correction_is_one_entry() -> None:
    first, second, third = items(
        corrections=[
            RALAT,
            {"at": "2024-05-02", "kind": "koreksi", "after": "7"},
            {"at": "2024-05-03 09:30", "kind": "hak_jawab"},
        ]
    )
    assert [first.guid, second.guid, third.guid] == [
        f"{TAG}urn:x:1/2024-05-02",
        f"{TAG}urn:x:1/2024-05-02;2",
        f"{TAG}urn:x:1/2024-05-03T09:30",
    ]
    assert first.title == "Ralat: Jalan"
    assert first.address == "/berita/2024/05/a/#koreksi-1"
    assert [first.summary, second.summary, third.summary] == [
        "Keliru.",
        "7",
        "Hak jawab atas berita Jalan",
    ]
    assert "<del>5</del>" in first.html
    assert first.categories == ("Ralat", "Ekonomi")
    assert third.published == third.placed


def test_a_withdrawal_is_announced_once() -> None:
    *_others, item = items(
        corrections=[RALAT], withdrawn={"at": "2024-05-04", "reason": "Bukan di Blora."}
    )
    assert item.guid == f"{TAG}urn:x:1/pencabutan"
    assert item.title == "Pencabutan: Jalan"
    assert item.summary == "Bukan di Blora."
    assert item.html == "<p>Berita ini dicabut 4 Mei 2024. Alasan: Bukan di Blora.</p>"


def test_nothing_withdrawn_is_repeated_in_a_correction() -> None:
    found = items(corrections=[RALAT], withdrawn={"at": "2024-05-04", "reason": "Keliru."})
    assert len(found) == 2
    assert not [item for item in found if "<del>" in item.html]
