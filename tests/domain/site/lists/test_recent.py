import datetime as dt

import pytest

from plugins.domain.site.lists.recent import last_change, recent
from tests.site.texts import agreement, event, post, programme, site_of
from tests.status_tables import label


def found(**files: str) -> list[tuple[str, str, str]]:
    site = site_of({name.replace("__", "/") + ".md": text for name, text in files.items()})
    return [(item.day.isoformat(), item.words, item.title) for item in recent(site)]


@pytest.mark.parametrize(
    ("date", "seen"),
    [("2026-11-17", False), ("2026-11-18", True), ("2026-11-24", True)],
)
def test_a_post_is_new_for_seven_days(date: str, seen: bool) -> None:
    assert bool(found(berita__2026__11__a=post(date=date))) is seen


def test_what_was_corrected_or_updated_is_told_once_each() -> None:
    text = post(
        title="Lama",
        updated="2026-11-21",
        corrections=[{"at": "2026-11-20", "kind": "ralat", "before": "a", "after": "b"}],
    )
    assert found(berita__2024__05__a=text) == [
        ("2026-11-21", "Berita diperbarui", "Lama"),
        ("2026-11-20", "Ralat", "Lama"),
    ]


def test_changes_of_records_are_told_with_their_note() -> None:
    changes = [
        {"at": "2026-11-22", "kind": "major", "note": "Tanggal dipastikan."},
        {"at": "2026-11-23", "kind": "minor"},
        {"at": "2026-01-01", "kind": "major", "note": "Dulu."},
    ]
    assert found(mou__a=agreement(changes=changes)) == [
        ("2026-11-23", "Catatan diubah", "Nota Kesepahaman tentang pendidikan"),
        (
            "2026-11-22",
            "Catatan diubah: Tanggal dipastikan.",
            "Nota Kesepahaman tentang pendidikan",
        ),
    ]


def test_a_status_that_time_alone_turned_is_told_with_its_day() -> None:
    assert found(
        program__p__index=programme(),
        program__p__e=event(title="Peresmian", planned="2026-11-20"),
        mou__a=agreement(
            signed={"date": "2020-01-01"},
            term={"start": "2020-01-01", "end": "2026-11-18"},
            commitments=[
                {
                    "id": "k",
                    "plain": "Gedung jadi.",
                    "owner": ["ugm"],
                    "basis": "from_news",
                    "due": "2026-11-22",
                }
            ],
        ),
    ) == [
        ("2026-11-23", f"Status kini: {label('commitment', 'no_news')}", "Gedung jadi."),
        ("2026-11-21", f"Status kini: {label('event', 'no_news')}", "Peresmian"),
        (
            "2026-11-19",
            f"Status kini: {label('agreement', 'ended:expired')}",
            "Nota Kesepahaman tentang pendidikan",
        ),
    ]


def test_a_status_that_turned_earlier_is_no_news() -> None:
    assert found(program__p__index=programme(), program__p__e=event(planned="2026-11-16")) == []


def test_the_last_change_is_one_that_somebody_made() -> None:
    files = {"berita/2024/05/a.md": post(date="2024-05-01"), "mou/a.md": agreement()}
    assert last_change(site_of(files)) == dt.date(2024, 5, 1)
    assert last_change(site_of({})) is None
