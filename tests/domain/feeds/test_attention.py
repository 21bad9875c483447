"""What is late or silent, as feed items."""

import datetime as dt

import pytest

from plugins.domain.feeds.attention import attention_items
from plugins.domain.feeds.forms.channel import Item
from tests.site.texts import agreement, event, post, programme, site_of
from tests.status_tables import label

TAG = "tag:blora-terbuka.invalid,2026:"


def items(today: str, files: dict[str, str]) -> list[Item]:
    site = site_of(files, dt.date.fromisoformat(today))
    return [item for _page, item in attention_items(site)]


def planned(**fields: object) -> dict[str, str]:
    return {
        "program/p/index.md": programme(title="Jalan"),
        "program/p/e.md": event(title="Rapat", **fields),
    }


def promised(**fields: object) -> dict[str, str]:
    promise = {"id": "k", "plain": "Bangun jalan.", "owner": ["ugm"], "basis": "from_news"}
    text = agreement(
        title="tentang M", signed={"date": "2024-01-01"}, commitments=[{**promise, **fields}]
    )
    return {"mou/m.md": text}


def test_an_event_whose_plan_has_passed() -> None:
    (item,) = items("2026-11-24", planned(planned="2026-35"))
    assert item.guid == f"{TAG}/program/p/#e;lewat=2026-09-30"
    assert item.title == f"{label('event', 'no_news')}: Rapat"
    assert item.address == "/program/p/#e"
    assert item.summary.endswith("kami belum menemukan kabar pelaksanaannya. Jalan.")
    assert item.published
    assert item.published.date() == dt.date(2026, 10, 1)


def test_one_that_somebody_looked_for_keeps_its_entry() -> None:
    (before,) = items("2026-10-05", planned(planned="2026-35"))
    (after,) = items("2026-11-24", planned(planned="2026-35", last_reviewed="2026-11-01"))
    assert (after.guid, after.published) == (before.guid, before.published)
    assert after.title == f"{label('event', 'late')}: Rapat"


def test_a_commitment_past_its_deadline() -> None:
    (item,) = items("2026-11-24", promised(due="../2025-06"))
    assert item.guid == f"{TAG}/mou/m/#k;lewat=2025-06-30"
    assert item.title == f"{label('commitment', 'no_news')}: Bangun jalan."
    assert item.summary.endswith("Nota Kesepahaman tentang M.")


@pytest.mark.parametrize(("today", "count"), [("2024-12-31", 0), ("2025-01-01", 1)])
def test_a_commitment_without_a_deadline_is_silent_after_a_year(today: str, count: int) -> None:
    found = items(today, promised())
    assert len(found) == count
    for item in found:
        assert item.guid == f"{TAG}/mou/m/#k;tanpa-kabar"
        assert item.title == "Kami belum menemukan kabar: Bangun jalan."
        assert item.published
        assert item.published.date() == dt.date(2025, 1, 1)


def test_an_entry_is_the_same_on_every_day() -> None:
    files = {**promised(), **planned(planned="2024-05-01")}
    assert items("2025-01-01", files) == items("2026-11-24", files)


@pytest.mark.parametrize(
    "files",
    [
        planned(planned="2026-12"),
        planned(happened="2026-01-01"),
        planned(planned="2026-01-01", recorded="cancelled", reason="Hujan."),
        promised(due="2027"),
        promised(recorded="in_progress"),
        {
            "program/p/index.md": programme(
                indicators=[
                    {
                        "id": "panjang",
                        "name": "panjang",
                        "values": [
                            {
                                "as_of": "2020",
                                "value": "1",
                                "kind": "actual",
                                "evidence": [{"post": "2020/12/a", "shows": "result"}],
                            }
                        ],
                    }
                ]
            ),
            "berita/2020/12/a.md": post(date="2020-12-31"),
        },
    ],
)
def test_nothing_else_needs_attention(files: dict[str, str]) -> None:
    assert items("2026-11-24", files) == []
