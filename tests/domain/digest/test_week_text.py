"""A week ready for a message: at most 500 signs, with its address and who says so, always."""

import datetime as dt

import pytest

from plugins.domain.core.publisher import Identity
from plugins.domain.digest.week_text import LIMIT, week_text
from plugins.domain.site.lists.recent import Recent
from plugins.domain.weeks.week import week_of
from plugins.domain.weeks.week_report import Part, WeekReport

DAY = dt.date(2026, 11, 24)
WEEK = week_of(DAY)


def identity(name: str = "Kabar", region: str = "Contoh", *, official: bool = True) -> Identity:
    """Make who publishes."""
    return Identity(
        name=name,
        url="https://contoh.id",
        region_kind="kabupaten",
        region_name=region,
        official=official,
    )


def report(*titles: str, is_over: bool = True) -> WeekReport:
    """Make a week with a part of one line for each title."""
    ids = ("berubah", "berakhir", "tenggat", "baru", "dikoreksi")
    parts = tuple(
        Part(name, "Judul", (Recent(DAY, "Kini: terpenuhi", title, "/janji/a/b/"),), 0, "1 janji")
        for name, title in zip(ids, titles, strict=False)
    )
    return WeekReport(WEEK, WEEK.sunday, is_over, parts)


def test_the_message_of_a_week() -> None:
    assert week_text(identity(official=False), report("Mobil disediakan")) == (
        "Pekan 23–29 November 2026: berubah 1 janji.\n"
        "Kini: terpenuhi: Mobil disediakan\n"
        "Kabar. Bukan situs resmi Pemkab Contoh; disusun dari sumber publik yang dicantumkan.\n"
        "https://contoh.id/pekan/2026-48/"
    )


def test_a_silent_week_says_so() -> None:
    assert week_text(identity(), report()) == (
        "Pekan 23–29 November 2026: tidak ada yang kami catat baru, berubah, lewat, atau "
        "dikoreksi.\nKabar.\nhttps://contoh.id/pekan/2026-48/"
    )


@pytest.mark.parametrize("length", [10, 100, 200, 1000])
@pytest.mark.parametrize("name", ["Kabar", "Kabar " * 100], ids=["short name", "long name"])
def test_it_is_never_too_long_and_always_leads_home(length: int, name: str) -> None:
    titles = [f"{sign} " * (length // 2) for sign in "abcde"]
    text = week_text(identity(name, "Panjang " * 40, official=False), report(*titles))
    assert len(text) <= LIMIT
    assert text.splitlines()[-1] == "https://contoh.id/pekan/2026-48/"
    assert text.startswith("Pekan 23–29 November 2026: berubah")
